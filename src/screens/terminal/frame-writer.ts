import type { Size } from './capabilities.ts';
import type { Cells, Display } from './cells.ts';
import { blankFrame, type Frame } from './frame.ts';
import { byRow, changedRows, type Patch, withPatches } from './layer.ts';
import { RowChanges } from './row-changes.ts';

/** Plain, everything erased. Not with the cursor left in a corner: every change places it first. */
const clearScreen = '\x1b[m\x1b[2J';

/**
 * Keeps the terminal equal to a frame with layers over it, and sends nothing but the difference: one string per change.
 * A layer belongs to whoever named it; a list moves its cursor by setting its layer anew, which rewrites two rows and draws
 * nothing else.
 */
export class FrameWriter {
  /** Bytes sent so far. */
  bytes = 0;
  /** How many times something was sent. */
  writes = 0;
  readonly #output: (text: string) => void;
  readonly #display: Display;
  #size: Size;
  #frame: Frame;
  /** What the terminal shows; nothing is known of it at first and after a resize. */
  #shown: Cells[] | undefined;
  #soon = false;
  readonly #layers = new Map<string, readonly Patch[]>();
  /** Patches by row, all layers, in the order in which the layers were first set. */
  #patches: ReadonlyMap<number, readonly Patch[]> = new Map();
  /** Rows whose frame or patches changed since the last flush. */
  readonly #touched = new Set<number>();

  /** @param output gets each change in one piece */
  constructor(size: Size, display: Display, output: (text: string) => void) {
    this.#size = size;
    this.#display = display;
    this.#output = output;
    this.#frame = blankFrame(size);
  }

  get size(): Size {
    return this.#size;
  }

  /** Takes a new frame and sends what changed, layers set since the last time included. */
  write(frame: Frame): void {
    for (let row = 0; row < this.#size.rows; row += 1) {
      if (frame[row] !== this.#frame[row]) this.#touched.add(row);
    }
    this.#frame = frame;
    this.flush();
  }

  /**
   * Sets what lies over the frame under this name, in place of what lay there; no patches take the layer away. Nothing is
   * sent before `flush`, or before the next frame, with which it then arrives in one piece.
   */
  setLayer(name: string, patches: readonly Patch[]): void {
    const before = this.#layers.get(name);
    if (before === undefined && patches.length === 0) return;
    for (const row of changedRows(before ?? [], patches)) this.#touched.add(row);
    if (patches.length === 0) this.#layers.delete(name);
    else this.#layers.set(name, patches);
    this.#patches = byRow([...this.#layers.values()].flat());
  }

  /** Sends what changed since the last time, if anything did. */
  flush(): void {
    const changes = new RowChanges();
    const anew = this.#shown === undefined;
    const shown = this.#shown ?? [...blankFrame(this.#size)];
    this.#shown = shown;
    for (let row = 0; row < this.#size.rows; row += 1) {
      if (!anew && !this.#touched.has(row)) continue;
      const next = this.#composed(row);
      const before = shown[row];
      if (next === undefined || before === undefined || before === next) continue;
      changes.add(row, before, next);
      shown[row] = next;
    }
    this.#touched.clear();
    const text = (anew ? clearScreen : '') + changes.end();
    if (text === '') return;
    this.bytes += Buffer.byteLength(text);
    this.writes += 1;
    this.#output(text);
  }

  /**
   * Sends what changed when all that a key did is drawn: after the microtask in which React redraws, so that a layer and the
   * frame that belongs to it leave together. The right thing to do when the router has settled.
   */
  flushSoon(): void {
    if (this.#soon) return;
    this.#soon = true;
    queueMicrotask(() => {
      this.#soon = false;
      this.flush();
    });
  }

  /** Sends the whole screen anew, whatever the terminal shows now. */
  repaint(): void {
    this.#shown = undefined;
    this.flush();
  }

  /** The terminal has another size: what it shows is unknown until the frame of that size comes, which is sent whole. */
  resize(size: Size): void {
    this.#size = size;
    this.#frame = blankFrame(size);
    this.#shown = undefined;
  }

  /** What stands on a row now, layers included. */
  #composed(row: number): Cells | undefined {
    const base = this.#frame[row];
    const patches = this.#patches.get(row);
    return base === undefined || patches === undefined ? base : withPatches(base, patches, this.#display);
  }
}
