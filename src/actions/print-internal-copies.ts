import type { Invoice } from '../domain/invoice.ts';
import { documentTexts } from '../i18n/document.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { type PrintOutcome, type PrintSettings, printEach } from './print-each.ts';
import { internalCopyPdf } from './show-invoice.ts';

/** What became of one internal copy. */
export type InternalCopy = PrintOutcome & { readonly invoice: Invoice };

async function record(context: Context, invoice: Invoice, job: string): Promise<void> {
  const subject = invoice.status === 'draft' ? invoice.id : invoice.number.text;
  await context.company.change(async (transaction) => {
    recordDeed(transaction, { action: 'invoice.print-internal', subject, detail: job }, context.now());
  });
}

/**
 * *Afdrukken (intern exemplaar)*: prints invoices, drafts too, on the office printer, marked as internal copies, whatever
 * their debtors' *Verzendwijze*. The dispatch state stays as it is. See `printEach`.
 * @param references ids or numbers
 * @throws UserError `invoice.unknown`
 */
export async function printInternalCopies(
  context: Context,
  references: readonly string[],
  settings: PrintSettings = {},
): Promise<readonly InternalCopy[]> {
  const found = await findInvoices(context, references);
  const invoices = [...new Map(found.map((invoice) => [invoice.id, invoice])).values()];
  const { internal } = documentTexts((await context.company.read(files.options)).language).marks;
  const outcomes = await printEach(
    context,
    invoices,
    {
      pdf: (invoice) => internalCopyPdf(context, invoice),
      title: (invoice) => `${invoice.status === 'draft' ? invoice.debtor : invoice.number.text} ${internal}`,
      record: (invoice, job) => record(context, invoice, job),
      copies: 1,
    },
    settings,
  );
  return invoices.flatMap((invoice, index) => {
    const outcome = outcomes[index];
    return outcome ? [{ invoice, ...outcome }] : [];
  });
}
