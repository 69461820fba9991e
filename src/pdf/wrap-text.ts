import type { FontFace } from './font-face.ts';

const ellipsis = '…';

/** The text, or as much of it as fits in `width` points with an ellipsis behind it. */
export function cutToWidth(text: string, face: FontFace, size: number, width: number): string {
  if (face.widthOf(text, size) <= width) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = characters.slice(0, middle).join('').trimEnd() + ellipsis;
    if (face.widthOf(tried, size) <= width) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('').trimEnd() + ellipsis;
}

/** The largest size, from `size` down to `least` in half points, at which the text fits; `least` if none does. */
export function sizeToFit(text: string, face: FontFace, size: number, least: number, width: number): number {
  let tried = size;
  while (tried > least && face.widthOf(text, tried) > width) tried = Math.max(least, tried - 0.5);
  return tried;
}

/** How many characters of a word that is too long for a line go on it; at least one. */
function headOf(word: string, face: FontFace, size: number, width: number): string {
  const characters = [...word];
  let count = 1;
  while (count < characters.length && face.widthOf(characters.slice(0, count + 1).join(''), size) <= width) count += 1;
  return characters.slice(0, count).join('');
}

/**
 * Breaks a text into lines of at most `width` points, between words where it can, inside a word where it must. A
 * no-break space keeps words together and comes out as a space.
 * @param most lines at most; what does not fit is cut with an ellipsis
 */
export function wrapText(text: string, face: FontFace, size: number, width: number, most: number): readonly string[] {
  return brokenLines(text, face, size, width, most).map((line) => line.replaceAll('\u00a0', ' '));
}

function brokenLines(text: string, face: FontFace, size: number, width: number, most: number): readonly string[] {
  if (face.widthOf(text, size) <= width) return [text];
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < most - 1) {
    let line = '';
    for (const word of rest.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (face.widthOf(longer, size) > width) break;
      line = longer;
    }
    if (line === '') line = headOf(rest, face, size, width);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  if (rest !== '') lines.push(cutToWidth(rest, face, size, width));
  return lines;
}
