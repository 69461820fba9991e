import type { ReactElement } from 'react';
import { fill } from '../../i18n/fill.ts';
import { finaliseTexts } from '../../i18n/finalise.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { progressBar } from '../kit/progress-bar.ts';
import { paintText } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import { pageOf } from './keymap.ts';
import type { FinaliseScreen } from './update.ts';

/** All of it is painted. */
export function FinaliseView({ screen, desk }: ViewProps<FinaliseScreen>): ReactElement {
  return <PaintedView desk={desk} loading={screen.check === null} />;
}

/** What would happen, or how far it has come. */
export function paintFinalise(desk: Desk<FinaliseScreen>): readonly Patch[] {
  const { screen, area, language } = desk;
  const { progress } = screen;
  if (progress === null) return paintText(pageOf(desk), screen.top);
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
