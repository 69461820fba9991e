import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { cancelEntries, retryEntries } from '../../src/actions/outbox.ts';
import { queueCopies } from '../../src/actions/queue-copies.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { changeOptions, debtorsOf, invoiceEach, setDebtors } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { acceptedTimes, mails, numbersIn } from '../process/mail-runs.ts';
import { mailWorld } from '../process/mail-world.ts';

async function states(world: Parameters<typeof mails>[0]): Promise<readonly string[]> {
  return (await mails(world)).map(({ state }) => state);
}

/** The moment of local time, as it is kept. */
function at(local: string): string {
  return new Date(local).toISOString();
}

describe('limits', () => {
  it('let no more go in a minute than is allowed, however many connections there are', async () => {
    const limits = { perMinute: 2 };
    const { peer, deliver } = await mailWorld(debtorsOf(7), { options: { limits }, pace: 100 });
    expect((await deliver()).counts).toMatchObject({ accepted: 7 });
    const sent = peer.received.map(({ parsed }) => parsed.date?.getTime() ?? 0).sort((a, b) => a - b);
    for (const [index, moment] of sent.slice(2).entries()) {
      expect(moment - (sent[index] ?? 0)).toBeGreaterThanOrEqual(60_000);
    }
  });

  it('of an hour leave the rest planned for when it is over', async () => {
    const { peer, clock, deliver, run, context } = await mailWorld(debtorsOf(6), {
      options: { limits: { perHour: 4 } },
    });
    const { rows, counts } = await deliver();
    expect(counts).toMatchObject({ accepted: 4, planned: 2 });
    const planned = rows.filter(({ outcome }) => outcome === 'planned');
    for (const { at: moment } of planned)
      expect(Date.parse(moment ?? '')).toBeGreaterThan(Date.parse(at('2026-11-23T10:00:00')));
    clock.set('2026-11-23T09:45:00');
    await run();
    expect(peer.received).toHaveLength(4);
    clock.set('2026-11-23T10:01:00');
    await run();
    expect(await states(context)).toEqual(Array(6).fill('accepted'));
    expect(peer.received).toHaveLength(6);
  });

  it('of a day are counted over all sessions, and what is over them is planned for tomorrow and says so', async () => {
    const world = await mailWorld(debtorsOf(8), { options: { limits: { perDay: 5 } } });
    const { peer, context, clock, invoices, deliver } = world;
    expect((await deliver(invoices.slice(0, 3))).counts).toMatchObject({ accepted: 3 });
    const other = await openBakery(context.folder, clock.now);
    const rest = { invoices: invoices.slice(3).map(({ id }) => id), reason: '' };
    const { rows, counts } = await deliverInvoices(other, rest);
    expect(counts).toMatchObject({ accepted: 2, planned: 3 });
    expect(rows.filter(({ outcome }) => outcome === 'planned').map((row) => row.at)).toEqual(
      Array(3).fill(at('2026-11-24T00:00:00')),
    );
    clock.set('2026-11-23T23:00:00');
    await runOutbox(await openBakery(context.folder, clock.now));
    expect(peer.received).toHaveLength(5);
    clock.set('2026-11-24T08:00:00');
    await world.run();
    expect(peer.received).toHaveLength(8);
    expect(new Set(acceptedTimes(peer.received).values())).toEqual(new Set([1]));
  });

  it('hold for what a person puts back as well', async () => {
    let closed = true;
    const server = { onRcpt: () => (closed ? '550 5.1.1 No such user' : null) };
    const { peer, context, deliver, run } = await mailWorld(debtorsOf(4), {
      server,
      options: { limits: { perDay: 6 } },
    });
    expect((await deliver()).counts).toMatchObject({ failed: 4 });
    closed = false;
    await changeOptions(context, { limits: { perDay: 3 } });
    await retryEntries(context, null);
    expect(await run()).toEqual({ kind: 'done' });
    expect(await states(context)).toEqual(['accepted', 'accepted', 'accepted', 'planned']);
    expect(peer.received).toHaveLength(3);
  });
});

describe('the schedule', () => {
  const schedule = { mode: 'schedule' } as const;

  it.each([
    ['the next full hour', '2026-11-23T09:20:00', '2026-11-23T10:00:00'],
    ['the next working day behind the last run', '2026-11-20T18:10:00', '2026-11-23T08:00:00'],
    ['the day behind a holiday', '2026-12-24T18:10:00', '2026-12-28T08:00:00'],
  ])('plans for %s, and sends nothing before', async (_when, now, then) => {
    const holidays = ['2026-12-25'];
    const { peer, clock, deliver, run } = await mailWorld(debtorsOf(2), {
      options: { schedule: { ...schedule, holidays } },
    });
    clock.set(now);
    const { rows } = await deliver();
    expect(rows.map(({ outcome, at: moment }) => [outcome, moment])).toEqual([
      ['planned', at(then)],
      ['planned', at(then)],
    ]);
    await run();
    expect(peer.received).toHaveLength(0);
    clock.set(then);
    await run();
    expect(peer.received).toHaveLength(2);
  });

  it('has a run for what was refused for the time being', async () => {
    let busy = true;
    const server = { onEnd: () => (busy ? '451 4.3.0 Try again later' : null) };
    const { peer, context, clock, deliver, run } = await mailWorld(debtorsOf(2), { server, options: { schedule } });
    await deliver();
    clock.set('2026-11-23T10:00:00');
    await run();
    expect((await mails(context)).map(({ state, plannedAt }) => [state, plannedAt])).toEqual([
      ['deferred', at('2026-11-23T11:00:00')],
      ['deferred', at('2026-11-23T11:00:00')],
    ]);
    busy = false;
    clock.set('2026-11-23T11:00:00');
    await run();
    expect(peer.received).toHaveLength(2);
  });

  it('without a day keeps mail back, and sends it once there is one', async () => {
    const { peer, context, clock, deliver, run } = await mailWorld(debtorsOf(2), {
      options: { schedule: { ...schedule, days: [] } },
    });
    expect((await deliver()).rows.map(({ outcome, at: moment }) => [outcome, moment])).toEqual([
      ['planned', null],
      ['planned', null],
    ]);
    clock.set('2026-11-24T09:00:00');
    await run();
    expect(peer.received).toHaveLength(0);
    await changeOptions(context, { schedule: { days: ['wednesday'] } });
    await run();
    expect(peer.received).toHaveLength(0);
    clock.set('2026-11-25T08:00:00');
    await run();
    expect(peer.received).toHaveLength(2);
  });
});

describe('who gets what', () => {
  it('is one mail with all PDFs for a debtor who wants them bundled', async () => {
    const [bundled, single] = debtorsOf(2, { collect: 'none' });
    if (!bundled || !single) throw new Error('no debtors');
    const { peer, deliver, invoices } = await mailWorld([{ ...bundled, bundle: true }, single], { each: 3 });
    expect(invoices).toHaveLength(6);
    expect((await deliver()).counts).toMatchObject({ accepted: 6 });
    const of = (debtor: string) => invoices.filter((one) => one.debtor === debtor).map(({ number }) => number.text);
    const got = (address: string) => peer.received.filter(({ to }) => to.includes(address)).map(numbersIn);
    expect(got('lunchroom-1001@example.com')).toEqual([of('1001')]);
    expect(got('lunchroom-1002@example.com').flat().sort()).toEqual(of('1002'));
    expect(peer.received).toHaveLength(4);
  });

  it('is the one address that all mail is redirected to', async () => {
    const redirectTo = 'proef@korenaar.example';
    const copies = { cc: ['boek@korenaar.example'], bcc: ['archief@korenaar.example'] };
    const { peer, deliver } = await mailWorld(debtorsOf(3), { options: { mail: { redirectTo, ...copies } } });
    expect((await deliver()).rows.map(({ outcome, to }) => [outcome, to])).toEqual(
      Array(3).fill(['accepted', [redirectTo]]),
    );
    expect(peer.received.map(({ to }) => to)).toEqual(Array(3).fill([redirectTo]));
  });

  it('is, after a part of the recipients was refused for now, those alone', async () => {
    let full = true;
    const refuse = (address: string) => (full && address.startsWith('b@') ? '452 4.2.2 Mailbox full' : null);
    const debtors = debtorsOf(1, { email: ['a@example.com', 'b@example.com'], cc: ['c@example.com'] });
    const { peer, context, clock, deliver, run } = await mailWorld(debtors, { server: { onRcpt: refuse } });
    expect((await deliver()).rows).toMatchObject([{ outcome: 'planned', error: { cause: 'mailbox-full' } }]);
    full = false;
    clock.set('2026-11-23T09:10:00');
    await run();
    expect(peer.received.map(({ to }) => to)).toEqual([['a@example.com', 'c@example.com'], ['b@example.com']]);
    expect(await states(context)).toEqual(['accepted']);
  });

  it('is, after some were refused for good and others for now, the others; then the first when a person says so', async () => {
    const answers = new Map([
      ['b', '550 5.1.1 No such user'],
      ['c', '451 4.7.1 Try later'],
    ]);
    const asked: string[] = [];
    const onRcpt = (address: string) => {
      asked.push(address.slice(0, 1));
      return answers.get(address.slice(0, 1)) ?? null;
    };
    const debtors = debtorsOf(1, { email: ['a@example.com', 'b@example.com', 'c@example.com'] });
    const { peer, context, clock, deliver, run } = await mailWorld(debtors, { server: { onRcpt } });
    await deliver();
    answers.delete('c');
    clock.set('2026-11-23T09:10:00');
    await run();
    expect(await mails(context)).toMatchObject([
      {
        state: 'failed',
        error: { code: 550, cause: 'recipient-refused', reply: expect.stringContaining('No such user') },
      },
    ]);
    answers.delete('b');
    await retryEntries(context, null);
    await run();
    expect(asked.join('')).toBe('abccb');
    expect(peer.received.map(({ to }) => to.map((one) => one.slice(0, 1)).join(''))).toEqual(['a', 'c', 'b']);
    expect(await states(context)).toEqual(['accepted']);
  });

  it('is nobody any more when the one who refused is no longer wanted: then it has arrived', async () => {
    const onRcpt = (address: string) => (address.startsWith('b@') ? '550 5.1.1 No such user' : null);
    const debtors = debtorsOf(1, { email: ['a@example.com', 'b@example.com'] });
    const { peer, context, deliver } = await mailWorld(debtors, { server: { onRcpt } });
    expect((await deliver()).counts).toMatchObject({ failed: 1 });
    await setDebtors(context, debtorsOf(1, { email: ['a@example.com'] }));
    expect((await deliver()).rows).toMatchObject([{ outcome: 'accepted', to: ['a@example.com'] }]);
    expect(peer.received).toHaveLength(1);
    expect((await deliver()).rows).toMatchObject([{ outcome: 'skipped', problem: 'already-sent' }]);
  });

  it('is everybody for a new invoice, also when it could be bundled with one that some have had', async () => {
    let refusing = true;
    const onRcpt = (address: string) => (refusing && address.startsWith('b@') ? '550 5.1.1 No such user' : null);
    const debtors = debtorsOf(1, { email: ['a@example.com', 'b@example.com'], bundle: true });
    const { peer, context, invoices, deliver } = await mailWorld(debtors, { server: { onRcpt } });
    await deliver();
    refusing = false;
    const [later] = await invoiceEach(context, debtors);
    if (!later) throw new Error('no invoice');
    await deliver([...invoices, later]);
    const got = (name: string) =>
      peer.received.filter(({ to }) => to.includes(`${name}@example.com`)).flatMap(numbersIn);
    expect(got('a').sort()).toEqual(['2026-00001', '2026-00002']);
    expect(got('b').sort()).toEqual(['2026-00001', '2026-00002']);
  });

  it('keeps the rest of a failed bundle in the outbox when one of its invoices goes by itself', async () => {
    let refusing = true;
    const onRcpt = () => (refusing ? '550 5.1.1 No such user' : null);
    const debtors = debtorsOf(1, { collect: 'none', bundle: true });
    const { peer, context, invoices, deliver, run } = await mailWorld(debtors, { server: { onRcpt }, each: 3 });
    await deliver();
    refusing = false;
    await deliver(invoices.slice(0, 1));
    await retryEntries(context, null);
    await run();
    expect(peer.received.flatMap(numbersIn).sort()).toEqual(['2026-00001', '2026-00002', '2026-00003']);
  });
});

describe('an invoice that was sent', () => {
  it('goes again with a reason, once, and without one not at all', async () => {
    const { peer, deliver } = await mailWorld(debtorsOf(2));
    await deliver();
    expect((await deliver()).rows).toMatchObject(Array(2).fill({ outcome: 'skipped', problem: 'already-sent' }));
    expect(peer.received).toHaveLength(2);
    expect((await deliver(undefined, 'kwijtgeraakt')).counts).toMatchObject({ accepted: 2 });
    expect(peer.received).toHaveLength(4);
    expect(new Set(acceptedTimes(peer.received).values())).toEqual(new Set([1]));
  });

  it('stays sent when a second copy was taken back', async () => {
    const { peer, context, deliver, invoices } = await mailWorld(debtorsOf(1));
    await deliver();
    const { rows: queued } = await queueCopies(context, {
      invoices: invoices.map(({ id }) => id),
      reason: 'kwijtgeraakt',
    });
    await cancelEntries(context, [queued[0]?.entryId ?? '']);
    expect((await deliver()).rows).toMatchObject([{ outcome: 'skipped', problem: 'already-sent' }]);
    expect(peer.received).toHaveLength(1);
  });

  it('was sent once when it was named twice', async () => {
    const debtors = debtorsOf(1, { dispatch: 'both' });
    const { peer, context, invoices } = await mailWorld(debtors);
    const [invoice] = invoices;
    if (!invoice) throw new Error('no invoice');
    const { counts } = await deliverInvoices(context, { invoices: [invoice.id, invoice.number.text], reason: '' });
    expect(counts).toMatchObject({ accepted: 1, printed: 1 });
    expect(peer.received.map(numbersIn)).toEqual([['2026-00001']]);
  });

  it('was sent once when one session asked for it twice at the same moment', async () => {
    const { peer, deliver } = await mailWorld(debtorsOf(5));
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(peer.received).toHaveLength(5);
    expect(peer.received.flatMap(numbersIn).sort()).toHaveLength(new Set(peer.received.flatMap(numbersIn)).size);
  });
});

describe('a refusal of the account', () => {
  const login = { user: 'bakker', password: 'goed', required: true };

  it.each([
    ['the login', 'login-refused', {}],
    ['the sender, at MAIL FROM', 'sender-not-allowed', { onMail: '553 5.7.1 Not owned by user' }],
    ['the sender, at RCPT TO', 'sender-not-allowed', { onRcpt: '550 5.7.1 Sender address rejected: not owned' }],
  ])('costs one message: %s', async (_what, cause, refusals) => {
    let mended = false;
    let tried = 0;
    const { onMail = null, onRcpt = null } = refusals as { onMail?: string; onRcpt?: string };
    const server = {
      ...(cause === 'login-refused' ? { login } : {}),
      onConnect: () => {
        tried += 1;
        return null;
      },
      onMail: () => (mended ? null : onMail),
      onRcpt: () => (mended ? null : onRcpt),
    };
    const { peer, context, deliver, run } = await mailWorld(debtorsOf(10), { server });
    if (cause === 'login-refused') await logInWith(context, 'fout');
    const sheet = await deliver();
    expect(sheet).toMatchObject({ counts: { failed: 1, queued: 9 }, end: { kind: 'blocked', refusal: { cause } } });
    expect(tried).toBe(1);
    mended = true;
    if (cause === 'login-refused') await logInWith(context, login.password);
    expect(await retryEntries(context, null)).toHaveLength(1);
    expect(await run()).toEqual({ kind: 'done' });
    expect(await states(context)).toEqual(Array(10).fill('accepted'));
    expect(peer.received.flatMap(numbersIn).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(5, '0')}`),
    );
  });

  async function logInWith(context: Parameters<typeof changeOptions>[0], password: string): Promise<void> {
    const sealed = await context.company.secrets.seal('bakkerij/mail.password', password);
    await changeOptions(context, { mail: { anonymous: false, user: login.user, password: sealed } });
  }
});

describe('trouble on this side', () => {
  it('with the folder for working copies ends the run, and fails no mail', async () => {
    const { peer, context, deliver, run } = await mailWorld(debtorsOf(6), {
      server: {
        onEnd: () => {
          rmSync(pdf, { recursive: true, force: true });
          writeFileSync(pdf, '');
          return null;
        },
      },
    });
    const pdf = join(context.folder, 'pdf');
    await changeOptions(context, { folders: { pdf } });
    const { end } = await deliver();
    expect(end).toMatchObject({ kind: 'refused', error: { code: 'folder.not-writable' } });
    expect(new Set(await states(context))).toEqual(new Set(['accepted', 'queued']));
    await changeOptions(context, { folders: { pdf: '' } });
    await run();
    expect(peer.received.flatMap(numbersIn).sort()).toHaveLength(6);
    expect(await states(context)).toEqual(Array(6).fill('accepted'));
  });
});

describe('an entry that comes late', () => {
  it('is taken along when the mail has ended, and the paper is still going', async () => {
    const [paper, post] = debtorsOf(2);
    if (!paper || !post) throw new Error('no debtors');
    const { peer, context, invoices } = await mailWorld([{ ...paper, dispatch: 'paper' }, post]);
    const [printed, mailed] = invoices.map(({ id }) => id);
    await queueCopies(context, { invoices: [printed ?? ''], reason: '' });
    let queued: Promise<unknown> | null = null;
    const end = await runOutbox(context, {
      changed: ({ state }) => {
        if (state === 'printed') queued = queueCopies(context, { invoices: [mailed ?? ''], reason: '' });
      },
    });
    await queued;
    expect(end).toEqual({ kind: 'done' });
    expect(peer.received).toHaveLength(1);
  });
});
