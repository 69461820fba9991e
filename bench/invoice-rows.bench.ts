import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvoiceRows } from '../src/actions/invoice-rows.ts';
import { matching } from '../src/domain/find-rows.ts';
import { rowColumns, sortedRows } from '../src/domain/sort-rows.ts';
import { largeStore, openLargeStore } from './large-store.ts';
import { collected, figure, leastMs, residentMemory, seconds, watchTurns } from './measure.ts';

async function loadOnce(folder: string): Promise<void> {
  const context = await openLargeStore(folder);
  const list = new InvoiceRows(context);
  const heapBefore = await collected();
  const residentBefore = residentMemory();
  let first: number | null = null;
  let notices = 0;
  const stop = watchTurns();
  const start = performance.now();
  await list.load(() => {
    notices += 1;
    first ??= performance.now() - start;
  }, new AbortController().signal);
  const complete = performance.now() - start;
  const longest = stop();
  figure('  first rows', first ?? complete, 'ms');
  figure('  all rows', complete, 'ms');
  figure('  notices', notices, '');
  figure('  longest stretch without a turn for others', longest, 'ms');
  figure('  resident memory that reading added', residentMemory() - residentBefore, 'MB');
  figure('  rows alone', (await collected()) - heapBefore, 'MB');
  if (list.rows.length < 100_000) throw new Error(`${list.rows.length} rows`);
  figure('  nothing changed: another look', (await seconds(() => list.refresh())) * 1000, 'ms');
  await ask(list);
}

/** What a person asks of the list, in the stretch that a key takes. */
async function ask(list: InvoiceRows): Promise<void> {
  const { rows } = list;
  figure('  search for a name', await leastMs(() => matching(rows, 'hoek 77')), 'ms');
  figure('  search for a number', await leastMs(() => matching(rows, '2024-0')), 'ms');
  for (const column of rowColumns)
    figure(`  sort by ${column}`, await leastMs(() => sortedRows(rows, column, 'up')), 'ms');
}

const folder = await largeStore();
if (process.argv[2] === 'load') {
  await loadOnce(folder);
} else {
  const self = fileURLToPath(import.meta.url);
  await rm(join(folder, 'bench', 'index'), { recursive: true, force: true });
  for (const title of ['100,000 invoices, no index yet', '100,000 invoices, with their index']) {
    console.log(title);
    const { status } = spawnSync(process.execPath, ['--expose-gc', self, 'load'], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
