import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openClosingSheet } from '../../src/actions/closing-sheets.ts';
import type { Context } from '../../src/actions/context.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { listOutbox, retryEntries } from '../../src/actions/outbox.ts';
import { whyNotSent } from '../../src/actions/outbox-status.ts';
import { queueCopies, runSheetFor } from '../../src/actions/queue-copies.ts';
import type { RouteChoice } from '../../src/domain/dispatch/run-sheet.ts';
import { detailOf } from '../../src/i18n/closing.ts';
import { runPlanText } from '../../src/i18n/run-plan.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { debtorsOf } from '../helpers/invoice-world.ts';
import { numbersIn } from './mail-runs.ts';
import { type MailWorld, mailWorld } from './mail-world.ts';

function request({ invoices }: MailWorld, choices: readonly (RouteChoice | null)[], reason = '') {
  const routes = new Map(
    invoices.flatMap(({ id }, index) => {
      const choice = choices[index] ?? null;
      return choice === null ? [] : [[id, choice] as const];
    }),
  );
  return { invoices: invoices.map(({ id }) => id), reason, routes };
}

async function printed({ folder }: Context & { readonly folder: string }): Promise<readonly string[]> {
  return (await readdir(join(folder, 'printed'))).sort();
}

describe('a route that is switched for one run', () => {
  it('takes the invoices by mail, on paper, by both, or not at all, whatever their debtors want', async () => {
    const world = await mailWorld(debtorsOf(5, { copies: 0 }));
    const sheet = await deliverInvoices(world.context, request(world, [null, 'print', 'both', 'none', 'mail']));
    expect(sheet.rows.map(({ route, outcome, choice, problem }) => [route, outcome, choice, problem])).toEqual([
      ['mail', 'accepted', null, null],
      ['print', 'printed', 'print', null],
      ['mail', 'accepted', 'both', null],
      ['print', 'printed', 'both', null],
      ['none', 'skipped', 'none', 'left-out'],
      ['mail', 'accepted', 'mail', null],
    ]);
    expect(world.peer.received.flatMap(numbersIn).sort()).toEqual(['2026-00001', '2026-00003', '2026-00005']);
    expect(await printed(world.context)).toEqual(['2026-00002 (1 ex).pdf', '2026-00003 (1 ex).pdf']);
    const left = sheet.rows.find(({ problem }) => problem === 'left-out');
    expect(left && detailOf('nl', left)).toContain('weggelaten');
  });

  it('is recorded, where it differs from what the debtor wants', async () => {
    const world = await mailWorld(debtorsOf(4));
    await deliverInvoices(world.context, request(world, ['print', 'mail', 'none']));
    const switched = (await deedsOf(world.context)).filter(({ action }) => action === 'copies.switch');
    expect(switched).toMatchObject([
      { subject: '2026-00001', detail: 'mail > print' },
      { subject: '2026-00003', detail: 'mail > none' },
    ]);
  });

  it('holds for that run alone', async () => {
    const world = await mailWorld(debtorsOf(1));
    await deliverInvoices(world.context, request(world, ['none']));
    expect((await world.deliver()).rows).toMatchObject([{ route: 'mail', outcome: 'accepted', choice: null }]);
  });

  it('counts as sent: the debtor’s own route does not bring the invoice once more without a reason', async () => {
    const world = await mailWorld(debtorsOf(1));
    await deliverInvoices(world.context, request(world, ['print']));
    expect((await world.deliver()).rows).toMatchObject([
      { route: 'mail', outcome: 'skipped', problem: 'already-sent' },
    ]);
    expect((await world.deliver(undefined, 'klant wil mail')).rows).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('takes the place of a refused mail, so that a retry of all that failed does not send it too', async () => {
    let closed = true;
    const world = await mailWorld(debtorsOf(2), { server: { onRcpt: () => (closed ? '550 No such user' : null) } });
    const first = await world.deliver();
    expect(first.counts).toMatchObject({ failed: 2 });
    await deliverInvoices(world.context, { ...request(world, ['print']), invoices: [world.invoices[0]?.id ?? ''] });
    closed = false;
    expect(await retryEntries(world.context, null)).toHaveLength(1);
    await world.run();
    expect(world.peer.received.flatMap(numbersIn)).toEqual(['2026-00002']);
    expect((await openClosingSheet(world.context, first.id ?? '')).rows).toMatchObject([
      { outcome: 'printed', route: 'print', otherRun: true },
      { outcome: 'accepted', route: 'mail', otherRun: false },
    ]);
    expect(await whyNotSent(world.context, '2026-00001')).toMatchObject([{ kind: 'sent', route: 'print' }]);
  });

  it('is asked again under the lock: what another session queued meanwhile stays as it is', async () => {
    const world = await mailWorld(debtorsOf(1));
    expect((await runSheetFor(world.context, request(world, ['print']))).rows).toMatchObject([{ problem: null }]);
    await queueCopies(world.context, request(world, []));
    const { rows } = await queueCopies(world.context, request(world, ['print']));
    expect(rows).toMatchObject([{ row: { problem: 'already-waiting' }, entryId: null }]);
    expect(await listOutbox(world.context, null)).toHaveLength(1);
  });
});

describe('the run sheet', () => {
  it('plans what limits and schedule then let go, and writes nothing', async () => {
    const world = await mailWorld(debtorsOf(6), { options: { limits: { perHour: 3, perDay: 5 } } });
    const asked = request(world, [null, null, null, null, null, 'both']);
    const before = await readFile(join(world.context.folder, 'bakkerij', 'outbox.json'), 'utf8').catch(() => 'none');
    const { plan, totals, rows } = await runSheetFor(world.context, asked);
    expect(runPlanText('nl', plan, totals.prints, world.clock.now())).toMatch(
      /^3 nu, 2 om 10:00, 1 morgen, 1 op papier$/,
    );
    expect(totals).toMatchObject({ invoices: 6, going: 6, messages: 6, prints: 1, copies: 1 });
    expect(await readFile(join(world.context.folder, 'bakkerij', 'outbox.json'), 'utf8').catch(() => 'none')).toBe(
      before,
    );
    const sheet = await deliverInvoices(world.context, asked);
    expect(sheet.counts).toMatchObject({ accepted: 3, planned: 3, printed: 1 });
    const later = rows.flatMap(({ moment }) => (moment?.kind === 'later' ? [moment.at.slice(0, 15)] : []));
    const planned = sheet.rows.flatMap(({ outcome, at }) => (outcome === 'planned' ? [at?.slice(0, 15)] : []));
    expect(planned).toEqual(later);
  });

  it('stands behind what waits already', async () => {
    const world = await mailWorld(debtorsOf(4), { options: { limits: { perDay: 3 } } });
    const [first, second, ...others] = world.invoices.map(({ id }) => id);
    await queueCopies(world.context, { invoices: [first ?? '', second ?? ''], reason: '' });
    const { plan } = await runSheetFor(world.context, { invoices: others, reason: '' });
    expect(plan).toMatchObject({ now: 1, later: [{ count: 1 }], never: 0 });
  });

  it('says of what went before when and to whom', async () => {
    const world = await mailWorld(debtorsOf(1));
    await world.deliver();
    const { rows } = await world.deliver();
    expect(rows).toMatchObject([{ problem: 'already-sent', to: ['lunchroom-1001@example.com'] }]);
    expect(rows[0]?.at).not.toBeNull();
  });
});
