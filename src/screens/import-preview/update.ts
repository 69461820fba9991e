import type { ImportPreview, PreviewRow } from '../../actions/preview-import.ts';
import type { InputFile } from '../../actions/read-input.ts';
import type { ImportKind } from '../../domain/csv-file.ts';
import type { UserError } from '../../domain/user-error.ts';
import { type List, listOf } from '../kit/list.ts';

/** A row of the list: what is wrong somewhere, or what would become of a record. */
export type PreviewItem =
  | { readonly kind: 'problem'; readonly problem: UserError }
  | { readonly kind: 'record'; readonly row: PreviewRow };

/** What an import would change. */
export interface ImportPreviewScreen {
  readonly kind: 'import-preview';
  readonly records: ImportKind;
  /** Whole path of the file. */
  readonly path: string;
  /** The file as it was read: this is what is imported, whatever becomes of it on the disk. */
  readonly input: InputFile | null;
  /** Null until it is made. */
  readonly preview: ImportPreview | null;
  readonly importing: boolean;
  /** Problems first, then what changes, then what is new. Nothing is ever marked in it. */
  readonly list: List<PreviewItem>;
}

/** What importing a file would change. @param path whole path of the file */
export function importPreviewOf(records: ImportKind, path: string): ImportPreviewScreen {
  return {
    kind: 'import-preview',
    records,
    path,
    input: null,
    preview: null,
    importing: false,
    list: listOf<PreviewItem>([]),
  };
}

export const idOfItem = (item: PreviewItem): string =>
  item.kind === 'record' ? `${item.row.line}` : `! ${item.problem.message}`;

function itemsOf({ problems, rows }: ImportPreview): readonly PreviewItem[] {
  const records = (outcome: PreviewRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).map((row): PreviewItem => ({ kind: 'record', row }));
  return [
    ...problems.map((problem): PreviewItem => ({ kind: 'problem', problem })),
    ...records('changed'),
    ...records('added'),
  ];
}

/** The preview is made. */
export function withPreview(
  screen: ImportPreviewScreen,
  input: InputFile,
  preview: ImportPreview,
): ImportPreviewScreen {
  return { ...screen, input, preview, importing: false, list: listOf(itemsOf(preview)) };
}

/** Why it cannot be imported; undefined: it can. */
export function whyNotImport({ preview }: ImportPreviewScreen): 'fileHasProblems' | 'nothingToImport' | undefined {
  if (preview === null) return undefined;
  if (preview.problems.length > 0) return 'fileHasProblems';
  return preview.counts.added + preview.counts.changed === 0 ? 'nothingToImport' : undefined;
}
