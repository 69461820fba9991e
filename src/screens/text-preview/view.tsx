import { Box } from 'ink';
import type { ReactElement } from 'react';
import { textsTexts } from '../../i18n/texts.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { scrolled } from '../kit/scroll.ts';
import { SearchLine } from '../kit/search-line.tsx';
import type { Patch } from '../terminal/layer.ts';
import { pageOf } from './keymap.ts';
import { paintExample, paintLines } from './paint.ts';
import type { TextPreviewScreen } from './update.ts';

/** The mail is painted; the search line is drawn. */
export function TextPreviewView({ screen, desk }: ViewProps<TextPreviewScreen>): ReactElement {
  if (!screen.searching) return <PaintedView desk={desk} loading={screen.rendered === null} />;
  return (
    <Box height={desk.area.rows} width={desk.area.columns} paddingTop={1}>
      <SearchLine
        label={textsTexts(desk.language).find}
        line={screen.query}
        width={desk.area.columns}
        focused
        onChange={(change) => desk.set((now) => ({ ...now, query: change(now.query) }))}
      />
    </Box>
  );
}

/** What the mail is shown with, and the page of it that one is at. */
export function paintTextPreview(desk: Desk<TextPreviewScreen>): readonly Patch[] {
  const { screen, language, area } = desk;
  const { lines, area: place } = pageOf(desk);
  const top = scrolled(screen.top, 0, lines.length, place.rows);
  const heading = screen.examples.all === null ? [] : paintExample(language, screen.examples, area);
  return [...heading, ...paintLines(lines, place, top)];
}
