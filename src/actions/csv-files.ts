import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';

/** Something in a folder from which one may choose. */
export interface FolderEntry {
  readonly kind: 'file' | 'folder';
  readonly name: string;
  /** When it was last changed. */
  readonly changed: Date;
  /** In bytes. */
  readonly size: number;
}

/** A path as people type it, cut where its last name begins. */
export interface TypedPath {
  /** Whole, from the root of the disk. */
  readonly folder: string;
  /** What stands behind the last separator. */
  readonly name: string;
}

/**
 * The place that a path typed in the console names. What is not whole begins in the user's own folder, as `~` does: where
 * the program was started is nothing that one sees.
 */
export function wholePath(typed: string): string {
  const path = typed.trim();
  if (path === '~' || path.startsWith(`~${sep}`)) return resolve(join(homedir(), path.slice(1)));
  return resolve(homedir(), path);
}

/** The folder that a typed path looks into, and the beginning of a name in it. */
export function typedPath(typed: string): TypedPath {
  const path = typed.trimStart();
  if (path === '' || path.endsWith(sep)) return { folder: wholePath(path), name: '' };
  if (path === '~') return { folder: homedir(), name: '' };
  const whole = wholePath(path);
  return { folder: dirname(whole), name: basename(whole) };
}

async function entryOf(folder: string, name: string): Promise<readonly FolderEntry[]> {
  try {
    const {
      mtime: changed,
      size,
      isDirectory,
      isFile,
    } = await stat(join(folder, name)).then((found) => ({
      mtime: found.mtime,
      size: found.size,
      isDirectory: found.isDirectory(),
      isFile: found.isFile(),
    }));
    if (isDirectory) return [{ kind: 'folder', name, changed, size }];
    return isFile && /\.(csv|txt|tsv)$/i.test(name) ? [{ kind: 'file', name, changed, size }] : [];
  } catch (error) {
    // Gone since, or not to be looked at: nothing to choose.
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}

/**
 * The CSV files in a folder, the last changed first, and behind them its folders by name. Hidden ones are left out.
 * @throws UserError `file.not-found`, `file.unreadable`
 */
export async function listCsvFiles(folder: string): Promise<readonly FolderEntry[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const reason = codeOf(error);
    if (reason === undefined) throw error;
    if (reason === 'ENOENT') throw new UserError('file.not-found', { file: folder });
    throw new UserError('file.unreadable', { file: folder, reason });
  }
  const shown = names.filter((name) => !name.startsWith('.'));
  const entries = (await Promise.all(shown.map((name) => entryOf(folder, name)))).flat();
  const files = entries.filter(({ kind }) => kind === 'file');
  const folders = entries.filter(({ kind }) => kind === 'folder');
  return [
    ...files.sort((a, b) => b.changed.getTime() - a.changed.getTime() || (a.name < b.name ? -1 : 1)),
    ...folders.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
  ];
}

/** Whether there is a file of that name. */
export async function isFileThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
