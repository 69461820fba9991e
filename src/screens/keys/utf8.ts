/** What to make of bytes that are not UTF-8: the replacement character, or the letter they are in Latin-1. */
export type OddBytes = 'replace' | 'latin1';

export interface DecodedCharacter {
  readonly character: string;
  /** Bytes it took. */
  readonly length: number;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** Lowest code point that needs so many bytes; a shorter one written longer is not UTF-8 (RFC 3629 § 3). */
const lowest = [0, 0, 0x80, 0x800, 0x10000];

/** One byte that is not part of a UTF-8 character. The one-byte forms of CSI and SS3 come out as such. */
export function oddByte(byte: number, odd: OddBytes): DecodedCharacter {
  const control = byte >= 0x80 && byte < 0xa0;
  return { character: control || odd === 'latin1' ? String.fromCharCode(byte) : '\ufffd', length: 1 };
}

/**
 * The character that begins at a place (RFC 3629).
 * @returns nothing when the bytes end before the character does
 */
export function characterAt(bytes: Uint8Array, at: number, odd: OddBytes): DecodedCharacter | undefined {
  const lead = bytes[at] ?? 0;
  const length = lengthOf(lead);
  if (length === 1) return { character: String.fromCharCode(lead), length };
  if (length === 0) return oddByte(lead, odd);
  let code = lead & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    if ((byte & 0xc0) !== 0x80) return oddByte(lead, odd);
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < (lowest[length] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return oddByte(lead, odd);
  return { character: String.fromCodePoint(code), length };
}

/** All characters of the bytes; what is cut off at the end counts as odd bytes. */
export function decodeAll(bytes: Uint8Array, odd: OddBytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const { character, length } = characterAt(bytes, at, odd) ?? oddByte(bytes[at] ?? 0, odd);
    text += character;
    at += length;
  }
  return text;
}
