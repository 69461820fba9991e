import type { Day } from './calendar.ts';
import type { InvoiceNumber } from './invoice.ts';

/** A final invoice, as far as its number and date tell. */
export interface NumberedInvoice {
  readonly id: string;
  readonly number: InvoiceNumber;
  readonly date: Day;
}

/** An invoice as a report names it. */
export interface NamedInvoice {
  /** As printed. */
  readonly number: string;
  readonly date: Day;
}

/** An invoice whose number as printed does not tell it from another. */
export interface CountedInvoice {
  readonly year: number;
  /** Its place in the year's numbers. */
  readonly sequence: number;
  readonly date: Day;
}

/** Something that the numbers of a year must not have. */
export type NumberFault =
  /** Numbers that no invoice has, though later ones exist; both included. */
  | { readonly kind: 'gap'; readonly from: number; readonly until: number }
  /** Invoices that share a number. */
  | { readonly kind: 'twice'; readonly sequence: number; readonly invoices: readonly NamedInvoice[] }
  /** Invoices with numbers of their own that read the same as printed. */
  | { readonly kind: 'same-text'; readonly number: string; readonly invoices: readonly CountedInvoice[] }
  /** An invoice dated before one that has an earlier number. */
  | { readonly kind: 'date-back'; readonly invoice: NamedInvoice; readonly before: NamedInvoice }
  /** An invoice that is dated in another year than its number says. */
  | { readonly kind: 'other-year'; readonly invoice: NamedInvoice };

/** The numbers of one year. */
export interface YearOfNumbers {
  readonly year: number;
  readonly count: number;
  /** The lowest and the highest number. */
  readonly first: NamedInvoice;
  readonly last: NamedInvoice;
  /** In the order of the numbers; last those that read the same. */
  readonly faults: readonly NumberFault[];
}

function named({ number, date }: NumberedInvoice): NamedInvoice {
  return { number: number.text, date };
}

function faultsOf(year: number, invoices: readonly NumberedInvoice[]): readonly NumberFault[] {
  const faults: NumberFault[] = [];
  let next = 1;
  let latest: NumberedInvoice | null = null;
  for (let at = 0; at < invoices.length; at += 1) {
    const invoice = invoices[at];
    if (invoice === undefined) break;
    const { sequence } = invoice.number;
    if (sequence > next) faults.push({ kind: 'gap', from: next, until: sequence - 1 });
    if (sequence >= next && invoices[at + 1]?.number.sequence === sequence) {
      const same = invoices.filter(({ number }) => number.sequence === sequence);
      faults.push({ kind: 'twice', sequence, invoices: same.map(named) });
    }
    if (!invoice.date.startsWith(`${year}-`)) faults.push({ kind: 'other-year', invoice: named(invoice) });
    if (latest !== null && invoice.date < latest.date) {
      faults.push({ kind: 'date-back', invoice: named(invoice), before: named(latest) });
    } else {
      latest = invoice;
    }
    next = sequence + 1;
  }
  return faults;
}

/** Numbers that read the same though they are not, by the year of the newest that does. */
function sameTexts(invoices: Iterable<NumberedInvoice>): ReadonlyMap<number, readonly NumberFault[]> {
  // One invoice for each number: the same number given more than once is a fault of its own.
  const byText = new Map<string, Map<string, CountedInvoice>>();
  for (const { number, date } of invoices) {
    const { year, sequence, text } = number;
    const counted = byText.get(text);
    if (counted) counted.set(`${year}/${sequence}`, { year, sequence, date });
    else byText.set(text, new Map([[`${year}/${sequence}`, { year, sequence, date }]]));
  }
  const faults = new Map<number, NumberFault[]>();
  for (const [number, counted] of byText) {
    if (counted.size === 1) continue;
    const same = [...counted.values()].sort((a, b) => a.year - b.year || a.sequence - b.sequence);
    const year = same.at(-1)?.year ?? 0;
    faults.set(year, [...(faults.get(year) ?? []), { kind: 'same-text', number, invoices: same }]);
  }
  return faults;
}

/**
 * What is wrong with the invoice numbers, year by year, the newest first: numbers run from 1 without gap, each is given once
 * (art. 35a lid 1 sub b Wet OB 1968, § 14 Abs. 4 Nr. 4 UStG) and reads like no other, and dates rise with them.
 */
export function numberReport(invoices: Iterable<NumberedInvoice>): readonly YearOfNumbers[] {
  const years = new Map<number, NumberedInvoice[]>();
  const all: NumberedInvoice[] = [];
  for (const invoice of invoices) {
    all.push(invoice);
    const year = years.get(invoice.number.year);
    if (year) year.push(invoice);
    else years.set(invoice.number.year, [invoice]);
  }
  const same = sameTexts(all);
  return [...years]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, ofYear]): readonly YearOfNumbers[] => {
      const sorted = ofYear.sort((a, b) => a.number.sequence - b.number.sequence || (a.date < b.date ? -1 : 1));
      const [first, last] = [sorted[0], sorted.at(-1)];
      if (first === undefined || last === undefined) return [];
      const faults = [...faultsOf(year, sorted), ...(same.get(year) ?? [])];
      return [{ year, count: sorted.length, first: named(first), last: named(last), faults }];
    });
}
