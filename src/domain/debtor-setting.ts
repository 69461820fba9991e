import type { Day } from './calendar.ts';
import type { Collect, Debtor, DispatchMethod, InvoiceDay, InvoiceType, Language } from './debtor.ts';
import {
  circleOf,
  type DebtorProblem,
  type DebtorRule,
  type DebtorWorld,
  debtorWorld,
  newDebtorProblems,
} from './debtor-problems.ts';
import type { BasisPoints } from './money.ts';

/** The settings that many debtors can be given at once, with what they hold. */
export interface DebtorSettings {
  readonly invoiceDay: InvoiceDay;
  readonly invoiceType: InvoiceType;
  readonly collect: Collect;
  readonly consolidateTo: string | null;
  readonly copies: number;
  readonly dispatch: DispatchMethod;
  readonly bundle: boolean;
  readonly consentSince: Day | null;
  /** *Facturering via TopBakkers*; number and project, which differ from debtor to debtor, stay as they are. */
  readonly topBakkers: boolean;
  readonly termDays: number | null;
  readonly discount: BasisPoints;
  readonly language: Language;
  readonly closed: boolean;
}

export const settingNames = [
  'invoiceDay',
  'invoiceType',
  'collect',
  'consolidateTo',
  'copies',
  'dispatch',
  'bundle',
  'consentSince',
  'topBakkers',
  'termDays',
  'discount',
  'language',
  'closed',
] as const satisfies readonly (keyof DebtorSettings)[];
export type SettingName = (typeof settingNames)[number];

/** One setting with one value. */
export type DebtorSetting = {
  readonly [S in SettingName]: { readonly name: S; readonly value: DebtorSettings[S] };
}[SettingName];

/** What a setting of a debtor is. */
export function settingOf(debtor: Debtor, name: SettingName): DebtorSettings[SettingName] {
  return name === 'topBakkers' ? debtor.topBakkers.on : debtor[name];
}

/** The debtor with a setting; the same object when it has it already. */
export function withSetting(debtor: Debtor, { name, value }: DebtorSetting): Debtor {
  if (settingOf(debtor, name) === value) return debtor;
  return name === 'topBakkers'
    ? { ...debtor, topBakkers: { ...debtor.topBakkers, on: value } }
    : { ...debtor, [name]: value };
}

/** A debtor that cannot have a setting, and why. */
export interface RefusedDebtor {
  readonly debtor: Debtor;
  readonly problems: readonly DebtorProblem[];
}

/** What giving debtors a setting comes to. */
export interface SettingPlan {
  /** As they are, and as they become. */
  readonly changes: readonly { readonly before: Debtor; readonly after: Debtor }[];
  /** They have it already. */
  readonly same: readonly Debtor[];
  readonly refused: readonly RefusedDebtor[];
}

/** A change that is thought of. */
interface Wanted {
  readonly before: Debtor;
  readonly after: Debtor;
}

interface Wrong extends Wanted {
  readonly problems: readonly DebtorProblem[];
}

/** What may be right again when others are left out. */
const byOthers: ReadonlySet<DebtorRule> = new Set(['billed-in-circle', 'billed-to-closed', 'bills-for-others']);

/**
 * Of those that are wrong the ones to leave out first: who would be wrong whatever the others do, then who closes a circle,
 * then all. Who only leads into a circle, or bills for one of those, may be right without them.
 */
function firstToLeaveOut(wrong: readonly Wrong[], { debtors }: DebtorWorld): readonly Wrong[] {
  const byThemselves = wrong.filter(({ problems }) => problems.some(({ rule }) => !byOthers.has(rule)));
  if (byThemselves.length > 0) return byThemselves;
  const onCircle = wrong.filter(({ after }) => circleOf(after, debtors)?.[0] === after.number);
  return onCircle.length > 0 ? onCircle : wrong;
}

/**
 * What becomes of debtors that are given a setting together: a debtor that would be wrong by it is left as it is. They are
 * judged in the world as it is when all the others have it, so that a head office and its branches can be closed at once.
 * @param chosen debtors of the world, as they are in it
 */
export function planSetting(chosen: readonly Debtor[], setting: DebtorSetting, world: DebtorWorld): SettingPlan {
  const same = chosen.filter((debtor) => withSetting(debtor, setting) === debtor);
  const refused: RefusedDebtor[] = [];
  let wanted: readonly Wanted[] = chosen
    .map((before) => ({ before, after: withSetting(before, setting) }))
    .filter(({ before, after }) => before !== after);
  for (;;) {
    // Whoever is left out is as it was for the others again.
    const together = new Map(world.debtors);
    for (const { after } of wanted) together.set(after.number, after);
    const then = debtorWorld(together.values(), world.central, world.today);
    const wrong = wanted.flatMap((one): readonly Wrong[] => {
      const problems = newDebtorProblems(one.before, one.after, then);
      return problems.length === 0 ? [] : [{ ...one, problems }];
    });
    if (wrong.length === 0) return { changes: wanted, same, refused };
    const out = firstToLeaveOut(wrong, then);
    refused.push(...out.map(({ before, problems }) => ({ debtor: before, problems })));
    const leftOut = new Set(out.map(({ before }) => before.number));
    wanted = wanted.filter(({ before }) => !leftOut.has(before.number));
  }
}
