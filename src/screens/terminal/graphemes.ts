const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a person takes for one character each (UAX #29), one after the other, with its place in the text. */
export function clusters(text: string): Intl.Segments {
  return segmenter.segment(text);
}

/** All of them: a letter with its accents, an emoji with all its parts. */
export function clustersOf(text: string): string[] {
  return Array.from(clusters(text), ({ segment }) => segment);
}
