import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { wrapped } from '../kit/cell-text.ts';
import { listHeight } from '../kit/paint-list.ts';
import { overdueLine, runLine } from './head.ts';
import type { OutboxScreen } from './update.ts';

/** Rows below the table: everything about the row under the cursor. */
export const detailRows = 2;

type OutboxDesk = Pick<Desk<OutboxScreen>, 'screen' | 'language' | 'area' | 'context'>;

/** The warning, as lines; none when all is well. */
export function warningLines({ screen, language, area, context }: OutboxDesk): readonly string[] {
  const warning = screen.status === null ? null : overdueLine(language, screen.status, context.now());
  return warning === null ? [] : wrapped(warning, area.columns - 4).slice(0, 3);
}

/** Who sends, and when the last and the next run is, in a line or two. */
export function runLines({ screen, language, area }: OutboxDesk): readonly string[] {
  return screen.status === null ? [''] : wrapped(runLine(language, screen.status), area.columns - 2).slice(0, 2);
}

/** The table's place, under the counts, the runs and the warning. */
export function tableArea(desk: OutboxDesk): Area {
  const above = 1 + runLines(desk).length + warningLines(desk).length;
  return { ...desk.area, row: desk.area.row + above, rows: desk.area.rows - above - detailRows };
}

/** How many entries the window shows. */
export function tableHeight(desk: OutboxDesk): number {
  return listHeight(tableArea(desk));
}
