import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { listHeight } from '../kit/paint-list.ts';
import { bannerLines, draftHead } from './head.ts';
import type { DraftScreen } from './update.ts';

/** The places of the screen on which a draft is changed. */
export interface DraftLayout {
  readonly head: readonly string[];
  readonly banner: readonly string[];
  readonly list: Area;
}

/** Where everything goes. */
export function layoutOf({
  screen,
  language,
  area,
  context,
}: Pick<Desk<DraftScreen>, 'screen' | 'language' | 'area' | 'context'>): DraftLayout {
  const head = draftHead(language, screen, area.columns);
  const banner = bannerLines(language, screen, context.now(), area.columns - 2);
  const above = head.length + banner.length + 1;
  return { head, banner, list: { ...area, row: area.row + above, rows: area.rows - above } };
}

/** How many of the draft's rows the window shows. */
export function listRows(desk: Desk<DraftScreen>): number {
  return listHeight(layoutOf(desk).list);
}
