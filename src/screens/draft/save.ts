import { type SaveOutcome, saveDraft } from '../../actions/change-draft.ts';
import { noEdit } from '../../domain/change-draft.ts';
import { draftGoneText } from '../../i18n/draft.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import type { Desk } from '../app/screen.ts';
import { type Choice, type DialogScreen, noticeOf, questionOf } from '../dialog/update.ts';
import { dialogRoom } from '../dialog/view.tsx';
import { conflictLines, mineText } from './conflict.ts';
import { isEmptyEdit } from './edit.ts';
import { listRows } from './layout.ts';
import { type DraftScreen, isChanged, withBase } from './update.ts';

type DraftDesk = Desk<DraftScreen>;

/** Two saved at once: this one chooses. Back to his own is the first answer, and loses nothing. */
function conflictQuestion(
  desk: DraftDesk,
  conflict: Extract<SaveOutcome, { readonly outcome: 'conflict' }>,
): DialogScreen | null {
  const { language, screen, area } = desk;
  const { base, edit } = screen;
  if (base === null) return null;
  const texts = draftScreenTexts(language);
  const { now, rebased } = conflict;
  const begin = (from: typeof edit, text: string) => () => {
    desk.set((draft) => withBase(draft, now, from, listRows(desk)));
    desk.say({ level: 'info', text });
  };
  const back: Choice = { label: texts.toMine, letter: texts.letters.toMine, run: () => {} };
  const mine: Choice = {
    label: texts.mineOnTop,
    letter: texts.letters.mineOnTop,
    run: begin(rebased.edit, texts.onTopNow),
  };
  const theirs: Choice = {
    label: texts.keepTheirs,
    letter: texts.letters.keepTheirs,
    run: begin(noEdit, texts.theirsNow),
  };
  const told = { base, edit, language, now: desk.context.now() };
  // What I wanted is there already, or cannot be done on what is left: then there is nothing to put on top.
  const choices = isEmptyEdit(rebased.edit) ? [theirs] : [mine, theirs];
  return questionOf(conflictLines(told, conflict, dialogRoom(area)), [back, ...choices]);
}

function settle(desk: DraftDesk, outcome: SaveOutcome): void {
  const { language, context } = desk;
  const texts = draftScreenTexts(language);
  switch (outcome.outcome) {
    case 'saved':
      desk.back();
      desk.say({ level: 'good', text: texts.saved });
      return;
    case 'conflict': {
      desk.set((screen) => ({ ...screen, saving: false, elsewhere: outcome }));
      const question = conflictQuestion(desk, outcome);
      if (question !== null) desk.open(question);
      return;
    }
    case 'gone': {
      const { base, edit } = desk.screen;
      desk.set((screen) => ({ ...screen, saving: false, elsewhere: outcome }));
      const mine = base === null ? '' : mineText(language, base, edit, 4);
      desk.open(noticeOf([draftGoneText(language, outcome, context.now()), '', mine, '', texts.stillShown]));
      return;
    }
    default:
      outcome satisfies never;
  }
}

/** Keeps what was changed, unless somebody else was first: then asks, or tells. */
export function save(desk: DraftDesk): void {
  const { base, edit } = desk.screen;
  if (base === null) return;
  if (!isChanged(desk.screen)) {
    desk.back();
    desk.say({ level: 'info', text: draftScreenTexts(desk.language).nothingToSave });
    return;
  }
  desk.set((screen) => ({ ...screen, saving: true }));
  desk.work(
    async () => settle(desk, await saveDraft(desk.context, { base, edit })),
    (screen) => ({ ...screen, saving: false }),
  );
}
