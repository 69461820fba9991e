import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import { articlePickerOf, debtorPickerOf } from '../../../src/screens/picker/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { setArticles } from '../../helpers/articles-world.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { makeBakery } from '../../helpers/invoice-world.ts';
import { article, debtor } from '../../helpers/worlds.ts';

const debtors = [
  debtor('1001', { name: 'Bakkerij De Korenaar', city: 'Tiel', revision: 1 }),
  debtor('1002', { name: 'Café Zoë & Söhne', city: 'Nijmegen', revision: 1 }),
  debtor('1003', { name: 'Korenbeurs (oud)', city: 'Tiel', closed: true, revision: 1 }),
  debtor('10020', { name: 'Hotel De Zwaan', city: 'Breda', revision: 1 }),
];

const articles = [
  article('100', { name: 'Wit heel', price: 260, prices: [{ from: '2026-11-01', price: 275 }] }),
  article('101', { name: 'Bruin heel' }),
  article('200', { name: 'Krentenbol', unit: 'zak', price: 250 }),
];

const now = () => new Date('2026-10-30T09:00:00');

async function pickDebtor(typed = '') {
  const context = await makeBakery(debtors, { now });
  const chosen: Debtor[] = [];
  const picker = debtorPickerOf(typed, (one) => chosen.push(one));
  const console = await ConsoleScreen.open(context, { screens: [startOf(), picker] });
  await console.waitFor(/van \d/);
  return { console, chosen: () => chosen.map(({ number }) => number) };
}

async function pickArticle(typed = '', day?: string) {
  const context = await makeBakery([], { now });
  await setArticles(context, articles);
  const chosen: Article[] = [];
  const picker = articlePickerOf(typed, (one) => chosen.push(one), day);
  const console = await ConsoleScreen.open(context, { screens: [startOf(), picker] });
  await console.waitFor(/van \d/);
  return { console, chosen: () => chosen.map(({ code }) => code) };
}

describe('the list from which one chooses', () => {
  it('gets shorter with each letter, and Enter takes the one that is left', async () => {
    const { console, chosen } = await pickDebtor();
    expect(await console.text()).toMatch(/1001 +Bakkerij De Korenaar +Tiel/);
    await console.type('z', 'o');
    const shown = await console.text();
    expect(shown).toContain('Café Zoë & Söhne');
    expect(shown).not.toContain('Zwaan');
    await console.type(keys.enter);
    expect(chosen()).toEqual(['1002']);
    expect(console.console.app.top.screen.kind).toBe('start');
  });

  it('takes a whole number typed ahead with its Enter, though another begins so', async () => {
    const { console, chosen } = await pickDebtor();
    await console.type('1002\r');
    expect(chosen()).toEqual(['1002']);
  });

  it('begins with what was typed before, and goes on from there', async () => {
    const { console, chosen } = await pickDebtor('100');
    await console.type('20', keys.enter);
    expect(chosen()).toEqual(['10020']);
  });

  it('lets arrows move while one types', async () => {
    const { console, chosen } = await pickDebtor();
    await console.type('de', keys.down, keys.enter);
    expect(chosen()).toEqual(['10020']);
  });

  it('leaves out what is closed, and says so where nothing is found', async () => {
    const { console, chosen } = await pickDebtor();
    await console.type('beurs');
    expect(await console.text()).toContain('Geen debiteur gevonden met "beurs".');
    await console.type(keys.enter);
    expect(chosen()).toEqual([]);
    await console.type(...Array.from({ length: 5 }, () => keys.backspace));
    expect(await console.text()).toContain('van 3');
    await console.type(keys.esc);
    expect(chosen()).toEqual([]);
    expect(console.console.app.top.screen.kind).toBe('start');
  });

  it('shows of an article its unit and the price of the day that it is for', async () => {
    const { console, chosen } = await pickArticle('w', '2026-11-02');
    expect(await console.text()).toMatch(/100 +Wit heel +stuk +2,75/);
    await console.type(keys.enter);
    expect(chosen()).toEqual(['100']);
  });

  it("shows today's price when it is for no day", async () => {
    const { console } = await pickArticle();
    expect(await console.text()).toMatch(/100 +Wit heel +stuk +2,60/);
    expect(await console.text()).toMatch(/200 +Krentenbol +zak +2,50/);
  });

  it('says what to do where there is nothing to choose from', async () => {
    const context = await makeBakery([], { now });
    const console = await ConsoleScreen.open(context, { screens: [startOf(), articlePickerOf('', () => {})] });
    await console.waitFor(/Voeg er een toe in het scherm Artikelen\./);
  });
});

it('finds the one that is meant among 5,000 debtors', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    debtor(String(10_000 + index), { name: `Bakkerij "Zoë" & Söhne, filiaal ${index}`, city: 'Ede', revision: 1 }),
  );
  const context = await makeBakery(many, { now });
  const chosen: Debtor[] = [];
  const picker = debtorPickerOf('', (one) => chosen.push(one));
  const console = await ConsoleScreen.open(context, { screens: [startOf(), picker] });
  await console.type('filiaal 4321\r');
  await console.settled();
  expect(chosen.map(({ number }) => number)).toEqual(['14321']);
});
