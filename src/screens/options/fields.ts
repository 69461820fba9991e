import type { FoundPrinters } from '../../actions/find-printers.ts';
import { exampleNames } from '../../actions/option-facts.ts';
import { weekdays } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { copyKinds, mailMethods, mailSecurities } from '../../domain/options.ts';
import { fill } from '../../i18n/fill.ts';
import { formatWeekday } from '../../i18n/format.ts';
import { optionFieldTexts } from '../../i18n/option-fields.ts';
import { type OptionRubric, optionRubrics, optionsTexts } from '../../i18n/options.ts';
import { choicesFrom, languageChoices } from '../kit/choices.ts';
import type { FieldChoice, FieldKind, FormField, FormValues } from '../kit/form.ts';
import { byFolder, byOauth, byPassword, byServer, bySmtp, named } from './account-rules.ts';
import { answerProblem } from './answer.ts';
import { printerChoices } from './printer-choices.ts';
import { type FieldName, rubricFields } from './rubrics.ts';

/** What the fields depend on, besides what is filled in. */
export interface Asked {
  readonly language: Language;
  /** Null: not looked for yet. */
  readonly found: FoundPrinters | null;
  /** A password is saved. */
  readonly hasPassword: boolean;
  /** Somebody has signed in with the provider. */
  readonly signedIn: boolean;
  /** What is saved, as it stands on the form. */
  readonly saved: FormValues;
  readonly now: Date;
}

const onSchedule = (values: FormValues) => values['schedule.mode'] === 'schedule';
const filled = (name: FieldName) => (values: FormValues) => (values[name] ?? '').trim() !== '';

type Extra = Partial<Omit<FormField, 'name' | 'label' | 'help'>>;

/** A Monday. */
const someMonday = '2026-01-05';

function dayChoices(language: Language): readonly FieldChoice[] {
  const first = new Date(`${someMonday}T00:00:00Z`);
  return weekdays.map((value, index) => {
    const day = new Date(first.getTime() + index * 86_400_000).toISOString().slice(0, 10);
    return { value, label: formatWeekday(language, day) };
  });
}

function portNote({ language }: Asked): (values: FormValues) => string | null {
  const { notes } = optionsTexts(language);
  return (values) => {
    const { 'mail.port': port = '', 'mail.security': security } = values;
    if (port.trim() === '465' && security !== 'tls') return notes.tlsOnly;
    return port.trim() === '587' && security === 'tls' ? notes.starttlsOnly : null;
  };
}

/** What becomes of the working copies, and what the archive keeps. */
function copyNote({ language }: Asked, name: 'mail.deleteInvoicePdf' | 'mail.deleteDeliveryPdf') {
  const { notes } = optionsTexts(language);
  const [goes, stays] =
    name === 'mail.deleteInvoicePdf'
      ? [notes.invoiceGoes, notes.invoiceStays]
      : [notes.deliveryGoes, notes.deliveryStays];
  return (values: FormValues): string => {
    const folder = (values['folders.pdf'] ?? '').trim();
    if (folder === '') return notes.noWorkingCopies;
    return fill(values[name] === 'yes' ? goes : stays, { folder });
  };
}

function exampleNote({ language, now }: Asked, part: 'number' | 'file'): (values: FormValues) => string {
  return (values) => {
    const { 'invoices.numberFormat': number = '', 'invoices.fileName': file = '' } = values;
    const example = exampleNames(number, file, values['company.name'] ?? '', now)[part];
    return fill(optionsTexts(language).notes.example, { example });
  };
}

/** Kinds and rules that are not those of a line of text. */
function extraOf(name: FieldName, asked: Asked): Extra & { readonly kind?: FieldKind } {
  const { language, found, hasPassword, signedIn, saved } = asked;
  const texts = optionFieldTexts(language);
  const { notes } = optionsTexts(language);
  // What was filled in is not to be lost by a slip; what never was does not keep one from saving something else.
  const onceSet = { required: (saved[name] ?? '') !== '' };
  switch (name) {
    case 'company.name':
      return onceSet;
    case 'company.country':
    case 'topBakkers.country':
      return { required: true, width: 4 };
    case 'company.postcode':
    case 'topBakkers.postcode':
    case 'company.bic':
      return { width: 12 };
    case 'company.kvk':
    case 'company.vatId':
    case 'company.phone':
      return { width: 20 };
    case 'company.iban':
      return { width: 36 };
    case 'invoices.termDays':
    case 'limits.perMinute':
    case 'limits.perHour':
    case 'limits.perDay':
    case 'limits.perConnection':
    case 'limits.pauseSeconds':
      return { kind: 'number', required: true };
    case 'invoices.numberFormat':
      return { required: true, note: exampleNote(asked, 'number') };
    case 'invoices.fileName':
      return { required: true, note: exampleNote(asked, 'file') };
    case 'invoices.footer':
      return { width: 80 };
    case 'mail.enabled':
    case 'mail.hideSuccess':
    case 'schedule.nationalHolidays':
      return { kind: 'yesno' };
    case 'mail.deleteInvoicePdf':
    case 'mail.deleteDeliveryPdf':
      return { kind: 'yesno', note: copyNote(asked, name) };
    case 'mail.allowSelfSigned':
      return { kind: 'yesno', when: byServer };
    case 'mail.method':
      return { kind: 'choice', choices: choicesFrom(mailMethods, texts.methods) };
    case 'mail.server':
      return { ...onceSet, when: byServer };
    case 'mail.port':
      return { kind: 'number', required: true, when: byServer };
    case 'mail.security':
      return {
        kind: 'choice',
        choices: choicesFrom(mailSecurities, texts.securities),
        when: byServer,
        note: portNote(asked),
      };
    case 'mail.anonymous':
      return { kind: 'yesno', when: bySmtp };
    case 'mail.user':
      return {
        when: named,
        note: (values) => (filled(name)(values) ? null : byOauth(values) ? notes.noMailbox : notes.noUser),
      };
    case 'mail.password':
      return { kind: 'password', when: byPassword, note: () => (hasPassword ? notes.passwordKept : null) };
    case 'clearPassword':
      return {
        kind: 'yesno',
        when: (values) => hasPassword && byPassword(values) && (values['mail.password'] ?? '') === '',
      };
    case 'mail.oauthIssuer':
    case 'mail.oauthClientId':
      return { when: byOauth };
    case 'mail.oauthScope':
      return { when: byOauth, width: 80, note: () => (signedIn ? notes.signedIn : notes.notSignedIn) };
    case 'mail.folder':
      return { ...onceSet, when: byFolder, width: 80 };
    case 'mail.from':
      return onceSet;
    case 'topBakkers.email':
    case 'mail.cc':
    case 'mail.bcc':
      return { kind: 'addresses' };
    case 'mail.ccKind':
    case 'mail.bccKind':
      return {
        kind: 'choice',
        choices: choicesFrom(copyKinds, texts.copyKinds),
        when: filled(name === 'mail.ccKind' ? 'mail.cc' : 'mail.bcc'),
      };
    case 'mail.redirectTo':
      return { note: (values) => (filled(name)(values) ? notes.redirecting : null) };
    case 'company.logo':
    case 'folders.pdf':
      return { width: 80 };
    case 'print.method':
      return { kind: 'choice', choices: choicesFrom(['cups', 'folder'], texts.printMethods) };
    case 'print.printer': {
      const when = (values: FormValues) => values['print.method'] === 'cups';
      if ((found?.printers.length ?? 0) === 0) return { when };
      return { kind: 'choice', choices: printerChoices(language, found, saved[name] ?? ''), when };
    }
    case 'print.folder':
      return { required: true, when: (values) => values['print.method'] === 'folder', width: 80 };
    case 'schedule.mode':
      return { kind: 'choice', choices: choicesFrom(['direct', 'schedule'], texts.modes) };
    case 'schedule.from':
    case 'schedule.until':
      return { required: true, when: onSchedule, width: 8 };
    case 'schedule.everyMinutes':
      return { kind: 'number', required: true, when: onSchedule };
    case 'schedule.days':
      return { kind: 'several', choices: dayChoices(language) };
    case 'schedule.holidays':
      return { kind: 'dates' };
    case 'language':
      return { kind: 'choice', choices: languageChoices };
    case 'topBakkers.name':
    case 'topBakkers.address':
    case 'topBakkers.city':
    case 'company.legalName':
    case 'company.address':
    case 'company.city':
    case 'company.email':
    case 'company.website':
    case 'mail.fromName':
    case 'mail.replyTo':
    case 'mail.office':
      return {};
    default:
      return name satisfies never;
  }
}

function fieldOf(name: FieldName, asked: Asked): FormField {
  const { language } = asked;
  if (name === 'clearPassword') {
    return { name, kind: 'yesno', ...optionsTexts(language).clearPassword, ...extraOf(name, asked) };
  }
  const check = (text: string) => answerProblem(language, name, text);
  return { name, kind: 'text', ...optionFieldTexts(language).fields[name], check, ...extraOf(name, asked) };
}

/** The fields of a rubric. */
export function fieldsOf(rubric: OptionRubric, asked: Asked): readonly FormField[] {
  return rubricFields[rubric].map((name) => fieldOf(name, asked));
}

/** The fields of all rubrics, each once. */
export function allFields(asked: Asked): readonly FormField[] {
  const names = new Set(optionRubrics.flatMap((rubric) => rubricFields[rubric]));
  return [...names].map((name) => fieldOf(name, asked));
}
