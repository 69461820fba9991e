import { describe, expect, it, onTestFinished } from 'vitest';
import { mailDeliveries, queueDeliveries } from '../../../src/actions/mail-deliveries.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { changeOptions, debtorsOf } from '../../helpers/invoice-world.ts';
import { startScriptedPeer } from '../../helpers/smtp-peer.ts';
import { flat, typeUntil } from '../../helpers/weekly-run.ts';
import { deliveryWorld } from '../../process/delivery-world.ts';

describe('a delivery note in the outbox', () => {
  it('is told by its number, its debtor and its subject; Enter tells the rest', async () => {
    const { context, deliveries } = await deliveryWorld(debtorsOf(1));
    const [delivery] = deliveries;
    if (!delivery) throw new Error('no delivery');
    await mailDeliveries(context, { deliveries: [delivery.id], reason: '' });
    const console = await ConsoleScreen.open(context, { size: { columns: 132, rows: 50 } });
    await typeUntil(console, '5', /Leverbon 2026/);
    expect(await flat(console)).toContain(`Lunchroom 1001 · Bon ${delivery.number} van Bakkerij De Korenaar`);
    await typeUntil(console, keys.enter, /Message-ID/);
    expect(await flat(console)).toContain(`Bon Leverbon ${delivery.number} Debiteur 1001 Lunchroom 1001`);
    await typeUntil(console, keys.esc, /Leverbon 2026/);
    await typeUntil(console, 'y', /Verzonden op/);
    expect(await flat(console)).toContain('aan lunchroom-1001@example.com');
  });

  it('is found by its number, and goes from here; the run names it', async () => {
    const { context, peer, deliveries } = await deliveryWorld(debtorsOf(2), {
      server: { onRcpt: (to) => (to.includes('1002') ? '550 5.1.1 No such user' : null) },
    });
    await queueDeliveries(context, { deliveries: deliveries.map(({ id }) => id), reason: '' });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '5', /2 wacht/);
    await typeUntil(console, 'v', /Verwerkt: 1 verzonden, 1 mislukt/);
    expect(peer.received).toHaveLength(1);
    await typeUntil(console, `/${deliveries[1]?.number}${keys.enter}`, /mislukt/);
    expect(await flat(console)).toContain('Lunchroom 1002 · Bon');
    expect(await flat(console)).not.toContain('lunchroom-1001');
  });

  it('that is uncertain is asked about as what it is', async () => {
    const { context, deliveries } = await deliveryWorld(debtorsOf(1));
    const dropping = await startScriptedPeer({ end: 'drop' });
    onTestFinished(() => dropping.close());
    await changeOptions(context, { mail: { port: dropping.port } });
    await mailDeliveries(context, { deliveries: deliveries.map(({ id }) => id), reason: '' });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '5', /onzeker/);
    await typeUntil(console, 'r', /Heeft de klant dit bericht\?/);
    await typeUntil(console, keys.esc, /1 onzeker/);
    await typeUntil(console, 'c', /intrekken\?/);
    expect(await flat(console)).toContain('facturen met Afdrukken (klantexemplaar)');
    await typeUntil(console, 'i', /ingetrokken/);
    await typeUntil(console, 'y', /Status\s+ingetrokken/);
  });
});

describe('a run that does not hide what went', () => {
  it('has a line for each message that was accepted, below what did not go', async () => {
    const { context, deliveries } = await deliveryWorld(debtorsOf(6), {
      server: {
        onRcpt: (to) => (to.includes('1001') ? '550 5.1.1 No such user' : null),
        onEnd: async () => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          return null;
        },
      },
    });
    await changeOptions(context, { mail: { hideSuccess: false } });
    await queueDeliveries(context, { deliveries: deliveries.map(({ id }) => id), reason: '' });
    const console = await ConsoleScreen.open(context, { size: { columns: 132, rows: 50 } });
    await typeUntil(console, '5', /6 wacht/);
    await console.type('v');
    await console.waitFor(
      /Verzonden:\s+Leverbon \S+ 100\d Lunchroom 100\d: verzonden aan lunchroom-100\d@example\.com/,
    );
    expect(await flat(console)).toMatch(/Niet gelukt: Leverbon \S+ 1001 Lunchroom 1001.*Verzonden: Leverbon/);
    await console.waitFor(/Verwerkt: 5 verzonden, 1 mislukt/);
  });

  it('has none when it is hidden', async () => {
    const { context, deliveries } = await deliveryWorld(debtorsOf(4), {
      server: {
        onEnd: async () => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          return null;
        },
      },
    });
    await queueDeliveries(context, { deliveries: deliveries.map(({ id }) => id), reason: '' });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '5', /4 wacht/);
    await console.type('v');
    await console.waitFor(/\] [1-9] van 4/);
    expect(await flat(console)).not.toContain('Verzonden:');
    await console.waitFor(/Verwerkt: 4 verzonden/);
  });
});

describe('a run with a pause between two messages', () => {
  it('tells when the next one goes, and answers pause and stop at once', async () => {
    const { context, deliveries, peer } = await deliveryWorld(debtorsOf(3), {
      options: { limits: { pauseSeconds: 1800 } },
    });
    await queueDeliveries(context, { deliveries: deliveries.map(({ id }) => id), reason: '' });
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '5', /1 wacht · 2 gepland/);
    await typeUntil(console, 'v', /Het volgende bericht gaat om 09:30:\d\d \(limieten en pauze\)/);
    expect(peer.received).toHaveLength(1);
    await typeUntil(console, 'p', /Gepauzeerd/);
    await typeUntil(console, 'p', /Bezig met verzenden/);
    await typeUntil(console, 's', /De verzending stoppen\?/);
    const asked = performance.now();
    await typeUntil(console, 's', /1 verzonden/);
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(peer.received).toHaveLength(1);
  });
});
