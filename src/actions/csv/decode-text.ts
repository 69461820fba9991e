import { isUtf8 } from 'node:buffer';
import { UserError } from '../../domain/user-error.ts';

const byteOrderMark = '\ufeff';

/** What the bytes 0x80–0x9F are in Windows-1252 (WHATWG Encoding § 9.1); a gap stays a control character. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const whitespace = new Set([0x09, 0x0a, 0x0d]);
const deleted = 0x7f;
/** 1 for the control bytes, tab and line ends not among them. */
const isControl = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 0x20 && !whitespace.has(byte)) || byte === deleted ? 1 : 0,
);

/** A block with this many control bytes, and this share of them, is no text. */
const blockSize = 4096;
const controlBytes = 16;
const controlShare = 0.05;

/** Where the file stops being text, or -1. Ends at the first bad block: a large binary file costs next to nothing. */
function binaryAt(bytes: Buffer): number {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return nul;
  for (let start = 0; start < bytes.length; start += blockSize) {
    const end = Math.min(start + blockSize, bytes.length);
    let count = 0;
    for (let at = start; at < end; at++) count += isControl[bytes[at] as number] as number;
    if (count >= controlBytes && count > (end - start) * controlShare) {
      return start + bytes.subarray(start, end).findIndex((byte) => isControl[byte] === 1);
    }
  }
  return -1;
}

/** Not TextDecoder: several Node versions decode its windows-1252 as Latin-1, which turns € into a control character. */
function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (char) => windows1252.charAt(char.charCodeAt(0) - 0x80));
}

/**
 * The text of a file: UTF-8 when it is valid UTF-8 (a byte order mark is dropped), else Windows-1252.
 * @param file name of the file, for the error
 * @throws UserError `csv.binary` with the position (from 1) of the first NUL, or of the first control byte where
 *   there are many: a picture, a spreadsheet or UTF-16 is refused before any parsing
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const binary = binaryAt(buffer);
  if (binary >= 0) throw new UserError('csv.binary', { file, byte: binary + 1 });
  if (!isUtf8(buffer)) return fromWindows1252(buffer);
  const text = buffer.toString('utf8');
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
