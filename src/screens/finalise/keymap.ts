import type { DraftsCheck } from '../../actions/check-drafts.ts';
import type { FinaliseOutcome } from '../../actions/finalise-invoices.ts';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { finaliseTexts } from '../../i18n/finalise.ts';
import { formatEuro } from '../../i18n/format.ts';
import { missingOriginalsText } from '../../i18n/originals.ts';
import { checkDrafts, finaliseInvoices } from '../actions.ts';
import type { Desk, Message, ScreenBinding } from '../app/screen.ts';
import { noticeOf, questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { loadOrLeave } from '../kit/load.ts';
import { Pace } from '../kit/pace.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { scrolled } from '../kit/scroll.ts';
import { type TextPage, textMovement } from '../kit/text-page.ts';
import { whenReady } from '../kit/when-ready.ts';
import { screenOfStop } from './fill-in.ts';
import { type CheckLine, checkLines, numbersOf } from './lines.ts';
import { type Stop, stopsOf } from './stops.ts';
import { type FinaliseProgress, type FinaliseScreen, withCheck } from './update.ts';

type FinaliseDesk = Desk<FinaliseScreen>;

/** Finds out what would happen. */
export function loadCheck(desk: FinaliseDesk): void {
  loadOrLeave(desk, async () => {
    const check = await checkDrafts(desk.context, desk.screen.ids);
    desk.set((screen) => withCheck(screen, check));
  });
}

/** The text of the check. */
interface CheckPage extends TextPage {
  readonly lines: readonly CheckLine[];
}

/** What would happen, as the screen has it. */
export function pageOf({ screen, area, language }: FinaliseDesk): CheckPage {
  const lines = screen.check === null ? [] : checkLines(language, screen.check, area.columns);
  return { lines, area: { ...area, row: area.row + 1, rows: area.rows - 1 } };
}

/** @param left known beforehand to be incomplete */
function told(language: Language, outcomes: readonly FinaliseOutcome[], left: number): Message {
  const texts = finaliseTexts(language);
  const of = (outcome: FinaliseOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length;
  const incomplete = of('incomplete') + left;
  const parts = [
    counted(texts.done, of('final')),
    ...(incomplete === 0 ? [] : [counted(texts.left, incomplete)]),
    ...(of('not-draft') === 0 ? [] : [counted(texts.takenByOthers, of('not-draft'))]),
  ];
  return { level: parts.length === 1 ? 'good' : 'warning', text: parts.join(' ') };
}

/** What became of it, in the line for that; with PDFs that are not there yet it is more than a line. */
function tell(desk: FinaliseDesk, outcomes: readonly FinaliseOutcome[], left: number): void {
  const { language } = desk;
  const message = told(language, outcomes, left);
  const final = outcomes.flatMap((one) => (one.outcome === 'final' ? [one] : []));
  const missing = missingOriginalsText(language, final);
  if (missing.length === 0) desk.say(message);
  else desk.open(noticeOf([message.text, '', ...missing]));
}

function finalise(desk: FinaliseDesk, check: DraftsCheck): void {
  // What is known to be incomplete stays out: the question did not count it.
  const ids = check.rows.flatMap(({ draft, number }) => (number === null ? [] : [draft.id]));
  const left = check.rows.length - ids.length;
  const show = new Pace<FinaliseProgress>((progress) => desk.set((screen) => ({ ...screen, progress })));
  desk.set((screen) => ({ ...screen, progress: { done: 0, total: ids.length } }));
  desk.work(
    async () => {
      try {
        const outcomes = await finaliseInvoices(desk.context, ids, (done, total) => show.report({ done, total }));
        await refreshBelow(desk);
        desk.back();
        tell(desk, outcomes, left);
      } finally {
        show.flush();
      }
    },
    (screen) => ({ ...screen, progress: null }),
  );
}

function ask(desk: FinaliseDesk): void {
  const { check } = desk.screen;
  if (check === null) return;
  const { language, company } = desk;
  const texts = finaliseTexts(language);
  const amount = formatEuro(language, check.gross);
  const lines = [
    counted(texts.question, check.count, { company: company.name, amount }),
    fill(texts.numbers, numbersOf(language, check)),
    texts.forGood,
  ];
  desk.open(
    questionOf(lines, [
      { label: consoleTexts(language).cancel, letter: texts.cancelLetter, run: () => {} },
      { label: texts.confirm, letter: texts.confirmLetter, run: () => finalise(desk, check) },
    ]),
  );
}

/** What the cursor is at; before it was moved, what stands first. */
function stopAt({ check, cursor }: FinaliseScreen): Stop | undefined {
  return check === null ? undefined : stopsOf(check)[Math.max(0, cursor)];
}

function goOn(desk: FinaliseDesk): void {
  const stop = stopAt(desk.screen);
  if (stop === undefined) return;
  desk.set((screen) => ({ ...screen, cursor: Math.max(0, screen.cursor) }));
  desk.open(screenOfStop(stop));
}

/** To the place before or after, with the window; past the last one the text goes on by lines. */
function moveCursor(desk: FinaliseDesk, by: -1 | 1, otherwise: () => void): void {
  const { lines, area } = pageOf(desk);
  const cursor = desk.screen.cursor + by;
  const line = lines.findIndex(({ stop }) => stop === cursor);
  if (line < 0) {
    otherwise();
    return;
  }
  const { rows } = area;
  desk.set((screen) => {
    const top = scrolled(screen.top, 0, lines.length, rows);
    const seen = Math.max(line - rows + 2, Math.min(top, line - 1));
    return { ...screen, cursor, top: scrolled(seen, 0, lines.length, rows) };
  });
}

/** The movement keys: up and down go from one place to the next, as far as there are any. */
const movement = textMovement<FinaliseScreen>('finalise', pageOf).map((binding): ScreenBinding<FinaliseScreen> => {
  const by = binding.id === 'finalise.up' ? -1 : binding.id === 'finalise.down' ? 1 : 0;
  return by === 0 ? binding : { ...binding, run: (desk) => moveCursor(desk, by, () => binding.run(desk)) };
});

/** The cursor is at something that is missing: Enter fills it in. */
const isAtMissing = ({ screen }: FinaliseDesk) => screen.cursor >= 0 && stopAt(screen)?.kind === 'missing';
const isOutlierNext = ({ screen }: FinaliseDesk) => stopAt(screen)?.kind === 'outlier';

function finaliseBinding(
  id: string,
  keys: readonly string[],
  when: (desk: FinaliseDesk) => boolean,
): ScreenBinding<FinaliseScreen> {
  return {
    id: `finalise.${id}`,
    keys: parseKeyNames(...keys),
    label: 'finalise',
    group: 'screen',
    when,
    disabledReason: ({ screen }) => (screen.check?.count === 0 ? 'nothingToFinalise' : undefined),
    run: ask,
  };
}

function goOnBinding(
  id: string,
  keys: readonly string[],
  label: 'fillIn' | 'lookAtIt',
  when: (desk: FinaliseDesk) => boolean,
): ScreenBinding<FinaliseScreen> {
  return { id: `finalise.${id}`, keys: parseKeyNames(...keys), label, group: 'rows', when, run: goOn };
}

const isMissingNext = (desk: FinaliseDesk) => !isAtMissing(desk) && stopAt(desk.screen)?.kind === 'missing';

const busy = ({ check, progress }: FinaliseScreen) => check === null || progress !== null;

export const finaliseBindings: readonly ScreenBinding<FinaliseScreen>[] = [
  ...whenReady<FinaliseScreen>(
    [
      finaliseBinding('finalise', ['F2', 'Enter', 'Ctrl+O'], (desk) => !isAtMissing(desk)),
      finaliseBinding('finalise-others', ['F2', 'Ctrl+O'], isAtMissing),
      goOnBinding('fill-in', ['Enter', 'w'], 'fillIn', isAtMissing),
      goOnBinding('fill-in-first', ['w'], 'fillIn', isMissingNext),
      goOnBinding('look', ['w'], 'lookAtIt', isOutlierNext),
      ...movement,
    ],
    busy,
  ),
  ...whenReady([backBinding<FinaliseScreen>('finalise')], ({ progress }) => progress !== null),
];
