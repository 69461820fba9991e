import { dayOf } from '../../domain/calendar.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import { dayOfFilter } from '../../domain/filter-delivery-rows.ts';
import { sameData } from '../../domain/same-data.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { editDeliveryOf, newDeliveryOf } from '../delivery/update.ts';
import { deliveryMailsOf } from '../delivery-mails/update.ts';
import { deliveryTextOf } from '../delivery-text/update.ts';
import { exportOf } from '../export/update.ts';
import { importOf } from '../import/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement, markBindings, noRows } from '../kit/list-bindings.ts';
import { parseDay } from '../kit/parse-field.ts';
import { makeOf } from '../make/update.ts';
import { askPrint, askPrintDay } from './ask-print.ts';
import { askRemove } from './ask-remove.ts';
import { chosenRows, isChangeable } from './chosen-rows.ts';
import { deliveryFiltersOf } from './filters.ts';
import { tableHeight } from './layout.ts';
import {
  type DeliveriesScreen,
  dayBeside,
  idOfDelivery,
  isTypingHere,
  nextSort,
  withDay,
  withFilter,
  withQuery,
  withSort,
} from './update.ts';

type DeliveriesDesk = Desk<DeliveriesScreen>;
type Bindings = readonly ScreenBinding<DeliveriesScreen>[];

const rows: ListAccess<DeliveriesScreen, DeliveryRow> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => tableHeight(area),
  typing: isTypingHere,
};

const notTyping = ({ screen }: DeliveriesDesk) => !isTypingHere(screen);
const nothing = ({ screen }: DeliveriesDesk) => noRows(screen.list);

/** Why the note under the cursor is not changed. */
function notChanged({ screen }: DeliveriesDesk) {
  const row = current(screen.list);
  if (row === undefined) return 'nothingThere' as const;
  return isChangeable(row) ? undefined : ('deliveryBilled' as const);
}

/** Why nothing can be deleted. */
function notRemoved(desk: DeliveriesDesk) {
  // Of marked ones the question tells what stays.
  return desk.screen.list.marks.size === 0 ? notChanged(desk) : undefined;
}

/** Opens what can be changed on the form, and anything else as text. */
function openRow(desk: DeliveriesDesk): void {
  const row = current(desk.screen.list);
  if (row === undefined) return;
  const { id, date } = row;
  desk.open(isChangeable(row) ? editDeliveryOf({ id, date }) : deliveryTextOf([row]));
}

function print(desk: DeliveriesDesk): void {
  const { list } = desk.screen;
  const row = current(list);
  if (list.marks.size > 0) askPrint(desk, chosenRows(desk.screen));
  else if (row !== undefined) askPrintDay(desk, row);
}

/** The day that was typed, when it is one. */
function goThere(desk: DeliveriesDesk): void {
  const text = desk.screen.asking?.text.trim() ?? '';
  const today = dayOf(desk.context.now());
  const day = text === '' ? today : parseDay(text, today);
  if (day === null) desk.say({ level: 'warning', text: deliveryListTexts(desk.language).day.wrong });
  else desk.set((screen) => withDay(screen, day, tableHeight(desk.area)));
}

function dayBinding(id: 'previous-day' | 'next-day', key: string, days: number): Bindings[number] {
  return {
    id: `deliveries.${id}`,
    keys: parseKeyNames(key),
    label: days < 0 ? 'previousDay' : 'nextDay',
    group: 'rows',
    when: notTyping,
    disabledReason: ({ screen }) => (dayBeside(screen, days) === null ? 'nothingThere' : undefined),
    run: (desk) => {
      const day = dayBeside(desk.screen, days);
      if (day !== null) desk.set((screen) => withDay(screen, day, tableHeight(desk.area)));
    },
  };
}

/** One step back: out of what is typed and searched, then from the filters, then from the list. */
function back(desk: DeliveriesDesk): void {
  const { searching, asking, query, filter, start } = desk.screen;
  const height = tableHeight(desk.area);
  if (asking !== null) {
    desk.set((screen) => ({ ...screen, asking: null }));
  } else if (searching || query.text !== '') {
    const empty = { ...lineEdit(''), jump: query.jump + 1 };
    desk.set((screen) => withQuery({ ...screen, searching: false }, empty, height));
  } else if (sameData(filter, start)) {
    desk.back();
  } else {
    desk.set((screen) => withFilter(screen, start, height));
  }
}

/** What is done to deliveries. */
const actionBindings: Bindings = [
  {
    id: 'deliveries.add',
    keys: parseKeyNames('n'),
    label: 'addDelivery',
    group: 'screen',
    when: notTyping,
    run: (desk) => {
      const { filter } = desk.screen;
      const date = dayOfFilter(filter);
      const { debtor } = filter;
      desk.open(newDeliveryOf({ ...(date === null ? {} : { date }), ...(debtor === null ? {} : { debtor }) }));
    },
  },
  {
    id: 'deliveries.open',
    keys: parseKeyNames('Enter'),
    label: 'open',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: openRow,
  },
  {
    id: 'deliveries.change',
    keys: parseKeyNames('w'),
    label: 'change',
    group: 'rows',
    when: notTyping,
    disabledReason: notChanged,
    run: openRow,
  },
  {
    id: 'deliveries.remove',
    keys: parseKeyNames('v'),
    label: 'remove',
    group: 'rows',
    when: notTyping,
    disabledReason: notRemoved,
    run: (desk) => askRemove(desk, chosenRows(desk.screen)),
  },
  {
    id: 'deliveries.print',
    keys: parseKeyNames('p'),
    label: 'printNotes',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: print,
  },
  {
    id: 'deliveries.mail',
    keys: parseKeyNames('e', 'k'),
    label: 'mailNotes',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: (desk) => desk.open(deliveryMailsOf(chosenRows(desk.screen))),
  },
  {
    id: 'deliveries.text',
    keys: parseKeyNames('t'),
    label: 'showText',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: (desk) => desk.open(deliveryTextOf(chosenRows(desk.screen))),
  },
];

/** Which deliveries the list shows. */
const shownBindings: Bindings = [
  {
    id: 'deliveries.go-there',
    keys: parseKeyNames('Enter'),
    label: 'goThere',
    group: 'rows',
    when: ({ screen }) => screen.asking !== null,
    run: goThere,
  },
  {
    id: 'deliveries.to-date',
    keys: parseKeyNames('d'),
    label: 'toDate',
    group: 'rows',
    when: notTyping,
    run: (desk) => desk.set((screen) => ({ ...screen, asking: lineEdit('') })),
  },
  dayBinding('previous-day', 'Left', -1),
  dayBinding('next-day', 'Right', 1),
  {
    id: 'deliveries.search',
    keys: parseKeyNames('/'),
    label: 'search',
    group: 'rows',
    when: notTyping,
    run: (desk) => desk.set((screen) => ({ ...screen, searching: true })),
  },
  {
    id: 'deliveries.end-search',
    keys: parseKeyNames('Enter'),
    label: 'endSearch',
    group: 'rows',
    when: ({ screen }) => screen.searching,
    run: (desk) => desk.set((screen) => ({ ...screen, searching: false })),
  },
  {
    id: 'deliveries.filters',
    keys: parseKeyNames('f'),
    label: 'filters',
    group: 'rows',
    when: notTyping,
    run: (desk) =>
      desk.open(
        deliveryFiltersOf(desk.language, desk.screen.filter, (filter) =>
          desk.set((screen) => withFilter(screen, filter, tableHeight(desk.area))),
        ),
      ),
  },
  {
    id: 'deliveries.sort',
    keys: parseKeyNames('o'),
    label: 'sort',
    group: 'rows',
    when: notTyping,
    run: (desk) => desk.set((screen) => withSort(screen, nextSort(screen.sort), tableHeight(desk.area))),
  },
];

/** What goes on elsewhere. */
const otherBindings: Bindings = [
  {
    id: 'deliveries.make',
    keys: parseKeyNames('a'),
    label: 'makeInvoices',
    group: 'screen',
    when: notTyping,
    run: (desk) => desk.open(makeOf(desk.language, dayOf(desk.context.now()))),
  },
  {
    id: 'deliveries.import',
    keys: parseKeyNames('i'),
    label: 'importRecords',
    group: 'screen',
    when: notTyping,
    run: (desk) => desk.open(importOf('deliveries')),
  },
  {
    id: 'deliveries.export',
    keys: parseKeyNames('x'),
    label: 'exportRecords',
    group: 'screen',
    when: notTyping,
    run: (desk) => desk.open(exportOf('deliveries')),
  },
];

export const deliveriesBindings: Bindings = [
  ...actionBindings,
  ...shownBindings,
  ...markBindings('deliveries', rows, idOfDelivery),
  ...otherBindings,
  ...listMovement('deliveries', rows),
  { id: 'deliveries.back', keys: parseKeyNames('Esc'), label: 'back', group: 'screen', run: back },
];
