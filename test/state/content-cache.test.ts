import { readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentCache } from '../../src/state/content-cache.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { buildWorker } from '../helpers/processes.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { addNote, type Note, noteBy, notes } from './samples.ts';

const adding = await buildWorker(new URL('./adding.worker.ts', import.meta.url));

function content(name: string) {
  return { revision: 1, data: name };
}

describe('parsed files in memory', () => {
  it('are found by path as long as the file is the same one', () => {
    const cache = new ContentCache(100);
    cache.set('a.json', 'first', 10, content('a'));
    expect(cache.get('a.json', 'first')).toEqual(content('a'));
    expect(cache.get('a.json', 'second')).toBeNull();
    expect(cache.get('b.json', 'first')).toBeNull();
  });

  it('stay within the limit: those not used for longest go first', () => {
    const cache = new ContentCache(100);
    for (const name of ['a', 'b', 'c']) cache.set(name, '1', 30, content(name));
    cache.get('a', '1');
    cache.set('d', '1', 30, content('d'));
    expect(['a', 'b', 'c', 'd'].filter((name) => cache.get(name, '1'))).toEqual(['a', 'c', 'd']);
    cache.set('e', '1', 90, content('e'));
    expect(['a', 'b', 'c', 'd', 'e'].filter((name) => cache.get(name, '1'))).toEqual(['e']);
  });

  it('count once when they are replaced', () => {
    const cache = new ContentCache(100);
    for (let change = 1; change <= 50; change += 1) cache.set('hot', String(change), 40, content('hot'));
    cache.set('other', '1', 40, content('other'));
    expect(cache.get('hot', '50')).toEqual(content('hot'));
    expect(cache.get('other', '1')).toEqual(content('other'));
  });

  it('may hold one that is larger than the limit, alone', () => {
    const cache = new ContentCache(100);
    cache.set('small', '1', 10, content('small'));
    cache.set('large', '1', 500, content('large'));
    expect(cache.get('large', '1')).toEqual(content('large'));
    expect(cache.get('small', '1')).toBeNull();
    cache.set('small', '2', 10, content('small'));
    expect(cache.get('large', '1')).toBeNull();
  });
});

describe('a file in memory', () => {
  it('is not read again while nobody changes it', async () => {
    const store = new StoreFolder(await temporaryFolder());
    await addNote(store, noteBy('me', 1));
    expect(await store.read(notes)).toBe(await store.read(notes));
  });

  it('is read again after another process changed it', async () => {
    const store = new StoreFolder(await temporaryFolder());
    await addNote(store, noteBy('me', 1));
    await store.read(notes);
    const process = adding.start([store.folder, 'another', 1, 2]);
    expect(await process.exit).toEqual({ code: 0, signal: null });
    expect(await store.read(notes)).toEqual([noteBy('me', 1), noteBy('another', 1), noteBy('another', 2)]);
    await addNote(store, noteBy('me', 2));
    expect(await store.read(notes)).toHaveLength(4);
  });

  it('is told from a later one of the same size at the same tick of the clock', async () => {
    const store = new StoreFolder(await temporaryFolder());
    const path = join(store.folder, notes.path);
    const at = new Date('2026-11-13T08:00:00Z');
    await writeFile(path, JSON.stringify({ version: 1, revision: 1, data: [noteBy('me', 1)] }));
    await utimes(path, at, at);
    expect(await store.read(notes)).toEqual([noteBy('me', 1)]);
    // In place, so that it has the same inode, as a new file has that got the number of a removed one.
    await writeFile(path, JSON.stringify({ version: 1, revision: 2, data: [noteBy('me', 2)] }));
    await utimes(path, at, at);
    expect(await store.read(notes)).toEqual([noteBy('me', 2)]);
  });

  it('cannot be changed in place by one who reads it', async () => {
    const store = new StoreFolder(await temporaryFolder());
    await addNote(store, noteBy('me', 1));
    for (const one of [store, new StoreFolder(store.folder)]) {
      const read = (await one.read(notes)) as Note[];
      expect(() => read.push(noteBy('me', 2))).toThrow(TypeError);
      expect(() => Object.assign(read[0] ?? {}, { number: 3 })).toThrow(TypeError);
    }
    const none = (await new StoreFolder(await temporaryFolder()).read(notes)) as unknown[];
    expect(() => none.push(1)).toThrow(TypeError);
  });

  it('is read again after a hand changed it, though that does not raise the revision', async () => {
    const store = new StoreFolder(await temporaryFolder());
    const path = join(store.folder, notes.path);
    await addNote(store, noteBy('me', 1));
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('me', 'hand'));
    expect(await store.read(notes)).toEqual([noteBy('hand', 1)]);
  });

  it('is that of the name, when a person puts another file there', async () => {
    const store = new StoreFolder(await temporaryFolder());
    await addNote(store, noteBy('me', 1));
    await addNote(store, noteBy('me', 2));
    await rename(join(store.folder, `${notes.path}.previous`), join(store.folder, notes.path));
    expect(await store.read(notes)).toEqual([noteBy('me', 1)]);
  });
});
