import type { RunProgress } from '../../actions/deliver-invoices.ts';
import type { MailEntry } from '../../domain/dispatch/entry.ts';

/** What a run carries out: a queued run with its closing sheet, or whatever is due in the outbox. */
export type RunSource = { readonly kind: 'sheet'; readonly id: string } | { readonly kind: 'due' };

/**
 * sending · paused: nothing new is taken in hand · stopping: what is in hand comes to its end · watching: another session
 * is sending.
 */
export type RunPhase = 'sending' | 'paused' | 'stopping' | 'watching';

/** A run while it goes. */
export interface RunScreen {
  readonly kind: 'run';
  readonly source: RunSource;
  readonly phase: RunPhase;
  /** Null before the first message. */
  readonly progress: RunProgress | null;
  /** What was sent last, the newest first; nothing when the company hides it. */
  readonly accepted: readonly MailEntry[];
  /** Who is sending, when it is another session. */
  readonly holder: { readonly user: string; readonly pid: number } | null;
  /** What did not go, in the words of another session's closing sheet. */
  readonly told: readonly string[];
  /** Stops the run at a record's boundary. */
  readonly stop: AbortController;
}

export function runOf(source: RunSource): RunScreen {
  return {
    kind: 'run',
    source,
    phase: 'sending',
    progress: null,
    accepted: [],
    holder: null,
    told: [],
    stop: new AbortController(),
  };
}

/** Paused, or going on. A run that stops, or that another session has, stays as it is. */
export function withPauseTurned(screen: RunScreen): RunScreen {
  if (screen.phase === 'sending') return { ...screen, phase: 'paused' };
  return screen.phase === 'paused' ? { ...screen, phase: 'sending' } : screen;
}

/** Whether this session itself has messages in hand. */
export function isOwn({ phase }: RunScreen): boolean {
  return phase !== 'watching';
}
