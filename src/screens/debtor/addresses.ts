import { DebtorUses } from '../../actions/debtor-use.ts';
import type { DeliveryAddress } from '../../domain/debtor.ts';
import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { debtorAddressOf } from '../debtor-address/update.ts';
import { dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { current, type List, moveTo, withRows } from '../kit/list.ts';
import { type ListAccess, listMovement, noRows } from '../kit/list-bindings.ts';
import { listHeight } from '../kit/paint-list.ts';
import { debtorLayout } from './layout.ts';
import { asSeen, type DebtorScreen, debtorOnForm, idOfAddress } from './update.ts';

type DebtorDesk = Desk<DebtorScreen>;

const inList = ({ screen }: DebtorDesk) => screen.base !== null && !screen.busy && screen.rubric === 'addresses';

const access: ListAccess<DebtorScreen, DeliveryAddress> = {
  get: ({ addresses }) => addresses,
  put: (screen, addresses) => ({ ...screen, addresses }),
  height: (desk) => listHeight(debtorLayout(desk).body),
};

function setRows(
  desk: DebtorDesk,
  seen: DebtorScreen['base'],
  change: (rows: readonly DeliveryAddress[]) => readonly DeliveryAddress[],
  cursorAt: (list: List<DeliveryAddress>) => number = ({ cursor }) => cursor,
): void {
  const height = access.height(desk);
  desk.set((now) => {
    const screen = asSeen(now, seen);
    const list = withRows(screen.addresses, change(screen.addresses.rows), idOfAddress, height);
    return { ...screen, addresses: moveTo(list, cursorAt(list), height) };
  });
}

function add(desk: DebtorDesk): void {
  const { base, addresses } = desk.screen;
  if (base === null) return;
  // Most are in the country of the debtor, as it stands on the form.
  const onForm = debtorOnForm(desk.screen, base).country;
  const country = onForm === '?' ? base.debtor.country : onForm;
  const taken = addresses.rows.map(({ code }) => code);
  desk.open(
    debtorAddressOf(desk.language, { address: null, fixed: false, taken, country }, (address) =>
      setRows(
        desk,
        base,
        (rows) => [...rows, address],
        ({ rows }) => rows.length - 1,
      ),
    ),
  );
}

function change(desk: DebtorDesk): void {
  const { base, addresses } = desk.screen;
  const address = current(addresses);
  if (base === null || !address) return;
  const taken = addresses.rows.flatMap(({ code }) => (code === address.code ? [] : code));
  const fixed = base.debtor.deliveryAddresses.some(({ code }) => code === address.code);
  desk.open(
    debtorAddressOf(desk.language, { address, fixed, taken, country: address.country }, (next) =>
      setRows(desk, base, (rows) => rows.map((one) => (one.code === address.code ? next : one))),
    ),
  );
}

/** Takes an address away. One that deliveries went to stays: they name it. */
function remove(desk: DebtorDesk): void {
  const { base, addresses, number } = desk.screen;
  const address = current(addresses);
  if (base === null || !address) return;
  const { code, name } = address;
  const take = () => setRows(desk, base, (rows) => rows.filter((one) => one.code !== code));
  if (number === null || !base.debtor.deliveryAddresses.some((one) => one.code === code)) {
    take();
    return;
  }
  const texts = debtorFormTexts(desk.language).addresses;
  desk.open(
    dialogAfter(async () => {
      const use = await new DebtorUses(desk.context).of(number);
      if (use.addresses.has(code)) return noticeOf(texts.inUse.map((line) => fill(line, { code })));
      return questionOf(
        [fill(texts.remove, { code, name })],
        [
          { ...texts.keep, run: () => {} },
          { ...texts.removeIt, run: take },
        ],
      );
    }),
  );
}

function own(
  id: string,
  keys: readonly string[],
  label: ScreenBinding<DebtorScreen>['label'],
  run: (desk: DebtorDesk) => void,
  needsRow: boolean,
): ScreenBinding<DebtorScreen> {
  return {
    id: `debtor.${id}`,
    keys: parseKeyNames(...keys),
    label,
    group: 'rows',
    when: inList,
    ...(needsRow ? { disabledReason: ({ screen }: DebtorDesk) => noRows(screen.addresses) } : {}),
    run,
  };
}

/** The keys of the delivery addresses. */
export const addressBindings: readonly ScreenBinding<DebtorScreen>[] = [
  own('address-add', ['n'], 'addAddress', add, false),
  own('address-change', ['w', 'Enter'], 'changeAddress', change, true),
  own('address-remove', ['v', 'Delete'], 'removeAddress', remove, true),
  ...listMovement('debtor', access).map((binding) => ({ ...binding, when: inList })),
];
