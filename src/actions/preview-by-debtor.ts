import type { SkipReason } from '../domain/collect.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Cents, sum } from '../domain/money.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { type MakeRequest, previewInvoices } from './make-invoices.ts';

/** What *Facturen aanmaken* would make for one debtor. */
export interface DebtorPreview {
  /** Number of the billed debtor. */
  readonly debtor: string;
  readonly name: string;
  readonly invoices: number;
  readonly deliveries: number;
  readonly gross: Cents;
}

/** What *Facturen aanmaken* would make, as a clerk looks at it first. */
export interface MakePreview {
  readonly rows: readonly DebtorPreview[];
  readonly invoices: number;
  readonly deliveries: number;
  readonly gross: Cents;
  /** Deliveries that are not taken, per reason. */
  readonly skipped: Readonly<Record<SkipReason, number>>;
}

/** What `makeInvoices` would make now, added up per debtor. Nothing is written. */
export async function previewByDebtor(context: Context, request: MakeRequest): Promise<MakePreview> {
  const { drafts, skipped } = await previewInvoices(context, request);
  const debtors = await debtorsByNumber(context);
  const rows = groupBy(drafts, ({ debtor }) => debtor).map((same) => ({
    debtor: same[0].debtor,
    name: debtors.get(same[0].debtor)?.name ?? '',
    invoices: same.length,
    deliveries: sum(same.map(({ deliveries }) => deliveries.length)),
    gross: sum(same.map(({ gross }) => gross)),
  }));
  return {
    rows,
    invoices: drafts.length,
    deliveries: sum(rows.map(({ deliveries }) => deliveries)),
    gross: sum(rows.map(({ gross }) => gross)),
    skipped,
  };
}
