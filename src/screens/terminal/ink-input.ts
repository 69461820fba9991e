import { EventEmitter } from 'node:events';

/**
 * Stands in for the terminal's input, so that Ink never touches the real one: raw mode is ours, and Ink hears only the keys
 * that the router hands to a focused text field, each as one piece. `send` has reached every mounted `useInput` when it
 * returns.
 */
export class InkInput extends EventEmitter {
  readonly isTTY = true;
  readonly fd = -1;
  readonly #pieces: string[] = [];

  /** Hands one key to Ink, as a terminal would send it. */
  send(sequence: string): void {
    this.#pieces.push(sequence);
    this.emit('readable');
    // What nobody read was meant for a field that is gone.
    this.#pieces.length = 0;
  }

  /** One key at a time: Ink takes two in one piece for a paste. */
  read(): string | null {
    return this.#pieces.shift() ?? null;
  }

  setEncoding(): this {
    return this;
  }

  setRawMode(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  /** As the type that `render` asks for; it uses no more of it than is here. */
  get asStdin(): NodeJS.ReadStream {
    return this as unknown as NodeJS.ReadStream;
  }
}
