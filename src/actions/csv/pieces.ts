import type { Turns } from '../../state/turns.ts';

/** Long work in pieces of a few milliseconds: it rests between two of them, and gives its result at the end. */
export type Pieces<Result> = Generator<undefined, Result, undefined>;

/** Does all of the work without a rest. */
export function atOnce<Result>(pieces: Pieces<Result>): Result {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work while others of this process have their turn.
 * @throws whatever the signal was aborted with
 */
export async function inTurns<Result>(pieces: Pieces<Result>, turns: Turns, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
    const others = turns.due();
    if (others) await others;
    signal?.throwIfAborted();
  }
}
