import type { PrintJob } from './printer.ts';

/**
 * Guards what every printer promises about a job.
 * @throws RangeError when `copies` is not a whole number from 1: none is the caller's decision, not a print job
 * @throws the signal's reason when it is aborted
 */
export function requirePrintable(job: PrintJob): void {
  if (!Number.isSafeInteger(job.copies) || job.copies < 1) throw new RangeError(`copies: ${job.copies}`);
  job.signal?.throwIfAborted();
}
