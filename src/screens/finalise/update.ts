import type { DraftsCheck } from '../../actions/check-drafts.ts';

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
}

/** @param ids drafts, in any order: they get their numbers in the order in which they were made */
export function finaliseOf(ids: readonly string[]): FinaliseScreen {
  return { kind: 'finalise', ids: [...ids].sort(), check: null, progress: null, top: 0 };
}
