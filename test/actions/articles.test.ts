import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addArticle } from '../../src/actions/add-article.ts';
import { searchArticle } from '../../src/actions/article-use.ts';
import { saveArticle } from '../../src/actions/change-article.ts';
import { changeArticles } from '../../src/actions/change-articles.ts';
import type { Context } from '../../src/actions/context.ts';
import { deleteArticle } from '../../src/actions/delete-article.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { vatToday } from '../../src/actions/vat-today.ts';
import type { Article } from '../../src/domain/article.ts';
import { withPrice } from '../../src/domain/article-prices.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { files } from '../../src/state/files.ts';
import { articlesOf, setArticles } from '../helpers/articles-world.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { changeOptions, clockFrom, debtorsOf, deliver, finalInvoices, makeBakery } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { article } from '../helpers/worlds.ts';

interface Office {
  readonly anna: Context & { readonly folder: string };
  readonly bram: Context;
  readonly base: Article;
}

const white = article('100', { name: 'Wit heel', price: 260, revision: 1 });
const brown = article('101', { name: 'Bruin heel', price: 300, revision: 1 });

/** Two sessions on a bakery with articles 100 and 101, as both read the first. */
async function office(): Promise<Office> {
  const clock = clockFrom('2026-11-23T10:32:00');
  const anna = await makeBakery(debtorsOf(2), { now: clock.now });
  const bram = await openBakery(anna.folder, clock.now);
  await setArticles(anna, [white, brown]);
  const [base] = await articlesOf(bram);
  if (!base) throw new Error('no article');
  return { anna, bram, base };
}

async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'nothing';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.code;
  }
}

describe('adding an article', () => {
  it('keeps it as it was filled in, and says so in the record', async () => {
    const { anna, bram } = await office();
    const { closed: _closed, revision: _revision, ...filledIn } = article(' 200 ', { name: 'Krentenbol', price: 95 });
    const added = await addArticle(anna, { ...filledIn, prices: [{ from: '2027-01-01', price: 99 }] });
    expect(added).toMatchObject({
      code: '200',
      closed: false,
      revision: 1,
      prices: [{ from: '2027-01-01', price: 99 }],
    });
    expect((await articlesOf(bram)).map(({ code }) => code)).toEqual(['100', '101', '200']);
    expect((await deedsOf(anna)).at(-1)).toMatchObject({ action: 'article.add', subject: '200' });
  });

  it('refuses a code that is taken, in whatever letters, also when two add it at once', async () => {
    const { anna, bram } = await office();
    await setArticles(anna, [article('br1', { revision: 1 })]);
    expect(await refusal(addArticle(anna, article('BR1')))).toBe('article.code-taken');
    const both = await Promise.all([anna, bram].map((one) => refusal(addArticle(one, article('300')))));
    expect(both.toSorted()).toEqual(['article.code-taken', 'nothing']);
    expect(await articlesOf(anna)).toHaveLength(2);
  });

  it('refuses a price that begins in the past', async () => {
    const { anna } = await office();
    const late = withPrice(article('300'), '2026-11-22', 110);
    expect(await refusal(addArticle(anna, late))).toBe('article.past-price');
    expect(await articlesOf(anna)).toHaveLength(2);
  });
});

describe('changing an article in two sessions', () => {
  it('keeps both changes when they touch different things, prices of different days among them', async () => {
    const { anna, bram, base } = await office();
    await saveArticle(anna, { base, next: withPrice({ ...base, name: 'Wit heel gesneden' }, '2027-01-01', 275) });
    const outcome = await saveArticle(bram, { base, next: withPrice({ ...base, unit: 'st' }, '2027-07-01', 290) });
    expect(outcome).toMatchObject({
      outcome: 'saved',
      others: [
        { field: 'name', before: 'Wit heel', after: 'Wit heel gesneden' },
        { field: 'priceFrom', from: '2027-01-01', before: null, after: 275 },
      ],
    });
    expect((await articlesOf(anna))[0]).toEqual({
      ...base,
      name: 'Wit heel gesneden',
      unit: 'st',
      prices: [
        { from: '2027-01-01', price: 275 },
        { from: '2027-07-01', price: 290 },
      ],
      revision: 3,
    });
  });

  it('is a conflict where both changed the same, names who and when, and writes nothing', async () => {
    const { anna, bram, base } = await office();
    await saveArticle(anna, { base, next: withPrice(base, '2027-01-01', 275) });
    const outcome = await saveArticle(bram, { base, next: withPrice({ ...base, name: 'Wit' }, '2027-01-01', 280) });
    const [deed] = (await deedsOf(anna)).filter(({ action }) => action === 'article.change');
    expect(outcome).toMatchObject({
      outcome: 'conflict',
      by: deed?.by,
      at: deed?.at,
      clashes: [{ mine: { field: 'priceFrom', after: 280 }, theirs: { field: 'priceFrom', after: 275 } }],
    });
    expect((await articlesOf(anna))[0]).toEqual({ ...withPrice(base, '2027-01-01', 275), revision: 2 });
  });

  it('refuses to touch a price that has been asked, also one that came in between', async () => {
    const { anna, base } = await office();
    await setArticles(anna, [withPrice(white, '2026-11-01', 270), brown]);
    expect(await refusal(saveArticle(anna, { base, next: { ...base, price: 250 } }))).toBe('article.past-price');
    const [now = base] = await articlesOf(anna);
    expect(await refusal(saveArticle(anna, { base: now, next: { ...now, prices: [] } }))).toBe('article.past-price');
    expect((await articlesOf(anna))[0]).toEqual(now);
  });

  it('tells when the article is gone', async () => {
    const { anna, bram, base } = await office();
    await deleteArticle(anna, base);
    expect(await refusal(saveArticle(bram, { base, next: { ...base, name: 'Wit' } }))).toBe('article.unknown');
  });
});

describe('changing several articles', () => {
  const dearer = [white, brown].map((base) => ({ base, next: withPrice(base, '2027-01-01', base.price + 10) }));

  it('changes all of them in one go, each with a line in the record', async () => {
    const { anna, bram } = await office();
    const outcome = await changeArticles(anna, dearer);
    const next = dearer.map((one) => ({ ...one.next, revision: 2 }));
    expect(outcome).toEqual({ outcome: 'saved', articles: next });
    expect(await articlesOf(bram)).toEqual(next);
    const deeds = (await deedsOf(anna)).filter(({ action }) => action === 'article.change');
    expect(deeds.map(({ subject }) => subject)).toEqual(['100', '101']);
  });

  it('changes none of them when somebody changed one since, and names it', async () => {
    const { anna, bram } = await office();
    await saveArticle(bram, { base: brown, next: { ...brown, price: 310 } });
    expect(await changeArticles(anna, dearer)).toEqual({ outcome: 'conflict', codes: ['101'] });
    expect((await articlesOf(anna)).map(({ prices }) => prices)).toEqual([[], []]);
    await setArticles(bram, [brown]);
    expect(await changeArticles(anna, dearer)).toEqual({ outcome: 'conflict', codes: ['100'] });
  });

  it('changes none of them when one would be wrong', async () => {
    const { anna } = await office();
    const wrong = { base: brown, next: withPrice(brown, '2026-11-01', 310) };
    expect(await refusal(changeArticles(anna, [...dearer.slice(0, 1), wrong]))).toBe('article.past-price');
    expect(await articlesOf(anna)).toEqual([white, brown]);
  });
});

function setDeliveries(context: Context, month: string, deliveries: readonly Delivery[]): Promise<void> {
  return context.company.change(async (transaction) => {
    const kept = await transaction.open(files.deliveries(month));
    kept.data = deliveries;
    await kept.write();
  });
}

describe('deleting an article', () => {
  /** A delivery note with a line of article 100. */
  async function use(context: Context, day: string): Promise<void> {
    await deliver(context, debtorsOf(1), day);
    const month = files.deliveries(day.slice(0, 7));
    const [code] = (await context.company.read(month)).at(-1)?.lines.map((line) => line.article) ?? [];
    await setArticles(context, [article(code ?? '', { revision: 1 }), brown]);
  }

  it('takes away one that nothing uses', async () => {
    const { anna, bram, base } = await office();
    await deliver(anna, debtorsOf(1), '2026-11-20');
    expect(await deleteArticle(bram, { ...base })).toEqual({ outcome: 'deleted' });
    expect(await articlesOf(anna)).toEqual([brown]);
    expect((await deedsOf(anna)).at(-1)).toMatchObject({ action: 'article.delete', subject: '100' });
  });

  it('leaves one that an open delivery uses, and names the newest', async () => {
    const { anna, bram } = await office();
    await deliver(anna, debtorsOf(1), '2025-01-10');
    await use(anna, '2026-11-20');
    const [used] = await articlesOf(anna);
    expect(await deleteArticle(bram, used ?? white)).toEqual({
      outcome: 'used',
      use: { in: 'delivery', number: '2026-11-20-1001-0', date: '2026-11-20' },
    });
    expect(await articlesOf(anna)).toHaveLength(2);
  });

  it('leaves one that only an invoice has, or a draft', async () => {
    const { anna, bram } = await office();
    await use(anna, '2026-11-20');
    const [used = white] = await articlesOf(anna);
    await makeInvoices(anna, { until: '2026-11-23', day: null, debtors: null });
    const billed = await anna.company.read(files.deliveries('2026-11'));
    await setDeliveries(anna, '2026-11', []);
    const draft = { in: 'draft', number: '', date: null };
    expect(await deleteArticle(bram, used)).toEqual({ outcome: 'used', use: draft });
    await setDeliveries(anna, '2026-11', billed);
    await finaliseInvoices(anna, null);
    const [invoice] = await finalInvoices(anna);
    await setDeliveries(anna, '2026-11', []);
    expect(await deleteArticle(bram, used)).toEqual({
      outcome: 'used',
      use: { in: 'invoice', number: invoice?.number.text, date: '2026-11-23' },
    });
  });

  it('finds it in a file that a hand has laid out anew, too', async () => {
    const { anna, bram } = await office();
    await use(anna, '2026-11-20');
    const [used = white] = await articlesOf(anna);
    const path = join(anna.company.folder, 'deliveries/2026-11.json');
    await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8')), null, 2));
    expect(await deleteArticle(bram, used)).toMatchObject({ outcome: 'used' });
  });

  it('is not misled by a number or text that reads like its code', async () => {
    const { anna, bram } = await office();
    await deliver(anna, debtorsOf(1), '2026-11-20');
    const same = article('1001', { name: '2026-11-20-1001-0', revision: 1 });
    await setArticles(anna, [same]);
    expect(await deleteArticle(bram, same)).toEqual({ outcome: 'deleted' });
  });

  it('does not happen unseen to one that somebody changed', async () => {
    const { anna, bram, base } = await office();
    await saveArticle(anna, { base, next: { ...base, name: 'Wit heel gesneden' } });
    expect(await deleteArticle(bram, base)).toMatchObject({
      outcome: 'conflict',
      changes: [{ field: 'name', after: 'Wit heel gesneden' }],
    });
    expect(await articlesOf(anna)).toHaveLength(2);
  });

  it('waits for deliveries that are still being saved', async () => {
    const { anna } = await office();
    await use(anna, '2026-10-01');
    const [used = white] = await articlesOf(anna);
    await setDeliveries(anna, '2026-10', []);
    const saving = deliver(anna, debtorsOf(1), '2026-11-20');
    expect(await deleteArticle(anna, used)).toMatchObject({ outcome: 'used', use: { date: '2026-11-20' } });
    await saving;
  });

  it('searches again under the lock what another session wrote since, and nothing else', async () => {
    const { anna, bram } = await office();
    await use(anna, '2026-11-20');
    const [{ code } = white] = await articlesOf(anna);
    await setDeliveries(anna, '2026-11', []);
    await deliver(anna, debtorsOf(1), '2025-01-10');
    await setDeliveries(anna, '2025-01', []);
    const { searched } = await searchArticle(bram, code);
    expect([...searched.keys()]).toContain('deliveries/2025-01.json');
    expect((await searchArticle(bram, code, searched)).searched.has('deliveries/2025-01.json')).toBe(false);
    await deliver(anna, debtorsOf(1), '2025-01-11');
    expect((await searchArticle(bram, code, searched)).use).toMatchObject({ date: '2025-01-11' });
  });
});

describe('the VAT codes to choose from', () => {
  it("are those of the company's country, with today's percentages", async () => {
    const { anna } = await office();
    const codes = async () => (await vatToday(anna)).map(({ code, rate }) => [code, rate]);
    expect(await codes()).toEqual([
      ['high', 2100],
      ['low', 900],
      ['zero', 0],
    ]);
    await changeOptions(anna, { company: { country: 'BE' } });
    expect(await codes()).toEqual([
      ['high', 2100],
      ['middle', 1200],
      ['low', 600],
      ['zero', 0],
    ]);
    await changeOptions(anna, { company: { country: 'FR' } });
    expect(await codes()).toEqual([
      ['high', null],
      ['middle', null],
      ['low', null],
      ['zero', null],
    ]);
  });
});
