/**
 * Why paper did not come, as far as the print system can tell.
 * no-lp: the CUPS client is not installed · no-server: CUPS does not answer · no-printer: no queue of that name ·
 * no-default-printer: none chosen and CUPS has no default · stopped: the queue is disabled · not-accepting: the queue
 * refuses new jobs · timeout: no answer in time · refused: anything else, in the print system's own words.
 */
export const printProblems = [
  'no-lp',
  'no-server',
  'no-printer',
  'no-default-printer',
  'stopped',
  'not-accepting',
  'timeout',
  'refused',
] as const;
export type PrintProblem = (typeof printProblems)[number];

/** Whether the job may be in the print queue all the same. After `unknown` a second print may give the paper twice. */
export type Submitted = 'no' | 'unknown';

/** What fills the sentences about a print problem; plain data, so that it can be kept with the job. */
export interface PrintProblemParams {
  /** Name of the queue; empty: the CUPS default. */
  readonly printer: string;
  /** What the print system said, or empty. */
  readonly reason: string;
  readonly submitted: Submitted;
}
