import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { isEmailAddress } from './email-address.ts';
import { type NumberFormatProblem, numberFormatProblem } from './numbering.ts';

/** What can be wrong with the value of an option of the right type. */
export type OptionValueProblem = NumberFormatProblem | 'iban' | 'email';

type Rule = (value: string) => OptionValueProblem | null;

const email: Rule = (value) => (value === '' || isEmailAddress(value) ? null : 'email');

/** Checksum and country form (ISO 13616); an empty one leaves the payment block without QR code. */
const iban: Rule = (value) => (value === '' || isValidIBAN(electronicFormatIBAN(value) ?? '') ? null : 'iban');

const rules: Readonly<Record<string, Rule>> = {
  'company.email': email,
  'company.iban': iban,
  'mail.from': email,
  'mail.replyTo': email,
  'mail.cc': email,
  'mail.bcc': email,
  'mail.office': email,
  'mail.redirectTo': email,
  'invoices.numberFormat': numberFormatProblem,
};

/**
 * What is wrong with an option's value besides its type, so that it is refused when it is set and not when the batch runs.
 * @param value as checked by its schema; of a list each item is checked
 */
export function optionValueProblem(key: string, value: unknown): OptionValueProblem | null {
  const rule = rules[key];
  if (!rule) return null;
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const text of texts) {
    const problem = rule(String(text));
    if (problem) return problem;
  }
  return null;
}
