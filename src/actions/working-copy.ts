import { access, constants, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, writeWhole } from '../disk/durable-file.ts';
import { UserError } from '../domain/user-error.ts';

/**
 * Checks, before a run, that working copies can be written to a folder (*PDF-bestandslocatie*); makes it when missing.
 * @param folder empty: no working copies are kept
 * @throws UserError `folder.not-writable`
 */
export async function checkWorkingFolder(folder: string): Promise<void> {
  if (folder === '') return;
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UserError('folder.not-writable', {
      folder,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

/** Writes the working copy of a PDF. The archive has the original. */
export async function writeWorkingCopy(folder: string, name: string, pdf: Uint8Array): Promise<void> {
  if (folder !== '') await writeWhole(join(folder, name), pdf);
}

/** Removes a working copy, if it is there. */
export async function removeWorkingCopy(folder: string, name: string): Promise<void> {
  if (folder === '') return;
  try {
    await unlink(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
