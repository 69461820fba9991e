import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  byDay,
  dayIn,
  dayOf,
  daysBetween,
  easterSunday,
  isDay,
  mondayOf,
  monthOf,
  weekdayIndex,
  weekdayOf,
  yearOf,
} from '../../src/domain/calendar.ts';

const anyDay = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays('2000-01-01', count));

describe('a calendar day', () => {
  it.each([
    ['2026-11-13', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-1-1', false],
    ['13-11-2026', false],
    ['2026-11-13 ', false],
    ['', false],
  ])('%j exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    // The clock changes in these nights in western Europe.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-10-26', -2, '2026-10-24'],
    ['2026-11-13', 0, '2026-11-13'],
  ])('%s and %d days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  it('knows its month, year and weekday', () => {
    expect(monthOf('2026-11-13')).toBe('2026-11');
    expect(yearOf('2026-11-13')).toBe(2026);
    expect(weekdayOf('2026-11-13')).toBe('friday');
    expect(weekdayIndex('2026-11-09')).toBe(0);
    expect(weekdayIndex('2026-11-15')).toBe(6);
  });

  it('is taken from the local clock', () => {
    expect(dayOf(new Date(2026, 10, 13, 0, 0, 1))).toBe('2026-11-13');
    expect(dayOf(new Date(2026, 10, 13, 23, 59, 59))).toBe('2026-11-13');
  });

  it('is written with zeros', () => {
    expect(dayIn(2026, 4, 5)).toBe('2026-04-05');
  });

  it('sorts earlier days first', () => {
    expect(['2026-11-02', '2025-12-31', '2026-01-10'].toSorted(byDay)).toEqual([
      '2025-12-31',
      '2026-01-10',
      '2026-11-02',
    ]);
    expect(byDay('2026-11-02', '2026-11-02')).toBe(0);
  });
});

describe('the week', () => {
  it.each([
    ['2026-11-09', '2026-11-09'],
    ['2026-11-15', '2026-11-09'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it('begins on a Monday at most six days before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(day);
        expect(weekdayOf(monday)).toBe('monday');
        expect(addDays(monday, weekdayIndex(day))).toBe(day);
      }),
    );
  });
});

describe('Easter Sunday', () => {
  it.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
  ])('is %s', (day) => {
    expect(easterSunday(yearOf(day))).toBe(day);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year <= 2100; year += 1) {
      const day = easterSunday(year);
      expect(weekdayOf(day)).toBe('sunday');
      expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true);
    }
  });
});
