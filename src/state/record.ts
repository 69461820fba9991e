import { loginName } from './holder.ts';
import { terminalName } from './terminal-name.ts';
import type { Transaction } from './transaction.ts';

/** What a person or the program did that must be traceable afterwards. */
export interface Deed {
  readonly action: string;
  /** What it was done to: an invoice number, an option key. */
  readonly subject: string;
  readonly detail?: string;
}

/** Who does it, as it is written in records: login name and terminal. */
export function whoAmI(): string {
  const terminal = terminalName();
  return terminal === '' ? loginName() : `${loginName()} (${terminal})`;
}

/** Adds a line to the record of who did what, as part of the change itself: both are there, or neither. */
export function recordDeed(transaction: Transaction, deed: Deed, now: Date): void {
  const entry = { at: now.toISOString(), by: whoAmI(), ...deed };
  transaction.append(`record/${entry.at.slice(0, 7)}.jsonl`, entry);
}
