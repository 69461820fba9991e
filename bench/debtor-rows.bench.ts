import type { Debtor } from '../src/domain/debtor.ts';
import { debtorWorld } from '../src/domain/debtor-problems.ts';
import { planSetting } from '../src/domain/debtor-setting.ts';
import { newDebtor } from '../src/domain/new-debtor.ts';
import { debtorColumns, sortedDebtors } from '../src/domain/sort-debtors.ts';
import { sentenceFor } from '../src/screens/debtor/layout.ts';
import { debtorsOf, withClosedShown, withDebtors, withQuery } from '../src/screens/debtors/update.ts';
import { lineEdit } from '../src/screens/kit/line-edit.ts';
import { figure, leastMs, seconds } from './measure.ts';

// What a key costs in a list of 5,000 debtors, and a setting for all of them.

const count = 5000;
const rows = 15;
const today = '2026-11-23';
const central = { name: '', address: '', city: '', email: [] };

function debtorAt(index: number): Debtor {
  const kinds = ['Bakkerij', 'Lunchroom', 'Café', 'Hôtel', 'Kantine'];
  return {
    ...newDebtor(String(10_000 + ((index * 7919) % count)), { country: 'NL', language: 'nl' }),
    name: `${kinds[index % kinds.length]} "Zoë" & zonen ${index}`,
    city: ['Utrecht', 'Zeist', "'s-Gravenhage"][index % 3] ?? '',
    email: [`debiteur-${index}@example.com`],
    consolidateTo: index % 10 === 1 ? '10000' : null,
    closed: index % 50 === 7,
  };
}

async function main(): Promise<void> {
  const debtors = Array.from({ length: count }, (_, index) => debtorAt(index));
  console.log(`${count} debtors`);
  const world = debtorWorld(debtors, central, today);
  figure('  what they are checked against', await leastMs(() => debtorWorld(debtors, central, today)), 'ms');
  let screen = debtorsOf();
  const shown = await seconds(async () => {
    screen = withDebtors(screen, world, rows);
  });
  figure('  put on the screen for the first time', shown * 1000, 'ms');
  for (const typed of ['l', 'zoe', '77', 'utr', 'qx']) {
    figure(`  search for ${typed}`, await leastMs(() => withQuery(screen, lineEdit(typed), rows)), 'ms');
  }
  for (const column of debtorColumns) {
    figure(`  sort by ${column}`, await leastMs(() => sortedDebtors(debtors, column)), 'ms');
  }
  figure('  closed ones too', await leastMs(() => withClosedShown(screen, rows)), 'ms');
  const [first] = debtors;
  if (first) figure('  the words under the list', await leastMs(() => sentenceFor('nl', first, world)), 'ms');
  const setting = { name: 'dispatch', value: 'pdf' } as const;
  figure('  what a setting for all comes to', await leastMs(() => planSetting(debtors, setting, world)), 'ms');
}

await main();
