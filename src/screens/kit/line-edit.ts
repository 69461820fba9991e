import type { KeyEvent } from '../keys/events.ts';
import { clusters } from '../terminal/graphemes.ts';

/** One line of text being edited. */
export interface LineEdit {
  readonly text: string;
  /** Between two characters, counted as JavaScript counts; never inside what a person sees as one. */
  readonly cursor: number;
  /** Rises when something else than typing moved the cursor: the field that is drawn has to follow. */
  readonly jump: number;
}

/** A line to edit, the cursor at its end. */
export function lineEdit(text: string): LineEdit {
  return { text, cursor: text.length, jump: 0 };
}

/** The line after `ink-text-input` put typed text in at the cursor. */
export function typedInto(line: LineEdit, text: string): LineEdit {
  return { ...line, text, cursor: line.cursor + text.length - line.text.length };
}

function boundaryBefore(text: string, at: number): number {
  let before = 0;
  for (const { index } of clusters(text)) {
    if (index >= at) break;
    before = index;
  }
  return before;
}

function boundaryAfter(text: string, at: number): number {
  for (const { index, segment } of clusters(text)) if (index >= at) return index + segment.length;
  return text.length;
}

function wordStart(text: string, at: number): number {
  const head = text.slice(0, at).replace(/\S*\s*$/u, '');
  return head.length;
}

function changed(line: LineEdit, text: string, cursor: number): LineEdit {
  return text === line.text && cursor === line.cursor ? line : { text, cursor, jump: line.jump + 1 };
}

function without(line: LineEdit, from: number, until: number): LineEdit {
  return changed(line, line.text.slice(0, from) + line.text.slice(until), from);
}

/**
 * What a key that is not text does to the line: arrows, Home, End, Backspace, Delete; Ctrl+A, E, B, F, U, K, W, D as shells
 * have them. Nothing for other keys.
 */
export function edited(line: LineEdit, event: KeyEvent): LineEdit | undefined {
  if (event.kind !== 'key' || event.alt) return undefined;
  const { text, cursor } = line;
  switch (event.ctrl ? `Ctrl+${event.name}` : event.name) {
    case 'Left':
    case 'Ctrl+b':
      return changed(line, text, boundaryBefore(text, cursor));
    case 'Right':
    case 'Ctrl+f':
      return changed(line, text, boundaryAfter(text, cursor));
    case 'Home':
    case 'Ctrl+a':
      return changed(line, text, 0);
    case 'End':
    case 'Ctrl+e':
      return changed(line, text, text.length);
    case 'Backspace':
      return without(line, boundaryBefore(text, cursor), cursor);
    case 'Delete':
    case 'Ctrl+d':
      return without(line, cursor, boundaryAfter(text, cursor));
    case 'Ctrl+u':
      return without(line, 0, cursor);
    case 'Ctrl+k':
      return without(line, cursor, text.length);
    case 'Ctrl+w':
      return without(line, wordStart(text, cursor), cursor);
    default:
      return undefined;
  }
}
