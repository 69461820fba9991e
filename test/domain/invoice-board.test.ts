import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from '../../src/domain/calendar.ts';
import { type BoardDebtor, boardOf } from '../../src/domain/invoice-board.ts';

const debtor = (number: string, differs: Partial<BoardDebtor> = {}): BoardDebtor => {
  return { number, invoiceDay: 'monday', closed: false, consolidateTo: null, ...differs };
};

const debtors = [
  debtor('1'),
  debtor('2'),
  debtor('3', { closed: true }),
  debtor('4', { invoiceDay: 'friday' }),
  debtor('5', { consolidateTo: '4' }),
  debtor('6', { invoiceDay: 'none' }),
];

describe('the board of invoice days', () => {
  it('has today first, then the days that come, and last those that are invoiced by hand', () => {
    const days = boardOf({ debtors: [], waiting: [], drafts: [], undelivered: [] }, 'friday').map(({ day }) => day);
    expect(days).toEqual(['friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'none']);
  });

  it('counts per day who is due, for whom something waits, what it comes to and since when', () => {
    const waiting = [
      { billed: '1', date: '2026-11-20', net: 100 },
      { billed: '1', date: '2026-11-18', net: 250 },
      { billed: '3', date: '2026-11-21', net: 1 },
      { billed: '4', date: '2026-10-01', net: -50 },
    ];
    const rows = boardOf({ debtors, waiting, drafts: ['2', '6'], undelivered: ['4', '4'] }, 'monday');
    expect(rows.find(({ day }) => day === 'monday')).toEqual({
      day: 'monday',
      debtors: 2,
      waitingDebtors: 2,
      deliveries: 3,
      net: 351,
      oldest: '2026-11-18',
      drafts: 1,
      undelivered: 0,
    });
    expect(rows.find(({ day }) => day === 'friday')).toEqual({
      day: 'friday',
      debtors: 1,
      waitingDebtors: 1,
      deliveries: 1,
      net: -50,
      oldest: '2026-10-01',
      drafts: 0,
      undelivered: 2,
    });
    expect(rows.find(({ day }) => day === 'none')).toMatchObject({
      debtors: 1,
      waitingDebtors: 0,
      drafts: 1,
      oldest: null,
    });
    expect(rows.find(({ day }) => day === 'tuesday')).toMatchObject({ debtors: 0, deliveries: 0, net: 0 });
  });

  it('loses nothing that waits, whosever it is', () => {
    const anyWaiting = fc.record({
      billed: fc.constantFrom('1', '2', '3', '4', '6', 'nobody'),
      date: fc.constantFrom('2026-11-20', '2026-11-21'),
      net: fc.integer({ min: -1000, max: 1000 }),
    });
    const some = fc.array(fc.constantFrom('1', '4', '6', 'nobody'));
    fc.assert(
      fc.property(
        fc.array(anyWaiting),
        some,
        some,
        fc.constantFrom(...weekdays),
        (waiting, drafts, undelivered, today) => {
          const rows = boardOf({ debtors, waiting, drafts, undelivered }, today);
          const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
          expect(sum((row) => row.deliveries)).toBe(waiting.length);
          expect(sum((row) => row.net)).toBe(waiting.reduce((all, { net }) => all + net, 0));
          expect(sum((row) => row.drafts)).toBe(drafts.length);
          expect(sum((row) => row.undelivered)).toBe(undelivered.length);
          expect(sum((row) => row.waitingDebtors)).toBe(new Set(waiting.map(({ billed }) => billed)).size);
        },
      ),
    );
  });
});
