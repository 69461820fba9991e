import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { addNote, countOn, leftovers, noteBy, notes, stand, standOf } from './samples.ts';
import { fillDisk, remount, smallDisk } from './small-disk.ts';

const pages = 128;

interface Change {
  readonly name: string;
  readonly make: (store: StoreFolder) => Promise<unknown>;
}

const changes: readonly Change[] = [
  { name: 'of one file', make: (store) => addNote(store, noteBy('me', 1)) },
  { name: 'of several files', make: (store) => countOn(store, 'me') },
  {
    name: 'of several files and long lines',
    make: (store) =>
      store.change(async (transaction) => {
        const database = await transaction.open(notes);
        database.data = [...database.data, noteBy('me', 1)];
        await database.write();
        transaction.append('record/2026-12.jsonl', { text: 'x'.repeat(9000) });
        transaction.append('archive/2026/chain.jsonl', { text: 'y'.repeat(9000) });
      }),
  },
];

/** All that is in a store, as it is read. */
async function contentOf(store: StoreFolder) {
  const lines = async (path: string) => {
    const last = await store.change((transaction) => transaction.lastLine(path));
    return last?.length ?? 0;
  };
  return {
    notes: await store.read(notes),
    stand: await standOf(store),
    lengths: [await lines('record/2026-12.jsonl'), await lines('archive/2026/chain.jsonl')],
  };
}

describe.each(changes)('a change $name on a disk with too little space', ({ make }) => {
  it('is refused as such, whatever space is left, and leaves what there was; with enough space it works', async (context) => {
    const disk = await smallDisk(context, pages);
    const folder = join(disk, 'bakker');
    const filler = join(disk, 'filler');
    for (const _ of [1, 2]) {
      const store = new StoreFolder(folder);
      await addNote(store, noteBy('me', 1));
      await countOn(store, 'me');
    }
    const outcomes: string[] = [];
    for (let free = 0; outcomes.at(-1) !== 'done' && free < 40; free += 1) {
      const store = new StoreFolder(folder);
      const before = await contentOf(store);
      await fillDisk(disk, pages, free);
      const outcome = await make(store).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      outcomes.push(outcome);
      expect(await leftovers(folder)).toEqual([]);
      if (outcome === 'done') continue;
      expect(await new StoreFolder(folder).read(notes)).toEqual(before.notes);
      expect(await standOf(new StoreFolder(folder))).toEqual(before.stand);
      await rm(filler);
      expect(await contentOf(new StoreFolder(folder))).toEqual(before);
    }
    expect(outcomes.length).toBeGreaterThan(2);
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(['store.disk-full']));
    expect(outcomes.at(-1)).toBe('done');
    await rm(filler);
    await make(new StoreFolder(folder));
    expect(await leftovers(folder)).toEqual([]);
  });

  it('is refused when there is space but no name left, and works again when there is', async (context) => {
    const disk = await smallDisk(context, pages, ',nr_inodes=40');
    const folder = join(disk, 'bakker');
    const store = new StoreFolder(folder);
    await countOn(store, 'me');
    const before = await contentOf(store);
    const names: string[] = [];
    const takeName = async () => {
      const name = join(disk, `taken-${names.length}`);
      await mkdir(name);
      names.push(name);
    };
    await expect(
      (async () => {
        for (;;) await takeName();
      })(),
    ).rejects.toMatchObject({ code: 'ENOSPC' });
    while (names.length > 0) {
      const outcome = await make(store).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      expect(await leftovers(folder)).toEqual([]);
      if (outcome === 'done') break;
      expect(outcome).toBe('store.disk-full');
      expect(await standOf(new StoreFolder(folder))).toEqual(before.stand);
      await rm(names.pop() ?? '', { recursive: true });
    }
    expect(names.length).toBeGreaterThan(0);
  });
});

describe('changes that wait together on a full disk', () => {
  it('are refused together, and none of them happens later', async (context) => {
    const disk = await smallDisk(context, pages);
    const store = new StoreFolder(join(disk, 'bakker'));
    await countOn(store, 'me');
    await fillDisk(disk, pages, 3);
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => countOn(store, 'me')));
    for (const attempt of attempts) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'store.disk-full' } });
    }
    await rm(join(disk, 'filler'));
    await store.change(async () => {});
    expect(await standOf(new StoreFolder(store.folder))).toEqual(stand(1));
    expect(await countOn(store, 'me')).toBe(2);
  });
});

describe('a disk that became read-only', () => {
  it('is read, refuses changes as not accessible, and takes them again when it is writable', async (context) => {
    const disk = await smallDisk(context, pages);
    const store = new StoreFolder(join(disk, 'bakker'));
    await countOn(store, 'me');
    await remount(disk, 'ro');
    await expect(countOn(store, 'me')).rejects.toMatchObject({ name: 'UserError', code: 'store.no-access' });
    expect(await standOf(new StoreFolder(store.folder))).toEqual(stand(1));
    await remount(disk, 'rw');
    expect(await countOn(store, 'me')).toBe(2);
  });
});
