import type { SaveOutcome } from '../../actions/change-draft.ts';
import type { DraftConflict } from '../../actions/draft-conflict.ts';
import { type DraftEdit, editDifferences } from '../../domain/change-draft.ts';
import type { Language } from '../../domain/debtor.ts';
import type { Draft, DraftDifference } from '../../domain/invoice.ts';
import type { Clash } from '../../domain/rebase-draft-edit.ts';
import { clashText, differenceText, draftChangedText } from '../../i18n/draft.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import { fill } from '../../i18n/fill.ts';
import { wrapped } from '../kit/cell-text.ts';

type Conflict = Extract<SaveOutcome, { readonly outcome: 'conflict' }>;

/** What is told, as long as there is room for it. */
interface Told {
  readonly base: Draft;
  readonly edit: DraftEdit;
  readonly now: Date;
  readonly language: Language;
}

function someOf(language: Language, texts: readonly string[], most: number): readonly string[] {
  if (texts.length <= most) return texts;
  return [...texts.slice(0, most), fill(draftScreenTexts(language).more, { count: texts.length - most })];
}

/** What others did, as a sentence: who, when, and the first few changes. */
export function theirsText(
  language: Language,
  { by, at, changes }: Pick<DraftConflict, 'by' | 'at' | 'changes'>,
  now: Date,
  most: number,
): string {
  const shown: readonly DraftDifference[] = changes.slice(0, most);
  const sentence = draftChangedText(language, { by, at, changes: shown }, now);
  if (changes.length <= most) return sentence;
  const more = fill(draftScreenTexts(language).more, { count: changes.length - most });
  return `${sentence} ${more}.`;
}

/** My own change, as a sentence; empty when there is none. */
export function mineText(language: Language, base: Draft, edit: DraftEdit, most: number): string {
  const texts = editDifferences(base, edit).map((one) => differenceText(language, one));
  if (texts.length === 0) return '';
  return fill(draftScreenTexts(language).mine, { changes: someOf(language, texts, most).join('; ') });
}

function clashLines(language: Language, clashes: readonly Clash[], most: number): readonly string[] {
  const texts = clashes.map((one) => clashText(language, one));
  return texts.length === 0 ? [] : ['', ...someOf(language, texts, most)];
}

/**
 * The question when somebody else saved first: who changed what and when, what my change is, and where they meet; of each
 * as much as there is room for.
 * @param room rows and columns for the text
 */
export function conflictLines(
  { base, edit, now, language }: Told,
  conflict: Conflict,
  room: { readonly rows: number; readonly columns: number },
): readonly string[] {
  const { asked } = draftScreenTexts(language);
  const told = (most: number): readonly string[] => [
    asked,
    '',
    theirsText(language, conflict, now, most),
    '',
    mineText(language, base, edit, most),
    ...clashLines(language, conflict.rebased.clashes, most),
  ];
  const fits = (lines: readonly string[]) => lines.flatMap((line) => wrapped(line, room.columns)).length <= room.rows;
  for (let most = 8; most > 1; most -= 1) {
    const lines = told(most);
    if (fits(lines)) return lines;
  }
  return told(1);
}
