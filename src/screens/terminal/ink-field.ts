import type { KeyEvent } from '../keys/events.ts';
import type { InkInput } from './ink-input.ts';

/**
 * The sequence by which Ink's `useInput` knows a key, as far as `ink-text-input` does anything with it. Nothing for all other
 * keys: the field that wraps it acts on those itself.
 */
export function inkSequence(event: KeyEvent): string | undefined {
  if (event.kind === 'text') return event.text;
  // In one line there is no place for line breaks.
  if (event.kind === 'paste') return event.text.replace(/[\n\t]+/g, ' ');
  if (event.ctrl || event.alt || event.shift) return undefined;
  const sequences: Readonly<Record<string, string>> = {
    Left: '\x1b[D',
    Right: '\x1b[C',
    Backspace: '\x7f',
    Enter: '\r',
  };
  return sequences[event.name];
}

/** Turns of the event loop after which a key that changed nothing is over; React is done within two. */
const quietTurns = 4;

/**
 * Lets one key at a time through to an `ink-text-input`. It computes its new text from what it showed last, so that a second
 * key before React has redrawn it and run its effects takes the first one back. A field's `KeyTarget` is `mounting` while the
 * gate is `closed`.
 */
export class InkFieldGate {
  readonly #input: InkInput;
  readonly #open: () => void;
  #closed = true;
  #turn = 0;

  /** @param open called when the next key may come: the router's `resume` */
  constructor(input: InkInput, open: () => void) {
    this.#input = input;
    this.#open = open;
  }

  /** At first too, until the field has been drawn once. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The field is drawn and listens. To be called in an effect of the component around it, after every render. */
  ready(): void {
    this.#turn += 1;
    if (!this.#closed) return;
    this.#closed = false;
    this.#open();
  }

  /** Hands one key over and closes until the field has dealt with it. */
  send(sequence: string): void {
    this.#closed = true;
    this.#turn += 1;
    this.#input.send(sequence);
    this.#afterTurns(quietTurns, this.#turn);
  }

  #afterTurns(left: number, turn: number): void {
    setImmediate(() => {
      if (turn !== this.#turn) return;
      if (left > 0) this.#afterTurns(left - 1, turn);
      else this.ready();
    });
  }
}
