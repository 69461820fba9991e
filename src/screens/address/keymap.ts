import { changeDebtorAddresses, type SaveDebtorOutcome } from '../../actions/change-debtor.ts';
import { findDebtor } from '../../actions/find-debtor.ts';
import type { Debtor } from '../../domain/debtor.ts';
import { parseAddressList } from '../../domain/email-address.ts';
import { addressTexts } from '../../i18n/address.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { fieldValue } from '../kit/form.ts';
import { type FormAccess, formBindings } from '../kit/form-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { whenReady } from '../kit/when-ready.ts';
import { type AddressScreen, withDebtor } from './update.ts';

type AddressDesk = Desk<AddressScreen>;

/** Reads the debtor as it is now. */
export function loadAddress(desk: AddressDesk): void {
  loadOrLeave(desk, async () => {
    const base = await findDebtor(desk.context, desk.screen.number);
    desk.set((screen) => withDebtor(screen, base));
  });
}

async function leave(desk: AddressDesk): Promise<void> {
  await refreshBelow(desk);
  desk.back();
  desk.say({ level: 'good', text: addressTexts(desk.language).saved });
}

/** Somebody else changed the address: both are shown, and a person decides. */
function askWhose(desk: AddressDesk, email: readonly string[], conflict: SaveDebtorOutcome & { outcome: 'conflict' }) {
  const texts = addressTexts(desk.language);
  const shown = (addresses: readonly string[]) => (addresses.length === 0 ? texts.nobody : addresses.join(', '));
  const lines = [
    fill(texts.conflict, { who: conflict.by ?? texts.somebody }),
    fill(texts.theirs, { addresses: shown(conflict.now.email) }),
    fill(texts.mine, { addresses: shown(email) }),
  ];
  desk.open(
    questionOf(lines, [
      {
        label: texts.keepTheirs,
        letter: texts.keepTheirsLetter,
        run: () => desk.set((screen) => withDebtor(screen, conflict.now)),
      },
      { label: texts.takeMine, letter: texts.takeMineLetter, run: () => save(desk, conflict.now, email) },
    ]),
  );
}

function save(desk: AddressDesk, base: Debtor, email: readonly string[]): void {
  desk.set((screen) => ({ ...screen, saving: true }));
  desk.work(
    async () => {
      const outcome = await changeDebtorAddresses(desk.context, { base, email });
      if (outcome.outcome === 'saved') {
        await leave(desk);
        return;
      }
      desk.set((screen) => ({ ...screen, saving: false }));
      askWhose(desk, email, outcome);
    },
    (screen) => ({ ...screen, saving: false }),
  );
}

export const addressForm: FormAccess<AddressScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: (desk) => {
    const { base, form } = desk.screen;
    if (base) save(desk, base, parseAddressList(fieldValue(form, 'email')).addresses);
  },
};

const all = formBindings('address', addressForm);

export const addressBindings: readonly ScreenBinding<AddressScreen>[] = [
  ...whenReady(
    all.filter(({ id }) => id !== 'address.back'),
    ({ base, saving }) => base === null || saving,
  ),
  ...whenReady(
    all.filter(({ id }) => id === 'address.back'),
    ({ saving }) => saving,
  ),
];
