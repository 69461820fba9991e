import { open } from 'node:fs/promises';
import { codeOf } from '../disk/error-code.ts';
import { asStoreError } from './store-error.ts';

/** Longer than any line of a record file. */
const window = 64 * 1024;

/**
 * The last complete line of a file, read from its end; null when the file is missing or empty.
 * @throws UserError `store.no-access`, `store.io`
 */
export async function lastLineOf(path: string): Promise<string | null> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const length = Math.min(size, window);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
      const lines = buffer.toString('utf8').trimEnd().split('\n');
      return lines.at(-1) || null;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw asStoreError(error, path);
  }
}
