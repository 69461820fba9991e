import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allThatIsLeft, creditContent, exceeding, linesLeft, tidyLines } from '../../src/domain/credit.ts';
import type { CreditedLine, FinalInvoice, InvoiceLine } from '../../src/domain/invoice.ts';
import { shareOf, sum } from '../../src/domain/money.ts';
import { priceOf } from '../../src/domain/quantity.ts';
import { type Totals, totalsOf } from '../../src/domain/vat.ts';
import { anyInvoice, billedLine, type Credited, credited, invoiceWith } from '../helpers/crediting.ts';

const fresh = (invoice: FinalInvoice): Credited => ({ invoice, credits: [] });

function linesOf({ sections }: Pick<FinalInvoice, 'sections'>): readonly InvoiceLine[] {
  return sections.flatMap(({ lines }) => lines);
}

/** Base and tax per rate of an invoice and all its credit invoices together. */
function perRate(invoices: readonly Totals[]): readonly (readonly [rate: number, base: number, vat: number])[] {
  const rates = [...new Set(invoices.flatMap(({ vatTotals }) => vatTotals.map(({ rate }) => rate)))];
  return rates.map((rate) => {
    const own = invoices.flatMap(({ vatTotals }) => vatTotals.filter((one) => one.rate === rate));
    return [rate, sum(own.map(({ base }) => base)), sum(own.map(({ vat }) => vat))];
  });
}

/** A part of what is left, as a share in hundredths of each line; whole units now and then. */
function partOf(invoice: FinalInvoice, shares: readonly number[]): readonly CreditedLine[] {
  return tidyLines(
    linesLeft(invoice).map(({ section, line, left }, index) => {
      const quantity = Math.trunc((left * (shares[index % shares.length] ?? 0)) / 100);
      return { section, line, quantity: Math.abs(quantity) > 3000 ? Math.trunc(quantity / 1000) * 1000 : quantity };
    }),
  );
}

const anyShares = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }), {
  maxLength: 8,
});

/** Part after part, and then all that is left. */
function inParts(invoice: FinalInvoice, parts: readonly (readonly number[])[]): Credited {
  let state = fresh(invoice);
  for (const shares of parts) {
    const lines = partOf(state.invoice, shares);
    if (lines.length > 0) state = credited(state, lines);
  }
  const rest = allThatIsLeft(state.invoice);
  return rest.length === 0 ? state : credited(state, rest);
}

describe('a credit invoice for a whole invoice', () => {
  it('mirrors every line and every total to the cent', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const { credits } = inParts(invoice, []);
        const [credit] = credits;
        const billed = linesOf(invoice).filter(({ quantity }) => quantity !== 0);
        if (!credit) {
          expect(billed).toEqual([]);
          return;
        }
        expect(linesOf(credit).map(({ quantity, net }) => [quantity, net])).toEqual(
          billed.map(({ quantity, net }) => [0 - quantity, 0 - net]),
        );
        expect([credit.net, credit.vat, credit.gross]).toEqual(
          [invoice.net, invoice.vat, invoice.gross].map((x) => 0 - x),
        );
        for (const [, base, vat] of perRate([invoice, credit])) expect([base, vat]).toEqual([0, 0]);
      }),
    );
  });

  it('takes over parties, period, layout and tax, asks for no payment, and names the invoice', () => {
    const { invoice, credits } = inParts(invoiceWith([[billedLine()]]), []);
    const { seller, buyer, debtor, deliveredFrom, deliveredUntil, layout, tax } = invoice;
    expect(credits).toMatchObject([
      { seller, buyer, debtor, deliveredFrom, deliveredUntil, layout, tax, origin: 'C', status: 'final' },
    ]);
    expect(credits).toMatchObject([
      { original: { id: invoice.id, number: '2026-00001', date: '2026-11-09' }, dueDate: '2026-11-23', deliveries: [] },
    ]);
    expect(credits[0]?.history.map(({ what }) => what)).toEqual(['made', 'finalised']);
    expect(invoice).toMatchObject({ status: 'credited', creditedBy: [{ number: '2026-00002', date: '2026-11-23' }] });
    expect(invoice.history.at(-1)).toMatchObject({ what: 'credited', by: 'anna (pts/1)' });
  });

  it('mirrors the days of a week and the returns of a line that is taken whole, and leaves them out of a part', () => {
    const days = [2000, 3000, 0, 0, 5000, 0, 0];
    const invoice = invoiceWith([[billedLine({ days, returned: 1000 })]], { layout: 'weekly' });
    const whole = credited(fresh(invoice), [{ section: 0, line: 0, quantity: 10_000 }]).credits;
    expect(whole.flatMap(linesOf)).toMatchObject([{ days: [-2000, -3000, 0, 0, -5000, 0, 0], returned: -1000 }]);
    const part = credited(fresh(invoice), [{ section: 0, line: 0, quantity: 4000 }]).credits;
    expect(part.flatMap(linesOf)).toMatchObject([{ days: null, returned: 0, quantity: -4000 }]);
  });
});

describe('credit invoices for parts', () => {
  it('add up with the invoice to zero per rate, base and tax, however it was cut into parts', () => {
    fc.assert(
      fc.property(anyInvoice, anyShares, (invoice, parts) => {
        const { credits, invoice: after } = inParts(invoice, parts);
        if (credits.length === 0) return;
        expect(after.status).toBe('credited');
        for (const [, base, vat] of perRate([invoice, ...credits])) expect([base, vat]).toEqual([0, 0]);
        expect(sum([invoice, ...credits].map(({ gross }) => gross))).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('are each in themselves right: lines make the bases, bases and tax the total', () => {
    fc.assert(
      fc.property(anyInvoice, anyShares, (invoice, parts) => {
        for (const credit of inParts(invoice, parts).credits) {
          const { vatTotals, net, vat, gross } = credit;
          const bases = totalsOf(linesOf(credit)).vatTotals.map(({ rate, base }) => [rate, base]);
          expect(vatTotals.map(({ rate, base }) => [rate, base])).toEqual(bases);
          expect(net).toBe(sum(vatTotals.map(({ base }) => base)));
          expect(vat).toBe(sum(vatTotals.map((one) => one.vat)));
          expect(gross).toBe(net + vat);
        }
      }),
    );
  });

  it('never take more than there is, in quantity and in cents, and are credited when nothing is left', () => {
    fc.assert(
      fc.property(anyInvoice, anyShares, (invoice, parts) => {
        let state = fresh(invoice);
        for (const shares of parts) {
          const lines = partOf(state.invoice, shares);
          if (lines.length === 0) continue;
          expect(exceeding(state.invoice, lines)).toEqual([]);
          const before = state.credits.length;
          state = credited(state, lines);
          for (const { quantity, net, price } of state.credits.slice(before).flatMap(linesOf)) {
            expect(Math.sign(net) * Math.sign(quantity) * Math.sign(price)).not.toBe(-1);
          }
          const isNothingLeft = linesLeft(state.invoice).every(({ left }) => left === 0);
          expect(state.invoice.status).toBe(isNothingLeft ? 'credited' : 'final');
          for (const { left, billed } of linesLeft(state.invoice)) {
            expect(Math.abs(left)).toBeLessThanOrEqual(Math.abs(billed.quantity));
            expect(Math.sign(left) * Math.sign(billed.quantity)).not.toBe(-1);
          }
        }
      }),
    );
  });

  it('leave of base and tax no more and no less than the rest comes to, within a cent', () => {
    const sold = anyInvoice.filter((invoice) => linesOf(invoice).every(({ quantity }) => quantity >= 0));
    fc.assert(
      fc.property(sold, anyShares, (invoice, parts) => {
        let state = fresh(invoice);
        for (const shares of parts) {
          const lines = partOf(state.invoice, shares);
          if (lines.length === 0) continue;
          state = credited(state, lines);
          for (const [rate, base, vat] of perRate([invoice, ...state.credits])) {
            expect(base).toBeGreaterThanOrEqual(0);
            expect(vat).toBeGreaterThanOrEqual(0);
            expect(Math.abs(vat - shareOf(base, rate))).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('count a first part exactly as an invoice of that part would be counted', () => {
    fc.assert(
      fc.property(
        anyInvoice,
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
        (invoice, shares) => {
          const lines = partOf(invoice, shares);
          const { sections, ...totals } = creditContent(invoice, [], lines);
          const own = sections.flatMap((section) => section.lines);
          expect(totals).toEqual(totalsOf(own));
          for (const { net, quantity, price, discount } of own) expect(net).toBe(priceOf(quantity, price, discount));
        },
      ),
    );
    const invoice = invoiceWith([[billedLine({ quantity: 7000, price: 333 }), billedLine({ rate: 2100, price: 99 })]]);
    const content = creditContent(invoice, [], [{ section: 0, line: 0, quantity: 2000 }]);
    expect(content).toMatchObject({
      vatTotals: [{ rate: 900, base: -666, vat: -60 }],
      net: -666,
      vat: -60,
      gross: -726,
    });
  });

  it('give the last one what earlier rounding left: three parts of one line at 9 %', () => {
    // 3 × 0.05 = 0.15, VAT 0.01 (0.0135); each third alone: 0.05, VAT 0.00 (0.0045).
    const invoice = invoiceWith([[billedLine({ quantity: 3000, price: 5 })]]);
    const third = [{ section: 0, line: 0, quantity: 1000 }];
    const { credits } = credited(credited(credited(fresh(invoice), third), third), third);
    expect(credits.map(({ net, vat }) => [net, vat])).toEqual([
      [-5, 0],
      [-5, 0],
      [-5, -1],
    ]);
  });

  it('keep many small parts from adding up what rounding gives', () => {
    // 10 × 0.01 less 50 % is 0.05; each alone would be 0.01.
    const invoice = invoiceWith([[billedLine({ price: 1, discount: 5000 })]]);
    let state = fresh(invoice);
    for (let part = 0; part < 10; part += 1) state = credited(state, [{ section: 0, line: 0, quantity: 1000 }]);
    expect(priceOf(1000, 1, 5000)).toBe(1);
    expect(sum(state.credits.map(({ net }) => net))).toBe(-5);
    expect(state.credits.every(({ net }) => net <= 0 && net >= -1)).toBe(true);
    expect(state.invoice.status).toBe('credited');
  });
});

describe('what is left of an invoice', () => {
  const invoice = invoiceWith([[billedLine(), billedLine({ quantity: 0 })], [billedLine({ quantity: -3000 })]]);

  it('is taken back on lines with goods and on lines with returns, not on empty ones', () => {
    expect(allThatIsLeft(invoice)).toEqual([
      { section: 0, line: 0, quantity: 10_000 },
      { section: 1, line: 0, quantity: -3000 },
    ]);
    const { credits, invoice: after } = credited(fresh(invoice), allThatIsLeft(invoice));
    expect(credits.flatMap(linesOf).map(({ quantity }) => quantity)).toEqual([-10_000, 3000]);
    expect(after.status).toBe('credited');
  });

  it('has the headings of the lines that are taken, and no others', () => {
    const [credit] = credited(fresh(invoice), [{ section: 1, line: 0, quantity: -1000 }]).credits;
    expect(credit?.sections.map(({ heading }) => heading)).toEqual([invoice.sections[1]?.heading]);
  });

  it.each([
    ['more than there was', 0, 0, 10_001],
    ['the other sign', 0, 0, -1],
    ['anything of an empty line', 0, 1, 1],
    ['more than was returned', 1, 0, -3001],
  ])('is less than %s', (_what, section, line, quantity) => {
    expect(exceeding(invoice, [{ section, line, quantity }])).toMatchObject([{ section, line }]);
  });

  it('is less after a credit invoice, and what was asked for twice counts twice', () => {
    const { invoice: after } = credited(fresh(invoice), [{ section: 0, line: 0, quantity: 4000 }]);
    expect(linesLeft(after).map(({ left }) => left)).toEqual([6000, 0, -3000]);
    expect(exceeding(after, [{ section: 0, line: 0, quantity: 6000 }])).toEqual([]);
    const twice = tidyLines(Array(2).fill({ section: 0, line: 0, quantity: 4000 }));
    expect(twice).toEqual([{ section: 0, line: 0, quantity: 8000 }]);
    expect(exceeding(after, twice)).toMatchObject([{ left: 6000 }]);
  });
});
