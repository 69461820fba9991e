import type { Day } from './calendar.ts';
import type { BasisPoints, Cents } from './money.ts';
import type { Thousandths } from './quantity.ts';
import type { VatCode } from './vat.ts';

export const deliveryKinds = ['deliverynote', 'receipt'] as const;
/** *Leverbon*, to be invoiced; or *contantbon*, paid on the spot and never invoiced again. */
export type DeliveryKind = (typeof deliveryKinds)[number];

export interface DeliveryLine {
  readonly article: string;
  readonly description: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly returned: Thousandths;
  readonly price: Cents;
  /** Null: the debtor's own discount applies. */
  readonly discount: BasisPoints | null;
  readonly vat: VatCode;
}

export interface Delivery {
  readonly id: string;
  /** Unique within the company and calendar year. */
  readonly number: string;
  readonly kind: DeliveryKind;
  readonly date: Day;
  /** Number of the debtor that received it. */
  readonly debtor: string;
  /** Code of one of the debtor's delivery addresses; null: the visiting address. */
  readonly address: string | null;
  readonly reference: string;
  readonly lines: readonly DeliveryLine[];
  /** Id of the invoice that bills it; null while open. */
  readonly invoice: string | null;
  readonly revision: number;
}
