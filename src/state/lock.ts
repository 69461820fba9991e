import { link, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulid';
import * as z from 'zod';
import { createFile, unlinkIfThere } from '../disk/durable-file.ts';
import { codeOf } from '../disk/error-code.ts';
import { UserError } from '../domain/user-error.ts';
import { type Holder, isAlive, thisProcess } from './holder.ts';
import { asStoreError } from './store-error.ts';

/** A lock that is held until it is released or its process ends. */
export interface Lock {
  readonly holder: Holder;
  /** It was taken from a dead holder, who may have left things half done. */
  readonly inherited: boolean;
  release(): Promise<void>;
}

/** The boot of a holder that a lock file fails to name. */
const unreadable = 'unreadable';

const holderSchema: z.ZodType<Holder> = z.object({
  pid: z.int().min(1),
  start: z.string(),
  boot: z.string(),
  host: z.string(),
  user: z.string(),
  token: z.string().regex(/^\w+$/),
});

/** The dead holder of a file that names none, under a token by which this file is told from every other one. */
async function unreadableHolder(path: string): Promise<Holder | null> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    return { ...thisProcess(`unreadable_${ino}_${mtimeNs}`), boot: unreadable };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The holder named in a lock file; null when there is no file. A lock file is linked into place only when it is complete,
 * so one that cannot be read is what a power cut left: it counts as held by nobody alive.
 */
async function holderOf(path: string): Promise<Holder | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return unreadableHolder(path);
  }
}

/** Who holds a lock, and since when; null when it is free, or its holder is dead. Nothing is taken or removed. */
export async function heldBy(path: string): Promise<{ readonly holder: Holder; readonly since: Date } | null> {
  try {
    const holder = await holderOf(path);
    if (!holder || !isAlive(holder)) return null;
    // The file is linked into place as soon as it is written, and never written again.
    return { holder, since: (await stat(path)).mtime };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw asStoreError(error, path);
  }
}

/** Links a complete file with our name into place; false when somebody else's is there. link(2) is atomic, also on NFS. */
async function place(path: string, holder: Holder): Promise<boolean> {
  const own = `${path}.${holder.token}`;
  try {
    const handle = await createFile(own);
    try {
      await handle.writeFile(JSON.stringify(holder));
    } finally {
      await handle.close();
    }
    await link(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlinkIfThere(own);
  }
}

/**
 * The sole right to remove the lock file of a dead holder: a guard file named after the holder's token. When the owner of
 * a guard dies too, the right passes to whoever makes the guard named after *that* owner, so at any time at most one
 * living process has it. Gives the guard files to clean up, or the living process that has the right.
 */
async function rightToRemove(path: string, deadToken: string, me: Holder): Promise<readonly string[] | Holder> {
  const guard = `${path}.break-${deadToken}`;
  if (await place(guard, me)) return [guard];
  const owner = await holderOf(guard);
  // The guard went since we looked: its owner is done.
  if (!owner) return rightToRemove(path, deadToken, me);
  if (isAlive(owner)) return owner;
  const later = await rightToRemove(path, owner.token, me);
  return 'pid' in later ? later : [...later, guard];
}

/** Removes the lock of a holder that is known to be dead; gives the living process that is at it already, or null. */
async function removeDead(path: string, dead: Holder): Promise<Holder | null> {
  const right = await rightToRemove(path, dead.token, thisProcess(ulid()));
  if ('pid' in right) return right;
  // Read again: the lock may have passed on before we had the right.
  const now = await holderOf(path);
  if (now?.token === dead.token) await unlinkIfThere(path);
  // Only now, and not when the unlink failed: while that lock is there, two guards of different names give two rights.
  for (const guard of right) await unlinkIfThere(guard);
  return null;
}

function lockOf(path: string, holder: Holder, inherited: boolean): Lock {
  return {
    holder,
    inherited,
    async release() {
      const now = await holderOf(path);
      if (now?.token === holder.token) await unlinkIfThere(path);
    },
  };
}

/** Takes the lock if it is free or its holder is dead; otherwise tells who holds it, or is removing a dead one's. */
export async function tryLock(path: string): Promise<Lock | Holder> {
  const me = thisProcess(ulid());
  let inherited = false;
  try {
    for (;;) {
      // A look first: those who wait come by often, and mostly in vain.
      const holder = await holderOf(path);
      if (!holder) {
        if (await place(path, me)) return lockOf(path, me, inherited);
        continue;
      }
      if (isAlive(holder)) return holder;
      const remover = await removeDead(path, holder);
      if (remover) return remover;
      inherited = true;
    }
  } catch (error) {
    // It may be in place already: nobody takes a lock from the living, so it must not stay.
    await lockOf(path, me, inherited).release();
    throw asStoreError(error, path);
  }
}

/** True for the result of `tryLock` that is a lock. */
export function isLock(result: Lock | Holder): result is Lock {
  return 'release' in result;
}

/**
 * Waits for the lock, polling every 5–15 ms (jittered, so that waiters do not march in step).
 * @param patience how long to wait for a living holder, in milliseconds
 * @throws UserError `store.busy` naming the holder
 */
export async function acquireLock(path: string, patience: number): Promise<Lock> {
  const end = performance.now() + patience;
  for (;;) {
    const result = await tryLock(path);
    if (isLock(result)) return result;
    if (performance.now() > end) {
      throw new UserError('store.busy', { user: result.user, pid: result.pid, host: result.host, file: path });
    }
    await sleep(5 + Math.random() * 10);
  }
}

/** An unreadable file is left alone for as long as a living process may still be writing it, in milliseconds. */
const writingTime = 3_600_000;

async function isLitter(file: string): Promise<boolean> {
  const owner = await holderOf(file);
  if (!owner) return false;
  if (owner.boot !== unreadable) return !isAlive(owner);
  try {
    return Date.now() - (await stat(file)).mtimeMs > writingTime;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Removes what dead processes left beside a lock file: names not yet linked into place, and guards of locks that are
 * gone. Only called by the holder of the lock: no guard that still counts is there, since those guard another's lock.
 */
export async function sweepLock(path: string): Promise<void> {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix) && (await isLitter(join(folder, name)))) await unlinkIfThere(join(folder, name));
  }
}
