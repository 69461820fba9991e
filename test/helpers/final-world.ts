import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { importRecords } from '../../src/actions/import-file.ts';
import { originalOf } from '../../src/actions/invoice-original.ts';
import { frozenPart } from '../../src/domain/final-stays.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import {
  changeOptions,
  clockFrom,
  debtorsOf,
  deliver,
  finalInvoices,
  invoiceAll,
  makeBakery,
} from './invoice-world.ts';
import { openBakery } from './open-bakery.ts';

/** A company with an invoice of every kind that is final, by what became of it. */
export interface FinalWorld {
  readonly context: Context & { readonly folder: string };
  readonly invoices: Readonly<Record<'final' | 'sent' | 'credited' | 'partly' | 'credit', FinalInvoice>>;
}

export async function creditedOf(
  context: Context,
  invoice: FinalInvoice,
  lines: Parameters<typeof creditInvoice>[1]['lines'],
): Promise<FinalInvoice> {
  const outcome = await creditInvoice(context, { invoice: invoice.id, lines });
  if (outcome.outcome !== 'credited') throw new Error(outcome.outcome);
  return outcome.credit;
}

/** Invoices that are final, sent, credited, credited in part, and a credit invoice; a draft and open deliveries besides. */
export async function finalWorld(folder?: string): Promise<FinalWorld> {
  const debtors = debtorsOf(4, { invoiceType: 'specified' });
  const clock = clockFrom('2026-11-23T09:00:00');
  const context = await makeBakery(debtors, { now: clock.now, ...(folder === undefined ? {} : { folder }) });
  await mkdir(join(context.folder, 'mail'), { recursive: true });
  await changeOptions(context, { mail: { method: 'folder', folder: join(context.folder, 'mail') } });
  const articles = 'code;name;unit;price;vat\n10;Volkoren;stuk;1,00;low\n20;Wit;stuk;2,00;low\n';
  await importRecords(context, 'articles', { name: 'articles.csv', bytes: Buffer.from(articles) });
  await deliver(context, debtors, '2026-11-20');
  const [final, sent, credited, partly] = await invoiceAll(context);
  if (!final || !sent || !credited || !partly) throw new Error('no invoices');
  await deliverInvoices(context, { invoices: [sent.id], reason: '' });
  const credit = await creditedOf(context, credited, null);
  const [line] = partly.sections.flatMap(({ lines }) => lines);
  await creditedOf(context, partly, [{ section: 0, line: 0, quantity: Math.sign(line?.quantity ?? 1) }]);
  await deliver(context, debtors, '2026-11-23', 2);
  return { context, invoices: { final, sent, credited, partly, credit } };
}

/** What stands on each final invoice, byte by byte, and the digest of its original. */
export async function finalsNow({ folder }: { readonly folder: string }): Promise<ReadonlyMap<string, string>> {
  const stands = new Map<string, string>();
  // As it stands on the disk, for whoever comes next.
  const context = await openBakery(folder);
  for (const invoice of await finalInvoices(context)) {
    const pdf = createHash('sha256')
      .update(await originalOf(context, invoice))
      .digest('hex');
    stands.set(invoice.id, JSON.stringify({ ...frozenPart(invoice), pdf }));
  }
  return stands;
}

/** Every invoice that was final is there, with the same on it. @param what somebody tried to do to it */
export async function expectUntouched(
  context: { readonly folder: string },
  before: ReadonlyMap<string, string>,
  what: string,
): Promise<void> {
  const now = await finalsNow(context);
  for (const [id, stands] of before) expect(now.get(id), `${what}: ${id}`).toBe(stands);
}
