import type { DispatchError, Runner } from './entry.ts';

/** An expected failure as plain data: see `UserError`. What is kept may be of an older or newer version. */
export interface KeptError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * How a run ended, for the mail first of all, as plain data. done · aborted: stopped by a person · busy: another session was sending, and
 * took along what was queued · blocked: the server or the account refused what every message would meet · refused: this
 * side was not ready (account, folder) · broken: the run itself failed.
 */
export type RunEnd =
  | { readonly kind: 'done' | 'aborted' | 'broken' }
  | { readonly kind: 'busy'; readonly holder: Pick<Runner, 'user' | 'pid' | 'host'> }
  | { readonly kind: 'blocked'; readonly refusal: DispatchError }
  | { readonly kind: 'refused'; readonly error: KeptError };

/** The last run of the outbox, by whichever session, with customers' copies of its own or without. */
export interface LastRun {
  readonly begun: string;
  readonly ended: string;
  readonly by: string;
  readonly end: RunEnd;
}
