import type { FoundPrinters } from '../../actions/find-printers.ts';
import { mailPresets } from '../../actions/mail-presets.ts';
import type { Language } from '../../domain/debtor.ts';
import { mailSecurities } from '../../domain/options.ts';
import { type WizardField, type WizardStep, wizardTexts } from '../../i18n/wizard.ts';
import { choicesFrom, languageChoices } from '../kit/choices.ts';
import type { FieldKind, FormField, FormValues } from '../kit/form.ts';
import { answerProblem } from '../options/answer.ts';
import { printerChoices } from '../options/printer-choices.ts';

/** What the questions depend on. */
export interface Asked {
  readonly language: Language;
  readonly answers: FormValues;
  readonly found: FoundPrinters | null;
  /** A password is saved already. */
  readonly hasPassword: boolean;
}

type Extra = Partial<Pick<FormField, 'choices' | 'required' | 'when' | 'width'>>;

function field({ language }: Asked, name: WizardField, kind: FieldKind, extra: Extra = {}): FormField {
  const check = (text: string) => answerProblem(language, name, text);
  return { name, kind, ...wizardTexts(language).fields[name], ...(name === 'provider' ? {} : { check }), ...extra };
}

const required = { required: true } as const;

function companyFields(asked: Asked): readonly FormField[] {
  return [
    field(asked, 'company.name', 'text', required),
    field(asked, 'company.legalName', 'text'),
    field(asked, 'company.address', 'text', required),
    field(asked, 'company.postcode', 'text', { required: true, width: 12 }),
    field(asked, 'company.city', 'text', { required: true, width: 30 }),
    field(asked, 'company.country', 'text', { required: true, width: 4 }),
    field(asked, 'company.kvk', 'text', { width: 20 }),
    field(asked, 'company.vatId', 'text', { width: 20 }),
    field(asked, 'company.iban', 'text', { width: 36 }),
    field(asked, 'company.email', 'text'),
    field(asked, 'company.phone', 'text', { width: 20 }),
  ];
}

function printerFields(asked: Asked): readonly FormField[] {
  const { printMethods } = wizardTexts(asked.language);
  const choices = choicesFrom(['cups', 'folder'], printMethods);
  const onPrinter = { when: (values: FormValues) => values['print.method'] === 'cups' };
  const known = (asked.found?.printers.length ?? 0) > 0;
  return [
    field(asked, 'print.method', 'choice', { choices }),
    known
      ? field(asked, 'print.printer', 'choice', {
          ...onPrinter,
          choices: printerChoices(asked.language, asked.found, asked.answers['print.printer'] ?? ''),
        })
      : field(asked, 'print.printer', 'text', onPrinter),
    field(asked, 'print.folder', 'text', { required: true, when: (values) => values['print.method'] === 'folder' }),
  ];
}

/** The questions of a step, in their order. */
export function fieldsOf(step: WizardStep, asked: Asked): readonly FormField[] {
  const texts = wizardTexts(asked.language);
  const named = { when: (values: FormValues) => values['mail.anonymous'] === 'no' };
  const onSchedule = { required: true, when: (values: FormValues) => values['schedule.mode'] === 'schedule', width: 8 };
  const mailing = { when: (values: FormValues) => values['mail.enabled'] === 'yes' };
  switch (step) {
    case 'language':
      return [field(asked, 'language', 'choice', { choices: languageChoices })];
    case 'company':
      return companyFields(asked);
    case 'sender':
      return [
        field(asked, 'mail.enabled', 'yesno'),
        field(asked, 'mail.from', 'text', { required: true, ...mailing }),
        field(asked, 'mail.fromName', 'text', mailing),
        field(asked, 'mail.replyTo', 'text', mailing),
      ];
    case 'server': {
      const providers = mailPresets().map(({ name }) => ({ value: name, label: name }));
      return [
        field(asked, 'provider', 'choice', { choices: [{ value: '', label: texts.otherProvider }, ...providers] }),
        field(asked, 'mail.server', 'text', required),
        field(asked, 'mail.port', 'number', required),
      ];
    }
    case 'security': {
      return [field(asked, 'mail.security', 'choice', { choices: choicesFrom(mailSecurities, texts.securities) })];
    }
    case 'login':
      return [
        field(asked, 'mail.anonymous', 'yesno'),
        field(asked, 'mail.user', 'text', { required: true, ...named }),
        field(asked, 'mail.password', 'password', { required: !asked.hasPassword, ...named }),
      ];
    case 'limits':
      return [
        field(asked, 'limits.perMinute', 'number', required),
        field(asked, 'limits.perHour', 'number', required),
        field(asked, 'limits.perDay', 'number', required),
      ];
    case 'schedule': {
      const choices = choicesFrom(['direct', 'schedule'], texts.modes);
      return [
        field(asked, 'schedule.mode', 'choice', { choices }),
        field(asked, 'schedule.from', 'text', onSchedule),
        field(asked, 'schedule.until', 'text', onSchedule),
        field(asked, 'schedule.everyMinutes', 'number', onSchedule),
      ];
    }
    case 'printer':
      return printerFields(asked);
    case 'overview':
      return [];
    default:
      return step satisfies never;
  }
}
