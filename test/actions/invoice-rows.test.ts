import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { followChanges } from '../../src/actions/follow-changes.ts';
import { InvoiceRows } from '../../src/actions/invoice-rows.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { undeliveredInvoices } from '../../src/actions/undelivered-invoices.ts';
import { type DispatchState, dispatchStates, type OutboxEntry } from '../../src/domain/dispatch/entry.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import { filesBelow } from '../helpers/folder-contents.ts';
import { debtorsOf, deliver, makeBakery } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { buildWorker } from '../helpers/processes.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import {
  draftFor,
  emptyList,
  entryFor,
  fileDone,
  finalOf,
  plain,
  replace,
  rowsFromFiles,
  type Samples,
} from './invoice-list-world.ts';

const finalising = await buildWorker(new URL('./finalising.worker.ts', import.meta.url));
const never = new AbortController().signal;

async function loaded(context: Context): Promise<InvoiceRows> {
  const list = new InvoiceRows(context);
  await list.load(() => {}, never);
  return list;
}

/** A list that somebody else works on: every change is that of another session. */
class BusyList {
  readonly #choices: ReturnType<typeof seededChoices>;
  #sequence = 0;
  #minute = 0;
  #invoices: FinalInvoice[] = [];

  constructor(
    private readonly other: Context,
    private readonly samples: Samples,
    seed: number,
  ) {
    this.#choices = seededChoices(seed);
  }

  #debtor(): string {
    return String(this.#choices.between(1001, 1003));
  }

  /** Half of the moments come twice. */
  #moment(): string {
    if (this.#choices.oneIn(2)) this.#minute += 1;
    return new Date(Date.UTC(2026, 10, 23, 8, this.#minute)).toISOString();
  }

  async finalise(): Promise<void> {
    const { pick, between } = this.#choices;
    // Not always in the order of the months, so that a year's numbers do not run with its months by chance.
    const month =
      this.#sequence < 8 ? '2026-09' : this.#sequence < 20 ? '2026-10' : pick(['2026-11', '2026-11', '2026-12']);
    const last = [...(await this.other.company.months('invoices'))].pop() ?? month;
    const made = Array.from({ length: between(1, 4) }, () => {
      this.#sequence += 1;
      return finalOf(this.samples.final, month < last ? last : month, this.#sequence, this.#debtor());
    });
    this.#invoices.push(...made);
    const [first] = made;
    if (first) await replace(this.other, files.invoices(first.date.slice(0, 7)), (data) => [...data, ...made]);
  }

  async queue(): Promise<void> {
    const { pick, between } = this.#choices;
    if (this.#invoices.length === 0) return;
    const carried = Array.from({ length: between(1, 2) }, () => pick(this.#invoices));
    const entry = entryFor([...new Set(carried)], pick(['mail', 'print']), pick(dispatchStates), this.#moment());
    await replace<OutboxEntry>(this.other, files.outbox, (data) => [...data, entry]);
  }

  async changeState(): Promise<void> {
    const state: DispatchState = this.#choices.pick(dispatchStates);
    const updatedAt = this.#moment();
    await replace<OutboxEntry>(this.other, files.outbox, ([first, ...others]) =>
      first ? [...others, { ...first, state, updatedAt }] : [],
    );
  }

  async step(): Promise<void> {
    const { pick, between } = this.#choices;
    switch (between(1, 9)) {
      case 1:
      case 2:
        return this.finalise();
      case 3:
      case 4:
        return this.queue();
      case 5:
        return this.changeState();
      case 6:
        return fileDone(this.other, pick(['2026-08', '2026-10', '2026-11', '2027-01']));
      case 7:
        return replace(this.other, files.drafts, (data) =>
          data.length > 3 ? data.slice(2) : [...data, draftFor(this.samples.draft, this.#debtor())],
        );
      case 8: {
        const name = `Lunchroom ${between(1, 5)}`;
        return replace(this.other, files.debtors, ([first, ...others]) =>
          first ? [{ ...first, name }, ...others] : [],
        );
      }
      default:
        return replace(this.other, files.invoices('2026-10'), (data) =>
          data.map((invoice) => (this.#choices.oneIn(4) ? { ...invoice, status: 'credited' as const } : invoice)),
        );
    }
  }
}

describe('the rows of the list', () => {
  it('are those of the files, whatever other sessions do to them', async () => {
    const { context, ...samples } = await emptyList();
    const other = await openBakery(context.folder);
    const busy = new BusyList(other, samples, 1);
    const list = await loaded(context);
    for (let step = 1; step <= 60; step += 1) {
      const before = list.rows;
      await busy.step();
      const changed = await list.refresh();
      const expected = await rowsFromFiles(other);
      expect(plain(list.rows)).toEqual(expected);
      expect(changed).toBe(list.rows !== before);
      expect(changed).toBe(JSON.stringify(plain(before)) !== JSON.stringify(expected));
      if (step % 10 !== 0) continue;
      expect(plain((await loaded(await openBakery(context.folder))).rows)).toEqual(expected);
      if (step % 20 === 0) await rm(join(context.company.folder, 'index'), { recursive: true });
    }
    expect(list.rows.length).toBeGreaterThan(20);
    expect(new Set(list.rows.map((row) => row.dispatch?.state)).size).toBeGreaterThan(4);
  });

  it('are drafts first, newest made first, then final ones, newest number first', async () => {
    const { context, draft, final } = await emptyList();
    await replace(context, files.drafts, () => ['1001', '1003', '1002'].map((debtor) => draftFor(draft, debtor)));
    await replace(context, files.invoices('2026-01'), () =>
      [11, 9, 10].map((n) => finalOf(final, '2026-01', n, '1001')),
    );
    await replace(context, files.invoices('2025-12'), () => [finalOf(final, '2025-12', 99, '1001')]);
    const { rows } = await loaded(context);
    expect(rows.map(({ number, debtor, debtorName }) => number || `${debtor} ${debtorName}`)).toEqual([
      '1002 Lunchroom 1002',
      '1003 Lunchroom 1003',
      '1001 Lunchroom 1001',
      '2026-00011',
      '2026-00010',
      '2026-00009',
      '2025-00099',
    ]);
  });

  it('stay the same objects where nothing changed, and the same array when nothing at all did', async () => {
    const { context, final } = await emptyList();
    const invoices = [1, 2, 3].map((n) => finalOf(final, '2026-11', n, '1001'));
    await replace(context, files.invoices('2026-11'), () => invoices);
    await replace<OutboxEntry>(context, files.outbox, () => [
      entryFor(invoices.slice(0, 2), 'mail', 'queued', '2026-11-23T08:00:00Z'),
    ]);
    const list = await loaded(context);
    const before = list.rows;
    await replace<OutboxEntry>(context, files.outbox, (data) => [...data]);
    await replace(context, files.invoices('2026-11'), (data) => [...data]);
    expect(await list.refresh()).toBe(false);
    expect(list.rows).toBe(before);
    await replace(context, files.invoices('2026-11'), ([first, ...others]) =>
      first ? [{ ...first, status: 'credited' as const }, ...others] : [],
    );
    expect(await list.refresh()).toBe(true);
    expect(list.rows.map((row, index) => row === before[index])).toEqual([true, true, false]);
    expect(list.rows[2]).toEqual({ ...before[2], status: 'credited' });
  });

  it('are those of the files where no index can be kept, and where the files may only be read', async () => {
    const { context, final } = await emptyList();
    await replace(context, files.invoices('2026-11'), () => [finalOf(final, '2026-11', 1, '1001')]);
    const index = join(context.company.folder, 'index');
    await rm(index, { recursive: true, force: true });
    await writeFile(index, '');
    await chmod(index, 0o400);
    expect(plain((await loaded(context)).rows)).toEqual(await rowsFromFiles(context));
    expect(plain((await loaded(await openBakery(context.folder))).rows)).toEqual(await rowsFromFiles(context));
  });

  it('show a draft that becomes final while they are read once, as final', async () => {
    const { context, draft, final } = await emptyList();
    const becoming = draftFor(draft, '1001');
    await replace(context, files.drafts, () => [becoming]);
    const months = context.company.months.bind(context.company);
    // Between the drafts and the months another session makes it final.
    context.company.months = async (folder) => {
      context.company.months = months;
      const other = await openBakery(context.folder);
      const invoice = { ...finalOf(final, '2026-11', 1, '1001'), id: becoming.id };
      await replace(other, files.invoices('2026-11'), () => [invoice]);
      await replace(other, files.drafts, () => []);
      return months(folder);
    };
    const list = await loaded(context);
    expect(list.rows.map(({ id, status }) => [id, status])).toEqual([[becoming.id, 'final']]);
    expect(await list.refresh()).toBe(false);
    expect(plain(list.rows)).toEqual(await rowsFromFiles(context));
  });
});

it('a copy that went while a month could not be read shows as soon as it can', async () => {
  const { context, final } = await emptyList();
  const invoice = finalOf(final, '2026-11', 1, '1001');
  await replace(context, files.invoices('2026-10'), () => []);
  await replace(context, files.invoices('2026-11'), () => [invoice]);
  const list = await loaded(context);
  const path = join(context.company.folder, 'invoices', '2026-10.json');
  const whole = await readFile(path);
  await writeFile(path, '');
  await replace<OutboxEntry>(context, files.outbox, () => [
    entryFor([invoice], 'mail', 'failed', '2026-11-23T08:00:00Z'),
  ]);
  await expect(list.refresh()).rejects.toMatchObject({ code: 'store.damaged' });
  await writeFile(path, whole);
  expect(await list.refresh()).toBe(true);
  expect(list.rows[0]?.dispatch).toMatchObject({ state: 'failed', cause: 'recipient-refused' });
});

describe('loading', () => {
  async function manyMonths() {
    const { context, final } = await emptyList();
    const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
    for (const [index, month] of months.entries()) {
      const invoices = Array.from({ length: 120 }, (_, n) => finalOf(final, month, index * 120 + n + 1, '1001'));
      await replace(context, files.invoices(month), () => invoices);
    }
    return context;
  }

  it('tells first when there are enough rows for the first screens, newest first, and at the end of all', async () => {
    const context = await manyMonths();
    const list = new InvoiceRows(context);
    expect([list.rows, list.complete]).toEqual([[], false]);
    const notices: { count: number; complete: boolean; first: string | undefined }[] = [];
    await list.load(() => {
      notices.push({ count: list.rows.length, complete: list.complete, first: list.rows[0]?.number });
    }, never);
    expect(notices[0]).toEqual({ count: 240, complete: false, first: '2026-00600' });
    expect(notices.at(-1)).toEqual({ count: 600, complete: true, first: '2026-00600' });
    expect(notices.filter(({ complete }) => complete)).toHaveLength(1);
  });

  it('of a company without invoices ends at once, and says so', async () => {
    const { context } = await emptyList();
    const list = new InvoiceRows(context);
    let notices = 0;
    await list.load(() => {
      notices += 1;
    }, never);
    expect([list.rows, list.complete, notices]).toEqual([[], true, 1]);
  });

  it('ends when it is told to, keeps what it has, and a refresh reads the rest', async () => {
    const context = await manyMonths();
    const list = new InvoiceRows(context);
    const stop = new AbortController();
    await list.load(() => stop.abort(), stop.signal);
    expect([list.rows.length, list.complete]).toEqual([240, false]);
    expect(await list.refresh()).toBe(true);
    expect([list.rows.length, list.complete]).toEqual([600, true]);
  });

  it('lets a refresh that is asked for meanwhile wait', async () => {
    const list = new InvoiceRows(await manyMonths());
    const [, changed] = await Promise.all([list.load(() => {}, never), list.refresh()]);
    expect([changed, list.rows.length]).toEqual([false, 600]);
  });

  it('of a company with a damaged month fails as every reader of it, and works again once it is mended', async () => {
    const context = await manyMonths();
    const path = join(context.company.folder, 'invoices', '2026-07.json');
    await writeFile(`${path}.kept`, '');
    await rm(path);
    const list = new InvoiceRows(await openBakery(context.folder));
    await writeFile(path, '{"version":1,"revision":1,"data":[{"id"');
    await expect(list.load(() => {}, never)).rejects.toMatchObject({ code: 'store.damaged', params: { file: path } });
    expect(list.complete).toBe(false);
    await writeFile(path, '{"version":1,"revision":1,"data":[]}');
    expect(await list.refresh()).toBe(true);
    expect(list.rows).toHaveLength(480);
  });
});

it('invoices that were not delivered are the final ones without a copy on its way or gone, the oldest first', async () => {
  const { context, draft, final } = await emptyList();
  await replace(context, files.drafts, () => [draftFor(draft, '1001')]);
  const invoices = dispatchStates.map((_, index) => finalOf(final, '2026-11', index + 2, '1001'));
  const open = finalOf(final, '2026-11', 1, '1001');
  await replace(context, files.invoices('2026-11'), () => [open, ...invoices]);
  await replace<OutboxEntry>(context, files.outbox, () =>
    invoices.map((invoice, index) =>
      entryFor([invoice], 'mail', dispatchStates[index] ?? 'failed', '2026-11-23T08:00:00Z'),
    ),
  );
  // What was taken back waits for somebody as what never went does.
  const left = dispatchStates.flatMap((state, index) =>
    state === 'failed' || state === 'cancelled' ? (invoices[index]?.id ?? []) : [],
  );
  const before = await filesBelow(context.folder);
  expect(await undeliveredInvoices(context, false)).toEqual([open.id, ...left]);
  expect(await filesBelow(context.folder)).toEqual(before);
  expect(await undeliveredInvoices(context, true)).toEqual([open.id, ...left]);
  expect(await filesBelow(context.folder)).toContain('bakkerij/index/invoices-2026-11.json');
});

describe('changes of another process', () => {
  it('are noticed within two seconds, and nothing is while nothing changes', async () => {
    const debtors = debtorsOf(3);
    const context = await makeBakery(debtors);
    await deliver(context, debtors, '2026-11-02');
    await makeInvoices(context, { until: '2026-11-02', day: null, debtors: null });
    const worker = finalising.start([context.folder]);
    await worker.next();
    let calls = 0;
    let wake = () => {};
    const end = followChanges(context, () => {
      calls += 1;
      wake();
    });
    const list = await loaded(context);
    expect(list.rows.map(({ status }) => status)).toEqual(['draft', 'draft', 'draft']);
    // Indexes are made, locks are taken and let go: no news.
    await context.company.change(async () => {});
    await sleep(2_300);
    expect(calls).toBe(0);
    const noticed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    worker.send(2);
    const numbers = await worker.next<readonly string[]>();
    const done = performance.now();
    await noticed;
    expect(performance.now() - done).toBeLessThan(2_000);
    await list.refresh();
    expect(list.rows.map(({ number }) => number)).toEqual(['', ...numbers.toReversed()]);
    end();
    const before = calls;
    worker.send(1);
    await worker.next();
    await sleep(1_300);
    expect(calls).toBe(before);
  });

  it('are followed without keeping the process alive, and without an error where there is no folder', async () => {
    const context = await makeBakery([]);
    await rm(context.folder, { recursive: true });
    let calls = 0;
    const end = followChanges(
      context,
      () => {
        calls += 1;
      },
      5,
    );
    await sleep(60);
    expect(calls).toBe(0);
    end();
    expect(await readdir(context.folder).catch(() => null)).toBeNull();
  });
});
