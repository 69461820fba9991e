import { clustersOf } from '../terminal/graphemes.ts';
import { readEscape, readShortControl } from './escape-reader.ts';
import { type KeyEvent, keyPress } from './events.ts';
import { altKey, controlKey } from './sequences.ts';
import { characterAt, decodeAll, type OddBytes } from './utf8.ts';

/** How long, in ms, the rest of something may take before `flush` decides without it. */
const patience = {
  /** ESC alone: the key, or the first byte of another. */
  escape: 30,
  /** A sequence that has begun; no person types that. */
  sequence: 250,
  /** A paste whose end does not come, because the line lost it. */
  paste: 10_000,
} as const;

/** How long after a flush the cut-off rest of a sequence is still known for what it is. */
const late = 1000;
const pasteEnd = Buffer.from('\x1b[201~');
/** More than anybody pastes into a field or a text. The rest is dropped. */
const longestPaste = 1_048_576;
const longestSequence = 4096;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  return first.length === 0 ? second : Buffer.concat([first, second]);
}

/** Pasted text: every line break is `\n`, tabs stay, other control characters go. */
export function pastedText(text: string): string {
  return text.replace(/\r\n?|[\x85\u2028\u2029\v\f]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/**
 * Turns the bytes of a terminal into keys, wherever the packets cut them. Knows no clock: times are given in ms from any
 * start, and whoever feeds it calls `flush` when nothing came for `patience` ms.
 */
export class KeyDecoder {
  readonly #odd: OddBytes;
  #pending: Uint8Array = new Uint8Array();
  /** The bytes of the paste that is under way. */
  #paste: Uint8Array[] | undefined;
  #pasteLength = 0;
  /** What `flush` gave up on, and when. */
  #cut: { readonly bytes: Uint8Array; readonly at: number } | undefined;
  #afterReturn = false;
  #text = '';
  #events: KeyEvent[] = [];

  /** @param odd what to make of typed bytes that are not UTF-8: letters, where the terminal is not set to UTF-8 */
  constructor(odd: OddBytes = 'replace') {
    this.#odd = odd;
  }

  /** How long, in ms after the last bytes, until `flush` is due; nothing when all bytes are understood. */
  get patience(): number | undefined {
    if (this.#paste !== undefined) return patience.paste;
    if (this.#pending.length === 0) return undefined;
    return this.#pending.every((byte) => byte === 0x1b) ? patience.escape : patience.sequence;
  }

  /**
   * The keys in these bytes and what was left of those before.
   * @param at when they came
   */
  decode(bytes: Uint8Array, at: number): readonly KeyEvent[] {
    this.#rejoin(bytes, at);
    let rest: Uint8Array | undefined = this.#pending;
    while (rest !== undefined && rest.length > 0) {
      rest = this.#paste === undefined ? this.#keys(rest) : this.#pasted(rest);
    }
    if (this.#pending.length > longestSequence) this.#pending = new Uint8Array();
    return this.#taken();
  }

  /**
   * Decides on what is pending, because its rest does not come: ESC is the key; half a sequence is nothing; a paste ends.
   * @param at when this is
   */
  flush(at: number): readonly KeyEvent[] {
    const bytes = this.#pending;
    this.#pending = new Uint8Array();
    if (this.#paste !== undefined) {
      this.#keep(bytes);
      this.#endPaste();
      return this.#taken();
    }
    if (bytes.length === 0) return [];
    if (bytes[0] !== 0x1b) {
      const text = decodeAll(bytes, this.#odd);
      // A character cut off in the middle; of a one-byte control nothing is left.
      if (!/^\p{Cc}/u.test(text)) this.#text += text.replace(/\p{Cc}/gu, '');
      return this.#taken();
    }
    const escapes = bytes.findIndex((byte) => byte !== 0x1b);
    const alone = escapes < 0 ? bytes.length : escapes - 1;
    for (let count = 0; count < alone; count += 1) this.#events.push(keyPress('Esc'));
    const cut = bytes.subarray(Math.max(0, (escapes < 0 ? bytes.length : escapes) - 1));
    this.#cut = { bytes: cut, at };
    const second = String.fromCharCode(cut[1] ?? 0);
    if (cut.length === 2 && /[OP_\]]/.test(second)) this.#events.push(altKey(second));
    return this.#taken();
  }

  /** Puts the bytes behind those that still wait, or behind a sequence that was given up too early. */
  #rejoin(bytes: Uint8Array, at: number): void {
    const cut = this.#cut;
    this.#cut = undefined;
    const isLate = cut !== undefined && at - cut.at <= late && this.#pending.length === 0 && this.#paste === undefined;
    this.#pending = isLate && this.#goesOn(cut.bytes, bytes) ? joined(cut.bytes, bytes) : joined(this.#pending, bytes);
  }

  /** Whether the bytes are the late rest of a sequence. */
  #goesOn(cut: Uint8Array, bytes: Uint8Array): boolean {
    if (cut[1] === 0x5b) return true;
    const whole = joined(cut, bytes);
    const read = readEscape(whole, 0, this.#odd);
    if (read?.said.kind !== 'event' || read.said.event.kind !== 'key' || read.said.event.alt) return false;
    // Behind a lone ESC only a packet that is nothing but the rest of a key; a person may type `[` after Esc.
    return cut.length > 1 || (read.end === whole.length && bytes.length > 1);
  }

  /** @returns what is left when a paste begins; nothing when all that can be read is */
  #keys(bytes: Uint8Array): Uint8Array | undefined {
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      const read = byte === 0x1b ? readEscape(bytes, at, this.#odd) : this.#plain(bytes, at);
      if (read === undefined) break;
      at = read.end;
      this.#afterReturn = byte === 0x0d;
      if (read.said.kind === 'event') this.#push(read.said.event);
      if (read.said.kind === 'paste-begins') {
        this.#segment();
        this.#paste = [];
        this.#pending = bytes.subarray(at);
        return this.#pending;
      }
    }
    this.#pending = bytes.slice(at);
    return undefined;
  }

  /** A control character or a character. */
  #plain(bytes: Uint8Array, at: number): ReturnType<typeof readEscape> {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte === 0x7f) {
      // CR LF and CR NUL are one Enter (RFC 854).
      if (this.#afterReturn && (byte === 0x0a || byte === 0)) return { said: { kind: 'nothing' }, end: at + 1 };
      return { said: { kind: 'event', event: controlKey(byte, false) }, end: at + 1 };
    }
    const read = characterAt(bytes, at, this.#odd);
    if (read === undefined) return undefined;
    const { character } = read;
    const end = at + read.length;
    if (character === '\x9b' || character === '\x8f') return readShortControl(bytes, end, character);
    if (/[\p{Cc}\u2028\u2029]/u.test(character)) return { said: { kind: 'nothing' }, end };
    return { said: { kind: 'event', event: { kind: 'text', text: character } }, end };
  }

  #pasted(bytes: Uint8Array): Uint8Array | undefined {
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(pasteEnd);
    if (found >= 0) {
      this.#keep(bytes.subarray(0, found));
      this.#endPaste();
      this.#pending = bytes.slice(found + pasteEnd.length);
      return this.#pending;
    }
    // The end mark may be cut in two.
    const sure = Math.max(0, bytes.length - (pasteEnd.length - 1));
    this.#keep(bytes.subarray(0, sure));
    this.#pending = bytes.slice(sure);
    return undefined;
  }

  #keep(bytes: Uint8Array): void {
    const room = longestPaste - this.#pasteLength;
    if (room <= 0 || bytes.length === 0) return;
    this.#pasteLength += Math.min(room, bytes.length);
    this.#paste?.push(bytes.slice(0, room));
  }

  #endPaste(): void {
    const text = pastedText(decodeAll(Buffer.concat(this.#paste ?? []), this.#odd));
    this.#paste = undefined;
    this.#pasteLength = 0;
    this.#events.push({ kind: 'paste', text });
  }

  /** Text is collected, since a character may take several code points. */
  #push(event: KeyEvent): void {
    if (event.kind === 'text') {
      this.#text += event.text;
      return;
    }
    this.#segment();
    this.#events.push(event);
  }

  #segment(): void {
    if (this.#text === '') return;
    for (const text of clustersOf(this.#text)) this.#events.push({ kind: 'text', text });
    this.#text = '';
  }

  #taken(): readonly KeyEvent[] {
    this.#segment();
    const events = this.#events;
    this.#events = [];
    return events;
  }
}
