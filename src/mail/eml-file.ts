import { makeFolder } from '../disk/durable-file.ts';
import { writeUnderFreeName } from '../disk/free-name.ts';

/** The value of a header of a raw message, or of its beginning, unfolded; byte by byte (latin1); empty when it has none. */
export function headerOf(raw: Buffer, name: string): string {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  const found = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head);
  return (found?.[1] ?? '').replace(/\r?\n/g, '');
}

/**
 * A safe file name for a raw message, without extension: its date (UTC) and its Message-ID, so that a folder lists in
 * order of sending.
 */
export function emlName(raw: Buffer): string {
  const date = new Date(headerOf(raw, 'Date'));
  const day = Number.isNaN(date.getTime()) ? 'undated' : date.toISOString().slice(0, 19).replace(/[-:]/g, '');
  const id = headerOf(raw, 'Message-ID')
    .replace(/[^A-Za-z0-9@_-]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 120);
  return `${day}-${id === '' ? 'message' : id}`;
}

/**
 * Writes a message as `name.eml` durably and never over another one (`name-2.eml` …).
 * @param beforeShown awaited when the whole message is on the disk, before its name appears
 * @returns the file's name
 */
export async function writeEml(
  folder: string,
  name: string,
  raw: Buffer,
  beforeShown?: () => Promise<void>,
): Promise<string> {
  await makeFolder(folder);
  return writeUnderFreeName(folder, name, 'eml', raw, beforeShown);
}
