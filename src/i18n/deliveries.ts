import type { Language } from '../domain/debtor.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import type { Outcome } from '../domain/dispatch/closing-sheet.ts';
import type { DeliveryMailProblem } from '../domain/dispatch/delivery-mails.ts';
import { addresseesOf, type OutboxEntry } from '../domain/dispatch/entry.ts';
import { closingTexts } from './closing.ts';
import { deliveriesTexts as de } from './de/deliveries.ts';
import { dispatchErrorText, dispatchTexts } from './dispatch.ts';
import { deliveriesTexts as en } from './en/deliveries.ts';
import { fill } from './fill.ts';
import { formatMoment } from './format.ts';
import { deliveriesTexts as nl } from './nl/deliveries.ts';
import type { CauseText } from './smtp.ts';

/** The words of deliveries and of mailing their notes. */
export interface DeliveriesTexts {
  readonly kinds: Readonly<Record<DeliveryKind, string>>;
  readonly columns: Readonly<
    Record<
      'number' | 'date' | 'kind' | 'debtor' | 'name' | 'reference' | 'net' | 'mail' | 'outcome' | 'detail' | 'id',
      string
    >
  >;
  readonly empty: string;
  /** `{company}` */
  readonly mailed: string;
  /** `{company}` */
  readonly printed: string;
  /** While it goes, before how far it is. */
  readonly printing: string;
  readonly total: string;
  /** Of a note; the other problems are told as those of an invoice. */
  readonly problems: Readonly<Record<'already-sent' | 'already-waiting', CauseText>>;
  /** `{at}`, `{to}` */
  readonly planned: string;
}

const tables: Readonly<Record<Language, DeliveriesTexts>> = { nl, de, en };

/** The words of deliveries in a language. */
export function deliveriesTexts(language: Language): DeliveriesTexts {
  return tables[language];
}

/** What is known of a delivery's mail. */
export interface ToldDelivery {
  readonly outcome: Outcome;
  readonly problem: DeliveryMailProblem | null;
  /** The entry that carries it, or the earlier one for which it does not go. */
  readonly carrier: OutboxEntry | null;
}

/** What there is to know about the outcome of a delivery's mail: to whom and the server's word, or cause and remedy. */
export function deliveryDetail(language: Language, { problem, carrier }: ToldDelivery): string {
  const texts = tables[language];
  if (problem !== null) {
    const { cause, remedy } = { ...dispatchTexts(language).problems, ...texts.problems }[problem];
    const when = carrier === null ? '' : ` (${formatMoment(language, carrier.updatedAt)})`;
    return `${cause}${when} ${remedy}`;
  }
  if (carrier === null) return '';
  if (carrier.error !== null) {
    const { cause, remedy } = dispatchErrorText(language, carrier.route, carrier.error, carrier.state === 'uncertain');
    return `${cause} ${remedy}${carrier.error.reply === '' ? '' : ` [${carrier.error.reply}]`}`;
  }
  const to = addresseesOf(carrier).join(', ');
  if (carrier.state !== 'planned') return carrier.reply === '' ? to : `${to}: ${carrier.reply}`;
  if (carrier.plannedAt === null) return `${to}: ${closingTexts(language).noMoment}`;
  return fill(texts.planned, { at: formatMoment(language, carrier.plannedAt), to });
}
