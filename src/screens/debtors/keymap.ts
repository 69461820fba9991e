import type { Debtor } from '../../domain/debtor.ts';
import { openFilter } from '../../domain/filter-rows.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { debtorOf } from '../debtor/update.ts';
import { debtorBulkOf } from '../debtor-bulk/update.ts';
import { deliveriesOf } from '../deliveries/update.ts';
import { csvBindings } from '../import/csv-bindings.ts';
import { invoicesOf } from '../invoices/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement, markBindings, noRows } from '../kit/list-bindings.ts';
import { askToClose, askToRemove } from './ask.ts';
import { tableHeight } from './layout.ts';
import { chosenDebtors, type DebtorsScreen, idOfDebtor, withClosedShown, withNextSort, withQuery } from './update.ts';

type DebtorsDesk = Desk<DebtorsScreen>;

const rows: ListAccess<DebtorsScreen, Debtor> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => tableHeight(area),
  typing: ({ searching }) => searching,
};

const notSearching = ({ screen }: DebtorsDesk) => !screen.searching;
const nothing = ({ screen }: DebtorsDesk) => noRows(screen.list);
const oneAtATime = (desk: DebtorsDesk) => (desk.screen.list.marks.size > 0 ? 'oneAtATime' : nothing(desk));

/** The cursor goes to what was just saved. */
function toSaved(desk: DebtorsDesk): (number: string) => void {
  return (wanted) => desk.set((screen) => ({ ...screen, wanted }));
}

function withCurrent(desk: DebtorsDesk, run: (debtor: Debtor) => void): void {
  const debtor = current(desk.screen.list);
  if (debtor) run(debtor);
}

function change(desk: DebtorsDesk): void {
  withCurrent(desk, ({ number }) => desk.open(debtorOf(number, undefined, toSaved(desk))));
}

/** One step back: out of the search line and from what was searched, then from the list. */
function back(desk: DebtorsDesk): void {
  const { searching, query } = desk.screen;
  if (!searching && query.text === '') {
    desk.back();
    return;
  }
  const empty = { ...lineEdit(''), jump: query.jump + 1 };
  desk.set((screen) => withQuery({ ...screen, searching: false }, empty, tableHeight(desk.area)));
}

function own(
  id: string,
  keys: readonly string[],
  label: ScreenBinding<DebtorsScreen>['label'],
  group: ScreenBinding<DebtorsScreen>['group'],
  run: (desk: DebtorsDesk) => void,
  disabledReason?: ScreenBinding<DebtorsScreen>['disabledReason'],
): ScreenBinding<DebtorsScreen> {
  return {
    id: `debtors.${id}`,
    keys: parseKeyNames(...keys),
    label,
    group,
    when: notSearching,
    ...(disabledReason ? { disabledReason } : {}),
    run,
  };
}

export const debtorsBindings: readonly ScreenBinding<DebtorsScreen>[] = [
  own('add', ['n'], 'addDebtor', 'screen', (desk) => desk.open(debtorOf(null, undefined, toSaved(desk)))),
  own('change', ['w', 'Enter'], 'changeDebtor', 'rows', change, nothing),
  own(
    'remove',
    ['v', 'Delete'],
    'removeDebtor',
    'rows',
    (desk) => withCurrent(desk, (one) => askToRemove(desk, one)),
    oneAtATime,
  ),
  own('close', ['s'], 'closeDebtor', 'rows', (desk) => withCurrent(desk, (one) => askToClose(desk, one)), oneAtATime),
  own('bulk', ['b'], 'changeSetting', 'rows', (desk) => desk.open(debtorBulkOf(chosenDebtors(desk.screen))), nothing),
  own('search', ['/'], 'search', 'rows', (desk) => desk.set((screen) => ({ ...screen, searching: true }))),
  {
    id: 'debtors.end-search',
    keys: parseKeyNames('Enter'),
    label: 'endSearch',
    group: 'rows',
    when: ({ screen }) => screen.searching,
    run: (desk) => desk.set((screen) => ({ ...screen, searching: false })),
  },
  own('closed', ['g'], 'showClosed', 'rows', (desk) =>
    desk.set((screen) => withClosedShown(screen, tableHeight(desk.area))),
  ),
  own('sort', ['o'], 'sort', 'rows', (desk) => desk.set((screen) => withNextSort(screen, tableHeight(desk.area)))),
  own(
    'deliveries',
    ['l'],
    'deliveriesOfDebtor',
    'rows',
    (desk) => withCurrent(desk, ({ number }) => desk.open(deliveriesOf({ debtor: number }))),
    nothing,
  ),
  own(
    'invoices',
    ['r'],
    'invoicesOfDebtor',
    'rows',
    (desk) => withCurrent(desk, ({ number }) => desk.open(invoicesOf({ ...openFilter, debtor: number }))),
    nothing,
  ),
  ...csvBindings<DebtorsScreen>('debtors', { importing: 'debtors', exporting: 'debtors' }, notSearching),
  ...markBindings('debtors', rows, idOfDebtor),
  ...listMovement('debtors', rows),
  { id: 'debtors.back', keys: parseKeyNames('Esc'), label: 'back', group: 'screen', run: back },
];
