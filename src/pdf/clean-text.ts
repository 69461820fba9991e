/** What has no picture of its own: controls, bidi marks, zero-width characters, soft hyphens, tags, variation selectors. */
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/**
 * Data as it may stand on one line of a document: composed (NFC), line breaks and tabs turned into a space, control,
 * bidi and zero-width characters gone, half surrogate pairs shown as U+FFFD. Everything else stays as typed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .trim();
}

/** Free text of several lines, such as a footer: each line cleaned, empty ones at either end dropped. */
export function cleanLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(cleanText);
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines;
}
