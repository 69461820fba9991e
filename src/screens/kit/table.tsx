import { Box, Text } from 'ink';
import { memo, type ReactElement } from 'react';
import { cellText } from './cell-text.ts';
import { type Column, type FittedColumn, fitted, markWidth } from './columns.ts';
import { inkTable } from './ink-table.ts';

/** Rows of the screen that the heading takes. */
export const headingRows = 1;

/** `ink-table` knows a row by what is in it; a place that stays the same lets React keep the line and change its text. */
interface Place {
  readonly [key: string]: number;
  readonly place: number;
}

interface LinesProps {
  readonly data: Place[];
  readonly heading: string;
  readonly lines: readonly string[];
}

const Line = memo(function Line({ text, bold = false }: { readonly text: string; readonly bold?: boolean }) {
  return (
    <Text bold={bold} underline={bold} wrap="truncate">
      {text}
    </Text>
  );
});

type Part = (props: { readonly data: Partial<Place> }) => ReactElement | null;

interface TableParts {
  header: Part;
  heading: Part;
  separator: Part;
  data: Part;
  footer: Part;
}

function build() {
  const Table = inkTable() as unknown as new (props: LinesProps) => React.Component<LinesProps> & TableParts;

  /** `ink-table` without its rules, and with one text per row: half of the screen was lines, and each cell cost a node. */
  return class DenseTable extends Table {
    override header: Part = () => null;
    override separator: Part = () => null;
    override footer: Part = () => null;
    override heading: Part = () => <Line key="heading" text={this.props.heading} bold />;
    override data: Part = ({ data }) => <Line text={this.props.lines[data.place ?? 0] ?? ''} />;
  };
}

let built: ReturnType<typeof build> | undefined;

const places: Place[] = [];

function placesFor(count: number): Place[] {
  while (places.length < count) places.push({ place: places.length });
  return places.slice(0, count);
}

/** A row as one line of the table. */
export function lineOf<Row>(row: Row, columns: readonly FittedColumn<Row>[]): string {
  return ' '.repeat(markWidth) + columns.map(({ text, width, right }) => cellText(text(row), width, right)).join(' ');
}

export interface TableProps<Row> {
  readonly columns: readonly Column<Row>[];
  /** The rows of the window. */
  readonly rows: readonly Row[];
  /** Columns of the screen. */
  readonly width: number;
  /** Rows of the screen, heading included. */
  readonly height: number;
  /** A row that is one text across all columns, such as what stands above a group; null: a row with cells. */
  readonly across?: (row: Row) => string | null;
}

/** A page of rows under their headings, as `ink-table` draws it. Cursor and marks are painted over it (`paintList`). */
export function Table<Row>({ columns, rows, width, height, across }: TableProps<Row>): ReactElement {
  built ??= build();
  const Dense = built;
  const fit = fitted(columns, width);
  const heading =
    ' '.repeat(markWidth) + fit.map((column) => cellText(column.heading, column.width, column.right)).join(' ');
  const shown = rows.slice(0, height - headingRows);
  const line = (row: Row): string => {
    const text = across?.(row) ?? null;
    return text === null ? lineOf(row, fit) : ' '.repeat(markWidth) + cellText(text, width - markWidth);
  };
  return (
    <Box height={height} width={width} flexDirection="column" overflow="hidden">
      <Dense data={placesFor(shown.length)} heading={heading.padEnd(width)} lines={shown.map(line)} />
    </Box>
  );
}
