import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import { hasReturns, type ProductionList, productionList } from '../../src/domain/production-list.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { article, debtor, delivery, deliveryAddress, deliveryLine } from '../helpers/worlds.ts';

const day = '2026-11-24';

function listOf(
  deliveries: readonly Delivery[],
  articles = [article('2', { name: 'Wit heel' }), article('10', { name: 'Bloem' })],
): ProductionList {
  const debtors = ['100', '200'].map((number) =>
    debtor(number, { deliveryAddresses: [deliveryAddress('KADE', { name: '' }), deliveryAddress('WINKEL')] }),
  );
  return productionList(day, deliveries, { articles, debtors: new Map(debtors.map((one) => [one.number, one])) });
}

const note = (number: string, differs: Partial<Delivery>) => delivery(number, { date: day, ...differs });
const white = (quantity: number) => deliveryLine('2', { description: 'Wit heel', quantity });

describe('a production list', () => {
  it('adds up each article over notes and receipts of its day, those of other days left out', () => {
    const list = listOf([
      note('1', { lines: [white(12_000), deliveryLine('10', { unit: 'kg', quantity: 2_500 })] }),
      note('2', { kind: 'receipt', debtor: '200', lines: [white(3_000)] }),
      note('3', { date: '2026-11-25', lines: [white(99_000)] }),
      note('4', { date: '2026-11-23', lines: [white(99_000)] }),
    ]);
    expect(list.articles.map(({ article: code, name, unit, quantity }) => [code, name, unit, quantity])).toEqual([
      ['2', 'Wit heel', 'stuk', 15_000],
      ['10', 'Bloem', 'kg', 2_500],
    ]);
    expect(list).toMatchObject({ date: day, deliveries: 2, debtors: 2 });
  });

  it('is made also of notes that were invoiced', () => {
    const invoice = '01KAN3E5F00000000000000099';
    expect(listOf([note('1', { lines: [white(5_000)], invoice })]).articles).toMatchObject([{ quantity: 5_000 }]);
  });

  it('does not take returns off, and says so apart', () => {
    const list = listOf([note('1', { lines: [deliveryLine('2', { quantity: 10_000, returned: 4_000 })] })]);
    expect(list.articles).toMatchObject([{ quantity: 10_000, returned: 4_000 }]);
    expect(hasReturns(list)).toBe(true);
    expect(hasReturns(listOf([note('1', { lines: [white(1_000)] })]))).toBe(false);
  });

  it('says for whom an article is: each address of a debtor by itself, what it says besides kept apart', () => {
    const list = listOf([
      note('1', { debtor: '200', address: 'WINKEL', lines: [white(1_000)] }),
      note('2', { debtor: '100', address: 'KADE', lines: [white(2_000), white(3_000)] }),
      note('3', { debtor: '100', lines: [deliveryLine('2', { description: 'Wit heel, gesneden', quantity: 4_000 })] }),
      note('4', { debtor: '100', address: 'WEG', lines: [white(5_000)] }),
    ]);
    expect(list.articles[0]?.shares).toEqual([
      { debtor: '100', debtorName: 'Lunchroom 100', place: 'Kade 2, Utrecht', text: '', quantity: 5_000, returned: 0 },
      {
        debtor: '100',
        debtorName: 'Lunchroom 100',
        place: 'Marktstraat 1, Utrecht',
        text: 'Wit heel, gesneden',
        quantity: 4_000,
        returned: 0,
      },
      { debtor: '100', debtorName: 'Lunchroom 100', place: 'WEG', text: '', quantity: 5_000, returned: 0 },
      {
        debtor: '200',
        debtorName: 'Lunchroom 200',
        place: 'Filiaal WINKEL, Utrecht',
        text: '',
        quantity: 1_000,
        returned: 0,
      },
    ]);
  });

  it('keeps units apart, and what has no code by its text', () => {
    const free = (description: string) => deliveryLine('', { description, quantity: 1_000 });
    const list = listOf([
      note('1', {
        lines: [deliveryLine('2', { unit: 'doos' }), white(1_000), free('Taart Jansen'), free('Taart Bos')],
      }),
    ]);
    expect(list.articles.map(({ article: code, name, unit }) => [code, name, unit])).toEqual([
      ['', 'Taart Bos', 'stuk'],
      ['', 'Taart Jansen', 'stuk'],
      ['2', 'Wit heel', 'doos'],
      ['2', 'Wit heel', 'stuk'],
    ]);
  });

  it('has nothing of a day without deliveries, nor of a line without any quantity', () => {
    expect(listOf([])).toEqual({ date: day, articles: [], deliveries: 0, debtors: 0 });
    expect(listOf([note('1', { lines: [white(0)] })])).toMatchObject({ articles: [], deliveries: 1 });
  });
});

describe('any production list', () => {
  const places = [null, 'KADE', 'WINKEL', 'WEG'];
  const codes = ['1', '2', '10', '01', 'A9', 'A10', ''];
  const texts = ['Wit heel', 'Bloem', 'met sesam'];

  function some(seed: number): readonly Delivery[] {
    const { between, pick, oneIn } = seededChoices(seed);
    return Array.from({ length: between(1, 40) }, (_, index) =>
      note(String(index), {
        debtor: pick(['100', '200', '300']),
        address: pick(places),
        kind: oneIn(4) ? 'receipt' : 'deliverynote',
        date: oneIn(5) ? '2026-11-25' : day,
        lines: Array.from({ length: between(0, 8) }, () =>
          deliveryLine(pick(codes), {
            description: pick(texts),
            unit: pick(['stuk', 'kg']),
            quantity: between(0, 20_000),
            returned: oneIn(3) ? between(0, 9_000) : 0,
          }),
        ),
      }),
    );
  }

  const seeds = Array.from({ length: 80 }, (_, seed) => seed);

  it('has in each article the sum of its debtors, and in all what was delivered that day', () => {
    for (const seed of seeds) {
      const deliveries = some(seed);
      const list = listOf(deliveries);
      for (const { quantity, returned, shares } of list.articles) {
        expect(quantity).toBe(shares.reduce((sum, share) => sum + share.quantity, 0));
        expect(returned).toBe(shares.reduce((sum, share) => sum + share.returned, 0));
      }
      const lines = deliveries.filter(({ date }) => date === day).flatMap((one) => one.lines);
      for (const code of codes) {
        const wanted = lines.filter((one) => one.article === code).reduce((sum, one) => sum + one.quantity, 0);
        const made = list.articles.filter((one) => one.article === code).reduce((sum, one) => sum + one.quantity, 0);
        expect(made, `article ${code} of seed ${seed}`).toBe(wanted);
      }
    }
  });

  it('is the same whatever the order of its deliveries and their lines', () => {
    for (const seed of seeds) {
      const deliveries = some(seed);
      const { between } = seededChoices(seed + 1_000);
      const shuffled = [...deliveries];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        const [a, b] = [shuffled[last], shuffled[other]];
        if (a && b) [shuffled[last], shuffled[other]] = [b, a];
      }
      const turned = shuffled.map((one) => ({ ...one, lines: one.lines.toReversed() }));
      expect(listOf(turned)).toEqual(listOf(deliveries));
    }
  });

  it('of 300 notes of 12 lines is there at once', () => {
    const deliveries = Array.from({ length: 300 }, (_, index) =>
      note(String(index), {
        debtor: index % 2 === 0 ? '100' : '200',
        address: index % 3 === 0 ? 'KADE' : null,
        lines: Array.from({ length: 12 }, (_line, at) => deliveryLine(String((index * 7 + at) % 80))),
      }),
    );
    listOf(deliveries);
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      listOf(deliveries);
      return performance.now() - begun;
    });
    // Some milliseconds; bench/production-list.bench.ts measures it, this only finds what grows with the square.
    expect(Math.min(...times)).toBeLessThan(150);
  });
});
