/** Line breaks and tabs of every kind. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters, bidirectional overrides and half surrogate pairs: never part of a name, able to disguise one. */
const hostile = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text as it may stand in a header, a subject or a report: one line, without control and escape characters. */
export function oneLine(text: string): string {
  return text.replace(breaks, ' ').replace(hostile, '').replace(/ {2,}/g, ' ').trim();
}
