import { execFile } from 'node:child_process';
import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, type TestContext } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const run = promisify(execFile);

/** Space is given out by pages of this many bytes. */
export const page = 4096;

/**
 * A file system of its own, in memory, of so many pages. Skips the test where this user may not mount one, except in CI.
 */
export async function smallDisk({ skip }: TestContext, pages: number, options = ''): Promise<string> {
  const folder = await temporaryFolder();
  const mount = ['-t', 'tmpfs', '-o', `size=${pages * page},mode=0755${options}`, 'tmpfs', folder];
  const refusal = await run('mount', mount).then(
    () => null,
    (error: Error) => error,
  );
  const { CI } = process.env;
  if (refusal && CI) throw refusal;
  if (refusal) skip(`a small disk cannot be mounted here: ${refusal.message}`);
  // Before the folder is removed: the newest is called first.
  onTestFinished(async () => {
    await run('umount', ['-l', folder]);
  });
  return folder;
}

/** Makes a disk read-only, or writable again. */
export async function remount(folder: string, mode: 'ro' | 'rw'): Promise<void> {
  await run('mount', ['-o', `remount,${mode}`, folder]);
}

/** Fills a disk up to so many free pages, or frees it. */
export async function fillDisk(folder: string, pages: number, freePages: number): Promise<void> {
  const filler = join(folder, 'filler');
  await writeFile(filler, '');
  try {
    // As far as it goes.
    await writeFile(filler, Buffer.alloc(pages * page, 1), { flag: 'a' });
    throw new Error('the disk is larger than thought');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  const { size } = await stat(filler);
  await truncate(filler, Math.max(0, size - freePages * page));
}
