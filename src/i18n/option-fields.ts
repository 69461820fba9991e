import type { Language } from '../domain/debtor.ts';
import type { CopyKind, MailMethod, MailSecurity, Options, PrintOptions, ScheduleOptions } from '../domain/options.ts';
import { optionFieldTexts as de } from './de/option-fields.ts';
import { optionFieldTexts as en } from './en/option-fields.ts';
import { optionFieldTexts as nl } from './nl/option-fields.ts';

/** The options that a person fills in, by rubric: all but the token that signing in brings. */
export const optionFields = [
  'company.name',
  'company.legalName',
  'company.address',
  'company.postcode',
  'company.city',
  'company.country',
  'company.kvk',
  'company.vatId',
  'company.iban',
  'company.bic',
  'company.email',
  'company.phone',
  'company.website',
  'company.logo',
  'invoices.termDays',
  'invoices.numberFormat',
  'invoices.fileName',
  'invoices.footer',
  'topBakkers.name',
  'topBakkers.address',
  'topBakkers.postcode',
  'topBakkers.city',
  'topBakkers.country',
  'topBakkers.email',
  'mail.enabled',
  'mail.method',
  'mail.server',
  'mail.port',
  'mail.security',
  'mail.anonymous',
  'mail.user',
  'mail.password',
  'mail.oauthIssuer',
  'mail.oauthClientId',
  'mail.oauthScope',
  'mail.from',
  'mail.fromName',
  'mail.replyTo',
  'mail.cc',
  'mail.ccKind',
  'mail.bcc',
  'mail.bccKind',
  'mail.office',
  'mail.hideSuccess',
  'mail.deleteInvoicePdf',
  'mail.deleteDeliveryPdf',
  'mail.allowSelfSigned',
  'mail.redirectTo',
  'mail.folder',
  'folders.pdf',
  'print.method',
  'print.printer',
  'print.folder',
  'schedule.mode',
  'schedule.from',
  'schedule.until',
  'schedule.everyMinutes',
  'schedule.days',
  'schedule.holidays',
  'schedule.nationalHolidays',
  'limits.perMinute',
  'limits.perHour',
  'limits.perDay',
  'limits.perConnection',
  'limits.pauseSeconds',
  'language',
] as const;
export type OptionField = (typeof optionFields)[number];

type KeysOf<O> = {
  [R in keyof O & string]: O[R] extends string ? R : `${R}.${keyof O[R] & string}`;
}[keyof O & string];
type Missing = Exclude<KeysOf<Options>, OptionField | 'mail.oauthToken'>;
/** Does not compile when an option has no field. */
export const everyOptionHasAField: [Missing] extends [never] ? true : Missing = true;

/** What a field is called, and what F1 tells about it: what it does, and what is usual. */
export interface FieldText {
  readonly label: string;
  readonly help: string;
}

/** Options as they are filled in, wherever that is. */
export interface OptionFieldTexts {
  readonly fields: Readonly<Record<OptionField, FieldText>>;
  readonly methods: Readonly<Record<MailMethod, string>>;
  readonly securities: Readonly<Record<MailSecurity, string>>;
  readonly copyKinds: Readonly<Record<CopyKind, string>>;
  readonly modes: Readonly<Record<ScheduleOptions['mode'], string>>;
  readonly printMethods: Readonly<Record<PrintOptions['method'], string>>;
  readonly defaultPrinter: string;
  /** `{name}` */
  readonly printerGone: string;
  readonly untilBeforeFrom: string;
  readonly noDays: string;
}

const tables: Readonly<Record<Language, OptionFieldTexts>> = { nl, de, en };

/** Labels, help and choices of the options. */
export function optionFieldTexts(language: Language): OptionFieldTexts {
  return tables[language];
}
