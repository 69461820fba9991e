import type { Language } from '../domain/debtor.ts';
import { type ClosingRow, type ClosingSheet, type Outcome, outcomes } from '../domain/dispatch/closing-sheet.ts';
import type { KeptError, RunEnd } from '../domain/dispatch/run-end.ts';
import type { RouteChoice } from '../domain/dispatch/run-sheet.ts';
import { type ErrorCode, errorCodes, UserError } from '../domain/user-error.ts';
import { closingTexts as de } from './de/closing.ts';
import { dispatchErrorText, dispatchTexts } from './dispatch.ts';
import { closingTexts as en } from './en/closing.ts';
import { explainError } from './errors.ts';
import { fill } from './fill.ts';
import { formatMoment } from './format.ts';
import { closingTexts as nl } from './nl/closing.ts';
import { causeText } from './smtp.ts';

/** The words of closing sheets, on a screen, on paper and on the command line. Those in `…Then` look back. */
export interface ClosingTexts {
  readonly title: string;
  /** With `{user}` and `{pid}`. */
  readonly busy: string;
  readonly busyThen: string;
  /** With `{cause}`. */
  readonly blocked: string;
  readonly stopped: string;
  readonly stoppedThen: string;
  readonly broken: string;
  readonly brokenThen: string;
  readonly interrupted: string;
  readonly interruptedThen: string;
  readonly running: string;
  /** With `{detail}`. */
  readonly otherRun: string;
  readonly withdrawn: string;
  readonly noMoment: string;
  readonly choices: Readonly<Record<RouteChoice, string>>;
  readonly facts: Readonly<Record<'company' | 'queued' | 'by' | 'reason' | 'asOf' | 'invoices' | 'amount', string>>;
  readonly columns: Readonly<Record<'number' | 'debtor' | 'name' | 'route' | 'amount' | 'outcome' | 'at', string>>;
}

const tables: Readonly<Record<Language, ClosingTexts>> = { nl, de, en };

/** The words of closing sheets in a language. */
export function closingTexts(language: Language): ClosingTexts {
  return tables[language];
}

/** What the row's own entry or problem says. */
function ownDetail(language: Language, row: ClosingRow): string {
  const { problems, copies } = dispatchTexts(language);
  if (row.state === 'cancelled') return tables[language].withdrawn;
  if (row.error && row.route !== 'none') {
    const { cause, remedy } = dispatchErrorText(language, row.route, row.error, row.outcome === 'uncertain');
    return `${cause} ${remedy}${row.error.reply === '' ? '' : ` [${row.error.reply}]`}`;
  }
  if (row.problem) {
    const when = row.at === null ? '' : ` (${formatMoment(language, row.at)})`;
    return `${problems[row.problem].cause}${when} ${problems[row.problem].remedy}`;
  }
  const whom = row.route === 'print' ? fill(copies, { count: row.copies }) : row.to.join(', ');
  if (row.outcome === 'planned' && row.at === null) return `${whom}: ${tables[language].noMoment}`;
  return row.reply === '' ? whom : `${whom}: ${row.reply}`;
}

/** What there is to know about a row's outcome: to whom and the server's word, or cause and remedy. */
export function detailOf(language: Language, row: ClosingRow): string {
  const detail = ownDetail(language, row);
  return row.otherRun ? fill(tables[language].otherRun, { detail }) : detail;
}

function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code);
}

/** A kept failure in words; one that this version does not know is told by its code. */
function errorText(language: Language, { code, params }: KeptError): string {
  if (!isErrorCode(code)) return code;
  const { message, remedy } = explainError(language, new UserError(code, params));
  return `${message} ${remedy}`;
}

/** One sentence on how a run ended, when that was not simply done. */
export function endText(language: Language, end: RunEnd | null): string | null {
  const texts = tables[language];
  if (!end) return null;
  switch (end.kind) {
    case 'done':
      return null;
    case 'aborted':
      return texts.stopped;
    case 'broken':
      return texts.broken;
    case 'busy':
      return fill(texts.busy, { user: end.holder.user, pid: end.holder.pid });
    case 'blocked': {
      const { cause, remedy } = causeText(language, end.refusal.cause);
      return fill(texts.blocked, { cause: `${cause} ${remedy}` });
    }
    case 'refused':
      return fill(texts.blocked, { cause: errorText(language, end.error) });
    default:
      return end satisfies never;
  }
}

/**
 * One sentence on how the run of a sheet ended, or that it goes on; null when it simply came to its end. Nothing is said to
 * wait that does not wait any more.
 */
export function sheetEndText(
  language: Language,
  sheet: Pick<ClosingSheet, 'status' | 'end' | 'counts'>,
): string | null {
  const texts = tables[language];
  const waits = sheet.counts.queued > 0;
  if (sheet.status === 'running') return texts.running;
  if (sheet.status === 'interrupted') return waits ? texts.interrupted : texts.interruptedThen;
  const { end } = sheet;
  if (waits || !end) return endText(language, end);
  if (end.kind === 'busy') return fill(texts.busyThen, { user: end.holder.user, pid: end.holder.pid });
  if (end.kind === 'aborted') return texts.stoppedThen;
  return end.kind === 'broken' ? texts.brokenThen : endText(language, end);
}

/** How many ended in which way, in words; ways in which none ended are left out. */
export function countTexts(language: Language, counts: Readonly<Record<Outcome, number>>): readonly string[] {
  const words = dispatchTexts(language).outcomes;
  return outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => `${counts[outcome]} ${words[outcome]}`);
}
