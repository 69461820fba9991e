import type { Language } from '../domain/debtor.ts';
import { newDraftTexts as de } from './de/new-draft.ts';
import { newDraftTexts as en } from './en/new-draft.ts';
import { newDraftTexts as nl } from './nl/new-draft.ts';
import type { FieldText } from './option-fields.ts';

/** *Toevoegen*: an invoice by hand, and the head of one that is being made. */
export interface NewDraftTexts {
  readonly title: string;
  readonly headTitle: string;
  readonly help: readonly string[];
  readonly fields: Readonly<Record<'debtor' | 'deliveredFrom' | 'deliveredUntil', FieldText>>;
  /** `{typed}` */
  readonly unknown: string;
  /** Whoever is meant: `{name}`, `{city}` */
  readonly who: string;
  /** `{number}`, `{name}` */
  readonly billedTo: string;
  readonly reverseCharge: string;
  /** Above the form. */
  readonly about: string;
  readonly headAbout: string;
  readonly untilBeforeFrom: string;
  readonly added: string;
  readonly headChanged: string;
  readonly unsaved: string;
}

const tables: Readonly<Record<Language, NewDraftTexts>> = { nl, de, en };

/** The words of adding an invoice by hand. */
export function newDraftTexts(language: Language): NewDraftTexts {
  return tables[language];
}
