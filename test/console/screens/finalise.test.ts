import { describe, expect, it } from 'vitest';
import { makeInvoices } from '../../../src/actions/make-invoices.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import { files } from '../../../src/state/files.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import {
  changeOptions,
  clockFrom,
  debtorsOf,
  deliver,
  finalInvoices,
  makeBakery,
  setDebtors,
} from '../../helpers/invoice-world.ts';
import { flat, typeUntil, until } from '../../helpers/weekly-run.ts';
import { debtor } from '../../helpers/worlds.ts';
import { noSpace, withFaults } from '../../state/faults.ts';

const monday = '2026-11-23';

async function drafted(debtors: readonly Debtor[]) {
  const context = await makeBakery(debtors, { now: clockFrom(`${monday}T09:00:00`).now });
  await deliver(context, debtors, monday);
  await makeInvoices(context, { until: monday, day: null, debtors: null });
  return context;
}

const nameless = debtor('2001', { city: '', name: 'Broodhuis Zonder Plaats', revision: 1 });

describe('making drafts final', () => {
  it('shows numbers, date, amounts, and which field is missing on which screen', async () => {
    const console = await ConsoleScreen.open(await drafted([...debtorsOf(3), nameless]));
    await typeUntil(console, '1*d', /3 concepten worden definitief/);
    const text = await flat(console);
    expect(text).toContain(
      'met factuurdatum 23-11-2026 en de nummers 2026-00001 tot en met 2026-00003. Samen € 3,27: € 3,00 exclusief btw en € 0,27 btw.',
    );
    expect(text).toContain('1 concept is niet volledig en blijft in aanmaak: 2001 Broodhuis Zonder Plaats 1,09');
    expect(text).toContain('Plaats van de debiteur ontbreekt. Aanvullen: Debiteuren onderhouden, debiteur 2001.');
  });

  it('asks once more, and leaving that question as it is changes nothing', async () => {
    const context = await drafted(debtorsOf(2));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, `1*d${keys.enter}`, /2 facturen van samen € 2,18 definitief maken\?/);
    await console.type(keys.enter);
    expect(await finalInvoices(context)).toEqual([]);
    expect((await console.rows())[0]).toContain('› Definitief maken');
  });

  it('makes final what is complete, in the order in which the drafts were made, and says what is left', async () => {
    const context = await drafted([...debtorsOf(3), nameless]);
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1*d', /3 concepten/);
    await typeUntil(console, `${keys.enter}d`, /3 facturen definitief\. 1 is niet volledig\./);
    const final = await finalInvoices(context);
    expect(final.map(({ number, debtor: of }) => `${number.text} ${of}`)).toEqual([
      '2026-00001 1001',
      '2026-00002 1002',
      '2026-00003 1003',
    ]);
    const rows = await console.rows();
    expect(rows.filter((row) => row.includes('Definitief'))).toHaveLength(3);
    expect(rows.filter((row) => row.includes('In aanmaak'))).toHaveLength(1);
  });

  it('acts on the row under the cursor when nothing is marked, and says why when that is no draft', async () => {
    const context = await drafted(debtorsOf(2));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1d', /1 concept wordt definitief/);
    await typeUntil(console, `${keys.enter}d`, /1 factuur definitief\./);
    await console.type(keys.end, 'd');
    expect((await console.rows())[21]).toContain('! Kies eerst facturen die in aanmaak zijn.');
    expect(await finalInvoices(context)).toHaveLength(1);
  });

  it.each([
    ['nl', 'd', '2 facturen definitief.', 'De PDF’s van 2 facturen (2026-00001, 2026-00002) konden nog niet'],
    ['de', 'f', '2 Rechnungen fertiggestellt.', 'Die PDF-Dateien von 2 Rechnungen (2026-00001, 2026-00002) konnten'],
    ['en', 'f', '2 invoices final.', 'The PDFs of 2 invoices (2026-00001, 2026-00002) could not be kept yet'],
  ] as const)('tells, where the PDFs cannot be kept, that the invoices are final all the same (%s)', async (...row) => {
    const [language, letter, done, why] = row;
    const context = await drafted(debtorsOf(2));
    const console = await ConsoleScreen.open(context, { language });
    await typeUntil(console, '1*d', /2026-00002/);
    await typeUntil(console, keys.f2, /2,18|2\.18/);
    await withFaults(
      context.folder,
      ({ path }) => (path.includes('/archive/') ? noSpace : 'none'),
      () => typeUntil(console, letter, /\(2026-00001, 2026-00002\)/),
    );
    const told = await flat(console);
    expect(told).toContain(done);
    expect(told).toContain(why);
    await console.type(keys.enter);
    expect((await console.rows()).filter((row) => /2026-0000[12] /.test(row))).toHaveLength(2);
    expect(await finalInvoices(context)).toHaveLength(2);
  });

  it('cannot make final what is not complete', async () => {
    const console = await ConsoleScreen.open(await drafted([nameless]));
    await typeUntil(console, '1d', /Geen van deze concepten kan nu definitief worden/);
    await console.type(keys.f2);
    expect((await console.rows())[21]).toContain('! Geen van deze facturen kan nu definitief worden.');
  });

  it('keeps keys that are typed while it works for the screen behind it', async () => {
    const context = await drafted(debtorsOf(20));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1*d', /20 concepten/);
    console.typeAhead(`${keys.enter}dk`);
    await console.waitFor(/van 20/);
    await until(async () => (await console.rows())[0]?.includes('› Klantexemplaren') === true);
    await console.waitFor(/20 van 20 facturen gaan weg/);
    expect(await finalInvoices(context)).toHaveLength(20);
  });

  it('says how far it is, and names the work when one wants to leave meanwhile', async () => {
    const console = await ConsoleScreen.open(await drafted(debtorsOf(40)));
    await typeUntil(console, '1*d', /40 concepten/);
    console.typeAhead(`${keys.enter}dq`);
    await console.waitFor(/Factuurpost afsluiten\?[\s\S]*Nog niet klaar: facturen definitief maken/u);
    await console.type(keys.enter);
    await console.waitFor(/40 facturen definitief/);
  });

  it.each([
    ['nl', { columns: 80, rows: 24 }, /30 concepten worden definitief/],
    ['de', { columns: 80, rows: 24 }, /30 Entwürfe werden fertiggestellt/],
    ['en', { columns: 132, rows: 50 }, /30 drafts become final/],
  ] as const)('scrolls through what becomes final, in %s at %o', async (language, size, told) => {
    const console = await ConsoleScreen.open(await drafted(debtorsOf(30)), { language, size });
    await typeUntil(console, '1*d', told);
    await console.type(keys.end);
    expect(await console.text()).toMatch(/2026-00030 +1030 +Lunchroom 1030/);
  });
});

describe('what is missing before an invoice becomes final', () => {
  const clear = '\x15';

  it('is gone to with the arrow keys, filled in on the field itself, and checked anew on the way back', async () => {
    const context = await drafted([...debtorsOf(1), nameless]);
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1*d', /1 concept is niet volledig/);
    await console.type(keys.down);
    expect(await console.text()).toMatch(/> Plaats van de debiteur ontbreekt/);
    await typeUntil(console, keys.enter, /> Plaats +\*? *\[/);
    await typeUntil(console, `Zwolle${keys.f2}`, /2 concepten worden definitief/);
    expect(await flat(console)).not.toContain('ontbreekt');
    await typeUntil(console, `${keys.f2}d`, /2 facturen definitief\./);
    expect((await finalInvoices(context)).map(({ buyer }) => buyer.city)).toEqual(['Utrecht', 'Zwolle']);
  });

  it('leads to the options for what the company lacks', async () => {
    const context = await drafted(debtorsOf(1));
    await changeOptions(context, { company: { vatId: '' } });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1d', /> Btw-nummer van uw bedrijf ontbreekt/);
    await typeUntil(console, 'w', /> Btw-nummer +\[/);
    await typeUntil(console, `NL000000000B00${keys.f2}`, /1 concept wordt definitief/);
  });

  it('leads to the line of the draft that has no description, and to the line itself', async () => {
    const context = await drafted(debtorsOf(1));
    await context.company.change(async (transaction) => {
      const drafts = await transaction.open(files.drafts);
      drafts.data = drafts.data.map((draft) => ({
        ...draft,
        sections: draft.sections.map(({ heading, lines }) => ({
          heading,
          lines: lines.flatMap((line) => [line, { ...line, description: ' ' }]),
        })),
      }));
      await drafts.write();
    });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1d', /> Omschrijving van een factuurregel ontbreekt\. Aanvullen:[\s\S]*regel 2\./u);
    await typeUntil(console, keys.enter, / > {6,}1 /);
    await typeUntil(console, `${keys.enter}`, /Omschrijving \* \[/);
    await console.type(clear, 'Krentenbol', keys.f2);
    await typeUntil(console, keys.f2, /1 concept wordt definitief/);
  });

  it('leads to a draft whose debtor is taxed otherwise by now, to delete it', async () => {
    const context = await drafted(debtorsOf(1));
    await setDebtors(context, debtorsOf(1, { country: 'DE', vatId: 'DE123456789' }));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1d', /Het concept past niet meer bij het land/);
    await typeUntil(console, keys.enter, /Totaalfactuur, uit leveringen/);
  });

  it('does not stand in the way of what is complete', async () => {
    const console = await ConsoleScreen.open(await drafted([...debtorsOf(2), nameless]));
    await typeUntil(console, '1*d', /2 concepten worden definitief/);
    await typeUntil(console, `${keys.down}${keys.f2}d`, /2 facturen definitief\. 1 is niet volledig\./);
  });
});
