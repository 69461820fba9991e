import { monthOf } from '../domain/calendar.ts';
import type { Draft, FinalInvoice, HistoryEntry, Invoice } from '../domain/invoice.ts';
import { plainLine } from '../domain/plain-text.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';

/** Letters of a note. */
export const longestNote = 500;

function noted<I extends Draft | FinalInvoice>(invoice: I, entry: HistoryEntry): I {
  return { ...invoice, history: [...invoice.history, entry], revision: invoice.revision + 1 };
}

/** The draft with the note on it; null when there is none of this id any more. */
async function onDraft(transaction: Transaction, id: string, entry: HistoryEntry): Promise<Draft | null> {
  const drafts = await transaction.open(files.drafts);
  const draft = drafts.data.find((one) => one.id === id);
  if (!draft) return null;
  const next = noted(draft, entry);
  drafts.data = drafts.data.map((one) => (one.id === id ? next : one));
  await drafts.write();
  return next;
}

async function onFinal(
  transaction: Transaction,
  { id, date }: FinalInvoice,
  entry: HistoryEntry,
): Promise<FinalInvoice> {
  const month = await transaction.open(files.invoices(monthOf(date)));
  const invoice = month.data.find((one) => one.id === id);
  if (!invoice) throw new Error(`final invoice ${id} is not in its month`);
  const next = noted(invoice, entry);
  month.data = month.data.map((one) => (one.id === id ? next : one));
  await month.write();
  return next;
}

/** @param invoice as it was found, or null when it was a draft and is none any more */
async function writeNote(context: Context, invoice: Invoice, note: string): Promise<Invoice | null> {
  return context.company.change(async (transaction) => {
    const now = context.now();
    const entry: HistoryEntry = { at: now.toISOString(), by: whoAmI(), what: 'noted', note };
    const next =
      invoice.status === 'draft'
        ? await onDraft(transaction, invoice.id, entry)
        : await onFinal(transaction, invoice, entry);
    if (next === null) return null;
    const subject = next.status === 'draft' ? next.id : next.number.text;
    recordDeed(transaction, { action: 'invoice.note', subject, detail: note }, now);
    return next;
  });
}

/**
 * *Notitie*: a remark for colleagues in the history of an invoice, draft or final. It stands on no document, and nothing of
 * the invoice is another for it.
 * @param reference id or number
 * @param note one line; control characters and blanks around it go
 * @throws UserError `invoice.unknown`, `note.empty`, `note.too-long`
 */
export async function noteInvoice(context: Context, reference: string, note: string): Promise<Invoice> {
  const text = plainLine(note);
  if (text === '') throw new UserError('note.empty');
  if (text.length > longestNote) throw new UserError('note.too-long', { max: longestNote });
  const [invoice] = await findInvoices(context, [reference]);
  if (!invoice) throw new Error('findInvoices gives one for each reference');
  const kept = await writeNote(context, invoice, text);
  if (kept !== null) return kept;
  // Between looking and writing the draft became final, or went.
  const [now] = await findInvoices(context, [invoice.id]);
  const again = now ? await writeNote(context, now, text) : null;
  if (again === null) throw new UserError('invoice.unknown', { invoice: reference });
  return again;
}
