import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { type FolderEntry, typedPath } from '../../actions/csv-files.ts';
import type { ImportKind } from '../../domain/csv-file.ts';
import { foldText } from '../../domain/fold-text.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { type List, listOf } from '../kit/list.ts';

/** A folder as it was read. */
export interface Folder {
  /** Whole path. */
  readonly path: string;
  readonly entries: readonly FolderEntry[];
  /** Why it cannot be read; null: it was read. */
  readonly problem: string | null;
}

/** What one can choose in a folder: a file, a folder in it, or the one above. */
export type FileChoice = FolderEntry | { readonly kind: 'parent'; readonly name: '..' };

/** Choosing a CSV file to import from. */
export interface ImportScreen {
  readonly kind: 'import';
  readonly records: ImportKind;
  readonly path: LineEdit;
  /** The folder in which the path is; null until it is read. */
  readonly folder: Folder | null;
  /** What fits the path. Nothing is ever marked in it. */
  readonly list: List<FileChoice>;
}

/** The choice of a file with records of a kind; one begins in one's own folder. */
export function importOf(records: ImportKind): ImportScreen {
  return { kind: 'import', records, path: lineEdit(`~${sep}`), folder: null, list: listOf<FileChoice>([]) };
}

export const idOfFile = ({ kind, name }: FileChoice): string => `${kind} ${name}`;

const parent: FileChoice = { kind: 'parent', name: '..' };

/** What there is in a folder of which the name has what was typed; as typed, it comes first. */
function fitting({ path, entries, problem }: Folder, name: string): readonly FileChoice[] {
  const above = path === dirname(path) || name !== '' || problem !== null ? [] : [parent];
  const typed = foldText(name);
  const found = entries.filter((entry) => foldText(entry.name).includes(typed));
  const exact = found.filter((entry) => entry.name === name);
  return [...exact, ...found.filter((entry) => entry.name !== name), ...above];
}

/** The folder that the typed path looks into. */
export function folderOf({ path }: Pick<ImportScreen, 'path'>): string {
  return typedPath(path.text).folder;
}

/** Another path: what fits it is shown, if its folder is the one that was read. */
export function withPath(screen: ImportScreen, path: LineEdit): ImportScreen {
  if (path.text === screen.path.text) return { ...screen, path };
  const next = { ...screen, path };
  if (screen.folder?.path !== folderOf(next)) return { ...next, folder: null, list: listOf<FileChoice>([]) };
  return { ...next, list: listOf(fitting(screen.folder, typedPath(path.text).name)) };
}

/** A folder was read; nothing happens when the path has gone elsewhere meanwhile. */
export function withFolder(screen: ImportScreen, folder: Folder): ImportScreen {
  if (folder.path !== folderOf(screen)) return screen;
  return { ...screen, folder, list: listOf(fitting(folder, typedPath(screen.path.text).name)) };
}

/** A whole path as one would type it: one's own folder as `~`. */
export function shortPath(path: string): string {
  const home = homedir();
  return path === home || path.startsWith(`${home}${sep}`) ? `~${path.slice(home.length)}` : path;
}

/** The path of something in the folder, as one would type it: a folder with a separator behind it. */
export function pathOfChoice({ path }: Pick<Folder, 'path'>, choice: FileChoice): string {
  if (choice.kind === 'file') return shortPath(join(path, choice.name));
  const folder = shortPath(choice.kind === 'parent' ? dirname(path) : join(path, choice.name));
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}

/** The path written anew, the cursor at its end. */
export function withPathText(screen: ImportScreen, text: string): ImportScreen {
  return withPath(screen, { ...lineEdit(text), jump: screen.path.jump + 1 });
}
