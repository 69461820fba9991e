import { setImmediate as turn } from 'node:timers/promises';
import { isSameText } from '../../domain/email-text.ts';
import { UserError } from '../../domain/user-error.ts';
import { renderText } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { withValues } from '../text-preview/examples.ts';
import { hasRoomForPreview } from './layout.ts';
import { editedText, type TextEditorScreen } from './update.ts';

/** Renders the text as it is now; true when it and what it is shown with still are the same afterwards. */
async function render(desk: Desk<TextEditorScreen>, signal: AbortSignal): Promise<boolean> {
  const { text: key, examples } = desk.screen;
  const found = await withValues(desk.context, key, examples, signal);
  const text = editedText(desk.screen);
  const rendered = await renderText(text, found.values ?? {});
  if (signal.aborted) return true;
  const isSame = desk.screen.examples === examples;
  if (isSame) desk.set((screen) => ({ ...screen, examples: found, preview: { rendered, trouble: null } }));
  return isSame && isSameText(text, editedText(desk.screen));
}

/**
 * Brings the preview beside the text up to date, where there is one: in a turn of its own, so that keys come first, and again
 * as long as the text is another one meanwhile.
 */
export function renderSoon(desk: Desk<TextEditorScreen>): void {
  if (!hasRoomForPreview(desk.area) || desk.screen.rendering || desk.screen.base === null) return;
  desk.set((screen) => ({ ...screen, rendering: true }));
  void desk.work(async (signal) => {
    try {
      do await turn();
      while (!signal.aborted && !(await render(desk, signal)));
    } catch (error) {
      // The text can be changed all the same.
      if (!(error instanceof UserError)) throw error;
      desk.set((screen) => ({ ...screen, preview: { rendered: null, trouble: error } }));
    } finally {
      desk.set((screen) => ({ ...screen, rendering: false }));
    }
  });
}
