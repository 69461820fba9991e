import type { KeyEvent } from './events.ts';

/** An event and when its packet came, in ms. */
export interface TimedEvent {
  readonly event: KeyEvent;
  readonly at: number;
}

/** Closer together than this, in ms, nobody types text, Enter and text again. */
export const pasteGap = 30;

function pastedCharacter(event: KeyEvent): string | undefined {
  if (event.kind === 'text') return event.text;
  if (event.kind === 'paste' || event.ctrl || event.alt || event.shift) return undefined;
  if (event.name === 'Enter') return '\n';
  return event.name === 'Tab' ? '\t' : undefined;
}

export interface UnmarkedPaste {
  readonly text: string;
  /** How many events it took. */
  readonly count: number;
  /** When the last of them came. */
  readonly until: number;
}

/**
 * The paste at the head of a queue that a terminal did not mark as one: text, Enter and text again, no gap longer than
 * `pasteGap`. Text and one Enter at its end is no paste but a line that was typed ahead.
 * @param textAt when the last text before the queue came
 * @param pasteAt when the last part of an unmarked paste before the queue came, which the queue's head goes on with
 */
export function unmarkedPaste(
  queue: readonly TimedEvent[],
  textAt: number,
  pasteAt: number,
): UnmarkedPaste | undefined {
  const first = queue[0];
  if (first === undefined) return undefined;
  let goesOn = first.at - pasteAt <= pasteGap;
  let afterText = first.at - textAt <= pasteGap;
  let brokenLine = false;
  let text = '';
  let count = 0;
  let until = first.at;
  for (const { event, at } of queue) {
    const character = pastedCharacter(event);
    if (character === undefined || at - until > pasteGap) break;
    if (event.kind === 'text') {
      goesOn ||= brokenLine;
      afterText = true;
    } else if (character === '\n') {
      brokenLine ||= afterText;
    }
    text += character;
    count += 1;
    until = at;
  }
  return goesOn && count > 0 ? { text, count, until } : undefined;
}
