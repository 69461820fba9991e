import { checkAnswer } from '../../actions/first-set-up.ts';
import type { Language } from '../../domain/debtor.ts';
import { mailMethods, mailSecurities } from '../../domain/options.ts';
import { explainError } from '../../i18n/errors.ts';
import { type OptionField, optionFieldTexts } from '../../i18n/option-fields.ts';
import { testMailTexts } from '../../i18n/test-mail.ts';
import type { FieldKind, FormField, FormValues } from '../kit/form.ts';

/** What a test mail says, besides the account that it goes by. */
export const messageFields = ['to', 'subject', 'text'] as const;

/** The account's fields that can be tried. Others of the account come along as they are. */
export const accountFields = [
  'mail.method',
  'mail.server',
  'mail.port',
  'mail.security',
  'mail.anonymous',
  'mail.user',
  'mail.password',
  'mail.from',
  'mail.allowSelfSigned',
  'mail.folder',
] as const satisfies readonly OptionField[];
type AccountField = (typeof accountFields)[number];

const byServer = (values: FormValues) => values['mail.method'] === 'smtp' || values['mail.method'] === 'oauth2';
const byPassword = (values: FormValues) => values['mail.method'] === 'smtp' && values['mail.anonymous'] === 'no';
const named = (values: FormValues) => byPassword(values) || values['mail.method'] === 'oauth2';

function sentence(language: Language, key: string, text: string): string | null {
  const error = checkAnswer(key, text);
  return error === null ? null : explainError(language, error).remedy;
}

/** The lines of the form. @param hasPassword one is saved: an empty field means that one */
export function testMailFields(language: Language, hasPassword: boolean): readonly FormField[] {
  const { to, subject, text } = testMailTexts(language).fields;
  const { fields, methods, securities } = optionFieldTexts(language);
  const account = (name: AccountField, kind: FieldKind, extra: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    ...fields[name],
    check: (value) => sentence(language, name, value),
    ...extra,
  });
  return [
    // An address like the office's, by the same rule.
    { name: 'to', kind: 'text', ...to, required: true, check: (value) => sentence(language, 'mail.office', value) },
    { name: 'subject', kind: 'text', ...subject, required: true },
    { name: 'text', kind: 'text', ...text, required: true, width: 80 },
    account('mail.method', 'choice', { choices: mailMethods.map((value) => ({ value, label: methods[value] })) }),
    account('mail.server', 'text', { required: true, when: byServer }),
    account('mail.port', 'number', { required: true, when: byServer }),
    account('mail.security', 'choice', {
      choices: mailSecurities.map((value) => ({ value, label: securities[value] })),
      when: byServer,
    }),
    account('mail.anonymous', 'yesno', { when: (values) => values['mail.method'] === 'smtp' }),
    account('mail.user', 'text', { required: true, when: named }),
    account('mail.password', 'password', { required: !hasPassword, when: byPassword }),
    account('mail.from', 'text', { required: true }),
    account('mail.allowSelfSigned', 'yesno', { when: byServer }),
    account('mail.folder', 'text', { required: true, when: (values) => values['mail.method'] === 'folder' }),
  ];
}
