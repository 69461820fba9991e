import type { RunSheet } from '../../actions/queue-copies.ts';
import type { Language } from '../../domain/debtor.ts';
import { runProblems } from '../../domain/dispatch/run-sheet.ts';
import { sum } from '../../domain/money.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { formatEuro } from '../../i18n/format.ts';
import { runPlanText } from '../../i18n/run-plan.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';

/** How many go by mail and on paper: "30 e-mails, 10 op papier (12 ex.)". */
export function waysText(language: Language, { totals }: RunSheet): string {
  const texts = runSheetTexts(language);
  const { messages, prints, copies } = totals;
  return [
    ...(messages > 0 ? [counted(texts.mails, messages)] : []),
    ...(prints > 0 ? [counted(texts.prints, prints, { copies })] : []),
  ].join(', ');
}

/** When they go: "63 nu, 36 om 09:00, 12 morgen". */
export function planText(language: Language, { plan, totals }: RunSheet, now: Date): string {
  return runPlanText(language, plan, totals.prints, now);
}

/** How many rows do not go. */
export function leftCount({ totals }: RunSheet): number {
  return sum(Object.values(totals.problems));
}

/** What a run sheet comes to, a line each: what goes, when, and what does not. */
export function totalLines(language: Language, sheet: RunSheet, now: Date): readonly [string, string, string] {
  const texts = runSheetTexts(language);
  const { totals } = sheet;
  const amount = formatEuro(language, totals.gross);
  const goes = counted(texts.total, totals.invoices, { going: totals.going, amount });
  const ways = waysText(language, sheet);
  const problems = runProblems
    .filter((problem) => totals.problems[problem] > 0)
    .map((problem) => fill(texts.problemCounts[problem], { count: totals.problems[problem] }));
  const left = leftCount(sheet);
  return [
    ways === '' ? goes : `${goes}: ${ways}`,
    fill(texts.plan, { plan: planText(language, sheet, now) }),
    left === 0 ? texts.noProblems : `! ${counted(texts.problems, left, { problems: problems.join(', ') })}`,
  ];
}
