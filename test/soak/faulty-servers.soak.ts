import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ClosingSheet, deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { retryEntries } from '../../src/actions/outbox.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { languages } from '../../src/domain/debtor.ts';
import type { DispatchState } from '../../src/domain/dispatch/entry.ts';
import type { MailOptions } from '../../src/domain/options.ts';
import { dispatchErrorText } from '../../src/i18n/dispatch.ts';
import type { TransportSettings } from '../../src/mail/transport.ts';
import { makeCertificates } from '../helpers/certificates.ts';
import { changeOptions, clockFrom, debtorsOf, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { type PeerOptions, startPeer, startRawPeer, startScriptedPeer } from '../helpers/smtp-peer.ts';
import { acceptedTimes, mails } from '../process/mail-runs.ts';
import { mondayMorning } from '../process/mail-world.ts';

const count = 10;
const certificates = await makeCertificates();

interface Faulty {
  readonly port: number;
  /** Message-IDs that it accepted for good. */
  accepted(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

async function peer(options: PeerOptions): Promise<Faulty> {
  const started = await startPeer(options);
  return { port: started.port, accepted: () => acceptedTimes(started.received), close: () => started.close() };
}

async function scripted(script: Parameters<typeof startScriptedPeer>[0]): Promise<Faulty> {
  const { port, close } = await startScriptedPeer(script);
  return { port, accepted: () => new Map(), close };
}

/** A server that takes so many messages on each connection, and is gone at the closing dot of the next one. */
async function droppingAfter(taken: number): Promise<Faulty> {
  const accepted = new Map<string, number>();
  const { port, close } = await startRawPeer((socket) => serve(socket, taken, accepted));
  return { port, accepted: () => accepted, close };
}

function serve(socket: Socket, taken: number, accepted: Map<string, number>): void {
  let text = '';
  let inBody = false;
  let left = taken;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const takeBody = (): boolean => {
    const end = text.indexOf('\r\n.\r\n');
    if (end < 0) return false;
    const id = /^Message-ID: (<.*>)/im.exec(text)?.[1] ?? '';
    text = text.slice(end + 5);
    inBody = false;
    if (left === 0) {
      socket.destroy();
      return false;
    }
    left -= 1;
    accepted.set(id, (accepted.get(id) ?? 0) + 1);
    say('250 2.0.0 Kept');
    return true;
  };
  const takeCommand = (): boolean => {
    const end = text.indexOf('\r\n');
    if (end < 0) return false;
    const verb = text.slice(0, 4).toUpperCase();
    text = text.slice(end + 2);
    inBody = verb === 'DATA';
    say(inBody ? '354 Go ahead' : verb === 'QUIT' ? '221 Bye' : '250 OK');
    if (verb === 'QUIT') socket.end();
    return true;
  };
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    while (inBody ? takeBody() : takeCommand());
  });
  say('220 mail.example.com ESMTP');
}

/** Lets bytes through a few at a time. */
async function readingSlowly(): Promise<Faulty> {
  const behind = await startPeer();
  const front = await startRawPeer((socket) => {
    const onward = connect(behind.port, '127.0.0.1');
    socket.pause();
    const timer = setInterval(() => {
      const piece = socket.read(4096) ?? socket.read();
      if (piece !== null) onward.write(piece);
    }, 5);
    onward.pipe(socket);
    socket.on('close', () => {
      clearInterval(timer);
      onward.destroy();
    });
    onward.on('error', () => undefined);
  });
  return {
    port: front.port,
    accepted: () => acceptedTimes(behind.received),
    close: async () => {
      await front.close();
      await behind.close();
    },
  };
}

const patient: TransportSettings = { connect: 5_000, greeting: 5_000, command: 5_000, end: 5_000, quit: 100 };
/** For servers that fall silent. */
const hasty: TransportSettings = { greeting: 800, command: 800, end: 800 };

interface Case {
  readonly what: string;
  readonly server: () => Promise<Faulty>;
  readonly mail?: Partial<MailOptions>;
  readonly settings?: TransportSettings;
  /** How many entries are in which state afterwards. */
  readonly states: Partial<Record<DispatchState, number>>;
  /** Of every entry that has an error. */
  readonly cause: string | null;
  readonly end: NonNullable<ClosingSheet['end']>['kind'];
}

const cases: readonly Case[] = [
  {
    what: 'says 421 at the greeting',
    server: () => scripted({ greeting: '421 4.3.2 Closing' }),
    states: { deferred: 10 },
    cause: 'server-closing',
    end: 'blocked',
  },
  {
    what: 'says 451 behind each message',
    server: () => peer({ onEnd: () => '451 4.3.0 Try again later' }),
    states: { deferred: 10 },
    cause: 'server-busy',
    end: 'done',
  },
  {
    what: 'says 554 behind one message',
    server: () => peer({ onEnd: (raw) => (raw.includes('lunchroom-1004@') ? '554 5.6.0 No' : null) }),
    states: { failed: 1, accepted: 9 },
    cause: 'refused',
    end: 'done',
  },
  {
    what: 'says 550 to one recipient',
    server: () => peer({ onRcpt: (address) => (address.includes('1004') ? '550 5.1.1 No such user' : null) }),
    states: { failed: 1, accepted: 9 },
    cause: 'recipient-refused',
    end: 'done',
  },
  {
    what: 'says 535 to the login',
    server: () => peer({ login: { user: 'bakker', password: 'goed', required: true } }),
    mail: { anonymous: false, user: 'bakker' },
    states: { failed: 1, queued: 9 },
    cause: 'login-refused',
    end: 'blocked',
  },
  {
    what: 'says nothing at all',
    server: () => scripted({ greeting: 'silence' }),
    settings: hasty,
    states: { deferred: 10 },
    cause: 'timeout',
    end: 'blocked',
  },
  {
    what: 'falls silent at the recipient',
    server: () => scripted({ rcpt: 'silence' }),
    settings: hasty,
    states: { deferred: 10 },
    cause: 'timeout',
    end: 'blocked',
  },
  {
    what: 'falls silent behind the message',
    server: () => scripted({ end: 'silence' }),
    settings: hasty,
    states: { uncertain: 1, deferred: 9 },
    cause: 'timeout',
    end: 'blocked',
  },
  {
    what: 'is gone behind the message',
    server: () => scripted({ end: 'drop' }),
    states: { uncertain: 1, deferred: 9 },
    cause: 'lost-connection',
    end: 'blocked',
  },
  {
    what: 'is gone inside the message',
    server: () => scripted({ body: 'drop' }),
    states: { deferred: 10 },
    cause: 'lost-connection',
    end: 'blocked',
  },
  {
    what: 'talks nonsense behind the message',
    server: () => scripted({ end: 'hello there' }),
    states: { uncertain: 1, deferred: 9 },
    cause: 'unexpected-answer',
    end: 'blocked',
  },
  {
    what: 'reads slowly',
    server: readingSlowly,
    states: { accepted: 10 },
    cause: null,
    end: 'done',
  },
  {
    what: 'shows a certificate of another name',
    server: () => peer({ tls: 'implicit', certificate: certificates.wrongName }),
    mail: { security: 'tls', server: 'localhost' },
    settings: { ca: certificates.ca },
    states: { failed: 1, queued: 9 },
    cause: 'certificate-wrong-name',
    end: 'blocked',
  },
  {
    what: 'shows a certificate that has expired',
    server: () => peer({ tls: 'starttls', certificate: certificates.expired }),
    mail: { security: 'starttls', server: 'localhost' },
    settings: { ca: certificates.ca },
    states: { failed: 1, queued: 9 },
    cause: 'certificate-expired',
    end: 'blocked',
  },
];

function counted(states: readonly DispatchState[]): Partial<Record<DispatchState, number>> {
  const counts: Partial<Record<DispatchState, number>> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Ten invoices, delivered to a server; then, with a good one in its place, everything that a person or time puts back. */
async function deliverTwice(faulty: Faulty, mail: Partial<MailOptions>, transport: TransportSettings) {
  const clock = clockFrom(mondayMorning);
  const debtors = debtorsOf(count);
  const context = await makeBakery(debtors, { now: clock.now });
  await changeOptions(context, { mail: { ...mail, port: faulty.port } });
  if (mail.anonymous === false) {
    const password = await context.company.secrets.seal('bakkerij/mail.password', 'fout');
    await changeOptions(context, { mail: { password } });
  }
  const invoices = await invoiceEach(context, debtors);
  const request = { invoices: invoices.map(({ id }) => id), reason: '' };
  const sheet = await deliverInvoices(context, request, { transport });
  const after = await mails(context);

  const good = await startPeer();
  onTestFinished(() => good.close());
  await changeOptions(context, {
    mail: { server: '127.0.0.1', port: good.port, security: 'none', anonymous: true, password: '' },
  });
  await retryEntries(context, null);
  clock.set('2026-11-23T09:10:00');
  const end = await runOutbox(context);
  return { sheet, after, end, mended: await mails(context), good: acceptedTimes(good.received) };
}

describe('a server that', { timeout: 60_000 }, () => {
  it.each(cases)('$what leaves each mail in its true state, and none is lost or sent twice', async (one) => {
    const faulty = await one.server();
    onTestFinished(() => faulty.close());
    const run = await deliverTwice(faulty, one.mail ?? {}, { ...patient, ...one.settings });

    expect(counted(run.after.map(({ state }) => state))).toEqual(one.states);
    expect(run.sheet.end?.kind).toBe(one.end);
    const errors = run.after.flatMap(({ error }) => error ?? []);
    expect(new Set(errors.map(({ cause }) => cause))).toEqual(new Set(one.cause === null ? [] : [one.cause]));
    for (const error of errors) {
      for (const language of languages) {
        const { cause, remedy } = dispatchErrorText(language, 'mail', error, false);
        expect(cause).toMatch(/\S.{10,}/);
        expect(remedy).toMatch(/\S.{10,}/);
      }
    }

    expect(run.end).toEqual({ kind: 'done' });
    const both = [faulty.accepted(), run.good];
    for (const { state, messageId } of run.mended) {
      const times = both.reduce((sum, accepted) => sum + (accepted.get(messageId) ?? 0), 0);
      if (state === 'accepted') expect(times).toBe(1);
      else expect([state, times]).toEqual(['uncertain', 0]);
    }
    expect(run.mended).toHaveLength(count);
  });

  it('takes one message on each connection and drops the next behind its end stops the run after a few', async () => {
    const faulty = await droppingAfter(1);
    onTestFinished(() => faulty.close());
    const debtors = debtorsOf(30);
    const clock = clockFrom(mondayMorning);
    const context = await makeBakery(debtors, { now: clock.now });
    await changeOptions(context, { mail: { port: faulty.port } });
    const invoices = await invoiceEach(context, debtors);
    const request = { invoices: invoices.map(({ id }) => id), reason: '' };
    const { counts, end } = await deliverInvoices(context, request, { transport: patient });
    expect(end?.kind).toBe('blocked');
    expect(counts.uncertain).toBeGreaterThanOrEqual(1);
    expect(counts.uncertain).toBeLessThanOrEqual(6);
    expect(counts.accepted + counts.uncertain + counts.planned).toBe(30);
    expect(counts.accepted).toBe(faulty.accepted().size);
  });
});
