import type { Context } from '../../src/actions/context.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { DeliveryLine } from '../../src/domain/delivery.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { consoleFolder } from './console-folder.ts';
import { makeBakery } from './invoice-world.ts';
import { delivery, deliveryLine } from './worlds.ts';

/** Ten Volkoren, three Taart with 5 % off, and an hour's hire at the high rate. */
export const threeLines: readonly DeliveryLine[] = [
  deliveryLine('10', { description: 'Volkoren', quantity: 10_000 }),
  deliveryLine('20', { description: 'Taart', quantity: 3000, price: 1895, discount: 500 }),
  deliveryLine('30', { description: 'Huur schaal', unit: 'uur', quantity: 1500, price: 1000, vat: 'high' }),
];

/** A bakery with a draft for each of these debtors, made from one delivery note of Monday 2 November 2026. */
export async function bakeryWithDrafts(
  debtors: readonly Debtor[],
  lines: readonly DeliveryLine[] = threeLines,
): Promise<{ readonly context: Context & { readonly folder: string }; readonly drafts: readonly Draft[] }> {
  const context = await makeBakery(debtors, { folder: await consoleFolder() });
  await context.company.change(async (transaction) => {
    const notes = debtors.map(({ number }, index) =>
      delivery(`B${number}`, {
        id: `01KA00000000000000000000${String(index + 10)}`,
        date: '2026-11-02',
        debtor: number,
        lines,
        revision: 1,
      }),
    );
    await writeDeliveries(transaction, '2026-11', notes);
  });
  const { drafts } = await makeInvoices(context, { until: '2026-11-30', day: null, debtors: null });
  return { context, drafts };
}

/** The drafts that a session finds in the store. */
export async function draftsIn(context: Context): Promise<readonly Draft[]> {
  return context.company.read(files.drafts);
}
