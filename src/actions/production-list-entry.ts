import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { MailEntry } from '../domain/dispatch/entry.ts';
import type { ProductionMail } from '../domain/dispatch/production-mail.ts';
import type { RowMoment } from '../domain/dispatch/run-plan.ts';
import { partlyAccepted } from '../domain/dispatch/run-sheet.ts';
import type { CompanyOptions } from '../domain/options.ts';
import type { OwnText } from '../domain/template.ts';
import { type MailText, renderMailText } from '../mail/mail-text.ts';
import { textFrom } from './mail-texts.ts';
import { type Making, newEntry, newMail, settledWhenComplete } from './new-entry.ts';
import { productionTagValues } from './tag-values.ts';

/**
 * Subject and body of the mail that brings a day's production list.
 * @param own the company's own texts, as they are at this moment
 */
export function productionMailText(
  own: readonly OwnText[],
  company: CompanyOptions,
  date: Day,
  language: Language,
): MailText {
  return renderMailText(textFrom(own, 'production-list', language), productionTagValues(company, date, language));
}

/** The entry that brings a day's production list to the office, in the company's language. */
export function productionListEntry(
  mail: ProductionMail,
  perDebtor: boolean,
  moment: RowMoment,
  making: Making,
): MailEntry {
  const { options, texts } = making;
  const { company, language } = options;
  const base = newEntry(moment, making);
  const before = partlyAccepted(mail);
  const entry: MailEntry = {
    ...base,
    ...newMail(base.id, 'production-list', { to: mail.to, cc: [], before }, options),
    debtor: '',
    debtorName: company.name,
    invoices: [],
    deliveries: [],
    production: mail.date,
    ...(perDebtor ? { perDebtor } : {}),
    language,
    subject: productionMailText(texts, company, mail.date, language).subject,
  };
  return settledWhenComplete(entry, before);
}
