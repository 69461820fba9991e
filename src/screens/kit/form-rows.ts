import type { Language } from '../../domain/debtor.ts';
import { fieldErrorText } from '../../i18n/forms.ts';
import { widthOf, wrapped } from './cell-text.ts';
import { type FieldKind, type Form, type FormField, fieldsThere, fieldValue } from './form.ts';

/** A row of the screen that a form takes: a field, or a part of what is wrong with the one above it. */
export type FormRow =
  | { readonly kind: 'field'; readonly field: FormField }
  | { readonly kind: 'error'; readonly field: FormField; readonly part: number; readonly text: string };

/** Where labels and values stand, in columns of the screen. */
export interface FormLayout {
  readonly label: number;
  /** For a value, with what stands around it. */
  readonly value: number;
}

/** Before the label: a blank, the mark of the focus, a blank. */
export const marginWidth = 3;
const gap = 1;

/** Widths for the labels and values of these fields, whether they are there or not, so that nothing moves as one fills in. */
export function formLayout(fields: readonly FormField[], columns: number): FormLayout {
  const longest = Math.max(0, ...fields.map(({ label, required }) => widthOf(label) + (required ? 2 : 0)));
  const label = Math.min(longest, Math.floor((columns - marginWidth) / 2));
  return { label, value: Math.max(4, columns - marginWidth - label - gap - 1) };
}

const kindWidths: Readonly<Record<FieldKind, number>> = {
  text: 50,
  password: 30,
  number: 10,
  money: 14,
  quantity: 12,
  date: 12,
  choice: 60,
  yesno: 60,
  addresses: 80,
};

/** Columns for what one types in a field, without its brackets. */
export function fieldWidth({ kind, width }: FormField, layout: FormLayout): number {
  return Math.max(1, Math.min(width ?? kindWidths[kind], layout.value - 2));
}

/** All rows of a form, errors under their fields. */
export function formRows(form: Form, language: Language, layout: FormLayout): readonly FormRow[] {
  return fieldsThere(form).flatMap((field): readonly FormRow[] => {
    const error = form.errors.get(field.name);
    if (error === undefined) return [{ kind: 'field', field }];
    const sentence = fieldErrorText(language, error, fieldValue(form, field.name));
    const parts = wrapped(sentence, layout.value);
    return [{ kind: 'field', field }, ...parts.map((text, part): FormRow => ({ kind: 'error', field, part, text }))];
  });
}

export interface FormWindow {
  readonly rows: readonly FormRow[];
  readonly above: boolean;
  readonly below: boolean;
}

/**
 * The rows around the focus, as many as fit: it moves by half its height, so that most moves of the focus draw two rows.
 * What is wrong with the focused field is in it.
 */
export function formWindow(rows: readonly FormRow[], focus: string, height: number): FormWindow {
  const first = Math.max(
    0,
    rows.findIndex(({ field }) => field.name === focus),
  );
  const last = rows.findLastIndex(({ field }) => field.name === focus);
  const half = Math.max(1, Math.floor(height / 2));
  const wanted = Math.floor(first / half) * half - Math.floor(half / 2);
  const seen = Math.max(wanted, last - height + 1);
  const top = Math.max(0, Math.min(seen, first, rows.length - height));
  return { rows: rows.slice(top, top + height), above: top > 0, below: top + height < rows.length };
}
