import type { ReactElement } from 'react';
import type { Desk, ViewProps } from '../app/screen.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { placeText } from '../kit/several.ts';
import { paintHeading, paintText } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import { pageOf } from './keymap.ts';
import { mailHeading } from './lines.ts';
import { type MailScreen, mailCount } from './update.ts';

/** The mail itself is painted. */
export function MailView({ screen, desk }: ViewProps<MailScreen>): ReactElement {
  return <PaintedView desk={desk} loading={screen.shown === null} />;
}

/** The page of the mail, and above it whether it went. */
export function paintMail(desk: Desk<MailScreen>): readonly Patch[] {
  const { screen, language, area } = desk;
  if (screen.shown === null) return [];
  const place = placeText(language, { at: screen.at, count: mailCount(screen) });
  return [...paintHeading(area, mailHeading(language, screen.shown), place), ...paintText(pageOf(desk), screen.top)];
}
