import type { ImportKind } from '../domain/csv-file.ts';
import type { Language } from '../domain/debtor.ts';
import { UserError } from '../domain/user-error.ts';
import { csvTexts } from './csv.ts';
import { errorWords } from './error-words.ts';
import { type ErrorText, explainError } from './errors.ts';
import { fill } from './fill.ts';
import { importTexts } from './import.ts';

/** What a column of a file is called. */
export function columnText(language: Language, kind: ImportKind, column: string): string {
  const labels: Readonly<Record<string, string>> = csvTexts(language).columns[kind];
  return labels[column] ?? column;
}

/** One thing that an import changes: "Factuurdag: maandag → donderdag". */
export function changeText(
  language: Language,
  kind: ImportKind,
  { column, before, after }: { readonly column: string; readonly before: string; readonly after: string },
): string {
  const { change } = importTexts(language);
  const { empty } = errorWords(language);
  return fill(change, {
    column: columnText(language, kind, column),
    before: before === '' ? empty : before,
    after: after === '' ? empty : after,
  });
}

/** Something in a new record: "Factuurdag: maandag". */
export function valueText(
  language: Language,
  kind: ImportKind,
  { column, after }: { readonly column: string; readonly after: string },
): string {
  return fill(importTexts(language).value, { column: columnText(language, kind, column), after });
}

/** Where in its file a problem is; what is not known of the place is null. */
export interface ProblemPlace {
  readonly line: number | null;
  readonly column: string | null;
  /** Number of the column, from 1. */
  readonly position: number | null;
  readonly value: string | null;
}

/** Where in its file a problem is. */
export function problemPlace({ params: { line, column, position, value } }: UserError): ProblemPlace {
  return {
    line: typeof line === 'number' ? line : null,
    column: column === undefined ? null : String(column),
    position: typeof position === 'number' && position > 0 ? position : null,
    value: value === undefined ? null : String(value),
  };
}

/** What is wrong, without the place. */
export function problemText(language: Language, { code, params: { line: _line, ...params } }: UserError): ErrorText {
  return explainError(language, new UserError(code, params));
}
