import { byDay, type Day } from './calendar.ts';
import type { BillableLine } from './collect-lines.ts';
import { type BillableDelivery, sectionsOf } from './collect-sections.ts';
import { billedDebtor, debtorNumbered } from './consolidation.ts';
import type { Collect, Debtor, InvoiceDay } from './debtor.ts';
import type { Delivery, DeliveryLine } from './delivery.ts';
import { keyOfPlace, placeOf } from './delivery-place.ts';
import { deliveryRate } from './delivery-rate.ts';
import { groupBy } from './group-by.ts';
import type { InvoiceBody } from './invoice.ts';
import type { BasisPoints } from './money.ts';
import { byNaturalOrder } from './natural-order.ts';
import { type TaxTreatment, taxTreatment, totalsOf, type VatRate } from './vat.ts';

export interface CollectInput {
  readonly deliveries: readonly Delivery[];
  readonly debtors: readonly Debtor[];
  /** Last delivery day that is taken. */
  readonly until: Day;
  /** Takes only debtors of this *Factuurdag*, `none` for those invoiced by hand; null: debtors of every weekday. */
  readonly invoiceDay: InvoiceDay | null;
  /** Takes only these billed debtors, by number, those invoiced by hand included; null: no choice was made. */
  readonly onlyDebtors: readonly string[] | null;
  readonly seller: { readonly country: string };
  readonly rates: readonly VatRate[];
}

/** A draft invoice before it is kept: the caller adds id, history and revision. */
export type DraftPlan = Omit<InvoiceBody, 'id' | 'history' | 'revision'>;

/**
 * Why a delivery was not taken.
 * receipt: paid on the spot · already-invoiced · after-until: delivered later · not-chosen: its billed debtor is not
 * among `onlyDebtors` · by-hand: its billed debtor has no *Factuurdag* · other-day: it has another one.
 */
export const skipReasons = [
  'receipt',
  'already-invoiced',
  'after-until',
  'not-chosen',
  'by-hand',
  'other-day',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface Collected {
  readonly drafts: readonly DraftPlan[];
  /** Number of deliveries that were not taken, per reason. */
  readonly skipped: Readonly<Record<SkipReason, number>>;
}

interface Candidate {
  readonly delivery: Delivery;
  readonly ordering: Debtor;
  readonly billed: Debtor;
}

function reasonNotOpen(delivery: Delivery, until: Day): SkipReason | null {
  if (delivery.kind === 'receipt') return 'receipt';
  if (delivery.invoice !== null) return 'already-invoiced';
  return delivery.date > until ? 'after-until' : null;
}

function reasonNotNow(billed: Debtor, input: CollectInput): SkipReason | null {
  if (input.onlyDebtors !== null && !input.onlyDebtors.includes(billed.number)) return 'not-chosen';
  if (billed.invoiceDay === 'none') {
    return input.onlyDebtors === null && input.invoiceDay !== 'none' ? 'by-hand' : null;
  }
  return input.invoiceDay === null || billed.invoiceDay === input.invoiceDay ? null : 'other-day';
}

function inDeliveryOrder(a: Delivery, b: Delivery): number {
  return byDay(a.date, b.date) || byNaturalOrder(a.number, b.number) || byNaturalOrder(a.id, b.id);
}

/** What *Verzamelen* keeps together on one invoice of a billed debtor. */
function groupKey(collect: Collect, { delivery, place }: BillableDelivery): string {
  switch (collect) {
    case 'none':
      return delivery.id;
    case 'address':
      return keyOfPlace(place);
    case 'all':
      return '';
    default:
      return collect satisfies never;
  }
}

/**
 * A line of a delivery with everything decided that its price depends on; the discount is the line's, else the debtor's.
 * @param rate basis points of VAT
 */
export function billableLine(
  line: DeliveryLine,
  date: Day,
  ordering: Pick<Debtor, 'discount'>,
  rate: BasisPoints,
): BillableLine {
  return {
    date,
    article: line.article,
    description: line.description,
    unit: line.unit,
    quantity: line.quantity - line.returned,
    returned: line.returned,
    price: line.price,
    discount: line.discount ?? ordering.discount,
    rate,
  };
}

function billable({ delivery, ordering, billed }: Candidate, tax: TaxTreatment, input: CollectInput): BillableDelivery {
  const rateOf = (line: DeliveryLine): BasisPoints =>
    tax === 'reverse-charge' ? 0 : deliveryRate(input.rates, input.seller.country, line.vat, delivery);
  return {
    delivery,
    place: placeOf(delivery, ordering, billed),
    lines: delivery.lines.map((line) => billableLine(line, delivery.date, ordering, rateOf(line))),
  };
}

function draftOf(
  billed: Debtor,
  tax: TaxTreatment,
  deliveries: readonly [BillableDelivery, ...BillableDelivery[]],
): DraftPlan {
  const sections = sectionsOf(billed.invoiceType, deliveries);
  const first = deliveries[0].delivery;
  const last = deliveries.at(-1)?.delivery ?? first;
  return {
    origin: 'A',
    debtor: billed.number,
    deliveredFrom: first.date,
    deliveredUntil: last.date,
    layout: billed.invoiceType,
    tax,
    sections,
    deliveries: deliveries.map(({ delivery: { id, date } }) => ({ id, date })),
    ...totalsOf(sections.flatMap((section) => section.lines)),
  };
}

/** The drafts of one billed debtor, in order of period and then of first delivery. */
function draftsOfDebtor(candidates: readonly [Candidate, ...Candidate[]], input: CollectInput): readonly DraftPlan[] {
  const { billed } = candidates[0];
  const tax = taxTreatment(input.seller, billed);
  const deliveries = candidates.map((candidate) => billable(candidate, tax, input));
  const groups = groupBy(deliveries, (delivery) => groupKey(billed.collect, delivery));
  // Groups stand in order of their first delivery; the sort is stable, so only the end of the period is left to compare.
  return groups
    .map((group) => draftOf(billed, tax, group))
    .toSorted((a, b) => byDay(a.deliveredFrom, b.deliveredFrom) || byDay(a.deliveredUntil, b.deliveredUntil));
}

/**
 * *Facturen aanmaken*: makes draft invoices of the open deliveries up to a day (spec § 3 and § 5). The billed debtor's
 * *Factuurdag*, *Type factuur* and *Verzamelen* decide; the discount is the line's, else the ordering debtor's. The
 * result does not depend on the order of the input: drafts stand in order of debtor number, period and first delivery.
 * @throws UserError `debtor.unknown`, `csv.consolidation-circle` (see {@link billedDebtor}), `vat.no-rate`
 */
export function collect(input: CollectInput): Collected {
  const debtors = new Map(input.debtors.map((debtor) => [debtor.number, debtor]));
  const skipped: Record<SkipReason, number> = {
    receipt: 0,
    'already-invoiced': 0,
    'after-until': 0,
    'not-chosen': 0,
    'by-hand': 0,
    'other-day': 0,
  };
  const taken: Candidate[] = [];
  for (const delivery of input.deliveries.toSorted(inDeliveryOrder)) {
    const notOpen = reasonNotOpen(delivery, input.until);
    if (notOpen) {
      skipped[notOpen] += 1;
      continue;
    }
    const ordering = debtorNumbered(delivery.debtor, debtors);
    const billed = billedDebtor(ordering, debtors);
    const notNow = reasonNotNow(billed, input);
    if (notNow) {
      skipped[notNow] += 1;
      continue;
    }
    taken.push({ delivery, ordering, billed });
  }
  const drafts = groupBy(taken, ({ billed }) => billed.number)
    .toSorted(([a], [b]) => byNaturalOrder(a.billed.number, b.billed.number))
    .flatMap((candidates) => draftsOfDebtor(candidates, input));
  return { drafts, skipped };
}
