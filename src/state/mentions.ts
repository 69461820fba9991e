import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../disk/error-code.ts';
import type { DataFile } from './data-file.ts';
import { asStoreError } from './store-error.ts';
import type { StoreFolder } from './store-folder.ts';

/** How `formatContent` begins a list file. One that a hand laid out anew begins otherwise. */
const ourLayout = /^\{"version":\d+,"revision":\d+,"data":\[[{\]]/;
const headLength = 80;

/**
 * Whether any record of a list file may have this value under this name. False is certain; true has still to be looked at,
 * record by record. The bytes are searched and not parsed: that is a hundred times as fast, and most files of a long history
 * are done with then.
 * @throws UserError `store.no-access`, `store.io`
 */
export async function mayMention<T>(
  store: StoreFolder,
  file: DataFile<readonly T[]>,
  name: string,
  value: string,
): Promise<boolean> {
  const full = join(store.folder, file.path);
  let bytes: Buffer;
  try {
    bytes = await readFile(full);
  } catch (error) {
    // Never written, or lost: reading it as data tells which.
    if (codeOf(error) === 'ENOENT') return true;
    throw asStoreError(error, full);
  }
  const isOurs = ourLayout.test(bytes.toString('latin1', 0, headLength)) && !bytes.includes('\\u');
  return !isOurs || bytes.includes(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
}
