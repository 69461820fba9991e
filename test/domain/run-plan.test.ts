import { describe, expect, it } from 'vitest';
import {
  messagesOf,
  planGroups,
  plannedRows,
  planOf,
  type RunPlan,
  totalsOf,
} from '../../src/domain/dispatch/run-plan.ts';
import { runSheet } from '../../src/domain/dispatch/run-sheet.ts';
import { runPlanText } from '../../src/i18n/run-plan.ts';
import { finalInvoice, idOf, runSheetInput } from '../helpers/dispatch.ts';
import { debtor } from '../helpers/worlds.ts';

const now = new Date('2026-11-23T08:30:00');
const at = (local: string) => new Date(local);
const invoices = [1, 2, 3, 4, 5, 6].map((number) => finalInvoice(number));
const single = runSheet(runSheetInput({ invoices }));

describe('the plan of a run', () => {
  it('counts what goes now, what at which later moment, and what never', () => {
    const nine = at('2026-11-23T09:00:00');
    const groups = planGroups(single, [now, now, nine, nine, at('2026-11-24T08:00:00')], now);
    expect(planOf(groups)).toEqual({
      now: 2,
      later: [
        { at: nine.toISOString(), count: 2 },
        { at: at('2026-11-24T08:00:00').toISOString(), count: 1 },
      ],
      never: 1,
    });
    expect(plannedRows(single, groups).map(({ moment }) => moment?.kind)).toEqual([
      'now',
      'now',
      'later',
      'later',
      'later',
      'never',
    ]);
  });

  it('takes a bundle for one message, and gives all its rows the same moment', () => {
    const debtors = new Map([['1001', debtor('1001', { bundle: true })]]);
    const rows = runSheet(runSheetInput({ invoices, debtors }));
    expect(messagesOf(rows)).toBe(1);
    const groups = planGroups(rows, [at('2026-11-23T09:00:00')], now);
    expect(planOf(groups)).toMatchObject({ now: 0, later: [{ count: 1 }], never: 0 });
    expect(new Set(plannedRows(rows, groups).map(({ moment }) => moment?.kind))).toEqual(new Set(['later']));
  });

  it('lets paper go at once, whatever the moments of the mail', () => {
    const rows = runSheet(runSheetInput({ invoices, choices: new Map([[idOf(1), 'print']]) }));
    const [first] = plannedRows(rows, planGroups(rows, [], now));
    expect(first).toMatchObject({ route: 'print', moment: { kind: 'now' } });
  });

  it('gives rows that do not go no moment, and spends none on them', () => {
    const rows = runSheet(runSheetInput({ invoices, choices: new Map([[idOf(1), 'none']]) }));
    const planned = plannedRows(rows, planGroups(rows, [now], now));
    expect(planned.map(({ moment }) => moment?.kind ?? null).slice(0, 3)).toEqual([null, 'now', 'never']);
  });
});

describe('the totals of a run sheet', () => {
  it('count an invoice once, also when it goes by mail and on paper, and tell the problems', () => {
    const choices = new Map([
      [idOf(1), 'both' as const],
      [idOf(2), 'none' as const],
    ]);
    const rows = runSheet(runSheetInput({ invoices, choices }));
    const { gross } = finalInvoice(1);
    expect(totalsOf(rows)).toMatchObject({
      invoices: 6,
      going: 5,
      gross: 5 * gross,
      messages: 5,
      prints: 1,
      copies: 1,
      problems: { 'left-out': 1, 'no-address': 0 },
    });
  });
});

describe('the plan in words', () => {
  const plan = (later: readonly (readonly [string, number])[], rest: Partial<RunPlan> = {}): RunPlan => ({
    now: 0,
    never: 0,
    ...rest,
    later: later.map(([local, count]) => ({ at: at(local).toISOString(), count })),
  });

  it('is short: now, the moments of today, tomorrow, other days', () => {
    const whole = plan(
      [
        ['2026-11-23T09:00:00', 36],
        ['2026-11-24T08:00:00', 5],
        ['2026-11-24T09:00:00', 7],
        ['2026-11-30T08:00:00', 2],
      ],
      { now: 63, never: 1 },
    );
    expect(runPlanText('nl', whole, 4, now)).toBe(
      '63 nu, 36 om 09:00, 12 morgen, 2 op 30-11-2026, 1 zonder moment, 4 op papier',
    );
    expect(runPlanText('de', whole, 0, now)).toContain('63 jetzt, 36 um 09:00, 12 morgen, 2 am 30.11.2026');
    expect(runPlanText('en', whole, 0, now)).toContain('63 now, 36 at 09:00, 12 tomorrow, 2 on 30/11/2026');
  });

  it('tells the first and the last of many moments of today', () => {
    const paced = plan(
      Array.from({ length: 9 }, (_, index) => [`2026-11-23T08:3${index + 1}:00`, 2] as const),
      {
        now: 2,
      },
    );
    expect(runPlanText('nl', paced, 0, now)).toBe('2 nu, 18 van 08:31 tot 08:39');
  });

  it('says so when nothing goes', () => {
    expect(runPlanText('nl', plan([]), 0, now)).toBe('niets');
  });
});
