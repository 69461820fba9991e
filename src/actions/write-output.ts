import { writeFile } from 'node:fs/promises';
import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';

/** Writes a file that somebody asked for. @throws UserError `file.not-written` */
export async function writeOutput(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new UserError('file.not-written', { file, reason: codeOf(error) ?? String(error) });
  }
}
