import type { ReactElement } from 'react';
import { fill } from '../../i18n/fill.ts';
import { finaliseTexts } from '../../i18n/finalise.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { progressBar } from '../kit/progress-bar.ts';
import { scrolled } from '../kit/scroll.ts';
import { paintText } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { pageOf } from './keymap.ts';
import type { FinaliseScreen } from './update.ts';

const cursorStyle = styleOf({ inverse: true });
const signStyle = styleOf({ bold: true });
/** How much of its line the cursor lights up: all of it would double what an arrow key sends. */
const lit = 44;

/** All of it is painted. */
export function FinaliseView({ screen, desk }: ViewProps<FinaliseScreen>): ReactElement {
  return <PaintedView desk={desk} loading={screen.check === null} />;
}

/** The line that one can go on from. */
function cursorPatches(desk: Desk<FinaliseScreen>): readonly Patch[] {
  const { lines, area } = pageOf(desk);
  const top = scrolled(desk.screen.top, 0, lines.length, area.rows);
  const line = lines.findIndex(({ stop }) => stop !== undefined && stop === desk.screen.cursor);
  if (line < top || line >= top + area.rows) return [];
  const row = area.row + line - top;
  return [
    { row, column: area.column + 2, text: '>', width: 1, style: signStyle },
    { row, column: area.column + 2, width: Math.min(lit, area.columns - 2), style: cursorStyle },
  ];
}

/** What would happen, or how far it has come. */
export function paintFinalise(desk: Desk<FinaliseScreen>): readonly Patch[] {
  const { screen, area, language } = desk;
  const { progress } = screen;
  if (progress === null) return [...paintText(pageOf(desk), screen.top), ...cursorPatches(desk)];
  const texts = finaliseTexts(language);
  const lines = [
    '',
    texts.working,
    '',
    `${progressBar(progress.done, progress.total, Math.min(60, area.columns - 30))} ${fill(texts.progress, { ...progress })}`,
    '',
    texts.waits,
  ];
  return paintText({ lines: lines.map((text) => ({ text: `  ${text}` })), area }, 0);
}
