import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { movementBindings, rowsOf } from './binding-sets.ts';
import { type IdOf, type List, markAll, markRange, moveBy, toggleMark, unmarkAll } from './list.ts';

/** How a screen keeps its list. */
export interface ListAccess<S, Row> {
  readonly get: (screen: S) => List<Row>;
  readonly put: (screen: S, list: List<Row>) => S;
  /** Rows in the window. */
  readonly height: (desk: Desk<S>) => number;
  /** Letters are text just now. */
  readonly typing?: (screen: S) => boolean;
}

function change<S, Row>(
  desk: Desk<S>,
  { get, put, height }: ListAccess<S, Row>,
  act: (list: List<Row>, height: number) => List<Row>,
) {
  const rows = height(desk);
  desk.set((screen) => put(screen, act(get(screen), rows)));
}

/** Why a key about rows does nothing: there is none. */
export function noRows({ rows }: Pick<List<unknown>, 'rows'>): 'nothingThere' | undefined {
  return rows.length === 0 ? 'nothingThere' : undefined;
}

/** The movement keys of a list. */
export function listMovement<S, Row>(prefix: string, access: ListAccess<S, Row>): readonly ScreenBinding<S>[] {
  return movementBindings(prefix, (desk, movement) =>
    change(desk, access, (list, height) => moveBy(list, rowsOf(movement, height, list.rows.length), height)),
  );
}

/** Space, `*`, range and away: the keys of marks. */
export function markBindings<S, Row>(
  prefix: string,
  access: ListAccess<S, Row>,
  idOf: IdOf<Row>,
): readonly ScreenBinding<S>[] {
  const when = ({ screen }: Desk<S>) => access.typing?.(screen) !== true;
  const nothing = ({ screen }: Desk<S>) => noRows(access.get(screen));
  return [
    {
      id: `${prefix}.mark`,
      keys: parseKeyNames('Space'),
      label: 'mark',
      group: 'rows',
      when,
      disabledReason: nothing,
      run: (desk) => change(desk, access, (list, height) => toggleMark(list, idOf, height)),
    },
    {
      id: `${prefix}.mark-shown`,
      keys: parseKeyNames('*'),
      label: 'markShown',
      group: 'rows',
      when,
      disabledReason: nothing,
      run: (desk) => change(desk, access, (list) => markAll(list, idOf)),
    },
    {
      id: `${prefix}.mark-range`,
      keys: parseKeyNames('-'),
      label: 'markRange',
      group: 'rows',
      when,
      disabledReason: nothing,
      run: (desk) => change(desk, access, (list) => markRange(list, idOf)),
    },
    {
      id: `${prefix}.unmark-all`,
      keys: parseKeyNames('u'),
      label: 'unmarkAll',
      group: 'rows',
      when: (desk) => when(desk) && access.get(desk.screen).marks.size > 0,
      run: (desk) => change(desk, access, unmarkAll),
    },
  ];
}
