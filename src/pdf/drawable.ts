import type { Pen } from './pen.ts';

/** A part of a page that knows its height, in points, before it is drawn. */
export interface Drawable {
  readonly height: number;
  /** @param top distance from the top of the page, in points */
  readonly draw: (pen: Pen, top: number) => void;
}
