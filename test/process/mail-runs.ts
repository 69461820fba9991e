import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import type { Context } from '../../src/actions/context.ts';
import { queueDeliveries } from '../../src/actions/mail-deliveries.ts';
import { listOutbox } from '../../src/actions/outbox.ts';
import { queueCopies } from '../../src/actions/queue-copies.ts';
import type { Day } from '../../src/domain/calendar.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { isWaiting, type MailEntry } from '../../src/domain/dispatch/entry.ts';
import { Archive } from '../../src/state/archive.ts';
import { files } from '../../src/state/files.ts';
import { changeOptions, debtorsOf, deliver, finalInvoices, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import type { Worker, WorkerProcess } from '../helpers/processes.ts';
import { type ReceivedMail, type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { seeded } from '../state/random.ts';

/** Connections that a run holds at once. */
const connections = 4;

/** Every mail in the outbox, what was sent included. */
export async function mails(context: Context): Promise<readonly MailEntry[]> {
  return (await listOutbox(context, null)).filter((entry) => entry.route === 'mail');
}

/** How often the server accepted each Message-ID. */
export function acceptedTimes(received: readonly ReceivedMail[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { parsed } of received) {
    const id = parsed.messageId ?? '';
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

/** The numbers of the invoices that came with a mail, from the names of its attachments. */
export function numbersIn({ parsed }: ReceivedMail): readonly string[] {
  return parsed.attachments.map(({ filename }) => /\d{4}-\d{5}/.exec(filename ?? '')?.[0] ?? 'none');
}

/** Queues customer copies of all final invoices, without sending. */
export async function queueAll(context: Context): Promise<void> {
  const invoices = await finalInvoices(context);
  await queueCopies(context, { invoices: invoices.map(({ id }) => id), reason: '' });
}

/** A delivery of today for each debtor, and the mails that bring their notes, without sending. */
async function queueNotes(context: Context, debtors: readonly Debtor[]): Promise<void> {
  const today = context.now().toISOString().slice(0, 10);
  await deliver(context, debtors, today);
  const deliveries = await context.company.read(files.deliveries(today.slice(0, 7)));
  await queueDeliveries(context, { deliveries: deliveries.map(({ id }) => id), reason: '' });
}

/** What an entry brings, by id. */
function documentsIn({ invoices, deliveries }: MailEntry): readonly string[] {
  return [...invoices, ...deliveries].map(({ id }) => id);
}

/** Points of the conversation at which the process that sends is killed; `time`: wherever it is by then. */
const points = ['connect', 'mail', 'data', 'end', 'accepted', 'time'] as const;
type Point = (typeof points)[number];

/** How one process is killed: the n-th time that the server sees a point, and so many milliseconds after it. */
interface Blow {
  readonly point: Point;
  readonly times: number;
  readonly delay: number;
}

function blowOf(random: () => number, most: number): Blow {
  const point = points[Math.floor(random() * points.length)] ?? 'time';
  return {
    point,
    // A run makes no more connections than that.
    times: 1 + Math.floor(random() * (point === 'connect' ? connections : most)),
    delay: delayOf(point, random),
  };
}

function delayOf(point: Point, random: () => number): number {
  switch (point) {
    case 'time':
      return 100 + random() * 800;
    case 'connect':
      return random() * 80;
    case 'mail':
    case 'data':
    case 'end':
    case 'accepted':
      return random() < 0.5 ? 0 : random() * 8;
    default:
      return point satisfies never;
  }
}

/** Kills a process as the blow says; gives what the server is to call at each point. */
function aim(process: WorkerProcess, { point, times, delay }: Blow): (at: Point) => void {
  const kill = () => process.kill('SIGKILL');
  if (point === 'time') setTimeout(kill, delay);
  let seen = 0;
  return (at) => {
    if (at !== point) return;
    seen += 1;
    if (seen !== times) return;
    if (delay === 0) kill();
    else setTimeout(kill, delay);
  };
}

/** Something waits, or was left in a dead process's hands. */
async function isAnythingToSend(context: Context): Promise<boolean> {
  return (await mails(context)).some((entry) => isWaiting(entry) || entry.state === 'sending');
}

export interface KilledRuns {
  readonly kills: number;
  readonly uncertain: number;
}

/** Sends mails through a process that is killed at random points and started again; then lets one run end. */
export async function sendThroughKills(
  worker: Worker,
  {
    count,
    kills,
    seed,
    most,
    brings = 'invoices',
  }: Readonly<Record<'count' | 'kills' | 'seed' | 'most', number>> & { readonly brings?: 'invoices' | 'deliveries' },
): Promise<KilledRuns> {
  const random = seeded(seed);
  let at: (point: Point) => void = () => {};
  const yes = (point: Point) => () => {
    at(point);
    return null;
  };
  const peer = await startPeer({
    onConnect: yes('connect'),
    onMail: yes('mail'),
    onData: yes('data'),
    onEnd: () => {
      // When the answer is on its way, or has come.
      setTimeout(() => at('accepted'), 1);
      return yes('end')();
    },
  });
  const debtors = debtorsOf(count);
  const context = await makeBakery(debtors);
  await changeOptions(context, { mail: { port: peer.port } });
  if (brings === 'invoices') {
    await invoiceEach(context, debtors);
    await queueAll(context);
  } else await queueNotes(context, debtors);

  let killed = 0;
  while (killed < kills) {
    const process = worker.start([context.folder]);
    at = aim(process, blowOf(random, most));
    const { code, signal } = await process.exit;
    if (signal === null) expect(code, process.stderr).toBe(0);
    else killed += 1;
    if (!(await isAnythingToSend(context))) break;
  }
  at = () => {};
  const last = worker.start([context.folder]);
  expect(await last.exit, last.stderr).toEqual({ code: 0, signal: null });
  expect(last.messages.at(-1)).toEqual({ end: 'done' });
  // The server may still be at a message whose sender is dead.
  await sleep(100);
  const uncertain = await expectNothingLostOrTwice(context, peer, count);
  expect(uncertain).toBeLessThanOrEqual(killed * connections);
  await peer.close();
  return { kills: killed, uncertain };
}

/** Each invoice, or delivery that is to be mailed, is in one entry; the server has each accepted one once, each uncertain one at most once, and no other. */
async function expectNothingLostOrTwice(context: Context, peer: SmtpPeer, count: number): Promise<number> {
  const entries = await mails(context);
  const invoices = await finalInvoices(context);
  const notes = entries.flatMap(({ deliveries }) => deliveries);
  const asked = invoices.length > 0 ? invoices : await deliveriesOn(context, notes[0]?.date ?? '');
  expect(entries.flatMap(documentsIn).sort()).toEqual(asked.map(({ id }) => id).sort());
  expect(entries).toHaveLength(count);
  const times = acceptedTimes(peer.received);
  for (const { state, messageId } of entries) {
    expect(['accepted', 'uncertain']).toContain(state);
    const least = state === 'accepted' ? 1 : 0;
    expect(times.get(messageId) ?? 0, `${state} at the server`).toBeGreaterThanOrEqual(least);
  }
  const known = new Set(entries.map((entry) => entry.messageId));
  expect(
    [...times.keys()].filter((id) => !known.has(id)),
    'mail of no entry',
  ).toEqual([]);
  expect(
    [...times.values()].every((one) => one === 1),
    'a mail twice',
  ).toBe(true);
  await expectRightOriginals(context, entries, peer.received);
  expect(await checkCompany(context.company)).toEqual([]);
  return entries.filter(({ state }) => state === 'uncertain').length;
}

function deliveriesOn({ company }: Context, day: Day): Promise<readonly Delivery[]> {
  return company.read(files.deliveries(day.slice(0, 7)));
}

/** The mail brought one note: that of the entry's delivery, for the entry's debtor. */
async function expectOwnNote(entry: MailEntry, { parsed }: ReceivedMail): Promise<void> {
  const [delivery] = entry.deliveries;
  const [attachment] = parsed.attachments;
  if (!delivery || !attachment) throw new Error('a mail without its note');
  expect(parsed.attachments).toHaveLength(1);
  // Most who use this file read no PDF, and it takes long to load.
  const { readPdf } = await import('../helpers/read-pdf.ts');
  const { text } = await readPdf(attachment.content);
  expect(text).toContain(delivery.number);
  expect(text).toContain(entry.debtorName);
}

/** Each mail brought the archive's original of its own invoices to its own debtor. */
async function expectRightOriginals(
  context: Context,
  entries: readonly MailEntry[],
  received: readonly ReceivedMail[],
): Promise<void> {
  const archive = new Archive(context.company);
  const byMessage = new Map(entries.map((entry) => [entry.messageId, entry]));
  for (const mail of received) {
    const entry = byMessage.get(mail.parsed.messageId ?? '');
    expect(mail.to).toEqual(entry?.recipients.map(({ address }) => address));
    if (entry?.kind === 'delivery') {
      await expectOwnNote(entry, mail);
      continue;
    }
    expect(numbersIn(mail)).toEqual(entry?.invoices.map(({ number }) => number));
    for (const { content, filename } of mail.parsed.attachments) {
      const number = /\d{4}-\d{5}/.exec(filename ?? '')?.[0] ?? '';
      const original = await archive.find(Number(number.slice(0, 4)), `invoice-${number}.pdf`);
      expect(original?.equals(content), `the original of ${number}`).toBe(true);
    }
  }
}
