import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, priceOn } from '../../src/domain/article.ts';
import { lineFromArticle } from '../../src/domain/article-line.ts';
import {
  comingPrices,
  nextPrice,
  pastPrices,
  priceRises,
  raisedPrice,
  risenArticles,
  withoutPrice,
  withPrice,
} from '../../src/domain/article-prices.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { articleDifferences, checkedArticle, checkPastPrices, mergeArticle } from '../../src/domain/change-article.ts';
import { articleSorts, articlesByCode, sortedArticles } from '../../src/domain/sort-articles.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { vatCodes } from '../../src/domain/vat.ts';
import { article } from '../helpers/worlds.ts';

const today = '2026-11-20';
const days = fc.integer({ min: -5, max: 5 }).map((count) => addDays(today, count));
const cents = fc.integer({ min: 0, max: 9 });

/** Articles with few different values, so that two changes often meet. */
const articles: fc.Arbitrary<Article> = fc
  .record({
    name: fc.constantFrom('Wit', 'Bruin', 'Volkoren'),
    unit: fc.constantFrom('st', 'kg'),
    price: cents,
    vat: fc.constantFrom(...vatCodes),
    closed: fc.boolean(),
    changes: fc.array(fc.tuple(days, cents), { maxLength: 4 }),
  })
  .map(({ changes, ...fields }) =>
    changes.reduce((one: Article, [from, price]) => withPrice(one, from, price), article('100', fields)),
  );

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'nothing';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.code;
  }
};

describe('a price from a day on', () => {
  it('holds on that day and after it until the next one, and not before', () => {
    fc.assert(
      fc.property(articles, days, cents, days, (one, from, price, day) => {
        const changed = withPrice(one, from, price);
        const until = nextPrice(one, from)?.from;
        const holds = day >= from && (until === undefined || day < until);
        expect(priceOn(changed, day)).toBe(holds ? price : priceOn(one, day));
      }),
    );
  });

  it('keeps the days in order and each of them once', () => {
    fc.assert(
      fc.property(articles, days, cents, (one, from, price) => {
        const all = withPrice(one, from, price).prices.map((change) => change.from);
        expect(all).toEqual([...new Set(all)].sort());
      }),
    );
  });

  it('taken away again leaves the price before it', () => {
    fc.assert(
      fc.property(articles, days, cents, days, (one, from, price, day) => {
        const without = withoutPrice(one, from);
        expect(withoutPrice(withPrice(one, from, price), from)).toEqual(without);
        expect(priceOn(without, day)).toBe(priceOn({ ...one, prices: without.prices }, day));
      }),
    );
  });

  it('is either past or coming', () => {
    fc.assert(
      fc.property(articles, (one) => {
        expect([...pastPrices(one, today), ...comingPrices(one, today)]).toEqual(one.prices);
      }),
    );
  });
});

describe('a line of a delivery', () => {
  it("takes the article's words, VAT and the price of its day", () => {
    const bread = withPrice(
      article('100', { name: 'Wit heel', unit: 'st', price: 260, vat: 'low' }),
      '2026-12-01',
      275,
    );
    const line = { article: '100', description: 'Wit heel', unit: 'st', vat: 'low' };
    expect(lineFromArticle(bread, '2026-11-30')).toEqual({ ...line, price: 260 });
    expect(lineFromArticle(bread, '2026-12-01')).toEqual({ ...line, price: 275 });
  });
});

describe('a rise of prices by a percentage', () => {
  it('is rounded to the cent half up', () => {
    expect(raisedPrice(250, 300)).toBe(258);
    expect(raisedPrice(250, 200)).toBe(255);
    expect(raisedPrice(150, 300)).toBe(155);
    expect(raisedPrice(150, 100)).toBe(152);
    expect(raisedPrice(1, 4999)).toBe(1);
    expect(raisedPrice(1, 5000)).toBe(2);
    expect(raisedPrice(250, -1000)).toBe(225);
    expect(raisedPrice(250, -10_000)).toBe(0);
  });

  it('is never off by more than half a cent, in whole numbers only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: -10_000, max: 50_000 }), (price, share) => {
        const exact = BigInt(price) * BigInt(10_000 + share);
        const off = BigInt(raisedPrice(price, share)) * 10_000n - exact;
        expect(off > -5000n && off <= 5000n).toBe(true);
      }),
    );
  });

  it('starts from the price that would hold on the day, tells of later ones, and leaves out what stays the same', () => {
    const planned = withPrice(withPrice(article('1', { price: 200 }), '2027-01-01', 300), '2027-06-01', 350);
    const cheap = article('2', { price: 10 });
    const rises = priceRises([planned, cheap], 200, '2027-02-01');
    expect(rises.map(({ before, after, later }) => [before, after, later?.from])).toEqual([
      [300, 306, '2027-06-01'],
      [10, 10, undefined],
    ]);
    expect(risenArticles(rises, '2027-02-01')).toEqual([
      { base: planned, next: withPrice(planned, '2027-02-01', 306) },
    ]);
  });
});

describe('two changes of one article', () => {
  it('are both kept where they touch different things', () => {
    fc.assert(
      fc.property(articles, articles, articles, (base, next, now) => {
        const { article: merged, clashes } = mergeArticle(base, next, now);
        const key = (one: ReturnType<typeof articleDifferences>[number]) =>
          one.field === 'priceFrom' ? one.from : one.field;
        const clashing = new Set(clashes.map(({ mine }) => key(mine)));
        const mine = articleDifferences(base, next).filter((one) => !clashing.has(key(one)));
        const theirs = articleDifferences(base, now);
        const after = articleDifferences(base, merged);
        const find = (all: typeof after, one: (typeof after)[number]) => all.find((other) => key(other) === key(one));
        // What I changed stands, what they changed stands, and nothing else differs.
        for (const one of mine) expect(find(after, one)?.after).toEqual(one.after);
        for (const one of theirs) expect(find(after, one)?.after).toEqual(one.after);
        for (const one of after) expect(find([...mine, ...theirs], one)).toBeDefined();
      }),
    );
  });

  it('clash only where both gave the same thing another value', () => {
    const base = withPrice(article('1', { price: 200 }), '2027-01-01', 210);
    const mine = { ...withPrice(base, '2027-01-01', 220), name: 'Wit heel' };
    const theirs = { ...withPrice(base, '2027-01-01', 230), unit: 'kg' };
    const { article: merged, clashes } = mergeArticle(base, mine, theirs);
    expect(merged).toEqual({ ...theirs, name: 'Wit heel' });
    expect(clashes).toEqual([
      {
        mine: { field: 'priceFrom', from: '2027-01-01', before: 210, after: 220 },
        theirs: { field: 'priceFrom', from: '2027-01-01', before: 210, after: 230 },
      },
    ]);
    expect(mergeArticle(base, mine, mine)).toEqual({ article: mine, clashes: [] });
  });
});

describe('prices that have been asked', () => {
  const past = withPrice(withPrice(article('1', { price: 200 }), '2026-11-01', 210), '2026-12-01', 220);
  const check = (next: Article, now = past) => codeOf(() => checkPastPrices(now, articleDifferences(now, next), today));

  it('cannot be changed, taken away or put in between', () => {
    expect(check(withPrice(past, '2026-11-01', 205))).toBe('article.past-price');
    expect(check(withoutPrice(past, '2026-11-01'))).toBe('article.past-price');
    expect(check(withPrice(past, '2026-11-19', 205))).toBe('article.past-price');
    expect(check({ ...past, price: 190 })).toBe('article.past-price');
  });

  it('leave today and the future free', () => {
    expect(check(withPrice(past, today, 205))).toBe('nothing');
    expect(check(withPrice(past, '2026-12-01', 205))).toBe('nothing');
    expect(check(withoutPrice(past, '2026-12-01'))).toBe('nothing');
    expect(check({ ...past, name: 'Ander', vat: 'zero' })).toBe('nothing');
    const onlyPlanned = withPrice(article('1'), '2026-12-01', 220);
    expect(check({ ...onlyPlanned, price: 190 }, onlyPlanned)).toBe('nothing');
  });

  it('include the first price as soon as one begins today', () => {
    const fromToday = withPrice(article('1'), today, 220);
    expect(check({ ...fromToday, price: 190 }, fromToday)).toBe('article.past-price');
    expect(check(withPrice(fromToday, today, 190), fromToday)).toBe('nothing');
  });
});

describe('an article as it was filled in', () => {
  it('is made plain, and refused by what is wrong with it', () => {
    expect(checkedArticle(article(' 100 ', { name: ' Wit\theel ', unit: ' st ' }))).toEqual(
      article('100', { name: 'Wit heel', unit: 'st' }),
    );
    expect(codeOf(() => checkedArticle(article(' ')))).toBe('article.bad-code');
    expect(codeOf(() => checkedArticle(article('1'.repeat(31))))).toBe('article.bad-code');
    expect(codeOf(() => checkedArticle(article('1', { name: '' })))).toBe('article.bad-name');
    expect(codeOf(() => checkedArticle(article('1', { unit: 'e'.repeat(21) })))).toBe('article.bad-unit');
    expect(codeOf(() => checkedArticle(article('1', { price: -1 })))).toBe('article.bad-price');
    expect(codeOf(() => checkedArticle(withPrice(article('1'), today, 1_000_000_001)))).toBe('article.bad-price');
  });
});

describe('a list of articles', () => {
  it('is sorted by each column, and where that is the same by code', () => {
    const list = [
      article('10', { name: 'Éclair', unit: 'st', price: 200, vat: 'high' }),
      article('9', { name: 'Wit', unit: 'kg', price: 150, vat: 'low' }),
      withPrice(article('100', { name: 'bol', unit: 'st', price: 500, vat: 'low' }), '2026-11-01', 100),
    ];
    const codes = (sort: (typeof articleSorts)[number]) =>
      sortedArticles(articlesByCode(list), sort, today).map(({ code }) => code);
    expect(Object.fromEntries(articleSorts.map((sort) => [sort, codes(sort)]))).toEqual({
      code: ['9', '10', '100'],
      name: ['100', '10', '9'],
      unit: ['9', '10', '100'],
      price: ['100', '9', '10'],
      vat: ['10', '9', '100'],
    });
  });
});
