import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { codeOf } from '../disk/error-code.ts';
import type { DataFile } from './data-file.ts';
import { OddLayout, RecordScanner } from './record-scanner.ts';
import { signaturesIn } from './signature.ts';
import { asStoreError } from './store-error.ts';
import type { StoreFolder } from './store-folder.ts';
import type { Turns } from './turns.ts';

/** What was made of a list file, record by record. */
export interface ReadRecords<R> {
  /** Of the content that was read; null when it may belong to another, so that it must not be remembered. */
  readonly signature: string | null;
  readonly results: readonly R[];
}

const chunkLength = 256 * 1024;

function parsed<T>(schema: z.ZodType<T>, bytes: Buffer): T {
  if (!isUtf8(bytes)) throw new OddLayout();
  try {
    const result = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (result.success) return result.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new OddLayout();
}

/** @throws OddLayout as soon as something is not as we write it */
async function fromHandle<T, R>(
  handle: FileHandle,
  file: DataFile<readonly T[]>,
  make: (record: T) => R,
  turns: Turns,
): Promise<ReadRecords<R>> {
  // The schema of a list's records is that of its type's items; the compiler cannot see it for any T.
  const schema = file.record as z.ZodType<T> | undefined;
  if (!schema) throw new OddLayout();
  const before = await signaturesIn(handle);
  const scanner = new RecordScanner(file.migrations.length + 1);
  const chunk = Buffer.allocUnsafe(chunkLength);
  const results: R[] = [];
  let position = 0;
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunkLength, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    for (const record of scanner.push(chunk.subarray(0, bytesRead))) {
      results.push(make(parsed(schema, record)));
      const others = turns.due();
      if (others) await others;
    }
  }
  scanner.end();
  const after = await signaturesIn(handle);
  // They differ only when a hand writes into the file meanwhile: what we write is a new file each time.
  return { signature: before.lasting === after.lasting ? before.lasting : null, results };
}

/** For a file never written, of an older version, laid out by a hand, or damaged: this tells which, and in which words. */
async function readWhole<T, R>(
  store: StoreFolder,
  file: DataFile<readonly T[]>,
  make: (record: T) => R,
): Promise<ReadRecords<R>> {
  const before = await store.glance(file);
  const results = (await store.read(file)).map(make);
  const after = await store.glance(file);
  return { signature: before && before.signature === after?.signature ? before.signature : null, results };
}

/**
 * Makes something of each record of a list file, a few milliseconds at a stretch, and without holding all of them in memory.
 * As strict as `StoreFolder.read`, to which it leaves whatever is not as we write it.
 * @throws UserError as `StoreFolder.read`
 */
export async function readRecords<T, R>(
  store: StoreFolder,
  file: DataFile<readonly T[]>,
  make: (record: T) => R,
  turns: Turns,
): Promise<ReadRecords<R>> {
  const full = join(store.folder, file.path);
  try {
    const handle = await open(full, 'r');
    try {
      return await fromHandle(handle, file, make, turns);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const forWhole = error instanceof OddLayout || codeOf(error) === 'ENOENT';
    if (!forWhole) throw asStoreError(error, full);
  }
  return readWhole(store, file, make);
}
