import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { rateOn, taxTreatment, totalsOf, type VatCode, vatCodes } from '../../src/domain/vat.ts';
import { vatRates } from '../helpers/worlds.ts';

describe('the shipped VAT rates', () => {
  it.each<[string, VatCode, string, number]>([
    ['NL', 'high', '2012-09-30', 1900],
    ['NL', 'high', '2012-10-01', 2100],
    ['NL', 'low', '2018-12-31', 600],
    ['NL', 'low', '2019-01-01', 900],
    ['NL', 'high', '2026-11-13', 2100],
    ['NL', 'zero', '2026-11-13', 0],
    ['DE', 'high', '2006-12-31', 1600],
    ['DE', 'high', '2007-01-01', 1900],
    ['DE', 'high', '2020-06-30', 1900],
    ['DE', 'high', '2020-07-01', 1600],
    ['DE', 'high', '2020-12-31', 1600],
    ['DE', 'high', '2021-01-01', 1900],
    ['DE', 'low', '2020-06-30', 700],
    ['DE', 'low', '2020-07-01', 500],
    ['DE', 'low', '2020-12-31', 500],
    ['DE', 'low', '2021-01-01', 700],
    ['DE', 'zero', '2026-11-13', 0],
    ['BE', 'high', '2026-11-13', 2100],
    ['BE', 'middle', '2026-11-13', 1200],
    ['BE', 'low', '2026-11-13', 600],
    ['BE', 'zero', '2026-11-13', 0],
  ])('%s %s on %s: %d basis points', (country, code, day, rate) => {
    expect(rateOn(vatRates, country, code, day)).toBe(rate);
  });

  it('follow each other without a gap or an overlap, up to now', () => {
    for (const country of ['NL', 'DE', 'BE']) {
      for (const code of vatCodes) {
        const rows = vatRates
          .filter((row) => row.country === country && row.code === code)
          .toSorted((a, b) => (a.from < b.from ? -1 : 1));
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          expect(row.until === null ? null : addDays(row.until, 1)).toBe(next?.from ?? null);
        }
      }
    }
  });

  it.each([
    ['a country without rows', 'FR', 'high', '2026-11-13'],
    ['a code that the country lacks', 'NL', 'middle', '2026-11-13'],
    ['a day before the table begins', 'NL', 'high', '1999-12-31'],
  ] as const)('refuse %s', (_case, country, code, day) => {
    expect(() => rateOn(vatRates, country, code, day)).toThrow(
      expect.objectContaining({ code: 'vat.no-rate', params: { country, vat: code, date: day } }),
    );
  });
});

describe('who owes the tax', () => {
  it.each([
    ['a Dutch buyer', 'NL', 'NL000000000B00', 'domestic'],
    ['a Belgian buyer with a VAT id', 'BE', 'BE0000000000', 'reverse-charge'],
    ['a Belgian buyer without one', 'BE', '', 'domestic'],
    ['a Belgian buyer with a blank one', 'BE', '  ', 'domestic'],
    ['a Belgian buyer with a Dutch one only', 'BE', 'nl000000000B00', 'domestic'],
    ['a Belgian buyer with one as people write it', 'BE', 'be 0000.000.000', 'reverse-charge'],
    ['a Belgian buyer with a German one', 'BE', 'DE123456789', 'reverse-charge'],
    ['a Greek buyer, whose id has letters of its own', 'GR', 'EL123456789', 'reverse-charge'],
    ['a buyer in Northern Ireland', 'XI', 'XI123456789', 'reverse-charge'],
    ['a Swiss buyer', 'CH', 'CHE000000000', 'domestic'],
    ['a Swiss buyer with a German one', 'CH', 'DE123456789', 'domestic'],
    ['a German buyer with words instead', 'DE', 'n.v.t.', 'domestic'],
    ['a German buyer with a Steuernummer', 'DE', '12/345/67890', 'domestic'],
    ['a German buyer with one of another shape', 'DE', 'DE12345678', 'domestic'],
    ['an Irish buyer with a British one', 'IE', 'GB123456789', 'domestic'],
  ])('of a Dutch seller and %s: %s %s → %s', (_case, country, vatId, treatment) => {
    expect(taxTreatment({ country: 'NL' }, { country, vatId })).toBe(treatment);
  });

  it('of a seller is not told by an id of its own country, whatever its letters', () => {
    expect(taxTreatment({ country: 'GR' }, { country: 'DE', vatId: 'EL123456789' })).toBe('domestic');
  });
});

describe('totals', () => {
  it('compute the tax per rate on the summed base, highest rate first', () => {
    const lines = [
      { net: 105, rate: 900 },
      { net: 1000, rate: 2100 },
      { net: 105, rate: 900 },
      { net: 50, rate: 0 },
    ];
    // 9 % of 1.05 is 0.0945: 0.09 and 0.09 line by line, but 0.19 of the sum.
    expect(totalsOf(lines)).toEqual({
      vatTotals: [
        { rate: 2100, base: 1000, vat: 210 },
        { rate: 900, base: 210, vat: 19 },
        { rate: 0, base: 50, vat: 0 },
      ],
      net: 1260,
      vat: 229,
      gross: 1489,
    });
  });

  it('round once: ten lines of 5 cents at 9 % give 5 cents of tax, not ten times nothing', () => {
    const lines = Array.from({ length: 10 }, () => ({ net: 5, rate: 900 }));
    expect(totalsOf(lines).vat).toBe(5);
  });

  it('round half a cent up, and its credit to the exact mirror', () => {
    const totals = totalsOf([{ net: 50, rate: 900 }]);
    expect(totals.vatTotals).toEqual([{ rate: 900, base: 50, vat: 5 }]);
    expect(totalsOf([{ net: -50, rate: 900 }])).toEqual({
      vatTotals: [{ rate: 900, base: -50, vat: -5 }],
      net: -50,
      vat: -5,
      gross: -55,
    });
  });

  it('of no lines are nought', () => {
    expect(totalsOf([])).toEqual({ vatTotals: [], net: 0, vat: 0, gross: 0 });
  });
});
