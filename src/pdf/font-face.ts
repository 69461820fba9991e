/** What a parsed font (fontkit) offers, as far as it is used here. */
export interface ParsedFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): { readonly positions: readonly { readonly xAdvance: number }[] };
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** A glyph's place, in font units; the writer of the PDF scales these numbers in place. */
interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

/** Shaping that would draw two letters as one sign is off: what is drawn is found again, letter by letter, by a search. */
const features = { kern: true, liga: false, clig: false, calt: false, ccmp: false } as const;

const replacement = 0xfffd;
const space = 0x20;

/**
 * One font, parsed once and shared by every document of the process.
 *
 * A parsed font keeps its glyphs with the characters for which they were first asked, and embedding asks for some of
 * them without any. Documents that shared it directly would differ by what was written before them. This face gives out
 * glyphs of its own, so that a document depends on its text alone.
 */
export class FontFace {
  /** The name under which a document knows the font. */
  readonly name: string;
  readonly #font: ParsedFont;
  readonly #glyphs = new Map<number, Glyph>();
  readonly #kerning = new Map<number, number>();

  constructor(font: ParsedFont) {
    this.#font = font;
    this.name = font.postscriptName;
  }

  /**
   * The font as pdfkit takes it: an already parsed font (pdfkit 0.19), with the layout of this face.
   * Everything else (metrics, tables, subsets) is the font's own.
   */
  source(): object {
    return Object.create(this.#font, { layout: { value: (text: string) => this.#layOut(text) } });
  }

  /** Width of `text` in points at a size in points. */
  widthOf(text: string, size: number): number {
    let width = 0;
    let last: number | null = null;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? replacement;
      if (last !== null) width += this.#kern(last, codePoint);
      width += this.#glyph(codePoint).advanceWidth;
      last = codePoint;
    }
    return (width * size) / this.#font.unitsPerEm;
  }

  /** The picture of a character; one that the font lacks is shown as U+FFFD. */
  #glyph(codePoint: number): Glyph {
    const known = this.#glyphs.get(codePoint);
    if (known) return known;
    const drawn = this.#font.hasGlyphForCodePoint(codePoint) ? codePoint : replacement;
    const { id, advanceWidth } = this.#font.glyphForCodePoint(drawn);
    const made = { id, advanceWidth, codePoints: [drawn] };
    this.#glyphs.set(codePoint, made);
    return made;
  }

  /** What is added between two characters. None next to a space: the writer lays out word by word. */
  #kern(left: number, right: number): number {
    if (left === space || right === space) return 0;
    const key = left * 0x110000 + right;
    const known = this.#kerning.get(key);
    if (known !== undefined) return known;
    const { positions } = this.#font.layout(String.fromCodePoint(left, right), features);
    const first = positions.length === 2 ? positions[0] : undefined;
    const made = first ? first.xAdvance - this.#glyph(left).advanceWidth : 0;
    this.#kerning.set(key, made);
    return made;
  }

  #layOut(text: string) {
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? replacement);
    const glyphs = codePoints.map((codePoint) => this.#glyph(codePoint));
    const positions = glyphs.map(({ advanceWidth }, index): Position => {
      const left = codePoints[index] ?? space;
      const xAdvance = advanceWidth + this.#kern(left, codePoints[index + 1] ?? space);
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth };
    });
    return {
      glyphs,
      positions,
      // Asked for after the positions have been scaled.
      get advanceWidth() {
        return positions.reduce((width, position) => width + position.xAdvance, 0);
      },
    };
  }
}
