import type { KeyEvent } from '../keys/events.ts';
import { InkFieldGate, inkSequence } from '../terminal/ink-field.ts';
import type { InkInput } from '../terminal/ink-input.ts';

/**
 * The way from the keys to the one text field that is drawn. A field that has just got the focus is not there before React
 * has drawn it: until then, and while it works on a key, the next key waits.
 */
export class Field {
  readonly #input: InkInput;
  readonly #open: () => void;
  #current: { readonly id: string; readonly gate: InkFieldGate } | null = null;

  /** @param open called when the next key may come */
  constructor(input: InkInput, open: () => void) {
    this.#input = input;
    this.#open = open;
  }

  /** Whether the field of this name can take a key now. */
  takes(id: string): boolean {
    return this.#current?.id === id && !this.#current.gate.closed;
  }

  /** The field is drawn and listens; to be called in an effect, after every render of it. */
  ready(id: string): void {
    if (this.#current?.id !== id) this.#current = { id, gate: new InkFieldGate(this.#input, this.#open) };
    this.#current.gate.ready();
  }

  /** Hands typed or pasted text over. */
  type(event: KeyEvent): void {
    const sequence = inkSequence(event);
    if (sequence !== undefined) this.#current?.gate.send(sequence);
  }
}
