import { dayOf } from '../../domain/calendar.ts';
import { isOpenFilter, openFilter } from '../../domain/filter-rows.ts';
import type { InvoiceRow } from '../../domain/invoice-row.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { boardOf } from '../board/update.ts';
import { filtersOf } from '../filters/update.ts';
import { csvBindings } from '../import/csv-bindings.ts';
import { deliveryActions } from '../invoice/delivery-actions.ts';
import { invoiceActions } from '../invoice/invoice-actions.ts';
import type { InvoiceChoice } from '../invoice/invoice-choice.ts';
import { invoiceOf } from '../invoice/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { type ListAccess, listMovement, markBindings, noRows } from '../kit/list-bindings.ts';
import { makeOf } from '../make/update.ts';
import { newDraftOf } from '../new-draft/update.ts';
import { hasChosenDrafts, markedRows, rowUnderCursor } from './chosen-rows.ts';
import { tableHeight } from './layout.ts';
import { showNumberReport } from './number-report.ts';
import { type InvoicesScreen, idOfRow, nextSort, withFilter, withQuery, withSort } from './update.ts';

type InvoicesDesk = Desk<InvoicesScreen>;

const rows: ListAccess<InvoicesScreen, InvoiceRow> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => tableHeight(area),
  typing: ({ searching }) => searching,
};

const notSearching = ({ screen }: InvoicesDesk) => !screen.searching;

const choice: InvoiceChoice<InvoicesScreen> = {
  current: rowUnderCursor,
  marked: markedRows,
  hasMarks: ({ list }) => list.marks.size > 0,
  when: notSearching,
};

/** One step back: out of the search line and from what was searched, then from the filters, then from the list. */
function back(desk: InvoicesDesk): void {
  const { searching, query, filter } = desk.screen;
  const height = tableHeight(desk.area);
  if (!searching && query.text === '') {
    if (isOpenFilter(filter)) desk.back();
    else desk.set((screen) => withFilter(screen, openFilter, height));
    return;
  }
  const empty = { ...lineEdit(''), jump: query.jump + 1 };
  desk.set((screen) => withQuery({ ...screen, searching: false }, empty, height));
}

export const invoicesBindings: readonly ScreenBinding<InvoicesScreen>[] = [
  {
    id: 'invoices.make',
    keys: parseKeyNames('a'),
    label: 'makeInvoices',
    group: 'screen',
    when: notSearching,
    run: (desk) => desk.open(makeOf(desk.language, dayOf(desk.context.now()))),
  },
  ...deliveryActions<InvoicesScreen>('invoices', { ...choice, hasDrafts: hasChosenDrafts }),
  {
    id: 'invoices.search',
    keys: parseKeyNames('/'),
    label: 'search',
    group: 'rows',
    when: notSearching,
    run: (desk) => desk.set((screen) => ({ ...screen, searching: true })),
  },
  {
    id: 'invoices.end-search',
    keys: parseKeyNames('Enter'),
    label: 'endSearch',
    group: 'rows',
    when: ({ screen }) => screen.searching,
    run: (desk) => desk.set((screen) => ({ ...screen, searching: false })),
  },
  {
    id: 'invoices.open',
    keys: parseKeyNames('Enter'),
    label: 'open',
    group: 'rows',
    when: notSearching,
    disabledReason: ({ screen }) => noRows(screen.list),
    run: (desk) => {
      const row = rowUnderCursor(desk.screen);
      if (row !== null) desk.open(invoiceOf(row.id));
    },
  },
  {
    id: 'invoices.filters',
    keys: parseKeyNames('f'),
    label: 'filters',
    group: 'rows',
    when: notSearching,
    run: (desk) =>
      desk.open(
        filtersOf(desk.language, desk.screen.filter, (filter) =>
          desk.set((screen) => withFilter(screen, filter, tableHeight(desk.area))),
        ),
      ),
  },
  {
    id: 'invoices.add',
    keys: parseKeyNames('n'),
    label: 'addInvoice',
    group: 'screen',
    when: notSearching,
    run: (desk) => desk.open(newDraftOf(desk.screen.filter.debtor ?? '')),
  },
  {
    id: 'invoices.board',
    keys: parseKeyNames('b'),
    label: 'board',
    group: 'screen',
    when: notSearching,
    run: (desk) => desk.open(boardOf()),
  },
  {
    id: 'invoices.sort',
    keys: parseKeyNames('o'),
    label: 'sort',
    group: 'rows',
    when: notSearching,
    run: (desk) => desk.set((screen) => withSort(screen, nextSort(screen.sort), tableHeight(desk.area))),
  },
  ...invoiceActions<InvoicesScreen>('invoices', choice),
  {
    id: 'invoices.numbers',
    keys: parseKeyNames('r'),
    label: 'numberReport',
    group: 'screen',
    when: notSearching,
    run: showNumberReport,
  },
  ...csvBindings<InvoicesScreen>('invoices', { importing: null, exporting: 'invoices' }, notSearching),
  ...markBindings('invoices', rows, idOfRow),
  ...listMovement('invoices', rows),
  { id: 'invoices.back', keys: parseKeyNames('Esc'), label: 'back', group: 'screen', run: back },
];
