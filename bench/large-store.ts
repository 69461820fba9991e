import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import type { Context } from '../src/actions/context.ts';
import { finaliseInvoices } from '../src/actions/finalise-invoices.ts';
import { importDeliveries } from '../src/actions/import-deliveries.ts';
import { makeInvoices } from '../src/actions/make-invoices.ts';
import { type Day, dayIn, type Month } from '../src/domain/calendar.ts';
import type { MailEntry, OutboxEntry, PrintEntry } from '../src/domain/dispatch/entry.ts';
import type { Draft, FinalInvoice } from '../src/domain/invoice.ts';
import { formatNumber } from '../src/domain/numbering.ts';
import { files } from '../src/state/files.ts';
import { openStore } from '../src/state/store.ts';
import { deliveriesCsv, seedWorld } from './world.ts';

const generation = 2;
const company = 'bench';
const debtors = 1_200;
const samples = 300;
const months = 60;
/** Every so many debtors get paper. */
const paperEvery = 7;

/** The moment at which the store was left; its newest month is this one. */
export const largeStoreMoment = new Date('2026-11-30T12:00:00');

const newId = monotonicFactory();

/** A month before that of the store, by how many. */
export function monthAgo(ago: number): Month {
  const index = largeStoreMoment.getFullYear() * 12 + largeStoreMoment.getMonth() - ago;
  return dayIn(Math.floor(index / 12), (index % 12) + 1, 1).slice(0, 7);
}

/** Real final invoices of eight lines, to be copied from. */
async function sampleInvoices(context: Context): Promise<readonly FinalInvoice[]> {
  const csv = deliveriesCsv(samples, 8, samples, '2026-11-16');
  await importDeliveries(context, { name: 'deliveries.csv', bytes: csv });
  await makeInvoices(context, { until: '2026-11-22', day: null, debtors: null });
  const outcomes = await finaliseInvoices(context, null);
  return outcomes.flatMap((one) => (one.outcome === 'final' ? [one.invoice] : []));
}

/** Another debtor's invoice with the same lines. */
export function copyOf(sample: FinalInvoice, debtor: number, date: Day, sequence: number): FinalInvoice {
  const year = Number(date.slice(0, 4));
  const text = formatNumber('{year}-{number:5}', year, sequence);
  const number = String(1000 + debtor);
  return {
    ...sample,
    id: newId(Date.parse(date)),
    debtor: number,
    date,
    number: { year, sequence, text },
    paymentReference: text,
    buyer: { ...sample.buyer, number, name: `Lunchroom De Hoek ${debtor}` },
  };
}

function draftOf({
  number: _number,
  date: _date,
  dueDate,
  paymentReference,
  seller,
  buyer,
  ...body
}: FinalInvoice): Draft {
  return { ...body, status: 'draft', id: newId(largeStoreMoment.getTime()) };
}

/** The finished entry that brought an invoice. */
export function entryOf(invoice: FinalInvoice, debtor: number): OutboxEntry {
  const at = new Date(Date.parse(`${invoice.date}T08:00:00Z`) + (invoice.number.sequence % 36_000) * 997).toISOString();
  const id = newId(Date.parse(at));
  const base = {
    id,
    debtor: invoice.debtor,
    debtorName: invoice.buyer.name,
    kind: 'invoice' as const,
    invoices: [{ id: invoice.id, number: invoice.number.text }],
    deliveries: [],
    attempts: 1,
    queuedAt: at,
    queuedBy: 'kantoor (pts/3)',
    reason: '',
    plannedAt: null,
    updatedAt: at,
    runner: null,
    ending: false,
    error: null,
  };
  if (debtor % paperEvery === 0) {
    return { ...base, route: 'print', state: 'printed', copies: 1, reply: `kantoor-${id}` } satisfies PrintEntry;
  }
  const reply = `250 2.0.0 Ok: queued as ${id.slice(-10)}`;
  return {
    ...base,
    route: 'mail',
    state: 'accepted',
    production: null,
    language: 'nl',
    recipients: [{ address: `klant${debtor}@example.org`, role: 'to', state: 'accepted', reply }],
    redirectedTo: null,
    subject: `Factuur ${invoice.number.text} van Bakkerij Voorbeeld`,
    messageId: `${id}@example.com`,
    kept: [{ year: invoice.number.year, name: `mail-${id}-${Date.parse(at)}.eml`, sha256: 'a1b2c3d4'.repeat(8) }],
    reply,
  } satisfies MailEntry;
}

/** What still is under way on the last day: some failed, some wait. */
function underWay(entry: OutboxEntry, index: number): OutboxEntry {
  if (index % 3 !== 0) return { ...entry, state: 'queued', reply: '' };
  const error = { code: 550, reply: '550 5.1.1 User unknown', cause: 'recipient-refused' };
  return { ...entry, state: 'failed', reply: '', error };
}

async function fillMonth(context: Context, from: readonly FinalInvoice[], month: Month, first: number, count: number) {
  const invoices = Array.from({ length: count }, (_, n) => {
    const sample = from[(first + n * 7) % from.length];
    if (!sample) throw new Error('no samples');
    const date = `${month}-${String(1 + Math.floor((n / count) * 28)).padStart(2, '0')}`;
    return copyOf(sample, (first + n) % debtors, date, first + n);
  });
  const entries = invoices.map((invoice, n) => entryOf(invoice, (first + n) % debtors));
  const open = month === monthAgo(0) ? 120 : 0;
  await context.company.change(async (transaction) => {
    // The samples go, which no action could do.
    const { guard: _guard, ...unguarded } = files.invoices(month);
    const partition = await transaction.open(unguarded);
    partition.data = invoices;
    await partition.write();
    const sent = await transaction.open(files.sent(month));
    sent.data = entries.slice(0, entries.length - open);
    await sent.write();
    if (open === 0) return;
    const outbox = await transaction.open(files.outbox);
    outbox.data = entries.slice(-open).map(underWay);
    await outbox.write();
    const drafts = await transaction.open(files.drafts);
    drafts.data = from.slice(0, 150).map(draftOf);
    await drafts.write();
  });
}

/** A company with debtors and articles in a new data folder, and invoices to copy from. */
export async function withSamples(folder: string): Promise<{ context: Context; from: readonly FinalInvoice[] }> {
  const store = await openStore(folder);
  await store.addCompany({ id: company });
  const context = { company: await store.company(company), now: () => new Date('2026-11-23T09:00:00') };
  await seedWorld(context, debtors);
  return { context, from: await sampleInvoices(context) };
}

async function build(folder: string, invoices: number): Promise<void> {
  const { context, from } = await withSamples(folder);
  const each = Math.floor(invoices / months);
  let sequence = 1;
  for (let ago = months - 1; ago >= 0; ago -= 1) {
    const month = monthAgo(ago);
    if (month.endsWith('-01')) sequence = 1;
    const count = ago === 0 ? invoices - each * (months - 1) : each;
    await fillMonth(context, from, month, sequence, count);
    sequence += count;
  }
}

async function isBuilt(folder: string, asked: number): Promise<boolean> {
  try {
    return (await readFile(join(folder, 'generation'), 'utf8')) === String(asked);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * A data folder that is built once and kept in the machine's temporary folder; give it back as it was.
 * @param asked raised when what is built changes, so that an older one is built anew
 */
export async function builtOnce(name: string, asked: number, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(tmpdir(), `factuurpost-bench-${name}`);
  if (await isBuilt(folder, asked)) return folder;
  const making = await mkdtemp(`${folder}-`);
  await make(making);
  await writeFile(join(making, 'generation'), String(asked));
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
  return folder;
}

/**
 * A data folder with so many final invoices of eight lines over 60 months, sent by mail or printed, 150 drafts, and 120
 * entries under way, for 1,200 debtors. See {@link builtOnce}.
 */
export function largeStore(invoices = 100_000): Promise<string> {
  return builtOnce(String(invoices), generation, (folder) => build(folder, invoices));
}

/** The company of a large store, as every process opens it for itself. */
export async function openLargeStore(folder: string): Promise<Context> {
  const store = await openStore(folder);
  return { company: await store.company(company), now: () => largeStoreMoment };
}
