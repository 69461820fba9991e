import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { UserError } from '../../src/domain/user-error.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { broken, withFaults } from './faults.ts';
import { addNote, countOn, leftovers, type Note, noteBy, notes, notesOf, stand, standOf, tally } from './samples.ts';

async function newStore(): Promise<StoreFolder> {
  return new StoreFolder(await temporaryFolder());
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

async function revisionOf(store: StoreFolder): Promise<number> {
  return JSON.parse(await readFile(join(store.folder, notes.path), 'utf8')).revision;
}

describe('a hundred changes that one process makes at once', () => {
  it('all happen, in the order in which they were asked for, and share a few commits', async () => {
    const store = await newStore();
    const counts = await Promise.all(numbers(100).map(() => countOn(store, 'me')));
    expect(counts).toEqual(numbers(100));
    expect(await standOf(new StoreFolder(store.folder))).toEqual(stand(100));
    const { revision } = JSON.parse(await readFile(join(store.folder, 'total.json'), 'utf8'));
    expect(revision).toBeLessThan(10);
  });

  it('are not harmed by one that throws', async () => {
    const store = await newStore();
    const attempts = numbers(100).map((number) =>
      store.change(async (transaction) => {
        const database = await transaction.open(notes);
        database.data = [...database.data, noteBy('me', number)];
        await database.write();
        transaction.append(tally, { number });
        if (number % 10 === 0) throw new UserError('outbox.unknown', { id: number });
        return number;
      }),
    );
    const settled = await Promise.allSettled(attempts);
    const refused = numbers(100).filter((number) => settled[number - 1]?.status === 'rejected');
    expect(refused).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    const kept = numbers(100).filter((number) => number % 10 !== 0);
    expect((await new StoreFolder(store.folder).read(notes)).map((note) => note.number)).toEqual(kept);
    const lines = (await readFile(join(store.folder, tally), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).number)).toEqual(kept);
  });
});

describe('a change', () => {
  it('that throws writes nothing, and tells what it threw', async () => {
    const store = await newStore();
    await countOn(store, 'me');
    const before = await readdir(store.folder, { recursive: true });
    const attempt = store.change(async (transaction) => {
      const database = await transaction.open(notes);
      database.data = [noteBy('me', 1)];
      await database.write();
      transaction.append(tally, { count: 2 });
      throw new UserError('outbox.unknown', { id: '1' });
    });
    await expect(attempt).rejects.toMatchObject({ code: 'outbox.unknown' });
    expect(await readdir(store.folder, { recursive: true })).toEqual(before);
    expect(await standOf(store)).toEqual(stand(1));
  });

  it('that writes data which break the schema is refused alone, and nothing of it is written', async () => {
    const store = await newStore();
    const wrong = { ...noteBy('me', 1), number: 1.5 };
    const attempts = [addNote(store, noteBy('me', 1)), addNote(store, wrong), addNote(store, noteBy('me', 2))];
    const settled = await Promise.allSettled(attempts);
    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await new StoreFolder(store.folder).read(notes)).toEqual([noteBy('me', 1), noteBy('me', 2)]);
  });

  it('that puts a record of one file into another is checked against that other’s schema', async () => {
    const record: z.ZodType<Note> = z.strictObject({ by: z.string(), number: z.int().min(5), text: z.string() });
    const late: typeof notes = { path: 'late.json', schema: z.array(record), record, empty: [], migrations: [] };
    const store = await newStore();
    await addNote(store, noteBy('me', 1));
    const attempt = store.change(async (transaction) => {
      const database = await transaction.open(late);
      database.data = (await transaction.open(notes)).data;
      await database.write();
    });
    await expect(attempt).rejects.toThrow('late.json: number: ');
    expect(await readdir(store.folder)).toEqual(['notes.json']);
  });

  it('of one record in a list leaves the text of the others as it was', async () => {
    const store = await newStore();
    for (const number of numbers(3)) await addNote(store, noteBy('café "me"', number));
    for (const one of [store, new StoreFolder(store.folder)]) {
      await one.change(async (transaction) => {
        const database = await transaction.open(notes);
        database.data = database.data.map((note) => (note.number === 2 ? { ...note, text: `${note.text}!` } : note));
        await database.write();
      });
      const { data } = JSON.parse(await readFile(join(store.folder, notes.path), 'utf8'));
      expect(data).toEqual(await one.read(notes));
      expect(data.map((note: Note) => note.text.endsWith('!'))).toEqual([false, true, false]);
    }
  });

  it('is applied to what another process made of the file in the meantime', async () => {
    const store = await newStore();
    const other = new StoreFolder(store.folder);
    await addNote(store, noteBy('me', 1));
    await addNote(other, noteBy('another', 1));
    await addNote(store, noteBy('me', 2));
    expect(await other.read(notes)).toEqual([noteBy('me', 1), noteBy('another', 1), noteBy('me', 2)]);
  });

  it('sees its own writes and those before it under the same lock', async () => {
    const store = await newStore();
    const seen = await Promise.all(
      numbers(3).map((number) =>
        store.change(async (transaction) => {
          const database = await transaction.open(notes);
          database.data = [...database.data, noteBy('me', number)];
          await database.write();
          transaction.append(tally, { number });
          return [(await transaction.open(notes)).data.length, await transaction.lastLine(tally)];
        }),
      ),
    );
    expect(seen).toEqual(numbers(3).map((number) => [number, JSON.stringify({ number })]));
  });

  it('raises the revision of the files that it writes, and of no other', async () => {
    const store = await newStore();
    await addNote(store, noteBy('me', 1));
    await countOn(store, 'me');
    await addNote(store, noteBy('me', 2));
    expect(await revisionOf(store)).toBe(2);
  });

  it('works in a folder that is named from where the program runs', async () => {
    const folder = await temporaryFolder();
    const store = new StoreFolder(`./${relative(process.cwd(), folder)}/`);
    await countOn(store, 'me');
    await countOn(store, 'me');
    expect(await standOf(new StoreFolder(folder))).toEqual(stand(2));
    expect(await leftovers(folder)).toEqual([]);
  });

  it('leaves folders and files to the group, whatever the umask', async () => {
    const umask = process.umask(0o077);
    const store = new StoreFolder(join(await temporaryFolder(), 'bakker'));
    await countOn(store, 'me').finally(() => process.umask(umask));
    const modes: Record<string, string> = {};
    for (const name of ['.', 'deliveries', 'record', 'total.json', 'deliveries/2026-10.json', tally]) {
      modes[name] = ((await stat(join(store.folder, name))).mode & 0o7777).toString(8);
    }
    expect(modes).toEqual({
      '.': '2770',
      deliveries: '2770',
      record: '2770',
      'total.json': '660',
      'deliveries/2026-10.json': '660',
      [tally]: '660',
    });
  });
});

describe('nobody who waits is left without an answer', () => {
  it('when the folder cannot be made, and the next change works once it can', async () => {
    const folder = join(await temporaryFolder(), 'bakker');
    await writeFile(folder, 'a file in the way');
    const store = new StoreFolder(folder);
    const attempts = await Promise.allSettled(numbers(5).map((number) => addNote(store, noteBy('me', number))));
    expect(attempts.map((one) => one.status)).toEqual(Array(5).fill('rejected'));
    await rm(folder);
    await addNote(store, noteBy('me', 6));
    expect(await store.read(notes)).toEqual([noteBy('me', 6)]);
  });

  it('when the lock cannot be let go: what was written is done, and the next change goes on', async () => {
    const store = await newStore();
    await addNote(store, noteBy('me', 1));
    const stuck = ({ call, path }: { call: string; path: string }) =>
      call === 'unlink' && path.endsWith('/.lock') ? broken : 'none';
    const [first, second] = await withFaults(store.folder, stuck, async () => {
      const done = await Promise.allSettled([addNote(store, noteBy('me', 2))]);
      return [...done, ...(await Promise.allSettled([addNote(store, noteBy('me', 3))]))];
    });
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'store.io', params: { reason: 'EIO' } } });
    await addNote(store, noteBy('me', 4));
    expect((await store.read(notes)).map((note) => note.number)).toEqual([1, 2, 4]);
    expect(await leftovers(store.folder)).toEqual([]);
  });
});

describe('the cost of a change', () => {
  async function bytesWritten(store: StoreFolder): Promise<number> {
    let bytes = 0;
    const count = (step: { bytes: number }) => {
      bytes += step.bytes;
      return 'none' as const;
    };
    await withFaults(store.folder, count, () => addNote(store, noteBy('me', 1), notesOf('2026-11')));
    return bytes;
  }

  it('is that of its month, however many months came before', async () => {
    const young = await newStore();
    const old = await newStore();
    await young.change(async () => {});
    for (let month = 1; month <= 24; month += 1) {
      const file = notesOf(`${2024 + Math.floor(month / 13)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`);
      await old.change(async (transaction) => {
        const database = await transaction.open(file);
        database.data = numbers(200).map((number) => noteBy('me', number));
        await database.write();
      });
    }
    expect(await old.months('deliveries')).toHaveLength(24);
    const cost = await bytesWritten(young);
    expect(cost).toBeGreaterThan(100);
    // The lock file names the process and is as long in both.
    expect(await bytesWritten(old)).toBe(cost);
  });
});

it('clears away the temporary files of dead processes at its first change, and no file of another kind', async () => {
  const store = await newStore();
  await countOn(store, 'me');
  await mkdir(join(store.folder, 'archive/2026'), { recursive: true });
  const litter = ['total.json.01ARZ3NDEKTSV4RRFFQ69G5FAV.tmp', 'deliveries/2026-10.json.previous.tmp'];
  const kept = ['archive/2026/a.json.01ARZ3NDEKTSV4RRFFQ69G5FAV.tmp', 'notes.txt', 'deliveries/mine.json.bak'];
  for (const name of [...litter, ...kept]) await writeFile(join(store.folder, name), 'x');
  await new StoreFolder(store.folder).change(async () => {});
  const names = await readdir(store.folder, { recursive: true });
  expect(names.filter((name) => litter.includes(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(kept));
});
