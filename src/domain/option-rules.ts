import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { isEmailAddress } from './email-address.ts';
import { type NumberFormatProblem, numberFormatProblem } from './numbering.ts';
import type { Options } from './options.ts';
import { countryOfVatId, plainVatId } from './vat-id.ts';

/** What can be wrong with the value of an option of the right type. */
export type OptionValueProblem = NumberFormatProblem | 'iban' | 'bic' | 'email' | 'server' | 'vat-country' | 'vat-id';

/** What can be wrong with options that are right each by itself. */
export type OptionsConflictProblem = 'before-from' | 'no-days' | 'vat-id';

/** Where a company may sit: countries whose VAT rates are in `data/reference/vat-rates.json`. */
export const sellerCountries = ['NL', 'DE', 'BE'] as const;

type Rule = (value: string) => OptionValueProblem | null;

const email: Rule = (value) => (value === '' || isEmailAddress(value) ? null : 'email');

/** Checksum and country form (ISO 13616); an empty one leaves the payment block without QR code. */
const iban: Rule = (value) => (value === '' || isValidIBAN(electronicFormatIBAN(value) ?? '') ? null : 'iban');

/** ISO 9362. */
const bic: Rule = (value) => (value.trim() === '' || isValidBIC(value.replace(/ /g, '').toUpperCase()) ? null : 'bic');

/** A host name, or an address; no scheme, no port, nothing that a name server would be asked in vain. */
const server: Rule = (value) => {
  const name = value.trim();
  const isName = /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*\.?$/u.test(name);
  const isAddress6 = /^\[?(?=.*:.*:)[0-9a-f:.]+\]?$/i.test(name);
  return name === '' || isName || isAddress6 ? null : 'server';
};

/** Invoices that share a mail, or the folder of working copies, would share a name without it. */
const fileName: Rule = (value) => (value.includes('{number}') ? null : 'no-number');

const country: Rule = (value) => (sellerCountries.some((one) => one === value) ? null : 'vat-country');

/** A VAT id of the Union, or the ten, eleven or thirteen digits of a German Steuernummer (§ 14 Abs. 4 Nr. 2 UStG). */
const vatId: Rule = (value) => {
  const isTaxNumber = /^(?:\d{10,11}|\d{13})$/.test(value.replace(/[\s/]/g, ''));
  return plainVatId(value) === '' || isTaxNumber || countryOfVatId(value) !== null ? null : 'vat-id';
};

const rules: Readonly<Record<string, Rule>> = {
  'company.country': country,
  'company.vatId': vatId,
  'company.email': email,
  'company.iban': iban,
  'company.bic': bic,
  'mail.server': server,
  'mail.from': email,
  'mail.replyTo': email,
  'mail.cc': email,
  'mail.bcc': email,
  'mail.office': email,
  'mail.redirectTo': email,
  'topBakkers.email': email,
  'invoices.numberFormat': numberFormatProblem,
  'invoices.fileName': fileName,
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

interface ConflictRule {
  /** The option that is told to be wrong, and all that it depends on. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly problem: OptionsConflictProblem;
  readonly applies: (options: Options) => boolean;
}

const conflicts: readonly ConflictRule[] = [
  {
    key: 'company.vatId',
    keys: ['company.country', 'company.vatId'],
    problem: 'vat-id',
    // Only a German seller may give its Steuernummer instead.
    applies: ({ company: { country, vatId } }) =>
      country !== 'DE' && plainVatId(vatId) !== '' && countryOfVatId(vatId) === null,
  },
  {
    key: 'schedule.until',
    keys: ['schedule.from', 'schedule.until'],
    problem: 'before-from',
    // `HH:MM` sorts as text.
    applies: ({ schedule }) => schedule.until < schedule.from,
  },
  {
    key: 'schedule.days',
    keys: ['schedule.mode', 'schedule.days'],
    problem: 'no-days',
    applies: ({ schedule }) => schedule.mode === 'schedule' && schedule.days.length === 0,
  },
];

/**
 * What does not go together, so that mail would never leave; null: nothing.
 * @param touched keys that are being changed; a conflict between others was there before and is let be
 */
export function optionsConflict(
  options: Options,
  touched: ReadonlySet<string>,
): { readonly key: string; readonly problem: OptionsConflictProblem } | null {
  const found = conflicts.find(({ keys, applies }) => keys.some((key) => touched.has(key)) && applies(options));
  return found ? { key: found.key, problem: found.problem } : null;
}
