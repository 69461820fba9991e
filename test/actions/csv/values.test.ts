import { describe, expect, it } from 'vitest';
import {
  countryFrom,
  dayFrom,
  hasControl,
  mailList,
  scaledInteger,
  wholeNumber,
} from '../../../src/actions/csv/values.ts';
import { plainLine } from '../../../src/domain/plain-text.ts';

const money = (text: string) => scaledInteger(text, 2, 1_000_000_000);
const quantity = (text: string) => scaledInteger(text, 3, 1_000_000_000);

describe('numbers', () => {
  it.each([
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1234,5', 123_450],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['1.234.567,89', 123_456_789],
    ['1.234.567', 123_456_700],
    ['1,234,567', 123_456_700],
    ['0,07', 7],
    ['007', 700],
    ['1.005,00', 100_500],
  ])('reads %s as %i cents', (text, cents) => {
    expect(money(text)).toBe(cents);
  });

  it.each([
    '1.234',
    '1,234',
    '0.005',
    '2,500',
    '12.34,56',
    '1.23.456',
    '1,234,56',
    '1.234,567,89',
    '1234.567,89',
    '-1',
    '+1',
    '1-',
    '.5',
    '5.',
    '€ 5',
    '1 234',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '１２',
    '10000000,01',
    '9'.repeat(400),
  ])('refuses %s as an amount instead of guessing or rounding', (text) => {
    expect(money(text)).toBeNull();
  });

  it.each([
    ['2,5', 2500],
    ['1.234', 1234],
    ['0,125', 125],
    ['1.234,5', 1_234_500],
  ])('reads %s as %i thousandths: a lone separator is the decimal mark', (text, thousandths) => {
    expect(quantity(text)).toBe(thousandths);
  });

  it('refuses a fourth decimal of a quantity', () => {
    expect(quantity('0,1250')).toBeNull();
  });

  it('takes whole numbers within their bounds only', () => {
    expect(['0', '9', '10', '-1', '1,0', '', '1x'].map((text) => wholeNumber(text, 0, 9))).toEqual([
      0,
      9,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('days', () => {
  it.each(['2026-11-05', '5-11-2026', '05-11-2026', '5/11/2026', '5.11.2026', '05.11.2026'])('reads %s', (text) => {
    expect(dayFrom(text)).toBe('2026-11-05');
  });

  it.each([
    '2026-02-29',
    '31-4-2026',
    '11/31/2026',
    '5-11-26',
    '5-11/2026',
    '2026-1-1',
    '1926-01-01',
    '0001-01-01',
    'nu',
  ])('refuses %s', (text) => {
    expect(dayFrom(text)).toBeNull();
  });

  it('knows leap years', () => {
    expect(dayFrom('29-2-2028')).toBe('2028-02-29');
  });
});

describe('texts', () => {
  it.each(['Jansen & Zn.', 'Škoda – "Café"', '=cmd()', '+31 30 000', '@SUM(A1)', "'t Hoekje", '<b>x</b>', 'Ōji 🥐'])(
    'leaves %s as it is',
    (text) => {
      expect(plainLine(text)).toBe(text);
    },
  );

  it.each([
    ['Jansen\r\nBcc: x@example.com', 'Jansen Bcc: x@example.com'],
    ['a\n\n\tb', 'a b'],
    ['a\tb', 'a b'],
    ['\u001b[31mrood\u001b[0m', '[31mrood[0m'],
    ['\u009b2Jx\u0007', '2Jx'],
    ['ab\u202egpj.exe', 'abgpj.exe'],
    ['a\u2028b', 'a b'],
    ['\u00a0 x \u00a0', 'x'],
    ['Cafe\u0301', 'Café'],
  ])('makes %j plain', (text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });

  it('sees control characters in a code', () => {
    expect(['10', 'Ø-10', '1\u00010', '1\n0', '\u202e10'].map(hasControl)).toEqual([false, false, true, true, true]);
  });
});

describe('countries and lists', () => {
  it('knows countries by their code', () => {
    expect(['NL', 'be', 'De', 'XX', 'NLD', 'Nederland', ''].map(countryFrom)).toEqual([
      'NL',
      'BE',
      'DE',
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes a list of addresses apart', () => {
    expect(mailList('a@x.example; b@x.example,c@x.example  d@x.example;')).toHaveLength(4);
    expect(mailList('Jan Vos <a@x.example>, b@x.example')).toEqual(['Jan Vos <a@x.example>', 'b@x.example']);
    expect(mailList(' ;, ')).toEqual([]);
  });
});
