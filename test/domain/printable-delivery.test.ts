import { describe, expect, it } from 'vitest';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { printableDelivery } from '../../src/domain/printable-delivery.ts';
import { company, debtor, delivery, deliveryAddress, deliveryLine, vatRates } from '../helpers/worlds.ts';

function printable(differs: Partial<Delivery>, who: Partial<Debtor> = {}) {
  return printableDelivery(delivery('7', differs), {
    company: company(),
    invoices: { footer: 'Tot morgen' },
    debtor: debtor('100', who),
    rates: vatRates,
  });
}

const lines = [
  deliveryLine('20', { quantity: 3000, returned: 1000, price: 250, vat: 'low' }),
  deliveryLine('10', { quantity: 10_000, price: 100, discount: 1000, vat: 'high' }),
];

describe('a delivery that is shown', () => {
  it('has its lines priced as its invoice will price them, in article order', () => {
    const { lines: shown, net } = printable({ lines });
    expect(shown.map(({ article, quantity, returned, net: amount }) => [article, quantity, returned, amount])).toEqual([
      ['10', 10_000, 0, 900],
      ['20', 2000, 1000, 500],
    ]);
    expect(net).toBe(1400);
  });

  it("has the debtor's own discount where a line has none", () => {
    expect(printable({ lines }, { discount: 2000 }).lines.map(({ net }) => net)).toEqual([900, 400]);
  });

  it('as a delivery note states no tax, and needs no rate', () => {
    expect(printable({ lines: [deliveryLine('1', { vat: 'middle' })] })).toMatchObject({ paid: null, net: 100 });
  });

  it('as a receipt states what was paid, with the tax of each rate', () => {
    expect(printable({ lines, kind: 'receipt' }).paid).toEqual({
      vatTotals: [
        { rate: 2100, base: 900, vat: 189 },
        { rate: 900, base: 500, vat: 45 },
      ],
      net: 1400,
      vat: 234,
      gross: 1634,
    });
  });

  it('as a receipt of a buyer abroad states no tax', () => {
    const { tax, paid } = printable({ lines, kind: 'receipt' }, { country: 'DE', vatId: 'DE123456789' });
    expect([tax, paid?.vat, paid?.gross]).toEqual(['reverse-charge', 0, 1400]);
  });

  it.each([
    ['the visiting address', null, { name: 'Lunchroom 100', address: 'Marktstraat 1' }],
    ['one of the delivery addresses', 'A', { name: 'Filiaal A', address: 'Kade 2' }],
    ['the code of an address that was deleted since', 'Z', { name: 'Z', address: '', city: '' }],
  ])('went to %s', (_where, address, place) => {
    expect(printable({ address }, { deliveryAddresses: [deliveryAddress('A')] }).place).toMatchObject(place);
  });
});
