import type { RunSheet } from '../../actions/queue-copies.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { formatEuro } from '../../i18n/format.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';
import { queueCopies, runSheetFor } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { runOf } from '../run/update.ts';
import { tableHeight } from './layout.ts';
import { leftCount, planText, waysText } from './totals.ts';
import { fingerprintOf, type RunSheetScreen, requestOf, withSheet } from './update.ts';

type RunSheetDesk = Desk<RunSheetScreen>;

/** Queues what was agreed to, and goes to the run; when it is not so any more, shows how it is now. */
function send(desk: RunSheetDesk, agreed: RunSheet): void {
  desk.set((screen) => ({ ...screen, sending: true }));
  desk.work(
    async () => {
      const asked = desk.screen;
      const now = await runSheetFor(desk.context, requestOf(asked));
      if (fingerprintOf(now) !== fingerprintOf(agreed)) {
        desk.set((screen) => ({ ...withSheet(screen, asked, now, tableHeight(desk.area)), sending: false }));
        desk.say({ level: 'warning', text: runSheetTexts(desk.language).changedMeanwhile });
        return;
      }
      const { sheet } = await queueCopies(desk.context, requestOf(asked));
      if (sheet === null) throw new Error('a run of no invoice was asked for');
      desk.replace(runOf({ kind: 'sheet', id: sheet }));
    },
    (screen) => ({ ...screen, sending: false }),
  );
}

function questionLines(desk: RunSheetDesk, sheet: RunSheet): readonly string[] {
  const { language, company } = desk;
  const texts = runSheetTexts(language);
  const { totals } = sheet;
  const amount = formatEuro(language, totals.gross);
  const left = leftCount(sheet);
  const plan = planText(language, sheet, desk.context.now());
  return [
    counted(texts.question, totals.going, { company: company.name, amount }),
    fill(texts.questionPlan, { ways: waysText(language, sheet), plan }),
    ...(left === 0 ? [] : [counted(texts.questionLeft, left)]),
    ...(company.redirectTo === '' ? [] : [fill(texts.questionRedirect, { address: company.redirectTo })]),
    ...(desk.screen.reason === '' ? [] : [fill(texts.questionReason, { reason: desk.screen.reason })]),
  ];
}

/** Asks, with all that matters, before anything leaves. */
export function askToSend(desk: RunSheetDesk): void {
  const { sheet } = desk.screen;
  if (sheet === null) return;
  const texts = runSheetTexts(desk.language);
  desk.open(
    questionOf(questionLines(desk, sheet), [
      { label: consoleTexts(desk.language).cancel, letter: texts.cancelLetter, run: () => {} },
      { label: texts.send, letter: texts.sendLetter, run: () => send(desk, sheet) },
    ]),
  );
}
