import { counted } from '../../i18n/counted.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';
import { runSheetFor } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { finaliseOf } from '../finalise/update.ts';
import { loadOrLeave } from '../kit/load.ts';
import { tableHeight } from './layout.ts';
import { draftsOf, type RunSheetScreen, requestOf, withSheet } from './update.ts';

type RunSheetDesk = Desk<RunSheetScreen>;

async function read(desk: RunSheetDesk): Promise<() => void> {
  const asked = desk.screen;
  const sheet = await runSheetFor(desk.context, requestOf(asked));
  return () => desk.set((screen) => withSheet(screen, asked, sheet, tableHeight(desk.area)));
}

/** Opens the screen that makes the drafts among the invoices final. */
export function finaliseDrafts(desk: RunSheetDesk): void {
  desk.open(finaliseOf(draftsOf(desk.screen)));
}

/** Offers to make drafts final first; once. */
function offer(desk: RunSheetDesk): void {
  const count = draftsOf(desk.screen).length;
  if (desk.screen.offered || count === 0) return;
  const texts = runSheetTexts(desk.language);
  desk.set((screen) => ({ ...screen, offered: true }));
  desk.open(
    questionOf(
      [counted(texts.draftsQuestion, count), texts.draftsRemedy],
      [
        { label: texts.withoutDrafts, letter: texts.withoutDraftsLetter, run: () => {} },
        { label: texts.finaliseFirst, letter: texts.finaliseFirstLetter, run: () => finaliseDrafts(desk) },
      ],
    ),
  );
}

/** Makes the sheet for the first time. */
export function loadSheet(desk: RunSheetDesk): void {
  loadOrLeave(desk, async () => {
    const show = await read(desk);
    // In one go: keys typed ahead must find the question.
    show();
    offer(desk);
  });
}

/** Makes the sheet again, as things are now. */
export function reloadSheet(desk: RunSheetDesk): Promise<void> {
  return desk.work(
    async () => (await read(desk))(),
    (screen) => ({ ...screen, busy: false }),
  );
}
