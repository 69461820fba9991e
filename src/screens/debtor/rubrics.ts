import { type DebtorRubric, debtorRubrics } from '../../i18n/debtor-form.ts';

/** The fields that can be filled in. The delivery addresses are a list of their own. */
export const debtorFormFields = [
  'number',
  'name',
  'attention',
  'address',
  'postcode',
  'city',
  'country',
  'phone',
  'email',
  'language',
  'vatId',
  'kvk',
  'invoiceDay',
  'invoiceType',
  'collect',
  'consolidateTo',
  'copies',
  'dispatch',
  'cc',
  'bundle',
  'consentSince',
  'topBakkers.on',
  'topBakkers.number',
  'topBakkers.project',
  'termDays',
  'discount',
] as const;

/** A place on the form that one can be brought to. */
export type DebtorFormField = (typeof debtorFormFields)[number] | 'deliveryAddresses';

/** The fields of each rubric, in their order. The mail address stands in two: its value is one. */
export const rubricFields: Readonly<Record<DebtorRubric, readonly DebtorFormField[]>> = {
  general: [
    'number',
    'name',
    'attention',
    'address',
    'postcode',
    'city',
    'country',
    'phone',
    'email',
    'language',
    'vatId',
    'kvk',
  ],
  addresses: [],
  invoice: [
    'invoiceDay',
    'invoiceType',
    'collect',
    'consolidateTo',
    'copies',
    'dispatch',
    'email',
    'cc',
    'bundle',
    'consentSince',
    'topBakkers.on',
    'topBakkers.number',
    'topBakkers.project',
  ],
  financial: ['termDays', 'discount'],
};

/** The rubric in which a field is filled in; of the mail address that of the invoices, for which it is needed. */
export function rubricOf(field: DebtorFormField): DebtorRubric {
  if (field === 'deliveryAddresses') return 'addresses';
  if (field === 'email') return 'invoice';
  return debtorRubrics.find((rubric) => rubricFields[rubric].includes(field)) ?? 'general';
}
