import { runClosingSheet } from '../../src/actions/deliver-invoices.ts';
import { queueCopies } from '../../src/actions/queue-copies.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';

// Delivers the invoices of these ids, separated by commas, as a session at a terminal does; tells its sheet, and how the
// run ended.
const { folder, invoices } = workerArguments('folder', 'invoices');
const context = await openBakery(folder);
const { sheet } = await queueCopies(context, { invoices: invoices.split(','), reason: '' });
say({ sheet });
const end = await runClosingSheet(context, sheet ?? '');
say({ end: end.kind });
