import type { ReactElement } from 'react';
import { deliveryName } from '../../i18n/delivery-note.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { stateText } from '../deliveries/columns.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { placeText } from '../kit/several.ts';
import { paintHeading, paintText } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import { notePage } from './keymap.ts';
import type { DeliveryTextScreen } from './update.ts';

/** The text itself is painted. */
export function DeliveryTextView({ screen, desk }: ViewProps<DeliveryTextScreen>): ReactElement {
  return <PaintedView desk={desk} loading={screen.shown === null} />;
}

/** The page of the text, and above it what it is and on which invoice. */
export function paintNote(desk: Desk<DeliveryTextScreen>): readonly Patch[] {
  const { screen, language, area } = desk;
  const { shown, rows, at, top } = screen;
  const row = rows[at];
  if (shown === null || row === undefined) return [];
  // It may have come on an invoice since the list was read.
  const known = row.invoice === (shown.delivery.invoice ?? '');
  const parts = [deliveryName(language, shown.delivery), ...(known ? [stateText(language, row)] : [])];
  const place = placeText(language, { at, count: rows.length });
  return [...paintHeading(area, parts.join(' · '), place), ...paintText(notePage(desk), top)];
}
