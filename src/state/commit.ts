import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as z from 'zod';
import { createFile, makeFolder, syncFolder, unlinkIfThere, writeBeside, writeWhole } from '../disk/durable-file.ts';
import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';
import { previousName } from './data-file.ts';
import { asStoreError } from './store-error.ts';
import type { StagedFile, StagedLine } from './transaction.ts';

/**
 * How several files change as one, under the company's lock:
 *   1. every new file is written under a temporary name and synced, and the copy it replaces gets a second name;
 *   2. the commit record, naming the files, and the lines to append with their offsets, is written durably;
 *   3. the lines are appended;
 *   4. the previous copies and the files are renamed into place, and the folders synced;
 *   5. the record is removed.
 * A crash before the record is there leaves temporary names and the old state; a crash after it is completed by the next
 * one to take the lock or to read, since all of 3 and 4 can be repeated. An error up to 3, such as a full disk, is taken
 * back, so that what was refused does not happen later; 4 needs no space. A change of one file needs no record: its
 * rename is the commit.
 */
const recordName = '.commit.json';

const commitRecord = z.object({
  files: z.array(z.object({ path: z.string(), temporary: z.string() })),
  lines: z.array(z.object({ path: z.string(), offset: z.int(), text: z.string() })),
});
type CommitRecord = z.infer<typeof commitRecord>;

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function stagedPreviousName(path: string): string {
  return `${previousName(path)}.tmp`;
}

async function copyTo(path: string, copy: string): Promise<void> {
  const handle = await createFile(copy);
  try {
    await handle.writeFile(await readFile(path));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the copy that is about to be replaced. Costs no copying: it is the same file. */
async function stagePrevious(path: string): Promise<void> {
  const staged = stagedPreviousName(path);
  await unlinkIfThere(staged);
  try {
    await link(path, staged);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    // Linux refuses a link to somebody else's file that we may only read (protected_hardlinks), such as a copy that an
    // administrator put back.
    if (codeOf(error) !== 'EPERM') throw error;
    await copyTo(path, staged);
  }
}

async function movePrevious(path: string): Promise<void> {
  const staged = stagedPreviousName(path);
  try {
    await rename(staged, previousName(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  // Renaming onto another name of the same file does nothing and leaves both (POSIX rename).
  await unlinkIfThere(staged);
}

/** Step 1 for one file. Its temporary name is added to `staged` as soon as it exists, so that it can be taken back. */
async function stage(folder: string, file: StagedFile, staged: CommitRecord['files']): Promise<void> {
  const full = join(folder, file.path);
  await makeFolder(dirname(full));
  const temporary = await writeBeside(full, file.pieces());
  staged.push({ path: file.path, temporary: relative(folder, temporary) });
  await stagePrevious(full);
}

async function withOffsets(folder: string, lines: readonly StagedLine[]): Promise<CommitRecord['lines']> {
  const texts = new Map<string, string>();
  for (const { path, line } of lines) texts.set(path, `${texts.get(path) ?? ''}${line}\n`);
  const result: CommitRecord['lines'] = [];
  for (const [path, text] of texts) result.push({ path, text, offset: await sizeOf(join(folder, path)) });
  return result;
}

async function syncFolders(folder: string, paths: readonly string[]): Promise<void> {
  for (const touched of new Set(paths.map((path) => dirname(join(folder, path))))) await syncFolder(touched);
}

async function appendAt(path: string, offset: number, text: string): Promise<void> {
  await makeFolder(dirname(path));
  if (!(await exists(path))) await (await createFile(path)).close();
  const handle = await open(path, 'a');
  try {
    // A torn line of an attempt that crashed goes first.
    if ((await handle.stat()).size > offset) await handle.truncate(offset);
    await handle.appendFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Step 3, repeatable. */
async function appendLines(folder: string, lines: CommitRecord['lines']): Promise<void> {
  for (const { path, offset, text } of lines) await appendAt(join(folder, path), offset, text);
  await syncFolders(
    folder,
    lines.map((line) => line.path),
  );
}

/** Step 4, repeatable: a temporary name that is gone was renamed before the crash. */
async function moveFiles(folder: string, files: CommitRecord['files']): Promise<void> {
  for (const { path, temporary } of files) {
    if (!(await exists(join(folder, temporary)))) continue;
    await movePrevious(join(folder, path));
    await rename(join(folder, temporary), join(folder, path));
  }
  await syncFolders(
    folder,
    files.map((file) => file.path),
  );
}

async function cutOff(path: string, offset: number): Promise<void> {
  if ((await sizeOf(path)) <= offset) return;
  const handle = await open(path, 'r+');
  try {
    await handle.truncate(offset);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Undoes steps 3, 2 and 1, in this order: a crash in between leaves a record that can be completed, or none. */
async function takeBack(folder: string, { files, lines }: CommitRecord): Promise<void> {
  for (const { path, offset } of lines) await cutOff(join(folder, path), offset);
  if (await unlinkIfThere(join(folder, recordName))) await syncFolder(folder);
  for (const { path, temporary } of files) {
    await unlinkIfThere(join(folder, temporary));
    await unlinkIfThere(stagedPreviousName(join(folder, path)));
  }
}

/** Brings files and lines to the disk as one change. The caller holds the lock. */
export async function commit(
  folder: string,
  files: readonly StagedFile[],
  lines: readonly StagedLine[],
): Promise<void> {
  if (files.length === 0 && lines.length === 0) return;
  const record: CommitRecord = { files: [], lines: [] };
  try {
    try {
      for (const file of files) await stage(folder, file, record.files);
      if (files.length === 1 && lines.length === 0) return await moveFiles(folder, record.files);
      await syncFolders(
        folder,
        files.map((file) => file.path),
      );
      record.lines.push(...(await withOffsets(folder, lines)));
      await writeWhole(join(folder, recordName), JSON.stringify(record));
      await appendLines(folder, record.lines);
    } catch (error) {
      await takeBack(folder, record);
      throw error;
    }
    await moveFiles(folder, record.files);
    await unlink(join(folder, recordName));
  } catch (error) {
    throw asStoreError(error, join(folder, files[0]?.path ?? lines[0]?.path ?? ''));
  }
}

/** True when a commit was interrupted, or is under way in another process. */
export async function isCommitPending(folder: string): Promise<boolean> {
  const path = join(folder, recordName);
  try {
    return await exists(path);
  } catch (error) {
    throw asStoreError(error, path);
  }
}

function parseRecord(path: string, text: string): CommitRecord {
  try {
    return commitRecord.parse(JSON.parse(text));
  } catch (error) {
    throw new UserError('store.damaged', { file: path, reason: String(error), copy: '-' });
  }
}

/** Completes a commit that a crash interrupted. Called by whoever takes the lock, before anything is read. */
export async function completeCommit(folder: string): Promise<void> {
  const path = join(folder, recordName);
  try {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return;
    const record = parseRecord(path, text);
    await appendLines(folder, record.lines);
    await moveFiles(folder, record.files);
    await unlink(path);
  } catch (error) {
    throw asStoreError(error, path);
  }
}
