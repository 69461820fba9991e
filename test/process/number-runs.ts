import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import type { Context } from '../../src/actions/context.ts';
import { completeOriginals } from '../../src/actions/invoice-original.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { Archive } from '../../src/state/archive.ts';
import { files } from '../../src/state/files.ts';
import { finalInvoices } from '../helpers/invoice-world.ts';
import type { Worker } from '../helpers/processes.ts';
import { seeded } from '../state/random.ts';

export interface Lives {
  /** What its processes told, in order. */
  readonly told: readonly unknown[];
  readonly kills: number;
}

/**
 * Starts a worker again and again: so many times it is killed at a random moment, around the first or second thing it tells;
 * then it is left to its end.
 */
export async function withKills(
  worker: Worker,
  argumentsOf: (life: number) => readonly (string | number)[],
  kills: number,
  random: () => number,
): Promise<Lives> {
  const told: unknown[] = [];
  let killed = 0;
  for (let life = 0; ; life += 1) {
    const process = worker.start(argumentsOf(life));
    if (killed < kills) {
      const first = process.next().catch(() => null);
      if (random() < 0.5) await Promise.race([first, process.exit]);
      else await Promise.race([first, sleep(400)]);
      await sleep(random() * 40);
      process.kill('SIGKILL');
    }
    const { code, signal } = await process.exit;
    told.push(...process.messages);
    if (signal === null) {
      expect(code, process.stderr).toBe(0);
      return { told, kills: killed };
    }
    killed += 1;
  }
}

/**
 * What must hold however the numbers were given: from 1 on without a gap, none twice, each draft final once, dates not
 * decreasing, and every invoice with its one original in the archive.
 * @param drafts as they were before
 */
export async function expectSoundNumbers(context: Context, drafts: readonly Draft[]): Promise<void> {
  const invoices = await finalInvoices(context);
  const inOrder = invoices.toSorted((a, b) => a.number.sequence - b.number.sequence);
  expect(inOrder.map((invoice) => invoice.number.sequence)).toEqual(drafts.map((_, index) => index + 1));
  expect(new Set(invoices.map((invoice) => invoice.number.text)).size).toBe(drafts.length);
  expect(invoices.map(({ id }) => id).sort()).toEqual(drafts.map(({ id }) => id).sort());
  expect(await context.company.read(files.drafts)).toEqual([]);
  const dates = inOrder.map((invoice) => invoice.date);
  expect(dates).toEqual(dates.toSorted());
  await expectOriginals(context);
}

/** Every invoice has its one original in the archive, once what a crash left out is made up for. */
export async function expectOriginals(context: Context): Promise<void> {
  const invoices = await finalInvoices(context);
  await completeOriginals(context, invoices);
  const archive = new Archive(context.company);
  const years = [...new Set(invoices.map((invoice) => invoice.number.year))];
  const chains = await Promise.all(years.map((year) => archive.chain(year)));
  const names = chains.flat().map((link) => link.name);
  expect(names.toSorted()).toEqual(invoices.map((invoice) => `invoice-${invoice.number.text}.pdf`).sort());
  for (const { number } of invoices) {
    const pdf = await archive.find(number.year, `invoice-${number.text}.pdf`);
    expect(pdf?.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  }
  expect(await checkCompany(context.company)).toEqual([]);
}

/** Several processes make overlapping handfuls of the same drafts final at once, each killed so many times on its way. */
export async function finaliseTogether(
  worker: Worker,
  context: Context & { readonly folder: string },
  processes: number,
  killsEach: number,
  seed: number,
): Promise<number> {
  const drafts = await context.company.read(files.drafts);
  const lives = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      withKills(
        worker,
        (life) => [context.folder, seed + index + 1000 * life, killsEach === 0 ? 30 : 6],
        killsEach,
        seeded(seed + index),
      ),
    ),
  );
  await expectSoundNumbers(context, drafts);
  const numbers = new Map((await finalInvoices(context)).map(({ id, number }) => [id, number.text]));
  const told = lives.flatMap((one) => one.told as { readonly id: string; readonly number: string }[][]).flat();
  for (const { id, number } of told) expect(numbers.get(id), 'a number that was told').toBe(number);
  expect(new Set(told.map(({ id }) => id)).size, 'told twice').toBe(told.length);
  return lives.reduce((sum, one) => sum + one.kills, 0);
}

async function deliveriesOf(context: Context): Promise<readonly Delivery[]> {
  const all: Delivery[] = [];
  for (const month of await context.company.months('deliveries')) {
    all.push(...(await context.company.read(files.deliveries(month))));
  }
  return all;
}

/** Several processes make invoices of the same deliveries at once, each killed so many times on its way. */
export async function makeTogether(
  worker: Worker,
  context: Context & { readonly folder: string },
  {
    processes,
    debtors,
    until,
    killsEach,
    seed,
  }: Readonly<Record<'processes' | 'debtors' | 'killsEach' | 'seed', number>> & {
    readonly until: string;
  },
): Promise<number> {
  const lives = await Promise.all(
    Array.from({ length: processes }, (_, index) => {
      const from = Math.floor((index * debtors) / processes / 2);
      return withKills(worker, () => [context.folder, until, from, debtors], killsEach, seeded(seed + index));
    }),
  );
  const drafts = await context.company.read(files.drafts);
  const deliveries = await deliveriesOf(context);
  const draftOf = new Map(drafts.flatMap((draft) => draft.deliveries.map(({ id }) => [id, draft.id] as const)));
  const billed = drafts.flatMap((draft) => draft.deliveries.map(({ id }) => id));
  expect(billed.toSorted(), 'each delivery in one draft').toEqual(deliveries.map(({ id }) => id).sort());
  for (const { id, invoice } of deliveries)
    expect(invoice, 'marked with the draft that bills it').toBe(draftOf.get(id));
  return lives.reduce((sum, one) => sum + one.kills, 0);
}
