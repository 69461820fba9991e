import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { deliveryMailsTexts as de } from './de/delivery-mails.ts';
import { deliveryMailsTexts as en } from './en/delivery-mails.ts';
import { deliveryMailsTexts as nl } from './nl/delivery-mails.ts';

/** The screen that mails delivery notes and receipts; what it shares with the run sheet of invoices is there. */
export interface DeliveryMailsTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly columns: Readonly<Record<'number' | 'date' | 'debtor' | 'name' | 'what' | 'outcome', string>>;
  /** `{going}`, `{all}` */
  readonly total: string;
  /** `{company}`, `{count}` */
  readonly question: Counted;
  readonly reason: string;
  readonly send: string;
  readonly sendLetter: string;
  readonly cancelLetter: string;
  readonly changedMeanwhile: string;
  readonly queueing: string;
  /** `{done}`, `{total}` */
  readonly sending: string;
  readonly stopHint: string;
  readonly stopping: string;
  /** `{counts}` */
  readonly done: string;
  readonly againHint: string;
  /** Named when leaving would stop it. */
  readonly work: string;
}

const tables: Readonly<Record<Language, DeliveryMailsTexts>> = { nl, de, en };

/** The words of the screen that mails delivery notes. */
export function deliveryMailsTexts(language: Language): DeliveryMailsTexts {
  return tables[language];
}
