import type { MissingField, MissingFieldId } from '../../domain/completeness.ts';
import type { DebtorFormField } from '../debtor/rubrics.ts';
import { debtorOf } from '../debtor/update.ts';
import { draftOf } from '../draft/update.ts';
import { invoiceOf } from '../invoice/update.ts';
import type { FieldName } from '../options/rubrics.ts';
import { optionsOf } from '../options/update.ts';
import type { Screen } from '../screens.ts';
import type { Stop } from './stops.ts';

const optionOf: Partial<Readonly<Record<MissingFieldId, FieldName>>> = {
  'seller-name': 'company.legalName',
  'seller-address': 'company.address',
  'seller-postcode': 'company.postcode',
  'seller-city': 'company.city',
  'seller-country': 'company.country',
  'seller-vat-id': 'company.vatId',
  'seller-kvk': 'company.kvk',
  'central-name': 'topBakkers.name',
  'central-address': 'topBakkers.address',
  'central-postcode': 'topBakkers.postcode',
  'central-city': 'topBakkers.city',
};

const debtorFieldOf: Partial<Readonly<Record<MissingFieldId, DebtorFormField>>> = {
  'buyer-name': 'name',
  'buyer-address': 'address',
  'buyer-postcode': 'postcode',
  'buyer-city': 'city',
  'buyer-country': 'country',
  'buyer-vat-id': 'vatId',
};

/** What is filled in on the draft itself; whatever else is wrong with it is looked at, and made again. */
const onDraft: ReadonlySet<MissingFieldId> = new Set<MissingFieldId>(['lines', 'delivery-period']);

function screenFor({ field, screen, record, position }: MissingField, draft: string): Screen {
  switch (screen) {
    case 'options.company':
      return optionsOf('general', optionOf[field]);
    case 'options.invoices':
      return optionsOf('invoices', optionOf[field]);
    case 'debtor':
      return debtorOf(record, debtorFieldOf[field]);
    case 'invoice':
      return onDraft.has(field) ? draftOf(draft) : invoiceOf(draft);
    case 'line':
      return draftOf(draft, position ?? null);
    default:
      return screen satisfies never;
  }
}

/** Where one goes from a line of the check: the field that is missing, or the draft. */
export function screenOfStop(stop: Stop): Screen {
  const { id } = stop.row.draft;
  switch (stop.kind) {
    case 'missing':
      return screenFor(stop.missing, id);
    case 'outlier':
      return invoiceOf(id);
    default:
      return stop satisfies never;
  }
}
