import type { Language } from '../domain/debtor.ts';
import { addresseesOf, type MailEntry, type OutboxEntry } from '../domain/dispatch/entry.ts';
import { plainLine } from '../domain/plain-text.ts';
import { deliveryName } from './delivery-note.ts';
import { fill } from './fill.ts';
import { formatDay } from './format.ts';
import { productionListName, productionListTexts } from './production-list.ts';
import { runTexts } from './run.ts';

function productionOf(entry: OutboxEntry): string | null {
  return entry.route === 'mail' ? entry.production : null;
}

/** What an outbox entry brings: the numbers of its invoices, "Leverbon 1234", or "Productielijst 13-11-2026". */
export function documentsText(language: Language, entry: OutboxEntry): string {
  const day = productionOf(entry);
  if (day !== null) return productionListName(language, day);
  const { invoices, deliveries } = entry;
  return [...invoices.map(({ number }) => number), ...deliveries.map((one) => deliveryName(language, one))].join(', ');
}

/** The same for a narrow column, in which the day of a list must be seen. */
export function shortDocumentsText(language: Language, entry: OutboxEntry): string {
  const day = productionOf(entry);
  if (day === null) return documentsText(language, entry);
  return fill(productionListTexts(language).shortName, { date: formatDay(language, day) });
}

/** Whose it is: number and name; of a production list the company's name alone. */
export function ownerText({ debtor, debtorName }: Pick<OutboxEntry, 'debtor' | 'debtorName'>): string {
  return [debtor, debtorName].filter((part) => part !== '').join(' ');
}

/** That a server took a mail: what it brings, whose it is, and to whom it went. */
export function acceptedText(language: Language, entry: MailEntry): string {
  const what = documentsText(language, entry);
  const to = addresseesOf(entry).join(', ');
  return plainLine(fill(runTexts(language).acceptedLine, { what, owner: ownerText(entry), to }));
}
