import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import type { MailAccount } from '../../src/mail/account.ts';
import { openTransport, type Session } from '../../src/mail/transport.ts';
import { type PeerOptions, type Script, type SmtpPeer, startPeer, startScriptedPeer } from '../helpers/smtp-peer.ts';
import { aDelivery, anAccount, failureOf, patient } from './fixtures.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(options: PeerOptions = {}): Promise<SmtpPeer> {
  const started = await startPeer(options);
  closers.push(started.close);
  return started;
}

async function scripted(script: Script): Promise<{ readonly port: number; readonly heard: () => string }> {
  const started = await startScriptedPeer(script);
  closers.push(started.close);
  return started;
}

async function connect(changes: Partial<MailAccount>): Promise<Session> {
  const session = await openTransport(anAccount(changes), patient).connect();
  closers.push(() => session.close());
  return session;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the end of a message', () => {
  it('does not go before the note that it may go is made, while all the rest has', async () => {
    const server = await scripted({});
    const session = await connect({ port: server.port });
    const heard: string[] = [];
    const beforeEnd = async () => {
      await pause(150);
      heard.push(server.heard());
    };
    const receipt = await session.send(aDelivery({ beforeEnd }));
    expect(heard[0]).toMatch(/\r\n\r\nDag\r\n$/);
    expect(server.heard()).toMatch(/Dag\r\n\.\r\n$/);
    expect(receipt.reply).toBe('250 2.0.0 Kept');
  });

  it('never goes when the note cannot be made, and the note’s own error comes out untouched', async () => {
    const server = await peer();
    const session = await connect({ port: server.port });
    const error = new UserError('store.busy');
    const outcome = await session
      .send(aDelivery({ beforeEnd: () => Promise.reject(error) }))
      .catch((caught: unknown) => caught);
    expect(outcome).toBe(error);
    expect(error.code).toBe('store.busy');
    expect(session.open).toBe(false);
    await pause(50);
    expect(server.received).toEqual([]);
    expect(server.ended()).toBe(0);
  });

  it('is certain not to have gone when the connection breaks before the note is made', async () => {
    const server = await scripted({ body: 'drop' });
    const session = await connect({ port: server.port });
    let made = false;
    const beforeEnd = async () => {
      await pause(150);
      made = true;
    };
    const { refusal } = await failureOf(session.send(aDelivery({ beforeEnd })));
    expect(refusal).toMatchObject({ cause: 'lost-connection', uncertain: false });
    expect(made).toBe(true); // send ends only after the note has, so that nobody writes behind its back
    expect(server.heard()).not.toContain('\r\n.\r\n');
  });

  it('is uncertain when the connection breaks after the note is made', async () => {
    const server = await scripted({ end: 'drop' });
    const session = await connect({ port: server.port });
    const { refusal } = await failureOf(session.send(aDelivery()));
    expect(refusal).toMatchObject({ phase: 'end', cause: 'lost-connection', uncertain: true });
  });

  it('is certain not to have gone when the sending is stopped during the note, uncertain when stopped after it', async () => {
    const server = await peer({ onEnd: () => pause(400).then(() => null) });
    const during = new AbortController();
    const first = await connect({ port: server.port });
    const beforeEnd = async () => {
      during.abort();
      await pause(50);
    };
    const stopped = await failureOf(first.send(aDelivery({ beforeEnd, signal: during.signal })));
    expect(stopped.refusal).toMatchObject({ cause: 'stopped', uncertain: false });
    await pause(50);
    expect(server.ended()).toBe(0);

    const after = new AbortController();
    const second = await connect({ port: server.port });
    setTimeout(() => after.abort(), 150);
    const doubtful = await failureOf(second.send(aDelivery({ signal: after.signal })));
    expect(doubtful.refusal).toMatchObject({ cause: 'stopped', phase: 'end', uncertain: true });
  });

  it('does not end early at a line with a single dot', async () => {
    const server = await peer();
    const session = await connect({ port: server.port });
    const raw = Buffer.from('Subject: dots\r\n\r\nbefore\r\n.\r\n..\r\nafter\r\n');
    await session.send(aDelivery({ raw }));
    expect(server.received[0]?.raw).toEqual(raw);
  });
});

describe('recipients', () => {
  const to = ['goed@example.com', 'weg@example.com', 'later@example.com'];
  const onRcpt = (address: string) => {
    if (address.startsWith('weg')) return '550 5.1.1 No such user';
    return address.startsWith('later') ? '452 4.2.2 Over quota' : null;
  };

  for (const pipelining of [true, false]) {
    it(`tells who was refused and why when others were accepted${pipelining ? ', with pipelining' : ''}`, async () => {
      const server = await peer({ onRcpt, pipelining });
      const session = await connect({ port: server.port });
      const receipt = await session.send(aDelivery({ envelope: { from: 'a@bakkerij.example', to } }));
      expect(receipt.recipients).toMatchObject([
        { address: to[0], accepted: true, refusal: null },
        {
          address: to[1],
          accepted: false,
          refusal: { cause: 'recipient-refused', code: 550, permanence: 'permanent', scope: 'recipient' },
        },
        { address: to[2], accepted: false, refusal: { cause: 'mailbox-full', code: 452, permanence: 'temporary' } },
      ]);
      expect(server.received.map((mail) => mail.to)).toEqual([[to[0]]]);
    });

    it(`fails when all are refused, for each with its own reason${pipelining ? ', with pipelining' : ''}`, async () => {
      const server = await peer({ onRcpt, pipelining });
      const session = await connect({ port: server.port });
      const failure = await failureOf(
        session.send(aDelivery({ envelope: { from: 'a@bakkerij.example', to: to.slice(1) } })),
      );
      expect(failure.refusal).toMatchObject({ phase: 'rcpt-to', permanence: 'temporary', uncertain: false });
      expect(failure.recipients).toMatchObject([
        { address: to[1], refusal: { cause: 'recipient-refused' } },
        { address: to[2], refusal: { cause: 'mailbox-full' } },
      ]);
      expect(server.ended()).toBe(0);
    });
  }

  it('puts the account first when one of the refusals is about the account', async () => {
    const server = await peer({
      onRcpt: (address) =>
        address.startsWith('weg')
          ? '550 5.1.1 No such user'
          : '553 5.7.1 <facturen@bakkerij.example>: Sender address rejected: not owned by user klant',
    });
    const session = await connect({ port: server.port });
    const { refusal } = await failureOf(session.send(aDelivery({ envelope: { from: 'a@bakkerij.example', to } })));
    expect(refusal).toMatchObject({ cause: 'sender-not-allowed', scope: 'account', phase: 'rcpt-to' });
  });
});

describe('several messages over one connection', () => {
  for (const pipelining of [true, false]) {
    it(`goes on after one that was refused${pipelining ? ', with pipelining' : ''}`, async () => {
      const server = await peer({
        pipelining,
        onMail: (address) => (address.startsWith('vreemd') ? '553 5.1.8 Sender unknown' : null),
        onRcpt: (address) => (address.startsWith('weg') ? '550 5.1.1 No such user' : null),
        onEnd: (raw) => (raw.includes('Subject: spam') ? '554 5.6.0 Spam' : null),
      });
      const session = await connect({ port: server.port });
      const from = 'facturen@bakkerij.example';
      await session.send(aDelivery());
      await failureOf(session.send(aDelivery({ envelope: { from, to: ['weg@example.com'] } })));
      await session.send(aDelivery());
      await failureOf(session.send(aDelivery({ raw: Buffer.from('Subject: spam\r\n\r\n\r\n') })));
      await failureOf(session.send(aDelivery({ envelope: { from: 'vreemd@example.org', to: ['klant@example.com'] } })));
      await session.send(aDelivery());
      expect(server.received).toHaveLength(3);
      expect(server.connections()).toBe(1);
      expect(session.open).toBe(true);
    });
  }

  it('does not send a message that the server has said it is too large for', async () => {
    const server = await peer({ maxSize: 1000 });
    const session = await connect({ port: server.port });
    const raw = Buffer.from(`Subject: large\r\n\r\n${'x'.repeat(2000)}\r\n`);
    const { refusal } = await failureOf(session.send(aDelivery({ raw })));
    expect(refusal).toMatchObject({ cause: 'message-too-large', scope: 'message', permanence: 'permanent' });
    await session.send(aDelivery());
    expect(server.received).toHaveLength(1);
  });

  it('knows that the server has hung up in between', async () => {
    const server = await peer();
    const session = await connect({ port: server.port });
    await session.send(aDelivery());
    await server.close();
    const { refusal } = await failureOf(session.send(aDelivery()));
    expect(refusal).toMatchObject({
      phase: 'mail-from',
      scope: 'connection',
      permanence: 'temporary',
      uncertain: false,
    });
    expect(session.open).toBe(false);
  });

  it('takes leave politely, and quickly from a server that does not answer', async () => {
    const polite = await scripted({});
    await (await connect({ port: polite.port })).close();
    expect(polite.heard()).toMatch(/QUIT\r\n$/);

    const deaf = await scripted({ quit: 'silence' });
    const session = await connect({ port: deaf.port });
    await session.send(aDelivery());
    const began = Date.now();
    await session.close();
    expect(Date.now() - began).toBeLessThan(1000);
    expect(session.open).toBe(false);
    await session.close();
  });
});
