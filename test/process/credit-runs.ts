import { expect } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { linesLeft } from '../../src/domain/credit.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { sum } from '../../src/domain/money.ts';
import { files } from '../../src/state/files.ts';
import { finalInvoices } from '../helpers/invoice-world.ts';
import type { Worker } from '../helpers/processes.ts';
import { seeded } from '../state/random.ts';
import { expectOriginals, withKills } from './number-runs.ts';

/** Base and tax of each rate, of several invoices together. */
function ratesOf(invoices: readonly FinalInvoice[]): readonly (readonly [rate: number, base: number, vat: number])[] {
  const totals = invoices.flatMap(({ vatTotals }) => vatTotals);
  return [...new Set(totals.map(({ rate }) => rate))].map((rate) => {
    const own = totals.filter((one) => one.rate === rate);
    return [rate, sum(own.map(({ base }) => base)), sum(own.map(({ vat }) => vat))];
  });
}

/**
 * What must hold of a year's numbers with credit invoices among them, whatever was credited and whatever crashed: from 1 on
 * without a gap, in the order of dates; each credit invoice named by the invoice that it names; never more credited than there
 * was; what is credited in full adds up to zero per rate; every one with its original in the archive.
 */
export async function expectSoundCredits(context: Context): Promise<readonly FinalInvoice[]> {
  const invoices = (await finalInvoices(context)).toSorted((a, b) => a.number.sequence - b.number.sequence);
  expect(invoices.map(({ number }) => number.sequence)).toEqual(invoices.map((_, index) => index + 1));
  const dates = invoices.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  const credits = invoices.filter(({ origin }) => origin === 'C');
  const mentions = invoices.flatMap((invoice) => invoice.creditedBy.map(({ id, number }) => [id, number, invoice.id]));
  expect(mentions.toSorted()).toEqual(
    credits.map(({ id, number, original }) => [id, number.text, original?.id ?? '']).toSorted(),
  );
  for (const invoice of invoices.filter(({ origin }) => origin !== 'C')) {
    const left = linesLeft(invoice);
    for (const one of left) expect(one.left * Math.sign(one.billed.quantity)).toBeGreaterThanOrEqual(0);
    const isThrough = left.every((one) => one.left === 0);
    expect(invoice.status).toBe(isThrough ? 'credited' : 'final');
    const own = credits.filter(({ original }) => original?.id === invoice.id);
    if (!isThrough) continue;
    for (const [, base, vat] of ratesOf([invoice, ...own])) expect([base, vat]).toEqual([0, 0]);
  }
  await expectOriginals(context);
  return credits;
}

/**
 * Several processes make the same drafts final and credit the same invoices in random parts at once, each killed so many times
 * on its way, until nothing is left of any.
 */
export async function creditTogether(
  worker: Worker,
  context: Context & { readonly folder: string },
  { processes, killsEach, seed }: Readonly<Record<'processes' | 'killsEach' | 'seed', number>>,
): Promise<{ readonly kills: number; readonly credits: number }> {
  const lives = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      withKills(worker, (life) => [context.folder, seed + index + 1000 * life], killsEach, seeded(seed + index)),
    ),
  );
  const credits = await expectSoundCredits(context);
  const invoices = await finalInvoices(context);
  expect(await context.company.read(files.drafts)).toEqual([]);
  expect(invoices.filter(({ origin, status }) => origin !== 'C' && status !== 'credited')).toEqual([]);
  const numbers = new Map(invoices.map(({ id, number }) => [id, number.text]));
  const told = lives.flatMap((one) => one.told as { readonly id: string; readonly number: string }[][]).flat();
  for (const { id, number } of told) expect(numbers.get(id), 'a number that was told').toBe(number);
  expect(new Set(told.map(({ number }) => number)).size, 'told twice').toBe(told.length);
  return { kills: lives.reduce((sum, one) => sum + one.kills, 0), credits: credits.length };
}
