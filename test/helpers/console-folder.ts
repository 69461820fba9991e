import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { memoryPlace } from './temporary-folder.ts';

/** A new, empty folder for a store that consoles work on: one that was closed may still be at the last file of its index. */
export async function consoleFolder(): Promise<string> {
  const folder = await mkdtemp(join(memoryPlace(), 'factuurpost-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }));
  return folder;
}
