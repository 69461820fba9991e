import { plainLine } from '../domain/plain-text.ts';

/** What has no picture of its own in a font: zero-width characters, soft hyphens, tags, variation selectors. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/gu;

/** Data as it may stand on one line of a document: plain, and without characters that a font cannot show. */
export function cleanText(text: string): string {
  return plainLine(text).replace(unseen, '').trim();
}

/** Free text of several lines, such as a footer: each line cleaned, empty ones at either end dropped. */
export function cleanLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(cleanText);
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines;
}
