import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { DataFile } from '../../src/state/data-file.ts';
import type { StoreFolder } from '../../src/state/store-folder.ts';

/** A record with enough in it that half of one would show. */
export interface Note {
  readonly by: string;
  readonly number: number;
  readonly text: string;
}

const note: z.ZodType<Note> = z.strictObject({ by: z.string(), number: z.int(), text: z.string() });

function noteFile(path: string): DataFile<readonly Note[]> {
  return { path, schema: z.array(note), record: note, empty: [], migrations: [] };
}

export const notes = noteFile('notes.json');

export function notesOf(month: string): DataFile<readonly Note[]> {
  return noteFile(`deliveries/${month}.json`);
}

export function noteBy(by: string, number: number): Note {
  return { by, number, text: `brood ${number} voor café ${by}` };
}

/** Adds a note to a file, as one change. */
export function addNote(store: StoreFolder, added: Note, file = notes): Promise<void> {
  return store.change(async (transaction) => {
    const database = await transaction.open(file);
    database.data = [...database.data, added];
    await database.write();
  });
}

export interface Counter {
  readonly count: number;
}

function counter(path: string): DataFile<Counter> {
  return { path, schema: z.strictObject({ count: z.int() }), empty: { count: 0 }, migrations: [] };
}

/** Three files, in three folders, that must always show the same count. */
export const counters = [
  counter('total.json'),
  counter('deliveries/2026-10.json'),
  counter('invoices/2026-11.json'),
] as const;

/** The record file that must hold one line for each count. */
export const tally = 'record/2026-11.jsonl';

/** Counts one further in all three files and adds a line to the tally, as one change; gives the new count. */
export function countOn(store: StoreFolder, by: string): Promise<number> {
  return store.change(async (transaction) => {
    const databases = [];
    for (const file of counters) databases.push(await transaction.open(file));
    const count = (databases[0]?.data.count ?? 0) + 1;
    for (const database of databases) {
      database.data = { count };
      await database.write();
    }
    transaction.append(tally, { count, by, text: 'één regel' });
    return count;
  });
}

/** Where the three files and the tally stand; the tally's lines must be whole. */
export async function standOf(store: StoreFolder): Promise<{ counts: readonly number[]; lines: readonly number[] }> {
  const counts = [];
  for (const file of counters) counts.push((await store.read(file)).count);
  return { counts, lines: await linesOf(store.folder) };
}

async function linesOf(folder: string): Promise<readonly number[]> {
  const text = await readFile(join(folder, tally), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (text !== '' && !text.endsWith('\n')) throw new Error(`torn line: ${text.slice(-80)}`);
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as Counter).count);
}

/** What `standOf` gives when all agree on a count. */
export function stand(count: number) {
  return { counts: counters.map(() => count), lines: Array.from({ length: count }, (_, index) => index + 1) };
}

/**
 * Names under a folder that are no data: temporary files, locks, guards, commit records. Not counted: a name that its
 * process was killed for before it had written who it is; such a one goes after an hour.
 */
export async function leftovers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const left = names.filter((name) => /\.tmp$|(^|\/)\.(lock|commit)/.test(name));
  const sizes = await Promise.all(left.map(async (name) => (await stat(join(folder, name))).size));
  return left.filter((name, index) => !(name.startsWith('.lock.') && sizes[index] === 0));
}
