import type { ExportKind } from '../domain/csv-file.ts';
import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { exportTexts as de } from './de/export.ts';
import { exportTexts as en } from './en/export.ts';
import { exportTexts as nl } from './nl/export.ts';

/** Writing records to a CSV file. */
export interface ExportTexts {
  readonly titles: Readonly<Record<ExportKind, string>>;
  readonly help: readonly string[];
  readonly intro: string;
  readonly fields: Readonly<
    Record<'kind' | 'file' | 'from' | 'until', { readonly label: string; readonly help: string }>
  >;
  readonly kinds: Readonly<Record<ExportKind, string>>;
  /** What a file is called when one has no other name for it, without its ending. */
  readonly fileNames: Readonly<Record<ExportKind, string>>;
  readonly untilBeforeFrom: string;
  /** `{file}` */
  readonly writing: string;
  /** `{done}`, `{total}` */
  readonly months: string;
  /** `{file}` */
  readonly exists: string;
  readonly existsRemedy: string;
  readonly otherName: string;
  readonly otherNameLetter: string;
  readonly overwrite: string;
  readonly overwriteLetter: string;
  /** What was written, by kind. */
  readonly records: Readonly<Record<ExportKind, Counted>>;
  readonly rows: Counted;
  /** `{file}`, `{records}`, `{rows}` */
  readonly done: string;
  /** `{file}`, `{records}`: as many rows as records. */
  readonly doneOneRow: string;
  readonly progress: string;
}

const tables: Readonly<Record<Language, ExportTexts>> = { nl, de, en };

/** The words of an export in a language. */
export function exportTexts(language: Language): ExportTexts {
  return tables[language];
}
