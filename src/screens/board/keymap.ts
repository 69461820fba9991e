import { dayOf } from '../../domain/calendar.ts';
import type { BoardRow } from '../../domain/invoice-board.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement } from '../kit/list-bindings.ts';
import { listHeight } from '../kit/paint-list.ts';
import { whenReady } from '../kit/when-ready.ts';
import { makeOf } from '../make/update.ts';
import { latePageOf } from './late-page.ts';
import { tableArea } from './layout.ts';
import type { BoardScreen } from './update.ts';

type BoardDesk = Desk<BoardScreen>;

const rows: ListAccess<BoardScreen, BoardRow> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => listHeight(tableArea(area)),
};

function make(desk: BoardDesk): void {
  const row = current(desk.screen.list);
  if (row) desk.open(makeOf(desk.language, dayOf(desk.context.now()), row.day));
}

function showLate({ screen, language, open }: BoardDesk): void {
  if (screen.board !== null) open(latePageOf(language, screen.board.late));
}

export const boardBindings: readonly ScreenBinding<BoardScreen>[] = [
  ...whenReady<BoardScreen>(
    [
      { id: 'board.make', keys: parseKeyNames('Enter', 'a'), label: 'makeInvoices', group: 'rows', run: make },
      {
        id: 'board.late',
        keys: parseKeyNames('l'),
        label: 'showLate',
        group: 'screen',
        disabledReason: ({ screen }) => (screen.board?.late.length === 0 ? 'nothingLate' : undefined),
        run: showLate,
      },
      ...listMovement('board', rows),
    ],
    ({ board }) => board === null,
  ),
  backBinding('board'),
];
