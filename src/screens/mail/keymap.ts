import type { Desk, ScreenBinding } from '../app/screen.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { placeBindings } from '../kit/several.ts';
import { belowHeading, type TextPage, textMovement } from '../kit/text-page.ts';
import { mailLines } from './lines.ts';
import { loadMail } from './load.ts';
import { type MailScreen, mailCount, withMailAt } from './update.ts';

/** The mail as lines of the screen. */
export function pageOf({ screen, area, language }: Desk<MailScreen>): TextPage {
  const lines = screen.shown === null ? [] : mailLines(language, screen.shown, area.columns);
  return { lines, area: belowHeading(area) };
}

export const mailBindings: readonly ScreenBinding<MailScreen>[] = [
  ...placeBindings<MailScreen>(
    'mail',
    (screen) => ({ at: screen.at, count: mailCount(screen) }),
    (desk, at) => {
      desk.set((screen) => withMailAt(screen, at));
      loadMail(desk);
    },
  ),
  ...textMovement('mail', pageOf),
  backBinding('mail'),
];
