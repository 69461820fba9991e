import type { Language } from '../../domain/debtor.ts';
import { planOfMoments } from '../../domain/dispatch/run-plan.ts';
import { runProblems } from '../../domain/dispatch/run-sheet.ts';
import { countTexts, endText } from '../../i18n/closing.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryMailsTexts } from '../../i18n/delivery-mails.ts';
import { fill } from '../../i18n/fill.ts';
import { runPlanText } from '../../i18n/run-plan.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';
import { type DeliveryMailsScreen, going, type NoteMail } from './update.ts';

/** When they go: "12 nu, 3 om 09:00". */
export function planText(language: Language, rows: readonly NoteMail[], now: Date): string {
  const moments = rows.flatMap(({ moment }) => (moment === null ? [] : [moment]));
  return runPlanText(language, planOfMoments(moments), 0, now);
}

/** What does not go, by reason. */
function problemText(language: Language, { list }: DeliveryMailsScreen): string {
  const texts = runSheetTexts(language);
  const left = list.rows.filter(({ problem }) => problem !== null);
  if (left.length === 0) return texts.noProblems;
  const told = runProblems.flatMap((problem) => {
    const count = left.filter((row) => row.problem === problem).length;
    return count === 0 ? [] : [fill(texts.problemCounts[problem], { count })];
  });
  return `! ${counted(texts.problems, left.length, { problems: told.join(', ') })}`;
}

/** The three lines above the table. */
export function aboveLines(
  language: Language,
  screen: DeliveryMailsScreen,
  now: Date,
): readonly [string, string, string] {
  const texts = deliveryMailsTexts(language);
  const { phase, progress, ended, list, reason } = screen;
  switch (phase) {
    case 'planning':
      return ['', '', ''];
    case 'planned': {
      const rows = going(screen);
      const plan = fill(runSheetTexts(language).plan, { plan: planText(language, rows, now) });
      const why = reason === '' ? plan : `${plan} · ${fill(runSheetTexts(language).reasonGiven, { reason })}`;
      const total = fill(texts.total, { going: rows.length, all: list.rows.length });
      return [total, why, problemText(language, screen)];
    }
    case 'sending':
    case 'stopping': {
      const how = progress === null ? texts.queueing : fill(texts.sending, { ...progress });
      return [how, phase === 'stopping' ? texts.stopping : texts.stopHint, ''];
    }
    case 'done': {
      const counts = ended === null ? '' : countTexts(language, ended.counts).join(', ');
      const why = ended === null ? null : endText(language, ended.end);
      return [fill(texts.done, { counts }), why ?? '', texts.againHint];
    }
    default:
      return phase satisfies never;
  }
}
