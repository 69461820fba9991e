import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { lastLineOf } from '../../src/state/last-line.ts';
import { asStoreError } from '../../src/state/store-error.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { declareDead, only, stepsOf } from './crash-runs.ts';
import { broken, systemError, withFaults } from './faults.ts';
import { countOn, notes, stand, standOf } from './samples.ts';

const file = '/srv/factuurpost/bakkerij/debtors.json';

describe('what the file system says to a call that fails', () => {
  it.each([
    ['ENOSPC', 'store.disk-full'],
    ['EDQUOT', 'store.disk-full'],
    ['EACCES', 'store.no-access'],
    ['EPERM', 'store.no-access'],
    ['EROFS', 'store.no-access'],
  ])('is told by the name that it has: %s', (code, told) => {
    expect(asStoreError(systemError(code), file)).toMatchObject({ name: 'UserError', code: told, params: { file } });
  });

  it.each(['EIO', 'ESTALE', 'EMFILE', 'ENFILE', 'EBUSY', 'ETIMEDOUT', 'EHOSTDOWN', 'ENOTCONN', 'ENOMEM'])(
    'is told with its reason when it has none: %s',
    (reason) => {
      const told = asStoreError(systemError(reason), file);
      expect(told).toMatchObject({ name: 'UserError', code: 'store.io', params: { file, reason } });
    },
  );

  it('is told so of a real call', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'x'.repeat(300));
    const error: unknown = await stat(path).catch((reason: unknown) => reason);
    expect(asStoreError(error, path)).toMatchObject({ code: 'store.io', params: { reason: 'ENAMETOOLONG' } });
    await expect(lastLineOf(folder)).rejects.toMatchObject({ code: 'store.io', params: { reason: 'EISDIR' } });
  });

  it('is nothing that the program did wrong itself: that comes back as it is', async () => {
    const wrongType: unknown = await stat(1 as unknown as string).catch((reason: unknown) => reason);
    const known = new UserError('store.busy', { user: 'a', host: 'b', pid: 1, file });
    for (const error of [wrongType, known, new TypeError('x is not a function'), 'text', null]) {
      expect(asStoreError(error, file)).toBe(error);
    }
  });
});

it('is told to a reader, too, who completes what a killed process left: at whatever call, and the next one completes it', async () => {
  async function halfDone(): Promise<string> {
    const folder = await temporaryFolder();
    const afterRecord = ({ call, path }: { readonly call: string; readonly path: string }) =>
      call === 'appendFile' && path.endsWith('.jsonl') ? ('freeze' as const) : 'none';
    expect(await withFaults(folder, afterRecord, () => countOn(new StoreFolder(folder), 'me'))).toBe('frozen');
    await declareDead(folder);
    return folder;
  }
  const first = await halfDone();
  const steps = await stepsOf(first, () => new StoreFolder(first).read(notes));
  expect(steps.length).toBeGreaterThan(10);
  for (const { number, call, path } of steps) {
    const folder = await halfDone();
    const store = new StoreFolder(folder);
    const refusal = await withFaults(folder, only(number, broken), () => store.read(notes)).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal, `${call} ${path}`).toMatchObject({
      name: 'UserError',
      code: 'store.io',
      params: { reason: 'EIO' },
    });
    await declareDead(folder);
    await store.change(async () => {});
    expect(await standOf(store)).toEqual(stand(1));
  }
});
