import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { cancelEntries, listOutbox } from '../../src/actions/outbox.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { changeOptions, clockFrom, debtorsOf, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { queueAll } from './mail-runs.ts';
import { mondayMorning } from './mail-world.ts';

/** A bakery with so many paper copies to print. */
async function paperBakery(count: number) {
  const clock = clockFrom(mondayMorning);
  const debtors = debtorsOf(count, { dispatch: 'paper' });
  const context = await makeBakery(debtors, { now: clock.now });
  const invoices = await invoiceEach(context, debtors);
  const states = async () => (await listOutbox(context, null)).map(({ state }) => state);
  return { clock, context, invoices, states };
}

describe('a print run', { timeout: 120_000 }, () => {
  it('goes on behind a job that a person takes back meanwhile', async () => {
    const { context, states } = await paperBakery(4);
    await queueAll(context);
    const third = (await listOutbox(context, null))[2]?.id ?? '';
    let taking: Promise<unknown> | null = null;
    await runOutbox(context, {
      changed: () => {
        taking ??= cancelEntries(context, [third]);
      },
    });
    await taking;
    expect(await states()).toEqual(['printed', 'printed', 'cancelled', 'printed']);
    expect(await readdir(join(context.folder, 'printed'))).toHaveLength(3);
  });

  it('lets everything wait while the folder is not there, and prints it once when it is back', async () => {
    const { clock, context, invoices, states } = await paperBakery(4);
    const away = { print: { folder: join(context.folder, 'away') } };
    await changeOptions(context, away);
    const { counts } = await deliverInvoices(context, { invoices: invoices.map(({ id }) => id), reason: '' });
    expect(counts).toMatchObject({ planned: 4 });
    await changeOptions(context, { print: { folder: join(context.folder, 'printed') } });
    clock.set('2026-11-23T09:10:00');
    await runOutbox(context);
    expect(await states()).toEqual(Array(4).fill('printed'));
    expect(await readdir(join(context.folder, 'printed'))).toHaveLength(4);
  });

  it('stops at the end of a job when it is asked to', async () => {
    const { context, states } = await paperBakery(6);
    await queueAll(context);
    const stop = new AbortController();
    await runOutbox(context, {
      signal: stop.signal,
      changed: ({ state }) => {
        if (state === 'sending') stop.abort();
      },
    });
    expect(await states()).toEqual(['printed', ...Array(5).fill('queued')]);
    expect(await readdir(join(context.folder, 'printed'))).toHaveLength(1);
  });
});
