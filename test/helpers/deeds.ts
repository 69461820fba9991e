import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../src/actions/context.ts';

export interface RecordedDeed {
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly detail?: string;
}

/** Everything in a company's record of who did what, oldest first. */
export async function deedsOf({ company }: Context): Promise<readonly RecordedDeed[]> {
  const folder = join(company.folder, 'record');
  const texts = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordedDeed);
}
