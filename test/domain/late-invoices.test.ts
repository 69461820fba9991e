import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, monthOf } from '../../src/domain/calendar.ts';
import { isLateSoon, lastInvoiceDay, lateDebtors } from '../../src/domain/late-invoices.ts';

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));

describe('the last day to invoice a delivery', () => {
  it.each([
    ['2026-11-01', '2026-12-15'],
    ['2026-11-30', '2026-12-15'],
    ['2026-12-31', '2027-01-15'],
    ['2028-01-31', '2028-02-15'],
  ])('of %s is %s', (delivered, last) => {
    expect(lastInvoiceDay(delivered)).toBe(last);
  });

  it('is the fifteenth of the month after, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const last = lastInvoiceDay(day);
        expect(last.slice(8)).toBe('15');
        // The month before the one of the last day is that of the delivery.
        expect(monthOf(addDays(`${monthOf(last)}-01`, -1))).toBe(monthOf(day));
      }),
    );
  });
});

describe('debtors with deliveries that are not invoiced', () => {
  it('are told from a week before the last day on, the most urgent first, each by its oldest delivery', () => {
    const open = [
      { debtor: '1', date: '2026-11-20' },
      { debtor: '2', date: '2026-10-31' },
      { debtor: '1', date: '2026-11-02' },
      { debtor: '3', date: '2026-12-01' },
    ];
    expect(lateDebtors(open, '2026-12-08')).toEqual([
      { debtor: '2', oldest: '2026-10-31', lastDay: '2026-11-15', daysLeft: -23 },
      { debtor: '1', oldest: '2026-11-02', lastDay: '2026-12-15', daysLeft: 7 },
    ]);
    expect(lateDebtors(open, '2026-12-07').map(({ debtor }) => debtor)).toEqual(['2']);
  });

  it.each([
    ['2026-12-15', 0],
    ['2026-12-16', -1],
  ])('on %s have %i days left', (today, daysLeft) => {
    expect(lateDebtors([{ debtor: '1', date: '2026-11-20' }], today)).toMatchObject([{ daysLeft }]);
  });

  it('are never told of a debtor that is invoiced every week', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 7 }), (today, age) => {
        expect(lateDebtors([{ debtor: '1', date: addDays(today, -age) }], today)).toEqual([]);
      }),
    );
  });

  it('are of a month that is told of as a whole, or not at all', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (delivered, today) => {
        expect(isLateSoon(delivered, today)).toBe(isLateSoon(`${monthOf(delivered)}-01`, today));
      }),
    );
  });
});
