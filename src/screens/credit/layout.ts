import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { listHeight } from '../kit/paint-list.ts';
import { creditHead } from './head.ts';
import type { CreditScreen } from './update.ts';

/** The places of the screen on which an invoice is credited. */
export interface CreditLayout {
  readonly head: readonly string[];
  readonly list: Area;
}

/** Where everything goes: the head, a line for what is typed with a gap above it, the list. */
export function layoutOf({
  screen,
  language,
  area,
}: Pick<Desk<CreditScreen>, 'screen' | 'language' | 'area'>): CreditLayout {
  const head = creditHead(language, screen, area.columns);
  const above = head.length + 2;
  return { head, list: { ...area, row: area.row + above, rows: area.rows - above } };
}

/** How many of the invoice's rows the window shows. */
export function listRows(desk: Desk<CreditScreen>): number {
  return listHeight(layoutOf(desk).list);
}
