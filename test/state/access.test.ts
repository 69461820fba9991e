import { spawnSync } from 'node:child_process';
import { chmod, chown, copyFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { buildWorker, type StartOptions } from '../helpers/processes.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { counters, countOn, leftovers, stand, standOf } from './samples.ts';

const counting = await buildWorker(new URL('./counting.worker.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;
const group = 64_000;
const [jansen, visser]: readonly StartOptions[] = [
  { uid: 64_001, gid: group },
  { uid: 64_002, gid: group },
];

/** Skips the test where no other user can run the worker, except in CI. */
function otherUsers({ skip }: TestContext, user: StartOptions | undefined): StartOptions {
  if (!isRoot) skip('only root can run processes of other users');
  const look = ['-e', `require('node:fs').accessSync(${JSON.stringify(counting.path)})`];
  const reached = spawnSync(process.execPath, look, { ...user }).status === 0;
  const { CI } = process.env;
  if (!reached && !CI) skip('other users cannot reach this folder');
  expect(reached).toBe(true);
  return user ?? {};
}

async function count(folder: string, times: number, user: StartOptions): Promise<readonly unknown[]> {
  const process = counting.start([folder, 'a clerk', times, '022'], user);
  expect(await process.exit, process.stderr).toEqual({ code: 0, signal: null });
  return process.messages;
}

describe('a folder that this user', () => {
  it('may read and not write is read, and refuses changes as not accessible', async (context) => {
    // Permission bits do not count for root.
    const user = isRoot ? otherUsers(context, jansen) : {};
    const folder = await temporaryFolder();
    await countOn(new StoreFolder(folder), 'me');
    for (const name of ['.', ...(await readdir(folder, { recursive: true }))]) {
      const path = join(folder, name);
      await chmod(path, (await stat(path)).isDirectory() ? 0o555 : 0o444);
    }
    expect(await count(folder, 1, user)).toEqual([
      { code: 'store.no-access', params: { file: expect.stringContaining(folder) } },
    ]);
    expect(await leftovers(folder)).toEqual([]);
    // So that it can be removed.
    for (const name of ['.', ...(await readdir(folder, { recursive: true }))]) await chmod(join(folder, name), 0o777);
  });

  it('may not enter is refused as not accessible', async (context) => {
    const user = isRoot ? otherUsers(context, jansen) : {};
    const folder = await temporaryFolder();
    await chmod(folder, 0);
    expect(await count(folder, 1, user)).toMatchObject([{ code: 'store.no-access' }]);
    expect(await count(join(folder, 'bakker'), 1, user)).toMatchObject([{ code: 'store.no-access' }]);
    await chmod(folder, 0o700);
  });
});

describe('two users of one group, each with the umask of a login shell', () => {
  it('change one store in turns, and nobody else may look into it', async (context) => {
    const [one, other] = [otherUsers(context, jansen), otherUsers(context, visser)];
    const folder = await temporaryFolder();
    await chown(folder, 0, group);
    await chmod(folder, 0o2770);
    const company = join(folder, 'bakker');
    for (const user of [one, other, one]) await count(company, 2, user);
    expect(await standOf(new StoreFolder(company))).toEqual(stand(6));
    for (const name of ['.', ...(await readdir(company, { recursive: true }))]) {
      const status = await stat(join(company, name));
      expect([name, status.gid, status.mode & 0o7777]).toEqual([name, group, status.isDirectory() ? 0o2770 : 0o660]);
    }
  });

  it('change a file that an administrator put back from its copy', async (context) => {
    const user = otherUsers(context, jansen);
    const folder = await temporaryFolder();
    await chown(folder, 0, group);
    await chmod(folder, 0o2770);
    const company = join(folder, 'bakker');
    await count(company, 2, user);
    for (const { path } of counters) {
      const file = join(company, path);
      await copyFile(file, `${file}.copy`);
      await chown(`${file}.copy`, 0, 0);
      await chmod(`${file}.copy`, 0o644);
      spawnSync('mv', [`${file}.copy`, file]);
      expect((await stat(file)).uid).toBe(0);
    }
    expect(await count(company, 2, user)).toEqual([3, 4]);
    expect(await standOf(new StoreFolder(company))).toEqual(stand(4));
    const previous = await stat(join(company, `${counters[0].path}.previous`));
    expect(previous.mode & 0o777).toBe(0o660);
    expect(await leftovers(company)).toEqual([]);
  });
});
