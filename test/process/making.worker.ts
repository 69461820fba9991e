import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';

// Makes invoices for one debtor after the other, from one of them on, and in the end for all; tells the drafts made.
const { folder, until, from, debtors } = workerArguments('folder', 'until', 'from', 'debtors');
const context = await openBakery(folder);
for (let index = 0; index < Number(debtors); index += 1) {
  const number = String(1001 + ((Number(from) + index) % Number(debtors)));
  const { drafts } = await makeInvoices(context, { until, day: null, debtors: [number] });
  say(drafts.map(({ id }) => id));
}
const { drafts } = await makeInvoices(context, { until, day: null, debtors: null });
say(drafts.map(({ id }) => id));
