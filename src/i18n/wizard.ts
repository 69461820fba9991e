import type { Language } from '../domain/debtor.ts';
import { wizardTexts as de } from './de/wizard.ts';
import { wizardTexts as en } from './en/wizard.ts';
import { wizardTexts as nl } from './nl/wizard.ts';
import { type FieldText, type OptionFieldTexts, optionFieldTexts } from './option-fields.ts';

/** The questions that a new company is asked, in their order. */
export const wizardSteps = [
  'language',
  'company',
  'sender',
  'server',
  'security',
  'login',
  'limits',
  'schedule',
  'printer',
  'overview',
] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** What is asked: option keys, and the provider by which server and port are found. */
export const wizardFields = [
  'language',
  'company.name',
  'company.legalName',
  'company.address',
  'company.postcode',
  'company.city',
  'company.country',
  'company.kvk',
  'company.vatId',
  'company.iban',
  'company.email',
  'company.phone',
  'mail.enabled',
  'mail.from',
  'mail.fromName',
  'mail.replyTo',
  'provider',
  'mail.server',
  'mail.port',
  'mail.security',
  'mail.anonymous',
  'mail.user',
  'mail.password',
  'limits.perMinute',
  'limits.perHour',
  'limits.perDay',
  'schedule.mode',
  'schedule.from',
  'schedule.until',
  'schedule.everyMinutes',
  'print.method',
  'print.printer',
  'print.folder',
] as const;
export type WizardField = (typeof wizardFields)[number];

/** What the first questions say besides what is said of the options wherever one fills them in. */
export interface WizardTable {
  readonly title: string;
  readonly help: readonly string[];
  /** `{step}`, `{count}`, `{title}` */
  readonly progress: string;
  readonly steps: Readonly<Record<WizardStep, { readonly title: string; readonly intro: string }>>;
  readonly provider: FieldText;
  readonly otherProvider: string;
  readonly searchingPrinters: string;
  /** When CUPS cannot be asked. */
  readonly typePrinter: string;
  readonly saving: string;
  readonly cancelQuestion: string;
  readonly goOn: string;
  readonly goOnLetter: string;
  readonly cancel: string;
  readonly cancelLetter: string;
  readonly empty: string;
  /** What F2 does after a notice of what somebody else changed. */
  readonly changedElsewhere: string;
  readonly saved: string;
}

/** The first questions. */
export interface WizardTexts extends WizardTable, Omit<OptionFieldTexts, 'fields'> {
  readonly fields: Readonly<Record<WizardField, FieldText>>;
}

function withOptions(language: Language, table: WizardTable): WizardTexts {
  const options = optionFieldTexts(language);
  return { ...table, ...options, fields: { ...options.fields, provider: table.provider } };
}

const tables: Readonly<Record<Language, WizardTexts>> = {
  nl: withOptions('nl', nl),
  de: withOptions('de', de),
  en: withOptions('en', en),
};

/** The words of the first questions. */
export function wizardTexts(language: Language): WizardTexts {
  return tables[language];
}
