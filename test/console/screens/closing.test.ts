import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { changeOptions, debtorsOf } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { type PeerOptions, startScriptedPeer } from '../../helpers/smtp-peer.ts';
import { flat, recipientsOf, typeUntil } from '../../helpers/weekly-run.ts';
import { debtor } from '../../helpers/worlds.ts';
import { mailWorld } from '../../process/mail-world.ts';

const sent = /Sluitstaat[\s\S]*Verzending van/;

const refusing1002: PeerOptions = {
  onRcpt: (to) => (to.includes('1002') ? '550 5.1.1 No such \u001b[2Juser' : null),
};

const mixed = [
  ...debtorsOf(3),
  debtor('2001', { email: [], revision: 1 }),
  debtor('2002', { dispatch: 'both', copies: 2, revision: 1 }),
];

/** The closing sheet of a run of all invoices. */
async function closed(debtors = mixed, server: PeerOptions = refusing1002, screen = {}) {
  const world = await mailWorld(debtors, { server });
  const console = await ConsoleScreen.open(world.context, screen);
  await typeUntil(console, '1*k', /facturen gaan weg|gehen hinaus|invoices go/);
  await typeUntil(console, keys.f2, /versturen\?|versenden\?|send \d+/);
  return { ...world, console };
}

describe('the closing sheet on the screen', () => {
  it('says of every row what the server and the printer say: accepted, printed, failed', async () => {
    const { console, peer, context } = await closed();
    await typeUntil(console, 'v', sent);
    expect(await flat(console)).toContain('6 regels · 3 verzonden · 1 afgedrukt · 2 mislukt');
    const rows = await console.rows();
    const accepted = rows.filter((row) => /2026-.* verzonden /.test(row)).map((row) => /lunchroom-\d+/.exec(row)?.[0]);
    expect(accepted.sort()).toEqual(recipientsOf(peer.received).map((to) => to.split('@')[0]));
    expect(await readdir(join(context.folder, 'printed'))).toHaveLength(1);
  });

  it('has what needs a person on top, tells its cause and remedy, and shows only that with f', async () => {
    const { console } = await closed();
    await typeUntil(console, 'v', sent);
    const [first, second] = (await console.rows()).slice(6, 8);
    expect(first).toMatch(/^ >2026-00002 1002 .*! mislukt/);
    expect(second).toMatch(/2026-00004 2001 .*! mislukt/);
    expect(await flat(console)).toContain(
      'De mailserver weigert het adres van de ontvanger. Controleer het e-mailadres',
    );
    await typeUntil(console, 'f', /1–2 van 2/);
    await typeUntil(console, 'f', /1–6 van 6/);
  });

  it("tells a row's whole story with Enter, and nothing of what a server says acts on the screen", async () => {
    const { console } = await closed();
    await typeUntil(console, 'v', sent);
    await typeUntil(console, keys.enter, /Bijzonderheden|Bijzonderhed…/);
    const story = await flat(console);
    expect(story).toContain('Aan lunchroom-1002@example.com');
    expect(story).toMatch(/\[550 5\.1\.1 No such \[?2?J?user\]/);
    await typeUntil(console, `${keys.esc}`, sent);
    await typeUntil(console, `${keys.end}${keys.enter}`, /2 ex\./);
  });

  it('corrects the address in place and sends again: the new run tells, and so does the old sheet', async () => {
    const { console, peer } = await closed();
    await typeUntil(console, 'v', sent);
    await typeUntil(console, 'e', /Debiteur 1002/);
    await typeUntil(console, `\x15beter@example.com${keys.enter}`, /bij de debiteur bewaard/);
    await typeUntil(console, 'r', /1 van 1 factuur gaat weg/);
    expect(await console.text()).toContain('e-mail → beter@example.com');
    await typeUntil(console, `${keys.f2}v`, /1 regel · 1 verzonden/);
    expect(recipientsOf(peer.received)).toContain('beter@example.com');
    await typeUntil(console, keys.esc, /6 regels · 4 verzonden · 1 afgedrukt · 1 mislukt/);
  });

  it('takes all that failed over a new run sheet', async () => {
    const { console } = await closed();
    await typeUntil(console, 'v', sent);
    await typeUntil(console, 'a', /1 van 2 facturen gaan weg[\s\S]*1 zonder e-mailadres/);
  });

  it('asks about an uncertain row whether the customer has it, and sends it again only then', async () => {
    const dropping = await startScriptedPeer({ end: 'drop' });
    onTestFinished(() => dropping.close());
    const { context, peer } = await mailWorld(debtorsOf(1), { options: { mail: { port: dropping.port } } });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1k', /1 van 1 factuur/);
    await typeUntil(console, `${keys.f2}v`, /1 regel · 1 onzeker/);
    await changeOptions(context, { mail: { port: peer.port } });
    await typeUntil(console, 'r', /Heeft de klant deze factuur\?/);
    expect(await console.text()).toContain('[ Annuleren ]');
    await console.type(keys.enter);
    expect(peer.connections()).toBe(0);
    await typeUntil(console, 'ro', /1 regel · 1 verzonden/);
    expect(recipientsOf(peer.received)).toEqual(['lunchroom-1001@example.com']);
  });

  it('prints itself on the office printer', async () => {
    const { console, context } = await closed();
    await typeUntil(console, 'v', sent);
    const before = await readdir(join(context.folder, 'printed'));
    await typeUntil(console, 'p', /De sluitstaat is afgedrukt/);
    const added = (await readdir(join(context.folder, 'printed'))).filter((name) => !before.includes(name));
    expect(added).toEqual([expect.stringMatching(/^Sluitstaat .*\.pdf$/)]);
  });

  it('is kept: it opens again from the outbox, as it is by then, also for a run of another session', async () => {
    const { console, context, clock, invoices } = await closed();
    await console.type(keys.esc, keys.esc, keys.esc);
    await typeUntil(console, '5s', /Er is in de laatste maanden niets verzonden/);
    const other = await openBakery(context.folder, clock.now);
    await deliverInvoices(other, { invoices: invoices.map(({ id }) => id), reason: '' });
    await console.waitFor(/klaar +6 3 verzonden/);
    await typeUntil(console, keys.enter, /6 regels · 3 verzonden · 1 afgedrukt · 2 mislukt/);
    await deliverInvoices(other, {
      invoices: invoices.slice(1, 2).map(({ id }) => id),
      reason: '',
      routes: new Map([[invoices[1]?.id ?? '', 'print']]),
    });
    await console.waitFor(/6 regels · 3 verzonden · 2 afgedrukt · 1 mislukt/);
    await typeUntil(console, keys.esc, /1–2 van 2/);
  });

  it.each([
    ['de', 'v', { columns: 80, rows: 24 }, /6 Zeilen · 3 gesendet · 1 gedruckt · 2 fehlgeschlagen/],
    ['en', 's', { columns: 132, rows: 50 }, /6 rows · 3 sent · 1 printed · 2 failed/],
  ] as const)('fits the screen in %s', async (language, letter, size, told) => {
    const { console } = await closed(mixed, refusing1002, { language, size });
    await typeUntil(console, letter, told);
    expect((await console.rows()).every((row) => row.length <= size.columns)).toBe(true);
  });
});
