import type { Language } from './debtor.ts';
import { editDistance } from './edit-distance.ts';

/** The kinds of e-mail that have a text of their own. */
export const templateKinds = ['invoice', 'credit', 'no-payment', 'production-list', 'delivery', 'test'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Subject and body as a clerk writes them, with merge tags `*|NAME|*`. */
export interface EmailTemplate {
  readonly subject: string;
  readonly body: string;
}

/** A text that somebody wrote in the place of the one that comes with the program. */
export interface OwnText extends EmailTemplate {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly revision: number;
}

const companyTags = ['COMPANYNAME', 'COMPANYPHONE', 'COMPANYEMAIL', 'COMPANYIBAN'] as const;
const debtorTags = ['DEBTORNUMBER', 'DEBTORNAME', 'CONTACTNAME'] as const;
const periodTags = ['DELIVERYDATESTART', 'DELIVERYDATEEND', 'TOTALAMOUNT'] as const;
const invoiceTags = ['INVOICENUMBER', 'INVOICEDATE', 'DUEDATE', 'PAYMENTREFERENCE'] as const;
const deliveryTags = ['DELIVERYNUMBER', 'DELIVERYDATE', 'DELIVERYADDRESS'] as const;

export type Tag =
  | (typeof companyTags)[number]
  | (typeof debtorTags)[number]
  | (typeof periodTags)[number]
  | (typeof invoiceTags)[number]
  | (typeof deliveryTags)[number]
  | 'PRODUCTIONDATE';

/** The tags that a text of each kind may use (spec § 2): only those that such a message has a value for. */
export const tagsOf: Readonly<Record<TemplateKind, readonly Tag[]>> = {
  invoice: [...invoiceTags, ...periodTags, ...debtorTags, ...companyTags],
  credit: [...invoiceTags, ...periodTags, ...debtorTags, ...companyTags],
  'no-payment': [...invoiceTags, ...periodTags, ...debtorTags, ...companyTags],
  'production-list': ['PRODUCTIONDATE', ...companyTags],
  delivery: [...deliveryTags, ...periodTags, ...debtorTags, ...companyTags],
  test: companyTags,
};

/** Other names under which a tag is known. */
export const tagAliases: Readonly<Record<string, Tag>> = { DELIVERYDATEBEGIN: 'DELIVERYDATESTART' };

/** The values of one message, ready for people's eyes; a tag without a value is filled with nothing. */
export type TagValues = Readonly<Partial<Record<Tag, string>>>;

/** Where something stands in a text: line and column count from 1, the column in characters. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** unknown: a name that this kind does not have · unclosed: `*|` without `|*` · unopened: `|*` without `*|`. */
export interface TagProblem extends TextPosition {
  readonly problem: 'unknown' | 'unclosed' | 'unopened';
  /** What stands there; empty when unopened. */
  readonly tag: string;
  /** The known tag that looks most like it, or null. */
  readonly nearest: Tag | null;
}

// A tag never runs over a line's end or another opening, so that one slip does not swallow the rest of the text.
const pattern = /\*\|((?:(?!\*\||\|\*)[^\n])*)(\|\*)?|\|\*/g;

/** The tag that a name stands for: itself, or what it is an alias of. */
export function resolveTag(name: string): string {
  return (Object.hasOwn(tagAliases, name) ? tagAliases[name] : undefined) ?? name;
}

function isTag(name: string, known: readonly Tag[]): boolean {
  return (known as readonly string[]).includes(resolveTag(name));
}

function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

/** How unlike a tag what somebody wrote is; a piece of it, such as TOTAL, is nearly it. */
function unlikeness(wanted: string, candidate: string): number {
  return wanted.length >= 4 && candidate.includes(wanted) ? 1 : editDistance(wanted, candidate);
}

/** The known tag that looks most like `name`, or null when nothing comes near: more than half of its letters differ. */
export function nearestTag(name: string, known: readonly Tag[]): Tag | null {
  const wanted = name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 40);
  const names: readonly string[] = [...known, ...Object.keys(tagAliases).filter((alias) => isTag(alias, known))];
  const ranked = names
    .map((candidate) => ({ candidate, far: unlikeness(wanted, candidate) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  if (!best || best.far > best.candidate.length / 2) return null;
  return resolveTag(best.candidate) as Tag;
}

/** Everything that is wrong with the tags of a text of this kind, in reading order; empty when the text is fine. */
export function checkTemplate(kind: TemplateKind, text: string): readonly TagProblem[] {
  const known = tagsOf[kind];
  const problems: TagProblem[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, content, closing] = match;
    const position = positionAt(text, match.index);
    if (whole === '|*') {
      problems.push({ problem: 'unopened', tag: '', nearest: null, ...position });
    } else if (closing === undefined) {
      const tag = /^\s*\w*/.exec(content ?? '')?.[0].trim() ?? '';
      problems.push({ problem: 'unclosed', tag, nearest: nearestTag(tag, known), ...position });
    } else if (!isTag(content ?? '', known)) {
      problems.push({ problem: 'unknown', tag: content ?? '', nearest: nearestTag(content ?? '', known), ...position });
    }
  }
  return problems;
}

/** A piece of a text that is a merge tag, or wants to be one; from and until as JavaScript counts. */
export interface TagStretch {
  readonly from: number;
  readonly until: number;
  /** A tag that a text of this kind may have, closed as it should be. */
  readonly isKnown: boolean;
}

/** The merge tags of a text of this kind, in reading order, those that are not right among them. */
export function tagStretches(kind: TemplateKind, text: string): readonly TagStretch[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: content, 2: closing, index }) => {
    const isKnown = content !== undefined && closing !== undefined && isTag(content, tagsOf[kind]);
    // Of one that is not closed, what may be its name.
    const length =
      closing === undefined && content !== undefined ? (/^\*\|\s*\w*/.exec(whole)?.[0].length ?? 2) : whole.length;
    return { from: index, until: index + length, isKnown };
  });
}

/**
 * Puts the values in the place of the tags, each through `escapeValue`. One pass: a value that looks like a tag stays text.
 * What is no tag at all stays as it stands.
 */
export function fillTemplate(text: string, values: TagValues, escapeValue: (value: string) => string): string {
  const everyTag = templateKinds.flatMap((kind) => tagsOf[kind]);
  return text.replace(pattern, (whole: string, content?: string, closing?: string) => {
    if (content === undefined || closing === undefined || !isTag(content, everyTag)) return whole;
    return escapeValue(values[resolveTag(content) as Tag] ?? '');
  });
}
