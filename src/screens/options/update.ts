import type { FoundPrinters } from '../../actions/find-printers.ts';
import type { OptionFacts } from '../../actions/option-facts.ts';
import { type Day, dayOf, weekdays } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { type OptionField, optionFields } from '../../i18n/option-fields.ts';
import { type OptionRubric, optionRubrics } from '../../i18n/options.ts';
import { valueFrom, writtenOut } from '../kit/field-kinds.ts';
import {
  checkedForm,
  type Form,
  type FormValues,
  fieldsThere,
  fieldValue,
  formOf,
  severalOf,
  withError,
  withFocus,
  withValue,
} from '../kit/form.ts';
import { optionText } from '../kit/option-texts.ts';
import { savedAnswer } from './answer.ts';
import { type Asked, allFields, fieldsOf } from './fields.ts';
import { type FieldName, rubricFields } from './rubrics.ts';

/** *Extra → Opties*: every option of the company, on one form of which one rubric is shown. */
export interface OptionsScreen {
  readonly kind: 'options';
  /** What is saved was not read yet. */
  readonly loading: boolean;
  /** Something is being tried, printed or saved. */
  readonly busy: boolean;
  readonly rubric: OptionRubric;
  /** Where the keys go. */
  readonly side: 'rubrics' | 'form';
  /** The lines of all options; its fields are those of the rubric. */
  readonly form: Form;
  readonly asked: Asked;
  /** What somebody else saved meanwhile in options that were changed here too, by name. */
  readonly conflicts: ReadonlyMap<string, string>;
  /** Null: not read yet. */
  readonly facts: OptionFacts | null;
}

/** The options, before anything was read. @param field where the focus goes; left out: into the rubrics */
export function optionsOf(rubric: OptionRubric = 'general', field?: FieldName): OptionsScreen {
  const now = new Date(0);
  return {
    kind: 'options',
    loading: true,
    busy: false,
    rubric,
    side: field === undefined ? 'rubrics' : 'form',
    form: { ...formOf([], {}), focus: field ?? '' },
    asked: { language: 'nl', found: null, hasPassword: false, signedIn: false, saved: {}, now },
    conflicts: new Map(),
    facts: null,
  };
}

const secret: OptionField = 'mail.password';

/** Days in the order of the week, whatever the order in which they were saved. */
function inOrder(days: string): string {
  return severalOf({ choices: weekdays.map((value) => ({ value, label: value })) }, days).join(', ');
}

/** What is saved, by option, as a form would give it back. A secret is not shown. @param options see `getOptions` */
function savedValues(options: ReadonlyMap<string, unknown>): FormValues {
  const values = optionFields.map((name) => [
    name,
    name === secret ? '' : savedAnswer(name, optionText(options.get(name))),
  ]);
  return { ...Object.fromEntries(values), 'schedule.days': inOrder(optionText(options.get('schedule.days'))) };
}

/** How a value that is saved stands in its field. */
function shownValues(form: Pick<Form, 'fields'>, saved: FormValues, language: Language, today: Day): FormValues {
  return Object.fromEntries(
    form.fields.map(({ name, kind }) => [name, writtenOut(kind, saved[name] ?? '', language, today)]),
  );
}

/** What a text in a field stands for, as it is saved. */
function meantBy(screen: OptionsScreen, name: string): string {
  const kind = allKinds(screen).get(name) ?? 'text';
  return savedAnswer(name, valueFrom(kind, fieldValue(screen.form, name)));
}

const kindsOfAsked = new WeakMap<Asked, ReadonlyMap<string, Form['fields'][number]['kind']>>();

function allKinds({ asked }: OptionsScreen): ReadonlyMap<string, Form['fields'][number]['kind']> {
  const known = kindsOfAsked.get(asked) ?? new Map(allFields(asked).map(({ name, kind }) => [name, kind]));
  kindsOfAsked.set(asked, known);
  return known;
}

const drafts = new WeakMap<OptionsScreen, FormValues>();

/** Every option as it stands on the form, as it would be saved; the password empty when nothing was typed. */
export function draftValues(screen: OptionsScreen): FormValues {
  const known = drafts.get(screen);
  if (known) return known;
  const values = Object.fromEntries(optionFields.map((name) => [name, meantBy(screen, name)]));
  drafts.set(screen, values);
  return values;
}

/** Whether an option, or the wish to remove a secret, is not as it is saved. */
export function isChanged(screen: OptionsScreen, name: FieldName): boolean {
  if (name === 'clearPassword') return fieldValue(screen.form, name) === 'yes';
  return draftValues(screen)[name] !== valueFrom(allKinds(screen).get(name) ?? 'text', screen.asked.saved[name] ?? '');
}

/** What is not as it is saved. */
export function changedNames(screen: OptionsScreen): readonly FieldName[] {
  if (screen.loading) return [];
  return ([...optionFields, 'clearPassword'] as const).filter((name) => isChanged(screen, name));
}

/** The form with the fields of a rubric, and the focus on one of them, or on the first. */
export function atRubric(screen: OptionsScreen, rubric: OptionRubric, field = ''): OptionsScreen {
  const form = { ...screen.form, fields: fieldsOf(rubric, screen.asked), focus: '' };
  const there = fieldsThere(form);
  const focus = there.some(({ name }) => name === field) ? field : (there[0]?.name ?? '');
  return { ...screen, rubric, form: withFocus(form, focus) };
}

/** The rubric before, or the next one; at the ends it stays. */
export function rubricBy({ rubric }: OptionsScreen, by: number): OptionRubric {
  const at = optionRubrics.indexOf(rubric) + by;
  return optionRubrics[Math.max(0, Math.min(optionRubrics.length - 1, at))] ?? rubric;
}

/** The fields anew, as the rubric has them now; what one is typing in goes on. */
function withFields(screen: OptionsScreen): OptionsScreen {
  const form = { ...screen.form, fields: fieldsOf(screen.rubric, screen.asked) };
  const there = fieldsThere(form).some(({ name }) => name === form.focus);
  return there ? { ...screen, form } : atRubric(screen, screen.rubric);
}

function firstRead(screen: OptionsScreen, asked: Asked): OptionsScreen {
  const all = { fields: allFields(asked) };
  const form = formOf(all.fields, shownValues(all, asked.saved, asked.language, dayOf(asked.now)));
  return atRubric({ ...screen, loading: false, asked, form }, screen.rubric, screen.form.focus);
}

/**
 * What is saved now. Options that were not changed here take it; those that were keep what stands here, and when somebody
 * else changed them too, that is a conflict.
 */
export function withOptions(
  screen: OptionsScreen,
  options: ReadonlyMap<string, unknown>,
  language: Language,
  now: Date,
): OptionsScreen {
  const saved = savedValues(options);
  const hasPassword = optionText(options.get(secret)) !== '';
  const signedIn = optionText(options.get('mail.oauthToken')) !== '';
  const asked: Asked = { ...screen.asked, language, now, saved, hasPassword, signedIn };
  if (screen.loading) return firstRead(screen, asked);
  const shown = shownValues({ fields: allFields(asked) }, saved, language, dayOf(now));
  const conflicts = new Map(screen.conflicts);
  let { form } = screen;
  for (const name of optionFields) {
    const theirs = saved[name] ?? '';
    if (theirs === screen.asked.saved[name]) continue;
    if (!isChanged(screen, name)) form = withValue(form, name, shown[name] ?? '');
    else if (meantBy(screen, name) !== theirs) conflicts.set(name, theirs);
  }
  const next = withFields({ ...screen, asked, form });
  // What is the same by now is none any more.
  const open = [...conflicts].filter(([name]) => isChanged(next, name as OptionField));
  return { ...next, conflicts: new Map(open) };
}

/** With the printers that there are to choose from. */
export function withPrinters(screen: OptionsScreen, found: FoundPrinters): OptionsScreen {
  const next = { ...screen, asked: { ...screen.asked, found } };
  return screen.loading ? next : withFields(next);
}

/** Everything that was changed here as it is saved. */
export function withoutChanges(screen: OptionsScreen): OptionsScreen {
  const { asked, rubric, form } = screen;
  return atRubric(firstRead({ ...screen, conflicts: new Map() }, asked), rubric, form.focus);
}

/** What the others saved takes the place of what stands here, where there is a conflict. */
export function withTheirs(screen: OptionsScreen): OptionsScreen {
  const { asked, conflicts } = screen;
  const shown = shownValues({ fields: allFields(asked) }, asked.saved, asked.language, dayOf(asked.now));
  const form = [...conflicts.keys()].reduce((all, name) => withValue(all, name, shown[name] ?? ''), screen.form);
  return { ...screen, form, conflicts: new Map() };
}

/** The rubric in which a field stands: this one if it does, else the first. */
export function rubricWith(screen: OptionsScreen, name: string): OptionRubric {
  const has = (rubric: OptionRubric) => rubricFields[rubric].some((field) => field === name);
  return has(screen.rubric) ? screen.rubric : (optionRubrics.find(has) ?? screen.rubric);
}

/** What is wrong in a field, said by who tried to use it; one goes there. */
export function withProblem(screen: OptionsScreen, name: string, sentence: string): OptionsScreen {
  const there = atRubric(screen, rubricWith(screen, name), name);
  return { ...there, busy: false, side: 'form', form: withError(there.form, name, sentence) };
}

export type CheckedOptions =
  | { readonly ok: true; readonly values: FormValues }
  | { readonly ok: false; readonly screen: OptionsScreen; readonly field: string };

/** Checks every field that is there, in all rubrics. @returns all values; or the screen at the first that is wrong */
export function checkedOptions(screen: OptionsScreen): CheckedOptions {
  const checked = checkedForm({ ...screen.form, fields: allFields(screen.asked) });
  if (checked.ok) return checked;
  const { errors, focus } = checked.form;
  const form = { ...screen.form, errors };
  const there = atRubric({ ...screen, form, side: 'form' }, rubricWith(screen, focus), focus);
  return { ok: false, screen: there, field: focus };
}

/**
 * What is to be saved: the options that are not as they are saved, and that are there as the form is filled in.
 * @param values checked
 */
export function settingsOf(screen: OptionsScreen, values: FormValues): readonly (readonly [string, string])[] {
  return changedNames(screen).flatMap((name): readonly (readonly [string, string])[] => {
    const value = values[name];
    if (value === undefined) return [];
    return [name === 'clearPassword' ? [secret, ''] : [name, savedAnswer(name, value)]];
  });
}
