import { describe, expect, it, onTestFinished } from 'vitest';
import { deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { queueCopies } from '../../../src/actions/queue-copies.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { changeOptions, debtorsOf } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { type PeerOptions, startScriptedPeer } from '../../helpers/smtp-peer.ts';
import { entryOf, flat, recipientsOf, typeUntil } from '../../helpers/weekly-run.ts';
import { type MailWorldSettings, mailWorld } from '../../process/mail-world.ts';

/** A server that refuses 1002 and 1003 until it is told otherwise. */
function refusing() {
  let refuses = true;
  const server: PeerOptions = {
    onRcpt: (to) => (refuses && /100[23]/.test(to) ? '550 5.1.1 No such user' : null),
  };
  const accept = () => {
    refuses = false;
  };
  return { server, accept };
}

/** The outbox after a run of all invoices. */
async function ran(count: number, settings: MailWorldSettings = {}, screen = {}) {
  const world = await mailWorld(debtorsOf(count), settings);
  await world.deliver();
  const console = await ConsoleScreen.open(world.context, screen);
  await typeUntil(console, '5', /2026-00001/);
  return { ...world, console };
}

describe('the outbox on the screen', () => {
  it('shows everything newest first, how much is in which state, and when the last run was', async () => {
    const { console } = await ran(4, { server: refusing().server });
    const text = await flat(console);
    expect(text).toContain('2 verzonden · 2 mislukt · sinds 01-09-2026');
    expect(text).toMatch(/Laatste verzending 23-11-2026, 09:00 door \S+/);
    const numbers = (await console.rows()).flatMap((row) => /e-mail (2026-0000\d)/.exec(row)?.[1] ?? []);
    expect(numbers).toEqual(['2026-00004', '2026-00003', '2026-00002', '2026-00001']);
  });

  it('is there, and says so, when nothing was ever sent', async () => {
    const { context } = await mailWorld(debtorsOf(1));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '5', /De verzendbak is leeg/);
    await console.type('r', 'c', keys.enter, 'y', ' ', '*');
    await typeUntil(console, 'v', /Er is nu niets te verwerken/);
    await console.type(keys.esc);
    expect((await console.rows())[0]).not.toContain('Verzendbak');
  });

  it('searches by number, name and address, and shows one state at a time', async () => {
    const { console } = await ran(4, { server: refusing().server });
    await typeUntil(console, '/LUNCHROOM-1003', /1–1 van 1/);
    await typeUntil(console, `${keys.enter}${keys.esc}`, /1–4 van 4/);
    await typeUntil(console, 'f', /alleen verzonden/);
    expect(await console.text()).toContain('1–2 van 2');
    await typeUntil(console, 'f', /alleen mislukt/);
    expect(await console.text()).not.toContain('2026-00001');
    await typeUntil(console, keys.esc, /1–4 van 4/);
  });

  it('tells everything about an entry: recipients with their own state, reply, cause and remedy', async () => {
    const { console } = await ran(2, { server: refusing().server });
    await typeUntil(console, keys.enter, /2026-00002 Lunchroom 1002/);
    const story = await flat(console);
    expect(story).toContain('Oorzaak De mailserver weigert het adres van de ontvanger.');
    expect(story).toContain('TO lunchroom-1002@example.com: ');
    expect(story).toContain('550 5.1.1 No such user');
    await typeUntil(console, `${keys.esc}y`, /e-mail: Mislukt op 23-11-2026/);
  });

  it('queues failed ones again, one or all, and processes them at once', async () => {
    const { server, accept } = refusing();
    const { console, peer } = await ran(4, { server });
    accept();
    await typeUntil(console, `f${'f'}r`, /1 bericht staat weer in de wachtrij\. Het gaat naar lunchroom-1003@/);
    await typeUntil(console, keys.esc, /1 wacht · 2 verzonden · 1 mislukt/);
    await typeUntil(console, 'a', /2 wacht · 2 verzonden/);
    await typeUntil(console, 'v', /Verwerkt: 2 verzonden\./);
    expect(await flat(console)).toContain('4 verzonden');
    expect(recipientsOf(peer.received)).toHaveLength(4);
  });

  it('takes back what has not gone, after a question that changes nothing by itself', async () => {
    const { context, invoices, peer } = await mailWorld(debtorsOf(2));
    await queueCopies(context, { invoices: invoices.map(({ id }) => id), reason: '' });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '5', /2 wacht/);
    await typeUntil(console, 'c', /1 bericht intrekken\?[\s\S]*\[ Laten staan \]/);
    await console.type(keys.enter);
    expect((await entryOf(context, '2026-00002')).state).toBe('queued');
    await typeUntil(console, 'ci', /1 bericht ingetrokken/);
    await typeUntil(console, 'v', /Verwerkt: 1 verzonden/);
    expect(recipientsOf(peer.received)).toEqual(['lunchroom-1001@example.com']);
    await console.type(keys.home, 'c');
    expect((await console.rows())[21]).toContain('! Dit is al weg of al ingetrokken.');
  });

  it('asks about an uncertain one whether the customer has it, and sends it again only then', async () => {
    const dropping = await startScriptedPeer({ end: 'drop' });
    onTestFinished(() => dropping.close());
    const { console, context, peer } = await ran(1, { options: { mail: { port: dropping.port } } });
    expect(await flat(console)).toContain('1 onzeker');
    await changeOptions(context, { mail: { port: peer.port } });
    await typeUntil(console, 'r', /Heeft de klant deze factuur\?/);
    await console.type(keys.enter);
    expect((await entryOf(context, '2026-00001')).state).toBe('uncertain');
    await typeUntil(console, 'ro', /1 bericht staat weer in de wachtrij/);
    await typeUntil(console, 'v', /Verwerkt: 1 verzonden/);
    expect(peer.received).toHaveLength(1);
  });

  it('warns when the schedule is on and no run has come by, and not before', async () => {
    const world = await mailWorld(debtorsOf(1), { options: { schedule: { mode: 'schedule' } } });
    world.clock.set('2026-11-23T09:10:00');
    await queueCopies(world.context, { invoices: world.invoices.map(({ id }) => id), reason: '' });
    const console = await ConsoleScreen.open(world.context);
    await typeUntil(console, '5', /1 gepland/);
    expect(await flat(console)).toContain('Volgende aan de beurt: 23-11-2026, 10:00. Schema: 23-11-2026, 10:00.');
    expect(await flat(console)).not.toContain('Het verzendschema staat aan');
    world.clock.set('2026-11-23T10:40:00');
    await console.type(keys.esc);
    await typeUntil(console, '5', /Het verzendschema staat aan, maar sinds 23-11-2026, 10:00 wacht er iets/);
    await typeUntil(console, 'v', /Verwerkt: 1 verzonden/);
    expect(await flat(console)).not.toContain('Het verzendschema staat aan');
  });

  it('follows what another session does', async () => {
    const { console, context, clock, invoices } = await ran(2, { server: refusing().server });
    expect(await flat(console)).toContain('1 verzonden · 1 mislukt');
    const other = await openBakery(context.folder, clock.now);
    await deliverInvoices(other, {
      invoices: invoices.map(({ id }) => id),
      reason: '',
      routes: new Map([[invoices[1]?.id ?? '', 'print']]),
    });
    await console.waitFor(/1 verzonden · 1 afgedrukt · 1 ingetrokken/);
  });

  it.each([
    ['de', { columns: 80, rows: 24 }, /2 gesendet · 2 fehlgeschlagen/],
    ['en', { columns: 132, rows: 50 }, /2 sent · 2 failed/],
  ] as const)('fits the screen in %s at %o', async (language, size, told) => {
    const { console } = await ran(4, { server: refusing().server }, { language, size });
    expect(await console.text()).toMatch(told);
    expect((await console.rows()).every((row) => row.length <= size.columns)).toBe(true);
  });
});
