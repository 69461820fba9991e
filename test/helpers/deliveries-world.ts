import { makeInvoices } from '../../src/actions/make-invoices.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { files } from '../../src/state/files.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { ConsoleScreen } from './console.ts';
import { debtorsOf, deliver, invoiceEach, makeBakery } from './invoice-world.ts';
import { typeUntil } from './weekly-run.ts';
import { deliveryAddress } from './worlds.ts';

/** A Monday morning. */
export const mondayMorning = () => new Date('2026-11-23T09:00:00');
export const small = { columns: 80, rows: 24 };
export const large = { columns: 132, rows: 50 };

export type World = Awaited<ReturnType<typeof makeBakery>>;

/** The deliveries of November. */
export function deliveriesIn({ company }: World): Promise<readonly Delivery[]> {
  return company.read(files.deliveries('2026-11'));
}

/** Changes the deliveries of November, in the order in which they were made. */
export async function change(world: World, next: (one: Delivery, index: number) => Delivery | null): Promise<void> {
  await world.company.change(async (transaction) => {
    const { data } = await transaction.open(files.deliveries('2026-11'));
    await writeDeliveries(
      transaction,
      '2026-11',
      data.flatMap((one, index) => next(one, index) ?? []),
    );
  });
}

/** Notes 101–104: a receipt and an open one of the 23rd, one on a draft of the 22nd, one invoiced on the 21st. */
export async function fourNotes(): Promise<World> {
  const debtors = debtorsOf(4).map((debtor, index) =>
    index === 0 ? { ...debtor, name: 'Café Zoë', deliveryAddresses: [deliveryAddress('A')] } : debtor,
  );
  const world = await makeBakery(debtors, { now: mondayMorning });
  await invoiceEach(world, debtors.slice(3));
  await change(world, (one) => ({ ...one, number: '101', date: '2026-11-21' }));
  await deliver(world, debtors.slice(2, 3), '2026-11-22');
  await makeInvoices(world, { until: '2026-11-22', day: null, debtors: null });
  await deliver(world, debtors.slice(0, 2), '2026-11-23');
  const numbers = ['101', '102', '103', '104'];
  await change(world, (one, index) => ({
    ...one,
    number: numbers[index] ?? '',
    ...(index === 2 ? { address: 'A', reference: 'Zomerfeest' } : {}),
    ...(index === 3 ? { kind: 'receipt' } : {}),
  }));
  return world;
}

/** The numbers of the notes in the list, from the top. */
export async function shownNumbers(console: ConsoleScreen): Promise<readonly string[]> {
  return (await console.rows()).flatMap((row) => /^[* ][ >](\d{3}) /.exec(row)?.[1] ?? []);
}

/** The list of deliveries, opened from the start. */
export async function openList(world: World, size = small): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(world, { size });
  await typeUntil(console, '2', /104 .*\n.*103 |Er zijn nog geen/);
  return console;
}
