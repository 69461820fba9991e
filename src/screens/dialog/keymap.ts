import type { Desk, ScreenBinding } from '../app/screen.ts';
import type { KeyEvent } from '../keys/events.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { type Choice, choiceFor, type DialogScreen, moveFocus } from './update.ts';

function answer(desk: Desk<DialogScreen>, choice: Choice | undefined): void {
  // First away, so that what the answer opens is not taken away with the question.
  desk.back();
  choice?.run();
}

/** Out of a dialog; out of one that waits for long work, when that has come to its end. */
function back(desk: Desk<DialogScreen>): void {
  const { choices, waiting } = desk.screen;
  if (waiting?.stop) waiting.stop.abort();
  else answer(desk, choices[0]);
}

const hasChoices = ({ screen }: Desk<DialogScreen>) => screen.choices.length > 0;

export const dialogBindings: readonly ScreenBinding<DialogScreen>[] = [
  {
    id: 'dialog.confirm',
    keys: parseKeyNames('Enter'),
    label: 'confirm',
    group: 'screen',
    when: ({ screen }) => screen.waiting === null,
    run: (desk) => answer(desk, desk.screen.choices[desk.screen.focus]),
  },
  {
    id: 'dialog.next',
    keys: parseKeyNames('Right', 'Down', 'Tab'),
    label: 'nextValue',
    group: 'screen',
    when: hasChoices,
    run: (desk) => desk.set((dialog) => moveFocus(dialog, 1)),
  },
  {
    id: 'dialog.previous',
    keys: parseKeyNames('Left', 'Up', 'Shift+Tab'),
    label: 'previousValue',
    group: 'screen',
    when: hasChoices,
    run: (desk) => desk.set((dialog) => moveFocus(dialog, -1)),
  },
  {
    id: 'dialog.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    run: back,
  },
];

/** A letter answers at once. */
export function answerByLetter(desk: Desk<DialogScreen>, event: KeyEvent): boolean {
  const choice = event.kind === 'text' ? choiceFor(desk.screen, event.text) : undefined;
  if (choice === undefined) return false;
  answer(desk, choice);
  return true;
}
