import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../domain/user-error.ts';

/** A file that a person names: its bytes, and its name for messages. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file that a person names.
 * @throws UserError `file.not-found`, `file.unreadable`
 */
export async function readInput(path: string): Promise<InputFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT') throw new UserError('file.not-found', { file: path });
    throw new UserError('file.unreadable', { file: path, reason: code });
  }
}
