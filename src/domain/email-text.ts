import type { Day } from './calendar.ts';
import { checkTemplate, type EmailTemplate, type TagProblem, type TemplateKind } from './template.ts';

/** The two parts of a text. */
export const textParts = ['subject', 'body'] as const;
export type TextPart = (typeof textParts)[number];

/** The most characters of each part, as JavaScript counts: far more than any mail needs. */
export const longestPart: Readonly<Record<TextPart, number>> = { subject: 500, body: 100_000 };

/** Why a text cannot be kept. */
export type TextProblem = { readonly part: TextPart } & (
  | TagProblem
  | { readonly problem: 'empty' | 'too-long'; readonly line: 1; readonly column: 1 }
);

function problemsOfPart(kind: TemplateKind, part: TextPart, text: string): readonly TextProblem[] {
  const whole = (problem: 'empty' | 'too-long'): TextProblem => ({ part, problem, line: 1, column: 1 });
  if (text.trim() === '') return [whole('empty')];
  if (text.length > longestPart[part]) return [whole('too-long')];
  return checkTemplate(kind, text).map((one) => ({ ...one, part }));
}

/** Everything that keeps a text of this kind from being kept, in reading order. */
export function emailTextProblems(kind: TemplateKind, text: EmailTemplate): readonly TextProblem[] {
  return textParts.flatMap((part) => problemsOfPart(kind, part, text[part]));
}

/**
 * A text as it is kept: the subject on one line, the body in lines; blanks for tabs, no other control characters, no blanks
 * around the subject or behind the body.
 */
export function tidyText({ subject, body }: EmailTemplate): EmailTemplate {
  return {
    subject: subject
      .replace(/\s+/g, ' ')
      .replace(/\p{Cc}/gu, '')
      .trim(),
    body: body
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      .replace(/\t/g, '  ')
      .replace(/[^\P{Cc}\n]/gu, '')
      .trimEnd(),
  };
}

/** Whether two texts say the same. */
export function isSameText(a: EmailTemplate, b: EmailTemplate): boolean {
  return a.subject === b.subject && a.body === b.body;
}

/**
 * My change on top of what another made of the same text: of each part mine if I changed it, else theirs.
 * @param base what both began from
 */
export function mineOnTop(base: EmailTemplate, mine: EmailTemplate, theirs: EmailTemplate): EmailTemplate {
  return {
    subject: mine.subject === base.subject ? theirs.subject : mine.subject,
    body: mine.body === base.body ? theirs.body : mine.body,
  };
}

/** A line that is another in one of two texts; null: it is not there. */
export interface LineChange {
  readonly part: TextPart;
  /** Counts from 1: in the later text, or where it was when it is gone. */
  readonly line: number;
  readonly before: string | null;
  readonly after: string | null;
}

function changesOfPart(part: TextPart, before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const was = before.slice(head, before.length - tail);
  const is = after.slice(head, after.length - tail);
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
    part,
    line: head + index + 1,
    before: was[index] ?? null,
    after: is[index] ?? null,
  })).filter((one) => one.before !== one.after);
}

/** In which lines two texts differ: all between what they have in common at their beginnings and their ends. */
export function textChanges(before: EmailTemplate, after: EmailTemplate): readonly LineChange[] {
  return textParts.flatMap((part) => changesOfPart(part, before[part].split('\n'), after[part].split('\n')));
}

/** Something of the company's data that a text can be shown with. */
export type TextExample =
  | {
      readonly what: 'invoice';
      readonly id: string;
      /** As printed; empty for a draft. */
      readonly number: string;
      readonly debtor: string;
      readonly debtorName: string;
      readonly date: Day | null;
    }
  | {
      readonly what: 'delivery';
      readonly id: string;
      readonly number: string;
      readonly debtor: string;
      readonly debtorName: string;
      readonly date: Day;
    }
  | { readonly what: 'production'; readonly date: Day }
  /** The company itself: what a test message is about. */
  | { readonly what: 'company' }
  /** There is nothing yet: values that are made up. */
  | { readonly what: 'made-up' };
