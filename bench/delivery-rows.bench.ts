import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeliveryRows } from '../src/actions/delivery-rows.ts';
import { matchingDeliveries } from '../src/domain/find-delivery-rows.ts';
import { deliveryColumns, sortedDeliveryRows } from '../src/domain/sort-delivery-rows.ts';
import { files } from '../src/state/files.ts';
import { largeDeliveries, noteOf } from './large-deliveries.ts';
import { monthAgo, openLargeStore } from './large-store.ts';
import { figure, leastMs, loadMeasured, seconds, watchTurns } from './measure.ts';

const newest = monthAgo(0);

/** What a person asks of the list, in the stretch that a key takes. */
async function ask({ rows, searchText }: DeliveryRows): Promise<void> {
  const search = (query: string) => () => matchingDeliveries(rows, query, null, searchText);
  figure('  search for a letter', await leastMs(search('b')), 'ms');
  figure('  search for a name', await leastMs(search('hoek 77')), 'ms');
  figure('  search for a digit', await leastMs(search('9')), 'ms');
  figure('  search for a number', await leastMs(search('104')), 'ms');
  figure('  search for a reference', await leastMs(search('2025-11/12')), 'ms');
  for (const column of deliveryColumns) {
    figure(`  sort by ${column}`, await leastMs(() => sortedDeliveryRows(rows, column, 'up')), 'ms');
  }
}

/** Another process adds a note to the newest month, or takes it away again. */
function elsewhere(what: 'add' | 'remove'): void {
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), what], { stdio: 'inherit' });
}

async function refreshed(list: DeliveryRows, what: string): Promise<void> {
  const stop = watchTurns();
  const taken = await seconds(() => list.refresh());
  figure(`  ${what}`, taken * 1000, 'ms');
  figure('    longest stretch without a turn for others', stop(), 'ms');
}

async function loadOnce(folder: string): Promise<void> {
  const context = await openLargeStore(folder);
  const list = new DeliveryRows(context);
  await loadMeasured(list, 200_000);
  await ask(list);
  await refreshed(list, 'nothing changed: another look');
  elsewhere('add');
  await refreshed(list, 'another process added a note to the newest month');
  if (list.rows.length !== 200_001) throw new Error(`${list.rows.length} rows`);
  for (const what of ['for the first time', 'again']) {
    const watch = watchTurns();
    const taken = await seconds(() => context.company.read(files.deliveries(newest)));
    figure(`  the newest month itself read ${what}`, taken * 1000, 'ms');
    figure('    longest stretch without a turn for others', watch(), 'ms');
  }
  elsewhere('remove');
  const watch = watchTurns();
  const taken = await seconds(() => context.company.read(files.deliveries(newest)));
  figure('  the newest month read after another process changed one note', taken * 1000, 'ms');
  figure('    longest stretch without a turn for others', watch(), 'ms');
  await refreshed(list, 'the list after that');
}

/** Adds a note of the newest month, or takes it away. */
async function changeOnce(folder: string, what: string): Promise<void> {
  const { company } = await openLargeStore(folder);
  await company.change(async (transaction) => {
    const month = await transaction.open(files.deliveries(newest));
    const others = month.data.filter(({ reference }) => reference !== 'bench');
    const added = { ...noteOf(newest, 7_999, 8_000, 12, null), number: 'B1', reference: 'bench' };
    month.data = what === 'add' ? [...others, added] : others;
    await month.write();
  });
}

const folder = await largeDeliveries();
const asked = process.argv[2];
if (asked === 'load') await loadOnce(folder);
else if (asked !== undefined) await changeOnce(folder, asked);
else {
  const self = fileURLToPath(import.meta.url);
  await rm(join(folder, 'bench', 'index'), { recursive: true, force: true });
  for (const title of ['200,000 delivery notes, no index yet', '200,000 delivery notes, with their index']) {
    console.log(title);
    const { status } = spawnSync(process.execPath, ['--expose-gc', self, 'load'], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
