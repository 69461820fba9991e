import { monotonicFactory } from 'ulid';
import type { Context } from '../src/actions/context.ts';
import { finaliseInvoices } from '../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../src/actions/make-invoices.ts';
import { addDays, monthOf } from '../src/domain/calendar.ts';
import type { FinalInvoice } from '../src/domain/invoice.ts';
import { files } from '../src/state/files.ts';
import { figure, inNewCompany, medianMs } from './measure.ts';
import { deliverOnce, seedWorld } from './world.ts';

const perMonth = 1_000;
const rounds = 15;

/** A month's final invoices, copied from one real invoice. */
async function fillMonth(context: Context, sample: FinalInvoice, month: string): Promise<void> {
  const newId = monotonicFactory();
  const year = Number(month.slice(0, 4));
  const invoices = Array.from({ length: perMonth }, (_, n): FinalInvoice => {
    const sequence = (Number(month.slice(5)) - 1) * perMonth + n + 1;
    return { ...sample, id: newId(), date: `${month}-15`, number: { year, sequence, text: `${year}-${sequence}` } };
  });
  await context.company.change(async (transaction) => {
    // The samples go, which no action could do.
    const { guard: _guard, ...unguarded } = files.invoices(month);
    const partition = await transaction.open(unguarded);
    partition.data = invoices;
    await partition.write();
  });
}

function monthsBack(count: number): readonly string[] {
  const [year = 0, month = 0] = monthOf(new Date().toISOString()).split('-').map(Number);
  return Array.from({ length: count }, (_, ago) => {
    const index = year * 12 + month - 1 - ago;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** Milliseconds to change one thing, with so many invoices in the store: a draft made final, and an option. */
async function cost(invoices: number): Promise<number> {
  let result = 0;
  await inNewCompany(async (context) => {
    const clock = () => new Date(`${monthOf(new Date().toISOString())}-15T12:00:00`);
    const here = { ...context, now: clock };
    await seedWorld(here, rounds + 1);
    await deliverOnce(here, rounds + 1, addDays('2026-11-09', 0));
    const { drafts } = await makeInvoices(here, { until: '2026-11-15', day: null, debtors: null });
    const [first, ...others] = drafts;
    const [outcome] = await finaliseInvoices(here, first ? [first.id] : []);
    if (outcome?.outcome !== 'final') throw new Error('the sample is not final');
    for (const month of monthsBack(invoices / perMonth)) await fillMonth(here, outcome.invoice, month);
    result = await medianMs(rounds, (round) => finaliseInvoices(here, [others[round]?.id ?? '']));
  });
  return result;
}

const few = await cost(1_000);
const many = await cost(100_000);
figure('one draft made final, 1,000 invoices in the store', few, 'ms');
figure('one draft made final, 100,000 invoices in the store', many, 'ms');
figure('  ratio', many / few, '');
