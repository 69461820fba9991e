import * as z from 'zod';
import { weekdays } from '../../domain/calendar.ts';
import { languages } from '../../domain/debtor.ts';
import { copyKinds, mailMethods, mailSecurities, type Options } from '../../domain/options.ts';
import { country, day, text } from './primitives.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const count = z.int().min(0).max(1_000_000);

/** The shape by rubric and key; the option keys of the command line are its paths. */
export const optionShape = {
  company: z.strictObject({
    name: text,
    legalName: text,
    address: text,
    postcode: text,
    city: text,
    country,
    phone: text,
    email: text,
    website: text,
    kvk: text,
    vatId: text,
    iban: text,
    bic: text,
    logo: text,
  }),
  mail: z.strictObject({
    enabled: z.boolean(),
    method: z.enum(mailMethods),
    server: text,
    port: z.int().min(1).max(65_535),
    security: z.enum(mailSecurities),
    anonymous: z.boolean(),
    user: text,
    password: text,
    oauthIssuer: text,
    oauthClientId: text,
    oauthScope: text,
    oauthToken: text,
    from: text,
    fromName: text,
    replyTo: text,
    cc: z.array(text),
    ccKind: z.enum(copyKinds),
    bcc: z.array(text),
    bccKind: z.enum(copyKinds),
    office: text,
    hideSuccess: z.boolean(),
    deleteInvoicePdf: z.boolean(),
    deleteDeliveryPdf: z.boolean(),
    allowSelfSigned: z.boolean(),
    redirectTo: text,
    folder: text,
  }),
  limits: z.strictObject({
    perMinute: count,
    perHour: count,
    perDay: count,
    perConnection: z.int().min(1).max(10_000),
    pauseSeconds: z.int().min(0).max(3600),
  }),
  schedule: z.strictObject({
    mode: z.enum(['direct', 'schedule']),
    from: time,
    until: time,
    everyMinutes: z.int().min(1).max(1440),
    days: z.array(z.enum(weekdays)),
    holidays: z.array(day),
    nationalHolidays: z.boolean(),
  }),
  folders: z.strictObject({ pdf: text }),
  print: z.strictObject({ method: z.enum(['cups', 'folder']), printer: text, folder: text }),
  invoices: z.strictObject({
    termDays: z.int().min(0).max(365),
    numberFormat: text.min(1),
    fileName: text.min(1),
    footer: text,
  }),
  topBakkers: z.strictObject({ name: text, address: text, postcode: text, city: text, country, email: z.array(text) }),
};

export const optionsSchema: z.ZodType<Options> = z.strictObject({ ...optionShape, language: z.enum(languages) });

/** The options of a new company. Mail defaults are those of spec § 1.1; the schedule's those of § 1.4. */
export const defaultOptions: Options = {
  company: {
    name: '',
    legalName: '',
    address: '',
    postcode: '',
    city: '',
    country: 'NL',
    phone: '',
    email: '',
    website: '',
    kvk: '',
    vatId: '',
    iban: '',
    bic: '',
    logo: '',
  },
  mail: {
    enabled: true,
    method: 'smtp',
    server: '',
    port: 25,
    security: 'opportunistic',
    anonymous: true,
    user: '',
    password: '',
    oauthIssuer: 'https://login.microsoftonline.com/common/v2.0',
    oauthClientId: '',
    oauthScope: 'https://outlook.office.com/SMTP.Send offline_access',
    oauthToken: '',
    from: '',
    fromName: '',
    replyTo: '',
    cc: [],
    ccKind: 'all',
    bcc: [],
    bccKind: 'all',
    office: '',
    hideSuccess: true,
    deleteInvoicePdf: false,
    deleteDeliveryPdf: false,
    allowSelfSigned: false,
    redirectTo: '',
    folder: '',
  },
  limits: { perMinute: 0, perHour: 0, perDay: 0, perConnection: 100, pauseSeconds: 0 },
  schedule: {
    mode: 'direct',
    from: '08:00',
    until: '18:00',
    everyMinutes: 60,
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    holidays: [],
    nationalHolidays: true,
  },
  folders: { pdf: '' },
  print: { method: 'cups', printer: '', folder: '' },
  invoices: { termDays: 14, numberFormat: '{year}-{number:5}', fileName: '{company}_Factuur_{number}', footer: '' },
  topBakkers: { name: '', address: '', postcode: '', city: '', country: 'NL', email: [] },
  language: 'nl',
};

type Rubrics = Readonly<Record<string, unknown>>;

/** Version 2: signing in by OAuth2, copies of one kind of mail only, the pace of sending, national holidays. */
export function withAccountDetails(data: unknown): unknown {
  const options = data as Rubrics;
  const added = (rubric: 'mail' | 'limits' | 'schedule') => ({
    ...defaultOptions[rubric],
    ...(options[rubric] as Rubrics),
  });
  return { ...options, mail: added('mail'), limits: added('limits'), schedule: added('schedule') };
}

/** Version 3: the central billing address of *Facturering via TopBakkers*. */
export function withTopBakkers(data: unknown): unknown {
  return { ...(data as Rubrics), topBakkers: defaultOptions.topBakkers };
}
