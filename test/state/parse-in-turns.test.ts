import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatContent, parseContent } from '../../src/state/data-file.ts';
import { parseInTurns } from '../../src/state/parse-in-turns.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { Turns } from '../../src/state/turns.ts';
import { buildWorker } from '../helpers/processes.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { addNote, type Note, noteBy, notes } from './samples.ts';

const adding = await buildWorker(new URL('./adding.worker.ts', import.meta.url));

function bytesOf(data: readonly Note[], revision: number): Buffer {
  return Buffer.from(formatContent(notes, { revision, data }));
}

/** Notes whose texts are full of what cuts records apart. */
const texts = fc.array(fc.constantFrom('a', '"', '\\', '{', '}', ',', '[', ']', 'é', '"},{"by":"'), { maxLength: 6 });
/** No two are the same: which of two is the one of before would say nothing. */
function someNotes(first: number) {
  const names = fc.array(
    texts.map((parts) => parts.join('')),
    { maxLength: 8 },
  );
  return names.map((all) => all.map((by, index): Note => ({ by, number: first + index, text: '' })));
}

describe('a list file parsed in turns', () => {
  it('says what it says parsed at once, whatever it said before, and keeps the records whose bytes stayed', async () => {
    await fc.assert(
      fc.asyncProperty(
        someNotes(1),
        someNotes(101),
        fc.nat(8),
        fc.nat(8),
        fc.integer({ min: 1, max: 200 }),
        async (old, put, at, gone, revision) => {
          const before = parseContent(notes, bytesOf(old, revision));
          const next = [...old.slice(0, at), ...put, ...old.slice(at + gone)];
          const bytes = bytesOf(next, revision + 1);
          const known = { bytes: bytesOf(old, revision), records: before.data };
          const now = await parseInTurns(notes, bytes, known, new Turns());
          expect(now).toEqual(parseContent(notes, bytes));
          // Before the change and behind it they are the very objects of before.
          const head = Math.min(at, old.length);
          const tail = Math.max(0, old.length - at - gone);
          expect(now?.data.slice(0, head).every((note, index) => note === before.data[index])).toBe(true);
          const end = now?.data.slice(next.length - tail) ?? [];
          expect(end.every((note, index) => note === before.data[old.length - tail + index])).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows the same records as the writer of a file that a person laid out', async () => {
    const old = [noteBy('me', 1), noteBy('me', 2)];
    const laidOut = Buffer.from(JSON.stringify({ version: 1, revision: 4, data: old }, null, 2));
    const records = parseContent(notes, laidOut).data;
    const bytes = bytesOf([...old, noteBy('me', 3)], 5);
    const now = await parseInTurns(notes, bytes, { bytes: laidOut, records }, new Turns());
    expect(now?.data).toEqual([...old, noteBy('me', 3)]);
  });

  it.each([
    ['laid out by a hand', JSON.stringify({ version: 1, revision: 1, data: [noteBy('me', 1)] }, null, 1)],
    ['of another version', '{"version":2,"revision":1,"data":[]}'],
    ['with a record that is none', '{"version":1,"revision":1,"data":[{"by":7,"number":1,"text":""}]}'],
    ['that ends too early', '{"version":1,"revision":1,"data":[{"by":"me","number":1,"text":""}'],
    ['with something behind its end', '{"version":1,"revision":1,"data":[]}}'],
  ])('leaves one %s to those who say what is wrong', async (_what, text) => {
    expect(await parseInTurns(notes, Buffer.from(text), null, new Turns())).toBeNull();
  });

  it('is frozen as any other', async () => {
    const now = await parseInTurns(notes, bytesOf([noteBy('me', 1)], 1), null, new Turns());
    expect([Object.isFrozen(now?.data), Object.isFrozen(now?.data[0])]).toEqual([true, true]);
  });
});

describe('a large file in memory', () => {
  const long = 'x'.repeat(400);

  async function largeStore(): Promise<StoreFolder> {
    const store = new StoreFolder(await temporaryFolder());
    await store.change(async (transaction) => {
      const database = await transaction.open(notes);
      database.data = Array.from({ length: 1_000 }, (_, index) => noteBy(long, index + 1));
      await database.write();
    });
    return store;
  }

  it('costs what changed when another process wrote it: the other records stay the same objects', async () => {
    const store = await largeStore();
    const before = await store.read(notes);
    const process = adding.start([store.folder, 'another', 1, 1]);
    expect(await process.exit).toEqual({ code: 0, signal: null });
    const after = await store.read(notes);
    expect(after).toEqual([...before, noteBy('another', 1)]);
    expect(after.slice(0, -1).every((note, index) => note === before[index])).toBe(true);
  });

  it('is right after several changes of others, after which the copy beside it is another one', async () => {
    const store = await largeStore();
    const before = await store.read(notes);
    const process = adding.start([store.folder, 'another', 1, 3]);
    expect(await process.exit).toEqual({ code: 0, signal: null });
    const added = [1, 2, 3].map((number) => noteBy('another', number));
    expect(await store.read(notes)).toEqual([...before, ...added]);
    await addNote(store, noteBy('me', 1));
    expect(await new StoreFolder(store.folder).read(notes)).toEqual([...before, ...added, noteBy('me', 1)]);
  });

  it('is parsed once for those who ask together', async () => {
    const store = new StoreFolder((await largeStore()).folder);
    const [one, other] = await Promise.all([store.read(notes), store.read(notes)]);
    expect(one).toBe(other);
  });

  it('that is damaged is told of as a small one', async () => {
    const store = new StoreFolder((await largeStore()).folder);
    const path = join(store.folder, notes.path);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"number":500,', '"number":"500",'));
    await expect(store.read(notes)).rejects.toMatchObject({ code: 'store.damaged', params: { file: path } });
    await expect(store.read(notes)).rejects.toMatchObject({
      params: { reason: expect.stringContaining('499.number') },
    });
  });
});
