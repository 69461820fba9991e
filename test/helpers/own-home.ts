import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Gives this process an own folder (`~`) of the test, with two CSV files of articles in it, one of them wrong: what keys write there harms nobody.
 * @returns puts the one of before back
 */
export async function ownHome(): Promise<() => void> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'fout.csv'), 'code;name;price;vat\n990;Broodje;1,25;low\n991;;x;low\n');
  await writeFile(join(folder, 'artikelen.csv'), 'code;name;price;vat\n990;Broodje;1,25;low\n991;Bol;0,50;low\n');
  const before = process.env['HOME'];
  process.env['HOME'] = folder;
  return () => {
    if (before === undefined) delete process.env['HOME'];
    else process.env['HOME'] = before;
  };
}
