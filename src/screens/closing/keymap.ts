import { retryEntries } from '../../actions/outbox.ts';
import { closingsTexts } from '../../i18n/closings.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { whyNotText } from '../../i18n/why-not.ts';
import { openClosingSheet, printClosingSheet, whyNotSent } from '../actions.ts';
import { addressOf } from '../address/update.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { detailsOf } from '../details/update.ts';
import { questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { chosenRows, current } from '../kit/list.ts';
import { type ListAccess, listMovement, markBindings, noRows } from '../kit/list-bindings.ts';
import { whenReady } from '../kit/when-ready.ts';
import { runOf } from '../run/update.ts';
import { runSheetOf } from '../run-sheet/update.ts';
import { tableHeight } from './layout.ts';
import { rowStory, rowTitle } from './row-story.ts';
import {
  type ClosingScreen,
  failedInvoices,
  idOfPlaced,
  type PlacedRow,
  withClosing,
  withProblemsTurned,
} from './update.ts';

type ClosingDesk = Desk<ClosingScreen>;

const rows: ListAccess<ClosingScreen, PlacedRow> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => tableHeight(area),
};

/** Reads the sheet as it is now. */
export async function readClosing(desk: ClosingDesk): Promise<void> {
  const sheet = await openClosingSheet(desk.context, desk.screen.id);
  desk.set((screen) => withClosing(screen, sheet, tableHeight(desk.area)));
}

const nothing = ({ screen }: ClosingDesk) => noRows(screen.list);

/** Uncertain rows among those that are chosen: only the customer knows. */
function uncertainEntries(screen: ClosingScreen): readonly string[] {
  return chosenRows(screen.list, idOfPlaced).flatMap(({ state, entry }) =>
    state === 'uncertain' && entry !== null ? [entry] : [],
  );
}

function askAboutUncertain(desk: ClosingDesk, entries: readonly string[]): void {
  const texts = closingsTexts(desk.language);
  const again = () =>
    desk.work(async () => {
      await retryEntries(desk.context, [...new Set(entries)]);
      desk.open(runOf({ kind: 'due' }));
    });
  desk.open(
    questionOf(
      [texts.uncertainQuestion, texts.uncertainRemedy],
      [
        { label: consoleTexts(desk.language).cancel, letter: texts.cancelLetter, run: () => {} },
        { label: texts.sendAgain, letter: texts.sendAgainLetter, run: again },
      ],
    ),
  );
}

/** What failed goes over a new run sheet: with the addresses of now, and with a look at it before anything leaves. */
function retryChosen(desk: ClosingDesk): void {
  const failed = failedInvoices(chosenRows(desk.screen.list, idOfPlaced));
  if (failed.length > 0) desk.open(runSheetOf(failed));
  else askAboutUncertain(desk, uncertainEntries(desk.screen));
}

function why(desk: ClosingDesk): void {
  const row = current(desk.screen.list);
  if (row === undefined) return;
  desk.work(async () => {
    const told = await whyNotSent(desk.context, row.invoice);
    const sentences = told.flatMap((one) => [whyNotText(desk.language, one), '']);
    desk.open(detailsOf(rowTitle(desk.language, row), sentences));
  });
}

function print(desk: ClosingDesk): void {
  const texts = closingsTexts(desk.language);
  desk.set((screen) => ({ ...screen, printing: true }));
  const done = (screen: ClosingScreen): ClosingScreen => ({ ...screen, printing: false });
  desk.work(async () => {
    const result = await printClosingSheet(desk.context, desk.screen.id);
    desk.set(done);
    if (result.printed) {
      desk.say({ level: 'good', text: fill(texts.printed, { job: result.job }) });
      return;
    }
    const { cause, remedy } = dispatchErrorText(desk.language, 'print', result.error, false);
    const text = fill(texts.notPrinted, { cause: `${cause} ${remedy}` });
    desk.say({ level: 'error', text: result.uncertain ? texts.maybePrinted : text });
  }, done);
}

const ownBindings: readonly ScreenBinding<ClosingScreen>[] = [
  {
    id: 'closing.details',
    keys: parseKeyNames('Enter'),
    label: 'details',
    group: 'rows',
    disabledReason: nothing,
    run: (desk) => {
      const row = current(desk.screen.list);
      if (row !== undefined) desk.open(detailsOf(rowTitle(desk.language, row), rowStory(desk.language, row)));
    },
  },
  {
    id: 'closing.retry',
    keys: parseKeyNames('r'),
    label: 'retry',
    group: 'rows',
    disabledReason: ({ screen }) => {
      const some =
        failedInvoices(chosenRows(screen.list, idOfPlaced)).length > 0 || uncertainEntries(screen).length > 0;
      return some ? undefined : 'notFailed';
    },
    run: retryChosen,
  },
  {
    id: 'closing.retry-failed',
    keys: parseKeyNames('a'),
    label: 'retryFailed',
    group: 'screen',
    disabledReason: ({ screen }) => ((screen.sheet?.counts.failed ?? 0) > 0 ? undefined : 'noneFailed'),
    run: (desk) => desk.open(runSheetOf(failedInvoices(desk.screen.sheet?.rows ?? []))),
  },
  {
    id: 'closing.address',
    keys: parseKeyNames('e'),
    label: 'fixAddress',
    group: 'rows',
    disabledReason: ({ screen }) => {
      const row = current(screen.list);
      if (row === undefined) return 'nothingThere';
      return row.route === 'print' ? 'notByMail' : undefined;
    },
    run: (desk) => {
      const row = current(desk.screen.list);
      if (row !== undefined) desk.open(addressOf(desk.language, row.debtor));
    },
  },
  {
    id: 'closing.why',
    keys: parseKeyNames('y'),
    label: 'why',
    group: 'rows',
    disabledReason: nothing,
    run: why,
  },
  {
    id: 'closing.only-problems',
    keys: parseKeyNames('f'),
    label: 'onlyProblems',
    group: 'screen',
    run: (desk) => desk.set((screen) => withProblemsTurned(screen, tableHeight(desk.area))),
  },
  {
    id: 'closing.run-now',
    keys: parseKeyNames('v'),
    label: 'runNow',
    group: 'screen',
    when: ({ screen }) => (screen.sheet?.counts.queued ?? 0) > 0 && screen.sheet?.status !== 'running',
    run: (desk) => desk.open(runOf({ kind: 'due' })),
  },
  {
    id: 'closing.print',
    keys: parseKeyNames('p'),
    label: 'printSheet',
    group: 'screen',
    run: print,
  },
];

export const closingBindings: readonly ScreenBinding<ClosingScreen>[] = [
  ...whenReady<ClosingScreen>(
    [...ownBindings, ...markBindings('closing', rows, idOfPlaced), ...listMovement('closing', rows)],
    ({ sheet, printing }) => sheet === null || printing,
  ),
  backBinding('closing'),
];
