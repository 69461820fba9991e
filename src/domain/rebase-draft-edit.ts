import { addedOnDay } from './added-rates.ts';
import {
  checkedFields,
  type DraftEdit,
  type HeadEdit,
  keyOfPosition,
  type LineFields,
  lineAt,
} from './change-draft.ts';
import { linesKept } from './draft-differences.ts';
import { type RatesFor, rateChanges } from './hand-draft.ts';
import {
  type Draft,
  type HeadField,
  headFields,
  type InvoiceLine,
  type LineField,
  type LinePosition,
  lineFields,
} from './invoice.ts';
import type { Thousandths } from './quantity.ts';

/** Where two people touched the same thing. Mine is what the rebased edit asks for, except for a line that is gone. */
export type Clash = LineClash | HeadClash;

/** Two people want something else above the lines. */
export interface HeadClash {
  readonly field: HeadField;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The field `line`: one changed the line, the other removed it (null); a line that stayed is given by its quantity. */
type LineClash = {
  /** The line's description, as it was for both. */
  readonly label: string;
} & (
  | { readonly field: 'description'; readonly before: string; readonly mine: string; readonly theirs: string }
  | {
      readonly field: 'quantity' | 'price' | 'discount';
      readonly before: number;
      readonly mine: number;
      readonly theirs: number;
    }
  | {
      readonly field: 'line';
      readonly before: Thousandths;
      readonly mine: Thousandths | null;
      readonly theirs: Thousandths | null;
    }
);

/** An edit moved onto what the draft has become. */
export interface Rebased {
  /** Positions are those of the present draft. What cannot be done any more is left out, and is among the clashes. */
  readonly edit: DraftEdit;
  readonly clashes: readonly Clash[];
}

function clashOn(field: LineField, before: InvoiceLine, mine: InvoiceLine, theirs: InvoiceLine): LineClash {
  const label = before.description;
  if (field === 'description') return { label, field, before: label, mine: mine[field], theirs: theirs[field] };
  return { label, field, before: before[field], mine: mine[field], theirs: theirs[field] };
}

function sameLine(a: InvoiceLine, b: InvoiceLine): boolean {
  return lineFields.every((field) => a[field] === b[field]);
}

/** What I want above the lines, as far as it is not so already. Rates follow from the last day of delivery. */
function rebasedHead(
  base: Draft,
  wanted: HeadEdit,
  present: Draft,
  ratesFor: RatesFor,
  clashes: Clash[],
): HeadEdit | null {
  const head: { -readonly [F in keyof HeadEdit]: HeadEdit[F] } = {};
  for (const field of headFields) {
    const mine = wanted[field];
    const before = base[field];
    const theirs = present[field];
    if (mine === undefined || mine === before || mine === theirs) continue;
    head[field] = mine;
    if (theirs !== before) clashes.push({ field, before, mine, theirs });
  }
  const { deliveredFrom = present.deliveredFrom, deliveredUntil = present.deliveredUntil } = head;
  if (deliveredFrom > deliveredUntil) {
    // The one moved its beginning past the end that the other gave it: mine is a period as a whole.
    for (const field of ['deliveredFrom', 'deliveredUntil'] as const) {
      const [before, theirs, mine] = [base[field], present[field], wanted[field] ?? base[field]];
      if (mine === theirs || head[field] !== undefined) continue;
      head[field] = mine;
      clashes.push({ field, before, mine, theirs });
    }
  }
  if (head.deliveredUntil !== undefined) {
    // The lines that are there stand at the rates of the day that the draft has now.
    const rates = rateChanges(ratesFor(present), ratesFor({ tax: present.tax, deliveredUntil: head.deliveredUntil }));
    if (rates.length > 0) head.rates = rates;
  }
  return Object.keys(head).length === 0 ? null : head;
}

/**
 * My change on top of theirs: an edit that began from `base`, moved onto what the draft is now. Lines are followed through
 * the draft's history. Where both touched the same field of the same line, mine stands in the edit and the clash says what
 * it would overwrite; nothing is decided here.
 * @param present a later state of the draft `base`
 * @param ratesFor of the seller: rates go along with the last day of delivery, whoever moved it
 */
export function rebase(base: Draft, edit: DraftEdit, present: Draft, ratesFor: RatesFor): Rebased {
  const kept = linesKept(base, present);
  const clashes: Clash[] = [];
  const removedByMe = new Set(edit.removed.map(keyOfPosition));

  const changed = edit.changed.flatMap((change): DraftEdit['changed'] => {
    if (removedByMe.has(keyOfPosition(change))) return [];
    const before = lineAt(base.sections, change);
    const mine = { ...before, ...checkedFields(change.fields) };
    const touched = lineFields.filter((field) => mine[field] !== before[field]);
    if (touched.length === 0) return [];
    const place = kept.get(keyOfPosition(change));
    if (!place) {
      const { description: label, quantity } = before;
      clashes.push({ label, field: 'line', before: quantity, mine: mine.quantity, theirs: null });
      return [];
    }
    const theirs = lineAt(present.sections, place);
    const wanted = touched.filter((field) => mine[field] !== theirs[field]);
    for (const field of wanted) if (theirs[field] !== before[field]) clashes.push(clashOn(field, before, mine, theirs));
    if (wanted.length === 0) return [];
    const fields: LineFields = Object.fromEntries(wanted.map((field) => [field, mine[field]]));
    return [{ ...place, fields }];
  });

  const removed = edit.removed.flatMap((position): readonly LinePosition[] => {
    const place = kept.get(keyOfPosition(position));
    // They removed it too.
    if (!place) return [];
    const before = lineAt(base.sections, position);
    const theirs = lineAt(present.sections, place);
    if (!sameLine(before, theirs)) {
      const { description: label, quantity } = before;
      clashes.push({ label, field: 'line', before: quantity, mine: null, theirs: theirs.quantity });
    }
    return [place];
  });

  const head = edit.head && rebasedHead(base, edit.head, present, ratesFor, clashes);
  const shown = { tax: base.tax, deliveredUntil: edit.head?.deliveredUntil ?? base.deliveredUntil };
  const then = { tax: present.tax, deliveredUntil: head?.deliveredUntil ?? present.deliveredUntil };
  // Sections never go, so an added line finds its own.
  const added = addedOnDay(edit.added, shown, then, ratesFor);
  return { edit: { changed, removed, added, ...(head ? { head } : {}) }, clashes };
}
