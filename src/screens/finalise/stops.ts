import type { CheckedDraft, DraftsCheck } from '../../actions/check-drafts.ts';
import type { MissingField } from '../../domain/completeness.ts';
import { isOutlier } from '../../domain/outlier.ts';

/** A line of the check from which one can go on: to where something is filled in, or to a draft to look at. */
export type Stop =
  | { readonly kind: 'missing'; readonly row: CheckedDraft; readonly missing: MissingField }
  | { readonly kind: 'outlier'; readonly row: CheckedDraft };

/** Drafts that cannot become final yet. */
export function incompleteRows({ rows }: DraftsCheck): readonly CheckedDraft[] {
  return rows.filter(({ number }) => number === null);
}

/** Drafts whose amount is out of line with what their debtors are usually billed. */
export function outlierRows({ rows }: DraftsCheck): readonly CheckedDraft[] {
  return rows.filter(({ amount }) => isOutlier(amount));
}

/** All of them, in the order in which they are shown. */
export function stopsOf(check: DraftsCheck): readonly Stop[] {
  return [
    ...incompleteRows(check).flatMap((row) => row.missing.map((missing): Stop => ({ kind: 'missing', row, missing }))),
    ...outlierRows(check).map((row): Stop => ({ kind: 'outlier', row })),
  ];
}
