import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fieldErrorText } from '../../i18n/forms.ts';
import { widthOf, wrapped } from './cell-text.ts';
import { type FieldKind, type Form, type FormField, fieldsThere, fieldValue, valuesOf } from './form.ts';

/** A row of the screen that a form takes: a field, or a part of what is wrong with the one above it, or of its note. */
export type FormRow =
  | { readonly kind: 'field'; readonly field: FormField }
  | {
      readonly kind: 'error' | 'note';
      readonly field: FormField;
      readonly part: number;
      readonly text: string;
      /** Columns before it. */
      readonly indent: number;
    };

/** Where labels and values stand, in columns of the screen. */
export interface FormLayout {
  readonly label: number;
  /** For a value, with what stands around it. */
  readonly value: number;
}

/** Before the label: a blank, the mark of the focus, a blank. */
export const marginWidth = 3;
const gap = 1;
/** Before a long note. */
const noteIndent = marginWidth + 2;

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
  dates: 80,
  choice: 60,
  several: 60,
  yesno: 60,
  addresses: 80,
};

/** Columns for what one types in a field, without its brackets. */
export function fieldWidth({ kind, width }: FormField, layout: FormLayout): number {
  return Math.max(1, Math.min(width ?? kindWidths[kind], layout.value - 2));
}

/** Around the value of a yes/no, and between it and its label. */
const aroundYesNo = 5;

/** Columns for the label of a field: that of a yes/no may go on where the values of the others stand. */
export function labelWidthOf({ kind, label }: FormField, layout: FormLayout, language: Language): number {
  if (kind !== 'yesno') return layout.label;
  const { yes, no } = consoleTexts(language);
  const room = layout.label + gap + layout.value + 1 - aroundYesNo - Math.max(widthOf(yes), widthOf(no));
  return Math.max(layout.label, Math.min(widthOf(label), room));
}

/** All rows of a form, errors and notes under their fields. */
export function formRows(form: Form, language: Language, layout: FormLayout): readonly FormRow[] {
  const values = valuesOf(form);
  return fieldsThere(form).flatMap((field): readonly FormRow[] => {
    const error = form.errors.get(field.name);
    const sentence = error === undefined ? null : fieldErrorText(language, error, fieldValue(form, field.name));
    const text = sentence ?? field.note?.(values) ?? null;
    if (text === null) return [{ kind: 'field', field }];
    const kind = sentence === null ? 'note' : 'error';
    const valueStart = marginWidth + layout.label + gap;
    // Under the value; a note that is too long for that stands in from the label.
    const indent = kind === 'note' && widthOf(text) > layout.value ? noteIndent : valueStart;
    const parts = wrapped(text, valueStart + layout.value - indent);
    return [
      { kind: 'field', field },
      ...parts.map((part, index): FormRow => ({ kind, field, part: index, text: part, indent })),
    ];
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
