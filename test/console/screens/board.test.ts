import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeInvoices } from '../../../src/actions/make-invoices.ts';
import { ConsoleScreen, type ConsoleTestSettings, keys } from '../../helpers/console.ts';
import { draftsIn } from '../../helpers/drafts-world.ts';
import { clockFrom, debtorsOf, deliver, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { flat, typeUntil, until } from '../../helpers/weekly-run.ts';
import { debtor } from '../../helpers/worlds.ts';

const monday = '2026-11-23';

/** A bakery on a Monday: two invoiced, one of Friday that is late, one by hand, one draft, and its console. */
async function office(settings: ConsoleTestSettings = {}) {
  const clock = clockFrom(`${monday}T09:00:00`);
  const ofMonday = debtorsOf(2);
  const friday = debtor('2001', { invoiceDay: 'friday', revision: 1, name: 'Vrijdagcafé' });
  const byHand = debtor('3001', { invoiceDay: 'none', revision: 1, name: 'Op afroep' });
  const context = await makeBakery([...ofMonday, friday, byHand], { now: clock.now });
  await invoiceEach(context, ofMonday);
  await deliver(context, ofMonday.slice(0, 1), monday);
  await makeInvoices(context, { until: monday, day: 'monday', debtors: null });
  await deliver(context, [...ofMonday, byHand], monday, 2);
  await deliver(context, [friday], '2026-10-30');
  const console = await ConsoleScreen.open(context, settings);
  await console.type('1');
  return { context, console };
}

const row = async (console: ConsoleScreen, day: string) =>
  (await console.rows()).find((one) => one.slice(2).startsWith(day)) ?? '';

describe('the board of invoice days', () => {
  it('has today first, with who is due, what waits, for how much and since when', async () => {
    const { console } = await office();
    await typeUntil(console, 'b', /Vandaag is het maandag 23-11-2026/);
    expect(await row(console, 'maandag')).toMatch(/^ >maandag +2 +2 +4,00 23-11-2026 +1 +2/);
    expect(await row(console, 'dinsdag')).toMatch(/^ {2}dinsdag *$/);
    expect(await row(console, 'vrijdag')).toMatch(/^ {2}vrijdag +1 +1 +1,00 30-10-2026/);
    expect(await row(console, 'geen')).toMatch(/^ {2}geen +1 +1 +2,00 23-11-2026/);
    const days = (await console.rows()).slice(4, 12).map((one) => one.slice(2).split(' ')[0]);
    expect([days[0], days.at(-1)]).toEqual(['maandag', 'geen']);
  });

  it('names who should have had an invoice, on the list of invoices, on the board and on a page of its own', async () => {
    const { console } = await office();
    await console.waitFor(/1 debiteur had al een factuur moeten hebben; b toont welke/);
    await typeUntil(console, 'b', /2001 Vrijdagcafé +8 dagen te laat, geleverd 30-10-2026/u);
    await typeUntil(console, 'l', /art\. 34g Wet OB/);
    expect(await flat(console)).toContain(
      '2001 Vrijdagcafé: geleverd 30-10-2026, had 15-11-2026 gefactureerd moeten zijn: 8 dagen te laat',
    );
  });

  it('opens the making of invoices for its day, those by hand too, and then shows what became of it', async () => {
    const { context, console } = await office();
    await typeUntil(console, 'b', /Vandaag is het maandag/);
    await typeUntil(console, `${keys.end}${keys.enter}`, /‹ Geen \(met de hand\) ›[\s\S]*1 factuur van 2 leveringen/u);
    await typeUntil(console, keys.f2, /1 factuur aangemaakt/);
    await until(async () => /^ >geen +1 +1/.test(await row(console, 'geen')));
    expect(await row(console, 'geen')).toMatch(/^ >geen +1 +1 *$/);
    expect((await draftsIn(context)).map(({ debtor: of }) => of)).toEqual(['1001', '3001']);
  });

  it('stays on a day that has nothing, when that was chosen', async () => {
    const { console } = await office();
    await typeUntil(console, 'b', /Vandaag is het maandag/);
    await typeUntil(console, `${keys.down}${keys.enter}`, /‹ dinsdag ›[\s\S]*Er is niets om aan te maken/u);
  });

  it('is there from the making of invoices, and leads back to it', async () => {
    const { console } = await office();
    await typeUntil(console, 'a', /‹ maandag ›[\s\S]*2 facturen van 4/u);
    await typeUntil(console, '\x1bOS', /Vandaag is het maandag/);
    await typeUntil(console, keys.esc, /Leveringen tot en met/);
  });

  it.each([
    ['nl', { columns: 80, rows: 24 }, /Factuurdag +Debiteuren Wachten +Excl\. btw +Oudste Concepten Te verz\./],
    ['de', { columns: 80, rows: 24 }, /Rech\.-Tag +Debitoren +Warten +Ohne USt +Älteste +Entwürfe Zu vers\./u],
    ['en', { columns: 132, rows: 50 }, /Invoice day +Debtors Waiting Deliveries/],
  ] as const)('is whole in %s at %o', async (language, size, told) => {
    const { console } = await office({ language, size });
    await typeUntil(console, 'b', told);
  });

  it('is quiet in a company that has nothing yet', async () => {
    const console = await ConsoleScreen.open(await makeBakery([], { now: clockFrom(`${monday}T09:00:00`).now }));
    await typeUntil(console, '1b', /Er is niets dat binnen een week gefactureerd moet zijn/);
    await console.type('l');
    expect(await flat(console)).toContain('Er is niets over de termijn of er bijna.');
  });
});

describe('the report on invoice numbers', () => {
  it('is shown from the list of invoices, and printed', async () => {
    const { context, console } = await office();
    await typeUntil(console, 'r', /Alle nummers en datums kloppen/);
    expect(await flat(console)).toContain(
      '2026: 2 facturen, 2026-00001 van 23-11-2026 tot en met 2026-00002 van 23-11-2026. Geen gaten',
    );
    await typeUntil(console, 'p', /Het rapport is afgedrukt/);
    const printed = join(context.folder, 'printed');
    const [file] = await readdir(printed);
    const pdf = await readPdf(await readFile(join(printed, file ?? '')));
    expect(pdf.text).toContain('Alle nummers en datums kloppen.');
  });
});
