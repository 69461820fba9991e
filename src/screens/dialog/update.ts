import type { TitleName } from '../../i18n/console.ts';
import type { Screen } from '../screens.ts';

/** One answer to a question. */
export interface Choice {
  readonly label: string;
  /** Chooses it at once. */
  readonly letter: string;
  readonly run: () => void;
}

/** What a dialog does before it has anything to say. */
export interface Waiting {
  /** Gives what comes in the dialog's place; null: nothing, it just goes. `show` tells meanwhile how far it is. */
  readonly begin: (signal: AbortSignal, show: (lines: readonly string[]) => void) => Promise<Screen | null>;
  /** Esc ends the work at a record's boundary, and what it came to is told; null: Esc leaves at once. */
  readonly stop: AbortController | null;
}

/** A question with its answers, or something that one has to know. The first answer has the focus: the one that changes nothing. */
export interface DialogScreen {
  readonly kind: 'dialog';
  readonly title: TitleName;
  /** Paragraphs; an empty one is a gap. */
  readonly lines: readonly string[];
  readonly choices: readonly Choice[];
  readonly focus: number;
  /** Keys wait while this is so. */
  readonly waiting: Waiting | null;
}

/** Something that one has to know: any of Enter and Esc takes it away. */
export function noticeOf(lines: readonly string[]): DialogScreen {
  return { kind: 'dialog', title: 'notice', lines, choices: [], focus: 0, waiting: null };
}

/**
 * A question. Its answers act when the question is gone.
 * @param choices the first is also what Esc answers
 */
export function questionOf(lines: readonly string[], choices: readonly [Choice, ...Choice[]]): DialogScreen {
  return { kind: 'dialog', title: 'question', lines, choices, focus: 0, waiting: null };
}

/**
 * Stands there at once and holds the keys that were typed ahead, until it is known what comes in its place.
 * @param stoppable the work is long, and can be ended in between
 */
export function dialogAfter(begin: Waiting['begin'], stoppable = false): DialogScreen {
  return { ...noticeOf([]), waiting: { begin, stop: stoppable ? new AbortController() : null } };
}

/** The focus on the next answer, or the one before. */
export function moveFocus(dialog: DialogScreen, by: number): DialogScreen {
  const count = Math.max(1, dialog.choices.length);
  return { ...dialog, focus: (dialog.focus + by + count) % count };
}

/** The answer that a letter stands for. */
export function choiceFor(dialog: DialogScreen, letter: string): Choice | undefined {
  return dialog.choices.find((choice) => choice.letter.toLowerCase() === letter.toLowerCase());
}
