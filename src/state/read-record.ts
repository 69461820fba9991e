import { readdir, readFile } from 'node:fs/promises';
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

/**
 * The deeds of a kind done to any of these, oldest first.
 * @param from the first month whose record is read, `YYYY-MM`
 */
export async function deedsSince(
  store: StoreFolder,
  { action, subjects }: { readonly action: string; readonly subjects: readonly string[] },
  from: string,
): Promise<readonly RecordedDeed[]> {
  const folder = join(store.folder, 'record');
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw asStoreError(error, folder);
  });
  const months = names
    .flatMap((name) => /^(\d{4}-\d{2})\.jsonl$/.exec(name)?.[1] ?? [])
    .filter((month) => month >= from);
  const marks = subjects.map((subject) => JSON.stringify(subject));
  const found: RecordedDeed[] = [];
  for (const month of months.sort()) {
    for (const line of (await linesOf(store, month)).toReversed()) {
      if (!line.includes(action) || !marks.some((mark) => line.includes(mark))) continue;
      const deed = deedIn(line);
      if (deed?.action === action && subjects.includes(deed.subject)) found.push(deed);
    }
  }
  return found;
}
