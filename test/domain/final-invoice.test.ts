import { describe, expect, it } from 'vitest';
import { collect } from '../../src/domain/collect.ts';
import {
  asPrintable,
  buyerOf,
  dueDateOf,
  finalInvoiceOf,
  paymentReferenceOf,
  sellerOf,
} from '../../src/domain/final-invoice.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { collectInput, company, debtor, delivery, invoiceOptions, topBakkers } from '../helpers/worlds.ts';

const buyer = debtor('100', { attention: 'Inkoop', vatId: 'NL000000000B00', kvk: '87654321', language: 'de' });
const number = { year: 2026, sequence: 7, text: '2026-00007' };
const parties = { company: company(), invoices: invoiceOptions({ footer: 'Dank u' }), topBakkers, debtor: buyer };

function draft(): Draft {
  const [plan] = collect(collectInput({ deliveries: [delivery('1')], debtors: [buyer] })).drafts;
  if (!plan) throw new Error('no draft');
  const made = { at: '2026-11-09T09:00:00+01:00', by: 'jan tty1', what: 'made' } as const;
  return { ...plan, id: 'invoice-1', history: [made], revision: 3, status: 'draft' };
}

describe('the due date', () => {
  it.each([
    ["is the company's term later", null, '2026-11-23'],
    ["is the debtor's own term later", 30, '2026-12-09'],
    ['is the same day for a debtor who pays at once', 0, '2026-11-09'],
  ])('%s', (_case, termDays, due) => {
    expect(dueDateOf('2026-11-09', { termDays }, { termDays: 14 })).toBe(due);
  });
});

describe('a final invoice', () => {
  it('keeps all of the draft and adds number, dates and parties', () => {
    const { status: _status, ...body } = draft();
    expect(finalInvoiceOf(draft(), number, '2026-11-09', parties)).toEqual({
      ...body,
      status: 'final',
      number,
      date: '2026-11-09',
      dueDate: '2026-11-23',
      paymentReference: '2026-00007',
      seller: { ...company(), footer: 'Dank u' },
      buyer: {
        number: '100',
        name: 'Lunchroom 100',
        attention: 'Inkoop',
        address: 'Marktstraat 1',
        postcode: '1234 AB',
        city: 'Utrecht',
        country: 'NL',
        vatId: 'NL000000000B00',
        kvk: '87654321',
        language: 'de',
        central: null,
      },
      original: null,
      creditedBy: [],
    });
  });

  it("takes nothing of a debtor's settings along that does not stand on paper", () => {
    expect(Object.keys(buyerOf(buyer, null))).not.toContain('email');
    expect(Object.keys(sellerOf({ ...company(), ...{ secret: 'x' } }, invoiceOptions()))).not.toContain('secret');
  });

  it('asks to be paid under its number', () => {
    expect(paymentReferenceOf(number)).toBe('2026-00007');
  });
});

describe('a draft for showing', () => {
  it('has the parties of now, and no number, date or reference', () => {
    const { status: _status, ...body } = draft();
    expect(asPrintable(draft(), parties)).toEqual({
      ...body,
      status: 'draft',
      number: null,
      date: null,
      dueDate: null,
      paymentReference: '',
      seller: sellerOf(parties.company, parties.invoices),
      buyer: buyerOf(buyer, null),
      original: null,
    });
  });
});
