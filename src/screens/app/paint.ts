import { plainLine } from '../../domain/plain-text.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';
import type { Patch } from '../terminal/layer.ts';
import { type Colour, styleOf } from '../terminal/style.ts';
import { type App, deskAndDefinition } from './app.ts';
import { footerRows } from './area.ts';
import { footerPatches } from './footer.ts';
import { headerPatch } from './header.ts';
import type { Message } from './screen.ts';

const colours: Readonly<Record<Message['level'], Colour>> = {
  info: 'cyan',
  good: 'green',
  warning: 'yellow',
  error: 'red',
};

/** So that a message says how serious it is without colours too. */
const signs: Readonly<Record<Message['level'], string>> = { info: ' ', good: '+', warning: '!', error: '!' };

/** What happened, and beside it where one is. A message that leaves no room for that stands alone, until the next key. */
function messageLine({ size, message }: App, status: string, row: number): readonly Patch[] {
  const room = size.columns - 1;
  const where: Patch = { row, column: room - widthOf(status), text: status };
  if (!message) return status === '' ? [] : [where];
  const { level, text } = message;
  const told = `${signs[level]} ${plainLine(text)}`;
  const style = styleOf({ bold: level !== 'info', colour: colours[level] });
  const fits = status !== '' && widthOf(told) < where.column;
  return [...(fits ? [where] : []), { row, column: 0, text: cellText(told, fits ? where.column - 1 : room), style }];
}

/** All that is shown without being drawn by Ink: header, cursor and marks of the top screen, message line, keys at the foot. */
export function paint(app: App): readonly Patch[] {
  const { desk, definition } = deskAndDefinition(app, app.top);
  const { rows, columns } = app.size;
  const footer = rows - footerRows;
  return [
    headerPatch(app),
    ...(definition.paint?.(desk) ?? []),
    ...messageLine(app, definition.status?.(desk) ?? '', footer - 1),
    ...footerPatches(desk, definition, footer, columns),
  ];
}

/** What a terminal shows that is smaller than any screen is made for. */
export function tooSmallPatches(app: App): readonly Patch[] {
  const { columns, rows } = app.size;
  const { tooSmall: text } = consoleTexts(app.language);
  const lines = Array.from({ length: rows }, (_, row) => text.slice(row * columns, (row + 1) * columns));
  return lines.map((line, row) => ({ row, column: 0, text: line, width: columns }));
}
