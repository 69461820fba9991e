import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvoiceRows } from '../src/actions/invoice-rows.ts';
import { matching } from '../src/domain/find-rows.ts';
import { rowColumns, sortedRows } from '../src/domain/sort-rows.ts';
import { largeStore, openLargeStore } from './large-store.ts';
import { figure, leastMs, loadMeasured, seconds } from './measure.ts';

async function loadOnce(folder: string): Promise<void> {
  const context = await openLargeStore(folder);
  const list = new InvoiceRows(context);
  await loadMeasured(list, 100_000);
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
