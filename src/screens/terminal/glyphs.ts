import stringWidth from 'string-width';
import { asciiFor } from './ascii.ts';
import type { Charset } from './capabilities.ts';

/** Ranges of characters, first and last. */
type Ranges = readonly (readonly [number, number])[];

/** One column on every terminal, and nothing joins them but what is not in this list. */
const simpleRanges: Ranges = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x2010, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2500, 0x25fc],
  [0x2713, 0x2718],
];
/** More characters whose width no terminal doubts: Greek, Cyrillic, Latin with accents; kana, Chinese characters, Hangul. */
const certainRanges: Ranges = [
  [0x370, 0x3ff],
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x1e00, 0x1fff],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

const simple = new Uint8Array(0x2800);
for (const [first, last] of simpleRanges) simple.fill(1, first, last + 1);

/** One column, and the end of a character wherever another such one (or the end) follows. */
export function isSimple(code: number): boolean {
  return simple[code] === 1;
}

/**
 * Whether terminals agree how many columns a glyph takes. After any other one the cursor must be placed anew; marks,
 * emoji and rare signs differ from terminal to terminal.
 */
export function hasCertainWidth(glyph: string): boolean {
  if (glyph.length !== 1) return false;
  const code = glyph.charCodeAt(0);
  return isSimple(code) || certainRanges.some(([first, last]) => code >= first && code <= last);
}

const mark = /^[\p{Mn}\p{Me}]$/u;
/** Variation selectors and the frame of a key too: terminals do not agree what becomes of them. */
const invisible = /^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]$|^\u20e3$/u;
const halfPair = /^\p{Cs}$/u;
const space = /^\p{Zs}$/u;
const flag = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u;
const emoji = /\p{Extended_Pictographic}/u;
/** More marks on one letter than any language writes are there to climb over other rows. */
const mostMarks = 3;

/** Puts a glyph of one or two columns; the second column of a wide one is empty. */
function pushGlyph(glyphs: string[], glyph: string, width: number): void {
  glyphs.push(glyph);
  if (width === 2) glyphs.push('');
}

/** The visible characters of a cluster, each with its marks. */
function partsOf(cluster: string): string[] {
  const parts: string[] = [];
  let marks = 0;
  for (const character of cluster) {
    if (invisible.test(character)) continue;
    if (mark.test(character)) {
      const last = parts.at(-1);
      if (last !== undefined && marks < mostMarks) parts[parts.length - 1] = last + character;
      marks += 1;
      continue;
    }
    parts.push(halfPair.test(character) ? '\ufffd' : space.test(character) ? ' ' : character);
    marks = 0;
  }
  return parts;
}

/** A flag as its two letters: terminals give it one to four columns. */
function flagLetters(cluster: string): string[] {
  return [...cluster].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41));
}

function unicodeGlyphs(cluster: string, width: number): string[] {
  if (flag.test(cluster)) return flagLetters(cluster);
  const parts = partsOf(cluster);
  // A joined emoji is one picture here and three there: its first part shows on all.
  const shown = emoji.test(parts[0] ?? '') ? parts.slice(0, 1) : parts;
  const glyphs: string[] = [];
  for (const part of shown) {
    const columns = Math.min(2, stringWidth(part));
    if (columns === 0 || glyphs.length + columns > width) continue;
    pushGlyph(glyphs, part, columns);
  }
  return glyphs;
}

function asciiGlyphs(cluster: string): string[] {
  if (flag.test(cluster)) return flagLetters(cluster);
  const parts = partsOf(cluster);
  return parts.slice(0, 1).map(asciiFor);
}

function readCluster(cluster: string, charset: Charset): readonly string[] {
  // Ink gives a place even to what has no width.
  const width = Math.max(1, stringWidth(cluster));
  const glyphs = charset === 'ascii' ? asciiGlyphs(cluster) : unicodeGlyphs(cluster, width);
  while (glyphs.length < width) glyphs.push(glyphs[0] === '?' ? '?' : ' ');
  return glyphs;
}

const known: Readonly<Record<Charset, Map<string, readonly string[]>>> = { utf8: new Map(), ascii: new Map() };
const mostKnown = 4000;

/**
 * A grapheme cluster as the glyphs of its columns: at least one, as many as `string-width` counts (with which Ink lays out),
 * `''` for the second column of a wide glyph. Control and format characters are blanks.
 */
export function glyphsOf(cluster: string, charset: Charset): readonly string[] {
  const cache = known[charset];
  let glyphs = cache.get(cluster);
  if (glyphs === undefined) {
    glyphs = readCluster(cluster, charset);
    if (cache.size >= mostKnown) cache.clear();
    cache.set(cluster, glyphs);
  }
  return glyphs;
}
