import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { creditInvoice } from '../../../src/actions/credit-invoice.ts';
import { deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { finaliseInvoices } from '../../../src/actions/finalise-invoices.ts';
import { printInternalCopies } from '../../../src/actions/print-internal-copies.ts';
import { languages } from '../../../src/domain/debtor.ts';
import { creditOf } from '../../../src/screens/credit/update.ts';
import { invoiceOf } from '../../../src/screens/invoice/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { bakeryWithDrafts, threeLines } from '../../helpers/drafts-world.ts';
import { changeOptions, debtorsOf, finalInvoices } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { endOf, expectHarmless, hostileName, rowsWith } from '../../helpers/straight-rows.ts';
import { flat, typeUntil } from '../../helpers/weekly-run.ts';
import { deliveryLine } from '../../helpers/worlds.ts';
import { noSpace, withFaults } from '../../state/faults.ts';

/** A bakery with a final invoice of € 87,92 for each debtor: ten Volkoren, three Taart with 5 % off, an hour and a half of hire. */
async function bakeryWithInvoices(debtors = debtorsOf(1), lines = threeLines) {
  const { context } = await bakeryWithDrafts(debtors, lines);
  await finaliseInvoices(context, null);
  const [invoice] = await finalInvoices(context);
  if (!invoice) throw new Error('no invoice');
  return { context, invoice };
}

async function opened(context: Parameters<typeof ConsoleScreen.open>[0], id: string) {
  const console = await ConsoleScreen.open(context, { screens: [startOf(), creditOf(id)] });
  await console.waitFor(/Gekozen/);
  return console;
}

describe('the screen on which an invoice is credited', () => {
  it('begins with all that is left, and shows the totals per rate of what is chosen', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1c', /Gekozen +3 van 3 regels/);
    const rows = await console.rows();
    expect(rows[0]).toContain(`Factuur ${invoice.number.text} cred`);
    expect(rows.join('\n')).toMatch(/Netto +-79,01\n.*Btw 21% over -15,00 +-3,15\n.*Btw 9% over -64,01 +-5,76\n/);
    expect(rows.join('\n')).toMatch(/>Volkoren +10 +10 +10 +1,00 +9% +-10,00\n/);
    await console.type('4', keys.enter);
    expect(await console.text()).toMatch(/ Volkoren +10 +10 +4 +1,00 +9% +-4,00\n.*>Taart/);
    await console.type(' ', ' ');
    const text = await console.text();
    expect(text).toMatch(/Taart +3 +3 +0 +18,95 +9% +0,00\n/);
    expect(text).toMatch(/Gekozen +1 van 3 regels +Totaal +€ -4,36/);
  });

  it('takes quantities by the keypad, refuses more than is left and what is no quantity, and Esc drops what is typed', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await opened(context, invoice.id);
    await console.type('11', keys.enter);
    expect(await console.text()).toContain('Van deze regel is hoogstens 10 te crediteren.');
    await console.type(keys.esc);
    expect(await console.text()).toMatch(/>Volkoren +10 +10 +10 /);
    await console.type('1,2,3', keys.enter);
    expect(await console.text()).toContain('Dat is geen aantal.');
    await console.type(keys.esc, '-3', keys.enter);
    expect(await console.text()).toContain('hoogstens 10');
    await console.type(keys.esc, keys.end, '0,5', keys.enter);
    expect(await console.text()).toMatch(/>Huur schaal +1,5 +1,5 +0,5 +10,00 +21% +-5,00\n/);
    await console.type('u');
    expect(await console.text()).toMatch(/Gekozen +0 van 3 regels +Totaal +€ 0,00/);
    await console.type(keys.f2);
    expect(await console.text()).toContain('Kies eerst van minstens één regel hoeveel u crediteert.');
    await console.type('*');
    expect(await console.text()).toMatch(/Gekozen +3 van 3 regels +Totaal +€ -87,92/);
  });

  it('asks, with number, amounts and what the customer gets; makes it; and offers to deliver it', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1c', /Gekozen/);
    await typeUntil(console, keys.f2, /helemaal crediteren/);
    const question = await flat(console);
    const year = invoice.number.year;
    expect(question).toContain(`Factuur ${invoice.number.text} van Lunchroom 1001 helemaal crediteren, voor € -87,92?`);
    expect(question).toContain('-15,00 en -3,15 btw (21%)');
    expect(question).toContain(`het volgende nummer uit de gewone reeks, ${year}-00002`);
    expect(question).toContain('Zij is meteen definitief.');
    expect(question).toContain('per e-mail aan lunchroom-1001@example.com');
    await console.type(keys.enter);
    expect(await finalInvoices(context)).toHaveLength(1);
    await typeUntil(console, keys.f2, /helemaal crediteren/);
    await typeUntil(console, 'c', /is gemaakt/);
    const made = await flat(console);
    expect(made).toContain(`Creditfactuur ${year}-00002 van € -87,92 is gemaakt, bij factuur ${invoice.number.text}.`);
    expect(made).toContain('Die factuur is nu helemaal gecrediteerd.');
    await typeUntil(console, 'k', /Wat er gebeurt/);
    expect(await console.text()).toMatch(new RegExp(`${year}-00002 .*e-mail → lunchroom-1001@`));
    await console.type(keys.esc);
    const list = await console.text();
    expect(list).toMatch(new RegExp(`${year}-00002 \\d\\d-\\d\\d-\\d{4} C Definitief +1001`));
    expect(list).toMatch(new RegExp(`${year}-00001 \\d\\d-\\d\\d-\\d{4} A Gecrediteerd +1001`));
  });

  it.each([
    ['nl', 'c', 'is gemaakt, bij factuur', 'kon nog niet worden bewaard: De schijf is vol;', 'maak haar niet nog'],
    ['de', 's', 'ist erstellt, zu Rechnung', 'aufbewahrt werden: Der Datenträger ist voll;', 'kein zweites Mal'],
    ['en', 'r', 'has been made, for invoice', 'could not be kept yet: The disk is full;', 'a second time'],
  ] as const)('tells the number where the PDF cannot be kept, and nothing is left chosen (%s)', async (...row) => {
    const [language, letter, ...sentences] = row;
    const { context, invoice } = await bakeryWithInvoices();
    const screens = [startOf(), creditOf(invoice.id)] as const;
    const console = await ConsoleScreen.open(context, { language, screens });
    await console.waitFor(/Volkoren/);
    await console.type('u', keys.home, '4', keys.enter);
    const number = `${invoice.number.year}-00002`;
    await typeUntil(console, keys.f2, new RegExp(number));
    await withFaults(
      context.folder,
      ({ path }) => (path.includes('/archive/') ? noSpace : 'none'),
      () => typeUntil(console, letter, /invoice-\d+-00002/),
    );
    const told = await flat(console);
    for (const sentence of [number, ...sentences]) expect(told).toContain(sentence);
    await console.type(keys.esc);
    expect(await console.text()).not.toMatch(/Volkoren/);
    expect(await finalInvoices(context)).toHaveLength(2);
  });

  it('warns when the invoice itself still waits in the outbox, and says when the customer has it', async () => {
    const { context, invoice } = await bakeryWithInvoices(debtorsOf(2));
    const folder = join(context.folder, 'mail');
    await mkdir(folder);
    await changeOptions(context, { mail: { method: 'folder', folder } });
    await deliverInvoices(context, { invoices: [invoice.id], reason: '' });
    const sent = await opened(context, invoice.id);
    await sent.waitFor(/Bij de klant +verzonden op \d\d-\d\d-\d{4}/);
    await changeOptions(context, { schedule: { mode: 'schedule', days: [] } });
    const [, other] = await finalInvoices(context);
    await deliverInvoices(context, { invoices: [other?.id ?? ''], reason: '' });
    const waiting = await opened(context, other?.id ?? '');
    expect(await waiting.text()).toMatch(/Bij de klant +staat nog in de verzendbak/);
    await typeUntil(waiting, keys.f2, /helemaal crediteren/);
    expect(await flat(waiting)).toContain('Let op: de factuur zelf staat nog in de verzendbak en gaat ook nog weg.');
  });

  it('asks before what was chosen is lost, and loses nothing when it is as it was', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await opened(context, invoice.id);
    await console.type(' ', keys.esc);
    expect((await console.rows()).join(' ')).toContain('Vraag');
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/Gekozen +2 van 3/);
    await console.type('*', keys.esc);
    expect(await console.text()).not.toContain('Gekozen');
  });

  it('takes returns back by a quantity with a minus or without, and has no quantity for empty lines', async () => {
    const lines = [
      deliveryLine('10', { description: 'Volkoren', quantity: 5000 }),
      deliveryLine('20', { description: 'Retour krat', quantity: 0, returned: 3000, price: 400 }),
      deliveryLine('30', { description: 'Niets', quantity: 2000, returned: 2000 }),
    ];
    const { context, invoice } = await bakeryWithInvoices(debtorsOf(1, { invoiceType: 'specified' }), lines);
    const console = await opened(context, invoice.id);
    await console.type(keys.down, '2', keys.enter);
    expect(await console.text()).toMatch(/Retour krat +-3 +-3 +-2 +4,00 +9% +8,00\n/);
    await console.type(keys.end, '1');
    expect(await console.text()).not.toContain('hoogstens');
    await console.type(keys.enter);
    expect(await console.text()).toContain('Van deze regel is niets meer over om te crediteren.');
  });
});

describe('somebody else who credits the same invoice', () => {
  it('in part, while one looks: what is left is shown, and who took the rest', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await opened(context, invoice.id);
    await console.type('9', keys.enter);
    const other = await openBakery(context.folder);
    await creditInvoice(other, { invoice: invoice.id, lines: [{ section: 0, line: 0, quantity: 4000 }] });
    console.console.app.dataChanged();
    await console.waitFor(/Volkoren +10 +6 +6 /);
    const text = await console.text();
    expect(text).toContain('is niet meer zoveel over');
    expect(text).toMatch(/Al gecrediteerd +\d{4}-00002 van/);
  });

  it('leaves what was chosen here, when looking at it fails', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await opened(context, invoice.id);
    await console.type('4', keys.enter);
    const month = join(context.company.folder, 'invoices', `${invoice.date.slice(0, 7)}.json`);
    const good = await readFile(month, 'utf8');
    await writeFile(month, 'broken');
    console.console.app.dataChanged();
    await console.waitFor(/is beschadigd/);
    await writeFile(month, good);
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/Volkoren +10 +10 +4 /);
  });

  it('in full, between the question and its answer: nothing is made, and one is told who was first', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1c', /Gekozen/);
    await typeUntil(console, keys.f2, /helemaal crediteren/);
    const other = await openBakery(context.folder);
    await creditInvoice(other, { invoice: invoice.id, lines: null });
    await typeUntil(console, 'c', /niets meer over/);
    const told = await flat(console);
    expect(told).toMatch(
      /Van factuur \d{4}-00001 is niets meer over: .* crediteerde haar om \d\d:\d\d, met creditfactuur \d{4}-00002\./,
    );
    expect(await finalInvoices(context)).toHaveLength(2);
    await console.type(keys.enter);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
  });

  it('in part, between the question and its answer: one chooses again from what is left', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const console = await opened(context, invoice.id);
    await typeUntil(console, keys.f2, /helemaal crediteren/);
    const other = await openBakery(context.folder);
    await creditInvoice(other, { invoice: invoice.id, lines: [{ section: 0, line: 1, quantity: 2000 }] });
    await typeUntil(console, 'c', /niet meer zoveel over/);
    expect(await flat(console)).toContain('Taart: nog 1.');
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/Taart +3 +1 +1 /);
    await typeUntil(console, keys.f2, /alles crediteren wat over/);
    await typeUntil(console, 'c', /nu helemaal gecrediteerd/);
    expect(await finalInvoices(context)).toHaveLength(3);
  });
});

describe('the keys of invoices', () => {
  it('say why a draft, a credit invoice and a credited invoice cannot be credited', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(2));
    const [first] = (await finaliseInvoices(context, null)).map(({ id }) => id);
    await creditInvoice(context, { invoice: first ?? '', lines: null });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1', /C Definitief/);
    await console.type('c');
    expect(await console.text()).toContain('Een creditfactuur is niet te crediteren.');
    await console.type(keys.end, 'c');
    expect(await console.text()).toContain('Deze factuur is al helemaal gecrediteerd.');
    const { context: drafts } = await bakeryWithDrafts(debtorsOf(1));
    const other = await ConsoleScreen.open(drafts);
    await typeUntil(other, '1', /In aanmaak/);
    await other.type('c');
    expect(await other.text()).toContain('Een factuur in aanmaak crediteert u niet');
  });

  it('write a note that stands in the history with what else was done, and nowhere else', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const { credit } = (await creditInvoice(context, { invoice: invoice.id, lines: null })) as {
      credit: { id: string };
    };
    const console = await ConsoleScreen.open(context, { screens: [startOf(), invoiceOf(invoice.id)] });
    await console.waitFor(/Gecrediteerd +\d{4}-00002 van/);
    await console.type('h', 'Klant belde: akkoord');
    await typeUntil(console, keys.enter, /De notitie staat in de geschiedenis/);
    await typeUntil(console, keys.tab, /notitie: Klant belde: akkoord/);
    const text = await console.text();
    expect(text).toMatch(/aangemaakt\n.*definitief gemaakt\n.*gecrediteerd met \d{4}-00002\n.*notitie: Klant belde/);
    await typeUntil(console, 't', /Tekst/);
    expect(await console.text()).not.toContain('Klant belde');
    const other = await ConsoleScreen.open(context, { screens: [startOf(), invoiceOf(credit.id)] });
    await other.waitFor(/Crediteert +\d{4}-00001 van/);
    await typeUntil(other, keys.tab, /aangemaakt om \d{4}-00001 te crediteren/);
  });
});

describe('the history on the screen of an invoice', () => {
  it('has what was done to it and with it, in order: sent, printed internally, credited, noted', async () => {
    const { context, invoice } = await bakeryWithInvoices(debtorsOf(1, { dispatch: 'both', copies: 2 }));
    const folder = join(context.folder, 'mail');
    await mkdir(folder);
    await changeOptions(context, { mail: { method: 'folder', folder } });
    await printInternalCopies(context, [invoice.id]);
    await deliverInvoices(context, { invoices: [invoice.id], reason: '' });
    await creditInvoice(context, { invoice: invoice.id, lines: [{ section: 0, line: 0, quantity: 1000 }] });
    const console = await ConsoleScreen.open(context, { screens: [startOf(), invoiceOf(invoice.id)] });
    await console.waitFor(/Netto/);
    await typeUntil(console, keys.tab, /intern exemplaar afgedrukt/);
    const text = await console.text();
    const order = [
      'aangemaakt',
      'definitief gemaakt',
      'intern exemplaar afgedrukt',
      'klantexemplaar afgedrukt, 2 ex.',
      'gecrediteerd met',
    ].map((what) => text.indexOf(what));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(text).toContain('verzonden aan lunchroom-1001@example.com');
    expect(text).toContain('[Geschiedenis 6]');
  });
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 132, rows: 50 },
])('on $columns by $rows', (size) => {
  it.each(languages)(
    'hostile and long names keep amounts in their columns, and many lines scroll (%s)',
    async (language) => {
      const lines = Array.from({ length: 60 }, (_, index) =>
        deliveryLine(String(index), {
          description: `${index} ${hostileName} ${'en nog veel meer brood '.repeat(6)}`,
          quantity: 1_234_567,
          price: 123_456,
          discount: 1234,
        }),
      );
      const hostile = debtorsOf(1, { name: hostileName, invoiceType: 'specified' });
      const { context, invoice } = await bakeryWithInvoices(hostile, lines);
      const console = await ConsoleScreen.open(context, { size, language, screens: [startOf(), creditOf(invoice.id)] });
      await console.waitFor(/61/);
      const amounts = await rowsWith(console, /1[.,]234[.,]567 /);
      expect(amounts.length).toBeGreaterThan(10);
      for (const row of amounts) expect(await endOf(console, row)).toBe(size.columns);
      await console.type(keys.end, '12');
      await console.waitFor(/12 *\n/);
      await console.type(keys.enter);
      await typeUntil(console, keys.f2, /00002/);
      expectHarmless(console);
    },
  );
});
