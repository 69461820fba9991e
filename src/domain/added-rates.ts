import type { DraftEdit } from './change-draft.ts';
import { type RatedDraft, type RatesFor, rateChanges } from './hand-draft.ts';

/**
 * Added lines at the rates of another last day of delivery: an added line stands at those of the day that was shown when it was
 * typed, which no draft tells.
 */
export function addedOnDay(
  added: DraftEdit['added'],
  from: RatedDraft,
  to: RatedDraft,
  ratesFor: RatesFor,
): DraftEdit['added'] {
  if (added.length === 0) return added;
  const rates = new Map(rateChanges(ratesFor(from), ratesFor(to)).map(({ before, after }) => [before, after]));
  return added.map((one) => {
    const rate = rates.get(one.line.rate);
    return rate === undefined ? one : { ...one, line: { ...one.line, rate } };
  });
}
