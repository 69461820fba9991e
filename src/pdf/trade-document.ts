import type { Buyer, Seller } from '../domain/invoice.ts';
import type { Cents } from '../domain/money.ts';
import type { DocumentTexts } from '../i18n/document.ts';
import { addressLines } from './address.ts';
import { cleanText } from './clean-text.ts';
import type { Column, Fact, TableSection } from './table-model.ts';

/** What a payer needs. */
export interface PaymentDetails {
  readonly heading: string;
  /** What to do, in words. */
  readonly sentence: string;
  readonly facts: readonly Fact[];
  /** The text of the QR code (EPC069-12), or null where there is nothing to pay. */
  readonly qr: string | null;
  readonly scan: string;
}

/**
 * An invoice, a delivery note or a receipt as words in the buyer's language, ready to be set: the PDF and the plain text are
 * drawn from this alone.
 */
export interface TradeDocument {
  readonly texts: DocumentTexts;
  readonly title: string;
  /** Name and number, e.g. `Factuur 2026-00123`. */
  readonly name: string;
  readonly seller: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly facts: readonly Fact[];
    /** One line: who sent it, for above the buyer's address. */
    readonly sender: string;
  };
  readonly buyer: { readonly name: string; readonly lines: readonly string[] };
  readonly facts: readonly Fact[];
  readonly columns: readonly Column[];
  readonly sections: readonly TableSection[];
  /** Rate, base and tax of each rate; no rows: the document states no tax. */
  readonly vat: { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };
  readonly totals: readonly Fact[];
  readonly gross: Fact;
  readonly notes: readonly string[];
  /** Null: it is not there to be paid by. */
  readonly payment: PaymentDetails | null;
  readonly footer: readonly string[];
  /** Label and amount of the total carried over a page's end. */
  readonly carried: (amount: Cents) => Fact;
  readonly page: (page: number, pages: number) => string;
}

/** Facts that have a value, cleaned of control characters. */
export function present(facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact) => ({ ...fact, value: cleanText(fact.value) })).filter(({ value }) => value !== '');
}

/** An IBAN in groups of four, as it is printed (ISO 13616). */
export function grouped(iban: string): string {
  return cleanText(iban)
    .replace(/\s+/g, '')
    .replace(/(.{4})(?=.)/gu, '$1 ');
}

/** A German seller may state its *Steuernummer* in place of a VAT id (§ 14 Abs. 4 Nr. 2 UStG): it is not called one then. */
function vatIdLabel({ country, vatId }: Seller, texts: DocumentTexts): string {
  return country === 'DE' && !/^\s*DE/i.test(vatId) ? texts.taxNumber : texts.vatId;
}

/** The register of another country than the Netherlands is not the KvK. */
export function registerLabel(party: { readonly country: string }, own: string, foreign: string): string {
  return party.country === 'NL' ? own : foreign;
}

/** The seller's particulars as they stand on a document, in the buyer's language. */
export function sellerPart(seller: Seller, buyer: Buyer, texts: DocumentTexts): TradeDocument['seller'] {
  const name = cleanText(seller.name) || cleanText(seller.legalName);
  const legalName = cleanText(seller.legalName);
  const address = addressLines(seller, buyer.language, seller.country !== buyer.country);
  return {
    name,
    lines: [...(legalName === '' || legalName === name ? [] : [legalName]), ...address],
    facts: present([
      { label: texts.phone, value: seller.phone },
      { label: texts.email, value: seller.email },
      { label: texts.website, value: seller.website },
      { label: registerLabel(seller, texts.tradeRegister, texts.foreignTradeRegister), value: seller.kvk },
      { label: vatIdLabel(seller, texts), value: seller.vatId },
      { label: texts.iban, value: grouped(seller.iban) },
      { label: texts.bic, value: seller.bic },
    ]),
    sender: [name, ...address].join(' · '),
  };
}
