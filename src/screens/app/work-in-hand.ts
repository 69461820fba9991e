/** What screens have begun and is not done yet, by screen. */
export class WorkInHand {
  readonly #stops = new Map<number, AbortController>();
  /** That of screens that are gone included. */
  readonly #inHand = new Set<Promise<void>>();

  /**
   * Begins something for a screen. Its signal is aborted when the screen goes away.
   * @param failed gets what it throws
   * @returns settles at its end; never rejects
   */
  begin(screen: number, task: (signal: AbortSignal) => Promise<void>, failed: (error: unknown) => void): Promise<void> {
    const stop = this.#stops.get(screen) ?? new AbortController();
    this.#stops.set(screen, stop);
    const work = task(stop.signal)
      .catch(failed)
      .finally(() => this.#inHand.delete(work));
    this.#inHand.add(work);
    return work;
  }

  /** Asks what a screen began to stop: the screen goes away. */
  stop(screen: number): void {
    this.#stops.get(screen)?.abort();
    this.#stops.delete(screen);
  }

  /** Asks everything to stop, and waits until it has. */
  async settle(): Promise<void> {
    for (const stop of this.#stops.values()) stop.abort();
    while (this.#inHand.size > 0) await Promise.all(this.#inHand);
  }
}
