import type { ImportKind } from '../domain/csv-file.ts';
import type { Language } from '../domain/debtor.ts';
import { type Counted, counted } from './counted.ts';
import { importTexts as de } from './de/import.ts';
import { importTexts as en } from './en/import.ts';
import { fill } from './fill.ts';
import { importTexts as nl } from './nl/import.ts';

/** Taking records over from a CSV file. */
export interface ImportTexts {
  readonly titles: Readonly<Record<ImportKind, string>>;
  readonly help: readonly string[];
  readonly previewTitle: string;
  readonly previewHelp: readonly string[];
  /** Before the path. */
  readonly path: string;
  /** `{kind}`: what the file has to hold, as in `titles` of the table of kinds. */
  readonly intro: string;
  readonly kinds: Readonly<Record<ImportKind, string>>;
  /** `{folder}` */
  readonly noFiles: string;
  /** `{folder}`, `{reason}` */
  readonly noFolder: string;
  readonly notThere: string;
  readonly folder: string;
  readonly parent: string;
  readonly columns: Readonly<Record<'line' | 'outcome' | 'key' | 'name' | 'change' | 'file' | 'date' | 'size', string>>;
  readonly outcomes: Readonly<Record<'added' | 'changed' | 'unchanged' | 'problem', string>>;
  /** `{added}`, `{changed}`, `{unchanged}` */
  readonly counts: string;
  readonly problems: Counted;
  readonly refused: string;
  readonly nothing: string;
  readonly empty: string;
  readonly reading: string;
  readonly importing: string;
  /** `{file}` */
  readonly question: string;
  readonly cancel: string;
  readonly cancelLetter: string;
  readonly import: string;
  readonly importLetter: string;
  /** `{file}`, `{added}`, `{changed}` */
  readonly done: string;
  /** `{file}`, and `{deliveries}` and `{lines}` in the words below */
  readonly doneDeliveries: string;
  readonly deliveries: Counted;
  readonly lines: Counted;
  readonly onlyPreview: string;
  /** `{line}` */
  readonly atLine: string;
  /** `{column}`, `{before}`, `{after}` */
  readonly change: string;
  /** `{column}`, `{after}` */
  readonly value: string;
}

const tables: Readonly<Record<Language, ImportTexts>> = { nl, de, en };

/** The words of an import in a language. */
export function importTexts(language: Language): ImportTexts {
  return tables[language];
}

/** What an import did, as it is counted. */
export type Imported =
  | { readonly kind: 'records'; readonly counts: Readonly<Record<'added' | 'changed', number>> }
  | { readonly kind: 'deliveries'; readonly counts: Readonly<Record<'deliveries' | 'lines', number>> };

/** "leveringen.csv: 3 leveringen met 12 regels." @param file its name */
export function importedText(language: Language, file: string, imported: Imported): string {
  const texts = tables[language];
  if (imported.kind === 'records') return fill(texts.done, { file, ...imported.counts });
  const { deliveries, lines } = imported.counts;
  return fill(texts.doneDeliveries, {
    file,
    deliveries: counted(texts.deliveries, deliveries),
    lines: counted(texts.lines, lines),
  });
}
