import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { listClosingSheets } from '../../../src/actions/closing-sheets.ts';
import { listOutbox } from '../../../src/actions/outbox.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { door } from '../../helpers/door.ts';
import { changeOptions, clockFrom, debtorsOf, deliver, makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { startPeer } from '../../helpers/smtp-peer.ts';
import { flat, recipientsOf, typeUntil, until } from '../../helpers/weekly-run.ts';
import { type MailWorldSettings, mailWorld } from '../../process/mail-world.ts';

/** Long enough for several messages to go, if any went. */
const aWhile = 400;

const sent = /Sluitstaat[\s\S]*Verzending van/;

/** A console before the question whether to send. */
async function agreed(count: number, settings: MailWorldSettings = {}) {
  const world = await mailWorld(debtorsOf(count), settings);
  const console = await ConsoleScreen.open(world.context);
  await typeUntil(console, '1*k', new RegExp(`${count} van ${count} facturen`));
  await typeUntil(console, keys.f2, /versturen\?/);
  return { ...world, console };
}

/** Each message takes this long at the server. */
const slow = (ms: number): MailWorldSettings => ({
  server: {
    onEnd: async () => {
      await sleep(ms);
      return null;
    },
  },
});

describe('the weekly run on the screen', () => {
  it('takes the keys of a whole Friday in one packet to the right screens, from deliveries to closing sheet', async () => {
    const peer = await startPeer();
    const debtors = debtorsOf(12);
    const context = await makeBakery(debtors, { now: clockFrom('2026-11-23T09:00:00').now });
    await changeOptions(context, { mail: { port: peer.port } });
    await deliver(context, debtors, '2026-11-23', 2);
    const console = await ConsoleScreen.open(context);
    // Make; mark all; make final, agree; customers' copies, agree; and too much of it, which the run swallows.
    console.typeAhead(`1a${keys.f2}*d${keys.enter}dk${keys.f2}v${keys.enter}${keys.enter}xyz`);
    await console.waitFor(sent, 20_000);
    await console.settled();
    expect(await flat(console)).toContain('12 regels · 12 verzonden');
    expect((await console.rows())[0]).toMatch(/› Facturen › Sluitstaat +test/);
    expect(recipientsOf(peer.received)).toEqual(debtors.flatMap(({ email }) => email));
    await peer.close();
  });

  it('sends once when two consoles begin together: one sends, the other watches it to its end', async () => {
    const { arrival, open, onEnd } = door();
    const { console, peer, context, clock } = await agreed(6, { server: { onEnd } });
    await console.type('v');
    await arrival;
    const more = debtorsOf(1);
    await deliver(context, more, '2026-11-23', 3);
    const other = await ConsoleScreen.open(await openBakery(context.folder, clock.now));
    await typeUntil(other, `1a${keys.f2}`, /1 factuur aangemaakt/);
    await typeUntil(other, 'd', /1 concept/);
    await typeUntil(other, `${keys.enter}d`, /1 factuur definitief/);
    await typeUntil(other, `k`, /1 van 1 factuur/);
    await typeUntil(other, `${keys.f2}v`, /Een andere sessie verzendt al/);
    await other.waitFor(/\] 0 van 1/);
    open();
    await console.waitFor(sent);
    await other.waitFor(sent);
    await other.settled();
    expect(await flat(other)).toContain('1 regel · 1 verzonden');
    expect(await flat(console)).toContain('6 regels · 6 verzonden');
    expect(peer.received).toHaveLength(7);
    expect(await listClosingSheets(context)).toHaveLength(2);
  });

  it('comes to a record and no further when the program has to end', async () => {
    const { console, peer, context } = await agreed(40, slow(30));
    await typeUntil(console, 'v', /\] [1-9]\d* van 40/);
    expect(console.console.app.unsaved).toEqual([expect.stringMatching(/^verzending \(\d+ van 40\)$/)]);
    await console.console.settle();
    const went = peer.received.length;
    expect(went).toBeLessThan(40);
    const states = (await listOutbox(context, null)).map(({ state }) => state);
    expect(states.filter((state) => state === 'sending')).toEqual([]);
    expect(states.filter((state) => state === 'accepted')).toHaveLength(went);
    await sleep(aWhile / 2);
    expect(peer.received).toHaveLength(went);
  });

  it('draws no more than four times a second, however fast it goes', async () => {
    const { console } = await agreed(30, slow(15));
    let frames = 0;
    const before = performance.now();
    const unsubscribe = console.console.app.subscribe(() => {
      frames += 1;
    });
    console.typeAhead('v');
    await until(async () => sent.test(await console.text()));
    unsubscribe();
    // Besides progress: the question goes, the run comes and is begun, the closing sheet comes and is read.
    expect(frames).toBeLessThan(14 + ((performance.now() - before) / 1000) * 4);
  });
});
