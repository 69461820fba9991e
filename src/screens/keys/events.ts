const functionKeys = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12'] as const;

/** Keys that are not a character. */
export const namedKeys = [
  ...functionKeys,
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PgUp',
  'PgDn',
  'Insert',
  'Delete',
  'Enter',
  'Esc',
  'Tab',
  'Backspace',
  'Space',
] as const;

export type NamedKey = (typeof namedKeys)[number];

export interface KeyPress {
  readonly kind: 'key';
  /** A named key, or with Ctrl or Alt a character; letters in lower case. */
  readonly name: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** One grapheme cluster, typed; a space too. Never a control character. */
export interface TypedText {
  readonly kind: 'text';
  readonly text: string;
}

/** What was pasted, in one piece. Line breaks are `\n`; tabs stay; there are no other control characters in it. */
export interface PastedText {
  readonly kind: 'paste';
  readonly text: string;
}

export type KeyEvent = KeyPress | TypedText | PastedText;

export interface Modifiers {
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
}

/** A key press. */
export function keyPress(name: string, { ctrl = false, alt = false, shift = false }: Modifiers = {}): KeyPress {
  return { kind: 'key', name, ctrl, alt, shift };
}
