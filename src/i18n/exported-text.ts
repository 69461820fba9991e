import type { ExportKind } from '../domain/csv-file.ts';
import type { Language } from '../domain/debtor.ts';
import { counted } from './counted.ts';
import { exportTexts } from './export.ts';
import { fill } from './fill.ts';

/** What was written: "12 bonnen, 90 regels geschreven: leverbonnen.csv". */
export function exportedText(
  language: Language,
  kind: ExportKind,
  file: string,
  { records, rows }: { readonly records: number; readonly rows: number },
): string {
  const texts = exportTexts(language);
  const params = { file, records: counted(texts.records[kind], records), rows: counted(texts.rows, rows) };
  return fill(records === rows ? texts.doneOneRow : texts.done, params);
}
