import { productionListTexts } from '../../i18n/production-list.ts';
import type { ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { type ListAccess, listMovement, noRows } from '../kit/list-bindings.ts';
import { parseDay } from '../kit/parse-field.ts';
import { whenReady } from '../kit/when-ready.ts';
import { askToMail } from './ask-to-mail.ts';
import { tableHeight } from './layout.ts';
import { askForFile, askToPrint, writePdf } from './on-paper.ts';
import { dateOf, goTo, type ProductionDesk, todayOf } from './read.ts';
import {
  asking,
  dayBy,
  isEmptyDay,
  type ProductionListScreen,
  type ProductionRow,
  withAllToggled,
  withToggled,
} from './update.ts';

const rows: ListAccess<ProductionListScreen, ProductionRow> = {
  get: ({ rows }) => rows,
  put: (screen, list) => ({ ...screen, rows: list }),
  height: ({ area }) => tableHeight(area),
};

const isAsked = ({ screen }: ProductionDesk) => screen.asked !== null;
const nothing = ({ screen }: ProductionDesk) => noRows(screen.rows);
const emptyDay = ({ screen }: ProductionDesk) => (isEmptyDay(screen) ? ('nothingDelivered' as const) : undefined);

/** What was asked for, done: the day, or the PDF; what is no day stays where it is. */
function answer(desk: ProductionDesk): void {
  const { asked } = desk.screen;
  if (asked === null) return;
  const text = asked.line.text.trim();
  if (asked.what === 'file') {
    if (text !== '') writePdf(desk, text);
    return;
  }
  const date = text === '' ? dateOf(desk) : parseDay(text, todayOf(desk));
  if (date === null) desk.say({ level: 'warning', text: productionListTexts(desk.language).dateField.wrong });
  else goTo(desk, date);
}

const askedBindings: readonly ScreenBinding<ProductionListScreen>[] = [
  {
    id: 'production-list.go-there',
    keys: parseKeyNames('Enter'),
    label: 'goThere',
    group: 'screen',
    when: ({ screen }) => screen.asked?.what === 'date',
    run: answer,
  },
  {
    id: 'production-list.write-file',
    keys: parseKeyNames('Enter', 'F2', 'Ctrl+O'),
    label: 'writeFile',
    group: 'screen',
    when: ({ screen }) => screen.asked?.what === 'file',
    run: answer,
  },
];

function dayBinding(
  id: string,
  key: string,
  label: 'previousDay' | 'nextDay' | 'toToday',
  day: (desk: ProductionDesk) => string,
): ScreenBinding<ProductionListScreen> {
  return {
    id: `production-list.${id}`,
    keys: parseKeyNames(key),
    label,
    group: 'screen',
    run: (desk) => goTo(desk, day(desk)),
  };
}

const listBindings: readonly ScreenBinding<ProductionListScreen>[] = [
  {
    id: 'production-list.show-debtors',
    keys: parseKeyNames('Enter'),
    label: 'showDebtors',
    group: 'rows',
    disabledReason: nothing,
    run: (desk) => desk.set((screen) => withToggled(screen, tableHeight(desk.area))),
  },
  {
    id: 'production-list.all-debtors',
    keys: parseKeyNames('d'),
    label: 'allDebtors',
    group: 'rows',
    disabledReason: nothing,
    run: (desk) => desk.set((screen) => withAllToggled(screen, tableHeight(desk.area))),
  },
  dayBinding('previous-day', 'Left', 'previousDay', (desk) => dayBy(desk.screen, -1, todayOf(desk))),
  dayBinding('next-day', 'Right', 'nextDay', (desk) => dayBy(desk.screen, 1, todayOf(desk))),
  {
    id: 'production-list.print',
    keys: parseKeyNames('p'),
    label: 'printSheet',
    group: 'screen',
    disabledReason: emptyDay,
    run: askToPrint,
  },
  {
    id: 'production-list.mail',
    keys: parseKeyNames('e'),
    label: 'mailList',
    group: 'screen',
    disabledReason: emptyDay,
    run: askToMail,
  },
  {
    id: 'production-list.write-pdf',
    keys: parseKeyNames('x'),
    label: 'writePdf',
    group: 'screen',
    disabledReason: emptyDay,
    run: askForFile,
  },
  dayBinding('today', 't', 'toToday', todayOf),
  {
    id: 'production-list.to-date',
    keys: parseKeyNames('g'),
    label: 'toDate',
    group: 'screen',
    run: (desk) => desk.set((screen) => asking(screen, 'date', '')),
  },
  ...listMovement('production-list', rows),
];

export const productionListBindings: readonly ScreenBinding<ProductionListScreen>[] = [
  ...whenReady<ProductionListScreen>(
    [
      ...askedBindings,
      ...listBindings.map((binding) => ({ ...binding, when: (desk: ProductionDesk) => !isAsked(desk) })),
    ],
    ({ loading }) => loading,
  ),
  {
    id: 'production-list.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    run: (desk) => {
      if (isAsked(desk)) desk.set((screen) => ({ ...screen, asked: null }));
      else desk.back();
    },
  },
];
