import { randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Offers data as an open file without a name: complete before `use` starts, readable by nobody else, gone with its last
 * reader. A pipe would not do: if this process died half-way, `lp` would take the half for the whole and print it.
 * @throws an errno error when the temporary folder is full or not writable
 */
export async function withSpoolFile<T>(data: Uint8Array, use: (descriptor: number) => Promise<T>): Promise<T> {
  const name = path.join(tmpdir(), `factuurpost-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  try {
    await unlink(name);
    // Written by position, so that the offset that a child inherits stays at the start.
    let written = 0;
    while (written < data.length) {
      const { bytesWritten } = await file.write(data, written, data.length - written, written);
      written += bytesWritten;
    }
    return await use(file.fd);
  } finally {
    await file.close();
  }
}
