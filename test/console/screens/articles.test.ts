import { describe, expect, it } from 'vitest';
import { saveArticle } from '../../../src/actions/change-article.ts';
import type { Context } from '../../../src/actions/context.ts';
import type { Article } from '../../../src/domain/article.ts';
import { withPrice } from '../../../src/domain/article-prices.ts';
import { files } from '../../../src/state/files.ts';
import { articlesOf, setArticles } from '../../helpers/articles-world.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { clockFrom, debtorsOf, deliver, makeBakery } from '../../helpers/invoice-world.ts';
import { article } from '../../helpers/worlds.ts';

const clock = clockFrom('2026-11-23T10:32:00');
const longName = 'Volkorenbrood met zonnebloempitten, lijnzaad en sesam, gesneden';

const articles: readonly Article[] = [
  withPrice(article('100', { name: 'Wit heel', price: 260, revision: 1 }), '2027-01-01', 275),
  article('101', { name: longName, price: 345, revision: 1 }),
  article('200', { name: 'Krentenbol', unit: 'doos 12', price: 1140, revision: 1 }),
  article('B1', { name: 'Dienstkleding wassen', unit: 'kg', vat: 'high', price: 123_456, closed: true, revision: 1 }),
];

interface Opened {
  readonly console: ConsoleScreen;
  readonly context: Context & { readonly folder: string };
}

/** The list of articles, opened with its key. */
async function open(size = { columns: 80, rows: 24 }, known: readonly Article[] = articles): Promise<Opened> {
  const context = await makeBakery(debtorsOf(2), { now: clock.now });
  await setArticles(context, known);
  const console = await ConsoleScreen.open(context, { size });
  await console.type('4');
  await console.waitFor(known.length === 0 ? /nog geen artikelen/ : /1–\d+ van/);
  return { console, context };
}

const rowOf = async (console: ConsoleScreen, code: string): Promise<string> =>
  (await console.rows()).find((row) => new RegExp(`^[ *][ >]${code} `).test(row)) ?? '';

async function kept(context: Context, code: string): Promise<Article | undefined> {
  return (await articlesOf(context)).find((one) => one.code === code);
}

describe('the list of articles', () => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 132, rows: 50 },
  ])('shows price, next price, VAT and what is closed on $columns×$rows', async (size) => {
    const { console } = await open(size);
    expect(await rowOf(console, '100')).toMatch(/100 +Wit heel +stuk +2,60 +2,75 01-01-2027 Laag 9%/);
    expect(await rowOf(console, '101')).toMatch(size.columns === 80 ? /Volkorenbrood me… stuk/ : /gesneden +stuk/);
    expect(await rowOf(console, 'B1')).toMatch(/kg +1\.234,56 +Hoog 21% ja/);
    for (const row of await console.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
  });

  it('narrows as one types, what fits best first, and Esc shows all again', async () => {
    const { console } = await open();
    await console.type('/', 'b');
    expect(await console.text()).toMatch(/>B1 .*\n.*101 .*\n.*200 /);
    await console.type('o', 'l');
    expect(await console.text()).toContain('1–1 van 1');
    await console.type(keys.enter, keys.enter);
    await console.waitFor(/200 Krentenbol/);
    await console.type(keys.esc, keys.esc);
    expect(await console.text()).toContain('van 4');
  });

  it('sorts by the next column with each key, and shows open or closed ones only', async () => {
    const { console } = await open();
    const codes = async () => (await console.rows()).flatMap((row) => /^[ *][ >](\w+) {2,}[A-Z]/.exec(row)?.[1] ?? []);
    const orders: (readonly string[])[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      orders.push((await codes()).filter((code) => code !== 'Code'));
      await console.type('o');
    }
    expect(orders).toEqual([
      ['100', '101', '200', 'B1'],
      ['B1', '200', '101', '100'],
      ['200', 'B1', '100', '101'],
      ['100', '101', '200', 'B1'],
      ['B1', '100', '101', '200'],
      ['100', '101', '200', 'B1'],
    ]);
    await console.type('g');
    expect(await console.text()).toMatch(/Open artikelen[\s\S]*van 3/);
    await console.type('g');
    expect(await console.text()).toMatch(/Gesloten artikelen[\s\S]*B1[\s\S]*van 1/);
    await console.type(keys.esc);
    expect(await console.text()).toMatch(/Alle artikelen[\s\S]*van 4/);
  });

  it('says what to do where there are none, and takes a key that is typed ahead', async () => {
    const { console } = await open(undefined, []);
    expect(await console.text()).toContain('Met n voegt u er een toe.');
    await console.type(keys.esc, '4n');
    await console.waitFor(/Nieuw artikel/);
  });

  it('follows what another session adds', async () => {
    const { console, context } = await open();
    await setArticles(context, [...articles, article('300', { name: 'Eierkoek', revision: 1 })]);
    await console.waitFor(/300 +Eierkoek/);
  });
});

describe('what is done to articles in the list', () => {
  it('deletes one that nothing uses, after a question whose first answer is no', async () => {
    const { console, context } = await open();
    await console.type('v', keys.enter);
    expect(await articlesOf(context)).toHaveLength(4);
    await console.type('v', 'v');
    await console.waitFor(/Verwijderd: 100 Wit heel/);
    expect((await articlesOf(context)).map(({ code }) => code)).toEqual(['101', '200', 'B1']);
  });

  it('offers to close one that a delivery uses', async () => {
    const { console, context } = await open();
    await deliver(context, debtorsOf(1), '2026-11-20');
    const [delivery] = await context.company.read(files.deliveries('2026-11'));
    const code = delivery?.lines[0]?.article ?? '';
    await setArticles(context, [article(code, { name: 'Wit half', revision: 1 })]);
    await console.waitFor(/Wit half/);
    await console.type('v', 'v');
    await console.waitFor(/kan niet weg: het staat op bon 2026-11-20-1001-0 [│\s]+van 20-11-2026/);
    expect(await console.text()).not.toContain('undefined');
    await console.type('s');
    await console.waitFor(/Gesloten: \d+ Wit half/);
    expect(await kept(context, code)).toMatchObject({ closed: true, revision: 2 });
  });

  it('closes marked ones after a question, and opens one again at once', async () => {
    const { console, context } = await open();
    await console.type(' ', ' ', 's');
    await console.waitFor(/2 artikelen sluiten\?/);
    await console.type('s');
    await console.waitFor(/Gesloten: 2 artikelen/);
    expect((await articlesOf(context)).map(({ closed }) => closed)).toEqual([true, true, false, true]);
    await console.type('u', keys.end, 's');
    await console.waitFor(/Weer open: B1 Dienst/);
    expect((await kept(context, 'B1'))?.closed).toBe(false);
  });

  it('gives marked ones another VAT code, with its percentage of today', async () => {
    const { console, context } = await open();
    await console.type('*', 'b');
    await console.waitFor(/Hoog 21%[\s\S]*Laag 9%[\s\S]*Nul 0%/);
    await console.type('l');
    await console.waitFor(/Btw-code Laag 9% voor B1 Dienst/);
    expect((await articlesOf(context)).map(({ vat, revision }) => [vat, revision])).toEqual([
      ['low', 1],
      ['low', 1],
      ['low', 1],
      ['low', 2],
    ]);
    await console.type('b', 'l');
    await console.waitFor(/hebben die btw-code al/);
  });
});

describe('a change of prices by a percentage', () => {
  it('shows old and new of each first, then keeps all of them at once', async () => {
    const { console, context } = await open();
    await console.type(' ', ' ', ' ', 'p');
    expect(await console.text()).toContain('De prijzen van 3 artikelen');
    await console.type('2,5', keys.enter, '1-12-26', keys.enter);
    const shown = await console.text();
    expect(shown).toContain('+2,5% vanaf 01-12-2026. Prijzen die veranderen: 3 van 3.');
    expect(shown).toContain('Regels die er al zijn, houden hun prijs.');
    expect(await rowOf(console, '100')).toMatch(/2,60 +2,67 +\+0,07 01-01-2027 2,75/);
    expect(await rowOf(console, '101')).toMatch(/3,45 +3,54 +\+0,09/);
    expect(await rowOf(console, '200')).toMatch(/11,40 +11,69 +\+0,29/);
    expect((await articlesOf(context)).map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
    await console.type(keys.f2);
    await console.waitFor(/Nieuwe prijs vanaf 01-12-2026: 3 artikelen/);
    expect((await articlesOf(context)).map(({ prices }) => prices)).toEqual([
      [
        { from: '2026-12-01', price: 267 },
        { from: '2027-01-01', price: 275 },
      ],
      [{ from: '2026-12-01', price: 354 }],
      [{ from: '2026-12-01', price: 1169 }],
      [],
    ]);
    expect(await rowOf(console, '101')).toMatch(/3,45 +3,54 01-12-2026/);
  });

  it('refuses what is no percentage, or a day that has been', async () => {
    const { console } = await open();
    await console.type('p', '2,555', keys.enter);
    expect((await console.text()).replace(/\s+/g, ' ')).toContain('Dit is geen percentage.');
    await console.type(keys.up, '\x15', '0', keys.enter);
    expect((await console.text()).replace(/\s+/g, ' ')).toContain('Dit is geen percentage.');
    await console.type(keys.up, '\x15', '-10', keys.enter, '22-11-2026', keys.enter);
    expect(await console.text()).toContain('Prijzen veranderen vanaf vandaag of later.');
    await console.type('\x15', 'vandaag', keys.enter);
    expect(await rowOf(console, '100')).toMatch(/2,60 +2,34 +-0,26/);
    await console.type(keys.esc);
    expect(await console.text()).toContain('[-10 ');
  });

  it('has nothing to keep where no price changes to the cent', async () => {
    const cheap = article('1', { name: 'Zakje', price: 10, revision: 1 });
    const { console, context } = await open(undefined, [cheap]);
    await console.type('p', '2', keys.enter, 'vandaag', keys.enter);
    expect(await rowOf(console, '1')).toMatch(/0,10 +0,10 +zelfde/);
    await console.type(keys.f2);
    expect(await console.text()).toContain('Met dit percentage verandert geen enkele prijs.');
    expect(await articlesOf(context)).toEqual([cheap]);
  });

  it('keeps none when another session changed one meanwhile, and shows what it would be now', async () => {
    const { console, context } = await open();
    await console.type('*', 'p', '10', keys.enter, '1-12-26', keys.enter);
    const base = await kept(context, '101');
    if (!base) throw new Error('no article');
    await saveArticle(context, { base, next: { ...base, price: 400 } });
    await console.type(keys.f2);
    await console.waitFor(/Ondertussen door een ander gewijzigd: 101/);
    await console.type(keys.enter);
    expect(await rowOf(console, '101')).toMatch(/4,00 +4,40/);
    expect((await kept(context, '200'))?.prices).toEqual([]);
    await console.type(keys.f2);
    await console.waitFor(/Nieuwe prijs vanaf 01-12-2026: 4/);
    expect((await kept(context, '101'))?.prices).toEqual([{ from: '2026-12-01', price: 440 }]);
  });
});

it('narrows 5,000 articles to the one that is meant', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    article(String(10_000 + index), { name: `Brood "Zoë" & Söhne, soort ${index}`, revision: 1 }),
  );
  const { console } = await open({ columns: 132, rows: 50 }, many);
  await console.type('/', 'söh', 'ne 4');
  expect(await console.text()).toMatch(/>10004 +Brood/);
  await console.type('321', keys.enter, keys.enter);
  await console.waitFor(/14321 Brood "Zoë" & Söhne, soort 4321/);
});
