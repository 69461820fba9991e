import type { Size } from './capabilities.ts';
import { blankCells, type Cells, type Display, readRow } from './cells.ts';

/** A whole screen: as many rows as it has, each as many cells as it has columns. Frames are never changed. */
export type Frame = readonly Cells[];

/** A screen with nothing on it. */
export function blankFrame({ columns, rows }: Size): Frame {
  return new Array<Cells>(rows).fill(blankCells(columns));
}

/**
 * Reads the frames that Ink hands over in debug mode, clipped to the screen and filled up with blanks. A line that was in
 * the last frame too gives the very same row object, unread, so that equal rows compare at once.
 */
export class FrameReader {
  #lines = new Map<string, Cells>();
  #blank: Cells;

  constructor(
    readonly size: Size,
    readonly display: Display,
  ) {
    this.#blank = blankCells(size.columns);
  }

  read(text: string): Frame {
    const lines = new Map<string, Cells>();
    const frame: Cells[] = [];
    for (const line of text.split('\n', this.size.rows)) {
      const row = lines.get(line) ?? this.#lines.get(line) ?? readRow(line, this.size.columns, this.display);
      lines.set(line, row);
      frame.push(row);
    }
    while (frame.length < this.size.rows) frame.push(this.#blank);
    this.#lines = lines;
    return frame;
  }
}
