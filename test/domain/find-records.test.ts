import { describe, expect, it } from 'vitest';
import { articlesMatching, debtorsMatching, learnDebtors } from '../../src/domain/find-records.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { article, debtor } from '../helpers/worlds.ts';

const named = (number: string, name: string, city = 'Utrecht') => debtor(number, { name, city });

const debtors = [
  named('1', 'Bakkerij De Korenaar'),
  named('10', 'Café Zoë & Söhne', 'Nijmegen'),
  named('11', "Hotel 't Hof van Bourgondië", 'Breda'),
  named('100', 'Verzorgingshuis Zonnehof'),
  named('2', 'Dorpsbakker Jansen 10'),
  named('21', 'Jansen en de Korenbloem', 'Tiel'),
];

const numbersFor = (typed: string) => debtorsMatching(debtors, typed).map(({ number }) => number);

describe('a debtor is found', () => {
  it('by its number before numbers that begin so, and those before names', () => {
    expect(numbersFor('10')).toEqual(['10', '100', '2']);
    expect(numbersFor('1')).toEqual(['1', '10', '11', '100', '2', '21']);
  });

  it('by words that begin so before words that have it inside', () => {
    expect(numbersFor('kor')).toEqual(['1', '21']);
    expect(numbersFor('hof')).toEqual(['11', '100']);
    expect(numbersFor('bakker')).toEqual(['1', '2']);
  });

  it('by the beginnings of several words, in any order', () => {
    expect(numbersFor('jan kor')).toEqual(['21']);
    expect(numbersFor('kor jan')).toEqual(['21']);
  });

  it('whatever case, accents and apostrophes are typed', () => {
    expect(numbersFor('CAFE zoe')).toEqual(['10']);
    expect(numbersFor('söhne')).toEqual(['10']);
    expect(numbersFor("'t hof")).toEqual(['11']);
    expect(numbersFor('bourgondie')).toEqual(['11']);
  });

  it('by its city too, last of all', () => {
    expect(numbersFor('nijm')).toEqual(['10']);
    expect(numbersFor('jansen tiel')).toEqual(['21']);
  });

  it('not at all when nothing fits, and all are there as long as nothing is typed', () => {
    expect(numbersFor('xyz')).toEqual([]);
    expect(numbersFor('  ')).toEqual(debtors.map(({ number }) => number));
    expect(numbersFor('&&')).toEqual([]);
  });

  it('as it is called now, not as it was when it was found before', () => {
    expect(numbersFor('zonnehof')).toEqual(['100']);
    const renamed = debtors.map((one) => (one.number === '100' ? { ...one, name: 'De Linde' } : one));
    expect(debtorsMatching(renamed, 'zonnehof')).toEqual([]);
    expect(debtorsMatching(renamed, 'linde').map(({ number }) => number)).toEqual(['100']);
  });
});

it('an article is found by code or name in the same order', () => {
  const articles = [
    article('BR10', { name: 'Wit heel' }),
    article('BR1', { name: 'Bruin heel' }),
    article('B', { name: 'Krentenbol' }),
    article('K1', { name: 'Bruine bol' }),
  ];
  expect(articlesMatching(articles, 'br1').map(({ code }) => code)).toEqual(['BR1', 'BR10']);
  expect(articlesMatching(articles, 'b').map(({ code }) => code)).toEqual(['B', 'BR10', 'BR1', 'K1']);
  expect(articlesMatching(articles, 'bol').map(({ code }) => code)).toEqual(['K1', 'B']);
});

it('more letters never find what fewer did not, and nothing is found twice', () => {
  const choices = seededChoices(5);
  const letters = [..."abekrnzo 1'é"];
  const word = () => Array.from({ length: choices.between(1, 7) }, () => choices.pick(letters)).join('');
  const many = Array.from({ length: 300 }, (_, index) => named(String(index), `${word()} ${word()}`, word()));
  for (let turn = 0; turn < 300; turn += 1) {
    const typed = word();
    const longer = debtorsMatching(many, typed);
    expect(new Set(longer).size).toBe(longer.length);
    // One word: of several, each may be found in another place.
    if (/['\s]/.test(typed)) continue;
    const shorter = new Set(debtorsMatching(many, typed.slice(0, -1)));
    expect(longer.every((one) => shorter.has(one))).toBe(true);
  }
});

it('a letter costs less than a frame among 5,000 debtors', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    named(String(10_000 + index), `Bakkerij ${index} "Zoë" & Söhne, brood- en banketbakkerij te Nederhorst`, 'Ede'),
  );
  learnDebtors(many);
  for (const typed of ['b', 'bro', 'z', 'n', '1', '123', 'qx']) {
    // The processor's time, and the least of several: other work on the machine is not what is measured.
    const times = Array.from({ length: 15 }, () => {
      const before = process.cpuUsage();
      debtorsMatching(many, typed);
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...times), typed).toBeLessThan(16);
  }
});
