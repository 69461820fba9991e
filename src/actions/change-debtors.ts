import type { Debtor } from '../domain/debtor.ts';
import { type DebtorSetting, planSetting, type RefusedDebtor, settingOf } from '../domain/debtor-setting.ts';
import { files } from '../state/files.ts';
import { recordDebtorChange } from './change-debtor.ts';
import type { Context } from './context.ts';
import { debtorWorldWithin } from './debtor-world.ts';

/** A setting for several debtors, and the debtors as they were read. */
export interface SettingChange {
  readonly debtors: readonly Debtor[];
  readonly setting: DebtorSetting;
}

/** What became of each. */
export interface ChangedDebtors {
  readonly changed: number;
  /** They had it already. */
  readonly same: number;
  readonly refused: readonly RefusedDebtor[];
  /** Somebody gave them another value of this setting since they were read: left as they are now. */
  readonly conflicts: readonly Debtor[];
  /** Numbers of debtors that are not there any more. */
  readonly gone: readonly string[];
}

/**
 * Gives several debtors one setting, in one change. A debtor whose setting somebody changed since it was read is left alone,
 * and so is one that would be wrong by it (see `planSetting`). What others changed in other fields stands.
 */
export function changeDebtors(context: Context, { debtors, setting }: SettingChange): Promise<ChangedDebtors> {
  return context.company.change(async (transaction) => {
    const kept = await transaction.open(files.debtors);
    const now = context.now();
    const world = await debtorWorldWithin(transaction, now);
    const gone: string[] = [];
    const conflicts: Debtor[] = [];
    const chosen: Debtor[] = [];
    for (const base of debtors) {
      const current = world.debtors.get(base.number);
      if (!current) gone.push(base.number);
      else if (settingOf(current, setting.name) === settingOf(base, setting.name)) chosen.push(current);
      else if (settingOf(current, setting.name) === setting.value) chosen.push(current);
      else conflicts.push(current);
    }
    const { changes, same, refused } = planSetting(chosen, setting, world);
    if (changes.length > 0) {
      const saved = new Map(
        changes.map(({ before, after }) => [
          after.number,
          { before, after: { ...after, revision: before.revision + 1 } },
        ]),
      );
      kept.data = kept.data.map((debtor) => saved.get(debtor.number)?.after ?? debtor);
      await kept.write();
      for (const { before, after } of saved.values()) recordDebtorChange(transaction, before, after, now);
    }
    return { changed: changes.length, same: same.length, refused, conflicts, gone };
  });
}
