import type { Language } from '../domain/debtor.ts';
import { isMailCause, type MailCause, type MailPhase } from '../domain/refusal.ts';
import { smtpTexts as de } from './de/smtp.ts';
import { smtpTexts as en } from './en/smtp.ts';
import { smtpTexts as nl } from './nl/smtp.ts';

/** What happened, and what a person can do about it. */
export interface CauseText {
  readonly cause: string;
  readonly remedy: string;
}

export interface SmtpTexts {
  readonly causes: Readonly<Record<MailCause, CauseText>>;
  /** The steps of a mail's way, for the test message and the closing sheet. */
  readonly phases: Readonly<Record<MailPhase, string>>;
  /** Beside a message of which nobody knows whether it was accepted. */
  readonly uncertain: CauseText;
  /** On top of a redirected message; `{to}` holds its real recipients. */
  readonly redirected: string;
}

const tables: Readonly<Record<Language, SmtpTexts>> = { nl, de, en };

/** The words about sending mail in a language. */
export function smtpTexts(language: Language): SmtpTexts {
  return tables[language];
}

/** The words for a stored cause; one that this version does not know reads as a refusal without a known reason. */
export function causeText(language: Language, cause: string): CauseText {
  return tables[language].causes[isMailCause(cause) ? cause : 'refused'];
}
