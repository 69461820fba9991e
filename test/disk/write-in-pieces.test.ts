import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBeside } from '../../src/disk/durable-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('writes a file piece by piece, and others have their turn between two of them', async () => {
  const folder = await temporaryFolder();
  const made: string[] = [];
  let turns = 0;
  let waiting = true;
  const count = () => {
    turns += 1;
    if (waiting) setImmediate(count);
  };
  setImmediate(count);
  const turnsAt: number[] = [];
  function* pieces(): Generator<string> {
    for (const piece of ['één ', 'twee ', '', 'drie']) {
      made.push(piece);
      turnsAt.push(turns);
      yield piece;
    }
  }
  const temporary = await writeBeside(join(folder, 'file.json'), pieces());
  waiting = false;
  expect(await readFile(temporary, 'utf8')).toBe('één twee drie');
  expect(made).toHaveLength(4);
  expect(turnsAt[1]).toBeGreaterThan(turnsAt[0] ?? 0);
  expect(turnsAt[3]).toBeGreaterThan(turnsAt[1] ?? 0);
});

it('leaves nothing when a piece cannot be made', async () => {
  const folder = await temporaryFolder();
  function* pieces(): Generator<string> {
    yield 'begun';
    throw new Error('no more');
  }
  await expect(writeBeside(join(folder, 'file.json'), pieces())).rejects.toThrow('no more');
  expect(await readdir(folder)).toEqual([]);
});
