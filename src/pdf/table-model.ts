import type { Cents } from '../domain/money.ts';

/** A column of any document's table. */
export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Takes the width that the others leave, and breaks its text over lines. */
  readonly grows: boolean;
  /** One of a group of equal columns, as the days of a week; they all get the width of the widest. */
  readonly even?: boolean;
}

export interface TableRow {
  /** One text per column. */
  readonly cells: readonly string[];
  /** What the row adds to the carried total; 0 where a document carries none. */
  readonly amount: Cents;
}

/** Rows under one heading. */
export interface TableSection {
  /** Null: the rows stand without a heading. */
  readonly heading: string | null;
  /** The heading again, on a page that begins in the middle of the section. */
  readonly continued: string | null;
  readonly rows: readonly TableRow[];
  readonly subtotal: Fact | null;
}

/** A named value. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Stands in a row of its own where facts stand beside each other: it may be long, and nothing of it may be cut off. */
  readonly wide?: boolean;
}
