import type { Language } from '../domain/debtor.ts';
import { debtorFormTexts as de } from './de/debtor-form.ts';
import { debtorFormTexts as en } from './en/debtor-form.ts';
import { debtorFormTexts as nl } from './nl/debtor-form.ts';

export const debtorRubrics = ['general', 'addresses', 'invoice', 'financial'] as const;
/** *Algemeen, Afleveradressen, Factuur, Financieel*. */
export type DebtorRubric = (typeof debtorRubrics)[number];

/** What a field is called, and what F1 tells about it. */
export interface DebtorFieldText {
  readonly label: string;
  readonly help: string;
}

interface Answer {
  readonly label: string;
  readonly letter: string;
}

/** What the form of a debtor says. */
export interface DebtorFormTexts {
  readonly title: string;
  readonly newTitle: string;
  readonly help: readonly string[];
  readonly rubrics: Readonly<Record<DebtorRubric, string>>;
  readonly fields: {
    readonly number: DebtorFieldText;
    readonly name: DebtorFieldText;
    readonly attention: DebtorFieldText;
    readonly address: DebtorFieldText;
    readonly postcode: DebtorFieldText;
    readonly city: DebtorFieldText;
    readonly country: DebtorFieldText;
    readonly phone: DebtorFieldText;
    readonly email: DebtorFieldText;
    readonly language: DebtorFieldText;
    readonly vatId: DebtorFieldText;
    readonly kvk: DebtorFieldText;
    readonly invoiceDay: DebtorFieldText;
    readonly invoiceType: DebtorFieldText;
    readonly collect: DebtorFieldText;
    readonly consolidateTo: DebtorFieldText;
    readonly copies: DebtorFieldText;
    readonly dispatch: DebtorFieldText;
    readonly cc: DebtorFieldText;
    readonly bundle: DebtorFieldText;
    readonly consentSince: DebtorFieldText;
    readonly 'topBakkers.on': DebtorFieldText;
    readonly 'topBakkers.number': DebtorFieldText;
    readonly 'topBakkers.project': DebtorFieldText;
    readonly termDays: DebtorFieldText;
    readonly discount: DebtorFieldText;
    readonly deliveryAddresses: DebtorFieldText;
    readonly closed: DebtorFieldText;
    /** Code of a delivery address. */
    readonly code: DebtorFieldText;
    /** Name of a delivery address. */
    readonly place: DebtorFieldText;
  };
  readonly notes: {
    /** `{debtor}` */
    readonly billedTo: string;
    /** `{days}` */
    readonly companyTerm: string;
    readonly notOnInvoice: string;
  };
  /** `{label}`, `{rubric}` */
  readonly look: string;
  readonly saved: string;
  /** `{number}`, `{name}` */
  readonly added: string;
  readonly nothingChanged: string;
  /** `{labels}`: what others changed meanwhile, and is kept too. */
  readonly others: string;
  readonly empty: string;
  readonly closed: string;
  /** `{at}`, `{by}` */
  readonly lastChanged: string;
  /** `{labels}`, `{who}` */
  readonly changedElsewhere: string;
  readonly goneElsewhere: string;
  readonly somebody: string;
  readonly conflicts: {
    /** `{who}` */
    readonly question: string;
    /** `{label}`, `{theirs}`, `{mine}` */
    readonly line: string;
    readonly goOn: Answer;
    readonly mine: Answer;
    readonly theirs: Answer;
  };
  readonly addresses: {
    readonly title: string;
    readonly newTitle: string;
    readonly help: readonly string[];
    readonly intro: string;
    readonly columns: {
      readonly code: string;
      readonly name: string;
      readonly address: string;
      readonly postcode: string;
      readonly city: string;
    };
    readonly none: readonly string[];
    /** `{code}` */
    readonly inUse: readonly string[];
    /** `{code}`, `{name}` */
    readonly remove: string;
    readonly keep: Answer;
    readonly removeIt: Answer;
    /** `{count}` */
    readonly count: string;
  };
}

const tables: Readonly<Record<Language, DebtorFormTexts>> = { nl, de, en };

/** What the form of a debtor says, in a language. */
export function debtorFormTexts(language: Language): DebtorFormTexts {
  return tables[language];
}
