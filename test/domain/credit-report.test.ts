import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allThatIsLeft } from '../../src/domain/credit.ts';
import { creditFaults } from '../../src/domain/credit-report.ts';
import { anyInvoice, billedLine, type Credited, credited, invoiceWith } from '../helpers/crediting.ts';

const line = { section: 0, line: 0 };
const original = invoiceWith([[billedLine(), billedLine({ article: '20', quantity: 4000, rate: 2100 })]]);
const fresh: Credited = { invoice: original, credits: [] };
const half = credited(fresh, [{ ...line, quantity: 5000 }]);
const whole = credited(half, allThatIsLeft(half.invoice));

function faultsOf({ invoice, credits }: Credited) {
  return creditFaults([invoice, ...credits]);
}

describe('the report on credit invoices', () => {
  it('finds nothing where invoices are credited in parts and whole', () => {
    for (const world of [fresh, half, whole]) expect(faultsOf(world)).toEqual([]);
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const all = allThatIsLeft(invoice);
        fc.pre(all.length > 0);
        expect(faultsOf(credited({ invoice, credits: [] }, all))).toEqual([]);
      }),
    );
  });

  it('names a credit invoice of which the original does not know, or which credits what is not there', () => {
    const { number } = original;
    const untold = { kind: 'not-told', credit: '2026-00002', original: number.text };
    expect(faultsOf({ invoice: original, credits: half.credits })).toEqual([untold]);
    expect(creditFaults(half.credits)).toEqual([untold]);
  });

  it('names a credit invoice that the original names, and that is not there or credits another', () => {
    const gone = { kind: 'not-there', credit: '2026-00002', original: original.number.text };
    expect(creditFaults([half.invoice])).toEqual([gone]);
    const [credit] = half.credits;
    if (!credit) throw new Error('no credit');
    const other = { ...credit, original: { id: 'another', number: '2026-00099', date: '2026-11-01' } };
    expect(creditFaults([half.invoice, other])).toEqual([
      gone,
      { kind: 'not-told', credit: '2026-00002', original: '2026-00099' },
    ]);
  });

  it('names an invoice of which too much was credited, whose status is wrong, or that does not come to zero', () => {
    const named = { original: original.number.text };
    const [mention] = half.invoice.creditedBy;
    if (!mention) throw new Error('no mention');
    const tooMuch = { ...half.invoice, creditedBy: [{ ...mention, lines: [{ ...line, quantity: 10_001 }] }] };
    expect(faultsOf({ ...half, invoice: tooMuch })).toEqual([{ kind: 'too-much', ...named }]);
    const early = { ...half.invoice, status: 'credited' as const };
    expect(faultsOf({ ...half, invoice: early })).toEqual([{ kind: 'status', ...named }]);
    const late = { ...whole.invoice, status: 'final' as const };
    expect(faultsOf({ ...whole, invoice: late })).toEqual([{ kind: 'status', ...named }]);
    const [first, last] = whole.credits;
    if (!first || !last) throw new Error('two credits');
    const vatTotals = last.vatTotals.map((one, index) => (index === 0 ? { ...one, vat: one.vat + 1 } : one));
    expect(faultsOf({ ...whole, credits: [first, { ...last, vatTotals }] })).toEqual([{ kind: 'not-zero', ...named }]);
  });
});
