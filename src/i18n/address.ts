import type { Language } from '../domain/debtor.ts';
import { addressTexts as de } from './de/address.ts';
import { addressTexts as en } from './en/address.ts';
import { addressTexts as nl } from './nl/address.ts';

/** A debtor's mail address, corrected in place. */
export interface AddressTexts {
  readonly title: string;
  readonly help: readonly string[];
  /** `{number}`, `{name}` */
  readonly debtor: string;
  readonly intro: string;
  readonly field: { readonly label: string; readonly help: string };
  readonly saved: string;
  /** `{who}` */
  readonly conflict: string;
  readonly somebody: string;
  /** `{addresses}` */
  readonly theirs: string;
  /** `{addresses}` */
  readonly mine: string;
  readonly keepTheirs: string;
  readonly keepTheirsLetter: string;
  readonly takeMine: string;
  readonly takeMineLetter: string;
  readonly nobody: string;
}

const tables: Readonly<Record<Language, AddressTexts>> = { nl, de, en };

/** The words about a debtor's mail address. */
export function addressTexts(language: Language): AddressTexts {
  return tables[language];
}
