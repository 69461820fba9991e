import { describe, expect, it } from 'vitest';
import { saveDraft } from '../../../src/actions/change-draft.ts';
import { noEdit } from '../../../src/domain/change-draft.ts';
import { files } from '../../../src/state/files.ts';
import { setArticles } from '../../helpers/articles-world.ts';
import { ConsoleScreen, type ConsoleTestSettings, keys } from '../../helpers/console.ts';
import { draftsIn } from '../../helpers/drafts-world.ts';
import { clockFrom, finalInvoices, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { flat, typeUntil } from '../../helpers/weekly-run.ts';
import { article, debtor } from '../../helpers/worlds.ts';

const clear = '\x15';
const f6 = '\x1b[17~';

const debtors = [
  debtor('1001', { revision: 1, discount: 250 }),
  debtor('2001', { revision: 1, name: 'Hoofdkantoor Lunchrooms' }),
  debtor('2002', { revision: 1, name: 'Filiaal Oost', consolidateTo: '2001' }),
  debtor('3001', { revision: 1, name: 'Bäckerei Süd', country: 'DE', vatId: 'DE123456789' }),
];

/** A bakery with debtors and articles, on a Monday, and its console on the list of invoices. */
async function atInvoices(settings: ConsoleTestSettings = {}) {
  const clock = clockFrom('2026-11-23T09:00:00');
  const context = await makeBakery(debtors, { now: clock.now });
  await setArticles(context, [
    article('10', { name: 'Volkoren', price: 250, prices: [{ from: '2026-11-20', price: 275 }] }),
    article('11', { name: 'Wit tijger', price: 199 }),
    article('20', { name: 'Taart', vat: 'high', price: 1895 }),
  ]);
  const console = await ConsoleScreen.open(context, settings);
  await console.type('1');
  return { context, console, clock };
}

describe('adding an invoice by hand', () => {
  it('takes debtor, days and lines by article, at the price and VAT of the day, to a final invoice', async () => {
    const { context, console } = await atInvoices();
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await console.type('1001', keys.enter);
    expect(await flat(console)).toContain('Lunchroom 1001, Utrecht');
    await typeUntil(console, keys.f2, /Er staan geen regels op dit concept/);
    // By code, by letters of the name, and a return.
    await console.type('n', '10', keys.enter, clear, '12', keys.f2);
    await console.type('n', 'taa', keys.enter, clear, '-1', keys.f2);
    expect(await console.text()).toMatch(/nieuw +Volkoren +12 +2,75 +2,5% +9% +32,18/);
    expect(await console.text()).toMatch(/nieuw +Taart +-1 +18,95 +2,5% +21% +-18,48/);
    await typeUntil(console, keys.f2, /Het concept is bewaard/);
    const [draft] = await draftsIn(context);
    expect(draft).toMatchObject({ origin: 'H', debtor: '1001', net: 3218 - 1848, deliveredFrom: '2026-11-23' });
    expect(draft?.sections[0]?.lines.map(({ article: code, returned }) => [code, returned])).toEqual([
      ['10', 0],
      ['20', 0],
    ]);
    await console.waitFor(/ H In aanmaak +1001/);
    await typeUntil(console, 'd', /1 concept wordt definitief/);
    await typeUntil(console, `${keys.f2}d`, /1 factuur definitief/);
    expect(await finalInvoices(context)).toMatchObject([{ origin: 'H', number: { text: '2026-00001' } }]);
  });

  it('finds a debtor by letters, says to whom the invoice goes, and lets one choose among several', async () => {
    const { context, console } = await atInvoices();
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await console.type('filiaal', keys.enter);
    expect(await flat(console)).toContain('Filiaal Oost, Utrecht · de factuur gaat naar 2001 Hoofdkantoor Lunchrooms');
    await console.type(keys.up, clear, '200', keys.tab);
    await console.waitFor(/2002 +Filiaal Oost/);
    await console.type(keys.down, keys.enter);
    expect(await console.text()).toMatch(/Debiteur \* +\[2002/);
    await console.type(f6);
    await console.waitFor(/Bäckerei Süd/u);
    await console.type('süd', keys.enter);
    expect(await flat(console)).toContain('Bäckerei Süd, Utrecht · btw verlegd');
    await typeUntil(console, keys.f2, /Het concept is gemaakt/);
    expect(await draftsIn(context)).toMatchObject([{ debtor: '3001', tax: 'reverse-charge' }]);
  });

  it('says what is wrong with a debtor that is none and with a period backwards, and keeps nothing', async () => {
    const { context, console } = await atInvoices();
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await console.type('zzz', keys.enter);
    expect(await flat(console)).toContain('Geen debiteur heeft nummer of naam zzz.');
    await console.type(clear, '1001', keys.tab, keys.tab, clear, '1-11', keys.f2);
    expect(await flat(console)).toContain('De laatste leverdag ligt vóór de eerste.');
    await typeUntil(console, keys.esc, /verloren|weggooien/i);
    expect(await draftsIn(context)).toEqual([]);
  });

  it('goes again by a key, and no delivery note is said to be open then', async () => {
    const { context, console } = await atInvoices();
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await typeUntil(console, `1001${keys.enter}${keys.f2}`, /Er staan geen regels/);
    await console.type('n', '11', keys.enter, '2', keys.f2);
    await typeUntil(console, keys.f2, /Het concept is bewaard/);
    await console.waitFor(/ H In aanmaak +1001/);
    await typeUntil(console, 'v', /Het concept voor .+ verwijderen\?/);
    expect(await console.text()).not.toContain('leverbonnen');
    await typeUntil(console, 'v', /Het concept is verwijderd\./);
    expect(await draftsIn(context)).toEqual([]);
  });

  it('puts the first digit that is typed in the place of the quantity that stands there, and mends it after any other key', async () => {
    const { context, console } = await atInvoices();
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await typeUntil(console, `1001${keys.enter}${keys.f2}`, /Er staan geen regels/);
    await console.type('n', '11', keys.enter, '1', '2');
    expect(await console.text()).toMatch(/Aantal \* +\[12 *\]/);
    await console.type(keys.tab, keys.shiftTab, keys.left, keys.end, '5');
    expect(await console.text()).toMatch(/Aantal \* +\[125 *\]/);
    await console.type(keys.tab, keys.shiftTab, keys.backspace, '0', keys.f2);
    await typeUntil(console, keys.f2, /Het concept is bewaard/);
    expect((await draftsIn(context))[0]?.sections[0]?.lines.map(({ quantity }) => quantity)).toEqual([120_000]);
  });

  it('keeps a free line beside those of articles, and says when there is no such article', async () => {
    const { context, console } = await atInvoices();
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await typeUntil(console, `1001${keys.enter}${keys.f2}`, /Er staan geen regels/);
    await console.type('n', 'xyz', keys.enter);
    expect(await flat(console)).toContain('Geen artikel heeft code of naam xyz.');
    await console.type(clear, keys.enter, 'Bezorgen', keys.tab, keys.tab, 'keer', keys.tab, '4,95', keys.f2);
    await console.type('n', f6);
    await console.waitFor(/Wit tijger/);
    await console.type('wit', keys.enter, keys.f2);
    await typeUntil(console, keys.f2, /Het concept is bewaard/);
    const lines = (await draftsIn(context))[0]?.sections[0]?.lines.map(({ article: code, description }) => [
      code,
      description,
    ]);
    expect(lines).toEqual([
      ['', 'Bezorgen'],
      ['11', 'Wit tijger'],
    ]);
  });

  it('tells of an empty draft that stays', async () => {
    const { context, console } = await atInvoices();
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await typeUntil(console, `1001${keys.enter}${keys.f2}`, /Er staan geen regels/);
    await typeUntil(console, keys.esc, /het lege concept blijft staan/);
    expect(await draftsIn(context)).toHaveLength(1);
    await typeUntil(console, 'd', /Een factuurregel ontbreekt/);
  });
});

describe('the head of an invoice by hand', () => {
  async function drafting(settings: ConsoleTestSettings = {}) {
    const office = await atInvoices(settings);
    await typeUntil(office.console, 'n', /Voor wie is de factuur/);
    await typeUntil(office.console, `1001${keys.enter}${keys.f2}`, /Er staan geen regels/);
    return office;
  }

  it('is changed with h and kept with the draft', async () => {
    const { context, console } = await drafting();
    await typeUntil(console, 'h', /Debiteur en leverperiode/);
    await console.type(clear, '2001', keys.enter, clear, '16-11', keys.tab, clear, '20-11');
    await typeUntil(console, keys.f2, /De kop is gewijzigd/);
    expect(await console.text()).toMatch(/Debiteur +2001 Hoofdkantoor/);
    expect(await console.text()).toContain('16-11-2026 t/m 20-11-2026');
    expect(await draftsIn(context)).toMatchObject([{ debtor: '1001', deliveredFrom: '2026-11-23' }]);
    await typeUntil(console, keys.f2, /Het concept is bewaard/);
    expect(await draftsIn(context)).toMatchObject([
      { debtor: '2001', deliveredFrom: '2026-11-16', deliveredUntil: '2026-11-20' },
    ]);
  });

  it('cannot go to a debtor who is taxed otherwise: why, and what to do, is told', async () => {
    const { console } = await drafting();
    await typeUntil(console, 'h', /Debiteur en leverperiode/);
    await console.type(clear, '3001', keys.enter);
    await typeUntil(console, keys.f2, /geldt de btw anders/);
    expect(await flat(console)).toContain('Verwijder dit concept en maak voor die debiteur een nieuwe factuur.');
  });

  it('shows who changed it in another session, and overwrites nothing unseen', async () => {
    const { context, console } = await drafting();
    const bram = await openBakery(context.folder, context.now);
    const [base] = await draftsIn(bram);
    if (!base) throw new Error('no draft');
    await typeUntil(console, 'h', /Debiteur en leverperiode/);
    await console.type(keys.down, clear, '16-11');
    await typeUntil(console, keys.f2, /De kop is gewijzigd/);
    await saveDraft(bram, { base, edit: { ...noEdit, head: { deliveredFrom: '2026-11-09' } } });
    await typeUntil(console, keys.f2, /Een ander was u voor/);
    const told = await flat(console);
    expect(told).toContain('geleverd van 23-11-2026 → 09-11-2026');
    expect(told).toContain('geleverd van: u wilt 16-11-2026, de ander zette 09-11-2026.');
    await console.type('m');
    await typeUntil(console, keys.f2, /Het concept is bewaard/);
    expect(await draftsIn(context)).toMatchObject([{ deliveredFrom: '2026-11-16', revision: 3 }]);
  });
});

describe('what a debtor is usually billed', () => {
  it('stands above the lines of a draft, and says when this is far more', async () => {
    const { context, console, clock } = await atInvoices();
    for (const day of ['02', '09', '16']) {
      clock.set(`2026-11-${day}T09:00:00`);
      await invoiceEach(context, debtors.slice(0, 1));
    }
    clock.set('2026-11-23T09:00:00');
    await typeUntil(console, 'n', /Voor wie is de factuur/);
    await typeUntil(console, `1001${keys.enter}${keys.f2}`, /Er staan geen regels/);
    expect(await console.text()).toMatch(/Gebruikelijk +! veel minder dan € 0,98 \(midden van 3\)/);
    await console.type('n', '10', keys.enter, keys.f2);
    expect(await console.text()).toMatch(/Gebruikelijk +! veel meer dan € 0,98 \(midden van 3\)/);
    await typeUntil(console, keys.f2, /Het concept is bewaard/);
    await typeUntil(console, 'd', /1 concept wijkt af van wat gebruikelijk is; het houdt niets tegen/);
    expect(await flat(console)).toContain(
      '€ 2,68 zonder btw is veel meer dan gebruikelijk: € 0,98, het midden van de laatste 3 facturen.',
    );
    await typeUntil(console, `${keys.f2}d`, /1 factuur definitief/);
    expect(await context.company.read(files.drafts)).toEqual([]);
  });
});

it.each([
  ['nl', { columns: 80, rows: 24 }, /Voor wie is de factuur, en wanneer werd er geleverd\?/],
  ['de', { columns: 80, rows: 24 }, /Für wen ist die Rechnung, und wann wurde geliefert\?/u],
  ['en', { columns: 132, rows: 50 }, /Whom is the invoice for, and when was it delivered\?/],
] as const)('asks in %s at %o', async (language, size, asked) => {
  const { console } = await atInvoices({ language, size });
  await typeUntil(console, 'n', asked);
});
