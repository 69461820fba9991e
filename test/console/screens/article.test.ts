import { describe, expect, it } from 'vitest';
import { saveArticle } from '../../../src/actions/change-article.ts';
import type { Context } from '../../../src/actions/context.ts';
import type { Article } from '../../../src/domain/article.ts';
import { withPrice } from '../../../src/domain/article-prices.ts';
import { articleOf } from '../../../src/screens/article/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { articlesOf, setArticles } from '../../helpers/articles-world.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { changeOptions, clockFrom, debtorsOf, makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { article } from '../../helpers/worlds.ts';

const clock = clockFrom('2026-11-23T10:32:00');
const white = withPrice(article('100', { name: 'Wit heel', price: 260, revision: 1 }), '2027-01-01', 275);

interface Opened {
  readonly console: ConsoleScreen;
  readonly context: Context & { readonly folder: string };
}

/** The form of article 100, or of a new one. */
async function open(code: string | null = '100', known: readonly Article[] = [white]): Promise<Opened> {
  const context = await makeBakery(debtorsOf(2), { now: clock.now });
  await setArticles(context, known);
  const console = await ConsoleScreen.open(context, { screens: [startOf(), articleOf(code)] });
  await console.waitFor(code === null ? /Nieuw artikel/ : /100 Wit heel/);
  return { console, context };
}

async function now(context: Context): Promise<Article> {
  const [one] = await articlesOf(context);
  if (!one) throw new Error('no article');
  return one;
}

const flat = async (console: ConsoleScreen) => (await console.text()).replace(/[│\s]+/g, ' ');
const clear = '\x15';

describe('adding an article', () => {
  it('is done field by field, and leads back to the list with the cursor on it', async () => {
    const context = await makeBakery(debtorsOf(2), { now: clock.now });
    await setArticles(context, [white]);
    const console = await ConsoleScreen.open(context);
    await console.type('4');
    await console.waitFor(/Wit heel/);
    await console.type('n');
    await console.waitFor(/Nieuw artikel/);
    await console.type('205', keys.enter, 'Krentenbol', keys.enter, 'zak', keys.enter);
    expect(await console.text()).toContain('‹ Laag 9% ›');
    await console.type(keys.enter, '1,15', keys.enter);
    await console.waitFor(/Toegevoegd: 205 Krentenbol/);
    expect((await articlesOf(context)).at(-1)).toEqual(
      article('205', { name: 'Krentenbol', unit: 'zak', price: 115, revision: 1 }),
    );
    expect(await console.text()).toMatch(/ >205 +Krentenbol/);
  });

  it('refuses a code that is taken at its field, and keeps what was filled in', async () => {
    const { console, context } = await open(null);
    await console.type('100', keys.down, 'Ander brood', keys.down, keys.down, keys.down, '2', keys.f2);
    await console.waitFor(/Code 100 is al van het artikel Wit heel/);
    await console.type(clear, '102', keys.f2);
    await expect.poll(async () => (await articlesOf(context)).length).toBe(2);
    expect((await articlesOf(context)).at(-1)).toMatchObject({ code: '102', name: 'Ander brood', price: 200 });
  });

  it('asks before what was typed is lost', async () => {
    const { console, context } = await open(null);
    await console.type('100', keys.esc);
    await console.waitFor(/Wijzigingen weggooien/);
    await console.type('w');
    expect(console.console.app.top.screen.kind).toBe('start');
    expect(await articlesOf(context)).toEqual([white]);
  });

  it("offers the VAT codes of the company's country with today's percentages", async () => {
    const context = await makeBakery([], { now: clock.now });
    await changeOptions(context, { company: { country: 'DE' } });
    const console = await ConsoleScreen.open(context, { language: 'de', screens: [startOf(), articleOf(null)] });
    await console.waitFor(/Neuer Artikel/);
    await console.type(keys.down, keys.down, keys.down);
    const seen: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(/‹ (.*?) ›/.exec(await console.text())?.[1] ?? '');
      await console.type(keys.right);
    }
    expect(seen).toEqual(['Niedrig 7%', 'Null 0%', 'Hoch 19%', 'Niedrig 7%']);
  });
});

describe('changing an article', () => {
  it('adds a price from a day, and says that existing lines keep theirs', async () => {
    const { console, context } = await open();
    expect(await console.text()).toMatch(/Prijs \* +\[2,60[\s\S]*Prijs vanaf 01-01-2027 \[2,75/);
    await console.type(keys.down, keys.down, keys.down, keys.down, keys.down, '2,70', keys.enter, '1-12');
    expect(await flat(console)).toContain('Voor bonnen van die dag of later. Regels die er al zijn, houden hun prijs.');
    await console.type(keys.enter);
    await expect.poll(async () => (await now(context)).revision).toBe(2);
    expect(await now(context)).toEqual({ ...withPrice(white, '2026-12-01', 270), revision: 2 });
  });

  it('changes a price that is to come, or takes it away when its field is emptied', async () => {
    const { console, context } = await open();
    await console.type(keys.down, keys.down, keys.down, keys.down, clear, '2,80', keys.f2);
    await expect.poll(async () => (await now(context)).prices).toEqual([{ from: '2027-01-01', price: 280 }]);
    const again = await ConsoleScreen.open(context, { screens: [startOf(), articleOf('100')] });
    await again.waitFor(/2,80/);
    await again.type(keys.down, keys.down, keys.down, keys.down, clear);
    expect(await flat(again)).toContain('Deze prijs gaat niet door; de prijs ervoor blijft gelden.');
    await again.type(keys.f2);
    await expect.poll(async () => (await now(context)).prices).toEqual([]);
  });

  it('shows prices that have been asked below the form, and has no field for them', async () => {
    const dated = withPrice(withPrice(white, '2026-11-01', 265), '2026-11-16', 268);
    const { console, context } = await open('100', [dated]);
    const shown = await console.text();
    expect(shown).toMatch(
      /Prijzen tot nu toe\s+vanaf 16-11-2026 +2,68 {2}nu\s+vanaf 01-11-2026 +2,65\s+tot 01-11-2026 +2,60/,
    );
    expect(shown).not.toMatch(/Prijs \*/);
    await console.type(keys.up, clear, 'Wit', keys.f2);
    await expect.poll(async () => (await now(context)).revision).toBe(2);
    expect(await now(context)).toEqual({ ...dated, name: 'Wit', revision: 2 });
  });

  it('still lets a price that begins today be mended', async () => {
    const { console, context } = await open('100', [withPrice(white, '2026-11-23', 999)]);
    expect(await console.text()).toMatch(/Prijs vanaf 23-11-2026 \[9,99/);
    await console.type(keys.down, keys.down, keys.down, clear, '2,69', keys.f2);
    await expect.poll(async () => (await now(context)).prices[0]).toEqual({ from: '2026-11-23', price: 269 });
  });

  it('wants price and day together, no day that has been, and none that has a price already', async () => {
    const { console, context } = await open();
    const toNew = [keys.down, keys.down, keys.down, keys.down, keys.down];
    await console.type(...toNew, '3', keys.f2);
    expect(await console.text()).toContain('Vul in vanaf welke dag de nieuwe prijs geldt.');
    await console.type('22-11-2026', keys.f2);
    expect(await flat(console)).toContain('Een nieuwe prijs gaat vandaag of later in.');
    await console.type(clear, '1-1-2027', keys.f2);
    expect(await console.text()).toContain('Voor die dag staat hierboven al een prijs.');
    await console.type(keys.up, clear, keys.f2);
    expect(await flat(console)).toContain('Vul de nieuwe prijs in, of maak de dag leeg.');
    expect(await now(context)).toEqual(white);
  });
});

describe('an article that two change at once', () => {
  /** Bram opens the form, and Anna saves first. */
  async function both(theirs: (base: Article) => Article): Promise<Opened> {
    const opened = await open();
    const anna = await openBakery(opened.context.folder, clock.now);
    await saveArticle(anna, { base: white, next: theirs(white) });
    return opened;
  }

  it('keeps what both did when they changed different things, and says so', async () => {
    const { console, context } = await both((base) => ({ ...withPrice(base, '2027-01-01', 290), unit: 'st' }));
    await console.type(clear, 'Wit gesneden', keys.f2);
    await console.waitFor(/Een ander wijzigde ondertussen ook iets/);
    expect(await flat(console)).toContain('Eenheid "stuk" → "st"; prijs vanaf 01-01-2027 2,75 → 2,90.');
    expect(await now(context)).toEqual({
      ...withPrice(white, '2027-01-01', 290),
      unit: 'st',
      name: 'Wit gesneden',
      revision: 3,
    });
  });

  it('shows both and who was first where they changed the same; nothing is written yet', async () => {
    const { console, context } = await both((base) => ({ ...base, name: 'Wit vloer' }));
    await console.type(clear, 'Wit gesneden', keys.f2);
    await console.waitFor(/wijzigde dit artikel/);
    const shown = await flat(console);
    expect(shown).toContain('Naam "Wit heel" → "Wit vloer".');
    expect(shown).toContain('Naam: er staat nu "Wit vloer", u vulde in "Wit gesneden".');
    expect((await now(context)).name).toBe('Wit vloer');
    await console.type(keys.esc);
    expect(await console.text()).toContain('[Wit gesneden');
    await console.type(keys.f2);
    await console.waitFor(/wijzigde dit artikel/);
    await console.type('m');
    await expect.poll(async () => (await now(context)).name).toBe('Wit gesneden');
  });

  it('can be left as the other made it, with the rest of one’s own still to be saved', async () => {
    const { console, context } = await both((base) => withPrice(base, '2027-01-01', 290));
    await console.type(keys.down, clear, 'zak', keys.down, keys.down, keys.down, clear, '3,00', keys.f2);
    await console.waitFor(/prijs vanaf 01-01-2027: er staat nu 2,90, u vulde in 3,00/);
    await console.type('l');
    expect(await console.text()).toMatch(/\[zak[\s\S]*\[2,90/);
    await console.type(keys.f2);
    await expect.poll(async () => (await now(context)).revision).toBe(3);
    expect(await now(context)).toEqual({ ...withPrice(white, '2027-01-01', 290), unit: 'zak', revision: 3 });
  });

  it('is told to be gone when the other deleted it, and what was typed still stands', async () => {
    const { console, context } = await open();
    await setArticles(context, []);
    await console.type('x', keys.f2);
    await console.waitFor(/Artikel 100 bestaat niet, of niet meer/);
    await console.type(keys.enter);
    expect(await console.text()).toContain('[Wit heelx');
  });
});
