import type { Language } from '../domain/debtor.ts';
import { mailboxTexts as de } from './de/mailbox.ts';
import { mailboxTexts as en } from './en/mailbox.ts';
import { mailboxTexts as nl } from './nl/mailbox.ts';

/** *Oefenpost*. */
export interface MailboxTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly empty: readonly string[];
  readonly columns: { readonly at: string; readonly to: string; readonly subject: string };
}

const tables: Readonly<Record<Language, MailboxTexts>> = { nl, de, en };

/** The words of the practice mailbox. */
export function mailboxTexts(language: Language): MailboxTexts {
  return tables[language];
}
