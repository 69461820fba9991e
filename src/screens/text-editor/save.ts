import { type SaveTextOutcome, saveText } from '../../actions/save-text.ts';
import { lostMarkup, type MarkupProblem } from '../../domain/body-markup.ts';
import { tidyText } from '../../domain/email-text.ts';
import { fill } from '../../i18n/fill.ts';
import { textsTexts } from '../../i18n/texts.ts';
import type { Desk } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { conflictQuestion } from './conflict.ts';
import { viewsOf } from './layout.ts';
import {
  atProblem,
  editedText,
  isChanged,
  placeOf,
  problemsOf,
  type TextEditorScreen,
  withCommand,
  withFocus,
} from './update.ts';

type EditorDesk = Desk<TextEditorScreen>;

/** Pieces of markup that the question names. */
const mostNamed = 4;

/** The cursor on the first thing that is not right; the screen says what it is until nothing is. */
function refuse(desk: EditorDesk): void {
  desk.set((screen) => {
    const [first] = problemsOf(screen);
    const checked = { ...screen, checking: true, saving: false };
    return first === undefined ? checked : atProblem(checked, first, viewsOf(desk));
  });
}

function settle(desk: EditorDesk, outcome: SaveTextOutcome): void {
  const texts = textsTexts(desk.language);
  switch (outcome.outcome) {
    case 'saved':
      desk.back();
      desk.say({ level: 'good', text: outcome.isOwn ? texts.saved : texts.savedStandard });
      return;
    case 'refused':
      refuse(desk);
      return;
    case 'conflict':
      desk.set((screen) => ({ ...screen, saving: false, elsewhere: outcome }));
      desk.open(conflictQuestion(desk, outcome));
      return;
    default:
      outcome satisfies never;
  }
}

function keep(desk: EditorDesk): void {
  const { base, text: key } = desk.screen;
  if (base === null) return;
  const text = tidyText(editedText(desk.screen));
  desk.set((screen) => ({ ...screen, saving: true }));
  void desk.work(
    async () => settle(desk, await saveText(desk.context, { ...key, base, text })),
    (screen) => ({ ...screen, saving: false }),
  );
}

/** Asks before a text is kept of which not everything arrives as it was written; back is to the first such place. */
function askAboutMarkup(desk: EditorDesk, lost: readonly MarkupProblem[]): void {
  const texts = textsTexts(desk.language);
  const named = lost
    .slice(0, mostNamed)
    .map(({ lost: what, markup, line }) => fill(texts.lost[what], { markup, line }));
  const [first] = lost;
  const back = () => {
    if (first === undefined) return;
    desk.set((screen) => {
      const at = placeOf(screen.body, first);
      return withCommand(withFocus(screen, 'body'), 'body', { do: 'place', at }, viewsOf(desk));
    });
  };
  desk.open(
    questionOf(
      [
        texts.lostQuestion,
        '',
        ...named,
        ...(lost.length > mostNamed ? [fill(texts.more, { count: lost.length - mostNamed })] : []),
      ],
      [
        { label: texts.backToText, letter: texts.letters.backToText, run: back },
        { label: texts.keepAnyway, letter: texts.letters.keepAnyway, run: () => keep(desk) },
      ],
    ),
  );
}

/** *Ok*: keeps the text, unless something is wrong with it, something of it would be lost, or somebody else was first. */
export function save(desk: EditorDesk): void {
  if (!isChanged(desk.screen)) {
    desk.back();
    desk.say({ level: 'info', text: textsTexts(desk.language).nothingToSave });
    return;
  }
  if (problemsOf(desk.screen).length > 0) {
    refuse(desk);
    return;
  }
  const lost = lostMarkup(editedText(desk.screen).body);
  if (lost.length > 0) askAboutMarkup(desk, lost);
  else keep(desk);
}
