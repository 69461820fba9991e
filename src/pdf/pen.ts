import type { FontFace } from './font-face.ts';
import type { Fonts, FontWeight } from './fonts.ts';

/** Greys that stay apart on a black-and-white printer. */
export const ink = {
  text: '#1c1c1c',
  muted: '#5f6368',
  rule: '#c4c7cc',
  faint: '#e3e5e8',
  mark: '#eeeef0',
  paper: '#ffffff',
} as const;
export type Ink = keyof typeof ink;

export interface TextStyle {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly colour?: Ink;
}

/** Draws on the current page of a document. Points from the left and the top; `y` of a text is its base line. */
export class Pen {
  readonly fonts: Fonts;
  readonly #doc: PDFKit.PDFDocument;

  constructor(doc: PDFKit.PDFDocument, fonts: Fonts) {
    this.#doc = doc;
    this.fonts = fonts;
  }

  #face(style: TextStyle): FontFace {
    return this.fonts[style.weight ?? 'regular'];
  }

  /** Text that begins at `x`. */
  text(text: string, x: number, y: number, style: TextStyle): void {
    if (text === '') return;
    const face = this.#face(style);
    this.#doc
      .font(face.name)
      .fontSize(style.size)
      .fillColor(ink[style.colour ?? 'text'])
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Text that ends at `right`. */
  textRight(text: string, right: number, y: number, style: TextStyle): void {
    const face = this.#face(style);
    this.text(text, right - face.widthOf(text, style.size), y, style);
  }

  /** Text around `centre`. */
  textCentre(text: string, centre: number, y: number, style: TextStyle): void {
    const face = this.#face(style);
    this.text(text, centre - face.widthOf(text, style.size) / 2, y, style);
  }

  /** A horizontal line. */
  rule(from: number, until: number, y: number, colour: Ink = 'rule', thickness = 0.5): void {
    this.#doc.lineWidth(thickness).strokeColor(ink[colour]).moveTo(from, y).lineTo(until, y).stroke();
  }

  /** Filled rectangles, as one shape. */
  boxes(boxes: Iterable<readonly [x: number, y: number, width: number, height: number]>, colour: Ink = 'text'): void {
    for (const [x, y, width, height] of boxes) this.#doc.rect(x, y, width, height);
    this.#doc.fill(ink[colour]);
  }

  /** A picture, scaled to fit the space from its left top corner. */
  picture(bytes: Buffer, x: number, y: number, width: number, height: number): void {
    this.#doc.image(bytes, x, y, { fit: [width, height] });
  }

  /** Whatever `draw` draws, turned around a point, in degrees against the clock. */
  turned(degrees: number, x: number, y: number, draw: () => void): void {
    this.#doc.save().rotate(-degrees, { origin: [x, y] });
    draw();
    this.#doc.restore();
  }
}
