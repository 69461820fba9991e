import { copyFile, mkdir, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summed } from '../../src/state/month-index.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { buildWorker } from '../helpers/processes.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { withFaults } from './faults.ts';
import { indexOnly, type NoteRow, noteSummary } from './note-summary.ts';
import { addNote, noteBy, notes } from './samples.ts';

const adding = await buildWorker(new URL('./adding.worker.ts', import.meta.url));
const summing = await buildWorker(new URL('./summing.worker.ts', import.meta.url));

const summary = noteSummary();

async function folderWith(count: number): Promise<string> {
  const folder = await temporaryFolder(memoryPlace());
  const store = new StoreFolder(folder);
  for (let number = 1; number <= count; number += 1) await addNote(store, noteBy('me', number));
  return folder;
}

/** As a process sees it that has nothing in memory. */
async function freshRows(folder: string, of = summary): Promise<readonly NoteRow[]> {
  return (await summed(new StoreFolder(folder), of, null)).rows;
}

function rowsOf(count: number): readonly NoteRow[] {
  return Array.from({ length: count }, (_, index) => ({ by: 'me', number: count - index }));
}

function indexIn(folder: string): string {
  return join(folder, 'index', 'notes.json');
}

describe('a list file is summed up', () => {
  it('from its records first, and from its index after that', async () => {
    const folder = await folderWith(3);
    await expect(freshRows(folder, indexOnly(summary))).rejects.toThrow('the file itself was read');
    expect(await freshRows(folder)).toEqual(rowsOf(3));
    expect(await freshRows(folder, indexOnly(summary))).toEqual(rowsOf(3));
    expect(await readdir(join(folder, 'index'))).toEqual(['notes.json']);
  });

  it('as nothing while it was never written, without an index', async () => {
    const folder = await temporaryFolder();
    expect(await freshRows(folder)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('as the very rows of before while it is the same file', async () => {
    const store = new StoreFolder(await folderWith(2));
    const first = await summed(store, summary, null);
    expect(await summed(store, summary, first)).toBe(first);
    await addNote(store, noteBy('me', 3));
    const second = await summed(store, summary, first);
    expect(second.rows).toEqual(rowsOf(3));
    expect(await summed(store, summary, second)).toBe(second);
  });

  it('from memory when this process has just written it', async () => {
    const folder = await folderWith(1);
    const store = new StoreFolder(folder);
    await addNote(store, noteBy('me', 2));
    const glance = await store.glance(notes);
    expect(glance?.data).toBe(await store.read(notes));
    expect((await summed(store, summary, null)).rows).toEqual(rowsOf(2));
    expect(await freshRows(folder, indexOnly(summary))).toEqual(rowsOf(2));
  });

  it('anew when a hand has changed it in place and put its old time back', async () => {
    const folder = await folderWith(3);
    const path = join(folder, notes.path);
    await utimes(path, 1_700_000_000, 1_700_000_000);
    await freshRows(folder);
    const before = await stat(path);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"number":3', '"number":7'));
    await utimes(path, 1_700_000_000, 1_700_000_000);
    const after = await stat(path);
    expect([after.ino, after.size, after.mtimeMs]).toEqual([before.ino, before.size, before.mtimeMs]);
    expect((await freshRows(folder))[0]).toEqual({ by: 'me', number: 7 });
  });

  it('anew when a backup of it has been put back', async () => {
    const folder = await folderWith(3);
    const path = join(folder, notes.path);
    await copyFile(`${path}.previous`, `${path}.backup`);
    await freshRows(folder);
    await rename(`${path}.backup`, path);
    expect(await freshRows(folder)).toEqual(rowsOf(2));
  });

  it('also when a hand has laid it out anew, and an index is made of that', async () => {
    const folder = await folderWith(3);
    const path = join(folder, notes.path);
    await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8')), null, 2));
    expect(await freshRows(folder)).toEqual(rowsOf(3));
    expect(await freshRows(folder, indexOnly(summary))).toEqual(rowsOf(3));
  });
});

describe('a damaged file', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, -30)],
    ['cut off behind a record', (text: string) => text.slice(0, text.lastIndexOf(',{'))],
    ['with a record that breaks the schema', (text: string) => text.replace('"number":2', '"number":"2"')],
    ['with a record that is no JSON', (text: string) => text.replace('"number":2', 'number:2')],
    ['with a comma too many', (text: string) => text.replace(']}', ',]}')],
    ['with something behind it', (text: string) => `${text} {}`],
    ['of bytes that are not UTF-8', (text: string) => Buffer.from(text, 'latin1')],
    ['that is empty', () => ''],
  ])('%s stops the company, as for every reader, also when it has an index', async (_, damage) => {
    const folder = await folderWith(3);
    await freshRows(folder);
    const index = await readFile(indexIn(folder));
    const path = join(folder, notes.path);
    await writeFile(path, damage(await readFile(path, 'utf8')));
    await expect(new StoreFolder(folder).read(notes)).rejects.toMatchObject({ code: 'store.damaged' });
    await expect(freshRows(folder)).rejects.toMatchObject({ code: 'store.damaged', params: { file: path } });
    expect(await readFile(indexIn(folder))).toEqual(index);
  });

  it('that is gone is missed, though its index is there', async () => {
    const folder = await folderWith(3);
    await freshRows(folder);
    await rename(join(folder, notes.path), join(folder, 'elsewhere'));
    await expect(freshRows(folder)).rejects.toMatchObject({ code: 'store.damaged' });
  });
});

describe('an index is not believed, and made anew,', () => {
  async function expectMadeAnew(spoil: (folder: string, good: Buffer) => Promise<void>): Promise<void> {
    const folder = await folderWith(3);
    await freshRows(folder);
    const good = await readFile(indexIn(folder));
    await spoil(folder, good);
    expect(await freshRows(folder)).toEqual(rowsOf(3));
    expect(await readFile(indexIn(folder))).toEqual(good);
  }

  it('whichever of its bytes is another one, or wherever it ends', async () => {
    const folder = await folderWith(3);
    await freshRows(folder);
    const good = await readFile(indexIn(folder));
    for (let at = 0; at < good.length; at += 1) {
      const flipped = Buffer.from(good);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      for (const bad of [flipped, good.subarray(0, at)]) {
        await writeFile(indexIn(folder), bad);
        expect(await freshRows(folder)).toEqual(rowsOf(3));
        expect(await readFile(indexIn(folder))).toEqual(good);
      }
    }
  });

  it('when it was made from an older content, as by a process that was slow to put its own there', async () => {
    const folder = await folderWith(3);
    await freshRows(folder);
    const older = await readFile(indexIn(folder));
    await addNote(new StoreFolder(folder), noteBy('me', 4));
    await freshRows(folder);
    const newer = await readFile(indexIn(folder));
    await writeFile(indexIn(folder), older);
    expect(await freshRows(folder)).toEqual(rowsOf(4));
    expect(await readFile(indexIn(folder))).toEqual(newer);
  });

  it('when another version wrote it', async () => {
    await expectMadeAnew(async (folder, good) => {
      await freshRows(folder, noteSummary(notes, 2));
      expect(await readFile(indexIn(folder))).not.toEqual(good);
    });
  });

  it('when it holds something else than this version packs', async () => {
    await expectMadeAnew(async (folder) => {
      await writeFile(indexIn(folder), '');
      await freshRows(folder, { ...summary, pack: () => [{ by: 'me' }] });
    });
  });
});

describe('where no index can be kept', () => {
  it('because something is in the way, the file itself is read each time', async () => {
    const folder = await folderWith(3);
    await writeFile(join(folder, 'index'), 'not a folder');
    for (let time = 1; time <= 2; time += 1) expect(await freshRows(folder)).toEqual(rowsOf(3));
  });

  it.each(['mkdir', 'open', 'chmod', 'writeFile', 'rename'])('because the disk refuses %s, too', async (call) => {
    const folder = await folderWith(3);
    const refusal = Object.assign(new Error('refused'), { code: 'EROFS', syscall: call });
    const fault = (step: { readonly call: string }) => (step.call === call ? refusal : 'none');
    expect(await withFaults(folder, fault, () => freshRows(folder))).toEqual(rowsOf(3));
    const left = await readdir(join(folder, 'index')).catch(() => []);
    expect(left).toEqual([]);
  });

  it('because another process swept the temporary file away, too', async () => {
    const folder = await folderWith(3);
    const store = new StoreFolder(folder);
    const gone = Object.assign(new Error('swept'), { code: 'ENOENT', syscall: 'rename' });
    const swept = ({ call }: { readonly call: string }) => (call === 'rename' ? gone : 'none');
    expect(await withFaults(folder, swept, () => summed(store, summary, null))).toMatchObject({ rows: rowsOf(3) });
  });
});

it('temporary files of dead processes go from the folder of indexes at the next change', async () => {
  const folder = await folderWith(1);
  await mkdir(join(folder, 'index'));
  await writeFile(`${indexIn(folder)}.01ARZ3NDEKTSV4RRFFQ69G5FAV.tmp`, 'half');
  await freshRows(folder);
  await addNote(new StoreFolder(folder), noteBy('me', 2));
  expect(await readdir(join(folder, 'index'))).toEqual(['notes.json']);
});

it('two processes that make and read indexes while a third one changes the file see every note, in order, without a gap', async () => {
  const folder = await folderWith(1);
  const until = 60;
  const lookers = [summing.start([folder, until]), summing.start([folder, until])];
  const writer = adding.start([folder, 'me', 2, until]);
  for (const looker of lookers) {
    const { seen, wrong } = await looker.next<{ seen: number; wrong: readonly unknown[] }>();
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(5);
  }
  expect(await writer.exit).toEqual({ code: 0, signal: null });
  expect(await freshRows(folder)).toEqual(rowsOf(until));
});
