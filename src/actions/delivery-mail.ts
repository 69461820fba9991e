import type { Debtor, Language } from '../domain/debtor.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryRef } from '../domain/dispatch/entry.ts';
import type { Options } from '../domain/options.ts';
import type { OwnText } from '../domain/template.ts';
import type { VatRate } from '../domain/vat.ts';
import { deliveryNoteTexts } from '../i18n/delivery-note.ts';
import { documentFileName } from '../mail/file-name.ts';
import { type MailText, renderMailText } from '../mail/mail-text.ts';
import { textFrom } from './mail-texts.ts';
import { deliveryTagValues } from './tag-values.ts';

/** What a delivery's note and mail are made from besides the delivery itself. */
export interface DeliverySources {
  readonly options: Options;
  /** The debtor that had the delivery. */
  readonly debtor: Debtor;
  readonly rates: readonly VatRate[];
}

/**
 * Subject and body of the mail that brings a delivery's note or receipt, in the debtor's language.
 * @param own the company's own texts, as they are at this moment
 * @throws UserError `vat.no-rate`
 */
export function deliveryMailText(
  own: readonly OwnText[],
  delivery: Delivery,
  { options, debtor, rates }: DeliverySources,
): MailText {
  const { language } = debtor;
  const values = deliveryTagValues(delivery, { company: options.company, debtor, rates }, language);
  return renderMailText(textFrom(own, 'delivery', language), values);
}

/** What an outbox entry keeps of a delivery. */
export function deliveryRef({ id, number, kind, date }: Delivery): DeliveryRef {
  return { id, number, kind, date };
}

/** The name of a delivery's PDF as attachment and working copy; with the date, since numbers come again in another year. */
export function deliveryFileName({ kind, number, date }: DeliveryRef, company: string, language: Language): string {
  return documentFileName(deliveryNoteTexts(language).fileNames[kind], { company, number, date });
}
