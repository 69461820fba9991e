import type { Language } from '../domain/debtor.ts';
import type { MailProvider, ProviderWarning } from '../domain/mail-provider.ts';
import { mailProviderTexts as de } from './de/mail-providers.ts';
import { mailProviderTexts as en } from './en/mail-providers.ts';
import { fill } from './fill.ts';
import { mailProviderTexts as nl } from './nl/mail-providers.ts';

/** What one has to know before one sends by a provider. */
export interface MailProviderTexts {
  readonly asOf: Readonly<Record<MailProvider['asOf'], string>>;
  /** `daily-limit` has `{count}`. */
  readonly warnings: Readonly<Record<ProviderWarning, string>>;
}

const tables: Readonly<Record<Language, MailProviderTexts>> = { nl, de, en };

/** How old the settings of a provider are, and what to mind, a sentence each. */
export function providerNotes(language: Language, provider: MailProvider): readonly string[] {
  const { asOf, warnings } = tables[language];
  const count = provider.dailyLimit ?? 0;
  return [...provider.warnings.map((warning) => fill(warnings[warning], { count })), asOf[provider.asOf]];
}
