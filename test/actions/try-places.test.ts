import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryFolder } from '../../src/actions/try-folder.ts';
import { tryLogo } from '../../src/actions/try-logo.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('trying a folder', () => {
  it('finds one that takes files fine, and leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'pdf'));
    expect(await tryFolder(join(folder, 'pdf'))).toEqual({ state: 'fine' });
    expect(await readdir(join(folder, 'pdf'))).toEqual([]);
  });

  it('tells a folder that is missing from one that refuses, and makes neither', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'bestand'), '');
    expect(await tryFolder(join(folder, 'weg', 'pdf'))).toEqual({ state: 'missing' });
    const refused = await tryFolder(join(folder, 'bestand'));
    expect(refused).toMatchObject({ state: 'refused', error: { code: 'folder.not-writable' } });
    expect(await readdir(folder)).toEqual(['bestand']);
  });

  it.each(['pdf', './pdf', '~/pdf', '../pdf'])(
    'does not take %s, which would be another place elsewhere',
    async (path) => {
      expect(await tryFolder(path)).toEqual({ state: 'relative' });
    },
  );
});

describe('trying a logo', () => {
  it('takes a picture, and refuses what is none or not there', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'logo.png'), png);
    await writeFile(join(folder, 'brief.txt'), 'geen plaatje');
    await expect(tryLogo(join(folder, 'logo.png'))).resolves.toBeUndefined();
    await expect(tryLogo(join(folder, 'brief.txt'))).rejects.toMatchObject({ code: 'logo.unusable' });
    await expect(tryLogo(join(folder, 'weg.png'))).rejects.toMatchObject({ code: 'file.not-found' });
    await expect(tryLogo(folder)).rejects.toMatchObject({ code: 'file.unreadable' });
  });
});
