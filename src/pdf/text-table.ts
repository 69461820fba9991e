import type { Column } from './table-model.ts';
import { displayWidth, padColumns, wrapColumns } from './text-width.ts';

/** A table set in characters. */
export interface TextTable {
  readonly header: readonly string[];
  readonly row: (cells: readonly string[]) => readonly string[];
}

const least = 16;
const widestWords = 14;

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] {
  return columns.map((column, index) => {
    const widest = [column.label, ...rows.map((cells) => cells[index] ?? '')].reduce(
      (most, cell) => Math.max(most, displayWidth(cell)),
      0,
    );
    return column.align === 'left' && !column.grows ? Math.min(widest, widestWords) : widest;
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** The columns with these indexes; words that are too long go on in further lines. */
function linesOf(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  chosen: readonly number[],
): readonly string[] {
  const broken = chosen.map((index) => {
    const cell = cells[index] ?? '';
    return columns[index]?.align === 'right' ? [cell] : wrapColumns(cell, widths[index] ?? 1);
  });
  const rows = broken.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: rows }, (_, row) =>
    chosen
      .map((index, place) => {
        return padColumns(broken[place]?.[row] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left');
      })
      .join(' ')
      .trimEnd(),
  );
}

/**
 * Sets a table in `width` columns: each row on one line, or, where the names would get less than 16 columns, on two,
 * the words above and the figures below.
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): TextTable {
  const labels = columns.map(({ label }) => label);
  const natural = widthsOf(columns, rows);
  const all = columns.map((_, index) => index);
  const growing = columns.findIndex((column) => column.grows);
  const free = width - (columns.length - 1) - sum(natural.filter((_, index) => index !== growing));
  if (growing < 0 || free >= Math.min(least, natural[growing] ?? 0)) {
    const widths = natural.map((own, index) => (index === growing ? free : own));
    return {
      header: linesOf(labels, columns, widths, all),
      row: (cells) => linesOf(cells, columns, widths, all),
    };
  }

  const words = all.filter((index) => columns[index]?.align === 'left');
  const figures = all.filter((index) => columns[index]?.align === 'right');
  const others = words.filter((index) => index !== growing);
  const nameWidth = width - sum(others.map((index) => (natural[index] ?? 0) + 1));
  const widths = natural.map((own, index) => (index === growing ? nameWidth : own));
  const lines = (cells: readonly string[]) => {
    // Figures are never cut; a line that is still too long goes without its alignment.
    const below = linesOf(cells, columns, widths, figures).map((line) =>
      displayWidth(line) <= width ? padColumns(line, width, 'right') : line.trim().replace(/ +/g, ' '),
    );
    return [...linesOf(cells, columns, widths, words), ...below];
  };
  return { header: lines(labels), row: lines };
}
