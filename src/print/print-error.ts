import type { PrintProblem, PrintProblemParams, Submitted } from '../domain/print-problem.ts';
import { cleanText } from './clean-text.ts';

/** A print job that was not taken, or not for certain. `params` are clean and fill the sentences of `i18n/print.ts`. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
  readonly params: PrintProblemParams;

  constructor(
    readonly problem: PrintProblem,
    /** Whether the job may be in the queue all the same. */
    readonly submitted: Submitted,
    about: { readonly printer?: string; readonly reason?: string } = {},
  ) {
    const printer = cleanText(about.printer ?? '', 200);
    const reason = cleanText(about.reason ?? '', 400);
    super(`${problem} (submitted: ${submitted}) ${JSON.stringify({ printer, reason })}`);
    this.params = { printer, reason, submitted };
  }
}
