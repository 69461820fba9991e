import type { Language } from '../../domain/debtor.ts';
import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { listHeight } from '../kit/paint-list.ts';
import { headLines } from './head.ts';
import { panelHeight } from './panel.ts';
import type { InvoiceScreen } from './update.ts';

/** The places of an invoice's screen. */
export interface InvoiceLayout {
  readonly head: readonly string[];
  /** The list of the part that is shown, under the line with the parts. */
  readonly list: Area;
  /** More about the row under the cursor. */
  readonly panel: Area;
}

/** Where everything goes. */
export function layoutOf(screen: InvoiceScreen, language: Language, area: Area): InvoiceLayout {
  const head = screen.details === null ? [] : headLines(language, screen.details, area.columns);
  // A gap and the line with the parts come between.
  const above = head.length + 2;
  const rows = area.rows - above;
  const below = panelHeight(screen, rows);
  const top = area.row + above;
  return {
    head,
    list: { ...area, row: top, rows: rows - below },
    panel: { row: top + rows - below, column: area.column + 2, rows: below, columns: area.columns - 3 },
  };
}

/** Rows of the list that is shown. */
export function listRows({ screen, language, area }: Desk<InvoiceScreen>): number {
  return listHeight(layoutOf(screen, language, area).list);
}
