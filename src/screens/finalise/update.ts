import type { DraftsCheck } from '../../actions/check-drafts.ts';
import { stopsOf } from './stops.ts';

/** How far making final has come. */
export interface FinaliseProgress {
  readonly done: number;
  readonly total: number;
}

/** *Definitief maken*: what would happen, then that it happens. */
export interface FinaliseScreen {
  readonly kind: 'finalise';
  /** Ids of the drafts. */
  readonly ids: readonly string[];
  /** What would happen; null until it is known. */
  readonly check: DraftsCheck | null;
  /** It happens; null when it does not. */
  readonly progress: FinaliseProgress | null;
  readonly top: number;
  /** Which of the places to go to has the cursor, in the order of the lines; -1: none. */
  readonly cursor: number;
}

/** @param ids drafts, in any order: they get their numbers in the order in which they were made */
export function finaliseOf(ids: readonly string[]): FinaliseScreen {
  return { kind: 'finalise', ids: [...ids].sort(), check: null, progress: null, top: 0, cursor: -1 };
}

/** What would happen now. Where nothing can become final, the cursor begins at what is missing. */
export function withCheck(screen: FinaliseScreen, check: DraftsCheck): FinaliseScreen {
  const first = screen.check === null && check.count === 0 ? 0 : screen.cursor;
  return { ...screen, check, cursor: Math.min(first, stopsOf(check).length - 1) };
}
