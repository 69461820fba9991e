import type { Language } from '../../domain/debtor.ts';
import { mailMethods, mailSecurities } from '../../domain/options.ts';
import { type OptionField, optionFieldTexts } from '../../i18n/option-fields.ts';
import { testMailTexts } from '../../i18n/test-mail.ts';
import { choicesFrom } from '../kit/choices.ts';
import type { FieldKind, FormField } from '../kit/form.ts';
import { byFolder, byPassword, byServer, bySmtp, named } from '../options/account-rules.ts';
import { answerProblem } from '../options/answer.ts';

/** What a test mail says, besides the account that it goes by. */
export const messageFields = ['to', 'subject', 'text'] as const;

/**
 * The lines of the form: the message, and the fields of the account that can be tried. Others of the account come along as they are.
 * @param hasPassword one is saved: an empty field means that one
 */
export function testMailFields(language: Language, hasPassword: boolean): readonly FormField[] {
  const { to, subject, text } = testMailTexts(language).fields;
  const { fields, methods, securities } = optionFieldTexts(language);
  const account = (name: OptionField, kind: FieldKind, extra: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    ...fields[name],
    check: (value) => answerProblem(language, name, value),
    ...extra,
  });
  return [
    // An address like the office's, by the same rule.
    {
      name: 'to',
      kind: 'text',
      ...to,
      required: true,
      check: (value) => answerProblem(language, 'mail.office', value),
    },
    { name: 'subject', kind: 'text', ...subject, required: true },
    { name: 'text', kind: 'text', ...text, required: true, width: 80 },
    account('mail.method', 'choice', { choices: choicesFrom(mailMethods, methods) }),
    account('mail.server', 'text', { required: true, when: byServer }),
    account('mail.port', 'number', { required: true, when: byServer }),
    account('mail.security', 'choice', {
      choices: choicesFrom(mailSecurities, securities),
      when: byServer,
    }),
    account('mail.anonymous', 'yesno', { when: bySmtp }),
    account('mail.user', 'text', { required: true, when: named }),
    account('mail.password', 'password', { required: !hasPassword, when: byPassword }),
    account('mail.from', 'text', { required: true }),
    account('mail.allowSelfSigned', 'yesno', { when: byServer }),
    account('mail.folder', 'text', { required: true, when: byFolder }),
  ];
}
