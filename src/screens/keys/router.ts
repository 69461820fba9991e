import { type KeyEvent, keyPress, namedKeys } from './events.ts';
import { type TimedEvent, unmarkedPaste } from './unmarked-paste.ts';

/** What keys go to: the top of the screen stack, as it is at that moment. */
export interface KeyTarget {
  /** A text field has the focus: letters are text. */
  readonly takesText?: boolean;
  /** Not there yet, or not done with the last key: this one and those behind it wait until `resume` is called. */
  waits?(event: KeyEvent): boolean;
  /**
   * Acts on one key, before it returns.
   * @returns whether the key meant anything
   */
  handle(event: KeyEvent): boolean;
}

export interface RouterOptions {
  /** The target for the next key. Asked anew for every key, so that a dialog that one key opens gets the next. */
  readonly top: () => KeyTarget;
  /** The terminal does not mark pastes: in a text field, text, Enter and text in one go count as one. */
  readonly guessesPastes: boolean;
  /** Called when all keys that came are dealt with: the time to draw. */
  readonly settled?: () => void;
}

const names: ReadonlySet<string> = new Set(namedKeys);

/** A key that came with Alt, without it. */
function withoutAlt(event: KeyEvent & { readonly kind: 'key' }): KeyEvent {
  const { name, shift } = event;
  if (name === 'Space') return { kind: 'text', text: ' ' };
  if (!names.has(name)) return { kind: 'text', text: shift ? name.toUpperCase() : name };
  return keyPress(name, { shift });
}

/**
 * Gives keys to the screens: in their order, one at a time, each to the screen that is on top when its turn comes, and the
 * next only when that one has acted.
 */
export class KeyRouter {
  readonly #options: RouterOptions;
  readonly #queue: TimedEvent[] = [];
  #routing = false;
  #guessesPastes: boolean;
  #textAt = Number.NEGATIVE_INFINITY;
  #pasteAt = Number.NEGATIVE_INFINITY;

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#guessesPastes = options.guessesPastes;
  }

  /** How many keys wait for a field to be there. */
  get waiting(): number {
    return this.#queue.length;
  }

  /**
   * Takes keys and gives them on. Called while a key is being handled, it only puts them behind it.
   * @param at when they came, in ms
   */
  push(events: readonly KeyEvent[], at: number): void {
    for (const event of events) this.#queue.push({ event, at });
    this.resume();
  }

  /** Goes on with the keys that wait. A field calls this when it is there, or ready for the next key. */
  resume(): void {
    if (this.#routing || this.#queue.length === 0) return;
    this.#routing = true;
    try {
      for (let [next] = this.#queue; next !== undefined; [next] = this.#queue) {
        const target = this.#options.top();
        if (target.waits?.(next.event) === true) break;
        this.#route(target);
      }
    } finally {
      this.#routing = false;
    }
    this.#options.settled?.();
  }

  /** Forgets the keys that wait. Before a question whose answer must not have been typed ahead. */
  discard(): void {
    this.#queue.length = 0;
  }

  #route(target: KeyTarget): void {
    if (target.takesText === true && this.#guessesPastes) {
      const paste = unmarkedPaste(this.#queue, this.#textAt, this.#pasteAt);
      if (paste !== undefined) {
        this.#queue.splice(0, paste.count);
        this.#pasteAt = paste.until;
        target.handle({ kind: 'paste', text: paste.text });
        return;
      }
    }
    const next = this.#queue.shift();
    if (next === undefined) return;
    const { event, at } = next;
    if (event.kind === 'text') this.#textAt = at;
    // This terminal does mark pastes, whatever it calls itself.
    if (event.kind === 'paste') this.#guessesPastes = false;
    const meant = target.handle(event);
    if (meant || event.kind !== 'key' || !event.alt || event.ctrl || target.takesText === true) return;
    // Esc and a key, typed while the line was slow, come as Alt and the key.
    this.#queue.unshift({ event: keyPress('Esc'), at }, { event: withoutAlt(event), at });
  }
}
