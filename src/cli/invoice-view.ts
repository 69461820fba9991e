import type { ListedInvoice } from '../actions/list-invoices.ts';
import type { Language } from '../domain/debtor.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { commandTexts } from '../i18n/commands.ts';
import { dispatchErrorText, dispatchTexts } from '../i18n/dispatch.ts';
import { formatDay, formatEuro } from '../i18n/format.ts';
import { nameWidth, textTable } from './text-table.ts';

/** Whom an entry goes to: addresses, or how many copies on paper. */
export function recipientsOf(entry: OutboxEntry): readonly string[] {
  if (entry.route === 'print') return [];
  return entry.redirectedTo === null ? entry.recipients.map((one) => one.address) : [entry.redirectedTo];
}

/** An entry's error with its cause and remedy in words, as the JSON outputs give it. */
export function errorJson(language: Language, entry: OutboxEntry) {
  if (!entry.error) return null;
  const { code, reply } = entry.error;
  return { code, reply, ...dispatchErrorText(language, entry.route, entry.error, entry.state === 'uncertain') };
}

/** An invoice as `invoices list --json` gives it; amounts in cents. */
export function invoiceJson(language: Language, { invoice, debtorName, dispatch }: ListedInvoice) {
  const { id, deliveredFrom, deliveredUntil, origin, status, net, vat, gross } = invoice;
  return {
    id,
    number: invoice.status === 'draft' ? null : invoice.number.text,
    date: invoice.status === 'draft' ? null : invoice.date,
    deliveredFrom,
    deliveredUntil,
    type: origin,
    status,
    debtor: { number: invoice.debtor, name: debtorName },
    net,
    vat,
    gross,
    dispatch: dispatch && {
      state: dispatch.state,
      at: dispatch.updatedAt,
      to: recipientsOf(dispatch).join(', '),
      error: errorJson(language, dispatch),
    },
  };
}

/** Invoices as a table for a person. */
export function invoiceTable(language: Language, listed: readonly ListedInvoice[]): readonly string[] {
  const { columns, statuses, notApplicable } = commandTexts(language);
  const { states } = dispatchTexts(language);
  const rows = listed.map(({ invoice, debtorName, dispatch }) => [
    invoice.status === 'draft' ? notApplicable : invoice.number.text,
    invoice.status === 'draft' ? notApplicable : formatDay(language, invoice.date),
    formatDay(language, invoice.deliveredFrom),
    formatDay(language, invoice.deliveredUntil),
    invoice.origin,
    statuses[invoice.status],
    invoice.debtor,
    debtorName,
    formatEuro(language, invoice.gross),
    dispatch ? states[dispatch.state] : '',
    invoice.id,
  ]);
  return textTable(
    [
      { heading: columns.number },
      { heading: columns.date },
      { heading: columns.from },
      { heading: columns.until },
      { heading: columns.type },
      { heading: columns.status },
      { heading: columns.debtor },
      { heading: columns.name, max: nameWidth },
      { heading: columns.amount, right: true },
      { heading: columns.dispatch },
      { heading: columns.id },
    ],
    rows,
  );
}
