const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Latin letters, figures and signs: one column each, no need to look closer. */
const narrow = /^[ -~\u00a0-\u02ff\u2010-\u2026\u20ac\u2212]*$/;
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F1E6}-\u{1F1FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** How many columns a text takes on a terminal: two for East Asian and emoji characters, none for marks (UAX #11). */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += segmentWidth(segment);
  return width;
}

function segmentWidth(segment: string): number {
  if (wide.test(segment)) return 2;
  return /^\p{M}+$/u.test(segment) ? 0 : 1;
}

function headOf(text: string, width: number): string {
  let head = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    taken += segmentWidth(segment);
    if (taken > width) break;
    head += segment;
  }
  return head;
}

/**
 * Breaks a text into lines of at most `width` columns, between words where it can. A no-break space keeps words together
 * and comes out as a space.
 */
export function wrapColumns(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (displayWidth(line) > width) {
      // One sign wider than the line still goes on a line of its own.
      const head = headOf(line, width) || [...graphemes.segment(line)][0]?.segment || line;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines.map((whole) => whole.replaceAll('\u00a0', ' '));
}

/** The text, filled with spaces to `width` columns on the side away from which it is aligned. */
export function padColumns(text: string, width: number, align: 'left' | 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + fill : fill + text;
}
