import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A place in memory where the machine has one: for tests of what processes do to each other, which are the same there,
 * and do not wait for a disk at every fsync.
 */
export function memoryPlace(): string {
  return writable('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** A new, empty folder that is gone when the test has finished. */
export async function temporaryFolder(place = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(place, 'factuurpost-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
