import type { CopyRequest, RunSheet } from '../../actions/queue-copies.ts';
import type { PlannedRow } from '../../domain/dispatch/run-plan.ts';
import type { RouteChoice, RunProblem } from '../../domain/dispatch/run-sheet.ts';
import type { LineEdit } from '../kit/line-edit.ts';
import { chosenRows, type List, listOf, moveTo, withShownRows } from '../kit/list.ts';

/** *Afdrukken (klantexemplaar)*: what will happen to each invoice, before anything leaves. */
export interface RunSheetScreen {
  readonly kind: 'run-sheet';
  /** Ids of the invoices. */
  readonly ids: readonly string[];
  /** By invoice id, what was chosen for this run. */
  readonly choices: ReadonlyMap<string, RouteChoice>;
  /** Why invoices that went before go again; empty: they do not. */
  readonly reason: string;
  /** Null until it is made. */
  readonly sheet: RunSheet | null;
  /** The sheet does not say yet what the choices make of it. */
  readonly busy: boolean;
  /** The run is being queued. */
  readonly sending: boolean;
  /** It was asked whether drafts are to be made final first. */
  readonly offered: boolean;
  /** The reason as it is being typed; null: it is not. */
  readonly typing: LineEdit | null;
  readonly list: List<PlannedRow>;
}

/** @param ids invoices in any order: they are shown, and go, in the order in which they were made */
export function runSheetOf(ids: readonly string[]): RunSheetScreen {
  return {
    kind: 'run-sheet',
    ids: [...new Set(ids)].sort(),
    choices: new Map(),
    reason: '',
    sheet: null,
    busy: true,
    sending: false,
    offered: false,
    typing: null,
    list: listOf<PlannedRow>([]),
  };
}

export const idOfPlanned = (row: PlannedRow): string => `${row.invoice.id} ${row.route}`;

/** What is asked of the actions. */
export function requestOf({ ids, reason, choices }: RunSheetScreen): CopyRequest {
  return { invoices: ids, reason, routes: choices };
}

/** The sheet that was made for what a screen asked, if it still asks that. */
export function withSheet(
  screen: RunSheetScreen,
  asked: RunSheetScreen,
  sheet: RunSheet,
  height: number,
): RunSheetScreen {
  if (screen.choices !== asked.choices || screen.reason !== asked.reason) return screen;
  const list = withShownRows(screen.list, sheet.rows, idOfPlanned, height);
  return { ...screen, sheet, list, busy: false };
}

/** The next route for this run: e-mail, paper, both, then as the debtor has it. */
function nextChoice(choice: RouteChoice | undefined): RouteChoice | null {
  switch (choice) {
    case undefined:
    case 'none':
      return 'mail';
    case 'mail':
      return 'print';
    case 'print':
      return 'both';
    case 'both':
      return null;
    default:
      return choice satisfies never;
  }
}

function chosenInvoices({ list }: RunSheetScreen): readonly string[] {
  return [...new Set(chosenRows(list, idOfPlanned).map(({ invoice }) => invoice.id))];
}

const anyRoute = ['mail', 'print', 'none'] as const;

/** One choice for all of these invoices: the sheet has to be made anew. */
function withChoice(screen: RunSheetScreen, ids: readonly string[], choice: RouteChoice | null): RunSheetScreen {
  const choices = new Map(screen.choices);
  for (const id of ids) {
    if (choice === null) choices.delete(id);
    else choices.set(id, choice);
  }
  // A row is known by its route too: marks are for the invoice, whichever rows come in the place of those that were marked.
  const { list } = screen;
  const also = list.marks.size === 0 ? [] : ids.flatMap((id) => anyRoute.map((route) => `${id} ${route}`));
  return { ...screen, choices, busy: true, list: { ...list, marks: new Set([...list.marks, ...also]) } };
}

/** The next route for the marked invoices, or the one under the cursor; all get the same. */
export function withNextRoute(screen: RunSheetScreen): RunSheetScreen {
  const ids = chosenInvoices(screen);
  const [first] = ids;
  return first === undefined ? screen : withChoice(screen, ids, nextChoice(screen.choices.get(first)));
}

/** Leaves the marked invoices, or the one under the cursor, out of this run; when they are, puts them back. */
export function withLeftOut(screen: RunSheetScreen): RunSheetScreen {
  const ids = chosenInvoices(screen);
  const out = ids.length > 0 && ids.every((id) => screen.choices.get(id) === 'none');
  return ids.length === 0 ? screen : withChoice(screen, ids, out ? null : 'none');
}

/** Why invoices that went before go again. */
export function withReason(screen: RunSheetScreen, reason: string): RunSheetScreen {
  if (reason === screen.reason) return { ...screen, typing: null };
  return { ...screen, reason, typing: null, busy: true };
}

/** Whether a row needs seeing to: what a person left out does not. */
export function isProblem({ problem }: Pick<PlannedRow, 'problem'>): boolean {
  return problem !== null && problem !== 'left-out';
}

/** The cursor on the next row that needs seeing to, from the top again after the last. */
export function toNextProblem(screen: RunSheetScreen, height: number): RunSheetScreen {
  const { rows, cursor } = screen.list;
  const behind = rows.findIndex((row, index) => index > cursor && isProblem(row));
  const at = behind < 0 ? rows.findIndex(isProblem) : behind;
  return at < 0 ? screen : { ...screen, list: moveTo(screen.list, at, height) };
}

/** Ids of the invoices that are still drafts. */
export function draftsOf({ sheet }: RunSheetScreen): readonly string[] {
  const rows = sheet?.rows ?? [];
  return [...new Set(rows.flatMap(({ invoice }) => (invoice.status === 'draft' ? [invoice.id] : [])))];
}

/** Whether any row has this problem. */
export function hasProblem({ sheet }: RunSheetScreen, problem: RunProblem): boolean {
  return (sheet?.totals.problems[problem] ?? 0) > 0;
}

/** What a person agrees to when a run is sent: it must still be so when it is queued. */
export function fingerprintOf({ rows }: RunSheet): string {
  const told = rows.map(({ invoice, route, problem, to, cc, copies }) => [invoice.id, route, problem, to, cc, copies]);
  return JSON.stringify(told);
}

/** Something was chosen for this run that leaving would lose. */
export function hasChoices({ choices, reason }: RunSheetScreen): boolean {
  return choices.size > 0 || reason !== '';
}
