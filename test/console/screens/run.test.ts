import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { listOutbox } from '../../../src/actions/outbox.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorsOf } from '../../helpers/invoice-world.ts';
import { flat, recipientsOf, typeUntil } from '../../helpers/weekly-run.ts';
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

describe('a run on the screen', () => {
  it('shows how far it is and what did not go; one refusal does not stop the others', async () => {
    const { console, peer } = await agreed(30, {
      server: {
        ...slow(60).server,
        onRcpt: (to) => (to.includes('1003') ? '550 5.1.1 No such \u001b[31muser' : null),
      },
    });
    await typeUntil(console, 'v', /Niet gelukt:[\s\S]*2026-00003 1003 Lunchroom 1003: De mailserver weigert/);
    expect(await flat(console)).toMatch(/\[#*\.*\] \d+ van 30 1 mislukt, 0 onzeker Onderweg: 2026-000/);
    await console.waitFor(sent);
    await console.settled();
    expect(await flat(console)).toContain('30 regels · 29 verzonden · 1 mislukt');
    expect(recipientsOf(peer.received)).toHaveLength(29);
  });

  it('holds at a record when paused, and goes on where it was', async () => {
    const { console, peer } = await agreed(30, slow(30));
    await typeUntil(console, 'v', /\] [1-9]\d* van 30/);
    await typeUntil(console, 'p', /Gepauzeerd\. p gaat verder\./);
    await sleep(aWhile);
    const held = peer.received.length;
    expect(held).toBeLessThan(30);
    await sleep(aWhile);
    expect(peer.received).toHaveLength(held);
    expect(await console.text()).toContain(`${held} van 30`);
    await typeUntil(console, 'p', sent);
    expect(peer.received).toHaveLength(30);
  });

  it('stops at a record after a question; the rest waits and is processed later', async () => {
    const { console, peer, context } = await agreed(30, slow(30));
    await typeUntil(console, 'v', /\] [1-9]\d* van 30/);
    await typeUntil(console, keys.esc, /De verzending stoppen\?/);
    expect(await console.text()).toContain('[ Doorgaan ]');
    await typeUntil(console, 's', sent);
    const went = peer.received.length;
    expect(went).toBeLessThan(30);
    expect((await listOutbox(context, 'sending')).length).toBe(0);
    expect(await flat(console)).toContain(`30 regels · ${went} verzonden · ${30 - went} in de wachtrij`);
    expect(await flat(console)).toContain('Gestopt; wat nog niet weg was, wacht in de verzendbak.');
    await typeUntil(console, 'v', /30 verzonden/);
    expect(peer.received).toHaveLength(30);
  });

  it('goes on when the question whether to stop is left as it is', async () => {
    const { console, peer } = await agreed(20, slow(40));
    await typeUntil(console, 'v', /\] [1-9]\d* van 20/);
    await typeUntil(console, 's', /De verzending stoppen\?/);
    await console.type(keys.enter);
    await console.waitFor(sent);
    expect(peer.received).toHaveLength(20);
  });

  it('stops the account and not the batch when the login is refused', async () => {
    const login = { user: 'korenaar', password: 'right', required: true };
    const { console, peer } = await agreed(10, {
      server: { login },
      options: { mail: { anonymous: false, user: 'korenaar' } },
    });
    await typeUntil(console, 'v', sent);
    expect(await flat(console)).toMatch(/10 regels · 10 in de wachtrij .*Het verzenden is gestopt:/);
    expect(peer.received).toHaveLength(0);
  });
});
