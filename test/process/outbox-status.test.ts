import { describe, expect, it } from 'vitest';
import { cancelEntries } from '../../src/actions/outbox.ts';
import { outboxStatus, whyNotSent } from '../../src/actions/outbox-status.ts';
import { queueCopies } from '../../src/actions/queue-copies.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { whyNotText } from '../../src/i18n/why-not.ts';
import { door } from '../helpers/door.ts';
import { changeOptions, debtorsOf } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { buildWorker } from '../helpers/processes.ts';
import { type MailWorld, mailWorld } from './mail-world.ts';

const running = await buildWorker(new URL('./outbox-run.worker.ts', import.meta.url));

function queueAll({ context, invoices }: MailWorld) {
  return queueCopies(context, { invoices: invoices.map(({ id }) => id), reason: '' });
}

async function why({ context, invoices }: MailWorld): Promise<string> {
  const facts = await whyNotSent(context, invoices[0]?.number.text ?? '');
  return facts.map((one) => whyNotText('nl', one)).join('\n');
}

describe('the status of the outbox', () => {
  it('counts by state, and tells the last run, what is due, and the next moment', async () => {
    const world = await mailWorld(debtorsOf(4), { options: { limits: { perDay: 2 } } });
    expect(await outboxStatus(world.context)).toMatchObject({
      running: null,
      last: null,
      nextDue: null,
      dueSince: null,
    });
    await queueAll(world);
    expect(await outboxStatus(world.context)).toMatchObject({ counts: { queued: 2, planned: 2 }, nextRun: null });
    expect((await outboxStatus(world.context)).dueSince).not.toBeNull();
    await world.run();
    const after = await outboxStatus(world.context);
    expect(after).toMatchObject({
      counts: { queued: 0, planned: 2, accepted: 0 },
      last: { end: { kind: 'done' }, by: expect.any(String) },
      nextDue: new Date('2026-11-24T00:00:00').toISOString(),
      dueSince: null,
    });
  });

  it('tells when the schedule runs next, and since when something is overdue', async () => {
    const world = await mailWorld(debtorsOf(1), { options: { schedule: { mode: 'schedule' } } });
    world.clock.set('2026-11-23T09:20:00');
    await queueAll(world);
    const ten = new Date('2026-11-23T10:00:00').toISOString();
    expect(await outboxStatus(world.context)).toMatchObject({ nextDue: ten, nextRun: ten, dueSince: null });
    world.clock.set('2026-11-23T11:40:00');
    expect(await outboxStatus(world.context)).toMatchObject({
      dueSince: ten,
      nextRun: new Date('2026-11-23T12:00:00').toISOString(),
    });
    await world.run();
    expect(await outboxStatus(world.context)).toMatchObject({ dueSince: null, last: { end: { kind: 'done' } } });
  });

  it('names the process that is sending, and forgets it when it is dead', { timeout: 60_000 }, async () => {
    const { arrival, open, onEnd } = door();
    const world = await mailWorld(debtorsOf(2), { server: { onEnd } });
    await queueAll(world);
    const worker = running.start([world.context.folder]);
    await arrival;
    const during = await outboxStatus(await openBakery(world.context.folder, world.clock.now));
    expect(during).toMatchObject({ running: { pid: worker.pid }, counts: { sending: 1, queued: 1 }, dueSince: null });
    expect(Math.abs(Date.parse(during.running?.since ?? '') - Date.now())).toBeLessThan(30_000);
    expect(await why(world)).toContain(`proces ${worker.pid}`);
    worker.kill('SIGKILL');
    await worker.exit;
    expect((await outboxStatus(world.context)).running).toBeNull();
    open();
  });
});

describe('why an invoice was not sent', () => {
  it('follows it from the draft to the server’s word', async () => {
    const world = await mailWorld(debtorsOf(1));
    expect(await why(world)).toContain('niemand heeft er opdracht voor gegeven');
    await queueAll(world);
    expect(await why(world)).toContain('gaat met de volgende verzending mee');
    await world.run();
    expect(await why(world)).toMatch(/^e-mail: Verzonden op 23-11-2026, 09:00 aan lunchroom-1001@example\.com .*kept$/);
    await expect(whyNotSent(world.context, '1999-1')).rejects.toMatchObject({ code: 'invoice.unknown' });
  });

  it('is the refusal of the account that stopped the run before it came to this one', async () => {
    const world = await mailWorld(debtorsOf(2), { server: { onMail: () => '553 5.7.1 Not owned by user' } });
    await world.deliver();
    expect(await whyNotSent(world.context, world.invoices[1]?.id ?? '')).toMatchObject([
      { kind: 'waiting', stopped: { kind: 'blocked', refusal: { cause: 'sender-not-allowed' } } },
    ]);
    await changeOptions(world.context, { mail: { server: '' } });
    await runOutbox(world.context);
    expect(await whyNotSent(world.context, world.invoices[1]?.id ?? '')).toMatchObject([
      { kind: 'waiting', stopped: { kind: 'refused', error: { code: 'mail.no-server' } } },
    ]);
  });

  it('is a refusal for now with the next try, or that somebody took it back', async () => {
    const world = await mailWorld(debtorsOf(1), { server: { onRcpt: () => '452 4.2.2 Mailbox full' } });
    const { rows } = await world.deliver();
    expect(await why(world)).toMatch(/Uitgesteld; volgende poging 23-11-2026, 09:05 .*: 1\)\. .*Mailbox full\]$/);
    await cancelEntries(world.context, [rows[0]?.entry ?? '']);
    expect(await why(world)).toContain('Ingetrokken op 23-11-2026');
  });
});
