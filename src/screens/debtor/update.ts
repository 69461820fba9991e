import { type DebtorDifference, debtorDifferences } from '../../domain/change-debtor.ts';
import type { Debtor, DeliveryAddress, Language } from '../../domain/debtor.ts';
import {
  type DebtorProblem,
  type DebtorWorld,
  debtorProblems,
  newDebtorProblems,
} from '../../domain/debtor-problems.ts';
import { sameData } from '../../domain/same-data.ts';
import { type DebtorRubric, debtorRubrics } from '../../i18n/debtor-form.ts';
import { debtorProblemText } from '../../i18n/debtor-rules.ts';
import { fieldProblems } from '../../i18n/forms.ts';
import {
  asStart,
  checkedForm,
  type Form,
  fieldsThere,
  formOf,
  isDirty,
  valuesOf,
  withFocus,
  withValue,
} from '../kit/form.ts';
import { type List, listOf } from '../kit/list.ts';
import { type Asked, allFields, fieldsOf } from './fields.ts';
import { type DebtorFormField, rubricFields, rubricOf } from './rubrics.ts';
import { debtorFrom, valuesFromDebtor } from './values.ts';

export type { DebtorFormField } from './rubrics.ts';

/** What others did to the debtor while it was on the screen. */
export type Elsewhere =
  | { readonly kind: 'changed'; readonly who: string | null; readonly changes: readonly DebtorDifference[] }
  | { readonly kind: 'gone' };

/** What was read, and what the form is checked against. */
export interface DebtorBase {
  /** As it was read; of a new one, what it began with. */
  readonly debtor: Debtor;
  readonly asked: Asked;
}

/** *Debiteuren onderhouden*: one debtor on a form of which one rubric is shown. */
export interface DebtorScreen {
  readonly kind: 'debtor';
  /** Null: a new one. */
  readonly number: string | null;
  /** Where the focus goes when it is read. */
  readonly wanted: DebtorFormField | null;
  readonly base: DebtorBase | null;
  readonly busy: boolean;
  readonly rubric: DebtorRubric;
  /** The lines of all rubrics; its fields are those of the one that is shown. */
  readonly form: Form;
  readonly addresses: List<DeliveryAddress>;
  /** Who changed it last, and when, as far as the record of deeds knows. */
  readonly last: { readonly by: string; readonly at: string } | null;
  readonly elsewhere: Elsewhere | null;
  /** Told the number when it is saved. */
  readonly saved: (number: string) => void;
}

/**
 * A debtor on its form.
 * @param number null: a new one, with the next free number proposed
 * @param field what the focus goes to; left out: the first
 * @param saved told the number when it is saved
 */
export function debtorOf(
  number: string | null,
  field?: DebtorFormField,
  saved: (number: string) => void = () => {},
): DebtorScreen {
  return {
    kind: 'debtor',
    number,
    wanted: field ?? null,
    base: null,
    busy: false,
    rubric: field === undefined ? 'general' : rubricOf(field),
    form: formOf([], {}),
    addresses: listOf<DeliveryAddress>([]),
    last: null,
    elsewhere: null,
    saved,
  };
}

export const idOfAddress = ({ code }: DeliveryAddress): string => code;

/** The form with the fields of a rubric, and the focus on one of them, or on the first. */
export function atRubric(screen: DebtorScreen, rubric: DebtorRubric, field = ''): DebtorScreen {
  if (screen.base === null) return { ...screen, rubric };
  const form = { ...screen.form, fields: fieldsOf(rubric, screen.base.asked), focus: '' };
  const there = fieldsThere(form);
  const focus = there.some(({ name }) => name === field) ? field : (there[0]?.name ?? '');
  return { ...screen, rubric, form: withFocus(form, focus) };
}

/** The rubric before, or the next one; at the ends it stays. */
export function rubricBy({ rubric }: Pick<DebtorScreen, 'rubric'>, by: number): DebtorRubric {
  const at = debtorRubrics.indexOf(rubric) + by;
  return debtorRubrics[Math.max(0, Math.min(debtorRubrics.length - 1, at))] ?? rubric;
}

/** The debtor was read: it stands on the form as it is, and whatever was filled in is gone. */
export function withDebtor(screen: DebtorScreen, debtor: Debtor, asked: Asked): DebtorScreen {
  const all = allFields(asked);
  const form = asStart(formOf(all, valuesFromDebtor(debtor, asked.language)));
  const isFirst = screen.base === null;
  const addresses = { ...screen.addresses, rows: debtor.deliveryAddresses };
  const last = Math.max(0, debtor.deliveryAddresses.length - 1);
  const cursor = Math.min(screen.addresses.cursor, last);
  const next = { ...screen, base: { debtor, asked }, form, addresses: { ...addresses, cursor }, elsewhere: null };
  return atRubric(next, screen.rubric, isFirst ? (screen.wanted ?? '') : screen.form.focus);
}

/**
 * The debtor as it was when something was opened above it. Others' change may have come since, as long as nothing was filled in:
 * then it stands on the form as it was, so that saving asks.
 */
export function asSeen(screen: DebtorScreen, seen: DebtorBase | null): DebtorScreen {
  if (seen === null || screen.base === null || screen.base.debtor === seen.debtor) return screen;
  return withDebtor(screen, seen.debtor, screen.base.asked);
}

/** Other debtors and options are known: what is typed stays. */
export function withWorld(screen: DebtorScreen, world: DebtorWorld): DebtorScreen {
  if (screen.base === null) return screen;
  const base = { ...screen.base, asked: { ...screen.base.asked, world } };
  const next = { ...screen, base };
  return { ...next, form: { ...screen.form, fields: fieldsOf(screen.rubric, base.asked) } };
}

interface Candidate {
  readonly base: DebtorBase;
  readonly addresses: readonly DeliveryAddress[];
  readonly debtor: Debtor;
}

const candidates = new WeakMap<Form, Candidate>();

/** The debtor as it stands on the form, wrong as it may be. */
export function debtorOnForm({ form, addresses }: Pick<DebtorScreen, 'form' | 'addresses'>, base: DebtorBase): Debtor {
  const known = candidates.get(form);
  if (known?.addresses === addresses.rows && known.base === base) return known.debtor;
  const debtor = debtorFrom(base.debtor, valuesOf(form), addresses.rows, base.asked.world.today);
  candidates.set(form, { base, addresses: addresses.rows, debtor });
  return debtor;
}

/** What is wrong with what stands on the form; of a debtor that was there before, what was not wrong then. */
export function problemsOnForm(screen: DebtorScreen): readonly DebtorProblem[] {
  const { base } = screen;
  if (base === null) return [];
  const debtor = debtorOnForm(screen, base);
  const { isNew, world } = base.asked;
  if (!isNew) return newDebtorProblems(base.debtor, debtor, world);
  const taken = world.debtors.get(debtor.number);
  return [
    ...(taken
      ? [{ field: 'number', rule: 'number-taken', params: { value: taken.number, name: taken.name } } as const]
      : []),
    ...debtorProblems(debtor, world),
  ];
}

/** Whether anything in a rubric is not as it was read. */
export function isRubricChanged({ form, base, addresses }: DebtorScreen, rubric: DebtorRubric): boolean {
  if (base === null) return false;
  if (rubric === 'addresses') return !sameData(addresses.rows, base.debtor.deliveryAddresses);
  return isDirty({ ...form, fields: fieldsOf(rubric, base.asked) });
}

/** Whether anything is not as it was read. */
export function isChanged(screen: DebtorScreen): boolean {
  return debtorRubrics.some((rubric) => isRubricChanged(screen, rubric));
}

/** A sentence of the rules, and not of the kind of a field. */
function isRule(error: string): boolean {
  return !(fieldProblems as readonly string[]).includes(error);
}

/**
 * The form when the focus moved: what is wrong with the field that one left is said there, and what is not wrong any more is
 * not. A field that is still to be filled in is not wrong before one saves.
 */
export function withForm(screen: DebtorScreen, form: Form): DebtorScreen {
  const next = { ...screen, form };
  const left = screen.form.focus;
  if (screen.base === null || form.focus === left) return next;
  const { language } = screen.base.asked;
  const problems = problemsOnForm(next);
  const errors = new Map(
    [...form.errors].filter(([name, error]) => !isRule(error) || problems.some(({ field }) => field === name)),
  );
  const problem = problems.find(({ field, rule }) => field === left && !rule.endsWith('-missing'));
  if (problem && !errors.has(left)) errors.set(left, debtorProblemText(language, problem));
  return { ...next, form: { ...form, errors } };
}

/** The screen at a field, which may stand in another rubric. */
export function atField(screen: DebtorScreen, name: string): DebtorScreen {
  const here = rubricFields[screen.rubric].some((field) => field === name);
  const rubric = here ? screen.rubric : rubricOf(name as DebtorFormField);
  return atRubric(screen, rubric, name);
}

export type CheckedDebtor =
  | { readonly ok: true; readonly debtor: Debtor }
  /** The screen at the first field that is wrong; `field` null: what is wrong is told by `sentence`, for it stands in no field. */
  | { readonly ok: false; readonly screen: DebtorScreen; readonly field: string | null; readonly sentence: string };

/** Checks everything, in all rubrics. */
export function checkedDebtor(screen: DebtorScreen): CheckedDebtor {
  const { base } = screen;
  if (base === null) throw new Error('the debtor was not read yet');
  const { language } = base.asked;
  const fields = allFields(base.asked);
  const checked = checkedForm({ ...screen.form, fields });
  const errors = new Map(checked.ok ? [] : checked.form.errors);
  const problems = problemsOnForm(screen);
  for (const problem of problems) {
    if (!errors.has(problem.field)) errors.set(problem.field, debtorProblemText(language, problem));
  }
  const order = debtorRubrics.flatMap((rubric) => rubricFields[rubric]);
  const first = order.find((name) => errors.has(name));
  const form = { ...screen.form, errors };
  if (first !== undefined)
    return { ok: false, screen: atField({ ...screen, form }, first), field: first, sentence: '' };
  const [other] = problems;
  if (!other) return { ok: true, debtor: debtorOnForm(screen, base) };
  const there = other.field === 'deliveryAddresses' ? atRubric(screen, 'addresses') : screen;
  return { ok: false, screen: there, field: null, sentence: debtorProblemText(language, other) };
}

/** Fields as somebody else has them take the place of what stands here. */
export function withFieldsOf(screen: DebtorScreen, debtor: Debtor, fields: readonly string[], language: Language) {
  const values = valuesFromDebtor(debtor, language);
  const names = Object.keys(values).filter((name) =>
    fields.some((field) => name === field || name.startsWith(`${field}.`)),
  );
  const form = names.reduce((all, name) => withValue(all, name, values[name] ?? ''), screen.form);
  const addresses = fields.includes('deliveryAddresses')
    ? { ...screen.addresses, rows: debtor.deliveryAddresses, cursor: 0, top: 0 }
    : screen.addresses;
  return { ...screen, form, addresses };
}

/** The debtor was read again. As long as nothing is filled in it is shown as it is now; else it is said what others did. */
export function withDebtorNow(screen: DebtorScreen, now: Debtor | null, asked: Asked): DebtorScreen {
  const { base } = screen;
  if (base === null || screen.number === null) return screen;
  if (now === null) return { ...screen, elsewhere: { kind: 'gone' } };
  const changes = debtorDifferences(base.debtor, now);
  const known = withWorld(screen, asked.world);
  if (changes.length === 0) return { ...known, elsewhere: null };
  if (!isChanged(screen)) return withDebtor(screen, now, asked);
  return { ...known, elsewhere: { kind: 'changed', who: null, changes } };
}
