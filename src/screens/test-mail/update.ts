import type { TestMailWords } from '../../actions/send-test-mail.ts';
import type { Language } from '../../domain/debtor.ts';
import { type Form, type FormValues, formOf, valuesOf, withFocus, withValue } from '../kit/form.ts';
import { messageFields, testMailFields } from './fields.ts';

/** *Sturen testbericht*: what to send, and the account to send it by, which need not be saved. */
export interface TestMailScreen {
  readonly kind: 'test-mail';
  readonly loading: boolean;
  /** Values of mail options as they stand on the form that this was opened from, saved or not. */
  readonly given: FormValues;
  /** Values of the mail options as they are saved. */
  readonly saved: FormValues;
  readonly form: Form;
}

/** @param given values of `mail.*` options that are not saved yet; the others are taken as saved */
export function testMailOf(given: FormValues = {}): TestMailScreen {
  return { kind: 'test-mail', loading: true, given, saved: {}, form: formOf([], {}) };
}

/** The saved options were read: the form has them, and over them what was given. */
export function withSaved(
  screen: TestMailScreen,
  language: Language,
  saved: FormValues,
  message: TestMailWords,
): TestMailScreen {
  const hasPassword = (saved['mail.password'] ?? '') !== '';
  const values = { ...saved, 'mail.password': '', ...screen.given, ...message };
  return { ...screen, loading: false, saved, form: formOf(testMailFields(language, hasPassword), values) };
}

/** The account as it is to be tried, by option key. An empty password stands for the one that is saved. */
export function accountOf({ given, form }: TestMailScreen): FormValues {
  const values = { ...given, ...valuesOf(form) };
  const message: ReadonlySet<string> = new Set(messageFields);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !message.has(name)));
}

/** Other values in the account's fields, whoever found them; the focus goes where it is said. */
export function withAccount(screen: TestMailScreen, values: FormValues, focus: string | null): TestMailScreen {
  const form = Object.entries(values).reduce((all, [name, value]) => withValue(all, name, value), screen.form);
  return { ...screen, form: focus === null ? form : withFocus(form, focus) };
}
