import type { Language } from '../domain/debtor.ts';
import type { MailProvider } from '../domain/mail-provider.ts';
import { providersTexts as de } from './de/providers.ts';
import { providersTexts as en } from './en/providers.ts';
import { providersTexts as nl } from './nl/providers.ts';

/** The list of mail providers to choose from. */
export interface ProvidersTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly columns: {
    readonly name: string;
    readonly server: string;
    readonly port: string;
    readonly security: string;
    readonly limit: string;
    readonly asOf: string;
  };
  /** As short as a column; behind it the sentence of `providerNotes`. */
  readonly asOf: Readonly<Record<MailProvider['asOf'], string>>;
}

const tables: Readonly<Record<Language, ProvidersTexts>> = { nl, de, en };

/** The words of the list of mail providers. */
export function providersTexts(language: Language): ProvidersTexts {
  return tables[language];
}
