import { onTestFinished } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { files } from '../../src/state/files.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { changeOptions, clockFrom, deliver, makeBakery } from '../helpers/invoice-world.ts';
import { type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { type MailWorldSettings, mondayMorning } from './mail-world.ts';

export interface DeliveryWorld {
  readonly peer: SmtpPeer;
  readonly context: Context & { readonly folder: string };
  readonly clock: ReturnType<typeof clockFrom>;
  /** One for each debtor, of today. */
  readonly deliveries: readonly Delivery[];
}

/** The deliveries of the month of the world. */
export function deliveriesNow({ company }: Context): Promise<readonly Delivery[]> {
  return company.read(files.deliveries('2026-11'));
}

/** Replaces the deliveries of the month of the world. */
export function setDeliveries({ company }: Context, deliveries: readonly Delivery[]): Promise<void> {
  return company.change((transaction) => writeDeliveries(transaction, '2026-11', deliveries));
}

/** A bakery on a Monday morning with a delivery for each debtor, none of them invoiced, and a mail server. */
export async function deliveryWorld(
  debtors: readonly Debtor[],
  settings: MailWorldSettings = {},
): Promise<DeliveryWorld> {
  const peer = await startPeer(settings.server);
  onTestFinished(() => peer.close());
  const clock = clockFrom(mondayMorning, settings.pace);
  const context = await makeBakery(debtors, { now: clock.now });
  const { mail, ...rubrics } = settings.options ?? {};
  await changeOptions(context, { ...rubrics, mail: { port: peer.port, ...mail } });
  await deliver(context, debtors, '2026-11-23');
  return { peer, context, clock, deliveries: await deliveriesNow(context) };
}
