/** What a VAT id of a country looks like: its shape after the two letters, and one that has it. */
interface VatIdShape {
  readonly shape: RegExp;
  readonly example: string;
}

/**
 * The shapes of VAT ids in the European Union, by the two letters before them. Greece writes EL; XI is Northern Ireland.
 * Source: European Commission, VIES, frequently asked questions, "What is the format of a VAT number?". Only the shape is
 * looked at: check digits differ from country to country, and new series come that older rules refuse.
 */
const shapes: Readonly<Record<string, VatIdShape>> = {
  AT: { shape: /^U\d{8}$/, example: 'ATU12345678' },
  BE: { shape: /^[01]\d{9}$/, example: 'BE0123456789' },
  BG: { shape: /^\d{9,10}$/, example: 'BG123456789' },
  CY: { shape: /^\d{8}[A-Z]$/, example: 'CY12345678X' },
  CZ: { shape: /^\d{8,10}$/, example: 'CZ12345678' },
  DE: { shape: /^\d{9}$/, example: 'DE123456789' },
  DK: { shape: /^\d{8}$/, example: 'DK12345678' },
  EE: { shape: /^\d{9}$/, example: 'EE123456789' },
  EL: { shape: /^\d{9}$/, example: 'EL123456789' },
  ES: { shape: /^[A-Z\d]\d{7}[A-Z\d]$/, example: 'ESX1234567X' },
  FI: { shape: /^\d{8}$/, example: 'FI12345678' },
  FR: { shape: /^[A-Z\d]{2}\d{9}$/, example: 'FRXX123456789' },
  HR: { shape: /^\d{11}$/, example: 'HR12345678901' },
  HU: { shape: /^\d{8}$/, example: 'HU12345678' },
  IE: { shape: /^(?:\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/, example: 'IE1234567WA' },
  IT: { shape: /^\d{11}$/, example: 'IT12345678901' },
  LT: { shape: /^(?:\d{9}|\d{12})$/, example: 'LT123456789' },
  LU: { shape: /^\d{8}$/, example: 'LU12345678' },
  LV: { shape: /^\d{11}$/, example: 'LV12345678901' },
  MT: { shape: /^\d{8}$/, example: 'MT12345678' },
  NL: { shape: /^\d{9}B\d{2}$/, example: 'NL123456789B01' },
  PL: { shape: /^\d{10}$/, example: 'PL1234567890' },
  PT: { shape: /^\d{9}$/, example: 'PT123456789' },
  RO: { shape: /^\d{2,10}$/, example: 'RO1234567890' },
  SE: { shape: /^\d{12}$/, example: 'SE123456789001' },
  SI: { shape: /^\d{8}$/, example: 'SI12345678' },
  SK: { shape: /^\d{10}$/, example: 'SK1234567890' },
  XI: { shape: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/, example: 'XI123456789' },
};

/** A VAT id as it is kept: capitals, without blanks, points and hyphens. */
export function plainVatId(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

/** The letters before the VAT ids of a country. */
function lettersOf(country: string): string {
  return country === 'GR' ? 'EL' : country;
}

/** The shape of the VAT ids that begin with these letters. */
function shapeAfter(letters: string): VatIdShape | undefined {
  return Object.hasOwn(shapes, letters) ? shapes[letters] : undefined;
}

/**
 * The country that gave a VAT id, by its letters, as an ISO code (XI: Northern Ireland); null: its letters or its shape are
 * of none in the Union, so nobody is known for VAT by it.
 */
export function countryOfVatId(vatId: string): string | null {
  const plain = plainVatId(vatId);
  const letters = plain.slice(0, 2);
  if (shapeAfter(letters)?.shape.test(plain.slice(2)) !== true) return null;
  return letters === 'EL' ? 'GR' : letters;
}

/**
 * What is wrong with the shape of a VAT id, as an example of a right one; null: nothing. The letters say of which country it
 * is: somebody may be registered abroad. What is outside the Union can look like anything.
 * @param vatId may be empty @param country ISO code of where the debtor is
 */
export function vatIdProblem(vatId: string, country: string): { readonly example: string } | null {
  const plain = plainVatId(vatId);
  if (plain === '') return null;
  const own = shapeAfter(lettersOf(country));
  const found = shapeAfter(plain.slice(0, 2));
  if (found === undefined) return own === undefined ? null : { example: own.example };
  return found.shape.test(plain.slice(2)) ? null : { example: found.example };
}
