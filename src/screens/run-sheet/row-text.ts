import type { Language } from '../../domain/debtor.ts';
import { addresseesOf } from '../../domain/dispatch/entry.ts';
import type { PlannedRow } from '../../domain/dispatch/run-plan.ts';
import { isSwitched } from '../../domain/dispatch/run-sheet.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';

/** The invoice's number, or that it has none yet. */
export function numberText(language: Language, { invoice }: PlannedRow): string {
  return invoice.status === 'draft' ? runSheetTexts(language).draft : invoice.number.text;
}

function wayText(language: Language, { route, to, cc, copies }: PlannedRow): string {
  const texts = runSheetTexts(language);
  if (route === 'print') return fill(texts.onPaper, { count: copies });
  return fill(texts.byMail, { to: [...to, ...cc].join(', ') });
}

function goingText(language: Language, row: PlannedRow): string {
  const texts = runSheetTexts(language);
  const { moment, choice, debtor, previous } = row;
  let what = wayText(language, row);
  if (moment?.kind === 'later') what = fill(texts.later, { what, when: formatMoment(language, moment.at) });
  if (moment?.kind === 'never') what = fill(texts.never, { what });
  if (choice !== null && isSwitched(choice, debtor)) what = fill(texts.switched, { what });
  const went = previous?.state === 'accepted' || previous?.state === 'printed';
  return went ? fill(texts.again, { what }) : what;
}

/** What will happen to a row, or why nothing will, in a few words. */
export function whatText(language: Language, row: PlannedRow): string {
  const { problem, previous } = row;
  if (problem === null) return goingText(language, row);
  const when = previous === null ? '' : formatMoment(language, previous.updatedAt);
  return `! ${fill(runSheetTexts(language).short[problem], { when })}`;
}

/** When and to whom an invoice went before; null when it did not. */
function sentBefore(language: Language, { previous }: PlannedRow): string | null {
  if (previous === null || (previous.state !== 'accepted' && previous.state !== 'printed')) return null;
  const texts = runSheetTexts(language);
  const when = formatMoment(language, previous.updatedAt);
  if (previous.route === 'print') return fill(texts.sentPaper, { when, count: previous.copies });
  return fill(texts.sentMail, { when, to: addresseesOf(previous).join(', ') });
}

/** Everything about a row, in sentences. */
export function rowSentences(language: Language, row: PlannedRow): readonly string[] {
  const { problem } = row;
  const sent = sentBefore(language, row);
  const going = problem === null ? [goingText(language, row)] : [];
  const { problems } = dispatchTexts(language);
  const told = problem === null ? [] : [`${problems[problem].cause} ${problems[problem].remedy}`];
  return [...going, ...(sent === null ? [] : [sent]), ...told];
}
