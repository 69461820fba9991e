import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { codeOf } from '../disk/error-code.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Deed } from './record.ts';
import { asStoreError } from './store-error.ts';
import type { StoreFolder } from './store-folder.ts';

/** A deed with its doer and moment. */
export interface RecordedDeed extends Deed {
  readonly at: Instant;
  readonly by: string;
}

const deedSchema = z.object({
  at: z.string(),
  by: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string().default(''),
});

/** A month's lines, newest first. */
async function linesOf(store: StoreFolder, month: string): Promise<readonly string[]> {
  const path = join(store.folder, 'record', `${month}.jsonl`);
  try {
    return (await readFile(path, 'utf8')).split('\n').reverse();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw asStoreError(error, path);
  }
}

function deedIn(line: string): RecordedDeed | null {
  try {
    return deedSchema.parse(JSON.parse(line));
  } catch {
    // A line that another session is just writing.
    return null;
  }
}

/**
 * The newest deed of a kind done to something, of this month and the one before it: who changed a record under somebody's
 * hands did so lately. Null when there is none.
 * @param fits told of the candidates, newest first
 */
export async function lastDeed(
  store: StoreFolder,
  { action, subject }: Pick<Deed, 'action' | 'subject'>,
  now: Date,
  fits: (deed: RecordedDeed) => boolean = () => true,
): Promise<RecordedDeed | null> {
  const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
  // Looked for as text first: most of the record is about other things.
  const mark = JSON.stringify(subject);
  for (const month of [now, before]) {
    for (const line of await linesOf(store, month.toISOString().slice(0, 7))) {
      if (!line.includes(mark) || !line.includes(action)) continue;
      const deed = deedIn(line);
      if (deed?.action === action && deed.subject === subject && fits(deed)) return deed;
    }
  }
  return null;
}
