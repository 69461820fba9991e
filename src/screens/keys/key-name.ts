import { type KeyEvent, namedKeys } from './events.ts';

/** A key as it is written in the registry and shown to people: `n`, `*`, `F2`, `Space`, `Ctrl+O`, `Shift+Tab`, `Alt+X`. */
export type KeyName = string & { readonly keyName: true };

const named: ReadonlySet<string> = new Set(namedKeys);

/**
 * Ctrl and these letters are other keys (H Backspace, I Tab, J and M Enter, `[` Esc), stop the terminal or the program
 * (Q, S, Z), or are everybody's way out (C).
 */
const unsafeWithCtrl = /^[CHIJMQSZ[]$/;

function isOneCharacter(text: string): boolean {
  return [...text].length === 1 && /^\P{Cc}$/u.test(text) && text !== ' ';
}

/**
 * The name of one key, in one way of writing.
 * @param written e.g. `Ctrl+O`, `ctrl+o`, `F2`, `Space`, `/`, `+`
 * @throws when there is no such key, or terminals do not send it reliably: to be called while a module loads
 */
export function parseKeyName(written: string): KeyName {
  const parts = written.length > 1 ? written.split('+') : [written];
  const base = parts.pop() ?? '';
  const modifiers = parts.map((part) => part.toLowerCase());
  const ctrl = modifiers.includes('ctrl');
  const alt = modifiers.includes('alt');
  const shift = modifiers.includes('shift');
  const unknown = modifiers.some((modifier) => !['ctrl', 'alt', 'shift'].includes(modifier));
  if (unknown || !(named.has(base) || isOneCharacter(base))) throw new Error(`no such key: ${written}`);
  if (!named.has(base) && shift) throw new Error(`write the character itself: ${written}`);
  if (ctrl && !named.has(base) && (!/^[a-z]$/i.test(base) || unsafeWithCtrl.test(base.toUpperCase()))) {
    throw new Error(`terminals do not send this key reliably: ${written}`);
  }
  return compose(base, { ctrl, alt, shift });
}

/** Several keys, see `parseKeyName`. */
export function parseKeyNames(...written: readonly string[]): readonly KeyName[] {
  return written.map(parseKeyName);
}

function compose(base: string, { ctrl, alt, shift }: { ctrl: boolean; alt: boolean; shift: boolean }): KeyName {
  const letter = ctrl || alt ? (named.has(base) ? base : base.toUpperCase()) : base;
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${letter}` as KeyName;
}

/** The name of the key that was pressed; nothing for a paste. */
export function keyNameOf(event: KeyEvent): KeyName | undefined {
  switch (event.kind) {
    case 'paste':
      return undefined;
    case 'text':
      return (event.text === ' ' ? 'Space' : event.text) as KeyName;
    case 'key':
      return compose(event.name, event);
    default:
      return event satisfies never;
  }
}

/** The same letter in the other case, for people whose Caps Lock is on; nothing for other keys. */
export function otherCase(name: KeyName): KeyName | undefined {
  if (name.length !== 1) return undefined;
  const lower = name.toLowerCase();
  const other = lower === name ? name.toUpperCase() : lower;
  return other === name || other.length !== 1 ? undefined : (other as KeyName);
}
