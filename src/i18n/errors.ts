import { isDay } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { plainLine } from '../domain/plain-text.ts';
import type { ErrorCode, ErrorParams, UserError } from '../domain/user-error.ts';
import { errorTexts as de } from './de/errors.ts';
import { errorTexts as en } from './en/errors.ts';
import { errorWords, wordFor } from './error-words.ts';
import { fill } from './fill.ts';
import { formatDay, formatQuantity } from './format.ts';
import { errorTexts as nl } from './nl/errors.ts';

/** What happened, and what a person can do about it. */
export interface ErrorText {
  readonly message: string;
  readonly remedy: string;
}

/** Codes whose params ask for other words, as `code/why`; see {@link sentenceOf}. */
export const errorVariants = [
  'store.damaged/no-copy',
  'store.no-company/none-chosen',
  'store.no-company/none-there',
  'csv.bad-number/whole',
  'csv.bad-value/rule',
  'csv.consolidation-circle/on-record',
  'folder.not-writable/no-folder',
  'mail.disabled/no-name',
  'vat.no-rate/on-delivery',
] as const;
export type ErrorVariant = (typeof errorVariants)[number];

/**
 * The sentences about expected failures. `{name}` is filled with the error's param of that name. Values that a person
 * typed (`value`, `first`, `address`) come with quotes of their own; codes come as words, days and numbers as the
 * language writes them.
 */
export interface ErrorTexts {
  /** Where in a file; it stands before the message, with a colon between. By what is known of the column. */
  readonly place: {
    readonly line: string;
    readonly named: string;
    readonly numbered: string;
    readonly namedAndNumbered: string;
  };
  readonly sentences: Readonly<Record<ErrorCode | ErrorVariant, ErrorText>>;
}

const tables: Readonly<Record<Language, ErrorTexts>> = { nl, de, en };

/** The table of a language, for whoever needs the sentences as they stand. */
export function errorTexts(language: Language): ErrorTexts {
  return tables[language];
}

/** Characters of one param that are shown. */
const shownLength = 80;
/** A list of our own making, such as the columns that a file may have, is worth more than a line. */
const listLength = 140;
/** Of a path the end tells most, and the beginning where to look. */
const pathTail = 55;

const paths: ReadonlySet<string> = new Set(['file', 'copy', 'folder']);
const lists: ReadonlySet<string> = new Set(['columns', 'choices', 'companies']);
const quoted: ReadonlySet<string> = new Set(['value', 'first', 'address']);
const days: ReadonlySet<string> = new Set(['date', 'last']);
const amounts: ReadonlySet<string> = new Set(['min', 'max', 'count']);

function shortened(name: string, text: string): string {
  const characters = [...text];
  const length = lists.has(name) ? listLength : shownLength;
  if (characters.length <= length) return text;
  const tail = paths.has(name) ? characters.slice(-pathTail) : [];
  return [...characters.slice(0, length - tail.length), '…', ...tail].join('');
}

function shown(language: Language, error: UserError, name: string, value: string | number): string {
  if (typeof value === 'number') return amounts.has(name) ? formatQuantity(language, value * 1000) : String(value);
  const word = wordFor(language, error.code, name, value, error.params);
  if (word !== null) return shortened(name, word);
  const text = shortened(name, plainLine(value));
  if (text === '') return errorWords(language).empty;
  if (days.has(name) && isDay(text)) return formatDay(language, text);
  if (quoted.has(name)) return `"${text}"`;
  // The sentence has a full stop of its own.
  return name === 'reason' || name === 'problem' ? text.replace(/[.\s]+$/, '') : text;
}

/** The sentence that an error's params ask for. */
function sentenceOf(code: ErrorCode, params: ErrorParams): ErrorCode | ErrorVariant {
  const { copy, company, companies, decimals, rule, circle, folder, delivery } = params;
  switch (code) {
    case 'store.damaged':
      return copy === '-' ? 'store.damaged/no-copy' : code;
    case 'store.no-company':
      if (companies === '-') return 'store.no-company/none-there';
      return company === '-' ? 'store.no-company/none-chosen' : code;
    case 'csv.bad-number':
      return decimals === 0 ? 'csv.bad-number/whole' : code;
    case 'csv.bad-value':
      return rule === undefined ? code : 'csv.bad-value/rule';
    case 'csv.consolidation-circle':
      return circle === undefined ? code : 'csv.consolidation-circle/on-record';
    case 'folder.not-writable':
      return folder === '' ? 'folder.not-writable/no-folder' : code;
    case 'mail.disabled':
      return company === '' ? 'mail.disabled/no-name' : code;
    case 'vat.no-rate':
      return delivery === undefined ? code : 'vat.no-rate/on-delivery';
    default:
      return code;
  }
}

/** The place in a file to be put before a message, or null for an error that is about no line of a file. */
function placeOf({ place }: ErrorTexts, { code, params }: UserError): string | null {
  const { file, line, column = '', position = 0 } = params;
  if (!code.startsWith('csv.') || file === undefined || line === undefined) return null;
  if (column !== '') return position === 0 ? place.named : place.namedAndNumbered;
  return position === 0 ? place.line : place.numbered;
}

/**
 * An expected failure in a person's language: what happened (and where), and what to do. Whatever the params hold, the
 * result is plain text of one line: cleaned of control, escape and direction characters, each value cut to 80
 * characters (a list of choices to 140). It tells the error alone; `others` are errors of their own.
 */
export function explainError(language: Language, error: UserError): ErrorText {
  const table = tables[language];
  const { message, remedy } = table.sentences[sentenceOf(error.code, error.params)];
  const place = placeOf(table, error);
  const values = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [name, shown(language, error, name, value)]),
  );
  return { message: fill(place === null ? message : `${place}: ${message}`, values), remedy: fill(remedy, values) };
}
