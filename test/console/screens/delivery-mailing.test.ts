import { describe, expect, it, onTestFinished } from 'vitest';
import { changeDebtorAddresses } from '../../../src/actions/change-debtor.ts';
import { findDebtor } from '../../../src/actions/find-debtor.ts';
import { mailDeliveries } from '../../../src/actions/mail-deliveries.ts';
import { outboxSince } from '../../../src/actions/outbox.ts';
import { runDue } from '../../../src/actions/run-due.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { changeOptions, debtorsOf } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { startScriptedPeer } from '../../helpers/smtp-peer.ts';
import { flat, recipientsOf, typeUntil, until } from '../../helpers/weekly-run.ts';
import { type DeliveryWorld, deliveryWorld } from '../../process/delivery-world.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 132, rows: 50 },
];

/** The list with all notes marked, and the screen that mails them. */
async function openMails({ context }: DeliveryWorld, size = sizes[0]): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(context, size ? { size } : {});
  await typeUntil(console, '2', /23-11-2026/);
  await typeUntil(console, '*e', /Te mailen: /);
  return console;
}

describe('mailing delivery notes', () => {
  it.each(sizes)(
    'shows first to whom each goes or why it does not ($columns × $rows), and sends nothing',
    async (size) => {
      const world = await deliveryWorld([...debtorsOf(2), ...debtorsOf(3, { email: [] }).slice(2)]);
      const console = await openMails(world, size);
      const text = await console.text();
      expect(text).toContain('Te mailen: 2 van 3 bonnen');
      expect(text).toContain('Verzenden: 2 nu');
      expect(text).toContain('! 1 regel gaat niet mee: 1 zonder e-mailadres');
      expect(text).toMatch(/e-mail → lunchroom-1001@examp/);
      expect(text).toMatch(/! geen e-mailadres/);
      await typeUntil(console, keys.f2, /elk in een eigen e-mail\?/);
      expect(await flat(console)).toContain('1 regel gaat niet mee.');
      await console.type(keys.enter);
      await console.type(keys.esc);
      expect([world.peer.received.length, (await outboxSince(world.context, null)).length]).toEqual([0, 0]);
    },
  );

  it('sends each as a PDF in a mail of its own, with its own text, and tells how each ended', async () => {
    const world = await deliveryWorld(debtorsOf(3), {
      server: { onRcpt: (to) => (to.includes('1002') ? '550 5.1.1 No such user' : null) },
    });
    const console = await openMails(world);
    await typeUntil(console, keys.f2, /3 bonnen mailen/);
    await typeUntil(console, 'm', /Afloop: /);
    const { received } = world.peer;
    expect(recipientsOf(received)).toEqual(['lunchroom-1001@example.com', 'lunchroom-1003@example.com']);
    const text = await console.text();
    expect(text).toMatch(/Afloop: 2 verzonden, 1 mislukt/);
    expect(text).toMatch(/1002 .*! mislukt/);
    expect(text).toMatch(/1001 .*verzonden · lunchroom-1001/);
    // The row under the cursor in full; Enter has the server's own words.
    await console.type(keys.end);
    await console.type(keys.up);
    expect(await flat(console)).toContain('De mailserver weigert het adres van de ontvanger.');
    await typeUntil(console, keys.enter, /\[550 5\.1\.1 No such user\]/);
    await console.type(keys.esc);
    const entries = await outboxSince(world.context, null);
    expect(entries.map(({ kind }) => kind)).toEqual(['delivery', 'delivery', 'delivery']);
    await console.type(keys.esc);
    const wide = await ConsoleScreen.open(world.context, { size: { columns: 132, rows: 30 } });
    await typeUntil(wide, '2', /1003 .*verzonden/);
    expect(await wide.text()).toMatch(/1002 .*mislukt/);
  });

  it('sends again only with a reason', async () => {
    const world = await deliveryWorld(debtorsOf(1));
    await mailDeliveries(world.context, { deliveries: world.deliveries, reason: '' });
    const console = await openMails(world);
    expect(await flat(console)).toContain('! al verzonden 23-11-2026');
    await console.type(keys.f2);
    expect(await console.text()).toContain('Geen van deze bonnen kan zo gemaild worden.');
    await typeUntil(console, 'g', /Reden om nog eens te mailen/);
    await typeUntil(console, `kwijtgeraakt${keys.enter}`, /Te mailen: 1 van 1 bonnen/);
    expect(await flat(console)).toContain('Reden: kwijtgeraakt');
    await typeUntil(console, keys.f2, /Nog eens, om deze reden: kwijtgeraakt/);
    await typeUntil(console, 'm', /Afloop: 1 verzonden/);
    expect(world.peer.received).toHaveLength(2);
  });

  it('fills in a missing address in its place, and then sends', async () => {
    const world = await deliveryWorld(debtorsOf(1, { email: [] }));
    const console = await openMails(world);
    await console.type(keys.f2);
    expect(await console.text()).toContain('Geen van deze bonnen kan zo gemaild worden.');
    await typeUntil(console, 'e', /E-mail adres \*/);
    await typeUntil(console, `nieuw@klant.example${keys.f2}`, /e-mail → nieuw@klant\.example/);
    await typeUntil(console, keys.f2, /1 bon mailen\?/);
    await typeUntil(console, 'm', /Afloop: 1 verzonden/);
    expect(recipientsOf(world.peer.received)).toEqual(['nieuw@klant.example']);
  });

  it('sends nothing that is not as it was agreed to: another session changed it meanwhile', async () => {
    const world = await deliveryWorld(debtorsOf(1));
    const console = await openMails(world);
    await typeUntil(console, keys.f2, /1 bon mailen\?/);
    const base = await findDebtor(world.context, '1001');
    await changeDebtorAddresses(world.context, { base, email: ['elders@klant.example'] });
    await typeUntil(console, 'm', /Er is ondertussen iets veranderd; er is niets gemaild/);
    await console.waitFor(/e-mail → elders@klant\.example/);
    expect(world.peer.received).toHaveLength(0);
  });

  it('stops with Esc at a message’s end; the rest waits in the outbox, and is told to', async () => {
    let ends = 0;
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const onEnd = async () => {
      ends += 1;
      await gate;
      return null;
    };
    const world = await deliveryWorld(debtorsOf(12), { server: { onEnd } });
    const console = await openMails(world);
    await typeUntil(console, keys.f2, /12 bonnen mailen/);
    await console.type('m');
    await until(() => ends > 0);
    await typeUntil(console, 'q', /Nog niet klaar: het mailen van bonnen/);
    await console.type(keys.esc);
    await console.type(keys.esc);
    await console.waitFor(/Wordt gestopt/);
    letGo();
    await console.waitFor(/Afloop: /);
    const sent = world.peer.received.length;
    expect(sent).toBeLessThan(12);
    expect(await flat(console)).toContain(`Afloop: ${sent} verzonden, ${12 - sent} in de wachtrij`);
    expect(await flat(console)).toContain('Gestopt; wat nog niet weg was, wacht in de verzendbak.');
    await runDue(await openBakery(world.context.folder, world.clock.now));
    await console.waitFor(/Afloop: 12 verzonden/);
    expect(new Set(recipientsOf(world.peer.received)).size).toBe(12);
  });

  it('of which nobody knows whether it arrived is told so, and waits for a person', async () => {
    const world = await deliveryWorld(debtorsOf(1));
    const dropping = await startScriptedPeer({ end: 'drop' });
    onTestFinished(() => dropping.close());
    await changeOptions(world.context, { mail: { port: dropping.port } });
    const console = await openMails(world);
    await typeUntil(console, keys.f2, /1 bon mailen\?/);
    await typeUntil(console, 'm', /Afloop: 1 onzeker/);
    await typeUntil(console, 'r', /! onzeker sinds/);
    await console.type(keys.f2);
    expect(await console.text()).toContain('Geen van deze bonnen kan zo gemaild worden.');
  });
});
