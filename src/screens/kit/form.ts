import type { Day } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { plainLine } from '../../domain/plain-text.ts';
import type { FieldProblem } from '../../i18n/forms.ts';
import { isTyped, kindProblem, valueFrom, writtenOut } from './field-kinds.ts';
import { type LineEdit, lineEdit } from './line-edit.ts';

export const fieldKinds = [
  'text',
  'password',
  'number',
  'money',
  'quantity',
  'date',
  'dates',
  'choice',
  'several',
  'yesno',
  'addresses',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/**
 * The values of a form by the names of its fields, as texts: what stands in a field, `yes` or `no`, a choice's value, or those
 * of several, with commas between them.
 */
export type FormValues = Readonly<Record<string, string>>;

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** One line of a form. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  /** What F1 tells about it. */
  readonly help: string;
  /** What a `choice` or `several` chooses from. */
  readonly choices?: readonly FieldChoice[];
  readonly required?: boolean;
  /** What is wrong with a text, as a sentence; null: nothing. Not asked about an empty text, nor one that its kind refuses. */
  readonly check?: (text: string) => string | null;
  /** Whether the field is there at all. */
  readonly when?: (values: FormValues) => boolean;
  /** In columns of the screen; left out: as much as its kind needs. */
  readonly width?: number;
  /** What one has to know beside it, as the form is filled in now; null: nothing. Shown under it. */
  readonly note?: (values: FormValues) => string | null;
}

/** Lines to fill in, one of which has the focus. */
export interface Form {
  readonly fields: readonly FormField[];
  readonly lines: ReadonlyMap<string, LineEdit>;
  /** Name of the field that has the focus. */
  readonly focus: string;
  /** Nothing was done in that field since the focus came there. */
  readonly fresh: boolean;
  /** What is wrong, by field: a problem of its kind, or a sentence. */
  readonly errors: ReadonlyMap<string, FieldProblem | string>;
  /** The values as they were. */
  readonly start: FormValues;
}

/** What a field holds when it is given nothing, or no choice that it has. */
function startValue(field: FormField, given: string | undefined): string {
  switch (field.kind) {
    case 'choice': {
      const known = field.choices?.some(({ value }) => value === given) === true;
      return known && given !== undefined ? given : (field.choices?.[0]?.value ?? '');
    }
    case 'yesno':
      return given === 'yes' ? 'yes' : 'no';
    case 'password':
      return given ?? '';
    case 'several':
      return severalOf(field, given ?? '').join(', ');
    default:
      // From the store: nothing in it may act on the terminal.
      return plainLine(given ?? '');
  }
}

/** The values that are chosen in a field of `several`, in the order of its choices. */
export function severalOf({ choices = [] }: Pick<FormField, 'choices'>, text: string): readonly string[] {
  const chosen = new Set(text.split(',').map((part) => part.trim()));
  return choices.map(({ value }) => value).filter((value) => chosen.has(value));
}

/**
 * A form with these values, the focus on its first field.
 * @param values what a field is not given is empty, `no`, or the first choice
 */
export function formOf(fields: readonly FormField[], values: FormValues): Form {
  const start = Object.fromEntries(fields.map((field) => [field.name, startValue(field, values[field.name])]));
  const lines = new Map(
    fields.map(({ name, kind }) => {
      const line = lineEdit(start[name] ?? '');
      return [name, kind === 'several' ? { ...line, cursor: 0 } : line];
    }),
  );
  const empty = { fields, lines, focus: '', fresh: true, errors: new Map<string, string>(), start };
  return { ...empty, focus: fieldsThere(empty)[0]?.name ?? '' };
}

/** What stands in a field; empty for one that the form does not have. */
export function fieldValue(form: Form, name: string): string {
  return form.lines.get(name)?.text ?? '';
}

/** What stands in every field, those that are not there included. */
export function valuesOf(form: Form): FormValues {
  return Object.fromEntries([...form.lines].map(([name, { text }]) => [name, text]));
}

/** The fields that are there as the form is filled in now. */
export function fieldsThere(form: Form): readonly FormField[] {
  const values = valuesOf(form);
  return form.fields.filter(({ when }) => when === undefined || when(values));
}

/** The field that has the focus. */
export function focusedField(form: Form): FormField | undefined {
  return form.fields.find(({ name }) => name === form.focus);
}

/** Whether anything stands there that was not there at first; another way to write the same is nothing. */
export function isDirty(form: Form): boolean {
  return form.fields.some(({ name, kind }) => {
    return valueFrom(kind, fieldValue(form, name)) !== valueFrom(kind, form.start[name] ?? '');
  });
}

/** The form as it stands, as what was there at first: after it was saved. */
export function asStart(form: Form): Form {
  return { ...form, start: valuesOf(form) };
}

/** The focus on a field, the cursor at the end of what stands there. Nothing changes when the field is not there. */
export function withFocus(form: Form, name: string): Form {
  const line = form.lines.get(name);
  const field = fieldsThere(form).find((one) => one.name === name);
  if (name === form.focus || line === undefined || field === undefined) return form;
  // Another jump, so that keys wait until the field is drawn anew with its cursor there.
  const atEnd = { ...line, cursor: field.kind === 'several' ? 0 : line.text.length, jump: line.jump + 1 };
  return { ...form, focus: name, fresh: true, lines: new Map(form.lines).set(name, atEnd) };
}

function moved(form: Form, by: number): Form {
  const there = fieldsThere(form);
  const at = there.findIndex(({ name }) => name === form.focus);
  const next = there[Math.max(0, Math.min(there.length - 1, at + by))];
  return next === undefined ? form : withFocus(form, next.name);
}

/** The focus on the next field; on the last one it stays. */
export function nextField(form: Form): Form {
  return moved(form, 1);
}

/** The focus on the field before; on the first one it stays. */
export function previousField(form: Form): Form {
  return moved(form, -1);
}

/** Whether the focus is on the last field. */
export function isOnLastField(form: Form): boolean {
  return fieldsThere(form).at(-1)?.name === form.focus;
}

/** Another text in a field. What was wrong with the one before is forgotten. */
export function withLine(form: Form, name: string, line: LineEdit): Form {
  const before = form.lines.get(name);
  if (before === line || before === undefined) return form;
  const lines = new Map(form.lines).set(name, line);
  const touched = { ...form, lines, fresh: form.fresh && name !== form.focus };
  if (before.text === line.text || !form.errors.has(name)) return touched;
  const errors = new Map(form.errors);
  errors.delete(name);
  return { ...touched, errors };
}

const replacedKinds: ReadonlySet<FieldKind> = new Set(['number', 'money', 'quantity', 'date']);

/**
 * Typed text in the field that has the focus. A number or a day that stands there makes room for the first of it, as on the
 * lines of a delivery note; when any other key came before, it stays, to be mended.
 */
export function withTyped(form: Form, name: string, typed: LineEdit): Form {
  const before = form.lines.get(name);
  const kind = focusedField(form)?.kind;
  if (before === undefined) return form;
  if (!form.fresh || kind === undefined || !replacedKinds.has(kind)) return withLine(form, name, typed);
  const text = typed.text.slice(before.cursor, typed.cursor);
  return withLine(form, name, { text, cursor: text.length, jump: before.jump + 1 });
}

/** Another value in a field, whoever put it there. */
export function withValue(form: Form, name: string, text: string): Form {
  const before = form.lines.get(name);
  if (before === undefined || before.text === text) return form;
  const several = form.fields.find((field) => field.name === name)?.kind === 'several';
  return withLine(form, name, { text, cursor: several ? before.cursor : text.length, jump: before.jump + 1 });
}

/** What is wrong in a field, said by who tried to use it. The focus goes there. */
export function withError(form: Form, name: string, sentence: string): Form {
  return withFocus({ ...form, errors: new Map(form.errors).set(name, sentence) }, name);
}

/** What a choice or a yes/no chooses from; null for a field in which one types. */
export function choicesOf(field: FormField | undefined): readonly string[] | null {
  if (field?.kind === 'yesno') return ['no', 'yes'];
  return field?.kind === 'choice' ? (field.choices ?? []).map(({ value }) => value) : null;
}

function chosen(form: Form, by: number): Form {
  const values = choicesOf(focusedField(form));
  if (values === null || values.length === 0) return form;
  const at = values.indexOf(fieldValue(form, form.focus));
  return withValue(form, form.focus, values[(at + by + values.length) % values.length] ?? '');
}

/** The next choice in the field that has the focus; after the last the first. A field in which one types stays as it is. */
export function nextChoice(form: Form): Form {
  return chosen(form, 1);
}

/** The choice before. */
export function previousChoice(form: Form): Form {
  return chosen(form, -1);
}

/** Whether several can be chosen where the focus is. */
export function isSeveral(form: Form): boolean {
  return focusedField(form)?.kind === 'several';
}

/** In a field of `several` its line's cursor counts the choices: to the next one, or the one before. */
export function withItem(form: Form, by: number): Form {
  const field = focusedField(form);
  const line = form.lines.get(form.focus);
  if (field?.kind !== 'several' || line === undefined) return form;
  const last = (field.choices?.length ?? 0) - 1;
  return withLine(form, field.name, { ...line, cursor: Math.max(0, Math.min(last, line.cursor + by)) });
}

/** Chooses what the cursor is at in a field of `several`, or no longer. */
export function toggleItem(form: Form): Form {
  const field = focusedField(form);
  const line = form.lines.get(form.focus);
  const value = field?.choices?.[line?.cursor ?? 0]?.value;
  if (field?.kind !== 'several' || line === undefined || value === undefined) return form;
  const chosen = severalOf(field, line.text);
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return withLine(form, field.name, { ...line, text: severalOf(field, next.join()).join(', ') });
}

/** Whether letters are text where the focus is. */
export function isTyping(form: Form): boolean {
  const field = focusedField(form);
  return field !== undefined && isTyped(field.kind);
}

/** What is wrong with a field as it is filled in, or null. @param whether it is also wrong that nothing stands there */
export function problemOf(form: Form, field: FormField, needed: boolean): FieldProblem | string | null {
  const text = fieldValue(form, field.name);
  if (text.trim() === '') return needed && field.required ? 'required' : null;
  return kindProblem(field.kind, text) ?? field.check?.(valueFrom(field.kind, text)) ?? null;
}

/** The form with what is wrong in one field, or with nothing said of it. An empty field is still to be filled in. */
export function withFieldChecked(form: Form, name: string): Form {
  const field = fieldsThere(form).find((one) => one.name === name);
  const problem = field ? problemOf(form, field, false) : null;
  if (form.errors.get(name) === (problem ?? undefined)) return form;
  const errors = new Map(form.errors);
  if (problem === null) errors.delete(name);
  else errors.set(name, problem);
  return { ...form, errors };
}

/**
 * The form when one leaves a field: what was understood stands there in full (`13-11` becomes `13-11-2026`), and what is wrong
 * with it is said.
 */
export function withFieldLeft(form: Form, name: string, language: Language, today: Day): Form {
  const field = form.fields.find((one) => one.name === name);
  if (!field) return form;
  return withFieldChecked(withValue(form, name, writtenOut(field.kind, fieldValue(form, name), language, today)), name);
}

export type CheckedForm =
  | { readonly ok: true; readonly values: FormValues }
  | { readonly ok: false; readonly form: Form };

/**
 * Checks every field that is there.
 * @returns the values of the fields that are there, without blanks around them, days as `YYYY-MM-DD`, addresses with commas
 *   between them; or the form with what is wrong and the focus on the first such field
 */
export function checkedForm(form: Form): CheckedForm {
  const there = fieldsThere(form);
  const errors = new Map<string, string>();
  for (const field of there) {
    const problem = problemOf(form, field, true);
    if (problem !== null) errors.set(field.name, problem);
  }
  const [first] = errors.keys();
  if (first !== undefined) return { ok: false, form: withFocus({ ...form, errors }, first) };
  const values = there.map(({ name, kind }) => [name, valueFrom(kind, fieldValue(form, name))]);
  return { ok: true, values: Object.fromEntries(values) };
}
