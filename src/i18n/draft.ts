import type { Instant } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { DraftDifference, HeadField, HistoryEntry, LineField } from '../domain/invoice.ts';
import { plainLine } from '../domain/plain-text.ts';
import type { Clash } from '../domain/rebase-draft-edit.ts';
import { draftTexts as de } from './de/draft.ts';
import { draftTexts as en } from './en/draft.ts';
import { fill } from './fill.ts';
import { formatAmount, formatDay, formatMoment, formatPercent, formatQuantity } from './format.ts';
import { draftTexts as nl } from './nl/draft.ts';

/** How to say what happened to a draft, and who did it. */
export interface DraftTexts {
  readonly fields: Readonly<Record<LineField, string>>;
  readonly history: Readonly<Record<HistoryEntry['what'], string>>;
  /** The moment, in the middle of a sentence: `{time}` of today, `{moment}` of another day. */
  readonly today: string;
  readonly earlier: string;
  /** Stands for a person who is not known. */
  readonly somebody: string;
  /** With `{by}`, `{when}` and `{changes}`. */
  readonly changed: string;
  /** With `{by}`, `{when}` and `{number}`. */
  readonly madeFinal: string;
  /** With `{by}` and `{when}`. */
  readonly deleted: string;
  readonly deletedUnknown: string;
  readonly head: Readonly<Record<HeadField, string>>;
  /** One difference above the lines: `{field}`, `{before}`, `{after}`. */
  readonly headDifference: string;
  /** `{field}`, `{mine}`, `{theirs}` */
  readonly headClash: string;
  /** One difference: `{line}`, `{field}`, `{before}`, `{after}`, `{quantity}`. */
  readonly difference: string;
  readonly added: string;
  readonly removed: string;
  /** One clash: `{line}`, `{field}`, `{mine}`, `{theirs}`. */
  readonly clash: string;
  readonly clashRemovedByThem: string;
  readonly clashRemovedByMe: string;
}

const tables: Readonly<Record<Language, DraftTexts>> = { nl, de, en };

/** The words about drafts in a language. */
export function draftTexts(language: Language): DraftTexts {
  return tables[language];
}

/** Letters of a line's description that are shown in a sentence. */
const shownLength = 60;

function shown(text: string): string {
  const letters = [...plainLine(text)];
  return letters.length <= shownLength ? letters.join('') : `${letters.slice(0, shownLength - 1).join('')}…`;
}

/** A field's value as its language writes it; a description between quotes. */
function valueText(language: Language, field: LineField, value: string | number): string {
  if (typeof value === 'string') return `"${shown(value)}"`;
  switch (field) {
    case 'quantity':
      return formatQuantity(language, value);
    case 'price':
      return formatAmount(language, value);
    case 'discount':
      return formatPercent(language, value);
    case 'description':
      return String(value);
    default:
      return field satisfies never;
  }
}

/** A value above the lines: a day as its language writes it, or a debtor's number. */
function headText(language: Language, field: HeadField, value: string): string {
  return field === 'debtor' ? shown(value) : formatDay(language, value);
}

/** One difference in words: `regel Volkoren, aantal 10 → 12`. */
export function differenceText(language: Language, difference: DraftDifference): string {
  const texts = tables[language];
  if (!('label' in difference)) {
    const { field, before, after } = difference;
    return fill(texts.headDifference, {
      field: texts.head[field],
      before: headText(language, field, before),
      after: headText(language, field, after),
    });
  }
  const line = shown(difference.label);
  if (difference.field === 'line') {
    const { before, after } = difference;
    const quantity = formatQuantity(language, after ?? before ?? 0);
    return fill(after === null ? texts.removed : texts.added, { line, quantity });
  }
  const { field, before, after } = difference;
  return fill(texts.difference, {
    line,
    field: texts.fields[field],
    before: valueText(language, field, before),
    after: valueText(language, field, after),
  });
}

function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/** A moment in the middle of a sentence: `om 10:32` of today, with its day when it was another. */
export function whenText(language: Language, at: Instant, now: Date): string {
  const moment = formatMoment(language, at);
  return isSameDay(new Date(at), now)
    ? fill(tables[language].today, { time: moment.slice(-5) })
    : fill(tables[language].earlier, { moment });
}

/** A deed with its doer and moment, as the actions give it. */
export interface DoneBy {
  readonly by: string;
  readonly at: Instant;
}

/**
 * Who changed a draft, when and how, as a sentence: `Anna (pts/2) wijzigde dit concept om 10:32: regel Volkoren, aantal
 * 10 → 12.`
 */
export function draftChangedText(
  language: Language,
  { by, at, changes }: DoneBy & { readonly changes: readonly DraftDifference[] },
  now: Date,
): string {
  return fill(tables[language].changed, {
    by: plainLine(by),
    when: whenText(language, at, now),
    changes: changes.map((one) => differenceText(language, one)).join('; '),
  });
}

/** What became of a draft that is no draft any more, as a sentence. */
export function draftGoneText(
  language: Language,
  gone:
    | (DoneBy & { readonly became: 'final'; readonly number: string })
    | { readonly became: 'deleted'; readonly by: string | null; readonly at: Instant | null },
  now: Date,
): string {
  const texts = tables[language];
  const by = gone.by === null ? texts.somebody : plainLine(gone.by);
  if (gone.became === 'final') {
    return fill(texts.madeFinal, { by, when: whenText(language, gone.at, now), number: plainLine(gone.number) });
  }
  if (gone.at === null) return texts.deletedUnknown;
  return fill(texts.deleted, { by, when: whenText(language, gone.at, now) });
}

/** Where my change and theirs meet, as a sentence. */
export function clashText(language: Language, clash: Clash): string {
  const texts = tables[language];
  if (!('label' in clash)) {
    const { field, mine, theirs } = clash;
    return fill(texts.headClash, {
      field: texts.head[field],
      mine: headText(language, field, mine),
      theirs: headText(language, field, theirs),
    });
  }
  const line = shown(clash.label);
  if (clash.field === 'line') {
    return fill(clash.theirs === null ? texts.clashRemovedByThem : texts.clashRemovedByMe, { line });
  }
  const { field, mine, theirs } = clash;
  return fill(texts.clash, {
    line,
    field: texts.fields[field],
    mine: valueText(language, field, mine),
    theirs: valueText(language, field, theirs),
  });
}
