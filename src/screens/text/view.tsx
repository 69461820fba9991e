import type { ReactElement } from 'react';
import { documentTexts } from '../../i18n/document.ts';
import { fill } from '../../i18n/fill.ts';
import { previewTexts } from '../../i18n/previews.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { placeText } from '../kit/several.ts';
import { paintHeading, paintText } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import { pageOf } from './keymap.ts';
import type { TextScreen } from './update.ts';

/** The text itself is painted. */
export function TextView({ screen, desk }: ViewProps<TextScreen>): ReactElement {
  return <PaintedView desk={desk} loading={screen.shown === null} />;
}

/** The page of the text, and above it what it is. */
export function paintInvoiceText(desk: Desk<TextScreen>): readonly Patch[] {
  const { screen, language, area } = desk;
  const { shown, internal, top, at, invoices } = screen;
  if (shown === null) return [];
  const texts = previewTexts(language);
  const { marks } = documentTexts(language);
  const parts = [
    shown.number === null ? texts.draft : fill(texts.invoice, { number: shown.number }),
    ...(internal ? [marks.internal] : []),
    ...(shown.number === null ? [marks.draft] : []),
  ];
  const heading = paintHeading(area, parts.join(' · '), placeText(language, { at, count: invoices.length }));
  return [...heading, ...paintText(pageOf(desk), top)];
}
