import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import type { Context } from '../../src/actions/context.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import type { Day } from '../../src/domain/calendar.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import type { Options } from '../../src/domain/options.ts';
import { files } from '../../src/state/files.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { openStore } from '../../src/state/store.ts';
import { bakery } from './open-bakery.ts';
import { memoryPlace, temporaryFolder } from './temporary-folder.ts';
import { company, debtor, delivery } from './worlds.ts';

/** A clock that moves on from a moment as real time does, or so many times as fast, and that can be put elsewhere. */
export function clockFrom(start: string, pace = 1) {
  let begun = performance.now();
  let first = new Date(start).getTime();
  return {
    now: () => new Date(first + (performance.now() - begun) * pace),
    set: (moment: string) => {
      begun = performance.now();
      first = new Date(moment).getTime();
    },
  };
}

/** Changes options of some rubrics; the others stay. */
export function changeOptions(
  context: Context,
  rubrics: { readonly [R in keyof Options]?: Partial<Options[R]> },
): Promise<void> {
  return context.company.change(async (transaction) => {
    const options = await transaction.open(files.options);
    const changed = Object.entries(rubrics).map(([name, values]) => {
      const rubric = options.data[name as keyof Options];
      return [name, typeof values === 'object' ? { ...(rubric as object), ...values } : values];
    });
    options.data = { ...options.data, ...Object.fromEntries(changed) };
    await options.write();
  });
}

/** Debtors with the numbers 1001, 1002, …, each with what `differs` says. */
export function debtorsOf(count: number, differs: Partial<Debtor> = {}): readonly Debtor[] {
  return Array.from({ length: count }, (_, index) => debtor(String(1001 + index), { revision: 1, ...differs }));
}

/** Replaces all debtors. */
export function setDebtors(context: Context, debtors: readonly Debtor[]): Promise<void> {
  return context.company.change(async (transaction) => {
    const kept = await transaction.open(files.debtors);
    kept.data = [...debtors];
    await kept.write();
  });
}

const newId = monotonicFactory();

/** Adds delivery notes of one line on a day, as many as asked for each debtor, all of one month. */
export async function deliver(context: Context, debtors: readonly Debtor[], day: Day, each = 1): Promise<void> {
  await context.company.change(async (transaction) => {
    const month = day.slice(0, 7);
    const kept = (await transaction.open(files.deliveries(month))).data;
    const added: Delivery[] = debtors.flatMap(({ number }) =>
      Array.from({ length: each }, (_, index) =>
        delivery(`${day}-${number}-${index}`, { id: newId(), date: day, debtor: number, revision: 1 }),
      ),
    );
    await writeDeliveries(transaction, month, [...kept, ...added]);
  });
}

/** A bakery with these debtors, in a data folder of its own: a mail account, a folder printer, everything filled in. */
export async function makeBakery(
  debtors: readonly Debtor[],
  { now = () => new Date(), folder }: { readonly now?: () => Date; readonly folder?: string } = {},
): Promise<Context & { readonly folder: string }> {
  const place = folder ?? (await temporaryFolder(memoryPlace()));
  const store = await openStore(place);
  await store.addCompany({ id: bakery });
  const context = { company: await store.company(bakery), now, folder: place };
  await mkdir(join(place, 'printed'));
  await changeOptions(context, {
    company: company(),
    mail: { server: '127.0.0.1', security: 'none', from: 'facturen@korenaar.example', fromName: 'De Korenaar' },
    print: { method: 'folder', folder: join(place, 'printed') },
  });
  await setDebtors(context, debtors);
  return context;
}

/** Makes invoices of all that is open, and makes them final. */
export async function invoiceAll(context: Context): Promise<readonly FinalInvoice[]> {
  const today = context.now().toISOString().slice(0, 10);
  await makeInvoices(context, { until: today, day: null, debtors: null });
  const outcomes = await finaliseInvoices(context, null);
  return outcomes.map((one) => {
    if (one.outcome !== 'final') throw new Error(`${one.outcome}: ${JSON.stringify(one)}`);
    return one.invoice;
  });
}

/** An invoice of one delivery note for each debtor, made and final today. */
export async function invoiceEach(
  context: Context,
  debtors: readonly Debtor[],
  each = 1,
): Promise<readonly FinalInvoice[]> {
  await deliver(context, debtors, context.now().toISOString().slice(0, 10), each);
  return invoiceAll(context);
}

/** Every final invoice there is, in order of month and number. */
export async function finalInvoices(context: Context): Promise<readonly FinalInvoice[]> {
  const all: FinalInvoice[] = [];
  for (const month of await context.company.months('invoices')) {
    all.push(...(await context.company.read(files.invoices(month))));
  }
  return all;
}
