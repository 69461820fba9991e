import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files } from '../../src/state/files.ts';
import { type CompanyStore, openStore } from '../../src/state/store.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { addNote, counters, countOn, leftovers, noteBy, notes, standOf, tally } from './samples.ts';

const present = [noteBy('café', 1), noteBy('café', 2)];
const previous = [noteBy('café', 1)];

interface Place {
  readonly store: StoreFolder;
  readonly file: string;
  readonly copy: string;
}

/** A file of two notes, beside a previous copy with the first. */
async function place(): Promise<Place> {
  const store = new StoreFolder(await temporaryFolder());
  for (const note of present) await addNote(store, note);
  const file = join(store.folder, notes.path);
  return { store, file, copy: `${file}.previous` };
}

function text(data: unknown, version = 1): string {
  return JSON.stringify({ version, revision: 2, data });
}

async function bytesOf(...paths: readonly string[]): Promise<readonly (Buffer | null)[]> {
  const read = (path: string) =>
    readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  return Promise.all(paths.map(read));
}

interface Damaged {
  readonly what: string;
  /** The bytes to put there, or null to remove the file. */
  readonly bytes: string | Buffer | null;
  readonly reason: string | RegExp;
}

const damages: readonly Damaged[] = [
  { what: 'emptied', bytes: '', reason: 'empty' },
  { what: 'truncated', bytes: text(present).slice(0, -20), reason: /Unterminated string in JSON/ },
  { what: 'filled with zeros', bytes: Buffer.alloc(100), reason: /not valid JSON/ },
  { what: 'gone', bytes: null, reason: 'gone' },
  { what: 'no object', bytes: '[]', reason: /expected object/ },
  { what: 'without a revision', bytes: '{"version":1,"data":[]}', reason: /^revision: / },
  { what: 'given a key beside its data', bytes: text([]).replace('{', '{"note":1,'), reason: /"note"/ },
  { what: 'given a text for a number', bytes: text([{ ...present[0], number: '1' }]), reason: /^0\.number: / },
  { what: 'given an unknown key', bytes: text([present[0], { ...present[1], vta: 9 }]), reason: /^1: .*"vta"/ },
  { what: 'saved in another encoding', bytes: Buffer.from(text(present), 'latin1'), reason: 'not UTF-8' },
];

function damage(file: string, bytes: string | Buffer | null): Promise<void> {
  return bytes === null ? rm(file) : writeFile(file, bytes);
}

describe.each(damages)('a file that is $what', ({ bytes, reason }) => {
  it('is refused by name, with the reason and the copy to go back to, and nothing is overwritten', async () => {
    const { store, file, copy } = await place();
    await damage(file, bytes);
    const before = await bytesOf(file, copy);
    const refusal = {
      name: 'UserError',
      code: 'store.damaged',
      params: { file, copy, reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
    };
    // In the process that has it in memory, too.
    for (const one of [store, new StoreFolder(store.folder)]) {
      await expect(one.read(notes)).rejects.toMatchObject(refusal);
      await expect(addNote(one, noteBy('me', 3))).rejects.toMatchObject(refusal);
    }
    expect(await bytesOf(file, copy)).toEqual(before);
    expect(await leftovers(store.folder)).toEqual([]);
  });

  it('is whole again when a person puts the copy in its place', async () => {
    const { store, file, copy } = await place();
    await damage(file, bytes);
    await expect(store.read(notes)).rejects.toThrow();
    await copyFile(copy, file);
    expect(await store.read(notes)).toEqual(previous);
    await addNote(store, noteBy('me', 3));
    expect(await new StoreFolder(store.folder).read(notes)).toEqual([...previous, noteBy('me', 3)]);
  });

  it('says so when the copy is no better', async () => {
    const { store, file, copy } = await place();
    await damage(file, bytes);
    await writeFile(copy, '{"version":1');
    await expect(store.read(notes)).rejects.toMatchObject({ code: 'store.damaged', params: { file, copy: '-' } });
  });
});

describe('a damaged file', () => {
  it('has no copy to go back to when it was written only once', async () => {
    const store = new StoreFolder(await temporaryFolder());
    await addNote(store, noteBy('me', 1));
    await writeFile(join(store.folder, notes.path), 'x');
    await expect(store.read(notes)).rejects.toMatchObject({ code: 'store.damaged', params: { copy: '-' } });
  });

  it('stops a change of several files before any of them is written', async () => {
    const store = new StoreFolder(await temporaryFolder());
    await countOn(store, 'me');
    const paths = [...counters.map((one) => one.path), tally].map((path) => join(store.folder, path));
    await writeFile(paths[2] ?? '', 'x');
    const before = await bytesOf(...paths);
    await expect(countOn(store, 'me')).rejects.toMatchObject({ code: 'store.damaged' });
    expect(await bytesOf(...paths)).toEqual(before);
    expect(await leftovers(store.folder)).toEqual([]);
  });

  it('does not stop the changes of other files that wait for the same lock', async () => {
    const { store, file } = await place();
    await damage(file, '');
    const counts = [countOn(store, 'me'), addNote(store, noteBy('me', 3)), countOn(store, 'me')];
    expect((await Promise.allSettled(counts)).map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await standOf(store)).lines).toEqual([1, 2]);
  });

  it('stops its company only', async () => {
    const store = await openStore(await temporaryFolder());
    const companies: CompanyStore[] = [];
    for (const id of ['bakker', 'wasserij']) {
      await store.addCompany({ id });
      companies.push(await store.company(id));
    }
    const [bakker, wasserij] = companies;
    if (!bakker || !wasserij) throw new Error('no companies');
    for (const company of companies) {
      await company.change(async (transaction) => (await transaction.open(files.options)).write());
    }
    await writeFile(join(bakker.folder, files.options.path), '{');
    await expect(bakker.read(files.options)).rejects.toMatchObject({ code: 'store.damaged' });
    await wasserij.change(async (transaction) => (await transaction.open(files.options)).write());
    expect((await wasserij.read(files.options)).language).toBe('nl');
  });

  it('may be the commit record: nothing is read or changed past it', async () => {
    const { store } = await place();
    const file = join(store.folder, '.commit.json');
    await writeFile(file, '{"files":[{"path":3}]}');
    const refusal = { code: 'store.damaged', params: { file, copy: '-' } };
    await expect(store.read(notes)).rejects.toMatchObject(refusal);
    await expect(addNote(store, noteBy('me', 3))).rejects.toMatchObject(refusal);
    expect(await leftovers(store.folder)).toEqual(['.commit.json']);
    await rm(file);
    expect(await store.read(notes)).toEqual(present);
  });
});

describe('a file of a newer program', () => {
  it('is refused on read and on change, and not overwritten', async () => {
    const { store, file, copy } = await place();
    await writeFile(file, text([{ by: 'later', what: 'unknown here' }], 2));
    const before = await bytesOf(file, copy);
    const refusal = { name: 'UserError', code: 'store.newer', params: { version: 2 } };
    await expect(store.read(notes)).rejects.toMatchObject(refusal);
    await expect(addNote(store, noteBy('me', 3))).rejects.toMatchObject(refusal);
    expect(await bytesOf(file, copy)).toEqual(before);
  });

  it('is no copy to go back to', async () => {
    const { store, file, copy } = await place();
    await writeFile(copy, text([], 2));
    await damage(file, '');
    await expect(store.read(notes)).rejects.toMatchObject({ code: 'store.damaged', params: { copy: '-' } });
  });
});
