import * as z from 'zod';
import type { DataFile } from '../../src/state/data-file.ts';
import type { Summary } from '../../src/state/month-index.ts';
import { type Note, notes } from './samples.ts';

/** What is left of a note in its summary. */
export interface NoteRow {
  readonly by: string;
  readonly number: number;
}

const rows = z.array(z.strictObject({ by: z.string(), number: z.int() }));

/** Notes as a list shows them, newest first. */
export function noteSummary(file: DataFile<readonly Note[]> = notes, version = 1): Summary<Note, NoteRow> {
  return {
    file,
    index: 'notes',
    version,
    rowsOf: ({ by, number }) => [{ by, number }],
    rankOf: ({ number }) => number,
    pack: (packed) => packed,
    unpack: (packed) => rows.safeParse(packed).data ?? null,
  };
}

/** A summary whose rows can only come from an index. */
export function indexOnly<T, R>(summary: Summary<T, R>): Summary<T, R> {
  return {
    ...summary,
    rowsOf: () => {
      throw new Error('the file itself was read');
    },
  };
}
