import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { listOutbox } from '../../src/actions/outbox.ts';
import { isWaiting, type OutboxEntry } from '../../src/domain/dispatch/entry.ts';
import { Archive } from '../../src/state/archive.ts';
import { debtorsOf, finalInvoices, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import type { Worker, WorkerProcess } from '../helpers/processes.ts';
import { seeded } from '../state/random.ts';
import { queueAll } from './mail-runs.ts';

/** Copies that came out of the folder printer, by invoice number: whole files, each equal to the archive's original. */
async function printedCopies(context: Context & { readonly folder: string }): Promise<ReadonlyMap<string, number>> {
  const archive = new Archive(context.company);
  const copies = new Map<string, number>();
  const folder = join(context.folder, 'printed');
  for (const name of await readdir(folder)) {
    const pdf = await readFile(join(folder, name));
    // A name that a dead process had reserved, or not yet shown, is no paper.
    if (name.startsWith('.') || pdf.length === 0) continue;
    const number = /^\d{4}-\d{5}/.exec(name)?.[0] ?? name;
    const original = await archive.find(Number(number.slice(0, 4)), `invoice-${number}.pdf`);
    expect(original?.equals(pdf), `${name} is the original`).toBe(true);
    copies.set(number, (copies.get(number) ?? 0) + 1);
  }
  return copies;
}

/** Kills a process a moment after it has told so many steps. */
async function killAfterSteps(process: WorkerProcess, steps: number, delay: number): Promise<void> {
  try {
    for (let step = 0; step < steps; step += 1) await process.next();
  } catch {
    // It came to its end before.
    return;
  }
  setTimeout(() => process.kill('SIGKILL'), delay);
}

/** Something waits, or was left in a dead process's hands. */
async function isAnythingToPrint(context: Context): Promise<boolean> {
  return (await listOutbox(context, null)).some((entry) => isWaiting(entry) || entry.state === 'sending');
}

/** Prints through a process that is killed at random moments and started again; then lets one run end. */
export async function printThroughKills(
  worker: Worker,
  { count, kills, seed, most }: Readonly<Record<'count' | 'kills' | 'seed' | 'most', number>>,
): Promise<{ readonly kills: number; readonly uncertain: number }> {
  const random = seeded(seed);
  const debtors = debtorsOf(count, { dispatch: 'paper', copies: 2 });
  const context = await makeBakery(debtors);
  await invoiceEach(context, debtors);
  await queueAll(context);
  let killed = 0;
  while (killed < kills && (await isAnythingToPrint(context))) {
    const process = worker.start([context.folder]);
    await killAfterSteps(process, 1 + Math.floor(random() * 3 * most), random() * 10);
    const { code, signal } = await process.exit;
    if (signal === null) expect(code, process.stderr).toBe(0);
    else killed += 1;
  }
  const last = worker.start([context.folder]);
  expect(await last.exit, last.stderr).toEqual({ code: 0, signal: null });
  const entries = await listOutbox(context, null);
  await expectPaperOnce(context, entries);
  const uncertain = entries.filter(({ state }) => state === 'uncertain').length;
  expect(uncertain).toBeLessThanOrEqual(killed);
  return { kills: killed, uncertain };
}

/** Each invoice is in one entry; what is printed lies there once, what is uncertain at most once, and nothing else. */
async function expectPaperOnce(
  context: Context & { readonly folder: string },
  entries: readonly OutboxEntry[],
): Promise<void> {
  const invoices = await finalInvoices(context);
  expect(entries.map((entry) => entry.invoices[0]?.id).sort()).toEqual(invoices.map(({ id }) => id).sort());
  const copies = await printedCopies(context);
  for (const { state, invoices: carried } of entries) {
    const times = copies.get(carried[0]?.number ?? '') ?? 0;
    if (state === 'printed') expect(times, 'printed and on paper once').toBe(1);
    else expect([state, times === 0 || times === 1]).toEqual(['uncertain', true]);
  }
  const known = new Set(invoices.map(({ number }) => number.text));
  expect([...copies.keys()].filter((number) => !known.has(number))).toEqual([]);
}
