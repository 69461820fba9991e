import { link } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, unlinkIfThere, writeBeside } from './durable-file.ts';
import { codeOf } from './error-code.ts';

/**
 * Writes a file durably under the first free name of `base.extension`, `base-2.extension` …: a reader sees the whole file
 * or none, and nothing is ever overwritten.
 * @param beforeShown awaited when the content is on the disk, before its name appears
 * @returns the file's name
 */
export async function writeUnderFreeName(
  folder: string,
  base: string,
  extension: string,
  content: Uint8Array,
  beforeShown: () => Promise<void> = async () => undefined,
): Promise<string> {
  // Hidden, so that a listing shows only what is whole. A long name would leave no room for the temporary part.
  const temporary = await writeBeside(join(folder, `.${base.slice(0, 40)}`), content);
  try {
    await beforeShown();
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? `${base}.${extension}` : `${base}-${count}.${extension}`;
      try {
        await link(temporary, join(folder, name));
      } catch (error) {
        if (codeOf(error) === 'EEXIST') continue;
        throw error;
      }
      await syncFolder(folder);
      return name;
    }
  } finally {
    await unlinkIfThere(temporary);
  }
}
