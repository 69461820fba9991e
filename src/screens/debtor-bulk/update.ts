import type { Debtor, Language } from '../../domain/debtor.ts';
import type { DebtorWorld } from '../../domain/debtor-problems.ts';
import {
  type DebtorSetting,
  planSetting,
  type RefusedDebtor,
  type SettingPlan,
  settingOf,
} from '../../domain/debtor-setting.ts';
import { groupBy } from '../../domain/group-by.ts';
import { counted } from '../../i18n/counted.ts';
import { debtorBulkTexts } from '../../i18n/debtor-bulk.ts';
import { debtorProblemText } from '../../i18n/debtor-rules.ts';
import { fill } from '../../i18n/fill.ts';
import { type Form, formOf, valuesOf } from '../kit/form.ts';
import { bulkFields, settingFrom, shownSetting } from './setting.ts';

/** One setting for several debtors. */
export interface DebtorBulkScreen {
  readonly kind: 'debtor-bulk';
  /** Numbers of the debtors that were chosen. */
  readonly numbers: readonly string[];
  /** As it was read; null until it is. */
  readonly world: DebtorWorld | null;
  readonly form: Form;
  readonly busy: boolean;
}

/** @param debtors those that were chosen */
export function debtorBulkOf(debtors: readonly Debtor[]): DebtorBulkScreen {
  return {
    kind: 'debtor-bulk',
    numbers: debtors.map(({ number }) => number),
    world: null,
    form: formOf([], {}),
    busy: false,
  };
}

/** The debtors were read, or read again; what is filled in stays. */
export function withWorld(screen: DebtorBulkScreen, world: DebtorWorld, language: Language): DebtorBulkScreen {
  if (screen.world !== null) return { ...screen, world };
  const values = { bundle: 'yes', topBakkers: 'yes', closed: 'yes', copies: '1' };
  return { ...screen, world, form: formOf(bulkFields(language), values) };
}

/** The setting on the form, and what giving it comes to. */
export interface BulkPlan {
  readonly setting: DebtorSetting;
  readonly plan: SettingPlan;
}

interface Planned {
  readonly world: DebtorWorld;
  readonly result: BulkPlan | null;
}

const planned = new WeakMap<Form, Planned>();

/** The debtors that were chosen and are there, as they were read. */
export function chosenDebtors({ numbers, world }: DebtorBulkScreen): readonly Debtor[] {
  return numbers.flatMap((number) => world?.debtors.get(number) ?? []);
}

/** What the form comes to; null as long as the value on it cannot be. */
export function bulkPlan(screen: DebtorBulkScreen): BulkPlan | null {
  const { form, world } = screen;
  if (world === null) return null;
  const known = planned.get(form);
  if (known?.world === world) return known.result;
  const setting = settingFrom(valuesOf(form), world.today);
  const result = setting && { setting, plan: planSetting(chosenDebtors(screen), setting, world) };
  planned.set(form, { world, result });
  return result;
}

const named = ({ number, name }: Debtor): string => `${number} ${name}`;

/** Debtors that cannot, by the reason: many have the same. */
export function refusedLines(refused: readonly RefusedDebtor[], language: Language): readonly string[] {
  const groups = groupBy(refused, ({ problems }) =>
    problems.map((problem) => debtorProblemText(language, problem)).join(' '),
  );
  return groups.map((group) => {
    const why = group[0].problems.map((problem) => debtorProblemText(language, problem)).join(' ');
    return fill(debtorBulkTexts(language).refusing, {
      why,
      debtors: group.length === 1 ? named(group[0].debtor) : group.map(({ debtor }) => debtor.number).join(', '),
    });
  });
}

/** What will change and what cannot, as lines: first who cannot, and why. */
export function planLines({ setting, plan }: BulkPlan, language: Language): readonly string[] {
  const texts = debtorBulkTexts(language);
  const { changes, same, refused } = plan;
  const before = (debtor: Debtor) =>
    shownSetting(language, { name: setting.name, value: settingOf(debtor, setting.name) } as DebtorSetting);
  return [
    ...(refused.length === 0 ? [] : [counted(texts.refused, refused.length)]),
    ...refusedLines(refused, language).map((line) => `  ${line}`),
    ...(changes.length === 0 ? [] : [counted(texts.changes, changes.length)]),
    ...changes.map((one) => `  ${fill(texts.changing, { debtor: named(one.before), before: before(one.before) })}`),
    ...(same.length === 0 ? [] : [counted(texts.same, same.length)]),
  ];
}
