import { Box } from 'ink';
import type { ReactElement } from 'react';
import { keyLabels } from '../../i18n/key-labels.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { startItems } from './items.ts';
import type { StartScreen } from './update.ts';

const cursorStyle = styleOf({ inverse: true });
const width = 40;

/** A line per thing to do. */
export function paintStart(desk: Desk<StartScreen>): readonly Patch[] {
  const { area, language, screen } = desk;
  const { labels } = keyLabels(language);
  return startItems(desk).map(({ key, label }, index) => {
    const text = `${index === screen.cursor ? '>' : ' '} ${key}  ${cellText(labels[label], width)}`;
    const place = { row: area.row + 1 + index, column: 3, width, text };
    return index === screen.cursor ? { ...place, style: cursorStyle } : place;
  });
}

/** The place of the lines, which are painted: the first screen is there before Ink has drawn much. */
export function StartView({ desk }: ViewProps<StartScreen>): ReactElement {
  return <Box height={desk.area.rows} width={desk.area.columns} />;
}
