import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';

/** How far a movement key goes: so many rows, so many windows, or to an end. */
export type Movement = { readonly rows: number } | { readonly windows: number } | { readonly end: -1 | 1 };

/**
 * The movement keys, which are the same on every screen (design § 5).
 */
export function movementBindings<S>(
  prefix: string,
  move: (desk: Desk<S>, movement: Movement) => void,
): readonly ScreenBinding<S>[] {
  const binding = (id: string, key: string, label: ScreenBinding<S>['label'], movement: Movement) => ({
    id: `${prefix}.${id}`,
    keys: parseKeyNames(key),
    label,
    group: 'move' as const,
    run: (desk: Desk<S>) => move(desk, movement),
  });
  return [
    binding('up', 'Up', 'up', { rows: -1 }),
    binding('down', 'Down', 'down', { rows: 1 }),
    binding('page-up', 'PgUp', 'pageUp', { windows: -1 }),
    binding('page-down', 'PgDn', 'pageDown', { windows: 1 }),
    binding('first', 'Home', 'first', { end: -1 }),
    binding('last', 'End', 'last', { end: 1 }),
  ];
}

/** A movement as rows up or down. @param height rows of the window @param count of all rows */
export function rowsOf(movement: Movement, height: number, count: number): number {
  if ('rows' in movement) return movement.rows;
  if ('windows' in movement) return movement.windows * Math.max(1, height - 1);
  return movement.end * count;
}

/** Esc. */
export function backBinding<S>(prefix: string, run: (desk: Desk<S>) => void = (desk) => desk.back()): ScreenBinding<S> {
  return { id: `${prefix}.back`, keys: parseKeyNames('Esc'), label: 'back', group: 'screen', run };
}
