import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import type { LookupFunction } from 'node:net';
import { join } from 'node:path';
import type { Context } from '../../../src/actions/context.ts';
import { type ClosingSheet, deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { type MailedDelivery, mailDeliveries } from '../../../src/actions/mail-deliveries.ts';
import { mailProductionList } from '../../../src/actions/mail-production-list.ts';
import { makeInvoices } from '../../../src/actions/make-invoices.ts';
import { cancelEntries, listOutbox } from '../../../src/actions/outbox.ts';
import { runCommand } from '../../../src/cli/run.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { isDone, isWaiting } from '../../../src/domain/dispatch/entry.ts';
import type { Draft, FinalInvoice } from '../../../src/domain/invoice.ts';
import type { TransportSettings } from '../../../src/mail/transport.ts';
import { files } from '../../../src/state/files.ts';
import { changeOptions, clockFrom, debtorsOf, deliver, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { type PeerOptions, type ReceivedMail, type SmtpPeer, startPeer } from '../../helpers/smtp-peer.ts';
import { memoryPlace } from '../../helpers/temporary-folder.ts';

/** A Monday morning, in the machine's zone. */
const monday = '2026-11-23T09:00:00';

/**
 * A bakery whose options are changed one by one: three debtors by mail and a fourth on paper, each with a final invoice, a
 * draft and a delivery of its own; a mail server, and a printer that is a folder.
 */
export interface EffectWorld {
  readonly context: Context & { readonly folder: string };
  readonly clock: ReturnType<typeof clockFrom>;
  readonly debtors: readonly Debtor[];
  readonly invoices: readonly [FinalInvoice, ...FinalInvoice[]];
  readonly drafts: readonly [Draft, ...Draft[]];
  readonly deliveries: readonly [Delivery, ...Delivery[]];
  /** The server that the account names at first. */
  readonly peer: SmtpPeer;
  /** Another server, that ends with the world. */
  readonly startPeer: (options?: PeerOptions) => Promise<SmtpPeer>;
  /** A new folder below the world's own. */
  readonly folder: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

function filled<T>(all: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('there is none');
  return [first, ...others];
}

/** @param pace how many times as fast as real the world's clock goes */
export async function openEffectWorld(pace = 1): Promise<EffectWorld> {
  const place = await mkdtemp(join(memoryPlace(), 'factuurpost-'));
  const clock = clockFrom(monday, pace);
  const paper = debtorsOf(4).slice(3);
  const debtors = [...debtorsOf(3), ...paper.map((one) => ({ ...one, dispatch: 'paper' as const }))];
  const peers: SmtpPeer[] = [];
  const newPeer = async (options: PeerOptions = {}) => {
    const peer = await startPeer(options);
    peers.push(peer);
    return peer;
  };
  const peer = await newPeer();
  const context = await makeBakery(debtors, { now: clock.now, folder: place });
  await changeOptions(context, { mail: { port: peer.port } });
  const invoices = await invoiceEach(context, debtors);
  await deliver(context, debtors, '2026-11-24');
  await makeInvoices(context, { until: '2026-11-24', day: null, debtors: null });
  await deliver(context, debtors, '2026-11-25');
  const month = await context.company.read(files.deliveries('2026-11'));
  return {
    context,
    clock,
    debtors,
    peer,
    invoices: filled(invoices),
    drafts: filled(await context.company.read(files.drafts)),
    deliveries: filled(month.filter(({ date }) => date === '2026-11-25')),
    startPeer: newPeer,
    folder: async (name) => {
      const folder = join(place, name);
      await mkdir(folder, { recursive: true });
      return folder;
    },
    close: async () => {
      for (const one of peers) await one.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Takes back what a refusal left in the outbox, so that the next look at an option begins anew. */
async function clearOutbox(context: Context): Promise<void> {
  const left = (await listOutbox(context, null)).filter((entry) => !isDone(entry));
  const ids = left.filter((entry) => isWaiting(entry) || entry.state === 'failed').map(({ id }) => id);
  if (ids.length > 0) await cancelEntries(context, ids);
}

/** What went, or why not: what servers received meanwhile, and the closing sheet. */
export interface Sent {
  readonly mails: readonly ReceivedMail[];
  readonly sheet: ClosingSheet;
  /** Of the first row: its outcome, or the cause for which it did not go. */
  readonly end: string;
}

/** Sends invoices once more, and gives what came of it. */
export async function send(
  { context, invoices, peer }: EffectWorld,
  {
    some = invoices.slice(0, 1),
    to = peer,
    transport = {},
  }: {
    readonly some?: readonly FinalInvoice[];
    /** The server at which they are to arrive. */
    readonly to?: SmtpPeer;
    readonly transport?: TransportSettings;
  } = {},
): Promise<Sent> {
  const before = to.received.length;
  const sheet = await deliverInvoices(
    context,
    { invoices: some.map(({ id }) => id), reason: 'nog eens' },
    { transport },
  );
  await clearOutbox(context);
  const [row] = sheet.rows;
  const refusal = sheet.end?.kind === 'blocked' ? sheet.end.refusal.cause : null;
  return {
    mails: to.received.slice(before),
    sheet,
    end: refusal ?? row?.error?.cause ?? row?.problem ?? row?.outcome ?? 'nothing',
  };
}

/** The one mail of an invoice, as it came. */
export async function mailOf(world: EffectWorld): Promise<ReceivedMail> {
  const { mails, end } = await send(world);
  const [mail] = mails;
  if (!mail) throw new Error(`it did not go: ${end}`);
  return mail;
}

/** The mail of a delivery's note, as it came. */
export async function noteOf({ context, deliveries, peer }: EffectWorld): Promise<ReceivedMail> {
  const before = peer.received.length;
  const { rows } = await mailDeliveries(context, { deliveries: [deliveries[0].id], reason: 'nog eens' });
  const mail = peer.received[before];
  if (!mail) throw new Error(`it did not go: ${rows.map(({ outcome }: MailedDelivery) => outcome).join()}`);
  return mail;
}

/** The mail with the production list of the deliveries' day, as it came. */
export async function listOf({ context, deliveries, peer }: EffectWorld): Promise<ReceivedMail> {
  const before = peer.received.length;
  const { date } = deliveries[0];
  const { outcome } = await mailProductionList(context, { date, perDebtor: false, reason: 'nog eens' });
  const mail = peer.received[before];
  if (!mail) throw new Error(`it did not go: ${outcome}`);
  return mail;
}

/** The names of the files in a folder; none when it is not there. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** A lookup of names that finds every one here, and keeps what it was asked for. */
export function lookingUp(): { readonly names: string[]; readonly lookup: LookupFunction } {
  const names: string[] = [];
  const lookup: LookupFunction = (name, options, callback) => {
    names.push(name);
    if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  };
  return { names, lookup };
}

/** What a command says, on standard output and on standard error. */
export async function command({ context }: Pick<EffectWorld, 'context'>, ...argv: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runCommand(['--data', context.folder, ...argv], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    showsProgress: false,
    env: {},
    now: context.now,
    readSecret: async () => null,
    signal: new AbortController().signal,
  });
  return { code, out, err };
}
