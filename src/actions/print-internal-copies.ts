import type { DispatchError } from '../domain/dispatch/entry.ts';
import type { Invoice } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import { documentTexts } from '../i18n/document.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context, Progress } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { isStoreTrouble } from './outbox-entries.ts';
import { type PrintResult, printDocument } from './print-document.ts';
import { internalCopyPdf } from './show-invoice.ts';

/** What became of one internal copy; `error` has its texts in `dispatchErrorText`. */
export type InternalCopy =
  | { readonly invoice: Invoice; readonly outcome: 'printed'; readonly job: string }
  | {
      readonly invoice: Invoice;
      readonly outcome: 'failed';
      readonly error: DispatchError;
      /** The paper may come all the same: look at the printer before printing again. */
      readonly uncertain: boolean;
    }
  /** It cannot be put together, such as with a logo that is no picture: `explainError` tells. */
  | { readonly invoice: Invoice; readonly outcome: 'unfit'; readonly error: UserError }
  /** A person stopped before it. */
  | { readonly invoice: Invoice; readonly outcome: 'left' };

type Failed = Extract<PrintResult, { readonly printed: false }>;

async function pdfOf(context: Context, invoice: Invoice): Promise<Buffer | UserError> {
  try {
    return await internalCopyPdf(context, invoice);
  } catch (error) {
    if (error instanceof UserError && !isStoreTrouble(error)) return error;
    throw error;
  }
}

async function record(context: Context, invoice: Invoice, job: string): Promise<void> {
  const subject = invoice.status === 'draft' ? invoice.id : invoice.number.text;
  await context.company.change(async (transaction) => {
    recordDeed(transaction, { action: 'invoice.print-internal', subject, detail: job }, context.now());
  });
}

/**
 * *Afdrukken (intern exemplaar)*: prints invoices, drafts too, on the office printer, marked as internal copies, whatever
 * their debtors' *Verzendwijze*. Never through the outbox, and the dispatch state stays as it is. When the printer takes no
 * jobs at all, the others are not tried and share the cause.
 * @param references ids or numbers
 * @throws UserError `invoice.unknown`
 */
export async function printInternalCopies(
  context: Context,
  references: readonly string[],
  settings: { readonly signal?: AbortSignal; readonly progress?: Progress } = {},
): Promise<readonly InternalCopy[]> {
  const found = await findInvoices(context, references);
  const invoices = [...new Map(found.map((invoice) => [invoice.id, invoice])).values()];
  const { internal } = documentTexts((await context.company.read(files.options)).language).marks;
  const copies: InternalCopy[] = [];
  let blocked: Failed | null = null;
  for (const invoice of invoices) {
    if (settings.signal?.aborted) {
      copies.push({ invoice, outcome: 'left' });
      continue;
    }
    const pdf = await pdfOf(context, invoice);
    if (pdf instanceof UserError) {
      copies.push({ invoice, outcome: 'unfit', error: pdf });
      continue;
    }
    const name = invoice.status === 'draft' ? invoice.debtor : invoice.number.text;
    const job = { title: `${name} ${internal}`, pdf, copies: 1 };
    const result: PrintResult = blocked ?? (await printDocument(context, job));
    if (result.printed) {
      await record(context, invoice, result.job);
      copies.push({ invoice, outcome: 'printed', job: result.job });
    } else {
      // What may have come out was one copy; of those behind it none was handed over.
      if (result.blocks) blocked = { ...result, uncertain: false };
      copies.push({ invoice, outcome: 'failed', error: result.error, uncertain: result.uncertain });
    }
    settings.progress?.(copies.length, invoices.length);
  }
  return copies;
}
