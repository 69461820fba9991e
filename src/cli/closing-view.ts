import type { ClosingSheet } from '../actions/deliver-invoices.ts';
import type { OutboxRunEnd } from '../actions/run-outbox.ts';
import type { Language } from '../domain/debtor.ts';
import { type ClosingRow, outcomes } from '../domain/dispatch/closing-sheet.ts';
import { plainLine } from '../domain/plain-text.ts';
import { commandTexts } from '../i18n/commands.ts';
import { dispatchErrorText, dispatchTexts } from '../i18n/dispatch.ts';
import { explainError } from '../i18n/errors.ts';
import { fill } from '../i18n/fill.ts';
import { formatMoment } from '../i18n/format.ts';
import { causeText } from '../i18n/smtp.ts';
import { nameWidth, textTable } from './text-table.ts';

/** What there is to know about a row's outcome: to whom and the server's word, or cause and remedy. */
export function detailOf(language: Language, row: ClosingRow): string {
  const { problems, copies } = dispatchTexts(language);
  if (row.error && row.route !== 'none') {
    const { cause, remedy } = dispatchErrorText(language, row.route, row.error, row.outcome === 'uncertain');
    return `${cause} ${remedy}${row.error.reply === '' ? '' : ` [${row.error.reply}]`}`;
  }
  if (row.problem) {
    const when = row.at === null ? '' : ` (${formatMoment(language, row.at)})`;
    return `${problems[row.problem].cause}${when} ${problems[row.problem].remedy}`;
  }
  const whom = row.route === 'print' ? fill(copies, { count: row.copies }) : row.to.join(', ');
  return row.reply === '' ? whom : `${whom}: ${row.reply}`;
}

function rowJson(language: Language, row: ClosingRow) {
  const { invoice, number, debtor, route, outcome, at } = row;
  return { invoice, number: number || null, debtor, route, outcome, detail: detailOf(language, row), at };
}

/** The closing sheet as `invoices deliver --json` gives it. */
export function closingJson(language: Language, sheet: ClosingSheet) {
  return { rows: sheet.rows.map((row) => rowJson(language, row)), counts: sheet.counts };
}

/** One sentence on how a run ended, when that was not simply done. */
export function endText(language: Language, end: OutboxRunEnd | null): string | null {
  const texts = commandTexts(language);
  if (!end) return null;
  switch (end.kind) {
    case 'done':
      return null;
    case 'aborted':
      return texts.stopped;
    case 'busy':
      return fill(texts.busy, { user: end.holder.user, pid: end.holder.pid });
    case 'blocked': {
      const { cause, remedy } = causeText(language, end.refusal.cause);
      return fill(texts.blocked, { cause: `${cause} ${remedy}` });
    }
    case 'refused': {
      const { message, remedy } = explainError(language, end.error);
      return fill(texts.blocked, { cause: `${message} ${remedy}` });
    }
    default:
      return end satisfies never;
  }
}

/** How many ended in which way, in words; ways in which none ended are left out. */
export function countTexts(language: Language, counts: ClosingSheet['counts']): readonly string[] {
  const words = dispatchTexts(language).outcomes;
  return outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => `${counts[outcome]} ${words[outcome]}`);
}

/** The closing sheet for a person: a row per invoice and route, the counts, and why a run stopped early. */
export function closingLines(language: Language, title: string, sheet: ClosingSheet): readonly string[] {
  const { columns, total, notApplicable } = commandTexts(language);
  const words = dispatchTexts(language);
  const rows = sheet.rows.map((row) => [
    row.number || notApplicable,
    row.debtor,
    row.debtorName,
    words.routes[row.route],
    words.outcomes[row.outcome],
    row.outcome === 'planned' && row.at
      ? `${formatMoment(language, row.at)}  ${detailOf(language, row)}`
      : detailOf(language, row),
  ]);
  const counts = countTexts(language, sheet.counts);
  const end = endText(language, sheet.end);
  return [
    plainLine(title),
    '',
    ...textTable(
      [
        { heading: columns.number },
        { heading: columns.debtor },
        { heading: columns.name, max: nameWidth },
        { heading: columns.route },
        { heading: columns.outcome },
        { heading: columns.detail },
      ],
      rows,
    ),
    '',
    `${total}: ${[String(sheet.rows.length), ...counts].join(' · ')}`,
    ...(end ? [end] : []),
  ];
}
