import { isSameList } from './steady-rows.ts';

/** Enough to fill the first screens with. */
const firstRows = 200;

/** Least time between two notices of more rows, in milliseconds. */
const noticePause = 200;

/** Rows that are read in short stretches, so that keys are answered meanwhile; afterwards only what changed is read again. */
export abstract class RowList<Row> {
  #rows: readonly Row[] = [];
  #complete = false;
  #last: Promise<unknown> = Promise.resolve();

  /** The rows read so far; another array only when a row changed, came or went. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** All there is has been read. */
  get complete(): boolean {
    return this.#complete;
  }

  /**
   * Reads all rows, the newest first.
   * @param onRows called when the first screens are there, then a few times a second, and at the end
   * @param signal ends the reading early: what was read stays, `complete` stays false
   * @throws UserError as `StoreFolder.read`
   */
  load(onRows: () => void, signal: AbortSignal): Promise<void> {
    return this.#oneByOne(async () => {
      let told = 0;
      for await (const count of this.steps()) {
        if (signal.aborted) return;
        const due = told === 0 ? count >= firstRows : performance.now() - told >= noticePause;
        if (!due || !this.#publish()) continue;
        told = performance.now();
        onRows();
      }
      if (signal.aborted) return;
      this.#complete = true;
      this.#publish();
      onRows();
    });
  }

  /**
   * Reads what changed since, by whomever; true when the rows changed.
   * @throws UserError as `StoreFolder.read`
   */
  refresh(): Promise<boolean> {
    return this.#oneByOne(async () => {
      for await (const _ of this.steps());
      this.#complete = true;
      return this.#publish();
    });
  }

  /** Reads what is not known yet or has changed, the newest first; gives how many rows there are after each step. */
  protected abstract steps(): AsyncGenerator<number>;

  /** All rows that were read; null when none of them can have changed since this was asked last. */
  protected abstract changedRows(): readonly Row[] | null;

  /** True when the rows are others than before. */
  #publish(): boolean {
    const rows = this.changedRows();
    if (rows === null || isSameList(this.#rows, rows)) return false;
    this.#rows = rows;
    return true;
  }

  #oneByOne<R>(work: () => Promise<R>): Promise<R> {
    const result = this.#last.then(work);
    // Who asked for it is told when it fails; the next one starts anyway.
    this.#last = result.catch(() => undefined);
    return result;
  }
}
