import type { SaveTextOutcome } from '../../actions/save-text.ts';
import { isSameText, mineOnTop, textChanges } from '../../domain/email-text.ts';
import { fill } from '../../i18n/fill.ts';
import { changedElsewhereText, lineChangeText, textsTexts } from '../../i18n/texts.ts';
import type { Desk } from '../app/screen.ts';
import { type Choice, type DialogScreen, questionOf } from '../dialog/update.ts';
import { dialogRoom } from '../dialog/view.tsx';
import { wrapped } from '../kit/cell-text.ts';
import { viewsOf } from './layout.ts';
import { editedText, type TextEditorScreen, withWholeText } from './update.ts';

type Conflict = Extract<SaveTextOutcome, { readonly outcome: 'conflict' }>;

/** Who saved another text meanwhile, and when, as a sentence. */
export function conflictText(
  { language, context }: Pick<Desk<unknown>, 'language' | 'context'>,
  conflict: Conflict,
): string {
  return changedElsewhereText(language, conflict, context.now());
}

/** Who was faster and what is other than what I began with, as much of it as there is room for. */
function conflictLines(desk: Desk<TextEditorScreen>, conflict: Conflict): readonly string[] {
  const { language, screen, area } = desk;
  const texts = textsTexts(language);
  const changes = screen.base === null ? [] : textChanges(screen.base, conflict.now);
  const room = dialogRoom(area);
  const told = (most: number): readonly string[] => [
    texts.conflictAsked,
    '',
    conflictText(desk, conflict),
    '',
    texts.changesThere,
    ...changes.slice(0, most).map((one) => lineChangeText(language, one)),
    ...(changes.length > most ? [fill(texts.more, { count: changes.length - most })] : []),
  ];
  for (let most = 8; most > 1; most -= 1) {
    if (told(most).flatMap((line) => wrapped(line, room.columns)).length <= room.rows) return told(most);
  }
  return told(1);
}

/**
 * Two saved at once: this one chooses. Back to his own is the first answer, and loses nothing; what either of the others puts on
 * the screen can be taken back there, and is not saved yet.
 */
export function conflictQuestion(desk: Desk<TextEditorScreen>, conflict: Conflict): DialogScreen {
  const { language } = desk;
  const texts = textsTexts(language);
  const { now } = conflict;
  const begin = (theirs: boolean) => () => {
    desk.set((screen) => {
      const { base } = screen;
      const mine = editedText(screen);
      const text = theirs || base === null ? now : mineOnTop(base, mine, now);
      const next = isSameText(text, mine) ? screen : withWholeText(screen, text, viewsOf(desk));
      return { ...next, base: now, elsewhere: null };
    });
    desk.say({ level: 'info', text: theirs ? texts.theirsNow : texts.onTopNow });
  };
  const back: Choice = { label: texts.toMine, letter: texts.letters.toMine, run: () => {} };
  const mine: Choice = { label: texts.mineOnTop, letter: texts.letters.mineOnTop, run: begin(false) };
  const others: Choice = { label: texts.theirs, letter: texts.letters.theirs, run: begin(true) };
  return questionOf(conflictLines(desk, conflict), [back, mine, others]);
}
