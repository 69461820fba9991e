import type { Language } from '../domain/debtor.ts';
import { documentTexts as de } from './de/document.ts';
import { documentTexts as en } from './en/document.ts';
import { documentTexts as nl } from './nl/document.ts';

/** The words on the documents that a customer gets; `{name}` marks a value that is filled in. */
export interface DocumentTexts {
  /** Large, above an invoice. */
  readonly invoiceTitle: string;
  readonly creditTitle: string;
  /** In running text and file properties. */
  readonly invoiceName: string;
  readonly creditName: string;
  /** Across a page that is not the original. */
  readonly marks: { readonly draft: string; readonly copy: string; readonly internal: string };
  readonly notAvailable: string;

  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly tradeRegister: string;
  /** The register of a country other than the Netherlands. */
  readonly foreignTradeRegister: string;
  readonly vatId: string;
  /** What a German seller states who has no VAT id. */
  readonly taxNumber: string;
  readonly iban: string;
  readonly bic: string;
  readonly attention: string;

  readonly number: string;
  readonly date: string;
  readonly delivered: string;
  readonly period: string;
  readonly dueDate: string;
  readonly debtorNumber: string;
  /** Of a credit invoice: the invoice that it credits, `{number}` of `{date}`. */
  readonly credits: string;
  readonly creditedInvoice: string;
  /** Of an invoice that goes to the central billing address: the debtor itself, and what it is called there. */
  readonly customer: string;
  readonly centralNumber: string;
  readonly project: string;
  readonly buyerVatId: string;
  readonly buyerTradeRegister: string;
  readonly buyerForeignTradeRegister: string;

  readonly columns: {
    readonly article: string;
    readonly description: string;
    readonly delivered: string;
    readonly returned: string;
    readonly quantity: string;
    readonly unit: string;
    readonly price: string;
    readonly discount: string;
    readonly vat: string;
    readonly amount: string;
    readonly total: string;
  };
  readonly deliveryNote: string;
  readonly reference: string;
  readonly debtor: string;
  readonly week: string;
  readonly continued: string;
  readonly subtotal: string;
  readonly carried: string;

  readonly vatRate: string;
  readonly vatBase: string;
  readonly vatAmount: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly creditGross: string;

  readonly payment: string;
  readonly paymentReference: string;
  readonly pleasePay: string;
  /** The seller states no account: it may be paid otherwise. */
  readonly pleasePayAnyhow: string;
  /** The total is below zero. */
  readonly nothingToPay: string;
  /** The total is zero. */
  readonly nothingEitherWay: string;
  readonly notToPayYet: string;
  readonly scan: string;
  readonly reverseCharge: string;
  /** Goods to another member state are exempt besides (art. 138 of Directive 2006/112/EC). */
  readonly reverseChargeGoods: string;
  readonly reverseChargeIds: string;
  readonly page: string;
}

const tables: Readonly<Record<Language, DocumentTexts>> = { nl, de, en };

/** The words on documents in a buyer's language. */
export function documentTexts(language: Language): DocumentTexts {
  return tables[language];
}
