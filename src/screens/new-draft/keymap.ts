import { addDraft } from '../../actions/add-draft.ts';
import { headEdit } from '../../actions/change-draft.ts';
import type { Debtor } from '../../domain/debtor.ts';
import { debtorsMatching } from '../../domain/find-records.ts';
import { fill } from '../../i18n/fill.ts';
import { newDraftTexts } from '../../i18n/new-draft.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { draftOf } from '../draft/update.ts';
import { tableHeight } from '../invoices/layout.ts';
import { withNew } from '../invoices/update.ts';
import { type FormValues, withError, withValue } from '../kit/form.ts';
import { type FormAccess, formBindings } from '../kit/form-bindings.ts';
import { recordBindings } from '../kit/record-field.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { whenReady } from '../kit/when-ready.ts';
import { debtorPickerOf } from '../picker/update.ts';
import { debtorOfNumber, type NewDraftScreen } from './update.ts';

type NewDraftDesk = Desk<NewDraftScreen>;

/** The list below shows the new draft, under the cursor. */
async function showDraft(desk: NewDraftDesk, id: string): Promise<void> {
  await refreshBelow(desk);
  const list = desk.below?.desk;
  list?.set((screen) => {
    if (screen.kind !== 'invoices') return screen;
    const { marks, anchor } = screen.list;
    const shown = withNew(screen, new Set([id]), tableHeight(list.area));
    return { ...shown, list: { ...shown.list, marks, anchor } };
  });
}

function save(desk: NewDraftDesk, values: FormValues): void {
  const { purpose, world } = desk.screen;
  const { debtor: typed = '', deliveredFrom = '', deliveredUntil = '' } = values;
  const debtor = debtorOfNumber(world, typed)?.number ?? typed;
  const texts = newDraftTexts(desk.language);
  if (deliveredFrom > deliveredUntil) {
    desk.set((screen) => ({ ...screen, form: withError(screen.form, 'deliveredUntil', texts.untilBeforeFrom) }));
    return;
  }
  const wanted = { debtor, deliveredFrom, deliveredUntil };
  desk.set((screen) => ({ ...screen, busy: true }));
  desk.work(
    async () => {
      switch (purpose.kind) {
        case 'add': {
          const { id } = await addDraft(desk.context, wanted);
          await showDraft(desk, id);
          desk.replace(draftOf(id));
          desk.say({ level: 'good', text: texts.added });
          return;
        }
        case 'head': {
          const head = await headEdit(desk.context, purpose.base, wanted);
          desk.back();
          purpose.put(head);
          desk.say({ level: 'info', text: texts.headChanged });
          return;
        }
        default:
          purpose satisfies never;
      }
    },
    (screen) => ({ ...screen, busy: false }),
  );
}

export const newDraftForm: FormAccess<NewDraftScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save,
};

export const newDraftBindings: readonly ScreenBinding<NewDraftScreen>[] = whenReady(
  [
    ...recordBindings<NewDraftScreen, Debtor>('new-draft', {
      name: 'debtor',
      access: newDraftForm,
      matching: ({ world }, typed) => debtorsMatching(world?.inUse ?? [], typed),
      codeOf: ({ number }) => number,
      isTaken: ({ world }, typed) => debtorOfNumber(world, typed) !== undefined,
      pick: (desk, typed, chosen) => desk.open(debtorPickerOf(typed, chosen)),
      take: (screen, { number }) => ({ ...screen, form: withValue(screen.form, 'debtor', number) }),
      label: 'findDebtor',
      unknown: ({ language }, typed) => fill(newDraftTexts(language).unknown, { typed }),
    }),
    ...formBindings('new-draft', newDraftForm),
  ],
  ({ busy }) => busy,
).map((binding) => {
  if (binding.id === 'new-draft.back') return binding;
  return {
    ...binding,
    disabledReason: (desk) => (desk.screen.world === null ? 'stillBusy' : binding.disabledReason?.(desk)),
  };
});
