import type { ReactElement } from 'react';
import { optionsTexts } from '../../i18n/options.ts';
import type { Desk, ScreenDefinition, ViewProps } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { indented } from '../kit/cell-text.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { belowHeading, paintHeading, paintText, type TextPage, textMovement, textStatus } from '../kit/text-page.ts';
import type { PageScreen } from './update.ts';

/** Lines longer than this are hard to read. */
const widest = 90;
const margin = 1;

function textPage({ screen, area }: Desk<PageScreen>): TextPage {
  const { lines, isLaidOut = false } = screen.text;
  const below = screen.text.heading === '' ? area : belowHeading(area);
  if (isLaidOut) return { lines: lines.map((text) => ({ text })), area: below };
  const width = Math.min(widest, area.columns - 2 * margin);
  const broken = lines.flatMap((line) => indented(line, width)).map((text) => ({ text }));
  return { lines: broken, area: { ...below, column: margin, columns: area.columns - margin } };
}

function PageView({ desk }: ViewProps<PageScreen>): ReactElement {
  return <PaintedView desk={desk} loading={false} />;
}

export const pageDefinition: ScreenDefinition<PageScreen> = {
  title: (screen, language) => screen?.text.title ?? optionsTexts(language).page.title,
  help: (language) => optionsTexts(language).page.help,
  bindings: [
    {
      id: 'page.print',
      keys: parseKeyNames('p', 'F6'),
      label: 'printSheet',
      group: 'screen',
      when: ({ screen }) => screen.text.print !== undefined,
      run: (desk) => desk.screen.text.print?.(desk),
    },
    ...textMovement<PageScreen>('page', textPage),
    backBinding('page'),
  ],
  View: PageView,
  drawn: () => [],
  paint: (desk) => [
    ...(desk.screen.text.heading === '' ? [] : paintHeading(desk.area, desk.screen.text.heading, '')),
    ...paintText(textPage(desk), desk.screen.top),
  ],
  status: (desk) => textStatus(desk.language, textPage(desk), desk.screen.top),
  changesNothing: true,
};
