import type { SaveTextOutcome, TextKey } from '../../actions/save-text.ts';
import { emailTextProblems, isSameText, type TextPart, type TextProblem, textParts } from '../../domain/email-text.ts';
import type { EmailTemplate, TextPosition } from '../../domain/template.ts';
import { applied, type Command } from '../kit/text-area/commands.ts';
import { type Place, type TextArea, textArea, textOf, type View } from '../kit/text-area/text-area.ts';
import { type Examples, noExamples } from '../text-preview/examples.ts';
import type { ShownPreview } from '../text-preview/update.ts';

/** What somebody else made of the text meanwhile. */
export type Elsewhere = Extract<SaveTextOutcome, { readonly outcome: 'conflict' }>;

/** *E-mail tekst*: one text that is being changed. Nothing is kept before it is saved. */
export interface TextEditorScreen {
  readonly kind: 'text-editor';
  readonly text: TextKey;
  /** What the change began from; null until it is loaded. */
  readonly base: EmailTemplate | null;
  /** The text that comes with the program. */
  readonly standard: EmailTemplate;
  readonly subject: TextArea;
  readonly body: TextArea;
  readonly focus: TextPart;
  /** It was refused once: what is wrong with it stands under it until nothing is. */
  readonly checking: boolean;
  readonly elsewhere: Elsewhere | null;
  readonly saving: boolean;
  /** What the preview is shown with. */
  readonly examples: Examples;
  /** The preview beside the text, where there is room for it. */
  readonly preview: ShownPreview | null;
  readonly rendering: boolean;
}

const nothing: EmailTemplate = { subject: '', body: '' };

/** A text before it was read. */
export function textEditorOf({ kind, language }: TextKey): TextEditorScreen {
  return {
    kind: 'text-editor',
    text: { kind, language },
    base: null,
    standard: nothing,
    subject: textArea('', true),
    body: textArea(''),
    focus: 'body',
    checking: false,
    elsewhere: null,
    saving: false,
    examples: noExamples,
    preview: null,
    rendering: false,
  };
}

/** The places of both parts on the screen. */
export type Views = Readonly<Record<TextPart, View>>;

/** The text as it was read, to begin from. */
export function withText(screen: TextEditorScreen, base: EmailTemplate, standard: EmailTemplate): TextEditorScreen {
  return {
    ...screen,
    base,
    standard,
    subject: textArea(base.subject, true),
    body: textArea(base.body),
    elsewhere: null,
    checking: false,
  };
}

/** The text as it stands on the screen. */
export function editedText({ subject, body }: Pick<TextEditorScreen, TextPart>): EmailTemplate {
  return { subject: textOf(subject), body: textOf(body) };
}

/** Something would be lost by leaving. */
export function isChanged(screen: TextEditorScreen): boolean {
  return screen.base !== null && !isSameText(screen.base, editedText(screen));
}

/** The part that has the keys. */
export function focusedArea(screen: TextEditorScreen): TextArea {
  return screen[screen.focus];
}

function other(part: TextPart): TextPart {
  return part === 'subject' ? 'body' : 'subject';
}

function latestStamp({ subject, body }: TextEditorScreen): number {
  return Math.max(subject.clock, body.clock);
}

function withPart(screen: TextEditorScreen, part: TextPart, area: TextArea): TextEditorScreen {
  return { ...screen, [part]: area };
}

/**
 * A command to one part. Both parts have one history: a step in one is later than those in the other, and what could be made
 * again there no longer can.
 */
export function withCommand(
  screen: TextEditorScreen,
  part: TextPart,
  command: Command,
  views: Views,
): TextEditorScreen {
  const before: TextArea = { ...screen[part], clock: latestStamp(screen) };
  const after = applied(before, command, views[part]);
  const beside = screen[other(part)];
  const isStep = after.past !== before.past;
  const kept = { ...beside, clip: after.clip, future: isStep ? null : beside.future };
  return withPart(withPart(screen, part, after), other(part), kept);
}

/** Another part has the keys; the next key begins a step of its own. */
export function withFocus(screen: TextEditorScreen, focus: TextPart): TextEditorScreen {
  if (focus === screen.focus) return screen;
  const { subject, body } = screen;
  const left = (area: TextArea): TextArea => ({ ...area, group: null, marking: false, anchor: null });
  return { ...screen, focus, subject: left(subject), body: left(body) };
}

/** Another text altogether, as one step over both parts. */
export function withWholeText(screen: TextEditorScreen, text: EmailTemplate, views: Views): TextEditorScreen {
  const clock = latestStamp(screen);
  const set = (part: TextPart) => applied({ ...screen[part], clock }, { do: 'set', text: text[part] }, views[part]);
  return { ...screen, subject: { ...set('subject'), future: null }, body: { ...set('body'), future: null } };
}

/** Steps of both parts that were made together are taken back, or made again, together. */
function through(
  screen: TextEditorScreen,
  direction: 'undo' | 'redo',
  stampOf: (area: TextArea) => number | undefined,
  pick: (...stamps: readonly number[]) => number,
  views: Views,
): TextEditorScreen {
  const stamps = textParts.map((part) => stampOf(screen[part])).filter((stamp) => stamp !== undefined);
  if (stamps.length === 0) return screen;
  const wanted = pick(...stamps);
  const parts = textParts.filter((part) => stampOf(screen[part]) === wanted);
  const next = parts.reduce(
    (now, part) => withPart(now, part, applied(now[part], { do: direction }, views[part])),
    screen,
  );
  const focus = parts.includes(screen.focus) ? screen.focus : (parts[0] ?? screen.focus);
  return withFocus(next, focus);
}

/** Takes the last step back, in whichever part it was. */
export function undone(screen: TextEditorScreen, views: Views): TextEditorScreen {
  return through(screen, 'undo', ({ past }) => past?.step.stamp, Math.max, views);
}

/** Makes the step again that was taken back last. */
export function redone(screen: TextEditorScreen, views: Views): TextEditorScreen {
  return through(screen, 'redo', ({ future }) => future?.step.stamp, Math.min, views);
}

/** Where something stands that a check found: it counts lines and code points from 1. */
export function placeOf(area: Pick<TextArea, 'lines'>, { line, column }: TextPosition): Place {
  const text = area.lines[line - 1]?.text ?? '';
  return { line: line - 1, offset: [...text].slice(0, column - 1).join('').length };
}

/** Where a problem stands in its part. */
export function placeOfProblem(screen: TextEditorScreen, problem: TextProblem): Place {
  return placeOf(screen[problem.part], problem);
}

/** What keeps the text from being saved, in reading order. */
export function problemsOf(screen: TextEditorScreen): readonly TextProblem[] {
  return emailTextProblems(screen.text.kind, editedText(screen));
}

/** The cursor on a problem. */
export function atProblem(screen: TextEditorScreen, problem: TextProblem, views: Views): TextEditorScreen {
  const at = placeOfProblem(screen, problem);
  return withCommand(withFocus(screen, problem.part), problem.part, { do: 'place', at }, views);
}

/** The first problem for which there is a suggestion. */
export function suggestionOf(screen: TextEditorScreen): Extract<TextProblem, { readonly tag: string }> | null {
  if (!screen.checking) return null;
  for (const problem of problemsOf(screen)) if ('tag' in problem && problem.nearest !== null) return problem;
  return null;
}

/** The suggestion in the place of what is not right, and the cursor on the next problem. */
export function withSuggestion(screen: TextEditorScreen, views: Views): TextEditorScreen {
  const problem = suggestionOf(screen);
  if (problem === null) return screen;
  const from = placeOfProblem(screen, problem);
  const text = (screen[problem.part].lines[from.line]?.text ?? '').slice(from.offset);
  const written = problem.problem === 'unknown' ? `*|${problem.tag}|*` : (/^\*\|\s*\w*/.exec(text)?.[0] ?? '*|');
  const until = { line: from.line, offset: from.offset + written.length };
  const focused = withFocus(screen, problem.part);
  const mended = withCommand(
    focused,
    problem.part,
    { do: 'replace', from, until, text: `*|${problem.nearest}|*` },
    views,
  );
  const [next] = problemsOf(mended);
  return next === undefined ? mended : atProblem(mended, next, views);
}
