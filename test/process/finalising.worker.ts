import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { files } from '../../src/state/files.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { seeded } from '../state/random.ts';

// Makes random handfuls of the drafts that it sees final until none is left; tells the ids that it was told are final.
const { folder, seed, handful } = workerArguments('folder', 'seed', 'handful');
const random = seeded(Number(seed));
const context = await openBakery(folder);
for (;;) {
  const drafts = await context.company.read(files.drafts);
  if (drafts.length === 0) break;
  const wanted = drafts
    .map(({ id }) => ({ id, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 1 + Math.floor(random() * Number(handful)));
  const outcomes = await finaliseInvoices(
    context,
    wanted.map(({ id }) => id),
  );
  say(outcomes.flatMap((one) => (one.outcome === 'final' ? [{ id: one.id, number: one.invoice.number.text }] : [])));
}
