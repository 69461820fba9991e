import type { DeliveryMailRow } from '../domain/dispatch/delivery-mails.ts';
import type { MailEntry } from '../domain/dispatch/entry.ts';
import type { RowMoment } from '../domain/dispatch/run-plan.ts';
import { partlyAccepted } from '../domain/dispatch/run-sheet.ts';
import type { VatRate } from '../domain/vat.ts';
import { deliveryMailText, deliveryRef } from './delivery-mail.ts';
import { type Making, newEntry, newMail, settledWhenComplete } from './new-entry.ts';

/** The entry that brings one delivery's note or receipt. @throws UserError `vat.no-rate` */
export function deliveryEntry(
  row: DeliveryMailRow,
  moment: RowMoment,
  rates: readonly VatRate[],
  making: Making,
): MailEntry {
  const { delivery, debtor, to, cc } = row;
  const { options, texts } = making;
  const base = newEntry(moment, making);
  const before = partlyAccepted(row);
  const entry: MailEntry = {
    ...base,
    ...newMail(base.id, 'delivery', { to, cc, before }, options),
    debtor: debtor.number,
    debtorName: debtor.name,
    invoices: [],
    deliveries: [deliveryRef(delivery)],
    production: null,
    language: debtor.language,
    subject: deliveryMailText(texts, delivery, { options, debtor, rates }).subject,
  };
  return settledWhenComplete(entry, before);
}
