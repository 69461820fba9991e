import type { InvoiceBoard } from '../../actions/invoice-board.ts';
import type { BoardRow } from '../../domain/invoice-board.ts';
import { type List, listOf, withRows } from '../kit/list.ts';

/** *Factuurdagen*: who is due on which day, and what waits. */
export interface BoardScreen {
  readonly kind: 'board';
  /** Null until it is known. */
  readonly board: InvoiceBoard | null;
  readonly list: List<BoardRow>;
}

/** The board before anything was read. */
export function boardOf(): BoardScreen {
  return { kind: 'board', board: null, list: listOf<BoardRow>([]) };
}

export const idOfDay = ({ day }: BoardRow): string => day;

/** What is known now. The cursor stays on its day; at first it is on today. */
export function withBoard(screen: BoardScreen, board: InvoiceBoard, height: number): BoardScreen {
  return { ...screen, board, list: withRows(screen.list, board.rows, idOfDay, height) };
}
