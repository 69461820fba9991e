import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import type { InvoiceNumber } from '../../src/domain/invoice.ts';
import { type NumberedInvoice, numberReport } from '../../src/domain/number-report.ts';
import { nextNumber } from '../../src/domain/numbering.ts';

function invoice(sequence: number, date = '2026-03-01', year = 2026): NumberedInvoice {
  return { id: `${year}-${sequence}-${date}`, number: { year, sequence, text: `${year}-${sequence}` }, date };
}

const faultsOf = (...invoices: readonly NumberedInvoice[]) => numberReport(invoices).flatMap(({ faults }) => faults);

describe('the report on invoice numbers', () => {
  it('has nothing to say of no invoices, and no fault of a full row in any order', () => {
    expect(numberReport([])).toEqual([]);
    expect(numberReport([invoice(2, '2026-03-02'), invoice(1), invoice(3, '2026-03-02')])).toEqual([
      {
        year: 2026,
        count: 3,
        first: { number: '2026-1', date: '2026-03-01' },
        last: { number: '2026-3', date: '2026-03-02' },
        faults: [],
      },
    ]);
  });

  it('names gaps as stretches, that before the first number too', () => {
    expect(faultsOf(invoice(3), invoice(4), invoice(9))).toEqual([
      { kind: 'gap', from: 1, until: 2 },
      { kind: 'gap', from: 5, until: 8 },
    ]);
  });

  it('names a number that was given more than once, once, with all that have it', () => {
    expect(faultsOf(invoice(1), invoice(1, '2026-03-02'), invoice(1, '2026-03-03'), invoice(2, '2026-03-03'))).toEqual([
      {
        kind: 'twice',
        sequence: 1,
        invoices: ['2026-03-01', '2026-03-02', '2026-03-03'].map((date) => ({ number: '2026-1', date })),
      },
    ]);
  });

  it('names different numbers that read the same, of one year and of two, and the same number only as given twice', () => {
    const reads = (text: string, one: NumberedInvoice) => ({ ...one, number: { ...one.number, text } });
    const [first, later] = [reads('202611', invoice(1)), reads('202611', invoice(2))];
    expect(faultsOf(first, later)).toEqual([
      {
        kind: 'same-text',
        number: '202611',
        invoices: [1, 2].map((sequence) => ({ year: 2026, sequence, date: '2026-03-01' })),
      },
    ]);
    const old = reads('20262025', invoice(1, '2025-12-31', 2025));
    expect(numberReport([old, reads('20262025', invoice(1))]).map(({ year, faults }) => [year, faults])).toEqual([
      [
        2026,
        [
          {
            kind: 'same-text',
            number: '20262025',
            invoices: [
              { year: 2025, sequence: 1, date: '2025-12-31' },
              { year: 2026, sequence: 1, date: '2026-03-01' },
            ],
          },
        ],
      ],
      [2025, []],
    ]);
    expect(faultsOf(first, reads('202611', invoice(1, '2026-03-02')))).toMatchObject([{ kind: 'twice' }]);
  });

  it('names an invoice dated before one with an earlier number, beside the latest of those', () => {
    expect(faultsOf(invoice(1, '2026-03-05'), invoice(2, '2026-03-04'), invoice(3, '2026-03-05'))).toEqual([
      {
        kind: 'date-back',
        invoice: { number: '2026-2', date: '2026-03-04' },
        before: { number: '2026-1', date: '2026-03-05' },
      },
    ]);
  });

  it('names an invoice whose number is of another year than its date', () => {
    expect(faultsOf(invoice(1), invoice(2, '2027-01-01'))).toEqual([
      { kind: 'other-year', invoice: { number: '2026-2', date: '2027-01-01' } },
    ]);
  });

  it('looks at each year for itself, the newest first', () => {
    const years = numberReport([invoice(1, '2025-12-31', 2025), invoice(1), invoice(3, '2025-12-31', 2025)]);
    expect(years.map(({ year, count, faults }) => [year, count, faults.length])).toEqual([
      [2026, 1, 0],
      [2025, 2, 1],
    ]);
  });

  it('finds every missing number and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (sequences) => {
        const missing = faultsOf(...sequences.map((sequence) => invoice(sequence))).flatMap(
          (fault): readonly (number | string)[] =>
            fault.kind === 'gap'
              ? Array.from({ length: fault.until - fault.from + 1 }, (_, index) => fault.from + index)
              : [fault.kind],
        );
        const all = Array.from({ length: Math.max(...sequences) }, (_, index) => index + 1);
        expect(missing).toEqual(all.filter((sequence) => !sequences.includes(sequence)));
      }),
    );
  });

  it('finds no fault in what is numbered by giving out next numbers as days go by', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 }), (steps) => {
        let date = '2026-01-01';
        const made: NumberedInvoice[] = [];
        for (const step of steps) {
          date = addDays(date, step);
          const numbers: readonly InvoiceNumber[] = made.map(({ number }) => number);
          const number = nextNumber(numbers, Number(date.slice(0, 4)), '{year}-{number}');
          made.push({ id: number.text, number, date });
        }
        expect(faultsOf(...made)).toEqual([]);
      }),
    );
  });
});
