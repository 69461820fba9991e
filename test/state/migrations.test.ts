import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DataFile, Migration } from '../../src/state/data-file.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface Price {
  readonly article: string;
  readonly cents: number;
  readonly closed: boolean;
}

// 1: euros · 2: cents · 3: with a mark for those no longer sold
const eurosToCents: Migration = (data) =>
  (data as { article: string; euros: number }[]).map(({ article, euros }) => ({
    article,
    cents: Math.round(euros * 100),
  }));
const withClosed: Migration = (data) => (data as Omit<Price, 'closed'>[]).map((price) => ({ ...price, closed: false }));

const prices: DataFile<readonly Price[]> = {
  path: 'prices.json',
  schema: z.array(z.strictObject({ article: z.string(), cents: z.int(), closed: z.boolean() })),
  empty: [],
  migrations: [eurosToCents, withClosed],
};

async function storeWith(version: number, data: unknown): Promise<StoreFolder> {
  const store = new StoreFolder(await temporaryFolder());
  await writeFile(join(store.folder, prices.path), JSON.stringify({ version, revision: 7, data }));
  return store;
}

async function onDisk(store: StoreFolder, name = prices.path): Promise<unknown> {
  return JSON.parse(await readFile(join(store.folder, name), 'utf8'));
}

const whiteBread = { article: 'wit', cents: 295, closed: false };

describe('a file of an older version', () => {
  it.each([
    [1, [{ article: 'wit', euros: 2.95 }]],
    [2, [{ article: 'wit', cents: 295 }]],
    [3, [whiteBread]],
  ])('%i is read as today’s', async (version, data) => {
    expect(await (await storeWith(version, data)).read(prices)).toEqual([whiteBread]);
  });

  it('stays as it is until it is changed, and is then written as version 3 beside the old copy', async () => {
    const old = [{ article: 'wit', euros: 2.95 }];
    const store = await storeWith(1, old);
    await store.read(prices);
    expect(await onDisk(store)).toEqual({ version: 1, revision: 7, data: old });
    const brown = { article: 'bruin', cents: 310, closed: true };
    await store.change(async (transaction) => {
      const database = await transaction.open(prices);
      database.data = [...database.data, brown];
      await database.write();
    });
    expect(await onDisk(store)).toEqual({ version: 3, revision: 8, data: [whiteBread, brown] });
    expect(await onDisk(store, `${prices.path}.previous`)).toEqual({ version: 1, revision: 7, data: old });
    expect(await new StoreFolder(store.folder).read(prices)).toEqual([whiteBread, brown]);
  });

  it('that does not hold what that version held is damaged', async () => {
    const store = await storeWith(1, { article: 'wit' });
    await expect(store.read(prices)).rejects.toMatchObject({ code: 'store.damaged' });
    await expect(store.read(prices)).rejects.toMatchObject({ params: { reason: expect.stringContaining('map') } });
  });
});
