import type { MailSecurity } from './options.ts';

/** What one has to know before one sends by a provider. */
export const providerWarnings = [
  'known-sender',
  'app-password',
  'oauth2-only',
  'password-closing',
  'email-password',
  'daily-limit',
] as const;
export type ProviderWarning = (typeof providerWarnings)[number];

/** A mail server that one can choose by its provider's name: something to begin with, not a promise. */
export interface MailProvider {
  readonly name: string;
  readonly server: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Messages that the provider takes in a day; null: not known. */
  readonly dailyLimit: number | null;
  /** When somebody last looked: the tables of 2015, or March 2026. */
  readonly asOf: '2015' | '2026-03';
  readonly warnings: readonly ProviderWarning[];
}

/** What a provider says about sending in the name of other domains. */
export interface ProviderSending {
  readonly name: string;
  /** SPF terms with which a domain lets the provider send for it; empty: not known. */
  readonly spf: readonly string[];
}
