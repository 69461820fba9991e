import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import { listClosingSheets, openClosingSheet } from '../../src/actions/closing-sheets.ts';
import type { Context } from '../../src/actions/context.ts';
import { deliverInvoices, runClosingSheet } from '../../src/actions/deliver-invoices.ts';
import { cancelEntries, listOutbox, retryEntries } from '../../src/actions/outbox.ts';
import { queueCopies } from '../../src/actions/queue-copies.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { files } from '../../src/state/files.ts';
import { door } from '../helpers/door.ts';
import { changeOptions, debtorsOf, invoiceEach, makeBakery, setDebtors } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { buildWorker } from '../helpers/processes.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { acceptedTimes } from './mail-runs.ts';
import { mailWorld } from './mail-world.ts';

const delivering = await buildWorker(new URL('./delivering.worker.ts', import.meta.url));

function idsOf(invoices: readonly { readonly id: string }[]): readonly string[] {
  return invoices.map(({ id }) => id);
}

/** The outcomes of a sheet that is opened now, by a session of its own. */
async function reopened(context: Context & { readonly folder: string }, id: string | null) {
  const sheet = await openClosingSheet(await openBakery(context.folder, context.now), id ?? '');
  return { sheet, outcomes: sheet.rows.map(({ outcome }) => outcome) };
}

describe('a kept closing sheet', () => {
  it('shows as planned what limits keep for tomorrow, and as accepted what went since', async () => {
    const { context, clock, deliver, run } = await mailWorld(debtorsOf(5), { options: { limits: { perDay: 3 } } });
    const sheet = await deliver();
    expect(sheet).toMatchObject({ counts: { accepted: 3, planned: 2 }, status: 'ended', end: { kind: 'done' } });
    expect(await reopened(context, sheet.id)).toMatchObject({ sheet });
    clock.set('2026-11-24T08:00:00');
    await run();
    const later = await reopened(context, sheet.id);
    expect(later.outcomes).toEqual(Array(5).fill('accepted'));
    expect(later.sheet.rows.at(-1)).toMatchObject({ reply: expect.stringContaining('kept'), otherRun: false });
    expect(later.sheet.progress).toEqual({ done: 5, total: 5 });
  });

  it('is found again in the month behind it', async () => {
    const { context, clock, deliver, run } = await mailWorld(debtorsOf(2), {
      options: { schedule: { mode: 'schedule' } },
    });
    clock.set('2026-11-30T18:30:00');
    const { id } = await deliver();
    clock.set('2026-12-01T08:00:00');
    await run();
    expect((await reopened(context, id)).outcomes).toEqual(['accepted', 'accepted']);
    expect(await listClosingSheets(context, '2026-11-30')).toMatchObject([{ id, counts: { accepted: 2 } }]);
    expect(await listClosingSheets(context, '2026-12-01')).toEqual([]);
  });

  it('stands in a list, newest first, with who, when and how many', async () => {
    const { context, clock, invoices, deliver } = await mailWorld(debtorsOf(3));
    const first = await deliver(invoices.slice(0, 1));
    clock.set('2026-11-23T10:00:00');
    const second = await deliver();
    expect(await listClosingSheets(context)).toMatchObject([
      { id: second.id, at: second.at, by: second.by, status: 'ended', counts: { accepted: 2, skipped: 1 } },
      { id: first.id, counts: { accepted: 1 } },
    ]);
  });

  it('keeps a run of which nothing went, and nothing for a run of no invoice', async () => {
    const { context, deliver } = await mailWorld(debtorsOf(1));
    await deliver();
    const { id } = await deliver();
    expect((await reopened(context, id)).sheet).toMatchObject({ status: 'ended', counts: { skipped: 1 } });
    const none = await deliverInvoices(context, { invoices: [], reason: '' });
    expect(none).toMatchObject({ id: null, rows: [], status: 'ended' });
    expect(await listClosingSheets(context)).toHaveLength(2);
  });

  it('is not there when nothing was queued, since both are one change', async () => {
    const { context, invoices } = await mailWorld(debtorsOf(1));
    const request = { invoices: [...idsOf(invoices), '2026-99999'], reason: '' };
    await expect(queueCopies(context, request)).rejects.toMatchObject({ code: 'invoice.unknown' });
    expect(await listClosingSheets(context)).toEqual([]);
    expect(await listOutbox(context, null)).toEqual([]);
    await expect(openClosingSheet(context, 'nonsense')).rejects.toMatchObject({ code: 'closing.unknown' });
    await expect(openClosingSheet(context, invoices[0]?.id ?? '')).rejects.toMatchObject({ code: 'closing.unknown' });
  });

  it('tells how the run ended: what refused the account, and what this side lacked', async () => {
    const { context, deliver, run } = await mailWorld(debtorsOf(3), {
      server: { onMail: () => '553 5.7.1 Not owned by user' },
    });
    const blocked = await deliver();
    expect((await reopened(context, blocked.id)).sheet).toMatchObject({
      end: { kind: 'blocked', refusal: { code: 553, cause: 'sender-not-allowed' } },
      counts: { failed: 1, queued: 2 },
    });
    await changeOptions(context, { mail: { server: '' } });
    expect(await run()).toMatchObject({ kind: 'refused' });
    const refused = await runClosingSheet(context, blocked.id ?? '');
    expect(refused).toMatchObject({ kind: 'refused', error: { code: 'mail.no-server' } });
    expect((await reopened(context, blocked.id)).sheet.end).toEqual(refused);
  });

  it('says that the run broke off when the store failed under it', async () => {
    const { context, deliver, peer } = await mailWorld(debtorsOf(2), {
      server: {
        onEnd: async () => {
          await writeFile(join(context.folder, 'bakkerij', 'outbox.json'), 'no json');
          return null;
        },
      },
    });
    await expect(deliver()).rejects.toMatchObject({ code: 'store.damaged' });
    expect(peer.received).toHaveLength(1);
    const [kept] = await context.company.read(files.closings('2026-11'));
    expect(kept?.end).toEqual({ kind: 'broken' });
  });
});

describe('a row of an older sheet', () => {
  it('whose mail was refused shows what became of it by a retry, and by a later run', async () => {
    let closed = true;
    const server = { onRcpt: () => (closed ? '550 5.1.1 No such user' : null) };
    const { context, invoices, deliver, run } = await mailWorld(debtorsOf(2), { server });
    const first = await deliver();
    expect(first.counts).toMatchObject({ failed: 2 });
    closed = false;
    await retryEntries(context, [first.rows[0]?.entry ?? '']);
    await run();
    const second = await deliver(invoices.slice(1));
    expect((await reopened(context, first.id)).sheet.rows).toMatchObject([
      { outcome: 'accepted', otherRun: false, entry: first.rows[0]?.entry },
      { outcome: 'accepted', otherRun: true, entry: second.rows[0]?.entry },
    ]);
  });

  it('of a bundle tells each of its invoices apart', async () => {
    let closed = true;
    const debtors = debtorsOf(1, { collect: 'none', bundle: true });
    const server = { onRcpt: () => (closed ? '550 5.1.1 No such user' : null) };
    const { context, invoices, deliver, run } = await mailWorld(debtors, { server, each: 3 });
    const first = await deliver();
    await deliver(invoices.slice(0, 1));
    closed = false;
    await retryEntries(context, [first.rows[0]?.entry ?? '']);
    await run();
    expect((await reopened(context, first.id)).sheet.rows).toMatchObject([
      { outcome: 'failed', otherRun: true },
      { outcome: 'accepted', otherRun: false },
      { outcome: 'accepted', otherRun: false },
    ]);
  });

  it('without an address is told by the run after the address came', async () => {
    const { context, deliver } = await mailWorld(debtorsOf(1, { email: [] }));
    const first = await deliver();
    expect(first.rows).toMatchObject([{ outcome: 'failed', problem: 'no-address' }]);
    await setDebtors(context, debtorsOf(1));
    await deliver();
    expect((await reopened(context, first.id)).sheet.rows).toMatchObject([{ outcome: 'accepted', otherRun: true }]);
  });

  it('that a person took back is skipped, until another run carries it', async () => {
    const { context, invoices, deliver } = await mailWorld(debtorsOf(1));
    const { sheet, rows } = await queueCopies(context, { invoices: idsOf(invoices), reason: '' });
    await cancelEntries(context, [rows[0]?.entryId ?? '']);
    expect((await reopened(context, sheet)).sheet.rows).toMatchObject([{ outcome: 'skipped', state: 'cancelled' }]);
    await deliver();
    expect((await reopened(context, sheet)).sheet.rows).toMatchObject([{ outcome: 'accepted', otherRun: true }]);
  });
});

describe('two sessions', () => {
  it('each have their own sheet, and the second watches its rows go with the run of the first', async () => {
    const { arrival, open, onEnd } = door();
    const { peer, context, clock, invoices } = await mailWorld(debtorsOf(4), { server: { onEnd } });
    const [some, others] = [idsOf(invoices.slice(0, 2)), idsOf(invoices.slice(2))];
    const first = deliverInvoices(context, { invoices: some, reason: '' });
    await arrival;
    const other = await openBakery(context.folder, clock.now);
    const second = await deliverInvoices(other, { invoices: others, reason: '' });
    expect(second).toMatchObject({ end: { kind: 'busy' }, counts: { queued: 2 }, progress: { done: 0, total: 2 } });
    open();
    const mine = await first;
    expect(mine.counts).toMatchObject({ accepted: 2 });
    const watched = await reopened(context, second.id);
    expect(watched.outcomes).toEqual(['accepted', 'accepted']);
    expect(peer.received).toHaveLength(4);
    expect(new Set([mine.id, second.id]).size).toBe(2);
  });

  it('that ask for the same invoices have it going in one sheet, and skipped in the other', async () => {
    const { context, clock, invoices } = await mailWorld(debtorsOf(3));
    const other = await openBakery(context.folder, clock.now);
    const request = { invoices: idsOf(invoices), reason: '' };
    const sheets = await Promise.all([deliverInvoices(context, request), deliverInvoices(other, request)]);
    const counts = sheets.map((sheet) => sheet.counts);
    expect(counts.map(({ accepted, queued }) => accepted + queued).sort()).toEqual([0, 3]);
    expect(counts.map(({ skipped }) => skipped).sort()).toEqual([0, 3]);
  });

  it('see a run while it goes: one in hand, the others waiting', async () => {
    const { arrival, open, onEnd } = door();
    const { context, invoices } = await mailWorld(debtorsOf(3), { server: { onEnd } });
    const { sheet } = await queueCopies(context, { invoices: idsOf(invoices), reason: '' });
    const told: string[] = [];
    const run = runClosingSheet(context, sheet ?? '', {
      watch: ({ done, total, current }) => told.push(`${done}/${total} ${current?.debtor ?? '-'}`),
    });
    await arrival;
    const { sheet: watched } = await reopened(context, sheet);
    expect(watched).toMatchObject({ status: 'running', end: null, progress: { done: 0, total: 3 } });
    expect(watched.rows.map(({ state }) => state)).toEqual(['sending', 'queued', 'queued']);
    open();
    await run;
    expect(told[0]).toBe('0/3 1001');
    expect(told.at(-1)).toBe('3/3 -');
  });
});

describe('a run that is killed', { timeout: 60_000 }, () => {
  it('leaves its sheet behind, which tells the truth before and after the next run', async () => {
    let kill: () => void = () => {};
    let ended = 0;
    const peer = await startPeer({
      onEnd: () => {
        ended += 1;
        if (ended === 4) kill();
        return null;
      },
    });
    const debtors = debtorsOf(12);
    const context = await makeBakery(debtors);
    await changeOptions(context, { mail: { port: peer.port } });
    const invoices = await invoiceEach(context, debtors);
    const worker = delivering.start([context.folder, idsOf(invoices).join(',')]);
    kill = () => worker.kill('SIGKILL');
    expect((await worker.exit).signal, worker.stderr).toBe('SIGKILL');

    const [summary] = await listClosingSheets(context);
    expect(worker.messages[0]).toEqual({ sheet: summary?.id });
    const { sheet } = await reopened(context, summary?.id ?? '');
    expect(sheet).toMatchObject({ status: 'interrupted', end: null });
    expect(sheet.rows).toHaveLength(12);
    const before = new Map((await listOutbox(context, null)).map(({ id, state }) => [id, state]));
    expect(sheet.rows.map(({ state }) => state)).toEqual(sheet.rows.map(({ entry }) => before.get(entry ?? '')));

    await runOutbox(context);
    const after = (await reopened(context, summary?.id ?? '')).sheet;
    expect(after.counts.accepted + after.counts.uncertain).toBe(12);
    expect(after.counts.uncertain).toBeLessThanOrEqual(4);
    expect(after.status).toBe('interrupted');
    const times = acceptedTimes(peer.received);
    expect([...times.values()].every((one) => one === 1)).toBe(true);
    expect(times.size).toBeGreaterThanOrEqual(after.counts.accepted);
    expect(await checkCompany(context.company)).toEqual([]);
    await peer.close();
  });
});
