import type { Language } from '../../domain/debtor.ts';
import { addresseesOf, type OutboxEntry } from '../../domain/dispatch/entry.ts';
import { dispatchErrorText, dispatchTexts } from '../../i18n/dispatch.ts';
import { documentsText, ownerText } from '../../i18n/entry-documents.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { productionDay, productionListTexts } from '../../i18n/production-list.ts';
import { factLines } from '../closing/row-story.ts';

/** To whom it goes: addresses, or so many copies. */
export function toText(language: Language, entry: OutboxEntry): string {
  if (entry.route === 'print') return fill(dispatchTexts(language).copies, { count: entry.copies });
  return addresseesOf(entry).join(', ');
}

function errorOf(language: Language, { route, error, state }: OutboxEntry) {
  return error === null ? null : dispatchErrorText(language, route, error, state === 'uncertain');
}

/** Cause, remedy and the server's word; what it answered when it took it. */
export function entryDetail(language: Language, entry: OutboxEntry): string {
  const told = errorOf(language, entry);
  if (told === null) return entry.reply;
  const reply = entry.error?.reply ?? '';
  return `${told.cause} ${told.remedy}${reply === '' ? '' : ` [${reply}]`}`;
}

/** The cause alone, for a row. */
export function entryCause(language: Language, entry: OutboxEntry): string {
  return errorOf(language, entry)?.cause ?? '';
}

function recipientLines(language: Language, entry: OutboxEntry): readonly string[] {
  if (entry.route !== 'mail') return [];
  const { facts, recipientStates } = outboxTexts(language);
  const lines = entry.recipients.map(({ address, role, state, reply }) => {
    const answer = reply === '' ? '' : ` [${reply}]`;
    return `${role.toUpperCase()} ${address}: ${recipientStates[state]}${answer}`;
  });
  return ['', facts.recipients, ...lines];
}

/** What it brings. */
function documentsFact(language: Language, entry: OutboxEntry): readonly [string, string] {
  const { facts } = outboxTexts(language);
  if (entry.route === 'mail' && entry.production !== null) {
    return [productionListTexts(language).title, productionDay(language, entry.production)];
  }
  return [entry.kind === 'delivery' ? facts.delivery : facts.invoices, documentsText(language, entry)];
}

/** An entry's whole story. */
export function entryStory(language: Language, entry: OutboxEntry): readonly string[] {
  const { facts, queuedBy } = outboxTexts(language);
  const { states, routes } = dispatchTexts(language);
  const told = errorOf(language, entry);
  const moment = (at: string | null) => (at === null ? '' : formatMoment(language, at));
  const mail = entry.route === 'mail' ? entry : null;
  return [
    ...factLines([
      [facts.state, states[entry.state]],
      documentsFact(language, entry),
      [facts.debtor, entry.kind === 'production-list' ? '' : ownerText(entry)],
      [facts.route, entry.route === 'print' ? `${routes.print}, ${toText(language, entry)}` : routes.mail],
      [facts.subject, mail?.subject ?? ''],
      [facts.redirected, mail?.redirectedTo ?? ''],
      [facts.queued, fill(queuedBy, { when: moment(entry.queuedAt), by: entry.queuedBy })],
      [facts.reason, entry.reason],
      [facts.planned, moment(entry.plannedAt)],
      [facts.updated, moment(entry.updatedAt)],
      [facts.attempts, String(entry.attempts)],
      [facts.reply, entry.reply],
      [facts.messageId, mail?.messageId ?? ''],
    ]),
    ...(told === null
      ? []
      : [
          '',
          ...factLines([
            [facts.cause, told.cause],
            [facts.remedy, told.remedy],
          ]),
        ]),
    ...(told === null || !entry.error?.reply ? [] : factLines([[facts.reply, entry.error.reply]])),
    ...recipientLines(language, entry),
  ];
}
