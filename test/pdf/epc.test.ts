import { describe, expect, it } from 'vitest';
import { type CreditTransfer, epcPayload } from '../../src/domain/epc.ts';

const transfer: CreditTransfer = {
  name: 'De Korenschoof B.V.',
  iban: 'NL91 ABNA 0417 1643 00',
  bic: 'ABNANL2A',
  amount: 123_456,
  remittance: '2026-00123',
};

describe('the text of the payment QR code', () => {
  it('has the lines of EPC069-12 version 002 in their order', () => {
    expect(epcPayload(transfer)?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'ABNANL2A',
      'De Korenschoof B.V.',
      'NL91ABNA0417164300',
      'EUR1234.56',
      '',
      '',
      '2026-00123',
    ]);
  });

  it('leaves the line of an unknown BIC empty, and ends with the last line that says something', () => {
    const lines = epcPayload({ ...transfer, bic: '', remittance: '' })?.split('\n');
    expect(lines?.[4]).toBe('');
    expect(lines?.at(-1)).toBe('EUR1234.56');
  });

  it.each([
    [1, 'EUR0.01'],
    [10, 'EUR0.10'],
    [100, 'EUR1.00'],
    [99_999_999_999, 'EUR999999999.99'],
  ])('writes %i cents as %s', (amount, written) => {
    expect(epcPayload({ ...transfer, amount })?.split('\n')[7]).toBe(written);
  });

  it.each([
    ['no account', { iban: '' }],
    ['something that is no account', { iban: 'giro 12345' }],
    ['no name', { name: ' \n' }],
    ['nothing to pay', { amount: 0 }],
    ['a credit', { amount: -1 }],
    ['more than a billion', { amount: 100_000_000_000 }],
    ['half cents', { amount: 1.5 }],
    ['more than 331 bytes', { name: '漢'.repeat(70), remittance: '漢'.repeat(140) }],
  ])('is not made for %s', (_, part: Partial<CreditTransfer>) => {
    expect(epcPayload({ ...transfer, ...part })).toBeNull();
  });

  it('cuts the name to 70 and the reference to 140 characters, counted as people count', () => {
    const lines =
      epcPayload({ ...transfer, name: `${'n'.repeat(69)}éé`, remittance: 'x'.repeat(150) })?.split('\n') ?? [];
    expect(lines[5]).toBe(`${'n'.repeat(69)}é`);
    expect(lines[10]).toBe('x'.repeat(140));
  });

  it('lets no line break of the data add a line', () => {
    const lines = epcPayload({ ...transfer, name: 'De\r\nKoren\u2028schoof', remittance: 'a\nb' })?.split('\n') ?? [];
    expect(lines).toHaveLength(11);
    expect(lines[5]).toBe('De Koren schoof');
    expect(lines[10]).toBe('a b');
  });
});
