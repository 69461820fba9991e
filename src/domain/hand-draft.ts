import type { Day } from './calendar.ts';
import { checkPeriod, type RateChange } from './change-draft.ts';
import type { DraftPlan } from './collect.ts';
import { billedDebtor, debtorNumbered } from './consolidation.ts';
import type { Debtor } from './debtor.ts';
import { UserError } from './user-error.ts';
import { type TaxTreatment, taxTreatment, totalsOf, type VatCode, type VatRate, vatCodes } from './vat.ts';

/** The days on which was delivered what an invoice made by hand bills; one day: both are that day. */
export interface DeliveryPeriod {
  readonly deliveredFrom: Day;
  readonly deliveredUntil: Day;
}

/** The debtor that gets an invoice made by hand for a debtor. @throws UserError `debtor.unknown`, `debtor.closed` */
export function billedByHand(number: string, debtors: readonly Debtor[]): Debtor {
  const known = new Map(debtors.map((debtor) => [debtor.number, debtor]));
  const billed = billedDebtor(debtorNumbered(number, known), known);
  if (billed.closed) throw new UserError('debtor.closed', { debtor: billed.number, name: billed.name });
  return billed;
}

/**
 * An invoice made by hand (*Type* H) before it is kept: one group of lines, with none in it yet. What is added to it reads as on
 * a *Totaalfactuur*, whatever the debtor's own type: there are no delivery notes to specify and no days of a week to fill.
 * @param billed the debtor that gets it, see `billedDebtor`
 * @throws UserError `draft.bad-period`
 */
export function handDraft(
  billed: Pick<Debtor, 'number' | 'country' | 'vatId'>,
  { deliveredFrom, deliveredUntil }: DeliveryPeriod,
  seller: { readonly country: string },
): DraftPlan {
  checkPeriod({ deliveredFrom, deliveredUntil });
  return {
    origin: 'H',
    debtor: billed.number,
    deliveredFrom,
    deliveredUntil,
    layout: 'total',
    tax: taxTreatment(seller, billed),
    sections: [{ heading: { kind: 'plain' }, lines: [] }],
    deliveries: [],
    ...totalsOf([]),
  };
}

/** A VAT code with the percentage that it means, in basis points. */
export interface LineRate {
  readonly code: VatCode;
  readonly rate: number;
}

/**
 * The VAT rates that a line added by hand may have: those of the seller's country on the last day of delivery, or none but zero
 * under reverse charge.
 */
export function lineRatesOn(
  rates: readonly VatRate[],
  country: string,
  { tax, deliveredUntil }: { readonly tax: TaxTreatment; readonly deliveredUntil: Day },
): readonly LineRate[] {
  if (tax === 'reverse-charge') return [{ code: 'zero', rate: 0 }];
  const valid = rates.filter(
    ({ country: of, from, until }) =>
      of === country && from <= deliveredUntil && (until === null || deliveredUntil <= until),
  );
  return vatCodes.flatMap((code): readonly LineRate[] => {
    const found = valid.find((one) => one.code === code);
    return found === undefined ? [] : [{ code, rate: found.rate }];
  });
}

/** What tells which rates the lines of an invoice made by hand may have. */
export type RatedDraft = Parameters<typeof lineRatesOn>[2];

/** The rates that a line added by hand may have, by the treatment and the last day of delivery. */
export type RatesFor = (draft: RatedDraft) => readonly LineRate[];

/** {@link lineRatesOn} for one seller. */
export function ratesForSeller(rates: readonly VatRate[], country: string): RatesFor {
  return (draft) => lineRatesOn(rates, country, draft);
}

/** Which rates mean another percentage when the last day of delivery is another one: by their codes. */
export function rateChanges(before: readonly LineRate[], after: readonly LineRate[]): readonly RateChange[] {
  return before.flatMap(({ code, rate }): readonly RateChange[] => {
    const now = after.find((one) => one.code === code);
    return now === undefined || now.rate === rate ? [] : [{ before: rate, after: now.rate }];
  });
}
