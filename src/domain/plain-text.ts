/** Most text is plain already; this finds out fast. */
const suspect = /[^\x20-\x7e]/;

/** Line breaks and tabs of every kind. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Control characters, escape among them, and the marks that turn the direction of writing so that a text reads as another one. */
const hostile = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;

const halfPair = /\p{Cs}/gu;

/**
 * Text of people and servers as plain data on one line, that can do nothing in a header, on a screen, on paper or in a file
 * name: a run of line breaks becomes one space, control, escape and direction characters go, half surrogate pairs show as
 * U+FFFD, letters are composed (NFC), blanks at both ends go. Everything else stays as it was typed.
 */
export function plainLine(text: string): string {
  if (!suspect.test(text)) return text.trim();
  return text.replace(halfPair, '\uFFFD').replace(breaks, ' ').replace(hostile, '').normalize('NFC').trim();
}
