import type { AttemptFailure } from '../domain/dispatch/transitions.ts';
import type { PrintProblem } from '../domain/print-problem.ts';
import { UserError } from '../domain/user-error.ts';
import { PrintError } from '../print/print-error.ts';

/** Why a print came to nothing; `blocks`: every other job would meet the same. */
export interface PrintFailure extends AttemptFailure {
  readonly blocks: boolean;
}

/** Problems that are over when somebody sees to the printer. The others ask for another setting. */
const passing: ReadonlySet<PrintProblem> = new Set(['no-server', 'stopped', 'not-accepting', 'timeout']);

/** What a failed print means for its entry; every print problem but a refusal of the job itself is the printer's. */
export function printFailureOf(error: unknown): PrintFailure {
  if (error instanceof PrintError) {
    const temporary = passing.has(error.problem);
    return {
      code: null,
      reply: error.params.reason,
      cause: error.problem,
      permanence: temporary ? 'temporary' : 'permanent',
      uncertain: error.submitted === 'unknown',
      blameless: true,
      blocks: error.problem !== 'refused',
    };
  }
  if (error instanceof UserError) {
    const reply = Object.values(error.params).join(' ');
    return {
      code: null,
      reply,
      cause: error.code,
      permanence: 'temporary',
      uncertain: false,
      blameless: true,
      blocks: true,
    };
  }
  throw error;
}
