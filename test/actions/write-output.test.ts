import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput } from '../../src/actions/write-output.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('a file that somebody asked for', () => {
  it('takes the place of one that is there, and leaves nothing beside it', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'factuur.pdf');
    await writeFile(file, 'before');
    await writeOutput(file, Buffer.from('now'));
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['now', ['factuur.pdf']]);
  });

  it('is named when it is a folder, or in one that is not there', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'map'));
    for (const file of [join(folder, 'map'), join(folder, 'weg/factuur.pdf')]) {
      await expect(writeOutput(file, Buffer.from('now'))).rejects.toMatchObject({
        code: 'file.not-written',
        params: { file },
      });
    }
  });
});
