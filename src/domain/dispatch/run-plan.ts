import type { Instant } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import { type Cents, sum } from '../money.ts';
import { grouped, type RunProblem, type RunSheetRow, runProblems } from './run-sheet.ts';

/** When a row goes: at once, at a moment that limits or schedule set, or never, since the schedule has no run. */
export type RowMoment =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly at: Instant }
  | { readonly kind: 'never' };

/** A row of the run sheet with its moment; null when it does not go. */
export interface PlannedRow extends RunSheetRow {
  readonly moment: RowMoment | null;
}

/** Rows that go together, as one message or one print job. */
export interface PlannedGroup {
  readonly rows: readonly [RunSheetRow, ...RunSheetRow[]];
  readonly moment: RowMoment;
}

/** How many messages go when: "63 now, 36 at 09:00, 12 tomorrow". A bundle is one message. */
export interface RunPlan {
  readonly now: number;
  /** By moment, earliest first. */
  readonly later: readonly { readonly at: Instant; readonly count: number }[];
  /** Messages for which the schedule has no run: no day is ticked. */
  readonly never: number;
}

/** What the rows of a run sheet add up to. */
export interface RunTotals {
  /** Different invoices on the sheet, and those of them of which something goes. */
  readonly invoices: number;
  readonly going: number;
  /** What the invoices that go come to; each counts once, also when it goes by mail and on paper. */
  readonly gross: Cents;
  readonly messages: number;
  /** Print jobs, and the sheets of paper sets in them. */
  readonly prints: number;
  readonly copies: number;
  /** Rows that do not go, by reason. */
  readonly problems: Readonly<Record<RunProblem, number>>;
}

/** The moment of something that goes. @param at when it may; null: the schedule has no run for it */
export function momentOf(at: Date | null, now: Date): RowMoment {
  if (at === null) return { kind: 'never' };
  return at.getTime() > now.getTime() ? { kind: 'later', at: at.toISOString() } : { kind: 'now' };
}

/** How many messages the rows that go make: so many moments {@link planGroups} needs. */
export function messagesOf(rows: readonly RunSheetRow[]): number {
  return grouped(rows).filter(([row]) => row?.route === 'mail').length;
}

/**
 * The rows that go, in the groups that share an entry, each with its moment. Paper goes at once.
 * @param moments when each message may go, in the order of the groups; where they end, the schedule has no run
 */
export function planGroups(rows: readonly RunSheetRow[], moments: readonly Date[], now: Date): readonly PlannedGroup[] {
  const left = [...moments];
  return grouped(rows).flatMap(([row, ...others]) => {
    if (!row) return [];
    const moment: RowMoment = row.route === 'mail' ? momentOf(left.shift() ?? null, now) : { kind: 'now' };
    return [{ rows: [row, ...others], moment }];
  });
}

/** The rows of a sheet, each with the moment of its group. */
export function plannedRows(rows: readonly RunSheetRow[], groups: readonly PlannedGroup[]): readonly PlannedRow[] {
  const moments = new Map(groups.flatMap((group) => group.rows.map((row) => [row, group.moment] as const)));
  return rows.map((row) => ({ ...row, moment: moments.get(row) ?? null }));
}

/** The plan that groups of rows make up: see {@link planGroups}. */
export function planOf(groups: readonly PlannedGroup[]): RunPlan {
  return planOfMoments(groups.filter(({ rows: [row] }) => row.route === 'mail').map(({ moment }) => moment));
}

/** The plan that the moments of messages make up. */
export function planOfMoments(mails: readonly RowMoment[]): RunPlan {
  const later = mails.flatMap((moment) => (moment.kind === 'later' ? [moment.at] : [])).sort();
  return {
    now: mails.filter(({ kind }) => kind === 'now').length,
    later: groupBy(later, (at) => at).map((same) => ({ at: same[0], count: same.length })),
    never: mails.filter(({ kind }) => kind === 'never').length,
  };
}

/** Counts and amounts of a run sheet, for the screen that asks whether it may go. */
export function totalsOf(rows: readonly RunSheetRow[]): RunTotals {
  const going = rows.filter(({ problem }) => problem === null);
  const prints = going.filter(({ route }) => route === 'print');
  const grossOf = new Map(going.map(({ invoice }) => [invoice.id, invoice.gross]));
  const problems = Object.fromEntries(
    runProblems.map((problem) => [problem, rows.filter((row) => row.problem === problem).length]),
  ) as Record<RunProblem, number>;
  return {
    invoices: new Set(rows.map(({ invoice }) => invoice.id)).size,
    going: grossOf.size,
    gross: sum(grossOf.values()),
    messages: messagesOf(rows),
    prints: prints.length,
    copies: sum(prints.map(({ copies }) => copies)),
    problems,
  };
}
