import { FolderChanges } from '../state/folder-changes.ts';
import type { Context } from './context.ts';

/**
 * Calls back whenever something of the company changed on the disk, by this or by another process; several changes at once
 * are one call. Call it before reading what is to be followed. The process is not kept alive by it.
 * @param everyMs how often to look, in milliseconds
 * @returns ends it: no call comes after that
 */
export function followChanges(context: Context, onChange: () => void, everyMs = 1_000): () => void {
  const changes = new FolderChanges(context.company.folder);
  let ended = false;
  let timer = setTimeout(look, everyMs).unref();

  async function look(): Promise<void> {
    // A folder that cannot be looked at: whoever reads in it is told why. The next look tries again.
    const changed = await changes.look().catch(() => false);
    if (ended) return;
    timer = setTimeout(look, everyMs).unref();
    if (changed) onChange();
  }

  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
