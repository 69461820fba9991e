import { Writable } from 'node:stream';
import { isTooSmall, type Size } from './capabilities.ts';
import type { Display } from './cells.ts';
import { FrameReader } from './frame.ts';
import type { FrameWriter } from './frame-writer.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that Ink writes beside its frames
const modeSwitch = /^(?:\x1b\[[?<>=][0-9;]*[a-z])*$/;

/**
 * Stands in for the terminal's output: `render(node, { debug: true, stdout })` hands it whole frames, which go to the frame
 * writer. What Ink writes besides (cursor on, an empty write at the end) goes nowhere.
 */
export class InkOutput extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  readonly #writer: FrameWriter;
  readonly #display: Display;
  #reader: FrameReader;

  constructor(writer: FrameWriter, display: Display) {
    super({ decodeStrings: false });
    this.#writer = writer;
    this.#display = display;
    this.#reader = new FrameReader(writer.size, display);
    this.columns = writer.size.columns;
    this.rows = writer.size.rows;
  }

  /** As the type that `render` asks for; it uses no more of it than is here. */
  get asStdout(): NodeJS.WriteStream {
    return this as unknown as NodeJS.WriteStream;
  }

  get tooSmall(): boolean {
    return isTooSmall({ columns: this.columns, rows: this.rows });
  }

  /**
   * Takes the terminal's new size over; the frame of that size is sent whole. Ink lays out anew after React has drawn for the
   * new size, if it is told first: else there would be a frame of what fitted the old one.
   */
  resize(size: Size): void {
    this.columns = size.columns;
    this.rows = size.rows;
    this.#reader = new FrameReader(size, this.#display);
    this.#writer.resize(size);
    queueMicrotask(() => this.emit('resize'));
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const text = String(chunk);
    try {
      if (!modeSwitch.test(text)) this.#writer.write(this.#reader.read(text));
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
