import type { Language } from '../domain/debtor.ts';
import type { PrintProblem, PrintProblemParams } from '../domain/print-problem.ts';
import { print as de } from './de/print.ts';
import { print as en } from './en/print.ts';
import { fill } from './fill.ts';
import { print as nl } from './nl/print.ts';

/** What happened and what to do about it. */
export interface Explanation {
  readonly cause: string;
  readonly remedy: string;
}

export interface PrintTexts {
  /** `{printer}` is a name between quotes or `defaultPrinter`; `{because}` is `: reason` or nothing. */
  readonly problems: Readonly<Record<PrintProblem, Explanation>>;
  readonly defaultPrinter: string;
  /** Takes the remedy's place when the job may be in the queue all the same. */
  readonly unsure: string;
}

const texts: Readonly<Record<Language, PrintTexts>> = { nl, de, en };

/**
 * Cause and remedy of a print problem. When the job may be in the queue all the same, the remedy says to look there
 * first, because a second try may give the paper twice.
 * @param params as `PrintError` gives them, already clean
 */
export function printProblem(language: Language, problem: PrintProblem, params: PrintProblemParams): Explanation {
  const { problems, defaultPrinter, unsure } = texts[language];
  const { cause, remedy } = problems[problem];
  const values = {
    printer: params.printer === '' ? defaultPrinter : `'${params.printer}'`,
    because: params.reason === '' ? '' : `: ${params.reason.replace(/[.\s]+$/, '')}`,
  };
  return {
    cause: fill(cause, values),
    remedy: fill(params.submitted === 'unknown' ? unsure : remedy, values),
  };
}
