import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCsvFiles, typedPath, wholePath } from '../../src/actions/csv-files.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('a path as people type it', () => {
  it.each([
    ['~', homedir()],
    ['~/a.csv', join(homedir(), 'a.csv')],
    [' ~/map/ ', join(homedir(), 'map')],
    ['/a/../b.csv', '/b.csv'],
    ['a.csv', join(homedir(), 'a.csv')],
    ['../a.csv', resolve(homedir(), '..', 'a.csv')],
    ['~anders/a.csv', join(homedir(), '~anders', 'a.csv')],
  ])('%j is %s', (typed, whole) => {
    expect(wholePath(typed)).toBe(whole);
  });

  it.each([
    ['', homedir(), ''],
    ['deb', homedir(), 'deb'],
    ['~', homedir(), ''],
    ['~/', homedir(), ''],
    ['~/deb', homedir(), 'deb'],
    ['/tmp/x/', '/tmp/x', ''],
    ['/', '/', ''],
  ])('%j looks in %s for %j', (typed, folder, name) => {
    expect(typedPath(typed)).toEqual({ folder, name });
  });
});

describe('the files of a folder', () => {
  it('are the CSV files, the last changed first, and then the folders', async () => {
    const folder = await temporaryFolder();
    for (const [index, name] of ['oud.csv', 'nieuw.CSV', 'lijst.txt', 'brief.odt', '.verborgen.csv'].entries()) {
      await writeFile(join(folder, name), 'x'.repeat(index));
      await utimes(join(folder, name), 0, 1_000_000 + index);
    }
    await mkdir(join(folder, 'Zomer'));
    await mkdir(join(folder, 'archief'));
    const entries = await listCsvFiles(folder);
    expect(entries.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'file lijst.txt',
      'file nieuw.CSV',
      'file oud.csv',
      'folder archief',
      'folder Zomer',
    ]);
  });

  it('cannot be told of a folder that is not there, or is none', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.csv'), '');
    for (const [path, code] of [
      [join(folder, 'weg'), 'file.not-found'],
      [join(folder, 'a.csv'), 'file.unreadable'],
    ] as const) {
      const error = await listCsvFiles(path).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ code });
    }
  });
});
