import type { Cents } from './money.ts';
import type { VatCode } from './vat.ts';

export interface Article {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Per unit, without VAT. */
  readonly price: Cents;
  readonly vat: VatCode;
  readonly closed: boolean;
  readonly revision: number;
}
