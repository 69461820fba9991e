import { describe, expect, it } from 'vitest';
import { isDay, type Weekday } from '../../src/domain/calendar.ts';
import { holidaysOf, isWorkingDay, nextWorkingDay } from '../../src/domain/working-days.ts';
import { holidayRules } from '../helpers/worlds.ts';

const mondayToFriday: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

describe('holidays', () => {
  it('of the Netherlands in 2026', () => {
    expect(holidaysOf(2026, 'NL', holidayRules)).toEqual([
      { day: '2026-01-01', name: 'Nieuwjaarsdag' },
      { day: '2026-04-05', name: 'Eerste Paasdag' },
      { day: '2026-04-06', name: 'Tweede Paasdag' },
      { day: '2026-04-27', name: 'Koningsdag' },
      { day: '2026-05-14', name: 'Hemelvaartsdag' },
      { day: '2026-05-24', name: 'Eerste Pinksterdag' },
      { day: '2026-05-25', name: 'Tweede Pinksterdag' },
      { day: '2026-12-25', name: 'Eerste Kerstdag' },
      { day: '2026-12-26', name: 'Tweede Kerstdag' },
    ]);
  });

  it('of Germany in 2026', () => {
    expect(holidaysOf(2026, 'DE', holidayRules).map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('of Belgium in 2026', () => {
    expect(holidaysOf(2026, 'BE', holidayRules).map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it.each([
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])('put Koningsdag of %d on %s, never on a Sunday', (year, day) => {
    expect(holidaysOf(year, 'NL', holidayRules)).toContainEqual({ day, name: 'Koningsdag' });
  });

  it('are days that exist, in every year and country', () => {
    for (const country of ['NL', 'DE', 'BE']) {
      for (let year = 2020; year < 2060; year += 1) {
        const days = holidaysOf(year, country, holidayRules).map(({ day }) => day);
        expect(days.filter((day) => !isDay(day))).toEqual([]);
        expect(days).toEqual(days.toSorted());
      }
    }
  });

  it('of a country without rows are none', () => {
    expect(holidaysOf(2026, 'FR', holidayRules)).toEqual([]);
  });
});

describe('a working day', () => {
  it.each([
    ['an ordinary Friday', '2026-11-13', true],
    ['a Saturday', '2026-11-14', false],
    ['Easter Monday', '2026-04-06', false],
    ['the day after', '2026-04-07', true],
  ])('%s: %s is %s', (_case, day, working) => {
    const holidays = holidaysOf(2026, 'NL', holidayRules).map((holiday) => holiday.day);
    expect(isWorkingDay(day, mondayToFriday, holidays)).toBe(working);
  });

  it.each([
    ['the next day', '2026-11-12', '2026-11-13'],
    ['over the weekend', '2026-11-13', '2026-11-16'],
    ['over Easter', '2026-04-03', '2026-04-07'],
    ['over Christmas and a weekend', '2026-12-24', '2026-12-28'],
  ])('is found %s', (_case, day, next) => {
    const holidays = holidaysOf(2026, 'NL', holidayRules).map((holiday) => holiday.day);
    expect(nextWorkingDay(day, mondayToFriday, holidays)).toBe(next);
  });

  it('is a week later when only one weekday is worked', () => {
    expect(nextWorkingDay('2026-11-14', ['saturday'], [])).toBe('2026-11-21');
  });

  it('never comes when no weekday is worked', () => {
    expect(nextWorkingDay('2026-11-13', [], [])).toBeNull();
  });
});
