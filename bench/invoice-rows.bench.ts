import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvoiceRows } from '../src/actions/invoice-rows.ts';
import { matching } from '../src/domain/find-rows.ts';
import { rowColumns, sortedRows } from '../src/domain/sort-rows.ts';
import { largeStore, openLargeStore } from './large-store.ts';
import { figure, seconds } from './measure.ts';

/** Notes for how long at a stretch nothing else could have had its turn. */
function watchTurns() {
  let longest = 0;
  let last = performance.now();
  let on = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    on = false;
    return longest;
  };
}

function resident(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

async function collected(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

async function loadOnce(folder: string): Promise<void> {
  const context = await openLargeStore(folder);
  const list = new InvoiceRows(context);
  const heapBefore = await collected();
  const residentBefore = resident();
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
  figure('  resident memory that reading added', resident() - residentBefore, 'MB');
  figure('  rows alone', (await collected()) - heapBefore, 'MB');
  if (list.rows.length < 100_000) throw new Error(`${list.rows.length} rows`);
  figure('  nothing changed: another look', (await seconds(() => list.refresh())) * 1000, 'ms');
  await ask(list);
}

/** What a person asks of the list, in the stretch that a key takes. */
async function ask(list: InvoiceRows): Promise<void> {
  const { rows } = list;
  const time = async (work: () => unknown) => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 15; round += 1) least = Math.min(least, (await seconds(async () => work())) * 1000);
    return least;
  };
  figure('  search for a name', await time(() => matching(rows, 'hoek 77')), 'ms');
  figure('  search for a number', await time(() => matching(rows, '2024-0')), 'ms');
  for (const column of rowColumns)
    figure(`  sort by ${column}`, await time(() => sortedRows(rows, column, 'up')), 'ms');
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
