import type { PlannedRow } from '../../domain/dispatch/run-plan.ts';
import { whyNotText } from '../../i18n/why-not.ts';
import { whyNotSent } from '../actions.ts';
import { addressOf } from '../address/update.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { detailsOf } from '../details/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { askToDiscard } from '../kit/form-bindings.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement, markBindings, noRows } from '../kit/list-bindings.ts';
import { whenReady } from '../kit/when-ready.ts';
import { tableHeight } from './layout.ts';
import { finaliseDrafts, reloadSheet } from './load.ts';
import { numberText, rowSentences } from './row-text.ts';
import { askToSend } from './send.ts';
import {
  draftsOf,
  hasChoices,
  hasProblem,
  idOfPlanned,
  isProblem,
  type RunSheetScreen,
  toNextProblem,
  withLeftOut,
  withNextRoute,
  withReason,
} from './update.ts';

type RunSheetDesk = Desk<RunSheetScreen>;

const rows: ListAccess<RunSheetScreen, PlannedRow> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => tableHeight(area),
  typing: ({ typing }) => typing !== null,
};

const notTyping = ({ screen }: RunSheetDesk) => screen.typing === null;
const nothing = ({ screen }: RunSheetDesk) => noRows(screen.list);

function choose(desk: RunSheetDesk, change: (screen: RunSheetScreen) => RunSheetScreen): void {
  desk.set(change);
  void reloadSheet(desk);
}

function why(desk: RunSheetDesk): void {
  const row = current(desk.screen.list);
  if (row === undefined) return;
  const { language } = desk;
  desk.work(async () => {
    const told = await whyNotSent(desk.context, row.invoice.id);
    const about = `${numberText(language, row)} ${row.debtor.number} ${row.debtor.name}`;
    const sentences = told.flatMap((one) => ['', whyNotText(language, one)]);
    desk.open(detailsOf(about, [...rowSentences(language, row), ...sentences]));
  });
}

function giveReason(desk: RunSheetDesk): void {
  const text = desk.screen.typing?.text.trim();
  if (text === undefined) return;
  desk.set((screen) => withReason(screen, text));
  if (desk.screen.busy) void reloadSheet(desk);
}

const goesByMail = ({ screen }: RunSheetDesk) => {
  const row = current(screen.list);
  if (row === undefined) return 'nothingThere' as const;
  return row.route === 'print' ? ('notByMail' as const) : undefined;
};

const sendBindings: readonly ScreenBinding<RunSheetScreen>[] = [
  {
    id: 'run-sheet.send',
    keys: parseKeyNames('F2', 'Enter', 'Ctrl+O'),
    label: 'send',
    group: 'screen',
    when: notTyping,
    disabledReason: ({ screen }) => (screen.sheet?.totals.going === 0 ? 'nothingGoes' : undefined),
    run: askToSend,
  },
  {
    id: 'run-sheet.next-problem',
    keys: parseKeyNames('n'),
    label: 'nextProblem',
    group: 'rows',
    when: notTyping,
    disabledReason: ({ screen }) => (screen.list.rows.some(isProblem) ? undefined : 'noProblems'),
    run: (desk) => desk.set((screen) => toNextProblem(screen, tableHeight(desk.area))),
  },
  {
    id: 'run-sheet.address',
    keys: parseKeyNames('e'),
    label: 'fixAddress',
    group: 'rows',
    when: notTyping,
    disabledReason: goesByMail,
    run: (desk) => {
      const row = current(desk.screen.list);
      if (row !== undefined) desk.open(addressOf(desk.language, row.debtor.number));
    },
  },
  {
    id: 'run-sheet.route',
    keys: parseKeyNames('r'),
    label: 'switchRoute',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: (desk) => choose(desk, withNextRoute),
  },
  {
    id: 'run-sheet.leave-out',
    keys: parseKeyNames('x'),
    label: 'leaveOut',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: (desk) => choose(desk, withLeftOut),
  },
  {
    id: 'run-sheet.why',
    keys: parseKeyNames('y'),
    label: 'why',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: why,
  },
  {
    id: 'run-sheet.reason',
    keys: parseKeyNames('g'),
    label: 'giveReason',
    group: 'screen',
    when: notTyping,
    disabledReason: ({ screen }) =>
      screen.reason !== '' || hasProblem(screen, 'already-sent') || hasProblem(screen, 'credited')
        ? undefined
        : 'noneSentBefore',
    run: (desk) => desk.set((screen) => ({ ...screen, typing: lineEdit(screen.reason) })),
  },
  {
    id: 'run-sheet.drafts',
    keys: parseKeyNames('d'),
    label: 'finaliseDrafts',
    group: 'screen',
    when: (desk) => notTyping(desk) && draftsOf(desk.screen).length > 0,
    run: finaliseDrafts,
  },
];

export const runSheetBindings: readonly ScreenBinding<RunSheetScreen>[] = [
  {
    id: 'run-sheet.end-reason',
    keys: parseKeyNames('Enter', 'F2'),
    label: 'confirm',
    group: 'screen',
    when: ({ screen }) => screen.typing !== null,
    run: giveReason,
  },
  ...whenReady<RunSheetScreen>(
    [...sendBindings, ...markBindings('run-sheet', rows, idOfPlanned), ...listMovement('run-sheet', rows)],
    ({ busy, sending }) => busy || sending,
  ),
  {
    id: 'run-sheet.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    // While the run is being queued, leaving would not take it back.
    disabledReason: ({ screen }) => (screen.sending ? 'stillBusy' : undefined),
    run: (desk) => {
      if (desk.screen.typing === null) askToDiscard(desk, hasChoices(desk.screen), () => desk.back());
      else desk.set((screen) => ({ ...screen, typing: null }));
    },
  },
];
