import { link, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { addNote, countOn, leftovers, noteBy, notes, stand, standOf, tally } from './samples.ts';

describe('what a power cut brings back', () => {
  it('is no second time for a change whose record had been removed', async () => {
    const folder = await temporaryFolder(memoryPlace());
    const store = new StoreFolder(folder);
    await countOn(store, 'me');
    const before = await readFile(join(folder, tally), 'utf8');
    await countOn(store, 'me');
    const line = (await readFile(join(folder, tally), 'utf8')).slice(before.length);
    const record = {
      files: [{ path: 'total.json', temporary: 'total.json.01ARZ3NDEKTSV4RRFFQ69G5FAV.tmp' }],
      lines: [{ path: tally, offset: Buffer.byteLength(before), text: line }],
    };
    await writeFile(join(folder, '.commit.json'), JSON.stringify(record));
    expect(await standOf(new StoreFolder(folder))).toEqual(stand(2));
    expect(await leftovers(folder)).toEqual([]);
  });

  it('is no harm when it is a second name of the present copy', async () => {
    const folder = await temporaryFolder(memoryPlace());
    const store = new StoreFolder(folder);
    await addNote(store, noteBy('me', 1));
    await link(join(folder, 'notes.json'), join(folder, 'notes.json.previous'));
    await link(join(folder, 'notes.json'), join(folder, 'notes.json.previous.tmp'));
    await addNote(store, noteBy('me', 2));
    await addNote(store, noteBy('me', 3));
    expect(JSON.parse(await readFile(join(folder, 'notes.json.previous'), 'utf8'))).toMatchObject({ revision: 2 });
    expect(await store.read(notes)).toHaveLength(3);
    expect(await leftovers(folder)).toEqual([]);
  });
});
