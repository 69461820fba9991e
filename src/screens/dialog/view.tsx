import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText, wrapped } from '../kit/cell-text.ts';
import type { Choice, DialogScreen } from './update.ts';

const widest = 76;
/** Frame, margins, and the answers with the gap above them. */
const around = 6;

/** The rows and columns that a dialog has for its text. */
export function dialogRoom({ rows, columns }: Pick<Area, 'rows' | 'columns'>): Pick<Area, 'rows' | 'columns'> {
  return { rows: rows - around, columns: Math.min(columns - 4, widest) - around };
}

function Button({ choice, focused }: { readonly choice: Choice; readonly focused: boolean }): ReactElement {
  const { label, letter } = choice;
  return (
    <Box marginRight={2} flexShrink={0}>
      <Text inverse={focused}>{focused ? `[ ${label} ]` : `  ${label}  `}</Text>
      <Text dimColor>{` (${letter})`}</Text>
    </Box>
  );
}

/** A box in the middle of the screen, with its text and the answers side by side; a question says of which company it is. */
export function DialogView({ screen, desk }: ViewProps<DialogScreen>): ReactElement {
  const { columns, rows } = desk.area;
  const width = Math.min(columns - 4, widest);
  const room = dialogRoom(desk.area);
  const isWaiting = screen.waiting !== null;
  const said = isWaiting && screen.lines.length === 0 ? [consoleTexts(desk.language).loading] : screen.lines;
  const lines = said.flatMap((line) => wrapped(line, room.columns));
  const shown = lines.length > room.rows ? [...lines.slice(0, room.rows - 1), '…'] : lines;
  return (
    <Box height={rows} width={columns} alignItems="center" justifyContent="center">
      <Box width={width} flexDirection="column" borderStyle="single" paddingX={2} paddingBottom={1}>
        <Text dimColor>{screen.title === 'question' ? cellText(desk.company.name, room.columns) : ' '}</Text>
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
          <Text key={index}>{line === '' ? ' ' : line}</Text>
        ))}
        <Box marginTop={1} flexWrap="wrap" display={isWaiting ? 'none' : 'flex'}>
          {screen.choices.length === 0 ? (
            <Text inverse>{`[ ${consoleTexts(desk.language).ok} ]`}</Text>
          ) : (
            screen.choices.map((choice, index) => (
              <Button key={choice.letter} choice={choice} focused={index === screen.focus} />
            ))
          )}
        </Box>
      </Box>
    </Box>
  );
}
