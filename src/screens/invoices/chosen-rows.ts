import { type ChosenInvoice, chosenInvoice } from '../invoice/invoice-choice.ts';
import { current } from '../kit/list.ts';
import type { InvoicesScreen } from './update.ts';

/** The invoice under the cursor. */
export function rowUnderCursor({ list }: InvoicesScreen): ChosenInvoice | null {
  const row = current(list);
  return row === undefined ? null : chosenInvoice(row);
}

/** The marked invoices, in the order of the list; those that a search hides come last. */
export function markedRows({ list, source }: InvoicesScreen): readonly ChosenInvoice[] {
  const { marks, rows } = list;
  const shown = rows.filter(({ id }) => marks.has(id));
  if (shown.length === marks.size) return shown.map(chosenInvoice);
  const seen = new Set(shown.map(({ id }) => id));
  const hidden = (source?.rows ?? []).filter(({ id }) => marks.has(id) && !seen.has(id));
  return [...shown, ...hidden].map(chosenInvoice);
}

/** Whether any of the marked invoices, or else the one under the cursor, is a draft. Drafts are the source's first rows. */
export function hasChosenDrafts({ list, source }: InvoicesScreen): boolean {
  const { marks } = list;
  if (marks.size === 0) return current(list)?.status === 'draft';
  for (const { id, status } of source?.rows ?? []) {
    if (status !== 'draft') return false;
    if (marks.has(id)) return true;
  }
  return false;
}
