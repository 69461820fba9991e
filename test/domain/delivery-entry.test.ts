import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deliveryNumber,
  nextDeliveryNumber,
  parseDeliveryNumber,
  withNumbersTaken,
} from '../../src/domain/delivery-number.ts';
import {
  contentOf,
  type DeliveryContent,
  type DeliveryWorld,
  deliveryProblems,
} from '../../src/domain/delivery-problems.ts';
import { netOfLines, paidFor, repriced } from '../../src/domain/delivery-totals.ts';
import { printableDelivery } from '../../src/domain/printable-delivery.ts';
import { repeatable, repeatedLines } from '../../src/domain/repeat-delivery.ts';
import { rateOn } from '../../src/domain/vat.ts';
import { parseQuantities } from '../../src/screens/delivery/quantities.ts';
import { anyLine } from '../helpers/delivery-edits.ts';
import {
  article,
  company,
  debtor,
  delivery,
  deliveryAddress,
  deliveryLine,
  invoiceOptions,
  vatRates,
} from '../helpers/worlds.ts';

describe('the number of a delivery', () => {
  it('is made of year, month and a sequence within that month, and reads back', () => {
    expect(deliveryNumber('2026-11', 42)).toBe('2611-0042');
    expect(deliveryNumber('2026-11', 12_345)).toBe('2611-12345');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99_999 }), (month, sequence) => {
        const name = `2026-${String(month).padStart(2, '0')}`;
        expect(parseDeliveryNumber(deliveryNumber(name, sequence), 2026)).toEqual({ month: name, sequence });
      }),
    );
  });

  it.each(['2611-42', '2613-0042', '2611-00042', 'B2611-0042', '2511-0042', '4711'])('is no other text: %s', (text) => {
    expect(parseDeliveryNumber(text, 2026)).toBeNull();
  });

  it('is never one that was given or taken before, whatever came in from elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), fc.nat({ max: 20 }), (imported, given) => {
        const taken = new Set(imported.map((sequence) => deliveryNumber('2026-11', sequence)));
        let highest = given;
        for (let round = 0; round < 20; round += 1) {
          const next = nextDeliveryNumber('2026-11', highest, taken);
          expect(next.sequence).toBeGreaterThan(highest);
          expect(taken.has(next.number)).toBe(false);
          taken.add(next.number);
          highest = next.sequence;
        }
      }),
    );
  });

  it('is skipped when an import took it for a delivery of another month', () => {
    const highest = withNumbersTaken({ '2026-11': 3 }, [
      { number: '2611-0007', year: 2026 },
      { number: '2612-0002', year: 2026 },
      { number: '2611-0009', year: 2025 },
      { number: 'bon 12', year: 2026 },
    ]);
    expect(highest).toEqual({ '2026-11': 7, '2026-12': 2 });
  });
});

describe('what is wrong with a delivery', () => {
  const customer = debtor('100', { deliveryAddresses: [deliveryAddress('A')] });
  const world: DeliveryWorld = {
    debtor: (number) => (number === '100' ? customer : number === '200' ? debtor('200', { closed: true }) : undefined),
    article: (code) => (code === '9' ? article('9', { closed: true }) : code === '10' ? article('10') : undefined),
    before: null,
  };
  const good = contentOf(delivery('1', { address: 'A' }));
  const rules = (differs: Partial<DeliveryContent>, before: DeliveryContent | null = null) =>
    deliveryProblems({ ...good, ...differs }, { ...world, before }).map(({ rule }) => rule);
  const line = (differs: Parameters<typeof deliveryLine>[1]) => ({ lines: [deliveryLine('10', differs)] });

  it('is nothing when it is right', () => {
    expect(rules({})).toEqual([]);
    expect(rules(line({ quantity: -1_000_000_000, price: -100_000_000, discount: 10_000 }))).toEqual([]);
  });

  it.each<[string, Partial<DeliveryContent>]>([
    ['date-form', { date: '2026-02-30' }],
    ['debtor-missing', { debtor: '', address: null }],
    ['debtor-unknown', { debtor: '300', address: null }],
    ['debtor-closed', { debtor: '200', address: null }],
    ['address-unknown', { address: 'B' }],
    ['reference-long', { reference: 'x'.repeat(81) }],
    ['no-lines', { lines: [] }],
    ['article-unknown', { lines: [deliveryLine('11')] }],
    ['article-closed', { lines: [deliveryLine('9')] }],
    ['description-missing', line({ description: ' ' })],
    ['description-long', line({ description: 'x'.repeat(201) })],
    ['quantity-range', line({ quantity: 1_000_000_001 })],
    ['returned-range', line({ returned: 1_000_000_001 })],
    ['price-range', line({ price: 100_000_001 })],
    ['discount-range', line({ discount: 10_001 })],
    ['discount-range', line({ discount: -1 })],
  ])('is told by name: %s', (rule, differs) => {
    expect(rules(differs)).toEqual([rule]);
  });

  it('is not what it named already before its debtor or article was closed, or its address deleted', () => {
    const before = contentOf(delivery('1', { debtor: '200', address: 'X', lines: [deliveryLine('9')] }));
    expect(rules(before, before)).toEqual([]);
    expect(rules({ ...before, lines: [deliveryLine('9'), deliveryLine('11')] }, before)).toEqual(['article-unknown']);
  });
});

describe('what a clerk types as a quantity', () => {
  it.each([
    ['5', 5000, 0],
    ['2,5', 2500, 0],
    ['0.125', 125, 0],
    ['5-2', 5000, 2000],
    ['-2', 0, 2000],
    ['−2', 0, 2000],
    ['3*12', 36_000, 0],
    ['2*12-3', 24_000, 3000],
    ['0', 0, 0],
  ])('%s', (text, quantity, returned) => {
    expect(parseQuantities(text, { quantity: 0, returned: 0 })).toEqual({ quantity, returned });
  });

  it.each(['', '-', '5-', '--2', '5-2-1', '3*', '*3', 'vijf', '1,2345', '0,001*0,5'])('nothing: "%s"', (text) => {
    expect(parseQuantities(text, { quantity: 0, returned: 0 })).toBeNull();
  });

  it('leaves what came back as it was when it says nothing of it', () => {
    expect(parseQuantities('7', { quantity: 5000, returned: 2000 })).toEqual({ quantity: 7000, returned: 2000 });
  });
});

describe('the delivery that is worth repeating', () => {
  const for1001 = { date: '2026-11-24', debtor: '100', address: 'A' };
  const on = (number: string, date: string, differs = {}) => delivery(number, { date, address: 'A', ...differs });

  it("is yesterday's, then that of the same weekday last week", () => {
    const all = [on('1', '2026-11-17'), on('2', '2026-11-23'), on('3', '2026-11-20'), on('4', '2026-11-24')];
    expect(repeatable(all, for1001).map(({ number }) => number)).toEqual(['2', '1']);
  });

  it('is of the same debtor, of the same address before another, and the last one of its day', () => {
    const all = [
      on('9', '2026-11-23', { debtor: '200' }),
      on('3', '2026-11-23', { address: null }),
      on('1', '2026-11-23'),
      on('2', '2026-11-23'),
      on('8', '2026-11-23', { lines: [] }),
    ];
    expect(repeatable(all, for1001).map(({ number }) => number)).toEqual(['2']);
  });

  it('gives its articles and quantities, at the prices of the new day, without what came back', () => {
    const dated = article('10', { price: 100, prices: [{ from: '2026-11-24', price: 130 }] });
    const articles = new Map([
      ['10', dated],
      ['11', article('11', { closed: true })],
    ]);
    const from = on('1', '2026-11-17', {
      lines: [
        deliveryLine('10', { quantity: 5000, returned: 2000, price: 90, discount: 1000, description: 'gesneden' }),
        deliveryLine('11'),
        deliveryLine('10', { quantity: 0, returned: 1000 }),
        deliveryLine('', { description: 'Krat', price: 500 }),
      ],
    });
    const { lines, leftOut } = repeatedLines(from, '2026-11-24', (code) => articles.get(code));
    expect(lines.map(({ article: code, quantity, returned, price }) => [code, quantity, returned, price])).toEqual([
      ['10', 5000, 0, 130],
      ['', 1000, 0, 500],
    ]);
    expect(lines[0]).toMatchObject({ description: 'Brood 10', discount: null });
    expect(leftOut).toEqual(['11']);
  });
});

describe('what a note comes to on the screen', () => {
  it('is what its printed note and receipt say, for every note', () => {
    const seller = company();
    fc.assert(
      fc.property(fc.array(anyLine(), { maxLength: 12 }), fc.constantFrom(0, 250, 1000), (lines, discount) => {
        const buyer = debtor('100', { discount });
        const receipt = delivery('1', { kind: 'receipt', lines });
        const parties = { company: seller, invoices: invoiceOptions(), debtor: buyer, rates: vatRates };
        const printed = printableDelivery(receipt, parties);
        expect(netOfLines(lines, discount)).toBe(printed.net);
        expect(paidFor(lines, discount, (vat) => rateOn(vatRates, 'NL', vat, receipt.date))).toEqual(printed.paid);
      }),
    );
  });

  it('follows the prices of another day, but for prices that somebody gave', () => {
    const dated = article('10', { price: 100, prices: [{ from: '2026-12-01', price: 110 }] });
    const lines = [deliveryLine('10'), deliveryLine('10', { price: 95 }), deliveryLine('11')];
    const after = repriced(lines, (code) => (code === '10' ? dated : undefined), '2026-11-30', '2026-12-01');
    expect(after.map(({ price }) => price)).toEqual([110, 95, 100]);
    expect(after[2]).toBe(lines[2]);
  });
});
