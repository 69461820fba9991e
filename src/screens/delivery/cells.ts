import type { Language } from '../../domain/debtor.ts';
import { deliveryKinds } from '../../domain/delivery.ts';
import { type VatCode, vatCodes } from '../../domain/vat.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { formatDay } from '../../i18n/format.ts';
import { moneyText, quantityText } from '../kit/field-text.ts';
import type { Row } from './note.ts';
import { type DeliveryScreen, debtorOf, type HeadCell, type LineCell } from './update.ts';

/** A value of a few, as it is chosen in a cell. */
export interface CellChoice<Value> {
  readonly value: Value;
  /** What one types to choose it at once. */
  readonly code: string;
  readonly label: string;
}

/** The VAT codes that have a rate on the day of the note, by number, the highest first. */
export function vatChoices(language: Language, { records, note }: DeliveryScreen): readonly CellChoice<VatCode>[] {
  const { vat } = deliveryEntryTexts(language);
  const { rates = [], country = '' } = records ?? {};
  const holds = (code: VatCode) =>
    rates.some(
      (rate) =>
        rate.country === country &&
        rate.code === code &&
        rate.from <= note.date &&
        (rate.until === null || note.date <= rate.until),
    );
  return vatCodes.filter(holds).map((value, index) => ({ value, code: String(index + 1), label: vat[value] }));
}

/** The visiting address and the debtor's delivery addresses. */
export function addressChoices(language: Language, screen: DeliveryScreen): readonly CellChoice<string | null>[] {
  const own = debtorOf(screen)?.deliveryAddresses ?? [];
  const visiting = { value: null, code: '0', label: deliveryEntryTexts(language).visitingAddress };
  return [visiting, ...own.map(({ code, name, address }) => ({ value: code, code, label: name || address }))];
}

/** The kinds of delivery. */
export function kindChoices(language: Language): readonly CellChoice<DeliveryScreen['note']['kind']>[] {
  const { kinds } = deliveryEntryTexts(language);
  return deliveryKinds.map((value, index) => ({ value, code: String(index + 1), label: kinds[value] }));
}

/** What stands in a cell of a line, as one could type it. */
export function lineCellText(language: Language, row: Row, cell: LineCell): string {
  if (row === null) return '';
  switch (cell) {
    case 'article':
      return row.article;
    case 'description':
      return row.description;
    case 'quantity':
      return quantityText(language, row.quantity);
    case 'returned':
      return row.returned === 0 ? '' : quantityText(language, row.returned);
    case 'price':
      return moneyText(language, row.price);
    case 'discount':
      // Basis points are hundredths of a percent.
      return row.discount === null ? '' : quantityText(language, row.discount * 10);
    case 'vat':
      return deliveryEntryTexts(language).vat[row.vat];
    default:
      return cell satisfies never;
  }
}

/** What stands in a cell of the head, as one could type it. */
export function headCellText(language: Language, { note }: Pick<DeliveryScreen, 'note'>, cell: HeadCell): string {
  switch (cell) {
    case 'date':
      return formatDay(language, note.date);
    case 'kind':
      return deliveryEntryTexts(language).kinds[note.kind];
    case 'debtor':
      return note.debtor;
    case 'address':
      return note.address ?? '';
    case 'reference':
      return note.reference;
    default:
      return cell satisfies never;
  }
}

/** What stands where the cursor is. */
export function textAtPlace(language: Language, screen: DeliveryScreen): string {
  const { place, note } = screen;
  if (place.part === 'head') return headCellText(language, screen, place.cell);
  return lineCellText(language, note.rows[place.row] ?? null, place.cell);
}
