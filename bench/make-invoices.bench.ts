import { finaliseInvoices } from '../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../src/actions/make-invoices.ts';
import { figure, inNewCompany, peakMemory, seconds } from './measure.ts';
import { deliverOnce, seedWorld } from './world.ts';

await inNewCompany(async (context) => {
  const count = 1_000;
  await seedWorld(context, count);
  await deliverOnce(context, count, '2026-11-09');
  const make = await seconds(() => makeInvoices(context, { until: '2026-11-15', day: null, debtors: null }));
  const finalise = await seconds(() => finaliseInvoices(context, null));
  figure('make 1,000 drafts', make, 's');
  figure('make 1,000 invoices final, with their PDFs', finalise, 's');
  figure('  both, per second', count / (make + finalise), 'invoices');
  figure('  peak memory', peakMemory(), 'MB');
});
