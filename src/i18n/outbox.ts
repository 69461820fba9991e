import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { outboxTexts as de } from './de/outbox.ts';
import { outboxTexts as en } from './en/outbox.ts';
import { outboxTexts as nl } from './nl/outbox.ts';

/** *Verzendbak*. */
export interface OutboxTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly search: string;
  readonly columns: Readonly<
    Record<'state' | 'at' | 'route' | 'number' | 'to' | 'subject' | 'attempts' | 'error', string>
  >;
  readonly noneYet: readonly string[];
  readonly noneFound: readonly string[];
  readonly empty: string;
  /** `{state}` */
  readonly only: string;
  /** `{day}` */
  readonly since: string;
  /** `{user}`, `{pid}`, `{when}` */
  readonly running: string;
  /** `{when}`, `{by}` */
  readonly last: string;
  readonly never: string;
  /** `{when}` */
  readonly nextDue: string;
  /** `{when}` */
  readonly nextRun: string;
  /** `{when}` */
  readonly overdue: string;
  readonly retried: Counted;
  /** `{to}` */
  readonly retriedTo: string;
  readonly cancelled: Counted;
  readonly cancelQuestion: Counted;
  readonly cancelMeaning: string;
  /** Where some of them bring no invoices. */
  readonly cancelMailMeaning: string;
  readonly cancelConfirm: string;
  readonly cancelConfirmLetter: string;
  readonly keep: string;
  readonly keepLetter: string;
  readonly uncertainQuestion: Counted;
  /** Where some of them bring no invoices. */
  readonly uncertainMail: Counted;
  readonly uncertainRemedy: string;
  /** Of production lists alone, which go to the office and to no customer. */
  readonly uncertainList: Counted;
  readonly uncertainListRemedy: string;
  readonly sendAgain: string;
  readonly sendListAgain: string;
  readonly sendAgainLetter: string;
  readonly facts: Readonly<
    Record<
      | 'state'
      | 'invoices'
      | 'delivery'
      | 'debtor'
      | 'route'
      | 'subject'
      | 'queued'
      | 'planned'
      | 'updated'
      | 'attempts'
      | 'reply'
      | 'reason'
      | 'cause'
      | 'remedy'
      | 'recipients'
      | 'redirected'
      | 'messageId',
      string
    >
  >;
  /** `{when}`, `{by}` */
  readonly queuedBy: string;
  readonly recipientStates: Readonly<Record<'waiting' | 'accepted' | 'refused', string>>;
}

const tables: Readonly<Record<Language, OutboxTexts>> = { nl, de, en };

/** The words of the outbox. */
export function outboxTexts(language: Language): OutboxTexts {
  return tables[language];
}
