import type { Language } from '../domain/debtor.ts';
import { companiesTexts as de } from './de/companies.ts';
import { companiesTexts as en } from './en/companies.ts';
import { companiesTexts as nl } from './nl/companies.ts';

/** *Administraties*: the companies of the installation. */
export interface CompaniesTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly columns: Readonly<Record<'name' | 'city' | 'mail' | 'here', string>>;
  /** In the row of the company in which one works. */
  readonly here: string;
  readonly unreadable: string;
  /** `{id}` */
  readonly unnamed: string;
  /** `{company}` */
  readonly enterQuestion: string;
  readonly stay: string;
  readonly stayLetter: string;
  readonly enter: string;
  readonly enterLetter: string;
  /** `{company}` */
  readonly mailOffQuestion: string;
  /** `{company}` */
  readonly mailOnQuestion: string;
  readonly turnOff: string;
  readonly turnOffLetter: string;
  readonly turnOn: string;
  readonly turnOnLetter: string;
  readonly cancelLetter: string;
  /** `{company}` */
  readonly mailIsOff: string;
  /** `{company}` */
  readonly mailIsOn: string;
  readonly newTitle: string;
  readonly newHelp: readonly string[];
  readonly newIntro: string;
  readonly nameField: { readonly label: string; readonly help: string };
}

const tables: Readonly<Record<Language, CompaniesTexts>> = { nl, de, en };

/** The words of the list of companies. */
export function companiesTexts(language: Language): CompaniesTexts {
  return tables[language];
}
