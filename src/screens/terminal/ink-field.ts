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
const quietTurns = 5;

/**
 * Turns of the event loop that React gets after the field was drawn, for the update that its effects ask for. A key before that
 * would be an update on top of an unfinished one, and after fifty such React gives up ("Maximum update depth exceeded").
 */
const restingTurns = 2;

/**
 * Lets one key at a time through to an `ink-text-input`. It computes its new text from what it showed last, so that a second
 * key before React has redrawn it and run its effects takes the first one back. Keys for a field wait while the
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
    if (this.#closed) this.#openAfter(restingTurns);
  }

  /** Hands one key over and closes until the field has dealt with it. */
  send(sequence: string): void {
    this.#closed = true;
    this.#input.send(sequence);
    this.#openAfter(quietTurns);
  }

  #openAfter(turns: number): void {
    this.#turn += 1;
    this.#waitTurns(turns, this.#turn);
  }

  #waitTurns(left: number, turn: number): void {
    setImmediate(() => {
      if (turn !== this.#turn) return;
      if (left > 1) {
        this.#waitTurns(left - 1, turn);
        return;
      }
      this.#closed = false;
      this.#open();
    });
  }
}
