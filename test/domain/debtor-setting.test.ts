import { describe, expect, it } from 'vitest';
import type { Debtor } from '../../src/domain/debtor.ts';
import { debtorProblems, debtorWorld } from '../../src/domain/debtor-problems.ts';
import {
  type DebtorSetting,
  planSetting,
  settingNames,
  settingOf,
  withSetting,
} from '../../src/domain/debtor-setting.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { debtor, topBakkers } from '../helpers/worlds.ts';

const today = '2026-11-13';

function plan(debtors: readonly Debtor[], setting: DebtorSetting, chosen = debtors) {
  const { changes, same, refused } = planSetting(chosen, setting, debtorWorld(debtors, topBakkers, today));
  return {
    changes: changes.map(({ after }) => after.number),
    same: same.map(({ number }) => number),
    refused: refused.map((one) => [one.debtor.number, ...one.problems.map(({ rule }) => rule)].join(' ')),
  };
}

/** A setting with a value that no debtor has of itself. */
const examples: readonly DebtorSetting[] = [
  { name: 'invoiceDay', value: 'friday' },
  { name: 'invoiceType', value: 'weekly' },
  { name: 'collect', value: 'address' },
  { name: 'consolidateTo', value: '9' },
  { name: 'copies', value: 3 },
  { name: 'dispatch', value: 'both' },
  { name: 'bundle', value: true },
  { name: 'consentSince', value: '2026-01-01' },
  { name: 'topBakkers', value: true },
  { name: 'termDays', value: 30 },
  { name: 'discount', value: 500 },
  { name: 'language', value: 'de' },
  { name: 'closed', value: true },
];

describe('giving debtors a setting', () => {
  it('is tried with every setting there is', () => {
    expect(examples.map(({ name }) => name)).toEqual([...settingNames]);
  });

  it.each(examples)('changes $name and nothing else', (setting) => {
    const before = debtor('1', { topBakkers: { on: false, number: '7', project: 'P' } });
    const after = withSetting(before, setting);
    expect(settingOf(after, setting.name)).toBe(setting.value);
    const undone = withSetting(after, { name: setting.name, value: settingOf(before, setting.name) } as DebtorSetting);
    expect(undone).toEqual(before);
    expect(withSetting(after, setting)).toBe(after);
    expect(plan([before, debtor('9')], setting, [before]).changes).toEqual(['1']);
  });

  it('tells who has it already, and who cannot have it, with the reason', () => {
    const debtors = [debtor('1'), debtor('2', { dispatch: 'paper', email: [] }), debtor('3', { dispatch: 'paper' })];
    expect(plan(debtors, { name: 'dispatch', value: 'pdf' })).toEqual({
      changes: ['3'],
      same: ['1'],
      refused: ['2 email-missing'],
    });
  });

  it('lets what was wrong before be as it is', () => {
    const broken = debtor('1', { email: [], vatId: 'X' });
    expect(plan([broken], { name: 'invoiceDay', value: 'friday' })).toEqual({ changes: ['1'], same: [], refused: [] });
  });

  it('closes a head office together with its branches, and not without them', () => {
    const debtors = [debtor('1'), debtor('2', { consolidateTo: '1' }), debtor('3', { consolidateTo: '1' })];
    const closed = { name: 'closed', value: true } as const;
    expect(plan(debtors, closed).changes).toEqual(['1', '2', '3']);
    expect(plan(debtors, closed, debtors.slice(0, 2))).toEqual({
      changes: ['2'],
      same: [],
      refused: ['1 bills-for-others'],
    });
  });

  it('leaves the head office out when all are billed to it', () => {
    const debtors = [debtor('1'), debtor('2'), debtor('3')];
    expect(plan(debtors, { name: 'consolidateTo', value: '1' })).toEqual({
      changes: ['2', '3'],
      same: [],
      refused: ['1 billed-to-itself'],
    });
  });

  it('leaves out only who would close a circle, and not who is billed along it', () => {
    const debtors = [debtor('1', { consolidateTo: '2' }), debtor('2'), debtor('3')];
    expect(plan(debtors, { name: 'consolidateTo', value: '1' }, debtors.slice(1))).toEqual({
      changes: ['3'],
      same: [],
      refused: ['2 billed-in-circle'],
    });
  });

  it('makes nobody wrong that was right, and leaves nobody unmentioned, in 500 worlds', () => {
    const choices = seededChoices(11);
    const numbers = ['1', '2', '3', '4', '5', '6'];
    let refusals = 0;
    for (let round = 0; round < 500; round += 1) {
      const debtors = numbers.map((number) =>
        debtor(number, {
          consolidateTo: choices.oneIn(3) ? choices.pick(numbers) : null,
          closed: choices.oneIn(4),
          dispatch: choices.pick(['pdf', 'paper', 'both']),
          email: choices.oneIn(3) ? [] : ['a@b.example'],
        }),
      );
      const world = debtorWorld(debtors, topBakkers, today);
      const setting = choices.pick([
        { name: 'consolidateTo', value: choices.pick([...numbers, null]) },
        { name: 'closed', value: choices.oneIn(2) },
        { name: 'dispatch', value: choices.pick(['pdf', 'paper', 'both']) },
      ] as readonly DebtorSetting[]);
      const chosen = debtors.filter(() => choices.oneIn(2));
      const { changes, same, refused } = planSetting(chosen, setting, world);
      expect(changes.length + same.length + refused.length).toBe(chosen.length);
      refusals += refused.length;
      const after = new Map(world.debtors);
      for (const change of changes) after.set(change.after.number, change.after);
      const then = debtorWorld(after.values(), topBakkers, today);
      for (const change of changes) {
        const known = debtorProblems(change.before, then).map(({ rule }) => rule);
        expect(debtorProblems(change.after, then).filter(({ rule }) => !known.includes(rule))).toEqual([]);
      }
    }
    expect(refusals).toBeGreaterThan(100);
  });
});
