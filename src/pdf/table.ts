import type { Drawable } from './drawable.ts';
import type { Fonts, FontWeight } from './fonts.ts';
import { page } from './page.ts';
import type { Pen } from './pen.ts';
import type { Column, Fact } from './table-model.ts';
import { wrapText } from './wrap-text.ts';

/** A table with its columns fitted to the page. All in points. */
export interface TableGrid {
  readonly size: number;
  readonly lineHeight: number;
  readonly columns: readonly (Column & { readonly left: number; readonly width: number })[];
}

const sizes = [8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4, 3.5, 3];
/** Space between columns: less where there are many. */
const gapOf = (columns: number) => (columns > 10 ? 6.5 : 9);
const narrowestGrowing = 96;
/** Words in a column that does not grow break over lines from here on; figures never break. */
const widestWords = 74;
const mostLines = 3;
/** A word that is as wide as its column must not break for a rounding of its width. */
const hair = 0.01;
const padding = 3.2;

/**
 * Fits columns to the page: figures get the width that they need, the growing column gets what is left, and the type
 * becomes smaller until that is enough.
 * @param rows the cells of every row, so that all pages of a document have the same grid
 */
export function fitGrid(columns: readonly Column[], rows: readonly (readonly string[])[], fonts: Fonts): TableGrid {
  const gap = gapOf(columns.length);
  const room = page.contentWidth - gap * (columns.length - 1);
  const own = columns.map((column, index) => {
    const cells = rows.map((cells) => fonts.regular.widthOf(cells[index] ?? '', 1));
    const widest = cells.reduce((most, width) => Math.max(most, width), 0);
    return Math.max(widest, fonts.semibold.widthOf(column.label, 1));
  });
  const even = columns.reduce((most, column, index) => (column.even ? Math.max(most, own[index] ?? 0) : most), 0);
  const naturals = columns.map((column, index) => (column.even ? even : (own[index] ?? 0)));
  const widthsAt = (size: number) =>
    columns.map((column, index) => {
      const natural = (naturals[index] ?? 0) * size;
      return column.align === 'left' ? Math.min(natural, widestWords) : natural;
    });
  const left = (size: number) =>
    widthsAt(size).reduce((free, width, index) => (columns[index]?.grows ? free : free - width), room);
  const size = sizes.find((tried) => left(tried) >= narrowestGrowing) ?? sizes.at(-1) ?? 3;

  const widths = widthsAt(size);
  let x: number = page.left;
  return {
    size,
    lineHeight: size * 1.34,
    columns: columns.map((column, index) => {
      const width = column.grows ? left(size) : (widths[index] ?? 0);
      const placed = { ...column, left: x, width };
      x += width + gap;
      return placed;
    }),
  };
}

function drawCells(
  pen: Pen,
  grid: TableGrid,
  cells: readonly (readonly string[])[],
  top: number,
  weight: FontWeight,
): void {
  const style = { size: grid.size, weight };
  grid.columns.forEach((column, index) => {
    (cells[index] ?? []).forEach((line, row) => {
      const y = top + padding + grid.size + row * grid.lineHeight;
      if (column.align === 'right') pen.textRight(line, column.left + column.width, y, style);
      else pen.text(line, column.left, y, style);
    });
  });
}

/** The labels above the columns, with a line under them. Stands at the head of the table on every page. */
export function tableHeader(grid: TableGrid): Drawable {
  const height = grid.lineHeight + padding * 2 + 2;
  return {
    height: height + 2,
    draw: (pen, top) => {
      drawCells(
        pen,
        grid,
        grid.columns.map((column) => [column.label]),
        top,
        'semibold',
      );
      pen.rule(page.left, page.right, top + height, 'text', 0.8);
    },
  };
}

/**
 * One row; words that are too long break over at most three lines.
 * @param note stands below the cells, from the second column to the edge of the page, whole
 */
export function tableRow(grid: TableGrid, cells: readonly string[], fonts: Fonts, note = ''): Drawable {
  const lines = grid.columns.map((column, index) => {
    const text = cells[index] ?? '';
    return column.align === 'right' ? [text] : wrapText(text, fonts.regular, grid.size, column.width + hair, mostLines);
  });
  const most = lines.reduce((count, cell) => Math.max(count, cell.length), 1);
  const noteLeft = grid.columns[1]?.left ?? page.left;
  const noteSize = grid.size - 0.5;
  const notes =
    note === '' ? [] : wrapText(note, fonts.regular, noteSize, page.right - noteLeft, Number.POSITIVE_INFINITY);
  const height = (most + notes.length) * grid.lineHeight + padding * 2 - 2;
  return {
    height,
    draw: (pen, top) => {
      drawCells(pen, grid, lines, top, 'regular');
      notes.forEach((line, index) => {
        const y = top + padding + grid.size + (most + index) * grid.lineHeight;
        pen.text(line, noteLeft, y, { size: noteSize, colour: 'muted' });
      });
      pen.rule(page.left, page.right, top + height, 'faint', 0.4);
    },
  };
}

/** What stands above a group of rows. */
export function tableHeading(grid: TableGrid, text: string, fonts: Fonts): Drawable {
  const size = grid.size + 0.3;
  const lines = wrapText(text, fonts.semibold, size, page.contentWidth, 2);
  return {
    height: lines.length * grid.lineHeight + 10,
    draw: (pen, top) => {
      lines.forEach((line, index) => {
        pen.text(line, page.left, top + 7 + size + index * grid.lineHeight, { size, weight: 'semibold' });
      });
    },
  };
}

/** An amount under the last column with its name before it: a subtotal, a carried total. */
export function tableSum(grid: TableGrid, sum: Fact, weight: FontWeight): Drawable {
  const height = grid.lineHeight + padding * 2;
  return {
    height,
    draw: (pen, top) => {
      const y = top + padding + grid.size;
      const style = { size: grid.size, weight };
      const valueLeft = page.right - pen.fonts[weight].widthOf(sum.value, grid.size);
      const last = grid.columns.at(-1);
      const labelRight = Math.min(valueLeft, last ? last.left : valueLeft) - gapOf(grid.columns.length);
      pen.textRight(sum.label, labelRight, y, style);
      pen.textRight(sum.value, page.right, y, style);
    },
  };
}
