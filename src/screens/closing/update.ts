import type { ClosingRow, ClosingSheet, Outcome } from '../../domain/dispatch/closing-sheet.ts';
import { type List, listOf, withRows, withShownRows } from '../kit/list.ts';

/** A row of the closing sheet with its place on the sheet, by which it is known. */
export interface PlacedRow extends ClosingRow {
  readonly place: string;
}

/** *Sluitstaat*: what became of each row of a run. */
export interface ClosingScreen {
  readonly kind: 'closing';
  readonly id: string;
  /** Null until it is read. */
  readonly sheet: ClosingSheet | null;
  readonly onlyProblems: boolean;
  readonly printing: boolean;
  readonly list: List<PlacedRow>;
}

export function closingOf(id: string): ClosingScreen {
  return { kind: 'closing', id, sheet: null, onlyProblems: false, printing: false, list: listOf<PlacedRow>([]) };
}

export const idOfPlaced = (row: PlacedRow): string => row.place;

/** What needs a person first, then what still goes, then what is done. */
const order: readonly Outcome[] = ['failed', 'uncertain', 'queued', 'planned', 'skipped', 'accepted', 'printed'];

/** Whether a row needs a person. */
export function needsSeeing({ outcome }: Pick<ClosingRow, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'uncertain';
}

function rowsOf({ rows }: ClosingSheet, onlyProblems: boolean): readonly PlacedRow[] {
  const placed = rows.map((row, index) => ({ ...row, place: String(index) }));
  const shown = onlyProblems ? placed.filter(needsSeeing) : placed;
  return shown.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

/** The sheet as it is now. */
export function withClosing(screen: ClosingScreen, sheet: ClosingSheet, height: number): ClosingScreen {
  const rows = rowsOf(sheet, screen.onlyProblems);
  // Before one has looked at anything, what needs a person is what one sees.
  const list = screen.sheet === null ? listOf(rows) : withRows(screen.list, rows, idOfPlaced, height);
  return { ...screen, sheet, list };
}

/** Only what needs a person, or all rows again. */
export function withProblemsTurned(screen: ClosingScreen, height: number): ClosingScreen {
  const onlyProblems = !screen.onlyProblems;
  if (screen.sheet === null) return { ...screen, onlyProblems };
  const rows = rowsOf(screen.sheet, onlyProblems);
  return { ...screen, onlyProblems, list: withShownRows(screen.list, rows, idOfPlaced, height) };
}

/** Invoices of the rows among these that failed. */
export function failedInvoices(rows: readonly ClosingRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ outcome, invoice }) => (outcome === 'failed' ? [invoice] : [])))];
}
