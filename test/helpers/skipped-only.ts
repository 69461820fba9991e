import { type SkipReason, skipReasons } from '../../src/domain/collect.ts';

/** The counts of skipped deliveries with every other reason at nought. */
export function skippedOnly(counts: Partial<Record<SkipReason, number>>): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(skipReasons.map((reason) => [reason, 0])), ...counts };
}
