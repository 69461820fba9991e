import type { Language } from '../domain/debtor.ts';
import type { DispatchState } from '../domain/dispatch/entry.ts';
import type { AddressProblem } from '../domain/email-address.ts';
import type { NumberFormatProblem } from '../domain/numbering.ts';
import type { ErrorCode, ErrorParams } from '../domain/user-error.ts';
import type { VatCode } from '../domain/vat.ts';
import { csvTexts } from './csv.ts';
import { errorWords as de } from './de/error-words.ts';
import { debtorRuleText } from './debtor-rules.ts';
import { deliveryRuleText } from './delivery-rules.ts';
import { errorWords as en } from './en/error-words.ts';
import { fill } from './fill.ts';
import { errorWords as nl } from './nl/error-words.ts';

/** Why a file or folder cannot be used: the operating system's codes, and what the store says of a damaged file. */
export type FileReason =
  | 'ENOENT'
  | 'EACCES'
  | 'EPERM'
  | 'EROFS'
  | 'ENOSPC'
  | 'EDQUOT'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'EEXIST'
  | 'ENAMETOOLONG'
  | 'EBUSY'
  | 'EIO'
  | 'ESTALE'
  | 'ETIMEDOUT'
  | 'EHOSTDOWN'
  | 'ENOTCONN'
  | 'EMFILE'
  | 'ENFILE'
  | 'gone'
  | 'empty'
  | 'not UTF-8';

/** What can be wrong with an option's value, besides the number format. */
export type OptionProblem =
  | 'yes-or-no'
  | 'whole-number'
  | 'at-most'
  | 'at-least'
  | 'nothing'
  | 'time'
  | 'country'
  | 'day'
  | 'iban'
  | 'bic'
  | 'email'
  | 'server'
  | 'vat-country'
  | 'vat-id'
  | 'before-from'
  | 'no-days'
  | 'one-value'
  | 'unseen';

/** Words for values of params that are codes; each fits where its sentence has the placeholder. */
export interface ErrorWords {
  /** For a value that is empty. */
  readonly empty: string;
  readonly reasons: Readonly<Record<FileReason, string>>;
  readonly addressProblems: Readonly<Record<AddressProblem, string>>;
  /** What to do about it; `at-most` and `at-least` have `{limit}`. */
  readonly optionProblems: Readonly<Record<OptionProblem, string>>;
  readonly numberFormatProblems: Readonly<Record<NumberFormatProblem, string>>;
  readonly states: Readonly<Record<DispatchState, string>>;
  readonly vatCodes: Readonly<Record<VatCode, string>>;
}

const tables: Readonly<Record<Language, ErrorWords>> = { nl, de, en };

/** The words of a language for values that are codes. */
export function errorWords(language: Language): ErrorWords {
  return tables[language];
}

/** What the schema of the options says in English, in the order in which it is tried; a group is the limit. */
const schemaMessages: readonly (readonly [RegExp, OptionProblem])[] = [
  [/expected boolean/, 'yes-or-no'],
  [/expected (?:number|int), received/, 'whole-number'],
  [/^Too small: expected string/, 'nothing'],
  [/^Too big: expected \w+ to be <=(\d+)/, 'at-most'],
  [/^Too small: expected \w+ to be >=(-?\d+)/, 'at-least'],
  [/^not a day$/, 'day'],
  [/must match pattern/, 'unseen'],
];

/** What a value of these options must look like; every other text has no more to it than no control characters. */
const forms: Readonly<Record<string, OptionProblem>> = {
  'schedule.from': 'time',
  'schedule.until': 'time',
  'company.country': 'country',
};

function optionProblem(words: ErrorWords, key: string, problem: string): string | null {
  for (const [pattern, kind] of schemaMessages) {
    const match = pattern.exec(problem);
    if (!match) continue;
    const form = kind === 'unseen' && Object.hasOwn(forms, key) ? forms[key] : undefined;
    return fill(words.optionProblems[form ?? kind], { limit: match[1] ?? '' });
  }
  return wordIn(words.numberFormatProblems, problem) ?? wordIn(words.optionProblems, problem);
}

function wordIn(table: Readonly<Record<string, string>>, value: string): string | null {
  return Object.hasOwn(table, value) ? (table[value] ?? null) : null;
}

/** What stands between names in a param. */
const between = ', ';

/** The columns of a kind of CSV file as it is written in a language. @param names one name or more */
function columnWords(language: Language, kind: string, names: string): string | null {
  const columns = csvTexts(language).columns;
  if (!isKeyOf(columns, kind)) return null;
  return wordsIn(columns[kind], names)?.join(between) ?? null;
}

/** Values of a column as they are written in a language; some of them have a comma themselves. */
function choiceWords(language: Language, choice: string, names: string): string | null {
  const { choices } = csvTexts(language);
  if (!isKeyOf(choices, choice)) return null;
  return wordsIn(choices[choice], names)?.join(' / ') ?? null;
}

/** The words for all of these names, or null when one of them is none. */
function wordsIn(table: Readonly<Record<string, string>>, names: string): readonly string[] | null {
  const words = names.split(between).map((name) => wordIn(table, name));
  return words.every((word) => word !== null) ? words : null;
}

function isKeyOf<Table extends object>(table: Table, key: string): key is Extract<keyof Table, string> {
  return Object.hasOwn(table, key);
}

/**
 * The words for the value of a param that is a code; null when it is none, or one that this version does not know, which
 * is then shown as it is.
 */
export function wordFor(
  language: Language,
  code: ErrorCode,
  name: string,
  value: string,
  params: ErrorParams,
): string | null {
  const words = tables[language];
  const { key = '', fileKind, choice } = params;
  switch (name) {
    case 'reason':
      return wordIn(words.reasons, value);
    case 'problem':
      return code === 'option.bad-value'
        ? optionProblem(words, String(key), value)
        : wordIn(words.addressProblems, value);
    case 'state':
      return wordIn(words.states, value);
    case 'vat':
      return wordIn(words.vatCodes, value);
    case 'rule':
      // The sentence has a full stop of its own.
      return debtorRuleText(language, value, params)?.replace(/\.$/, '') ?? null;
    case 'fault':
      return deliveryRuleText(language, value, params);
    case 'column':
    case 'columns':
      return fileKind === undefined ? null : columnWords(language, String(fileKind), value);
    case 'choices':
      return choice === undefined ? null : choiceWords(language, String(choice), value);
    default:
      return null;
  }
}
