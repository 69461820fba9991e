import type { ClosingSummary } from '../../actions/closing-sheets.ts';
import type { Day } from '../../domain/calendar.ts';
import { type List, listOf } from '../kit/list.ts';

/** *Sluitstaten*: the runs that are kept. */
export interface ClosingsScreen {
  readonly kind: 'closings';
  /** Only those of this day and later; null: all. */
  readonly since: Day | null;
  readonly loading: boolean;
  readonly list: List<ClosingSummary>;
}

export function closingsOf(since: Day): ClosingsScreen {
  return { kind: 'closings', since, loading: true, list: listOf<ClosingSummary>([]) };
}

export const idOfSummary = (summary: ClosingSummary): string => summary.id;
