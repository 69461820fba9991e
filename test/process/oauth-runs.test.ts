import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { setOptions } from '../../src/actions/options.ts';
import { retryEntries } from '../../src/actions/outbox.ts';
import { endText } from '../../src/i18n/closing.ts';
import { debtorsOf } from '../helpers/invoice-world.ts';
import { giveToken, mailbox, setUpOAuth, whereSecretsStand } from '../helpers/oauth-world.ts';
import { SignInService, type SignInServiceOptions } from '../helpers/sign-in-service.ts';
import type { PeerOptions } from '../helpers/smtp-peer.ts';
import { acceptedTimes, mails, numbersIn } from './mail-runs.ts';
import { mailWorld } from './mail-world.ts';

/** A bakery with invoices, signed in with a service whose tokens alone the mail server takes. */
async function oauthWorld(count: number, service: SignInServiceOptions = {}, server: PeerOptions = {}) {
  /** Tokens with which somebody logged in, and whether they were taken. */
  const logins: { readonly token: string; readonly taken: boolean }[] = [];
  let now = () => new Date();
  const signIns = await SignInService.start({ now: () => now(), ...service });
  const isCurrent = (token: string): boolean => {
    logins.push({ token, taken: signIns.isCurrent(token) });
    return signIns.isCurrent(token);
  };
  const world = await mailWorld(debtorsOf(count), {
    server: { tokens: { user: mailbox, isCurrent }, ...server },
    options: { limits: { perConnection: 2 } },
  });
  now = world.clock.now;
  await setUpOAuth(world.context, signIns, world.peer);
  await giveToken(world.context, signIns);
  const states = async () => (await mails(world.context)).map(({ state, attempts }) => [state, attempts]);
  return { ...world, signIns, logins, states };
}

describe('a run that signs in', () => {
  it('goes on with a fresh token when the first ends half-way, and sends nothing twice', async () => {
    let arrived = 0;
    const server: PeerOptions = {
      onEnd: () => {
        arrived += 1;
        // The token of the beginning is over: from here on the server refuses it.
        if (arrived === 5) world.clock.set('2026-11-23T10:30:00');
        return null;
      },
    };
    const world = await oauthWorld(12, { accessLife: 3600 }, server);
    const { counts, end } = await world.deliver();
    expect(end).toMatchObject({ kind: 'done' });
    expect(counts).toMatchObject({ accepted: 12 });
    expect(world.peer.received.flatMap(numbersIn).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(5, '0')}`),
    );
    expect(new Set(acceptedTimes(world.peer.received).values())).toEqual(new Set([1]));
    expect(new Set(world.logins.map(({ token }) => token))).toEqual(new Set(world.signIns.accessTokens));
    expect(world.signIns.accessTokens).toHaveLength(2);
    // Who was logging in just then is refused with the old one, and tries again with the new one.
    const [old] = world.signIns.accessTokens;
    expect(world.logins.filter(({ token, taken }) => !taken && token !== old)).toEqual([]);
    expect(await whereSecretsStand(world.signIns.issued, world.context.folder)).toEqual([]);
  });

  it('says that one has to sign in again when the sign-in was withdrawn, and burns no message', async () => {
    const world = await oauthWorld(5);
    world.signIns.withdraw();
    const { end } = await world.deliver();
    expect(end).toEqual({ kind: 'refused', error: { code: 'mail.sign-in-ended', params: {} } });
    expect(endText('nl', end)).toContain(
      'De aanmelding bij de provider van de e-mail is verlopen of ingetrokken. Meld u opnieuw aan',
    );
    expect(world.peer.connections()).toBe(0);
    expect(await world.states()).toEqual(Array(5).fill(['queued', 0]));
    await giveToken(world.context, world.signIns);
    expect(await world.run()).toEqual({ kind: 'done' });
    expect(await world.states()).toEqual(Array(5).fill(['accepted', 1]));
    expect(await whereSecretsStand(world.signIns.issued, world.context.folder)).toEqual([]);
  });

  it('that loses its sign-in half-way leaves the rest as it was, for the run after the next sign-in', async () => {
    let arrived = 0;
    const server: PeerOptions = {
      onEnd: () => {
        arrived += 1;
        if (arrived !== 3) return null;
        world.signIns.withdraw();
        world.clock.set('2026-11-23T10:30:00');
        return null;
      },
    };
    const world = await oauthWorld(12, {}, server);
    const { end } = await world.deliver();
    expect(end).toMatchObject({ kind: 'refused', error: { code: 'mail.sign-in-ended' } });
    const states = await world.states();
    expect(states.filter(([state]) => state === 'accepted').length).toBe(world.peer.received.length);
    expect(world.peer.received.length).toBeLessThan(12);
    expect(states.filter(([state]) => state !== 'accepted')).toEqual(
      Array(12 - world.peer.received.length).fill(['queued', 0]),
    );
    await giveToken(world.context, world.signIns);
    await world.run();
    expect(await world.states()).toEqual(Array(12).fill(['accepted', 1]));
    expect(new Set(acceptedTimes(world.peer.received).values())).toEqual(new Set([1]));
    expect(world.peer.received).toHaveLength(12);
  });

  it('waits for the sign-in service to come back, without blame for any message', async () => {
    const world = await oauthWorld(3);
    world.signIns.answerNext([503, 'busy']);
    expect((await world.deliver()).end).toMatchObject({
      kind: 'refused',
      error: { code: 'mail.sign-in-unreachable', params: { reason: 'HTTP 503' } },
    });
    expect(await world.states()).toEqual(Array(3).fill(['queued', 0]));
    expect(await world.run()).toEqual({ kind: 'done' });
    expect(world.peer.received).toHaveLength(3);
  });

  it.each([
    ['at once', {}],
    ['with its reason first', { challenge: true }],
  ])('that a server refuses %s costs one message, and says what to do about it', async (_how, how) => {
    let good = false;
    const tokens = { user: mailbox, isCurrent: () => good, ...how };
    const world = await oauthWorld(6, {}, { tokens });
    const { end, counts } = await world.deliver();
    expect(end).toMatchObject({ kind: 'blocked', refusal: { cause: 'token-refused', code: 535 } });
    expect(endText('nl', end)).toContain('Meld u opnieuw aan bij Internetverbinding');
    expect(counts).toMatchObject({ failed: 1, queued: 5 });
    expect(world.peer.connections()).toBe(1);
    good = true;
    await retryEntries(world.context, null);
    expect(await world.run()).toEqual({ kind: 'done' });
    expect(world.peer.received).toHaveLength(6);
    expect(await whereSecretsStand(world.signIns.issued, world.context.folder)).toEqual([]);
  });

  it('needs somebody to have signed in', async () => {
    const world = await oauthWorld(2);
    await setOptions(world.context, [['mail.oauthToken', '']]);
    const end = (await deliverInvoices(world.context, { invoices: world.invoices.map(({ id }) => id), reason: '' }))
      .end;
    expect(end).toMatchObject({ kind: 'refused', error: { code: 'mail.not-signed-in' } });
    expect(await world.states()).toEqual(Array(2).fill(['queued', 0]));
  });
});
