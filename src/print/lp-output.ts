import type { PrintProblem, Submitted } from '../domain/print-problem.ts';

/** Reads what `lp` says on success, `request id is Laser-12 (0 file(s))`: the job id; null: not said. */
export function jobIdIn(output: string): string | null {
  return /^request id is (\S+-\d+) /m.exec(output)?.[1] ?? null;
}

export interface LpRefusal {
  readonly problem: PrintProblem;
  readonly submitted: Submitted;
}

/**
 * Told apart by the words of lp (CUPS 2.x, LC_ALL=C). It says these before it sends the document, or, for the queue from
 * standard input, when the server broke off before the document was complete, so that it cannot be printed.
 */
const refusals: readonly (readonly [RegExp, PrintProblem])[] = [
  [/no default destination/i, 'no-default-printer'],
  [/does not exist|non-existent/i, 'no-printer'],
  [/not accepting jobs/i, 'not-accepting'],
  [/scheduler (is )?not (running|responding)/i, 'no-server'],
  [/unable to queue from stdin/i, 'refused'],
];

/** The words of a lost connection: the answer to the document never came. */
const lost = /connection|broken pipe|file descriptor|timed? ?out|unreachable|no such file|server error|unavailable/i;

/**
 * What an error exit of `lp` means. Any text that is not about a lost connection is the server's own answer: it took no job.
 * @param serverAnswers whether the server answered when asked again; without it, lp's blame on the printer is not believed
 */
export function refusalIn(words: string, serverAnswers: boolean): LpRefusal {
  const known = refusals.find(([pattern]) => pattern.test(words));
  if (known) return { problem: serverAnswers ? known[1] : 'no-server', submitted: 'no' };
  if (!serverAnswers) return { problem: 'no-server', submitted: 'unknown' };
  return { problem: 'refused', submitted: lost.test(words) ? 'unknown' : 'no' };
}
