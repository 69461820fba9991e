import type { Instant } from '../domain/calendar.ts';
import { type Outcome, outcomeOf } from '../domain/dispatch/closing-sheet.ts';
import type { MailEntry, OutboxEntry } from '../domain/dispatch/entry.ts';
import type { Progress } from './context.ts';

/** How far a run has come with its messages and print jobs. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** Of those done, what did not go, or may not have. */
  readonly failed: number;
  readonly uncertain: number;
  /** What is in hand; with several connections, what was taken last. */
  readonly current: OutboxEntry | null;
  /** Until when the next message waits, for the limits or for its own moment; null: it does not. */
  readonly waitsUntil: Instant | null;
  /** What failed, was put off, or is uncertain, as it came. */
  readonly troubles: readonly OutboxEntry[];
}

export interface WatchSettings {
  /** Told of each message or print job that came to an end. */
  readonly progress?: Progress;
  /** Told of every step, with what is in hand and what failed. */
  readonly watch?: (progress: RunProgress) => void;
  /** Told of each mail that a server took. */
  readonly accepted?: (entry: MailEntry) => void;
}

function isTrouble({ state }: OutboxEntry): boolean {
  return state === 'failed' || state === 'uncertain' || state === 'deferred';
}

/** Follows the entries of a run as they change. */
export class RunWatch {
  readonly #ours: ReadonlySet<string>;
  readonly #others: boolean;
  readonly #settings: WatchSettings;
  readonly #seen = new Set<string>();
  readonly #done = new Map<string, OutboxEntry>();
  readonly #inHand = new Map<string, OutboxEntry>();
  #counts: Partial<Record<Outcome, number>> = {};
  #troubles: readonly OutboxEntry[] = [];
  #waitsUntil: Instant | null = null;

  /**
   * @param ours ids of the entries that are to go
   * @param others whether what comes besides them counts too
   */
  constructor(ours: ReadonlySet<string>, settings: WatchSettings, others = false) {
    this.#ours = ours;
    this.#settings = settings;
    this.#others = others;
  }

  /** An entry changed. */
  take(entry: OutboxEntry): void {
    const { id, state } = entry;
    if (!this.#ours.has(id)) {
      if (!this.#others) return;
      this.#seen.add(id);
    }
    this.#forget(id);
    if (state === 'sending') this.#inHand.set(id, entry);
    // Put back into the queue, it is to be sent still.
    else if (state !== 'queued') this.#end(entry);
    const ended = state !== 'sending' && state !== 'queued';
    if (entry.route === 'mail' && state === 'accepted') this.#settings.accepted?.(entry);
    const { done, total } = this.progress;
    if (ended) this.#settings.progress?.(done, total);
    this.#settings.watch?.(this.progress);
  }

  /** The next message waits; null: no more. */
  wait(until: Date | null): void {
    this.#waitsUntil = until?.toISOString() ?? null;
    this.#settings.watch?.(this.progress);
  }

  get progress(): RunProgress {
    const { failed = 0, uncertain = 0 } = this.#counts;
    return {
      done: this.#done.size,
      total: this.#ours.size + this.#seen.size,
      failed,
      uncertain,
      current: [...this.#inHand.values()].at(-1) ?? null,
      waitsUntil: this.#waitsUntil,
      troubles: this.#troubles,
    };
  }

  #end(entry: OutboxEntry): void {
    this.#done.set(entry.id, entry);
    this.#count(entry, 1);
    if (isTrouble(entry)) this.#troubles = [...this.#troubles, entry];
  }

  #forget(id: string): void {
    this.#inHand.delete(id);
    const before = this.#done.get(id);
    if (!before) return;
    this.#done.delete(id);
    this.#count(before, -1);
    if (isTrouble(before)) this.#troubles = this.#troubles.filter((one) => one.id !== id);
  }

  #count(entry: OutboxEntry, by: 1 | -1): void {
    const outcome = outcomeOf(entry);
    this.#counts = { ...this.#counts, [outcome]: (this.#counts[outcome] ?? 0) + by };
  }
}
