import type { Debtor, Language } from '../../domain/debtor.ts';
import { addressTexts } from '../../i18n/address.ts';
import { asStart, type Form, type FormField, formOf, withValue } from '../kit/form.ts';

/** A debtor's mail address, filled in or corrected from where it is missed. */
export interface AddressScreen {
  readonly kind: 'address';
  /** Number of the debtor. */
  readonly number: string;
  /** The debtor as it was read; null until it is. */
  readonly base: Debtor | null;
  readonly form: Form;
  readonly saving: boolean;
}

function fieldsOf(language: Language): readonly FormField[] {
  return [{ name: 'email', kind: 'addresses', required: true, ...addressTexts(language).field }];
}

export function addressOf(language: Language, number: string): AddressScreen {
  return { kind: 'address', number, base: null, form: formOf(fieldsOf(language), {}), saving: false };
}

/** The debtor was read: its addresses stand in the form. */
export function withDebtor(screen: AddressScreen, base: Debtor): AddressScreen {
  return { ...screen, base, form: asStart(withValue(screen.form, 'email', base.email.join(', '))) };
}
