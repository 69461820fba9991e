import { chmod, link, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ulid } from 'ulid';
import { syncFolder, unlinkIfThere } from '../disk/durable-file.ts';
import { codeOf, errnoOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';

/** What a file is made of, in order. */
type Pieces = Iterable<Uint8Array> | AsyncIterable<string>;

function notWritten(file: string, error: unknown): UserError {
  return new UserError('file.not-written', { file, reason: codeOf(error) ?? String(error) });
}

/** What is there under a name: nothing, a file, or something else, such as a folder or a device. */
async function foundAt(file: string): Promise<{ readonly kind: 'none' | 'file' | 'other'; readonly mode: number }> {
  try {
    const found = await stat(file);
    return { kind: found.isFile() ? 'file' : 'other', mode: found.mode & 0o777 };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'none', mode: 0 };
    throw error;
  }
}

async function writeTo(path: string, flags: 'w' | 'wx', pieces: Pieces, isFile: boolean): Promise<void> {
  const handle = await open(path, flags);
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
    if (isFile) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a whole file its name, which nothing has yet. False when something has it by now. */
async function nameNew(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    await unlinkIfThere(temporary);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  // A folder without hard links, as on a memory stick: the name is taken first, and then what it names.
  try {
    await (await open(file, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(temporary, file);
  return true;
}

/**
 * Writes a file that somebody asked for, piece by piece: it is there whole, or what was there before is. Its mode is that of
 * the user's other new files; that of one that is overwritten stays.
 * @throws UserError `file.exists`, when it may not be overwritten; `file.not-written`; whatever the pieces throw
 */
export async function writeOutputInPieces(file: string, pieces: Pieces, mayOverwrite: boolean): Promise<void> {
  try {
    const found = await foundAt(file);
    if (found.kind !== 'none' && !mayOverwrite) throw new UserError('file.exists', { file });
    if (found.kind === 'other') {
      await writeTo(file, 'w', pieces, false);
      return;
    }
    // Behind a link it is the file that is replaced.
    const path = found.kind === 'file' ? await realpath(file) : file;
    const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${ulid()}.tmp`);
    try {
      await writeTo(temporary, 'wx', pieces, true);
      if (found.kind === 'file') {
        await chmod(temporary, found.mode);
        await rename(temporary, path);
      } else if (!(await nameNew(temporary, path))) {
        throw new UserError('file.exists', { file });
      }
      await syncFolder(dirname(path));
    } finally {
      await unlinkIfThere(temporary);
    }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    throw notWritten(file, error);
  }
}

/**
 * Writes a file that somebody asked for, in the place of one that is there: whole, or what was there before stays.
 * @throws UserError `file.not-written`
 */
export function writeOutput(file: string, content: Uint8Array): Promise<void> {
  return writeOutputInPieces(file, [content], true);
}
