import { addedOnDay } from '../../domain/added-rates.ts';
import {
  type DraftEdit,
  type HeadEdit,
  keyOfPosition,
  type LineFields,
  type NewLine,
} from '../../domain/change-draft.ts';
import type { RatesFor } from '../../domain/hand-draft.ts';
import { type Draft, headFields, type InvoiceLine, type LinePosition, lineFields } from '../../domain/invoice.ts';

function isAt(position: LinePosition) {
  return (one: LinePosition) => keyOfPosition(one) === keyOfPosition(position);
}

/** Whether an edit changes nothing. */
export function isEmptyEdit({ changed, removed, added, head }: DraftEdit): boolean {
  return changed.length + removed.length + added.length === 0 && head === undefined;
}

/** A line with other values. What is as it was before is no change. */
export function withLineChanged(
  edit: DraftEdit,
  position: LinePosition,
  before: InvoiceLine,
  fields: LineFields,
): DraftEdit {
  const differing = lineFields.filter((field) => fields[field] !== undefined && fields[field] !== before[field]);
  const others = edit.changed.filter((one) => !isAt(position)(one));
  if (differing.length === 0) return { ...edit, changed: others };
  const { section, line } = position;
  const wanted: LineFields = Object.fromEntries(differing.map((field) => [field, fields[field]]));
  return { ...edit, changed: [...others, { section, line, fields: wanted }] };
}

/** Takes a line out, or puts it back with what was changed on it. */
export function withLineToggled(edit: DraftEdit, { section, line }: LinePosition): DraftEdit {
  const isHere = isAt({ section, line });
  const removed = edit.removed.some(isHere)
    ? edit.removed.filter((one) => !isHere(one))
    : [...edit.removed, { section, line }];
  return { ...edit, removed };
}

/** One more line, at the end of a section. */
export function withLineAdded(edit: DraftEdit, section: number, line: NewLine): DraftEdit {
  return { ...edit, added: [...edit.added, { section, line }] };
}

/** Other values for a line that was added. @param index of it among the added lines */
export function withAddedChanged(edit: DraftEdit, index: number, line: NewLine): DraftEdit {
  return { ...edit, added: edit.added.map((one, at) => (at === index ? { ...one, line } : one)) };
}

/** Takes an added line out again. */
export function withAddedRemoved(edit: DraftEdit, index: number): DraftEdit {
  return { ...edit, added: edit.added.filter((_one, at) => at !== index) };
}

/** Another head. What is as it was before is no change. Added lines go along to the rates of its last day of delivery. */
export function withHead(edit: DraftEdit, base: Draft, head: HeadEdit, ratesFor: RatesFor): DraftEdit {
  const { changed, removed } = edit;
  const differs = headFields.some((field) => head[field] !== undefined && head[field] !== base[field]);
  const until = (one: HeadEdit | undefined) => ({
    tax: base.tax,
    deliveredUntil: one?.deliveredUntil ?? base.deliveredUntil,
  });
  const added = addedOnDay(edit.added, until(edit.head), until(head), ratesFor);
  return { changed, removed, added, ...(differs ? { head } : {}) };
}
