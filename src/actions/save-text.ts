import type { Instant } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { emailTextProblems, isSameText, type TextProblem, tidyText } from '../domain/email-text.ts';
import type { EmailTemplate, OwnText, TemplateKind } from '../domain/template.ts';
import { defaultText } from '../mail/default-texts.ts';
import { files } from '../state/files.ts';
import { lastDeed } from '../state/read-record.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { textFrom } from './mail-texts.ts';

/** Which text. */
export interface TextKey {
  readonly kind: TemplateKind;
  readonly language: Language;
}

/** A text as somebody wants it, and the one that he began from. */
export interface TextChange extends TextKey {
  readonly base: EmailTemplate;
  readonly text: EmailTemplate;
}

/** Somebody else saved another text since. Nothing was written. */
export interface TextConflict {
  readonly outcome: 'conflict';
  /** The text as it is. */
  readonly now: EmailTemplate;
  /** Who saved it last, and when; null where the record of deeds does not say, or not any more. */
  readonly by: string | null;
  readonly at: Instant | null;
}

/** What became of a change: kept, or, with nothing written and the text still in the caller's hands, why not. */
export type SaveTextOutcome =
  | { readonly outcome: 'saved'; readonly text: EmailTemplate; readonly isOwn: boolean }
  | { readonly outcome: 'refused'; readonly problems: readonly TextProblem[] }
  | TextConflict;

const action = 'text.change';

function subjectOf({ kind, language }: TextKey): string {
  return `${kind} ${language}`;
}

/** Only a text that differs from the one of the program is kept. */
function replaced(own: readonly OwnText[], { kind, language }: TextKey, text: EmailTemplate): readonly OwnText[] {
  const before = own.find((one) => one.kind === kind && one.language === language);
  const others = own.filter((one) => one !== before);
  if (isSameText(text, defaultText(kind, language))) return others;
  return [...others, { kind, language, ...text, revision: (before?.revision ?? 0) + 1 }];
}

/** Who changed a text last, and when. */
export async function lastTextChange(context: Context, key: TextKey): Promise<Pick<TextConflict, 'by' | 'at'>> {
  const deed = await lastDeed(context.company, { action, subject: subjectOf(key) }, context.now());
  return { by: deed?.by ?? null, at: deed?.at ?? null };
}

/**
 * Keeps a text, after a check of its tags. What somebody else saved since `base` is not overwritten: the outcome then tells
 * who did. A text that is the same as the one of the program counts as that one from then on.
 */
export async function saveText(context: Context, change: TextChange): Promise<SaveTextOutcome> {
  const { kind, language, base } = change;
  const problems = emailTextProblems(kind, change.text);
  if (problems.length > 0) return { outcome: 'refused', problems };
  const text = tidyText(change.text);
  const isOwn = !isSameText(text, defaultText(kind, language));
  const other = await context.company.change(async (transaction): Promise<EmailTemplate | null> => {
    const own = await transaction.open(files.templates);
    const now = textFrom(own.data, kind, language);
    if (isSameText(now, text)) return null;
    if (!isSameText(now, base)) return now;
    own.data = replaced(own.data, change, text);
    await own.write();
    // The texts of before stand in the record too: what was overwritten on purpose can be found again.
    const detail = JSON.stringify(isOwn ? text : { default: true });
    recordDeed(transaction, { action, subject: subjectOf(change), detail }, context.now());
    return null;
  });
  if (other === null) return { outcome: 'saved', text, isOwn };
  return { outcome: 'conflict', now: other, ...(await lastTextChange(context, change)) };
}

/** *Standaard herstellen*: from now on the text that comes with the program. @param base the text that is to go */
export function restoreText(context: Context, key: TextKey, base: EmailTemplate): Promise<SaveTextOutcome> {
  return saveText(context, { ...key, base, text: defaultText(key.kind, key.language) });
}
