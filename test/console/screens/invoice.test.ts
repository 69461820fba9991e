import { describe, expect, it, onTestFinished } from 'vitest';
import { saveDraft } from '../../../src/actions/change-draft.ts';
import { deleteDraft } from '../../../src/actions/delete-draft.ts';
import { deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { noEdit } from '../../../src/domain/change-draft.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import { invoiceOf } from '../../../src/screens/invoice/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { bakeryWithDrafts } from '../../helpers/drafts-world.ts';
import { changeOptions, debtorsOf, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { startPeer } from '../../helpers/smtp-peer.ts';
import { endOf, expectHarmless, hostileName, hostileReply, rowsWith } from '../../helpers/straight-rows.ts';
import { deliveryLine } from '../../helpers/worlds.ts';

const specified = { invoiceType: 'specified' } as const;

/** A bakery whose mail goes to a server that refuses those whose address begins with `weg`, in these words. */
async function bakeryWithServer(debtors: readonly Debtor[], refusal = '550 5.1.1 No such user here') {
  const context = await makeBakery(debtors, { folder: await consoleFolder() });
  const peer = await startPeer({ onRcpt: (address) => (address.startsWith('weg') ? refusal : null) });
  onTestFinished(() => peer.close());
  await changeOptions(context, { mail: { port: peer.port } });
  const invoices = await invoiceEach(context, debtors);
  const sent = { invoices: invoices.map(({ id }) => id), reason: '' };
  await deliverInvoices(context, sent);
  return { context, invoices };
}

describe('the screen of one invoice', () => {
  it('shows whose it is, its amounts with VAT per rate, and its lines under the delivery note', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1, specified));
    const console = await ConsoleScreen.open(context);
    await console.type(`1${keys.enter}`);
    await console.waitFor(/Netto/);
    const rows = await console.rows();
    expect(rows[0]).toContain('› Facturen › Concept');
    expect(rows[1]).toMatch(/Factuur {3}N\.v\.t\. · In aanmaak +Netto +79,01/);
    expect(rows[2]).toMatch(/Datum {5}N\.v\.t\. +Btw 21% over 15,00 +3,15/);
    expect(rows[3]).toMatch(/Geleverd {2}02-11-2026 t\/m 02-11-2026 +Btw 9% over 64,01 +5,76/);
    expect(rows[4]).toMatch(/Gespecificeerd, uit leveringen +Btw +8,91/);
    expect(rows[5]).toMatch(/Debiteur {2}1001 Lunchroom 1001 +Totaal +€ 87,92/);
    const text = rows.join('\n');
    expect(text).toMatch(/>Leverbon B1001 · 02-11-2026 · Lunchroom 1001, Utrecht\n/);
    expect(text).toMatch(/Taart +3 stuk +18,95 +5% +9% +54,01\n/);
    await console.type(keys.down);
    expect(await console.text()).toMatch(/>Volkoren/);
    await console.type(keys.end);
    expect(await console.text()).toMatch(/>Huur schaal.*15,00\n/);
  });

  it('says who did what and when on the page with the history', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const [base] = drafts;
    if (!base) throw new Error('no draft');
    const changed = [{ section: 0, line: 0, fields: { quantity: 12_000, price: 110 } }];
    await saveDraft(context, { base, edit: { ...noEdit, changed } });
    const console = await ConsoleScreen.open(context, { screens: [startOf(), invoiceOf(base.id)] });
    await console.waitFor(/Netto/);
    await console.type(keys.tab, keys.down);
    const rows = await console.rows();
    const today = new RegExp(
      new Date().toLocaleDateString('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' }),
    );
    expect(rows.filter((row) => today.test(row))).toHaveLength(2);
    expect(rows.filter((row) => row.includes('aangemaakt'))).toHaveLength(1);
    const text = rows.join('\n');
    expect(text).toContain('gewijzigd: regel Volkoren, aantal 10 → 12');
    await console.type(keys.end);
    expect(await console.text()).toContain('prijs 1,00 → 1,10');
    await console.type(keys.left);
    expect(await console.text()).toContain('[Regels 3]');
    await console.type(keys.left);
    expect(await console.text()).toContain('Een factuur in aanmaak gaat nog niet naar de klant.');
  });

  it('shows each dispatch with the server’s reply, and the message as it went out', async () => {
    const { context, invoices } = await bakeryWithServer(debtorsOf(1, { dispatch: 'both' }));
    const console = await ConsoleScreen.open(context, { screens: [startOf(), invoiceOf(invoices[0]?.id ?? '')] });
    await console.waitFor(/Netto/);
    await console.type(keys.tab, keys.tab);
    const text = await console.text();
    expect(text).toContain('[Verzending 2]');
    expect(text).toMatch(/e-mail +verzonden +\d\d-\d\d-\d{4}, \d\d:\d\d +lunchroom-1001@example\.com/);
    expect(text).toMatch(/papier +afgedrukt +\d\d-\d\d-\d{4}, \d\d:\d\d +1 ex\./);
    const [mail = 0] = await rowsWith(console, /e-mail +verzonden/);
    const [paper = 0] = await rowsWith(console, /papier +afgedrukt/);
    await console.type(mail < paper ? keys.down : keys.home, keys.enter);
    expect(await console.text()).toContain('geen bericht bewaard');
    await console.type(mail < paper ? keys.home : keys.down);
    expect(await console.text()).toMatch(/Antwoord +250 OK: kept/);
    await console.type(keys.enter);
    await console.waitFor(/Onderwerp/);
    const mailRows = await console.rows();
    expect(mailRows[0]).toContain('› Verzonden e-mail');
    expect(mailRows[1]).toMatch(/Verzonden op \d\d-\d\d-\d{4}, \d\d:\d\d/);
    expect(mailRows.join('\n')).toMatch(/Bijlagen +\S+2026-00001\.pdf \(\d+ kB\)/);
    await console.type(keys.esc);
    expect(await console.text()).toContain('[Verzending 2]');
  });

  it('says of a refusal what the server said, why, and what to do', async () => {
    const debtors = debtorsOf(1, { email: ['weg@klant.example'] });
    const { context, invoices } = await bakeryWithServer(debtors);
    const console = await ConsoleScreen.open(context, { screens: [startOf(), invoiceOf(invoices[0]?.id ?? '')] });
    await console.waitFor(/Niet verzonden/);
    await console.type(keys.tab, keys.tab);
    const text = await console.text();
    expect(text).toMatch(/e-mail +mislukt/);
    expect(text).toMatch(/Oorzaak +\S/);
    expect(text).toMatch(/Wat te doen +\S/);
    expect(text).toMatch(/Antwoord +.*550 5\.1\.1 No such user here/);
    await console.type('y');
    await console.waitFor(/Mislukt op/);
    expect(await console.text()).toContain('No such user here');
  });

  it('says of a final invoice why it is neither changed nor deleted', async () => {
    const debtors = debtorsOf(1);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    const console = await ConsoleScreen.open(context);
    await console.type(`1${keys.enter}`);
    await console.waitFor(/Netto/);
    await console.type('w');
    expect(await console.text()).toContain('Een definitieve factuur wijzigt u niet; crediteer haar.');
    await console.type('v');
    expect(await console.text()).toContain('Een definitieve factuur verwijdert u niet; crediteer haar.');
    await console.type('y');
    await console.waitFor(/niemand heeft er opdracht voor gegeven/);
  });

  it('shows a change that another console saved within two seconds, on the list and on the invoice', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const bram = await openBakery(context.folder);
    const onInvoice = await ConsoleScreen.open(bram);
    await onInvoice.type(`1${keys.enter}`);
    await onInvoice.waitFor(/€ 87,92/);
    const onList = await ConsoleScreen.open(await openBakery(context.folder));
    await onList.type('1');
    await onList.waitFor(/87,92/);

    const anna = await ConsoleScreen.open(context);
    await anna.type('1w');
    await anna.waitFor(/Concept wijzigen/);
    await anna.type(keys.enter);
    await anna.waitFor(/Bedrag € 10,00/);
    await anna.type(keys.tab, keys.backspace, keys.backspace, '12', keys.f2, keys.f2);
    await anna.waitFor(/Het concept is bewaard/);
    await Promise.all([onInvoice.waitFor(/€ 90,10/, 2000), onList.waitFor(/90,10/, 2000), anna.waitFor(/90,10/, 2000)]);
    expect(await onInvoice.text()).toMatch(/>Volkoren +12 /);
    expect(await onInvoice.text()).toContain('Geschiedenis 2');
  });

  it('says so when somebody deletes the draft that it shows', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const console = await ConsoleScreen.open(await openBakery(context.folder));
    await console.type(`1${keys.enter}`);
    await console.waitFor(/Netto/);
    for (const draft of drafts) await deleteDraft(context, draft);
    await console.waitFor(/verwijderde dit concept/, 2000);
    await console.type('w');
    expect(await console.text()).toContain('Er staat hier niets om dat mee te doen.');
    await console.type(keys.esc);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
  });

  it('stays straight and harmless whatever names, lines and servers say', async () => {
    const long = 'Zeer lange naam '.repeat(30);
    const debtors = [
      ...debtorsOf(1, { name: hostileName, city: hostileName, email: ['weg@klant.example'], ...specified }),
      ...debtorsOf(2, { name: long, city: long, ...specified }).slice(1),
    ];
    const { context, invoices } = await bakeryWithServer(debtors, hostileReply);
    for (const { id } of invoices) {
      const console = await ConsoleScreen.open(context, { screens: [startOf(), invoiceOf(id)] });
      await console.waitFor(/Netto/);
      const totals = await rowsWith(console, /(Netto|Totaal) +/);
      expect(totals).toHaveLength(2);
      for (const row of totals) expect(await endOf(console, row)).toBe(79);
      const lines = await rowsWith(console, / {4}1,00 +9% +1,00$/);
      expect(lines).toHaveLength(1);
      for (const row of lines) expect(await endOf(console, row)).toBe(80);
      await console.type(keys.tab, keys.tab);
      const text = await console.text();
      if (id === invoices[0]?.id) expect(text).toMatch(/e-mail +mislukt[\s\S]*Antwoord +550 5\.1\.1 .*Nobody/);
      else expect(text).toMatch(/e-mail +verzonden/);
      await console.type('y');
      await console.waitFor(/e-mail: (Mislukt|Verzonden) op/);
      await console.type(keys.esc);
      expectHarmless(console);
      expect((await console.rows()).length).toBe(24);
    }
  });

  it('uses a large screen for the days of a week', async () => {
    const lines = [deliveryLine('10', { description: 'Volkoren', quantity: 2500 })];
    const { context } = await bakeryWithDrafts(debtorsOf(1, { invoiceType: 'weekly' }), lines);
    const console = await ConsoleScreen.open(context, { size: { columns: 132, rows: 50 } });
    await console.type(`1${keys.enter}`);
    await console.waitFor(/Netto/);
    expect(await console.text()).toMatch(/Omschrijving +ma +di +wo +do +vr +za +zo +Aantal/);
    expect(await console.text()).toMatch(/Volkoren +2,5 +2,5 stuk/);
    expect(await console.text()).toMatch(/Week 45 · 02-11-2026 t\/m 08-11-2026/);
    console.resize({ columns: 80, rows: 24 });
    await console.waitFor(/Omschrijving +Aantal/);
  });

  it.each([
    ['de', /› Entwurf/, /\[Zeilen 3\]/, /Gesamt +87,92 €/],
    ['en', /› Draft/, /\[Lines 3\]/, /Total +€87\.92/],
  ] as const)('speaks %s', async (language, title, page, total) => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const console = await ConsoleScreen.open(context, { language });
    await console.type(`1${keys.enter}`);
    await console.waitFor(total);
    expect((await console.rows())[0]).toMatch(title);
    expect(await console.text()).toMatch(page);
  });
});
