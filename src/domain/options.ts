import type { Weekday } from './calendar.ts';
import type { Language } from './debtor.ts';

export const mailMethods = ['smtp', 'oauth2', 'sendmail', 'folder'] as const;
export type MailMethod = (typeof mailMethods)[number];

/** *Geen* · *STARTTLS indien mogelijk* · *STARTTLS verplicht (587)* · *SSL/TLS (465)*. */
export const mailSecurities = ['none', 'opportunistic', 'starttls', 'tls'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** Which mails a copy to oneself (*CC*, *BCC*) is made of. */
export const copyKinds = ['all', 'invoices', 'deliveries', 'production-lists'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** *Internetverbinding*: one mail account per company. */
export interface MailOptions {
  readonly enabled: boolean;
  readonly method: MailMethod;
  readonly server: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly anonymous: boolean;
  readonly user: string;
  /** Sealed (see state/secrets); empty: none set. */
  readonly password: string;
  /** Method `oauth2`: the address of the provider's sign-in service (OpenID Connect Discovery). */
  readonly oauthIssuer: string;
  /** The id under which the provider knows this program. */
  readonly oauthClientId: string;
  /** What is asked leave for, separated by blanks. */
  readonly oauthScope: string;
  /** Sealed refresh token, got by signing in; empty: nobody has signed in. */
  readonly oauthToken: string;
  readonly from: string;
  readonly fromName: string;
  readonly replyTo: string;
  readonly cc: readonly string[];
  readonly ccKind: CopyKind;
  readonly bcc: readonly string[];
  readonly bccKind: CopyKind;
  readonly office: string;
  readonly hideSuccess: boolean;
  readonly deleteInvoicePdf: boolean;
  readonly deleteDeliveryPdf: boolean;
  readonly allowSelfSigned: boolean;
  readonly redirectTo: string;
  /** Where the method `folder` writes its .eml files. */
  readonly folder: string;
}

/** Messages that the account may send; 0: no limit. */
export interface LimitOptions {
  readonly perMinute: number;
  readonly perHour: number;
  readonly perDay: number;
  /** After so many messages a connection is closed and a new one made; at least 1. */
  readonly perConnection: number;
  /** Seconds between two messages. */
  readonly pauseSeconds: number;
}

export interface ScheduleOptions {
  readonly mode: 'direct' | 'schedule';
  /** `HH:MM`, first run of the day. */
  readonly from: string;
  /** `HH:MM`, last run of the day, included. */
  readonly until: string;
  readonly everyMinutes: number;
  readonly days: readonly Weekday[];
  /** Days without a run, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** The holidays of the company's country are days without a run too. */
  readonly nationalHolidays: boolean;
}

export interface PrintOptions {
  readonly method: 'cups' | 'folder';
  readonly printer: string;
  readonly folder: string;
}

export interface InvoiceOptions {
  readonly termDays: number;
  /** `{year}` and `{number}` or `{number:5}` (digits). */
  readonly numberFormat: string;
  /** `{company}`, `{number}`, `{date}`, `{debtor}`; cleaned to a safe file name. */
  readonly fileName: string;
  readonly footer: string;
}

/** Where the invoices of debtors with *Facturering via TopBakkers* go. */
export interface TopBakkersOptions {
  readonly name: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly email: readonly string[];
}

export interface CompanyOptions {
  readonly name: string;
  readonly legalName: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly kvk: string;
  readonly vatId: string;
  readonly iban: string;
  readonly bic: string;
  readonly logo: string;
}

export interface Options {
  readonly company: CompanyOptions;
  readonly mail: MailOptions;
  readonly limits: LimitOptions;
  readonly schedule: ScheduleOptions;
  readonly folders: { readonly pdf: string };
  readonly print: PrintOptions;
  readonly invoices: InvoiceOptions;
  readonly topBakkers: TopBakkersOptions;
  readonly language: Language;
}
