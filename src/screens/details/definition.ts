import type { ReactElement } from 'react';
import { createElement } from 'react';
import { detailsTexts } from '../../i18n/details.ts';
import type { Desk, ScreenDefinition, ViewProps } from '../app/screen.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { wrapped } from '../kit/cell-text.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { belowHeading, paintHeading, paintText, type TextPage, textMovement, textStatus } from '../kit/text-page.ts';
import type { DetailsScreen } from './update.ts';

/** Lines longer than this are tiring to read. */
const widest = 100;

function pageOf({ screen, area }: Desk<DetailsScreen>): TextPage {
  const width = Math.min(area.columns - 4, widest);
  const lines = screen.paragraphs.flatMap((text) => wrapped(text, width).map((line) => ({ text: `  ${line}` })));
  return { lines: [{ text: '' }, ...lines], area: belowHeading(area) };
}

function DetailsView({ desk }: ViewProps<DetailsScreen>): ReactElement {
  return createElement(PaintedView<DetailsScreen>, { desk, loading: false });
}

export const detailsDefinition: ScreenDefinition<DetailsScreen> = {
  title: (_screen, language) => detailsTexts(language).title,
  help: (language) => detailsTexts(language).help,
  bindings: [...textMovement('details', pageOf), backBinding('details')],
  View: DetailsView,
  drawn: () => [],
  paint: (desk) => [...paintHeading(desk.area, desk.screen.about, ''), ...paintText(pageOf(desk), desk.screen.top)],
  status: (desk) => textStatus(desk.language, pageOf(desk), desk.screen.top),
  changesNothing: true,
};
