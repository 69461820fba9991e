import { billedDebtor } from '../../domain/consolidation.ts';
import type { Debtor, Language } from '../../domain/debtor.ts';
import type { DebtorWorld } from '../../domain/debtor-problems.ts';
import { UserError } from '../../domain/user-error.ts';
import { debtorSettingsText, type SettingsAround } from '../../i18n/debtor-settings.ts';
import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { wrapped } from '../kit/cell-text.ts';
import { focusedField } from '../kit/form.ts';
import { formLayout, formRows } from '../kit/form-rows.ts';
import { type DebtorScreen, debtorOnForm } from './update.ts';

/** Who pays in the end; of a chain that leads nowhere, nobody. */
function payer(debtor: Debtor, debtors: DebtorWorld['debtors']): Debtor | null {
  try {
    return billedDebtor(debtor, debtors);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}

const nameOf = ({ number, name }: Debtor): string => `${number} ${name}`;

/** Who else has to do with a debtor's invoices. */
export function aroundDebtor(debtor: Debtor, { debtors, billedFor, central }: DebtorWorld): SettingsAround {
  const { consolidateTo, number } = debtor;
  const others = (billedFor.get(number) ?? []).filter((other) => other !== number);
  const around = { billedFor: others.length, central: central.name, centralEmail: central.email };
  if (consolidateTo === null) return { ...around, billedTo: null };
  const next = debtors.get(consolidateTo);
  const end = payer(debtor, debtors);
  const nextName = next ? nameOf(next) : consolidateTo;
  return { ...around, billedTo: { next: nextName, end: end ? nameOf(end) : nextName } };
}

/** What the settings of a debtor mean, in words. */
export function sentenceFor(language: Language, debtor: Debtor, world: DebtorWorld): string {
  const copies = Math.max(0, Math.min(9, debtor.copies));
  const discount = Math.max(0, debtor.discount);
  return debtorSettingsText(language, { ...debtor, copies, discount }, aroundDebtor(debtor, world));
}

/** Whose it is, the rubrics, and what others did. */
export const headRows = 3;
/** Before and behind what stands under the form. */
export const margin = 3;
const mostSentenceRows = 4;

/** The places of what stands under the head. */
export interface DebtorLayout {
  /** Of the form, or of the list of delivery addresses. */
  readonly body: Area;
  /** What the field is for, when there is room. */
  readonly help: readonly string[];
  /** What the settings mean. */
  readonly sentence: readonly string[];
}

/** Shares the rows out: the sentence stands at the foot, and the form has the rest. */
export function debtorLayout(desk: Desk<DebtorScreen>): DebtorLayout {
  const { screen, area, language } = desk;
  const { base, form, rubric } = screen;
  const width = area.columns - 2 * margin;
  const lines =
    base === null ? [] : wrapped(sentenceFor(language, debtorOnForm(screen, base), base.asked.world), width);
  const sentence = lines.slice(0, mostSentenceRows);
  const foot = sentence.length + 1;
  const room = Math.max(1, area.rows - headRows - foot);
  const body = { ...area, row: area.row + headRows, rows: room };
  if (rubric === 'addresses') return { body, help: [], sentence };
  const wanted = formRows(form, language, formLayout(form.fields, area.columns)).length;
  const help = wrapped(focusedField(form)?.help ?? '', width);
  const left = room - wanted - 1;
  return help.length > left ? { body, help: [], sentence } : { body: { ...body, rows: wanted }, help, sentence };
}
