const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a person takes for one character each (UAX #29): a letter with its accents, an emoji with all its parts. */
export function clustersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
