import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/debtor.ts';
import { formatDay } from '../../../src/i18n/format.ts';
import { moneyText, quantityText } from '../../../src/screens/kit/field-text.ts';
import {
  parseCountry,
  parseDay,
  parseMoney,
  parseNumber,
  parseQuantity,
  parseTime,
} from '../../../src/screens/kit/parse-field.ts';

const today = '2026-11-13';

describe('a day in a field', () => {
  it.each([
    '13-11-2026',
    '13.11.2026',
    '13/11/2026',
    '2026-11-13',
    '13-11-26',
    '13.11.26',
    ' 13-11-2026 ',
    '13-11',
    '13.11.',
    '13/11',
  ])('is read from %s', (text) => {
    expect(parseDay(text, today)).toBe('2026-11-13');
  });

  it.each(['vandaag', 'Vandaag', 'heute', 'today', '+0', '-0'])('is today in every language: %s', (text) => {
    expect(parseDay(text, today)).toBe(today);
  });

  it('is counted from today, over the ends of months and years', () => {
    expect(parseDay('+3', today)).toBe('2026-11-16');
    expect(parseDay('+60', today)).toBe('2027-01-12');
    expect(parseDay('-14', today)).toBe('2026-10-30');
    expect(parseDay('29-2', '2028-06-01')).toBe('2028-02-29');
  });

  it.each([
    '',
    '31-11-2026',
    '29-2-2026',
    '13-13-2026',
    '1999-12-31',
    'morgen',
    '13',
    '13-11-206',
    '13/11-2026',
    '+',
    '2026-11-13x',
  ])('is not read from %j', (text) => {
    expect(parseDay(text, today)).toBeNull();
  });

  it('is whole when nobody says what day it is today', () => {
    expect(parseDay('13-11')).toBeNull();
    expect(parseDay('+3')).toBeNull();
    expect(parseDay('13-11-2026')).toBe('2026-11-13');
  });

  it.each(languages)('is read back from what %s shows', (language) => {
    expect(parseDay(formatDay(language, '2026-02-01'), today)).toBe('2026-02-01');
  });
});

describe('an amount in a field', () => {
  it.each([
    ['12,50', 1250],
    ['12.5', 1250],
    ['12', 1200],
    ['€ 12,50', 1250],
    ['12,50 €', 1250],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['-3', -300],
    ['\u22123,25', -325],
    ['0', 0],
    ['-0', 0],
  ])('is read from %s', (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it.each(['', '-', '1.234', '12,345', '12,', ',50', 'twaalf', '1 2', '--3', '99999999999'])(
    'is not guessed at from %j',
    (text) => {
      expect(parseMoney(text)).toBeNull();
    },
  );

  it.each(languages)('is read back from what %s shows', (language) => {
    for (const cents of [0, 5, 1250, 123_456_78, -325]) expect(parseMoney(moneyText(language, cents))).toBe(cents);
  });
});

describe('a quantity in a field', () => {
  it.each([
    ['2', 2000],
    ['2,5', 2500],
    ['0.125', 125],
    ['1.234', 1234],
    ['-1', -1000],
  ])('is read from %s', (text, thousandths) => {
    expect(parseQuantity(text)).toBe(thousandths);
  });

  it.each(['', '2,5000', 'x', '1,2,3'])('is not guessed at from %j', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it.each(languages)('is read back from what %s shows, thousands too', (language) => {
    for (const quantity of [0, 125, 2500, 1_234_000, 1_234_500, -1000]) {
      expect(parseQuantity(quantityText(language, quantity))).toBe(quantity);
    }
  });
});

it('reads whole numbers, countries and times as people write them, and nothing else', () => {
  expect(['30', ' 30 ', '-1', '007'].map(parseNumber)).toEqual([30, 30, -1, 7]);
  expect(['', '3,0', '1e3', '3 0', '0x10'].map(parseNumber)).toEqual([null, null, null, null, null]);
  expect(['nl', 'DE', 'xx', 'NLD'].map(parseCountry)).toEqual(['NL', 'DE', null, null]);
  expect(['8', '8:00', '08.30', '0830', '23:59', '8 uur'].map(parseTime)).toEqual([
    '08:00',
    '08:00',
    '08:30',
    '08:30',
    '23:59',
    '08:00',
  ]);
  expect(['', '24', '8:60', '8:5', 'acht'].map(parseTime)).toEqual([null, null, null, null, null]);
});
