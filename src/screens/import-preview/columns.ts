import type { ImportPreview } from '../../actions/preview-import.ts';
import type { ImportKind } from '../../domain/csv-file.ts';
import type { Language } from '../../domain/debtor.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { importTexts } from '../../i18n/import.ts';
import { changeText, problemPlace, problemText } from '../../i18n/import-words.ts';
import type { Column } from '../kit/columns.ts';
import type { PreviewItem } from './update.ts';

/** What a file would do, in numbers. */
export function summaryText(language: Language, { counts, problems }: ImportPreview): string {
  const texts = importTexts(language);
  const told = fill(texts.counts, counts);
  return problems.length === 0 ? told : `${counted(texts.problems, problems.length)}, ${told}`;
}

function lineText(item: PreviewItem): string {
  if (item.kind === 'record') return String(item.row.line);
  const { line, position } = problemPlace(item.problem);
  if (line === null) return '';
  return position === null ? String(line) : `${line}:${position}`;
}

/** Of a problem the column and what stands there; the message tells the rest. */
function nameText(item: PreviewItem): string {
  if (item.kind === 'record') return `${item.row.key} ${item.row.name}`;
  const { column, value } = problemPlace(item.problem);
  return [column ?? '', value ?? ''].filter((part) => part !== '').join(': ');
}

function changesText(language: Language, records: ImportKind, item: PreviewItem): string {
  if (item.kind === 'problem') return problemText(language, item.problem).message;
  if (item.row.outcome !== 'changed') return '';
  return item.row
    .changes()
    .map((change) => changeText(language, records, change))
    .join(' · ');
}

/** Line, what becomes of it, the record, and what changes in it; of a problem its place and what is wrong. */
export function itemColumns(language: Language, records: ImportKind): readonly Column<PreviewItem>[] {
  const { columns, outcomes } = importTexts(language);
  return [
    { id: 'line', heading: columns.line, text: lineText, width: 8 },
    {
      id: 'outcome',
      heading: columns.outcome,
      text: (item) => (item.kind === 'problem' ? outcomes.problem : outcomes[item.row.outcome]),
      width: 9,
    },
    { id: 'name', heading: columns.name, text: nameText, width: 20, grows: true },
    {
      id: 'change',
      heading: columns.change,
      text: (item) => changesText(language, records, item),
      width: 30,
      grows: true,
    },
  ];
}
