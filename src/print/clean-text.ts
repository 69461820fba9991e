import { plainLine } from '../domain/plain-text.ts';

/**
 * One line of plain text without format characters, runs of white space as one space.
 * @param maxBytes longest result, in bytes of UTF-8; a character is never cut in half
 */
export function cleanText(text: string, maxBytes: number): string {
  const line = plainLine(text)
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim();
  let cut = '';
  let bytes = 0;
  for (const character of line) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    cut += character;
  }
  return cut.trim();
}

/**
 * A job's title as CUPS and a file system can take it: never empty, at most 200 bytes (an IPP name and a file name hold
 * 255, RFC 8011 § 5.1.3).
 */
export function cleanTitle(title: string): string {
  return cleanText(title, 200) || 'Factuurpost';
}
