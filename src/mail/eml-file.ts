import { link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The value of a header of a raw message, unfolded; empty when it has none. */
function headerOf(raw: Buffer, name: string): string {
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
 * Writes a message as `name.eml` durably and never over another one (`name-2.eml` …): the content goes to a hidden
 * temporary name first, so that a reader sees the whole message or none.
 * @param beforeShown awaited between the two
 * @returns the file's name
 */
export async function writeEml(
  folder: string,
  name: string,
  raw: Buffer,
  beforeShown: () => Promise<void> = async () => undefined,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o2770 });
  const temporary = join(folder, `.${name}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o660);
    try {
      await handle.writeFile(raw);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await beforeShown();
    for (let count = 1; ; count++) {
      const file = count === 1 ? `${name}.eml` : `${name}-${count}.eml`;
      try {
        await link(temporary, join(folder, file));
      } catch (error) {
        if (isCode(error, 'EEXIST')) continue;
        throw error;
      }
      await syncFolder(folder);
      return file;
    }
  } finally {
    await rm(temporary, { force: true });
  }
}
