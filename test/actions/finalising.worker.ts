import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { files } from '../../src/state/files.ts';
import { heard, say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';

// Makes drafts final, each time it is told how many, and tells their numbers.
const { folder } = workerArguments('folder');
const context = await openBakery(folder);

say('ready');
for await (const count of heard<number>()) {
  const drafts = await context.company.read(files.drafts);
  const outcomes = await finaliseInvoices(
    context,
    drafts.slice(0, count).map(({ id }) => id),
  );
  say(outcomes.flatMap((one) => (one.outcome === 'final' ? [one.invoice.number.text] : [])));
}
