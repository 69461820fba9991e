import type { Day } from './calendar.ts';
import {
  type Draft,
  type DraftDifference,
  type HeadDifference,
  headFields,
  type InvoiceLine,
  type InvoiceSection,
  type LineDifference,
  type LineField,
  type LinePosition,
  lineFields,
} from './invoice.ts';
import type { BasisPoints, Cents } from './money.ts';
import { plainLine } from './plain-text.ts';
import { priceOf, type Thousandths } from './quantity.ts';
import { UserError } from './user-error.ts';
import { totalsOf } from './vat.ts';

/** What a person wants of one line's fields; a field that is not named stays. */
export type LineFields = Partial<Pick<InvoiceLine, LineField>>;

/** A line added by hand: what comes back is taken off its quantity. */
export interface NewLine {
  /** Code of the article that it was filled in from; empty: it was typed freely. */
  readonly article: string;
  readonly description: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly price: Cents;
  readonly discount: BasisPoints;
  /** Of the last day of delivery that the edit asks for. Ignored under reverse charge: then no line has tax. */
  readonly rate: BasisPoints;
}

/** A rate that is another percentage on the new last day of delivery. */
export interface RateChange {
  readonly before: BasisPoints;
  readonly after: BasisPoints;
}

/** What a person wants above the lines of an invoice made by hand; what is not named stays. */
export interface HeadEdit {
  /** Number of the billed debtor; one that is taxed as the one before. */
  readonly debtor?: string;
  readonly deliveredFrom?: Day;
  readonly deliveredUntil?: Day;
  /** What the rates of lines that are there become, when the law had others on the new last day. */
  readonly rates?: readonly RateChange[];
}

/** What a person changes on a draft. Positions are those of the draft it starts from. */
export interface DraftEdit {
  readonly changed: readonly (LinePosition & { readonly fields: LineFields })[];
  readonly removed: readonly LinePosition[];
  /** Added at the end of a section. */
  readonly added: readonly { readonly section: number; readonly line: NewLine }[];
  /** Of an invoice made by hand only: the deliveries of any other say whose it is, and of when. */
  readonly head?: HeadEdit;
}

/** An edit that changes nothing. */
export const noEdit: DraftEdit = { changed: [], removed: [], added: [] };

/** Letters. */
const longestDescription = 200;
const longestUnit = 20;
/** Whole units and euros, returns and allowances negative: so many that an amount in cents stays exact. */
const mostUnits = 1_000_000;
const mostEuros = 1_000_000;

function isWithin(value: number, limit: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= limit;
}

function checkedDescription(text: string): string {
  const description = plainLine(text);
  if (description === '') throw new UserError('draft.no-description');
  if (description.length > longestDescription)
    throw new UserError('draft.long-description', { max: longestDescription });
  return description;
}

function checkNumbers({ quantity, price, discount }: LineFields): void {
  if (quantity !== undefined && !isWithin(quantity, mostUnits * 1000)) {
    throw new UserError('draft.bad-quantity', { max: mostUnits });
  }
  if (price !== undefined && !isWithin(price, mostEuros * 100))
    throw new UserError('draft.bad-price', { max: mostEuros });
  if (discount !== undefined && !(isWithin(discount, 10_000) && discount >= 0))
    throw new UserError('draft.bad-discount');
}

/**
 * Checks fields of a line that a person typed, and cleans their text.
 * @throws UserError `draft.no-description`, `draft.long-description`, `draft.bad-quantity`, `draft.bad-price`,
 *   `draft.bad-discount`
 */
export function checkedFields(fields: LineFields): LineFields {
  checkNumbers(fields);
  if (fields.description === undefined) return fields;
  return { ...fields, description: checkedDescription(fields.description) };
}

/**
 * The days of a *Weekstaat* line that add up to another quantity: what comes extra goes on the last day that had any
 * (Monday in an empty week); what goes off comes off the last days first.
 */
function daysAddingUpTo(days: readonly Thousandths[], quantity: Thousandths): readonly Thousandths[] {
  const next = [...days];
  let difference = quantity - days.reduce((sum, day) => sum + day, 0);
  for (let day = next.length - 1; day >= 0 && difference < 0; day -= 1) {
    const off = Math.min(Math.max(next[day] ?? 0, 0), -difference);
    next[day] = (next[day] ?? 0) - off;
    difference += off;
  }
  const last = Math.max(
    days.findLastIndex((day) => day !== 0),
    0,
  );
  next[last] = (next[last] ?? 0) + difference;
  return next;
}

function changedLine(line: InvoiceLine, fields: LineFields): InvoiceLine {
  const next = { ...line, ...checkedFields(fields) };
  const net = priceOf(next.quantity, next.price, next.discount);
  const days = line.days && next.quantity !== line.quantity ? daysAddingUpTo(line.days, next.quantity) : line.days;
  return { ...next, net, days };
}

function addedLine(
  { article, description, unit, quantity, price, discount, rate }: NewLine,
  draft: Pick<Draft, 'tax'>,
): InvoiceLine {
  checkNumbers({ quantity, price, discount });
  return {
    article,
    description: checkedDescription(description),
    unit: plainLine(unit).slice(0, longestUnit),
    quantity,
    returned: 0,
    price,
    discount,
    rate: draft.tax === 'reverse-charge' ? 0 : rate,
    net: priceOf(quantity, price, discount),
    days: null,
  };
}

/** What an edit asks of a head field. */
function headValue(draft: Draft, edit: DraftEdit, field: HeadDifference['field']): string {
  return edit.head?.[field] ?? draft[field];
}

/**
 * The period of delivery that an edit of an invoice made by hand asks for.
 * @throws UserError `draft.bad-period` when it ends before it begins; Error when the invoice was not made by hand
 */
function changedHead(draft: Draft, edit: DraftEdit): Pick<Draft, 'debtor' | 'deliveredFrom' | 'deliveredUntil'> {
  const [debtor, deliveredFrom, deliveredUntil] = headFields.map((field) => headValue(draft, edit, field));
  const head = { debtor: debtor ?? '', deliveredFrom: deliveredFrom ?? '', deliveredUntil: deliveredUntil ?? '' };
  if (edit.head === undefined) return head;
  if (draft.origin !== 'H') throw new Error(`the head of invoice ${draft.id} follows from its deliveries`);
  checkPeriod(head);
  return head;
}

/** @throws UserError `draft.bad-period` for a period of delivery that ends before it begins */
export function checkPeriod({ deliveredFrom, deliveredUntil }: Pick<Draft, 'deliveredFrom' | 'deliveredUntil'>): void {
  if (deliveredFrom > deliveredUntil) throw new UserError('draft.bad-period');
}

/** A line at the rate that it has on another day. */
function ratedLine(line: InvoiceLine, rates: ReadonlyMap<BasisPoints, BasisPoints>): InvoiceLine {
  const rate = rates.get(line.rate);
  return rate === undefined ? line : { ...line, rate };
}

/** A text that two positions share only when they are one. */
export function keyOfPosition({ section, line }: LinePosition): string {
  return `${section}/${line}`;
}

/** The line at a position. @throws Error when there is none: the edit belongs to another draft */
export function lineAt(sections: readonly InvoiceSection[], position: LinePosition): InvoiceLine {
  const line = sections[position.section]?.lines[position.line];
  if (!line) throw new Error(`no line at ${keyOfPosition(position)}`);
  return line;
}

/**
 * A draft with an edit applied: each changed line's amount, the totals and the VAT per rate computed anew by the rules by
 * which they were made. History and revision stay; the caller that keeps the draft adds to them. A section that loses its
 * last line stays, with its heading: the delivery note that it names is billed by this draft all the same.
 * @param draft the one that the edit's positions are of
 * @throws UserError see {@link checkedFields}; Error when a position is not in the draft
 */
export function changedDraft(draft: Draft, edit: DraftEdit): Draft {
  const fieldsAt = new Map(edit.changed.map((change) => [keyOfPosition(change), change.fields]));
  const removed = new Set(edit.removed.map(keyOfPosition));
  for (const position of [...edit.changed, ...edit.removed]) lineAt(draft.sections, position);
  for (const { section } of edit.added) if (!draft.sections[section]) throw new Error(`no section ${section}`);
  const head = changedHead(draft, edit);
  const rates = new Map(edit.head?.rates?.map(({ before, after }) => [before, after]));
  const sections = draft.sections.map(({ heading, lines }, section): InvoiceSection => {
    const kept = lines.flatMap((line, index) => {
      const key = keyOfPosition({ section, line: index });
      if (removed.has(key)) return [];
      const fields = fieldsAt.get(key);
      return [ratedLine(fields ? changedLine(line, fields) : line, rates)];
    });
    const added = edit.added.filter((one) => one.section === section).map(({ line }) => addedLine(line, draft));
    return { heading, lines: [...kept, ...added] };
  });
  return { ...draft, ...head, sections, ...totalsOf(sections.flatMap(({ lines }) => lines)) };
}

/** How the fields of a line differ from what they were, for a line that stayed. */
export function fieldDifferences(
  position: LinePosition,
  before: InvoiceLine,
  after: Pick<InvoiceLine, LineField>,
): readonly LineDifference[] {
  const { section, line } = position;
  const label = before.description;
  return lineFields.flatMap((field): readonly LineDifference[] => {
    if (before[field] === after[field]) return [];
    if (field !== 'description') return [{ section, line, label, field, before: before[field], after: after[field] }];
    return [{ section, line, label, field, before: before.description, after: after.description }];
  });
}

/** How two states of a draft differ above their lines. */
export function headDifferences(before: Draft, after: Draft): readonly HeadDifference[] {
  return headFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** What an edit of a draft changes, as it is kept in the draft's history; empty when it changes nothing. */
export function editDifferences(draft: Draft, edit: DraftEdit): readonly DraftDifference[] {
  const head = headDifferences(draft, { ...draft, ...changedHead(draft, edit) });
  const removed = new Set(edit.removed.map(keyOfPosition));
  const changes = edit.changed.flatMap((change) => {
    if (removed.has(keyOfPosition(change))) return [];
    const before = lineAt(draft.sections, change);
    return fieldDifferences(change, before, { ...before, ...checkedFields(change.fields) });
  });
  const removals = edit.removed.map(({ section, line }): LineDifference => {
    const { description, quantity } = lineAt(draft.sections, { section, line });
    return { section, line, label: description, field: 'line', before: quantity, after: null };
  });
  const after = changedDraft(draft, edit).sections;
  const additions = after.flatMap(({ lines }, section) => {
    const count = edit.added.filter((one) => one.section === section).length;
    return lines.slice(lines.length - count).map(
      ({ description, quantity }, index): LineDifference => ({
        section,
        line: lines.length - count + index,
        label: description,
        field: 'line',
        before: null,
        after: quantity,
      }),
    );
  });
  return [...head, ...changes, ...removals, ...additions];
}
