import type { Language } from '../domain/debtor.ts';
import type { MailSecurity, PrintOptions, ScheduleOptions } from '../domain/options.ts';
import { wizardTexts as de } from './de/wizard.ts';
import { wizardTexts as en } from './en/wizard.ts';
import { wizardTexts as nl } from './nl/wizard.ts';

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

/** The first questions. */
export interface WizardTexts {
  readonly title: string;
  readonly help: readonly string[];
  /** `{step}`, `{count}`, `{title}` */
  readonly progress: string;
  readonly steps: Readonly<Record<WizardStep, { readonly title: string; readonly intro: string }>>;
  readonly fields: Readonly<Record<WizardField, { readonly label: string; readonly help: string }>>;
  readonly securities: Readonly<Record<MailSecurity, string>>;
  readonly modes: Readonly<Record<ScheduleOptions['mode'], string>>;
  readonly printMethods: Readonly<Record<PrintOptions['method'], string>>;
  readonly otherProvider: string;
  readonly defaultPrinter: string;
  /** `{name}` */
  readonly printerGone: string;
  readonly untilBeforeFrom: string;
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
  readonly saved: string;
}

const tables: Readonly<Record<Language, WizardTexts>> = { nl, de, en };

/** The words of the first questions. */
export function wizardTexts(language: Language): WizardTexts {
  return tables[language];
}
