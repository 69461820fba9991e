import { monotonicFactory } from 'ulid';
import type { Context } from '../src/actions/context.ts';
import type { Month } from '../src/domain/calendar.ts';
import type { Delivery } from '../src/domain/delivery.ts';
import type { FinalInvoice } from '../src/domain/invoice.ts';
import { files } from '../src/state/files.ts';
import { writeDeliveries } from '../src/state/open-months.ts';
import { builtOnce, copyOf, entryOf, monthAgo, withSamples } from './large-store.ts';

const generation = 2;
const debtors = 1_200;
const months = 25;
const newId = monotonicFactory();

/** A delivery note of a month: so many lines, to one debtor after another, the later in the month the higher its number. */
export function noteOf(month: Month, at: number, of: number, lines: number, invoice: string | null): Delivery {
  const first = Number(month.slice(5)) * 10_000;
  const date = `${month}-${String(1 + Math.floor((at / of) * 28)).padStart(2, '0')}`;
  return {
    id: newId(Date.parse(date)),
    number: String(first + at),
    kind: at % 40 === 0 ? 'receipt' : 'deliverynote',
    date,
    debtor: String(1000 + (at % debtors)),
    address: null,
    reference: at % 3 === 0 ? `Bestelling ${month}/${at}` : '',
    lines: Array.from({ length: lines }, (_, line) => {
      const article = (at + line) % 50;
      return {
        article: `A${article}`,
        description: `Artikel nummer ${article}`,
        unit: 'stuk',
        quantity: (1 + line) * 1000,
        returned: line % 7 === 3 ? 1000 : 0,
        price: 110 + article,
        discount: null,
        vat: article % 5 === 0 ? 'high' : 'low',
      };
    }),
    invoice: at % 40 === 0 ? null : invoice,
    revision: 1,
  };
}

/** An invoice for each debtor, which bills all of its notes but those of the month's end, and its mail or paper. */
async function fillMonth(context: Context, from: readonly FinalInvoice[], month: Month, count: number, lines: number) {
  const invoices = Array.from({ length: debtors }, (_, debtor) => {
    const sample = from[debtor % from.length];
    if (!sample) throw new Error('no samples');
    return copyOf(sample, debtor, `${month}-28`, Number(month.slice(5)) * debtors + debtor);
  });
  const open = month === monthAgo(0) ? Math.floor(count * 0.8) : count;
  const notes = Array.from({ length: count }, (_, at) =>
    noteOf(month, at, count, lines, at < open ? (invoices[at % debtors]?.id ?? null) : null),
  );
  await context.company.change(async (transaction) => {
    await writeDeliveries(transaction, month, notes);
    // The samples go, which no action could do.
    const { guard: _guard, ...unguarded } = files.invoices(month);
    const partition = await transaction.open(unguarded);
    partition.data = invoices;
    await partition.write();
    const sent = await transaction.open(files.sent(month));
    sent.data = invoices.map((invoice, debtor) => entryOf(invoice, debtor));
    await sent.write();
  });
}

/** A data folder with so many delivery notes over 25 months, nearly all of them invoiced, for 1,200 debtors. */
export function largeDeliveries(count = 200_000, lines = 12): Promise<string> {
  return builtOnce(`deliveries-${count}-${lines}`, generation, async (folder) => {
    const { context, from } = await withSamples(folder);
    for (let ago = months - 1; ago >= 0; ago -= 1) {
      await fillMonth(context, from, monthAgo(ago), Math.floor(count / months), lines);
    }
  });
}
