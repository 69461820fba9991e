import { describe, expect, it } from 'vitest';
import { saveDebtor } from '../../../src/actions/change-debtor.ts';
import { findDebtor } from '../../../src/actions/find-debtor.ts';
import { makeInvoices } from '../../../src/actions/make-invoices.ts';
import { listOutbox } from '../../../src/actions/outbox.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorsOf, deliver } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { flat, recipientsOf, typeUntil } from '../../helpers/weekly-run.ts';
import { debtor } from '../../helpers/worlds.ts';
import { type MailWorld, type MailWorldSettings, mailWorld } from '../../process/mail-world.ts';

const addressless = debtor('2001', { email: [], name: 'Broodhuis Zonder Post', revision: 1 });
const onPaper = debtor('2002', { dispatch: 'paper', copies: 2, revision: 1 });

/** The run sheet of all invoices. */
async function sheetOf(
  debtors: Parameters<typeof mailWorld>[0],
  wanted: RegExp,
  settings: MailWorldSettings = {},
  screen: Parameters<typeof ConsoleScreen.open>[1] = {},
): Promise<MailWorld & { readonly console: ConsoleScreen }> {
  const world = await mailWorld(debtors, settings);
  const console = await ConsoleScreen.open(world.context, screen);
  await typeUntil(console, '1*k', wanted);
  return { ...world, console };
}

const sent = /Sluitstaat[\s\S]*Verzending van/;

describe('the run sheet', () => {
  it('tells per row what will happen, and above it counts, amount, the plan and the problems', async () => {
    const { console, peer } = await sheetOf([...debtorsOf(2), addressless, onPaper], /3 van 4 facturen gaan weg/);
    const rows = await console.rows();
    expect(rows[1]).toContain('3 van 4 facturen gaan weg, samen € 3,27: 2 e-mails, 1 op papier (2 ex.)');
    expect(rows[2]).toContain('Verzenden: 2 nu, 1 op papier');
    expect(rows[3]).toContain('! 1 regel gaat niet mee: 1 zonder e-mailadres');
    const told = ['2026-00001 1001 .* e-mail → lunchroom-1001@', '2026-00003 2001 .* ! geen e-mailadres'];
    for (const line of [...told, '2026-00004 2002 .* papier, 2 ex\\.']) {
      expect(rows.some((row) => new RegExp(line).test(row.replace(/ +/g, ' ')))).toBe(true);
    }
    expect(peer.connections()).toBe(0);
  });

  it('takes a missing address in place, keeps it with the debtor, and the mail goes there', async () => {
    const { console, peer, context } = await sheetOf([...debtorsOf(2), addressless], /1 zonder e-mailadres/);
    await typeUntil(console, 'ne', /Debiteur 2001 Broodhuis Zonder Post/);
    await typeUntil(console, `post@example.com${keys.enter}`, /bij de debiteur bewaard/);
    expect((await console.rows())[3]).toContain('Geen problemen.');
    await typeUntil(console, `${keys.f2}v`, sent);
    expect((await findDebtor(context, '2001')).email).toEqual(['post@example.com']);
    expect(recipientsOf(peer.received)).toEqual([
      'lunchroom-1001@example.com',
      'lunchroom-1002@example.com',
      'post@example.com',
    ]);
  });

  it('shows both addresses when somebody else filled one in meanwhile, and lets a person decide', async () => {
    const { console, context } = await sheetOf([addressless], /1 zonder e-mailadres/);
    await typeUntil(console, 'e', /Debiteur 2001/);
    const base = await findDebtor(context, '2001');
    await saveDebtor(context, { base, next: { ...base, email: ['anders@example.com'] } });
    await typeUntil(console, `mijn@example.com${keys.f2}`, /ondertussen gewijzigd/);
    expect(await flat(console)).toMatch(/Daar staat nu: anders@example\.com U vulde in: mijn@example\.com/);
    await typeUntil(console, 'm', /bij de debiteur bewaard/);
    expect((await findDebtor(context, '2001')).email).toEqual(['mijn@example.com']);
  });

  it('switches the route of a row for this run: e-mail, paper, both, and as the debtor has it', async () => {
    const { console, peer } = await sheetOf([{ ...onPaper, number: '0999' }, ...debtorsOf(1)], /2 van 2 facturen/);
    const shown = async () => (await console.rows()).filter((row) => row.includes('2026-00001'));
    await typeUntil(console, 'r', /2 e-mails/);
    expect(await shown()).toEqual([expect.stringMatching(/e-mail → lunchroom-2002@/)]);
    await typeUntil(console, 'r', /1 e-mail, 1 op papier/);
    await typeUntil(console, 'r', /2 e-mails, 1 op papier/);
    expect(await shown()).toHaveLength(2);
    await typeUntil(console, 'rr', /2 e-mails\s/);
    await typeUntil(console, `${keys.f2}v`, sent);
    expect(recipientsOf(peer.received)).toEqual(['lunchroom-1001@example.com', 'lunchroom-2002@example.com']);
    expect(await flat(console)).toContain('2 regels · 2 verzonden');
  });

  it('leaves marked rows out and puts them back, and what is left out does not go', async () => {
    const { console, peer } = await sheetOf(debtorsOf(4), /4 van 4 facturen/);
    await typeUntil(console, '  x', /2 van 4 facturen[\s\S]*2 weggelaten/);
    await typeUntil(console, 'x', /4 van 4 facturen/);
    await typeUntil(console, 'x', /2 van 4 facturen/);
    await typeUntil(console, `${keys.f2}v`, sent);
    expect(recipientsOf(peer.received)).toEqual(['lunchroom-1003@example.com', 'lunchroom-1004@example.com']);
    expect(await flat(console)).toContain('4 regels · 2 verzonden · 2 overgeslagen');
  });

  it('says when and to whom an invoice went, and sends it again only with a reason', async () => {
    const world = await mailWorld(debtorsOf(2));
    await world.deliver(world.invoices.slice(0, 1));
    const console = await ConsoleScreen.open(world.context);
    await typeUntil(console, '1*k', /1 al verzonden/);
    expect(await flat(console)).toMatch(/Verzonden op 23-11-2026, 09:00 aan lunchroom-1001@example\.com\./);
    await typeUntil(console, `g klant kwijt${keys.enter}`, /2 van 2 facturen[\s\S]*Reden: klant kwijt/);
    await typeUntil(console, keys.f2, /Nog eens, om deze reden: klant kwijt/);
    await typeUntil(console, 'v', sent);
    expect(recipientsOf(world.peer.received).filter((to) => to.includes('1001'))).toHaveLength(2);
    expect(await flat(console)).toContain('reden: klant kwijt');
  });

  it('tells the plan against the limits, and what does not go now is planned', async () => {
    const limits = { options: { limits: { perHour: 3 } } };
    const { console, peer } = await sheetOf(debtorsOf(5), /5 van 5 facturen/, limits);
    expect((await console.rows())[2]).toContain('Verzenden: 3 nu, 2 om 10:00');
    await typeUntil(console, `${keys.f2}v`, sent);
    expect(await flat(console)).toContain('5 regels · 3 verzonden · 2 gepland');
    expect(peer.received).toHaveLength(3);
  });

  it('offers to make drafts final first, and comes back with them', async () => {
    const { context, peer } = await mailWorld(debtorsOf(1));
    await deliver(context, debtorsOf(1), '2026-11-23', 3);
    await makeInvoices(context, { until: '2026-11-23', day: null, debtors: null });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1*k', /1 van de gekozen facturen is nog in aanmaak/);
    expect(await console.text()).toContain('[ Overslaan ]');
    await typeUntil(console, 'd', /1 concept wordt definitief/);
    await typeUntil(console, `${keys.enter}d`, /2 van 2 facturen gaan weg/);
    await typeUntil(console, `${keys.f2}v`, sent);
    expect(peer.received).toHaveLength(2);
  });

  it('asks with company, counts and amount; Cancel has the focus, and nothing leaves', async () => {
    const { console, peer, context } = await sheetOf([...debtorsOf(2), addressless], /2 van 3/);
    await typeUntil(console, keys.enter, /Bakkerij De Korenaar: 2 facturen van samen € 2,18 versturen\?/);
    expect(await flat(console)).toMatch(/2 e-mails\. Verzenden: 2 nu\. 1 regel gaat niet mee\. \[ Annuleren \]/);
    await console.type(keys.enter);
    expect((await console.rows())[0]).toContain('› Klantexemplaren');
    expect(await listOutbox(context, null)).toEqual([]);
    expect(peer.connections()).toBe(0);
  });

  it('sends nothing when something changed since it was agreed to, and shows what', async () => {
    const { console, peer, context, clock } = await sheetOf(debtorsOf(1), /1 van 1 factuur/);
    await typeUntil(console, keys.f2, /versturen\?/);
    const other = await openBakery(context.folder, clock.now);
    const base = await findDebtor(other, '1001');
    await saveDebtor(other, { base, next: { ...base, email: ['nieuw@example.com'] } });
    await typeUntil(console, 'v', /er is niets verstuurd/);
    expect(await console.text()).toContain('nieuw@example.com');
    expect(peer.connections()).toBe(0);
  });

  it('asks before choices for this run are lost, and leaves at once when there are none', async () => {
    const { console } = await sheetOf(debtorsOf(2), /2 van 2 facturen/);
    await typeUntil(console, 'x', /1 van 2 facturen/);
    await typeUntil(console, keys.esc, /Wijzigingen weggooien\?/);
    expect(console.console.app.unsaved).toEqual(['Klantexemplaren']);
    await typeUntil(console, keys.enter, /1 van 2 facturen/);
    await typeUntil(console, 'x', /2 van 2 facturen/);
    await console.type(keys.esc);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
  });

  it('goes from one invoice too', async () => {
    const { context } = await mailWorld(debtorsOf(1));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, `1${keys.enter}`, /2026-00001/);
    await typeUntil(console, 'k', /1 van 1 factuur gaat weg/);
  });

  it.each([
    ['de', { columns: 80, rows: 24 }, /2 von 3 Rechnungen gehen hinaus/],
    ['en', { columns: 132, rows: 50 }, /2 of 3 invoices go/],
  ] as const)('fits the screen in %s at %o, with long names, and tells why', async (language, size, told) => {
    const long = debtor('3001', { name: 'Ж愛👩‍🍳'.repeat(9), email: [], revision: 1 });
    const { console } = await sheetOf([...debtorsOf(2), long], told, {}, { language, size });
    await console.type('n', 'y');
    await console.waitFor(/3001/);
    expect((await console.rows()).every((row) => row.length <= size.columns)).toBe(true);
  });
});
