import type { Language } from '../domain/debtor.ts';
import { addresseesOf, type MailEntry, type OutboxEntry } from '../domain/dispatch/entry.ts';
import { plainLine } from '../domain/plain-text.ts';
import { deliveryName } from './delivery-note.ts';
import { fill } from './fill.ts';
import { runTexts } from './run.ts';

/** What an outbox entry brings: the numbers of its invoices, or "Leverbon 1234". */
export function documentsText(
  language: Language,
  { invoices, deliveries }: Pick<OutboxEntry, 'invoices' | 'deliveries'>,
): string {
  return [...invoices.map(({ number }) => number), ...deliveries.map((one) => deliveryName(language, one))].join(', ');
}

/** That a server took a mail: what it brings, whose it is, and to whom it went. */
export function acceptedText(language: Language, entry: MailEntry): string {
  const { debtor, debtorName } = entry;
  const what = documentsText(language, entry);
  const to = addresseesOf(entry).join(', ');
  return plainLine(fill(runTexts(language).acceptedLine, { what, debtor, name: debtorName, to }));
}
