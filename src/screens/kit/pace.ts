/** Least time between two redraws of long work, in milliseconds: a slow line must not be filled with progress. */
const redrawEvery = 250;

/**
 * Shows what long work reports, the first at once and the last in any case, in between at most four times a second.
 */
export class Pace<T> {
  readonly #show: (value: T) => void;
  #shown = Number.NEGATIVE_INFINITY;
  #waiting: { readonly value: T } | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(show: (value: T) => void) {
    this.#show = show;
  }

  /** The newest state of the work. */
  report(value: T): void {
    this.#waiting = { value };
    if (this.#timer !== null) return;
    const left = this.#shown + redrawEvery - performance.now();
    if (left <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), left);
  }

  /** Shows what waits, at once. To be called when the work has ended. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#waiting === null) return;
    const { value } = this.#waiting;
    this.#waiting = null;
    this.#shown = performance.now();
    this.#show(value);
  }
}
