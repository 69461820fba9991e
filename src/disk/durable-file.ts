import { chmod, type FileHandle, link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ulid } from 'ulid';
import { codeOf } from './error-code.ts';

/** Brings a folder's entries (new names, renames) to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes a folder, durably, that owner and group share and nobody else sees; the set-gid bit hands the group on.
 * The mode is set explicitly: mkdir(2) drops the set-gid bit, and the umask of a login shell the group's right to write.
 * One folder at a time: Node's recursive mkdir says ENOENT where the disk is full or read-only.
 */
export async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  try {
    await makeOne(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    // Once: there are places, such as /proc, where ENOENT does not mean that the parent is missing.
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder, 0o2770);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    throw error;
  }
  await chmod(folder, 0o2770);
  await syncFolder(dirname(folder));
}

/** Removes a file; false when there was none of that name. */
export async function unlinkIfThere(path: string): Promise<boolean> {
  try {
    await unlink(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Opens a new file that owner and group may read and write, whatever the umask is. */
export async function createFile(path: string): Promise<FileHandle> {
  const handle = await open(path, 'wx', 0o660);
  try {
    await handle.chmod(0o660);
    return handle;
  } catch (error) {
    await handle.close();
    await unlink(path);
    throw error;
  }
}

/**
 * Writes a new file beside `path` and brings its content to the disk; gives its temporary name. Nothing is left on failure.
 * @param content whole, or in pieces: between two of them others have their turn
 */
export async function writeBeside(path: string, content: string | Uint8Array | Iterable<string>): Promise<string> {
  const temporary = `${path}.${ulid()}.tmp`;
  const handle = await createFile(temporary);
  try {
    try {
      const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
      // Each is written behind the one before.
      for (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await unlink(temporary);
    throw error;
  }
  return temporary;
}

/** Writes a whole file durably: temporary name, fsync, rename, fsync of the folder. Readers see the old or the new one. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = await writeBeside(path, content);
  try {
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes a file durably that must not exist yet; false, and nothing changed, when it does. */
export async function writeOnce(path: string, content: string | Uint8Array): Promise<boolean> {
  const temporary = await writeBeside(path, content);
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(temporary);
  }
  await syncFolder(dirname(path));
  return true;
}
