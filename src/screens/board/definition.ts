import { invoiceBoard } from '../../actions/invoice-board.ts';
import { boardTexts } from '../../i18n/board.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { loadOrLeave } from '../kit/load.ts';
import { listHeight, paintList } from '../kit/paint-list.ts';
import { boardBindings } from './keymap.ts';
import { tableArea } from './layout.ts';
import { type BoardScreen, idOfDay, withBoard } from './update.ts';
import { BoardView } from './view.tsx';

async function read(desk: Desk<BoardScreen>): Promise<void> {
  const board = await invoiceBoard(desk.context);
  desk.set((screen) => withBoard(screen, board, listHeight(tableArea(desk.area))));
}

export const boardDefinition: ScreenDefinition<BoardScreen> = {
  title: (_screen, language) => boardTexts(language).title,
  help: (language) => boardTexts(language).help,
  bindings: boardBindings,
  View: BoardView,
  drawn: ({ board, list }) => [board, list.rows, list.top],
  paint: ({ screen, area }) => (screen.board === null ? [] : paintList(screen.list, idOfDay, tableArea(area))),
  opened: (desk) => loadOrLeave(desk, () => read(desk)),
  changed: (desk) => desk.work(() => read(desk)),
  isLoading: ({ board }) => board === null,
};
