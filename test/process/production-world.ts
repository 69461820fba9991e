import { onTestFinished } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import type { Delivery, DeliveryLine } from '../../src/domain/delivery.ts';
import { files } from '../../src/state/files.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { changeOptions, clockFrom, makeBakery } from '../helpers/invoice-world.ts';
import { type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { article, debtor, delivery, deliveryAddress, deliveryLine } from '../helpers/worlds.ts';
import { type MailWorldSettings, mondayMorning } from './mail-world.ts';

/** The day for which the bakery bakes. */
export const bakingDay = '2026-11-24';

/** The office of the bakery. */
export const office = 'kantoor@korenaar.example';

export interface ProductionWorld {
  readonly peer: SmtpPeer;
  readonly context: Context & { readonly folder: string };
  readonly clock: ReturnType<typeof clockFrom>;
}

const white = (quantity: number, differs: Partial<DeliveryLine> = {}) =>
  deliveryLine('2', { description: 'Wit heel', quantity: quantity * 1000, ...differs });
const flour = (quantity: number) => deliveryLine('10', { description: 'Bloem', unit: 'kg', quantity: quantity * 1000 });

const id = (last: string) => `01KAN3E5F000000000000000${last}`;

/** Two notes and a receipt of two debtors for tomorrow, one of them to a branch; and a note of another day. */
export const tomorrow: readonly Delivery[] = [
  { number: '501', debtor: '1001', date: bakingDay, lines: [white(12), flour(2.5)] },
  {
    number: '502',
    debtor: '1002',
    date: bakingDay,
    address: 'KADE',
    lines: [white(8, { description: 'Wit heel, gesneden', returned: 3000 })],
  },
  { number: '503', debtor: '1002', date: bakingDay, kind: 'receipt' as const, lines: [white(4)] },
  { number: '504', debtor: '1001', date: '2026-11-25', lines: [white(99)] },
].map((one, index) => delivery(one.number, { id: id(`0${index + 1}`), revision: 1, ...one }));

/** Replaces the deliveries of the month. */
export function setNotes({ company }: Context, deliveries: readonly Delivery[]): Promise<void> {
  return company.change((transaction) => writeDeliveries(transaction, '2026-11', deliveries));
}

/** A bakery on the Monday before {@link bakingDay}, with {@link tomorrow}, an office address and a mail server. */
export async function productionWorld(settings: MailWorldSettings = {}): Promise<ProductionWorld> {
  const peer = await startPeer(settings.server);
  onTestFinished(() => peer.close());
  const clock = clockFrom(mondayMorning, settings.pace);
  const debtors = [
    debtor('1001', { revision: 1 }),
    debtor('1002', { revision: 1, deliveryAddresses: [deliveryAddress('KADE', { name: 'Kade 7' })] }),
  ];
  const context = await makeBakery(debtors, { now: clock.now });
  await context.company.change(async (transaction) => {
    const articles = await transaction.open(files.articles);
    articles.data = [
      article('2', { name: 'Wit heel', revision: 1 }),
      article('10', { name: 'Bloem', unit: 'kg', revision: 1 }),
    ];
    await articles.write();
  });
  const { mail, ...rubrics } = settings.options ?? {};
  await changeOptions(context, { ...rubrics, mail: { port: peer.port, office, ...mail } });
  await setNotes(context, tomorrow);
  return { peer, context, clock };
}
