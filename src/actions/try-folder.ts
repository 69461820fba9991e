import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { errnoOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';
import { openFolderPrinter } from '../print/folder.ts';

/**
 * What came of trying a folder: it can be written to · its path is not whole, and would mean another folder wherever the
 * program is started · there is none · it refuses, for this reason.
 */
export type FolderTrial =
  | { readonly state: 'fine' | 'relative' | 'missing' }
  | { readonly state: 'refused'; readonly error: UserError };

async function isMissing(folder: string): Promise<boolean> {
  try {
    await stat(folder);
    return false;
  } catch (error) {
    // Whatever else is wrong with it, writing will tell.
    return errnoOf(error) === 'ENOENT';
  }
}

/** Tries whether files can be written to a folder. Nothing is made, and nothing stays behind. */
export async function tryFolder(folder: string): Promise<FolderTrial> {
  if (!isAbsolute(folder)) return { state: 'relative' };
  if (await isMissing(folder)) return { state: 'missing' };
  try {
    // A folder printer tries by writing: asking for rights is no proof on a network folder.
    await openFolderPrinter(folder).check();
    return { state: 'fine' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { state: 'refused', error };
  }
}
