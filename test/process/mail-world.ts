import { onTestFinished } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { type ClosingSheet, deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import type { Options } from '../../src/domain/options.ts';
import { changeOptions, clockFrom, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { type PeerOptions, type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';

/** A Monday morning, in the machine's zone. */
export const mondayMorning = '2026-11-23T09:00:00';

export interface MailWorld {
  readonly peer: SmtpPeer;
  readonly context: Context & { readonly folder: string };
  readonly clock: ReturnType<typeof clockFrom>;
  readonly invoices: readonly FinalInvoice[];
  /** Delivers these invoices, or all. */
  deliver(some?: readonly FinalInvoice[], reason?: string): Promise<ClosingSheet>;
  run(): ReturnType<typeof runOutbox>;
}

export interface MailWorldSettings {
  readonly server?: PeerOptions;
  readonly options?: { readonly [R in keyof Options]?: Partial<Options[R]> };
  /** Delivery notes for each debtor. */
  readonly each?: number;
  readonly pace?: number;
}

/** A bakery on a Monday morning with final invoices for these debtors, and a mail server that does as it is told. */
export async function mailWorld(debtors: readonly Debtor[], settings: MailWorldSettings = {}): Promise<MailWorld> {
  const peer = await startPeer(settings.server);
  onTestFinished(() => peer.close());
  const clock = clockFrom(mondayMorning, settings.pace);
  const context = await makeBakery(debtors, { now: clock.now });
  const { mail, ...rubrics } = settings.options ?? {};
  await changeOptions(context, { ...rubrics, mail: { port: peer.port, ...mail } });
  const invoices = await invoiceEach(context, debtors, settings.each);
  return {
    peer,
    context,
    clock,
    invoices,
    deliver: (some = invoices, reason = '') => deliverInvoices(context, { invoices: some.map(({ id }) => id), reason }),
    run: () => runOutbox(context),
  };
}
