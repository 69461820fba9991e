import type { Language } from '../domain/debtor.ts';
import { parseAddressList } from '../domain/email-address.ts';
import { formsTexts as de } from './de/forms.ts';
import { formsTexts as en } from './en/forms.ts';
import { errorWords } from './error-words.ts';
import { fill } from './fill.ts';
import { formsTexts as nl } from './nl/forms.ts';

/** What can be wrong with a field besides what its own check says. */
export const fieldProblems = ['required', 'number', 'money', 'quantity', 'date', 'dates', 'address'] as const;
export type FieldProblem = (typeof fieldProblems)[number];

/** What forms say. */
export interface FormsTexts {
  /** `address` has `{address}` and `{problem}`. */
  readonly problems: Readonly<Record<FieldProblem, string>>;
  /** When a form cannot be saved yet. `{label}` */
  readonly look: string;
  readonly discardQuestion: string;
  readonly discard: string;
  readonly discardLetter: string;
  readonly keep: string;
  readonly keepLetter: string;
  readonly wholeHelp: string;
  readonly wholeHelpLetter: string;
  readonly okLetter: string;
  readonly requiredHelp: string;
}

const tables: Readonly<Record<Language, FormsTexts>> = { nl, de, en };

/** What forms say, in a language. */
export function formsTexts(language: Language): FormsTexts {
  return tables[language];
}

function isFieldProblem(error: string): error is FieldProblem {
  return (fieldProblems as readonly string[]).includes(error);
}

/**
 * What is wrong with a field, as a sentence.
 * @param error a problem of the field's kind, or a sentence already
 * @param text what stands in the field; plain text where it is shown
 */
export function fieldErrorText(language: Language, error: FieldProblem | string, text: string): string {
  if (!isFieldProblem(error)) return error;
  const sentence = tables[language].problems[error];
  if (error !== 'address') return sentence;
  const [first] = parseAddressList(text).problems;
  if (!first) return sentence;
  const problem = errorWords(language).addressProblems[first.problem];
  return fill(sentence, { address: first.text, problem });
}
