import type { ImportKind } from '../../domain/csv-file.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { type ErrorCode, type ErrorParams, UserError } from '../../domain/user-error.ts';

/** Where something is wrong in a file, and what stands there. */
export type Place = Readonly<{
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Name of the column as its header has it, or its own with {@link fileKind}. */
  column: string;
  /** Kind of file that has a column of this name; only where the file lacks it. */
  fileKind?: ImportKind;
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

  /** @param limit so many are told */
  constructor(
    readonly file: string,
    private readonly limit = problemLimit,
  ) {}

  /** How many there are. */
  get count(): number {
    return this.#found.length + this.#more;
  }

  /** Further problems are only counted. */
  get isFull(): boolean {
    return this.#found.length >= this.limit;
  }

  /** Notes a problem; beyond the limit they are only counted. */
  add(code: ErrorCode, params: ErrorParams): void {
    if (this.isFull) this.#more++;
    else this.#found.push(new UserError(code, params));
  }

  /** All of them in the order of the lines; the last is `csv.more-problems` {file, count} when some are only counted. */
  all(): readonly UserError[] {
    const inOrder = this.#found
      .map((problem, index) => ({ problem, index, line: lineOf(problem) }))
      .sort((a, b) => a.line - b.line || a.index - b.index)
      .map((entry) => entry.problem);
    const more = this.#more > 0 ? [new UserError('csv.more-problems', { file: this.file, count: this.#more })] : [];
    return [...inOrder, ...more];
  }

  /** @throws UserError the first problem, with the rest in `others`, see {@link all} */
  throwIfAny(): void {
    refuse(this.all());
  }
}

/** @throws UserError the first of these problems, with the rest in `others` */
export function refuse(problems: readonly UserError[]): void {
  const [first, ...others] = problems;
  if (first) throw new UserError(first.code, first.params, others);
}
