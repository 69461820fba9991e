import type { Language } from '../domain/debtor.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import { deliveryNoteTexts as de } from './de/delivery-note.ts';
import { deliveryNoteTexts as en } from './en/delivery-note.ts';
import { fill } from './fill.ts';
import { deliveryNoteTexts as nl } from './nl/delivery-note.ts';

/** The words on delivery notes and receipts, besides those that they share with invoices (`documentTexts`). */
export interface DeliveryNoteTexts {
  /** Large, above it. */
  readonly titles: Readonly<Record<DeliveryKind, string>>;
  /** In running text and file properties, with `{number}`. */
  readonly names: Readonly<Record<DeliveryKind, string>>;
  /** Of its PDF, with `{company}`, `{number}`, `{date}`. */
  readonly fileNames: Readonly<Record<DeliveryKind, string>>;
  readonly numbers: Readonly<Record<DeliveryKind, string>>;
  readonly date: string;
  readonly reference: string;
  readonly debtor: string;
  readonly paidTotal: string;
  /** `{amount}`, `{date}` */
  readonly paid: string;
}

const tables: Readonly<Record<Language, DeliveryNoteTexts>> = { nl, de, en };

/** The words on delivery notes and receipts in a debtor's language. */
export function deliveryNoteTexts(language: Language): DeliveryNoteTexts {
  return tables[language];
}

/** What a delivery is called by its number: "Leverbon 1234", "Contantbon 1235". */
export function deliveryName(
  language: Language,
  { kind, number }: { readonly kind: DeliveryKind; readonly number: string },
): string {
  return fill(tables[language].names[kind], { number });
}
