import { consoleTexts } from '../../i18n/console.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { loadOrLeave } from '../kit/load.ts';
import { answerByLetter, dialogBindings } from './keymap.ts';
import type { DialogScreen } from './update.ts';
import { DialogView } from './view.tsx';

/** Does what the dialog waits for, and puts what comes of it in the dialog's place. */
function begin(desk: Desk<DialogScreen>): void {
  const { waiting } = desk.screen;
  if (waiting === null) return;
  const show = (lines: readonly string[]) => desk.set((dialog) => ({ ...dialog, lines }));
  loadOrLeave(desk, async (gone) => {
    const signal = waiting.stop === null ? gone : AbortSignal.any([gone, waiting.stop.signal]);
    const next = await waiting.begin(signal, show);
    if (next === null) desk.back();
    else desk.replace(next);
  });
}

export const dialogDefinition: ScreenDefinition<DialogScreen> = {
  title: (screen, language) => consoleTexts(language).titles[screen?.title ?? 'question'],
  help: (language) => consoleTexts(language).dialogHelp,
  bindings: dialogBindings,
  View: DialogView,
  opened: begin,
  isLoading: ({ waiting }) => waiting !== null,
  type: answerByLetter,
  changesNothing: true,
};
