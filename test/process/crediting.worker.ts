import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { listInvoices } from '../../src/actions/list-invoices.ts';
import { linesLeft } from '../../src/domain/credit.ts';
import { files } from '../../src/state/files.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { seeded } from '../state/random.ts';

// Makes the drafts that it sees final, a few at a time, and credits random parts of the invoices, until nothing is left of any;
// tells the numbers that it was told were given.
const { folder, seed } = workerArguments('folder', 'seed');
const random = seeded(Number(seed));
const context = await openBakery(folder);

async function makeSomeFinal(ids: readonly string[]): Promise<void> {
  const outcomes = await finaliseInvoices(context, ids);
  say(outcomes.flatMap((one) => (one.outcome === 'final' ? [{ id: one.id, number: one.invoice.number.text }] : [])));
}

for (;;) {
  const drafts = await context.company.read(files.drafts);
  const final = await listInvoices(context, { status: 'final', from: null, until: null });
  const open = final.flatMap(({ invoice }) => (invoice.status === 'draft' || invoice.origin === 'C' ? [] : [invoice]));
  if (drafts.length === 0 && open.length === 0) break;
  if (open.length === 0 || (drafts.length > 0 && random() < 0.3)) {
    const from = Math.floor(random() * drafts.length);
    await makeSomeFinal(drafts.slice(from, from + 3).map(({ id }) => id));
    continue;
  }
  const invoice = open[Math.floor(random() * open.length)];
  if (!invoice) continue;
  const parts = linesLeft(invoice).flatMap(({ section, line, left }) => {
    const quantity = Math.ceil((left / 1000) * random()) * 1000;
    return random() < 0.7 ? [{ section, line, quantity: Math.min(left, quantity) }] : [];
  });
  const lines = random() < 0.4 || parts.every(({ quantity }) => quantity === 0) ? null : parts;
  const outcome = await creditInvoice(context, { invoice: invoice.id, lines });
  say(outcome.outcome === 'credited' ? [{ id: outcome.credit.id, number: outcome.credit.number.text }] : []);
}
