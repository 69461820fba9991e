import type { Language } from '../domain/debtor.ts';
import type { Outcome } from '../domain/dispatch/closing-sheet.ts';
import type { DispatchError, DispatchState, OutboxEntry } from '../domain/dispatch/entry.ts';
import type { RunProblem } from '../domain/dispatch/run-sheet.ts';
import { type PrintProblem, printProblems } from '../domain/print-problem.ts';
import type { ErrorCode } from '../domain/user-error.ts';
import { dispatchTexts as de } from './de/dispatch.ts';
import { dispatchTexts as en } from './en/dispatch.ts';
import { dispatchTexts as nl } from './nl/dispatch.ts';
import { printProblem } from './print.ts';
import { type CauseText, causeText, smtpTexts } from './smtp.ts';

/** How to say what happens, and happened, to customers' copies. */
export interface DispatchTexts {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly states: Readonly<Record<DispatchState, string>>;
  readonly problems: Readonly<Record<RunProblem, CauseText>>;
  readonly unfit: CauseText;
  /** Unfit for a cause of which more is known. */
  readonly unfitDelivery: CauseText;
  readonly unfitLogo: CauseText;
  readonly unfitOriginal: CauseText;
  readonly interruptedPrint: CauseText;
  readonly routes: Readonly<Record<'mail' | 'print' | 'none', string>>;
  /** With `{count}`. */
  readonly copies: string;
}

const tables: Readonly<Record<Language, DispatchTexts>> = { nl, de, en };

/** The words about dispatch in a language. */
export function dispatchTexts(language: Language): DispatchTexts {
  return tables[language];
}

function isPrintProblem(cause: string): cause is PrintProblem {
  return (printProblems as readonly string[]).includes(cause);
}

/** @param reply the code of the error that kept it from being put together */
function unfitText({ unfit, unfitDelivery, unfitLogo, unfitOriginal }: DispatchTexts, reply: string): CauseText {
  if (reply === ('delivery.unknown' satisfies ErrorCode)) return unfitDelivery;
  if (reply === ('logo.unusable' satisfies ErrorCode)) return unfitLogo;
  return reply === ('archive.differs' satisfies ErrorCode) ? unfitOriginal : unfit;
}

/**
 * Cause and remedy of what kept an entry back, in a person's language.
 * @param uncertain it may have gone all the same: then what counts is to find out, whatever broke off
 */
export function dispatchErrorText(
  language: Language,
  route: OutboxEntry['route'],
  error: DispatchError,
  uncertain: boolean,
): CauseText {
  const { cause, reply } = error;
  const texts = tables[language];
  if (uncertain) return route === 'mail' ? smtpTexts(language).uncertain : texts.interruptedPrint;
  if (cause === 'unfit') return unfitText(texts, reply);
  if (route === 'mail') return causeText(language, cause);
  if (isPrintProblem(cause)) return printProblem(language, cause, { printer: '', reason: reply, submitted: 'no' });
  // What keeps paper back besides the print system is the folder that takes its place.
  return causeText(language, 'folder-not-writable');
}
