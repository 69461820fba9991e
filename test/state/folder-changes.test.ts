import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FolderChanges } from '../../src/state/folder-changes.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { addNote, countOn, noteBy, notesOf } from './samples.ts';

async function followed() {
  const folder = await temporaryFolder(memoryPlace());
  const store = new StoreFolder(folder);
  await countOn(store, 'me');
  return { folder, store, changes: new FolderChanges(folder) };
}

describe('a look at a company’s folders', () => {
  it('notices every change, also one in the same tick of the clock as the look before, and each once', async () => {
    const { store, changes } = await followed();
    expect(await changes.look()).toBe(false);
    for (let number = 1; number <= 100; number += 1) {
      await addNote(store, noteBy('me', number), number % 2 ? notesOf('2026-11') : undefined);
      expect([number, await changes.look()]).toEqual([number, true]);
      expect([number, await changes.look()]).toEqual([number, false]);
    }
  });

  it('notices a change although the time of its folder did not move', async () => {
    const { folder, store } = await followed();
    const month = join(folder, 'deliveries');
    // As where the clock of the file system ticks so slowly that two changes get one time.
    const same = () => utimes(month, 1_700_000_000, 1_700_000_000);
    await same();
    const changes = new FolderChanges(folder);
    expect(await changes.look()).toBe(false);
    await addNote(store, noteBy('me', 1), notesOf('2026-11'));
    await same();
    expect(await changes.look()).toBe(true);
  });

  it('still notices changes when the folder has stood still for long', async () => {
    const { store, changes } = await followed();
    const late = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
    onTestFinished(() => late.mockRestore());
    expect(await changes.look()).toBe(false);
    await countOn(store, 'me');
    expect(await changes.look()).toBe(true);
  });

  it('takes neither a lock for a change, nor a folder of indexes, nor the record of deeds', async () => {
    const { folder, store, changes } = await followed();
    await store.change(async () => {});
    await store.change(async (transaction) => transaction.append('record/2026-12.jsonl', { at: 'now' }));
    await mkdir(join(folder, 'index'));
    await writeFile(join(folder, 'index', 'invoices-2026-11.json'), 'x');
    expect(await changes.look()).toBe(false);
  });

  it('notices the first file of a folder that was not there, and a folder that goes', async () => {
    const folder = await temporaryFolder(memoryPlace());
    const changes = new FolderChanges(folder);
    expect(await changes.look()).toBe(false);
    await addNote(new StoreFolder(folder), noteBy('me', 1), notesOf('2026-11'));
    expect(await changes.look()).toBe(true);
    await rename(join(folder, 'deliveries'), join(folder, 'away'));
    expect(await changes.look()).toBe(true);
    expect(await changes.look()).toBe(false);
    await rm(folder, { recursive: true });
    expect(await changes.look()).toBe(false);
  });
});
