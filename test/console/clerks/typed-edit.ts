/** What a field holds: a text, thousandths, cents or basis points. */
export type Value = string | number;

/** A field of a record: `debtor 1001`, `phone`; `delivery 01K…`, `101/quantity`; `draft 01K…`, `0/1/price`. */
export interface Place {
  readonly record: string;
  readonly field: string;
}

/** What a clerk saw in a field, typed in its place and tried to save; and what the console said of it. */
export interface TypedEdit extends Place {
  readonly console: number;
  /** The value that stood there when it was typed over. */
  readonly first: Value;
  /** The value that was last shown to be overwritten: that of a conflict, once the clerk chose to. */
  seen: Value;
  readonly typed: Value;
  /** What others made of the field, as conflicts showed it. */
  readonly shown: Value[];
  /** *theirs*: given up in a conflict; *left*: thrown away on leaving; *gone*: the record was not to be changed any more. */
  outcome: 'open' | 'saved' | 'theirs' | 'left' | 'gone';
}

/** A number as it stands on a Dutch screen, in units of so many decimals: `1.234,5 %` with two is 123450. */
export function decimal(text: string, places: number): number {
  const plain = text.replace(/[€%\s.]/g, '');
  const parts = /^(-?)(\d+)(?:,(\d+))?$/.exec(plain);
  if (!parts || (parts[3] ?? '').length > places) throw new Error(`${JSON.stringify(text)} is no number`);
  const [, sign, whole = '', rest = ''] = parts;
  return Number(`${sign}${whole}${rest.padEnd(places, '0')}`);
}

/** Fields of lines, with how they are called on the screen and how many decimals they have. */
export const lineFields = {
  quantity: { called: 'aantal', places: 3 },
  price: { called: 'prijs', places: 2 },
  discount: { called: 'korting', places: 2 },
} as const;
export type LineField = keyof typeof lineFields;

/** Values that were never typed before, so that each tells which edit it came from. */
export class FreshValues {
  #count = 0;

  text(): string {
    this.#count += 1;
    return `nr${this.#count}`;
  }

  /** A number as one types it: of a quantity, a price or a share. */
  number(field: LineField): string {
    this.#count += 1;
    const count = this.#count;
    if (field === 'quantity') return `${(count % 900) + 11},${Math.floor(count / 900) + 1}`;
    const hundredths = field === 'price' ? count + 200 : (count % 4900) + 1;
    return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
  }
}
