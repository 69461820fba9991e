import type { ExportKind, ImportKind } from '../../domain/csv-file.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { exportOf } from '../export/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { importOf } from './update.ts';

/** What a list takes over from CSV files, null for nothing, and what it writes to them. */
export interface CsvOfList {
  readonly importing: ImportKind | null;
  readonly exporting: ExportKind;
}

/** The keys of a list for CSV files: `i` and `x`. */
export function csvBindings<S>(
  prefix: string,
  { importing, exporting }: CsvOfList,
  when: (desk: Desk<S>) => boolean,
): readonly ScreenBinding<S>[] {
  const bindings: ScreenBinding<S>[] = [];
  if (importing !== null) {
    bindings.push({
      id: `${prefix}.import`,
      keys: parseKeyNames('i'),
      label: 'importRecords',
      group: 'screen',
      when,
      run: (desk) => desk.open(importOf(importing)),
    });
  }
  bindings.push({
    id: `${prefix}.export`,
    keys: parseKeyNames('x'),
    label: 'exportRecords',
    group: 'screen',
    when,
    run: (desk) => desk.open(exportOf(exporting)),
  });
  return bindings;
}
