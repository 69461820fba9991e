import { readFile } from 'node:fs/promises';
import { errnoOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';
import { usableLogo } from '../pdf/logo.ts';

/**
 * Tries whether a file can be drawn as the logo of documents.
 * @throws UserError `file.not-found`, `file.unreadable`, `logo.unusable`
 */
export async function tryLogo(file: string): Promise<void> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const reason = errnoOf(error);
    if (reason === undefined) throw error;
    throw reason === 'ENOENT'
      ? new UserError('file.not-found', { file })
      : new UserError('file.unreadable', { file, reason });
  }
  usableLogo(bytes, file);
}
