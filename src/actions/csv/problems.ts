import { plainLine } from '../../domain/plain-text.ts';
import { type ErrorCode, type ErrorParams, UserError } from '../../domain/user-error.ts';

/** Where something is wrong in a file, and what stands there. */
export type Place = Readonly<{
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Name of the column as its header has it. */
  column: string;
  /** Number of the column, from 1. */
  position: number;
  value: string;
}>;

/** So many problems are told at once; more would only scroll by. */
export const problemLimit = 50;

const shownLength = 60;

/** A value as an error shows it: without control characters, and not longer than a line. */
export function shown(value: string): string {
  const text = plainLine(value.slice(0, 10 * shownLength));
  const chars = [...text];
  return chars.length > shownLength ? `${chars.slice(0, shownLength - 1).join('')}…` : text;
}

function lineOf(problem: UserError): number {
  const { line } = problem.params;
  return Number(line ?? 0);
}

/** Collects what is wrong with one file, so that a person can mend all of it at once. */
export class Problems {
  readonly #found: UserError[] = [];
  #more = 0;

  constructor(readonly file: string) {}

  /** How many there are. */
  get count(): number {
    return this.#found.length + this.#more;
  }

  /** Notes a problem; beyond {@link problemLimit} they are only counted. */
  add(code: ErrorCode, params: ErrorParams): void {
    if (this.#found.length < problemLimit) this.#found.push(new UserError(code, params));
    else this.#more++;
  }

  /**
   * @throws UserError the first problem, with the rest in `others`, in the order of the lines; the last of them is
   *   `csv.more-problems` {file, count} when there were more than {@link problemLimit}
   */
  throwIfAny(): void {
    const inOrder = this.#found
      .map((problem, index) => ({ problem, index, line: lineOf(problem) }))
      .sort((a, b) => a.line - b.line || a.index - b.index)
      .map((entry) => entry.problem);
    const [first, ...others] = inOrder;
    if (!first) return;
    if (this.#more > 0) others.push(new UserError('csv.more-problems', { file: this.file, count: this.#more }));
    throw new UserError(first.code, first.params, others);
  }
}
