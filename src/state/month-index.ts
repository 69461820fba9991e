import { createHash } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ulid } from 'ulid';
import { createFile, makeFolder, unlinkIfThere } from '../disk/durable-file.ts';
import { errnoOf } from '../disk/error-code.ts';
import type { DataFile } from './data-file.ts';
import { readRecords } from './record-reader.ts';
import type { StoreFolder } from './store-folder.ts';
import { Turns } from './turns.ts';

/** How the records of a list file are summed up, so that a list can be shown without reading all of them. */
export interface Summary<T, R> {
  readonly file: DataFile<readonly T[]>;
  /** Name of the index that keeps it. */
  readonly index: string;
  /** Raised when the rows or their packing change: an index of another version is not read. */
  readonly version: number;
  /** What a list shows of a record. */
  readonly rowsOf: (record: T) => readonly R[];
  /** By which records stand in the summary, the highest first; null: as they stand in the file. */
  readonly rankOf: ((record: T) => string | number) | null;
  /** The rows as JSON. */
  readonly pack: (rows: readonly R[]) => unknown;
  /** The rows of what `pack` gave; null when it is anything else. */
  readonly unpack: (packed: unknown) => readonly R[] | null;
}

/** The rows of a file, and the signature of the content they were made from; null when that is not certain. */
export interface Summed<R> {
  readonly signature: string | null;
  readonly rows: readonly R[];
}

/** Over the rows, what they were made from, and the versions of file and summary that made them. */
function digestOf<T, R>({ version, file }: Summary<T, R>, signature: string, body: Buffer | string): string {
  const about = `${file.migrations.length} ${version} ${signature}\n`;
  return createHash('sha256').update(about).update(body).digest('hex');
}

function pathOf(store: StoreFolder, index: string): string {
  return join(store.folder, 'index', `${index}.json`);
}

const newline = 0x0a;

/**
 * The rows that an index keeps; null when it was made from another content, by another version, or is not what was written:
 * its first line is the digest.
 */
async function fromIndex<T, R>(
  store: StoreFolder,
  summary: Summary<T, R>,
  signature: string,
  turns: Turns,
): Promise<readonly R[] | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(pathOf(store, summary.index));
  } catch (error) {
    // Not there, or not to be read by this user: the file itself has it all.
    if (errnoOf(error) !== undefined) return null;
    throw error;
  }
  const end = bytes.indexOf(newline);
  const body = bytes.subarray(end + 1);
  if (end < 0 || bytes.toString('latin1', 0, end) !== digestOf(summary, signature, body)) return null;
  const packed: unknown = JSON.parse(body.toString('utf8'));
  const others = turns.due();
  if (others) await others;
  return summary.unpack(packed);
}

/**
 * Puts an index there under a temporary name, then renames it. Not synced: what a power cut leaves of it has no digest that
 * fits. No lock is held, so the temporary file can be swept away as a dead process's: then there is no index, and no harm.
 */
async function keepIndex<T, R>(
  store: StoreFolder,
  summary: Summary<T, R>,
  signature: string,
  rows: readonly R[],
): Promise<void> {
  const path = pathOf(store, summary.index);
  const temporary = `${path}.${ulid()}.tmp`;
  const body = JSON.stringify(summary.pack(rows));
  try {
    await makeFolder(dirname(path));
    const handle = await createFile(temporary);
    try {
      await handle.writeFile(`${digestOf(summary, signature, body)}\n`);
      await handle.writeFile(body);
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    // A full disk, a folder this user may not write: the next one to look reads the file itself again.
    if (errnoOf(error) === undefined) throw error;
    await unlinkIfThere(temporary).catch((reason: unknown) => {
      if (errnoOf(reason) === undefined) throw reason;
    });
  }
}

type Ranked<R> = { readonly rank: string | number; readonly rows: readonly R[] };

function inOrder<R>(records: readonly Ranked<R>[]): readonly R[] {
  const ordered = [...records].sort((a, b) => (a.rank > b.rank ? -1 : a.rank < b.rank ? 1 : 0));
  return ordered.flatMap(({ rows }) => rows);
}

/** Rows made from the records themselves, a few milliseconds at a stretch. */
async function fromRecords<T, R>(
  store: StoreFolder,
  { file, rowsOf, rankOf }: Summary<T, R>,
  turns: Turns,
): Promise<Summed<R>> {
  const make = (record: T): Ranked<R> => ({ rank: rankOf?.(record) ?? 0, rows: rowsOf(record) });
  const glance = await store.glance(file);
  const data = glance?.isKnown ? (glance.data ?? (await store.read(file))) : null;
  if (glance && data) {
    const made: Ranked<R>[] = [];
    for (const record of data) {
      made.push(make(record));
      const others = turns.due();
      if (others) await others;
    }
    // It may have been written again before it was read.
    const after = glance.data ? glance : await store.glance(file);
    return { signature: after?.data === data ? after.signature : null, rows: inOrder(made) };
  }
  const { signature, results } = await readRecords(store, file, make, turns);
  return { signature, rows: inOrder(results) };
}

/** How summaries are read. */
export interface Summing {
  readonly turns: Turns;
  /** Indexes are made where they do not fit; false: nothing is written. */
  readonly keeps: boolean;
}

/**
 * The rows of a list file: from its index while that fits the content the file has now, else from the file, and then an
 * index is made. Gives `known` itself when the file is still the one that it was made from.
 * @throws UserError as `StoreFolder.read`
 */
export async function summed<T, R>(
  store: StoreFolder,
  summary: Summary<T, R>,
  known: Summed<R> | null,
  { turns, keeps }: Summing = { turns: new Turns(), keeps: true },
): Promise<Summed<R>> {
  const glance = await store.glance(summary.file);
  if (glance && known?.signature === glance.signature) return known;
  const kept = glance && (await fromIndex(store, summary, glance.signature, turns));
  if (kept) return { signature: glance.signature, rows: kept };
  const made = await fromRecords(store, summary, turns);
  if (keeps && made.signature !== null) await keepIndex(store, summary, made.signature, made.rows);
  return made;
}
