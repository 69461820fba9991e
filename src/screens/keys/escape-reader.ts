import { type KeyEvent, keyPress } from './events.ts';
import { altKey, controlKey, controlSequenceKey, singleShiftKey } from './sequences.ts';
import { characterAt, type OddBytes } from './utf8.ts';

/** What an escape sequence says. */
export type Escape =
  | { readonly kind: 'event'; readonly event: KeyEvent }
  /** Nothing for us: unknown, or an answer of the terminal. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paste-begins' };

export interface ReadEscape {
  readonly said: Escape;
  /** Where it ends in the bytes. */
  readonly end: number;
}

const esc = 0x1b;
const nothing: Escape = { kind: 'nothing' };

function eventOrNothing(event: KeyEvent | undefined): Escape {
  return event === undefined ? nothing : { kind: 'event', event };
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** `from` is the first byte after CSI. */
function readControlSequence(bytes: Uint8Array, from: number): ReadEscape | undefined {
  // The Linux console's F1 to F5 are `ESC [ [ A` and so on.
  let at = bytes[from] === 0x5b ? from + 1 : from;
  for (; ; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) return undefined;
    // rxvt ends Shift+Home and the like with `$`, which elsewhere only leads to the end.
    if ((byte >= 0x40 && byte <= 0x7e) || (byte === 0x24 && /^\d+$/.test(ascii(bytes, from, at)))) {
      const parameters = ascii(bytes, from, at);
      const final = String.fromCharCode(byte);
      // An old mouse report has three more bytes, of any value.
      if (final === 'M' && parameters === '') {
        return at + 3 < bytes.length ? { said: nothing, end: at + 4 } : undefined;
      }
      if (final === '~' && parameters === '200') return { said: { kind: 'paste-begins' }, end: at + 1 };
      return { said: eventOrNothing(controlSequenceKey(parameters, final)), end: at + 1 };
    }
    // Cut off by something else, which counts again for itself.
    if (byte < 0x20 || byte > 0x3f) return { said: nothing, end: at };
  }
}

/** `from` is the first byte after SS3. */
function readSingleShift(bytes: Uint8Array, from: number): ReadEscape | undefined {
  let at = from;
  while (((bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39) || bytes[at] === 0x3b) at += 1;
  const byte = bytes[at];
  if (byte === undefined) return undefined;
  if (byte < 0x20 || byte > 0x7e) return { said: nothing, end: at };
  return { said: eventOrNothing(singleShiftKey(ascii(bytes, from, at), String.fromCharCode(byte))), end: at + 1 };
}

/** A control string (OSC, DCS, APC), up to BEL or `ESC \`. */
function readString(bytes: Uint8Array, from: number): ReadEscape | undefined {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0x07) return { said: nothing, end: at + 1 };
    if (bytes[at] !== esc) continue;
    if (bytes[at + 1] === undefined) return undefined;
    return { said: nothing, end: bytes[at + 1] === 0x5c ? at + 2 : at };
  }
  return undefined;
}

/** How an answer of the terminal goes on after these; anything else is Alt and the character. */
const answers: Readonly<Record<string, RegExp>> = { ']': /[0-9]/, P: /[0-9>!$+]/, _: /G/ };

function readAlt(bytes: Uint8Array, at: number, odd: OddBytes): ReadEscape | undefined {
  const byte = bytes[at] ?? 0;
  if (byte < 0x20 || byte === 0x7f) return { said: { kind: 'event', event: controlKey(byte, true) }, end: at + 1 };
  const read = characterAt(bytes, at, odd);
  if (read === undefined) return undefined;
  const end = at + read.length;
  if (/\p{Cc}/u.test(read.character)) return { said: nothing, end };
  return { said: { kind: 'event', event: altKey(read.character) }, end };
}

/** Two ESC: Alt and a key whose sequence begins with ESC, or Esc and then something. */
function readTwice(bytes: Uint8Array, from: number, odd: OddBytes): ReadEscape | undefined {
  const escapeKey: ReadEscape = { said: { kind: 'event', event: keyPress('Esc') }, end: from + 1 };
  const third = bytes[from + 2];
  if (third === undefined) return undefined;
  if (third !== 0x5b && third !== 0x4f) return escapeKey;
  const inner = readEscape(bytes, from + 1, odd);
  if (inner === undefined) return undefined;
  const { said, end } = inner;
  if (said.kind !== 'event' || said.event.kind !== 'key') return escapeKey;
  return { said: { kind: 'event', event: { ...said.event, alt: true } }, end };
}

/** After a one-byte CSI or SS3. */
export function readShortControl(bytes: Uint8Array, from: number, control: string): ReadEscape | undefined {
  return control === '\x9b' ? readControlSequence(bytes, from) : readSingleShift(bytes, from);
}

/**
 * Reads the escape sequence that begins at a place, which holds ESC.
 * @returns nothing when the bytes end before it does
 */
export function readEscape(bytes: Uint8Array, from: number, odd: OddBytes): ReadEscape | undefined {
  const byte = bytes[from + 1];
  if (byte === undefined) return undefined;
  if (byte === 0x5b) return readControlSequence(bytes, from + 2);
  if (byte === 0x4f) return readSingleShift(bytes, from + 2);
  if (byte === esc) return readTwice(bytes, from, odd);
  const answer = answers[String.fromCharCode(byte)];
  if (answer !== undefined) {
    const next = bytes[from + 2];
    if (next === undefined) return undefined;
    if (answer.test(String.fromCharCode(next))) return readString(bytes, from + 2);
  }
  return readAlt(bytes, from + 1, odd);
}
