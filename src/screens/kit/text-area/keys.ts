import type { KeyLabel } from '../../../i18n/key-labels.ts';
import type { KeyEvent } from '../../keys/events.ts';
import { type KeyName, parseKeyNames } from '../../keys/key-name.ts';
import type { Command } from './commands.ts';
import type { Motion } from './motion.ts';
import { selectionOf, type TextArea } from './text-area.ts';

/** A key of a text area as the registry wants it. */
export interface TextAreaKey {
  readonly id: string;
  readonly keys: readonly KeyName[];
  readonly label: KeyLabel;
  readonly group: 'move' | 'edit';
  readonly command: Command;
  /** Why it does nothing just now. */
  readonly disabledReason?: (area: TextArea) => KeyLabel | undefined;
}

const motionKeys: readonly (readonly [key: string, to: Motion, label: KeyLabel])[] = [
  ['Left', 'left', 'left'],
  ['Right', 'right', 'right'],
  ['Up', 'up', 'up'],
  ['Down', 'down', 'down'],
  ['Ctrl+Left', 'wordLeft', 'wordLeft'],
  ['Ctrl+Right', 'wordRight', 'wordRight'],
  ['Home', 'lineStart', 'lineStart'],
  ['End', 'lineEnd', 'lineEnd'],
  ['PgUp', 'pageUp', 'pageUp'],
  ['PgDn', 'pageDown', 'pageDown'],
  ['Ctrl+Home', 'textStart', 'textStart'],
  ['Ctrl+End', 'textEnd', 'textEnd'],
];

const nothingSelected = (area: TextArea): KeyLabel | undefined =>
  selectionOf(area) === null ? 'nothingSelected' : undefined;

/** The keys that footer, help and `docs/keys.md` name. */
export const textAreaKeys: readonly TextAreaKey[] = [
  {
    id: 'undo',
    keys: parseKeyNames('F7', 'Ctrl+U'),
    label: 'undo',
    group: 'edit',
    command: { do: 'undo' },
    disabledReason: ({ past }) => (past === null ? 'nothingToUndo' : undefined),
  },
  {
    id: 'redo',
    keys: parseKeyNames('F8', 'Ctrl+Y'),
    label: 'redo',
    group: 'edit',
    command: { do: 'redo' },
    disabledReason: ({ future }) => (future === null ? 'nothingToRedo' : undefined),
  },
  {
    id: 'select',
    keys: parseKeyNames('F3', 'Ctrl+B'),
    label: 'selectText',
    group: 'edit',
    command: { do: 'mark' },
  },
  {
    id: 'select-all',
    keys: parseKeyNames('Ctrl+A'),
    label: 'selectAll',
    group: 'edit',
    command: { do: 'select-all' },
  },
  {
    id: 'cut',
    keys: parseKeyNames('Ctrl+X'),
    label: 'cut',
    group: 'edit',
    command: { do: 'cut' },
    disabledReason: nothingSelected,
  },
  {
    id: 'copy',
    keys: parseKeyNames('Ctrl+K'),
    label: 'copy',
    group: 'edit',
    command: { do: 'copy' },
    disabledReason: nothingSelected,
  },
  {
    id: 'paste',
    keys: parseKeyNames('Ctrl+V'),
    label: 'paste',
    group: 'edit',
    command: { do: 'paste' },
    disabledReason: ({ clip }) => (clip === '' ? 'nothingCopied' : undefined),
  },
  {
    id: 'erase-word-before',
    keys: parseKeyNames('Ctrl+W'),
    label: 'eraseWordBefore',
    group: 'edit',
    command: { do: 'erase', to: 'wordLeft' },
  },
  {
    id: 'erase-word-after',
    keys: parseKeyNames('Ctrl+Delete'),
    label: 'eraseWordAfter',
    group: 'edit',
    command: { do: 'erase', to: 'wordRight' },
  },
  ...motionKeys.map(([key, to, label]) => ({
    id: label,
    keys: parseKeyNames(key),
    label,
    group: 'move' as const,
    command: { do: 'move' as const, to, selects: false },
  })),
];

/** Keys that everybody tries, and that not every terminal sends: they have others that are named. */
const unnamed: Readonly<Record<string, Command>> = {
  'Ctrl+z': { do: 'undo' },
  'Ctrl+c': { do: 'copy' },
  'Ctrl+Insert': { do: 'copy' },
  'Shift+Insert': { do: 'paste' },
  'Shift+Delete': { do: 'cut' },
  'Ctrl+Space': { do: 'mark' },
  'Ctrl+Backspace': { do: 'erase', to: 'wordLeft' },
  'Alt+Backspace': { do: 'erase', to: 'wordLeft' },
  'Alt+d': { do: 'erase', to: 'wordRight' },
  'Ctrl+d': { do: 'erase', to: 'right' },
  'Ctrl+e': { do: 'move', to: 'lineEnd', selects: false },
  'Alt+b': { do: 'move', to: 'wordLeft', selects: false },
  'Alt+f': { do: 'move', to: 'wordRight', selects: false },
  'Alt+Left': { do: 'move', to: 'wordLeft', selects: false },
  'Alt+Right': { do: 'move', to: 'wordRight', selects: false },
  Backspace: { do: 'erase', to: 'left' },
  'Shift+Backspace': { do: 'erase', to: 'left' },
  Delete: { do: 'erase', to: 'right' },
  Enter: { do: 'type', text: '\n' },
  'Shift+Enter': { do: 'type', text: '\n' },
};

/** What a key does that the registry does not name: text, paste, line break, erasing, and moving with Shift, which selects. */
export function commandFor(event: KeyEvent): Command | undefined {
  if (event.kind === 'text') return { do: 'type', text: event.text };
  if (event.kind === 'paste') return { do: 'insert', text: event.text };
  const { name, ctrl, alt, shift } = event;
  const plain = `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${name}`;
  if (shift) {
    const motion = motionKeys.find(([key]) => key === plain);
    if (motion !== undefined) return { do: 'move', to: motion[1], selects: true };
  }
  return unnamed[`${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`];
}
