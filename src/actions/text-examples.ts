import { monthOf } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { TextExample } from '../domain/email-text.ts';
import type { InvoiceRow } from '../domain/invoice-row.ts';
import { invoiceTextKind } from '../domain/invoice-text-kind.ts';
import type { EmailTemplate, TagValues, TemplateKind } from '../domain/template.ts';
import { UserError } from '../domain/user-error.ts';
import { madeUpValues } from '../i18n/texts.ts';
import { type HtmlLine, htmlLines } from '../mail/html-lines.ts';
import { renderMailText } from '../mail/mail-text.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { debtorsByNumber, findDebtor } from './find-debtor.ts';
import { findInvoices } from './find-invoices.ts';
import { invoiceTagValues } from './invoice-mail.ts';
import { InvoiceRows } from './invoice-rows.ts';
import { asFinal } from './preview-mail.ts';
import type { TextKey } from './save-text.ts';
import { companyTagValues, deliveryTagValues, productionTagValues } from './tag-values.ts';
import { vatRates } from './vat-rates.ts';

/** Deliveries and days that are offered: the newest. */
const mostDeliveries = 500;
const mostDays = 60;

/** Debtors of this language first; else in the order in which they come. */
function inLanguageFirst<T>(all: readonly T[], isOfLanguage: (one: T) => boolean): readonly T[] {
  return [...all.filter(isOfLanguage), ...all.filter((one) => !isOfLanguage(one))];
}

function invoiceExample({ id, number, debtor, debtorName, date }: InvoiceRow): TextExample {
  return { what: 'invoice', id, number, debtor, debtorName, date };
}

async function invoices(context: Context, key: TextKey, signal: AbortSignal): Promise<readonly TextExample[]> {
  const source = new InvoiceRows(context);
  await source.load(() => {}, signal);
  const rows = source.rows.filter((row) => invoiceTextKind(row) === key.kind);
  // Drafts come first in a list; a mail brings a final invoice.
  const ordered = [...rows.filter(({ date }) => date !== null), ...rows.filter(({ date }) => date === null)];
  const debtors = await debtorsByNumber(context);
  return inLanguageFirst(ordered, ({ debtor }) => debtors.get(debtor)?.language === key.language).map(invoiceExample);
}

async function deliveries(context: Context, { language }: TextKey): Promise<readonly TextExample[]> {
  const debtors = await debtorsByNumber(context);
  const found: TextExample[] = [];
  for (const month of [...(await context.company.months('deliveries'))].reverse()) {
    if (found.length >= mostDeliveries) break;
    const ofMonth = await context.company.read(files.deliveries(month));
    for (const { id, number, date, debtor } of ofMonth.toSorted((a, b) => (a.date < b.date ? 1 : -1))) {
      const known = debtors.get(debtor);
      if (known) found.push({ what: 'delivery', id, number, date, debtor, debtorName: known.name });
    }
  }
  const ofLanguage = (one: TextExample) => 'debtor' in one && debtors.get(one.debtor)?.language === language;
  return inLanguageFirst(found.slice(0, mostDeliveries), ofLanguage);
}

async function productionDays(context: Context): Promise<readonly TextExample[]> {
  const days = new Set<string>();
  for (const month of [...(await context.company.months('deliveries'))].reverse()) {
    if (days.size >= mostDays) break;
    const dates = (await context.company.read(files.deliveries(month))).map(({ date }) => date);
    for (const date of dates.sort().reverse()) days.add(date);
  }
  return [...days].slice(0, mostDays).map((date) => ({ what: 'production', date }));
}

function foundExamples(context: Context, key: TextKey, signal: AbortSignal): Promise<readonly TextExample[]> {
  switch (key.kind) {
    case 'invoice':
    case 'credit':
    case 'no-payment':
      return invoices(context, key, signal);
    case 'delivery':
      return deliveries(context, key);
    case 'production-list':
      return productionDays(context);
    case 'test':
      return Promise.resolve([{ what: 'company' }]);
    default:
      return key.kind satisfies never;
  }
}

/**
 * What a text can be shown with: for an invoice's the invoices, newest first, those of debtors of its language before the
 * others; likewise deliveries, days with deliveries, the company. Where there is nothing yet, one example with made-up values.
 */
export async function textExamples(
  context: Context,
  key: TextKey,
  signal: AbortSignal,
): Promise<readonly [TextExample, ...TextExample[]]> {
  const [first, ...others] = await foundExamples(context, key, signal);
  return first ? [first, ...others] : [{ what: 'made-up' }];
}

async function invoiceValues(context: Context, id: string, language: Language): Promise<TagValues> {
  const [invoice] = await findInvoices(context, [id]);
  if (!invoice) throw new UserError('invoice.unknown', { invoice: id });
  const options = await context.company.read(files.options);
  const final = asFinal(invoice, context, options, await findDebtor(context, invoice.debtor));
  return invoiceTagValues([final], language);
}

async function deliveryValues(
  context: Context,
  example: Extract<TextExample, { readonly what: 'delivery' }>,
  language: Language,
): Promise<TagValues | null> {
  const { company } = await context.company.read(files.options);
  const month = await context.company.read(files.deliveries(monthOf(example.date)));
  const delivery = month.find(({ id }) => id === example.id);
  if (!delivery) return null;
  const debtor = await findDebtor(context, delivery.debtor);
  return deliveryTagValues(delivery, { company, debtor, rates: await vatRates() }, language);
}

async function madeUp(context: Context, kind: TemplateKind, language: Language): Promise<TagValues> {
  const { company } = await context.company.read(files.options);
  const filled = Object.entries(companyTagValues(company)).filter(([, value]) => value !== '');
  return { ...madeUpValues(kind, language), ...Object.fromEntries(filled) };
}

/**
 * The values of the tags for an example, in the language of the text. Of a delivery that is gone since, made-up ones.
 * @throws UserError `invoice.unknown`, `debtor.unknown`, `vat.no-rate`
 */
export async function exampleValues(
  context: Context,
  { kind, language }: TextKey,
  example: TextExample,
): Promise<TagValues> {
  switch (example.what) {
    case 'invoice':
      return invoiceValues(context, example.id, language);
    case 'delivery':
      return (await deliveryValues(context, example, language)) ?? madeUp(context, kind, language);
    case 'production':
      return productionTagValues((await context.company.read(files.options)).company, example.date, language);
    case 'company':
      return companyTagValues((await context.company.read(files.options)).company);
    case 'made-up':
      return madeUp(context, kind, language);
    default:
      return example satisfies never;
  }
}

/** A mail's words as a person reads them. */
export interface RenderedText {
  readonly subject: string;
  /** What a mail program shows of the HTML part. */
  readonly html: readonly HtmlLine[];
  /** The plain text part. */
  readonly text: readonly string[];
}

/** A text with its values, rendered by the code that sends. */
export async function renderText(text: EmailTemplate, values: TagValues): Promise<RenderedText> {
  const rendered = renderMailText(text, values);
  return { subject: rendered.subject, html: htmlLines(rendered.html), text: rendered.text.split('\n') };
}
