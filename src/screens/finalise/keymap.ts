import type { DraftsCheck } from '../../actions/check-drafts.ts';
import type { FinaliseOutcome } from '../../actions/finalise-invoices.ts';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { finaliseTexts } from '../../i18n/finalise.ts';
import { formatEuro } from '../../i18n/format.ts';
import { checkDrafts, finaliseInvoices } from '../actions.ts';
import type { Desk, Message, ScreenBinding } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { loadOrLeave } from '../kit/load.ts';
import { Pace } from '../kit/pace.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { type TextPage, textMovement } from '../kit/text-page.ts';
import { whenReady } from '../kit/when-ready.ts';
import { checkLines, numbersOf } from './lines.ts';
import type { FinaliseProgress, FinaliseScreen } from './update.ts';

type FinaliseDesk = Desk<FinaliseScreen>;

/** Finds out what would happen. */
export function loadCheck(desk: FinaliseDesk): void {
  loadOrLeave(desk, async () => {
    const check = await checkDrafts(desk.context, desk.screen.ids);
    desk.set((screen) => ({ ...screen, check }));
  });
}

/** What would happen, as the screen has it. */
export function pageOf({ screen, area, language }: FinaliseDesk): TextPage {
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
        desk.say(told(desk.language, outcomes, left));
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

const busy = ({ check, progress }: FinaliseScreen) => check === null || progress !== null;

export const finaliseBindings: readonly ScreenBinding<FinaliseScreen>[] = [
  ...whenReady<FinaliseScreen>(
    [
      {
        id: 'finalise.finalise',
        keys: parseKeyNames('F2', 'Enter', 'Ctrl+O'),
        label: 'finalise',
        group: 'screen',
        disabledReason: ({ screen }) => (screen.check?.count === 0 ? 'nothingToFinalise' : undefined),
        run: ask,
      },
      ...textMovement('finalise', pageOf),
    ],
    busy,
  ),
  ...whenReady([backBinding<FinaliseScreen>('finalise')], ({ progress }) => progress !== null),
];
