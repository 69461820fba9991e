import { constants, type Dirent } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf } from '../disk/error-code.ts';
import type { Instant } from '../domain/calendar.ts';
import type { KeptMessage } from '../domain/dispatch/entry.ts';
import { plainLine } from '../domain/plain-text.ts';
import { UserError } from '../domain/user-error.ts';
import { headerOf } from '../mail/eml-file.ts';
import { headerText } from '../mail/header-text.ts';
import { momentOf, type ReadMail, readMessage } from '../mail/read-message.ts';
import { Archive, sealOf } from '../state/archive.ts';
import type { Context } from './context.ts';

/** A message of the archive, and whether it still is what was sent. */
export interface KeptMail {
  readonly mail: ReadMail;
  /** False: the file was changed after it was kept. */
  readonly untouched: boolean;
}

/**
 * A message that the archive keeps: what a server took, or may have taken (`kept` of an outbox entry).
 * @throws UserError `file.not-found` when the archive has lost it
 */
export async function openKeptMail(context: Context, kept: KeptMessage): Promise<KeptMail> {
  const { year, name, sha256 } = kept;
  const archive = new Archive(context.company);
  const content = await archive.find(year, name);
  if (!content) throw new UserError('file.not-found', { file: archive.pathOf(year, name) });
  return { mail: await readMessage(content), untouched: sealOf({ year, name, content }).sha256 === sha256 };
}

/** One message of the practice folder, as far as a list shows it. */
export interface PracticeMail {
  /** Its name in the folder. */
  readonly file: string;
  readonly at: Instant | null;
  readonly to: string;
  readonly subject: string;
}

/** Enough for the headers that a list shows; ours stand within the first few hundred bytes. */
const headLength = 8192;
/** Files read side by side. */
const together = 32;

/** A mail's file, and no hidden one: those are still being written. */
function isMailFile(name: string): boolean {
  return name.endsWith('.eml') && !name.startsWith('.') && name === basename(name);
}

/** Opens a plain file of the folder; null when it is none, or gone. A link is not followed: it may lead anywhere. */
async function openFile(folder: string, file: string): Promise<FileHandle | null> {
  let handle: FileHandle;
  try {
    handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'EMLINK', 'ENXIO'].includes(codeOf(error) ?? '')) return null;
    throw new UserError('file.unreadable', { file: join(folder, file), reason: codeOf(error) ?? String(error) });
  }
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  return null;
}

async function headOf(folder: string, file: string): Promise<PracticeMail | null> {
  const handle = await openFile(folder, file);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    const head = buffer.subarray(0, bytesRead);
    const text = (name: string) => plainLine(headerText(headerOf(head, name)));
    return { file, at: momentOf(headerOf(head, 'Date')), to: text('To'), subject: text('Subject') };
  } finally {
    await handle.close();
  }
}

/** Newest first; what has no date that can be read comes last, and what went at one moment in order of name. */
function newestFirst(a: PracticeMail, b: PracticeMail): number {
  if (a.at !== b.at) return (a.at ?? '') < (b.at ?? '') ? 1 : -1;
  return a.file < b.file ? 1 : -1;
}

/**
 * The mails in the practice folder, newest first. Only their heads are read.
 * @throws UserError `file.unreadable`
 */
export async function listPracticeMail(folder: string): Promise<readonly PracticeMail[]> {
  let names: readonly Dirent[];
  try {
    names = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new UserError('file.unreadable', { file: folder, reason: codeOf(error) ?? String(error) });
  }
  const files = names.filter((entry) => entry.isFile() && isMailFile(entry.name)).map(({ name }) => name);
  const mails: PracticeMail[] = [];
  for (let from = 0; from < files.length; from += together) {
    const some = await Promise.all(files.slice(from, from + together).map((file) => headOf(folder, file)));
    mails.push(...some.filter((mail) => mail !== null));
  }
  return mails.sort(newestFirst);
}

/**
 * One mail of the practice folder.
 * @param file a name as {@link listPracticeMail} gives it: nothing outside the folder is opened
 * @throws UserError `file.not-found`, `file.unreadable`
 */
export async function openPracticeMail(folder: string, file: string): Promise<ReadMail> {
  const handle = isMailFile(file) ? await openFile(folder, file) : null;
  if (!handle) throw new UserError('file.not-found', { file });
  try {
    return await readMessage(await handle.readFile());
  } finally {
    await handle.close();
  }
}
