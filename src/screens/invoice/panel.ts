import type { Language } from '../../domain/debtor.ts';
import { isWaiting, type OutboxEntry } from '../../domain/dispatch/entry.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';
import { cellText, widthOf, wrapped } from '../kit/cell-text.ts';
import { current } from '../kit/list.ts';
import { receiversText } from './columns.ts';
import { deedText } from './history.ts';
import type { InvoiceScreen } from './update.ts';

type Fact = readonly [label: string, value: string];

/** What each recipient's own server said, where that is not one answer for all. */
function recipientReplies(language: Language, entry: OutboxEntry): readonly Fact[] {
  if (entry.route === 'print') return [];
  const { recipient } = invoiceTexts(language).details;
  const told = entry.recipients.filter(({ reply }) => reply !== '' && reply !== entry.reply);
  return told
    .filter(({ reply }) => reply !== entry.error?.reply)
    .map(({ address, reply }) => [fill(recipient, { address }), reply] as const);
}

/** Everything about one dispatch, what a clerk has to act on first. */
function entryFacts(language: Language, entry: OutboxEntry): readonly Fact[] {
  const { details } = invoiceTexts(language);
  const { error, route, state, plannedAt, reason } = entry;
  const told = error && dispatchErrorText(language, route, error, state === 'uncertain');
  const redirected = entry.route === 'mail' && entry.redirectedTo !== null;
  const facts: readonly Fact[] = [
    [details.cause, told?.cause ?? ''],
    [details.remedy, told?.remedy ?? ''],
    [details.reply, entry.reply || (error?.reply ?? '')],
    ...recipientReplies(language, entry),
    [details.planned, isWaiting(entry) && plannedAt !== null ? formatMoment(language, plannedAt) : ''],
    [redirected ? details.redirected : details.to, receiversText(language, entry)],
    [details.by, `${entry.queuedBy}, ${formatMoment(language, entry.queuedAt)}`],
    [details.reason, reason],
  ];
  return facts.filter(([, value]) => value !== '');
}

function factLines(facts: readonly Fact[], width: number): readonly string[] {
  const label = Math.min(24, Math.max(0, ...facts.map(([name]) => widthOf(name)))) + 2;
  return facts.flatMap(([name, value]) =>
    wrapped(value, width - label).map((line, index) => cellText(index === 0 ? name : '', label) + line),
  );
}

/** How many lines below a list say more about the row under the cursor. @param rows that list and lines share */
export function panelHeight({ page }: Pick<InvoiceScreen, 'page'>, rows: number): number {
  if (page === 'lines') return 0;
  return page === 'history' ? 3 : Math.max(7, Math.floor(rows / 2));
}

/** More about the row under the cursor than its columns have room for. @param width in columns */
export function panelLines(language: Language, screen: InvoiceScreen, width: number): readonly string[] {
  if (screen.page === 'history') {
    const row = current(screen.history);
    return row ? wrapped(deedText(language, row), width) : [];
  }
  const entry = screen.page === 'dispatch' ? current(screen.dispatch) : undefined;
  return entry ? factLines(entryFacts(language, entry), width) : [];
}
