import type { DeliveryAddress, Language } from '../../domain/debtor.ts';
import { addressLengths } from '../../domain/debtor-lengths.ts';
import { longestAddressCode } from '../../domain/debtor-problems.ts';
import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import { debtorRuleText } from '../../i18n/debtor-rules.ts';
import { type Form, type FormField, type FormValues, formOf } from '../kit/form.ts';
import { parseCountry } from '../kit/parse-field.ts';

/** What the form of a delivery address begins with. */
export interface DebtorAddressStart {
  /** Null: a new one. */
  readonly address: DeliveryAddress | null;
  /** It is kept already: its code stays. */
  readonly fixed: boolean;
  /** Codes of the debtor's other addresses. */
  readonly taken: readonly string[];
  /** For a new one. */
  readonly country: string;
}

/** A delivery address of a debtor in a form. */
export interface DebtorAddressScreen {
  readonly kind: 'debtor-address';
  readonly start: DebtorAddressStart;
  readonly form: Form;
  /** Takes the address as it was filled in. */
  readonly put: (address: DeliveryAddress) => void;
}

function fieldsOf(language: Language, { address, fixed, taken }: DebtorAddressStart): readonly FormField[] {
  const { fields } = debtorFormTexts(language);
  const sentence = (rule: string, value = '') => debtorRuleText(language, rule, { value, max: longestAddressCode });
  // What was kept before may stay.
  const atMost = (name: keyof typeof addressLengths) => (text: string) =>
    text.length > addressLengths[name] && text !== address?.[name]
      ? debtorRuleText(language, 'text-long', { max: addressLengths[name] })
      : null;
  return [
    ...(fixed
      ? []
      : [
          {
            name: 'code',
            kind: 'text',
            required: true,
            width: longestAddressCode,
            ...fields.code,
            check: (text: string) =>
              taken.includes(text)
                ? sentence('code-twice', text)
                : text.length > longestAddressCode
                  ? sentence('code-long')
                  : null,
          } as const,
        ]),
    { name: 'name', kind: 'text', ...fields.place, check: atMost('name') },
    { name: 'address', kind: 'text', ...fields.address, check: atMost('address') },
    { name: 'postcode', kind: 'text', width: 12, ...fields.postcode, check: atMost('postcode') },
    { name: 'city', kind: 'text', required: true, ...fields.city, check: atMost('city') },
    {
      name: 'country',
      kind: 'text',
      required: true,
      width: 4,
      ...fields.country,
      check: (text) => (parseCountry(text) === null ? sentence('country-form') : null),
    },
  ];
}

/** A delivery address in its form. @param put gets the address when it is right */
export function debtorAddressOf(
  language: Language,
  start: DebtorAddressStart,
  put: DebtorAddressScreen['put'],
): DebtorAddressScreen {
  const { code, name, address, postcode, city, country } = start.address ?? {
    code: '',
    name: '',
    address: '',
    postcode: '',
    city: '',
    country: start.country,
  };
  const form = formOf(fieldsOf(language, start), { code, name, address, postcode, city, country });
  return { kind: 'debtor-address', start, form, put };
}

/** The address that checked values stand for. */
export function addressFrom({ address, country }: DebtorAddressStart, values: FormValues): DeliveryAddress {
  return {
    code: values['code'] ?? address?.code ?? '',
    name: values['name'] ?? '',
    address: values['address'] ?? '',
    postcode: values['postcode'] ?? '',
    city: values['city'] ?? '',
    country: parseCountry(values['country'] ?? '') ?? country,
  };
}
