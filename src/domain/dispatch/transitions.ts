import { UserError } from '../user-error.ts';
import type { DispatchError, DispatchState, MailEntry, OutboxEntry, RecipientState, Runner } from './entry.ts';
import { retryAt } from './retry.ts';

/** What became of one recipient at the server. */
export interface RecipientOutcome {
  readonly address: string;
  readonly accepted: boolean;
  readonly reply: string;
  /** A refusal that may pass by itself. */
  readonly temporary: boolean;
}

/** Why an attempt came to nothing. */
export interface AttemptFailure extends DispatchError {
  readonly permanence: 'temporary' | 'permanent';
  /** The other side may have it all the same. */
  readonly uncertain: boolean;
  /** The trouble is not with this entry (the connection, the account): the attempt does not count against it. */
  readonly blameless: boolean;
}

function expect(entry: OutboxEntry, ...states: readonly DispatchState[]): void {
  if (!states.includes(entry.state)) throw new UserError('outbox.wrong-state', { id: entry.id, state: entry.state });
}

function idle<E extends OutboxEntry>(entry: E, state: DispatchState, now: Date): E {
  return { ...entry, state, runner: null, ending: false, plannedAt: null, updatedAt: now.toISOString() };
}

/** A process takes an entry in hand. Written durably before the first byte goes out. */
export function claim<E extends OutboxEntry>(entry: E, runner: Runner, now: Date): E {
  expect(entry, 'queued', 'planned', 'deferred');
  return { ...idle(entry, 'sending', now), runner, attempts: entry.attempts + 1, error: null };
}

/** All but the end of it has gone. Written durably before the end goes: the other side cannot have it earlier. */
export function markEnding<E extends OutboxEntry>(entry: E, now: Date): E {
  expect(entry, 'sending');
  return { ...entry, ending: true, updatedAt: now.toISOString() };
}

function recipientAfter(recipient: RecipientState, outcomes: readonly RecipientOutcome[]): RecipientState {
  const outcome = outcomes.find((one) => one.address === recipient.address);
  if (!outcome) return recipient;
  const state = outcome.accepted ? 'accepted' : outcome.temporary ? 'waiting' : 'refused';
  return { ...recipient, state, reply: outcome.reply };
}

/** The refusal of an earlier attempt, when the last one had none. */
function earlierRefusal(recipients: readonly RecipientState[]): DispatchError | null {
  const refused = recipients.find((recipient) => recipient.state === 'refused');
  if (!refused) return null;
  const code = /^[45]\d\d\b/.exec(refused.reply)?.[0];
  return { code: code === undefined ? null : Number(code), reply: refused.reply, cause: 'recipient-refused' };
}

/**
 * The server took the message for at least one recipient. With all taken it is accepted; with some still to be tried it
 * is deferred, for those alone; with some refused for good it has failed, and says for whom.
 */
export function accept(
  entry: MailEntry,
  reply: string,
  outcomes: readonly RecipientOutcome[],
  causeOfRefusal: DispatchError | null,
  now: Date,
): MailEntry {
  expect(entry, 'sending');
  const recipients = entry.recipients.map((recipient) => recipientAfter(recipient, outcomes));
  const taken = { ...entry, recipients, reply };
  if (recipients.every((recipient) => recipient.state === 'accepted')) return idle(taken, 'accepted', now);
  const waiting = recipients.some((recipient) => recipient.state === 'waiting');
  const refused = { ...taken, error: causeOfRefusal ?? earlierRefusal(recipients) };
  const next = waiting ? retryAt(entry.attempts, now) : null;
  if (!next) return idle(refused, 'failed', now);
  return { ...idle(refused, 'deferred', now), plannedAt: next.toISOString() };
}

/** The print queue took the job. */
export function markPrinted<E extends OutboxEntry>(entry: E, jobId: string, now: Date): E {
  expect(entry, 'sending');
  return { ...idle(entry, 'printed', now), reply: jobId };
}

/**
 * An attempt came to nothing: uncertain when the other side may have it, deferred with a growing pause when it may pass,
 * failed when it will not. A failure that is not the entry's own puts it back without counting.
 */
export function fail<E extends OutboxEntry>(entry: E, failure: AttemptFailure, now: Date): E {
  expect(entry, 'sending');
  const error: DispatchError = { code: failure.code, reply: failure.reply, cause: failure.cause };
  if (failure.uncertain) return { ...idle(entry, 'uncertain', now), error };
  if (failure.permanence === 'permanent') return { ...idle(entry, 'failed', now), error };
  const attempts = failure.blameless ? entry.attempts - 1 : entry.attempts;
  const next = retryAt(Math.max(attempts, 1), now);
  if (!next) return { ...idle(entry, 'failed', now), error };
  return { ...idle(entry, 'deferred', now), attempts, error, plannedAt: next.toISOString() };
}

/** Puts back an entry that a run took in hand and never began. */
export function release<E extends OutboxEntry>(entry: E, now: Date): E {
  expect(entry, 'sending');
  return { ...idle(entry, 'queued', now), attempts: entry.attempts - 1 };
}

/** An entry found in the hands of a dead process: uncertain if its end may have gone, else to be sent as if never begun. */
export function recover<E extends OutboxEntry>(entry: E, now: Date): E {
  expect(entry, 'sending');
  if (!entry.ending) return idle(entry, 'queued', now);
  return { ...idle(entry, 'uncertain', now), error: { code: null, reply: '', cause: 'interrupted' } };
}

/** Goes, but not before a moment. */
export function plan<E extends OutboxEntry>(entry: E, at: Date, now: Date): E {
  expect(entry, 'queued', 'planned', 'deferred');
  const state = entry.state === 'deferred' ? 'deferred' : 'planned';
  return { ...entry, state, plannedAt: at.toISOString(), updatedAt: now.toISOString() };
}

/** The way out is blocked for all that wait: not before a moment, with the reason why, and without blame. */
export function postpone<E extends OutboxEntry>(entry: E, error: DispatchError, at: Date, now: Date): E {
  expect(entry, 'queued', 'planned', 'deferred');
  return { ...entry, state: 'deferred', error, plannedAt: at.toISOString(), updatedAt: now.toISOString() };
}

/** A person wants it tried again: a failed, uncertain or waiting one. Recipients that took it are not sent to again. */
export function retry<E extends OutboxEntry>(entry: E, now: Date): E {
  expect(entry, 'failed', 'uncertain', 'deferred', 'planned');
  const again = { ...idle(entry, 'queued', now), error: null };
  if (again.route !== 'mail') return again;
  const recipients = again.recipients.map((one) =>
    one.state === 'refused' ? { ...one, state: 'waiting' as const } : one,
  );
  return { ...again, recipients };
}

/** Another entry takes over some documents of a failed one: the others stay with it; with none left it is cancelled. */
export function handOver<E extends OutboxEntry>(entry: E, documents: ReadonlySet<string>, now: Date): E {
  expect(entry, 'failed');
  const invoices = entry.invoices.filter(({ id }) => !documents.has(id));
  const deliveries = entry.deliveries.filter(({ id }) => !documents.has(id));
  return invoices.length + deliveries.length === 0 ? cancel(entry, now) : { ...entry, invoices, deliveries };
}

/** A person takes it back before it has gone; an uncertain one is thereby settled. */
export function cancel<E extends OutboxEntry>(entry: E, now: Date): E {
  expect(entry, 'queued', 'planned', 'deferred', 'failed', 'uncertain');
  return idle(entry, 'cancelled', now);
}
