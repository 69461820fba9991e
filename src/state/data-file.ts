import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';
import { OddLayout } from './record-scanner.ts';

/** Brings data of one version to the next. */
export type Migration = (data: unknown) => unknown;

/** What one file of the store holds. */
export interface DataFile<T> {
  /** Relative to the folder of the company (or of the installation). */
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** Set when the data are a list: of each record. Records that were there before are then not checked or formatted again. */
  readonly record?: z.ZodType<Extract<T, readonly unknown[]>[number]>;
  /** What a file that was never written holds. */
  readonly empty: T;
  /** Entry n brings version n+1 to version n+2; today's version is their count plus one. */
  readonly migrations: readonly Migration[];
  /** Throws when what is to be written would undo something of what is there that nothing may undo. */
  guard?(before: T, now: T): void;
}

/** How a file lies on the disk. */
const envelope = z.strictObject({ version: z.int().min(1), revision: z.int().min(1), data: z.unknown() });

/** Bytes from the start of a file within which its version and revision stand, as we write it. */
export const headLength = 40;

/** A file's content as read: revision 0 is a file that was never written. */
export interface Content<T> {
  readonly revision: number;
  readonly data: T;
}

/** The name of the previous good copy of a file. */
export function previousName(path: string): string {
  return `${path}.previous`;
}

function currentVersion(file: DataFile<unknown>): number {
  return file.migrations.length + 1;
}

/** The place and the reason of the first thing a schema refuses, in a few words. */
function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? [...(issue.path.length > 0 ? [issue.path.join('.')] : []), issue.message].join(': ') : error.message;
}

/** Damage found while a file is read: why, in the words of the parser or the schema. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

/**
 * Makes data read-only all the way down: they are shared by all who read the file, so a change in place would be seen by
 * others and written by a later change that knows nothing of it.
 */
function freeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const value of Object.values(data)) freeze(value);
  return data;
}

function migrated(file: DataFile<unknown>, version: number, data: unknown): unknown {
  try {
    return file.migrations.slice(version - 1).reduce((older, migrate) => migrate(older), data);
  } catch (error) {
    // A migration trusts its input to be of its version; where it is not, the file is damaged.
    throw new Damage(String(error));
  }
}

/**
 * Reads what a file says. The data are frozen.
 * @throws Damage when it is not what we wrote, UserError `store.newer` when a newer program wrote it
 */
export function parseContent<T>(file: DataFile<T>, bytes: Buffer): Content<T> {
  // A hand with an editor of another encoding would otherwise turn every accent into a replacement character.
  if (!isUtf8(bytes)) throw new Damage('not UTF-8');
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Damage(bytes.length === 0 ? 'empty' : (error as Error).message);
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) throw new Damage(firstIssue(outer.error));
  const { version, revision } = outer.data;
  if (version > currentVersion(file)) throw new UserError('store.newer', { file: file.path, version });
  const data = file.schema.safeParse(migrated(file, version, outer.data.data));
  if (!data.success) throw new Damage(firstIssue(data.error));
  const frozen = freeze(data.data);
  if (file.record && Array.isArray(frozen)) {
    for (const record of frozen) if (isObject(record)) known.set(record, { schema: file.record, text: null });
  }
  return { revision, data: frozen };
}

/**
 * Reads the bytes of one record of a list file. It is frozen.
 * @throws OddLayout when it is not what we wrote
 */
export function parseRecord<T>(schema: z.ZodType<T>, bytes: Buffer): T {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new OddLayout();
    throw error;
  }
  const checked = schema.safeParse(json);
  if (!checked.success) throw new OddLayout();
  const record = freeze(checked.data);
  if (isObject(record)) known.set(record, { schema, text: null });
  return record;
}

/** What a file that was never written holds. */
export function emptyContent<T>(file: DataFile<T>): Content<T> {
  return { revision: 0, data: freeze(file.empty) };
}

/**
 * Records that hold to a schema, since they were read or written, with the text they have in their file once they were
 * written. Frozen, so neither can change. A list of thousands then costs, when one record changes, what that one costs.
 */
const known = new WeakMap<object, { readonly schema: z.ZodType; text: string | null }>();

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function checkWhole<T>(path: string, schema: z.ZodType<T>, data: unknown): void {
  const checked = schema.safeParse(data);
  if (!checked.success) throw new Error(`${path}: ${firstIssue(checked.error)}`);
}

/**
 * Checks new data and makes them read-only.
 * @throws Error when the data break the schema: that is a bug of the caller, and nothing has been written
 */
export function checkContent<T>(file: DataFile<T>, data: T): void {
  if (!file.record || !Array.isArray(data)) {
    checkWhole(file.path, file.schema, data);
    freeze(data);
    return;
  }
  for (const record of data) {
    if (isObject(record) && known.get(record)?.schema === file.record) continue;
    checkWhole(file.path, file.record, record);
    if (isObject(record)) known.set(freeze(record), { schema: file.record, text: null });
  }
  Object.freeze(data);
}

function textOf(record: unknown): string {
  const memory = isObject(record) ? known.get(record) : undefined;
  if (!memory) return JSON.stringify(record);
  memory.text ??= JSON.stringify(record);
  return memory.text;
}

/** Letters of a piece: so many are put together before anybody notices. */
const pieceLength = 64 * 1024;

/**
 * The text to write for data that were checked, in pieces, each made when it is asked for: thousands of records keep nobody
 * waiting. Compact: hot files are written often.
 */
export function* formatPieces<T>(file: DataFile<T>, { revision, data }: Content<T>): Generator<string> {
  let piece = `{"version":${currentVersion(file)},"revision":${revision},"data":`;
  if (!Array.isArray(data)) {
    yield `${piece}${JSON.stringify(data)}}`;
    return;
  }
  piece += '[';
  let separator = '';
  for (const record of data) {
    piece += separator + textOf(record);
    separator = ',';
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]}`;
}

/** The text to write for data that were checked. */
export function formatContent<T>(file: DataFile<T>, content: Content<T>): string {
  return [...formatPieces(file, content)].join('');
}

async function copyIsGood(file: DataFile<unknown>, copy: string): Promise<boolean> {
  try {
    parseContent(file, await readFile(copy));
    return true;
  } catch (error) {
    // Missing, or not to be read by this user: no copy to go back to.
    if (error instanceof Damage || error instanceof UserError || codeOf(error) !== undefined) return false;
    throw error;
  }
}

/** The error for a damaged file: which file, why, and whether the copy beside it can be gone back to. */
export async function damageOf(file: DataFile<unknown>, fullPath: string, reason: string): Promise<UserError> {
  const copy = previousName(fullPath);
  const usable = await copyIsGood(file, copy);
  return new UserError('store.damaged', { file: fullPath, reason, copy: usable ? copy : '-' });
}
