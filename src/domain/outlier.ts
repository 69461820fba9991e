import type { Cents } from './money.ts';

/** So many invoices of a debtor, its last ones, tell what is usual. */
export const mostCompared = 8;
/** Of fewer nobody can say what is usual. */
const fewestCompared = 3;
/** Outside half to twice the middle one of them an amount is unusual. */
const factor = 2;

/**
 * An invoice's amount beside what the debtor is usually billed, in cents without VAT.
 * unknown: there are too few to compare with, or they come to nothing · usual · high · low: looks like a mistake.
 */
export type AmountJudgement =
  | { readonly kind: 'unknown'; readonly compared: number }
  | { readonly kind: 'usual' | 'high' | 'low'; readonly compared: number; readonly median: Cents };

/** The middle one, or the mean of the two in the middle, rounded to the cent. */
function medianOf(amounts: readonly Cents[]): Cents {
  const sorted = [...amounts].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return Math.round((low + high) / 2);
}

/**
 * Whether an amount is out of line with the debtor's last invoices: less than half or more than twice their median. The median,
 * since one invoice that was itself a mistake, or one feast day, must not decide what is usual. It warns and never refuses.
 * @param net of the invoice @param before of the debtor's last invoices, credits left out; no more than `mostCompared` count
 */
export function judgedAmount(net: Cents, before: readonly Cents[]): AmountJudgement {
  const compared = Math.min(before.length, mostCompared);
  const median = compared < fewestCompared ? 0 : medianOf(before.slice(0, mostCompared));
  if (median <= 0) return { kind: 'unknown', compared };
  const kind = net > median * factor ? 'high' : net * factor < median ? 'low' : 'usual';
  return { kind, compared, median };
}

/** Whether somebody should look at it. */
export function isOutlier(judgement: AmountJudgement): boolean {
  return judgement.kind === 'high' || judgement.kind === 'low';
}
