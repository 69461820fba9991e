import type { Language } from '../../domain/debtor.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import type { Area } from '../app/area.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { movementBindings, rowsOf } from './binding-sets.ts';
import { cellText, widthOf } from './cell-text.ts';
import { scrolled } from './scroll.ts';

/** A line of a long text. */
export interface TextLine {
  readonly text: string;
  readonly bold?: boolean;
}

/** A text that one moves through. */
export interface TextPage {
  readonly lines: readonly TextLine[];
  readonly area: Area;
}

const boldStyle = styleOf({ bold: true });
const indent = /^ */;

/** A line of text that can do nothing to the screen; what stands in from the left stays so. */
function plainIndented(text: string): string {
  return `${indent.exec(text)?.[0] ?? ''}${plainLine(text)}`;
}

/** The lines that are in the window, to be painted: moving through them draws nothing anew. */
export function paintText({ lines, area }: TextPage, top: number): readonly Patch[] {
  const first = scrolled(top, 0, lines.length, area.rows);
  return lines.slice(first, first + area.rows).map(({ text, bold = false }, index) => ({
    row: area.row + index,
    column: area.column,
    width: area.columns,
    text: plainIndented(text),
    ...(bold ? { style: boldStyle } : {}),
  }));
}

/** Above a text: what it is, and at the right end which of several. */
export function paintHeading(area: Area, left: string, right: string): readonly Patch[] {
  const room = area.columns - widthOf(right) - 2;
  const text = ` ${cellText(left, room)}${right} `;
  return [{ row: area.row, column: area.column, width: area.columns, text, style: boldStyle }];
}

/** What is left for a text under its heading. */
export function belowHeading(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** Where one is in a text: "12–31 van 240". */
export function textStatus(language: Language, { lines, area }: TextPage, top: number): string {
  const first = scrolled(top, 0, lines.length, area.rows);
  const last = Math.min(lines.length, first + area.rows);
  return lines.length === 0 ? '' : fill(consoleTexts(language).range, { first: first + 1, last, total: lines.length });
}

/** The movement keys of a text. @param page the text as the screen has it now */
export function textMovement<S extends { readonly top: number }>(
  prefix: string,
  page: (desk: Desk<S>) => TextPage,
): readonly ScreenBinding<S>[] {
  const bindings = movementBindings<S>(prefix, (desk, movement) => {
    const { lines, area } = page(desk);
    const by = rowsOf(movement, area.rows, lines.length);
    desk.set((screen) => {
      const from = scrolled(screen.top, 0, lines.length, area.rows);
      return { ...screen, top: scrolled(from, by, lines.length, area.rows) };
    });
  });
  // A key typed ahead waits for the text.
  const disabledReason = (desk: Desk<S>) => (page(desk).lines.length === 0 ? ('nothingThere' as const) : undefined);
  return bindings.map((binding) => ({ ...binding, disabledReason }));
}
