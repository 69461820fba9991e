import { type KeyEvent, keyPress, type Modifiers, type NamedKey } from './events.ts';

/**
 * What terminals send for a key, from xterm's ctlseqs, the Linux console's defkeymap, and the keyboard tables of rxvt, PuTTY,
 * tmux and screen.
 */

/** `ESC [ number ~`. */
const numbered: Readonly<Record<number, NamedKey>> = {
  1: 'Home',
  2: 'Insert',
  3: 'Delete',
  4: 'End',
  5: 'PgUp',
  6: 'PgDn',
  7: 'Home',
  8: 'End',
  11: 'F1',
  12: 'F2',
  13: 'F3',
  14: 'F4',
  15: 'F5',
  17: 'F6',
  18: 'F7',
  19: 'F8',
  20: 'F9',
  21: 'F10',
  23: 'F11',
  24: 'F12',
};

/** `ESC [ letter`, with modifiers `ESC [ 1 ; m letter`. */
const lettered: Readonly<Record<string, NamedKey>> = {
  A: 'Up',
  B: 'Down',
  C: 'Right',
  D: 'Left',
  H: 'Home',
  F: 'End',
  P: 'F1',
  Q: 'F2',
  R: 'F3',
  S: 'F4',
};

/** `ESC O letter`: cursor and function keys in their application forms; PuTTY's VT100+ goes on to F12. */
const application: Readonly<Record<string, NamedKey>> = {
  ...lettered,
  M: 'Enter',
  I: 'Tab',
  ' ': 'Space',
  T: 'F5',
  U: 'F6',
  V: 'F7',
  W: 'F8',
  X: 'F9',
  Y: 'F10',
  Z: 'F11',
  '[': 'F12',
};

/** `ESC O letter` from the number pad in application mode. */
const keypad: Readonly<Record<string, string>> = {
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  p: '0',
  q: '1',
  r: '2',
  s: '3',
  t: '4',
  u: '5',
  v: '6',
  w: '7',
  x: '8',
  y: '9',
};

const rxvtArrows: Readonly<Record<string, NamedKey>> = { a: 'Up', b: 'Down', c: 'Right', d: 'Left' };
const linuxFunctionKeys: Readonly<Record<string, NamedKey>> = { A: 'F1', B: 'F2', C: 'F3', D: 'F4', E: 'F5' };
/** What follows the number in rxvt tells the modifiers. */
const rxvtModifiers: Readonly<Record<string, Modifiers>> = {
  '~': {},
  $: { shift: true },
  '^': { ctrl: true },
  '@': { ctrl: true, shift: true },
};

/** xterm's number for the modifiers: 1 and a bit for each. */
function modifiersOf(number: number): Modifiers {
  const bits = Math.max(0, number - 1);
  return { shift: (bits & 1) !== 0, alt: (bits & 10) !== 0, ctrl: (bits & 4) !== 0 };
}

/** A key given by the code of its character: `ESC [ 27 ; m ; code ~` and `ESC [ code ; m u`, which some terminals send unasked. */
function coded(code: number, modifiers: Modifiers): KeyEvent | undefined {
  const named: Readonly<Record<number, NamedKey>> = {
    8: 'Backspace',
    9: 'Tab',
    13: 'Enter',
    27: 'Esc',
    127: 'Backspace',
  };
  const name = named[code];
  if (name !== undefined) return keyPress(name, modifiers);
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
    return undefined;
  const character = String.fromCodePoint(code);
  if (modifiers.ctrl !== true && modifiers.alt !== true) return { kind: 'text', text: character };
  return keyPress(code === 0x20 ? 'Space' : character.toLowerCase(), modifiers);
}

/**
 * The key of `ESC [ parameters final`, nothing for what is no key: answers of the terminal, mouse, focus.
 * @param parameters without the final character
 */
export function controlSequenceKey(parameters: string, final: string): KeyEvent | undefined {
  if (parameters === '[') {
    const name = linuxFunctionKeys[final];
    return name && keyPress(name);
  }
  if (!/^[0-9;]*$/.test(parameters)) return undefined;
  const [first = 0, second = 1, third = 0] = parameters.split(';').map(Number);
  const modifiers = modifiersOf(second);
  const rxvt = rxvtModifiers[final];
  if (rxvt !== undefined) {
    if (first === 27 && final === '~') return coded(third, modifiers);
    const name = numbered[first];
    return name && keyPress(name, final === '~' ? modifiers : rxvt);
  }
  if (final === 'u') return coded(first, modifiers);
  if (final === 'Z') return keyPress('Tab', { shift: true });
  const arrow = rxvtArrows[final];
  if (arrow !== undefined && parameters === '') return keyPress(arrow, { shift: true });
  const name = lettered[final];
  if (name === undefined) return undefined;
  // `ESC [ row ; column R` is where the cursor is, unless it can only be Shift+F3 and its like.
  if (parameters !== '' && (first !== 1 || second < 2 || second > 16)) return undefined;
  return keyPress(name, modifiers);
}

/**
 * The key of `ESC O final`.
 * @param parameters digits before the final character: the modifiers, from older terminals
 */
export function singleShiftKey(parameters: string, final: string): KeyEvent | undefined {
  const character = keypad[final];
  if (character !== undefined) return { kind: 'text', text: character };
  const arrow = rxvtArrows[final];
  if (arrow !== undefined) return keyPress(arrow, { ctrl: true });
  const name = application[final];
  if (name === undefined) return undefined;
  if (name === 'Space') return { kind: 'text', text: ' ' };
  return keyPress(name, modifiersOf(Number(parameters.split(';').at(-1) ?? '') || 1));
}

/** The key of one control byte (0x00–0x1f, 0x7f). Ctrl+H and Backspace, Ctrl+I and Tab, Ctrl+M, Ctrl+J and Enter are one. */
export function controlKey(byte: number, alt: boolean): KeyEvent {
  switch (byte) {
    case 0x00:
      return keyPress('Space', { ctrl: true, alt });
    case 0x08:
    case 0x7f:
      return keyPress('Backspace', { alt });
    case 0x09:
      return keyPress('Tab', { alt });
    case 0x0a:
    case 0x0d:
      return keyPress('Enter', { alt });
    case 0x1b:
      return keyPress('Esc', { alt });
    default:
      return keyPress(String.fromCharCode(byte + 0x40).toLowerCase(), { ctrl: true, alt });
  }
}

/** The key of ESC and a character: Alt. */
export function altKey(character: string): KeyEvent {
  if (character === ' ') return keyPress('Space', { alt: true });
  const name = character.toLowerCase();
  return keyPress(name, { alt: true, shift: name !== character });
}
