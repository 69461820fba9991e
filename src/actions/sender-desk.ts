import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DispatchError,
  dueFrom,
  isDue,
  isWaiting,
  type MailEntry,
  type OutboxEntry,
  type Runner,
} from '../domain/dispatch/entry.ts';
import { longestWait, planMoments, withinLimits } from '../domain/dispatch/limits.ts';
import { nextMoment, type RunCalendar } from '../domain/dispatch/schedule.ts';
import {
  accept,
  claim,
  fail,
  markEnding,
  plan,
  postpone,
  type RecipientOutcome,
  release,
} from '../domain/dispatch/transitions.ts';
import type { Options } from '../domain/options.ts';
import type { MailPhase, Refusal } from '../domain/refusal.ts';
import { UserError } from '../domain/user-error.ts';
import type { MailAccount } from '../mail/account.ts';
import type { Composed, SenderDesk } from '../mail/sender.ts';
import type { SendFailure } from '../mail/smtp-errors.ts';
import type { Receipt } from '../mail/transport.ts';
import { Archive, type ArchiveItem, sealOf } from '../state/archive.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { changeEntries, changeEntry, isStoreTrouble } from './outbox-entries.ts';
import { composeEntry, removeWorkingCopies } from './outbox-message.ts';
import { pauseOver } from './pause.ts';

/** How soon, in milliseconds, a run that waits for its next message answers a person's pause or stop. */
const answersWithin = 100;

/** Failures in these phases are not the message's own: they do not count against it. */
const blameless: ReadonlySet<MailPhase> = new Set(['lookup', 'connect', 'greeting', 'ehlo', 'tls', 'login']);

export interface DeskSettings {
  readonly context: Context;
  readonly account: MailAccount;
  readonly options: Options;
  readonly calendar: RunCalendar;
  readonly runner: Runner;
  readonly signal: AbortSignal;
  /** While true, no message is claimed. */
  readonly paused: () => boolean;
  /** Moments at which the account's mail went lately; grows with this run. */
  readonly moments: number[];
  /** Told of every entry that changed. */
  readonly changed: (entry: OutboxEntry) => void;
  /** Told until when the next message waits, for limits or for its own moment; null: it waits no more. */
  readonly waiting: (until: Date | null) => void;
}

function errorOf(refusal: Refusal): DispatchError {
  return { code: refusal.code, reply: refusal.reply, cause: refusal.cause };
}

/** The outbox as the sender's desk: claims, keeps what became of each message, and the copies that go with it. */
export class OutboxDesk implements SenderDesk {
  /** The claim in hand; settles without rejecting. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Until when, as it was told last, the next message waits. */
  #told: number | null = null;

  constructor(private readonly settings: DeskSettings) {}

  /** One after the other: two lines that looked at once would both find room for one more within the limits. */
  claim(stopped: () => boolean): Promise<MailEntry | null> {
    const claimed = this.#turn.then(() => this.#next(stopped));
    this.#turn = claimed.catch(() => undefined);
    return claimed;
  }

  async #next(stopped: () => boolean): Promise<MailEntry | null> {
    const { context, signal, paused, moments } = this.settings;
    for (;;) {
      await pauseOver(paused, () => signal.aborted || stopped());
      if (signal.aborted || stopped()) return null;
      const now = context.now();
      const limit = this.#limitWait(now);
      if (limit > longestWait(this.settings.options.limits)) return this.#planRest(now);
      const wait = limit || (await this.#wait(now));
      if (wait === null) return null;
      this.#tellWait(wait > 0 ? now.getTime() + wait : null);
      if (wait > 0) {
        await sleep(Math.min(wait, answersWithin));
        continue;
      }
      const entry = await this.#take(now);
      if (entry) {
        moments.push(now.getTime());
        return entry;
      }
    }
  }

  /** @param until in milliseconds; it is told once, and not with every look at the clock */
  #tellWait(until: number | null): void {
    if (this.#told === until || Math.abs((this.#told ?? 0) - (until ?? 0)) < 1000) return;
    this.#told = until;
    this.settings.waiting(until === null ? null : new Date(until));
  }

  /** Milliseconds until the limits allow one more. */
  #limitWait(now: Date): number {
    const { options, moments } = this.settings;
    return withinLimits(options.limits, moments, now).getTime() - now.getTime();
  }

  /** Nothing more may go for long: all that is due gets the moment at which it may. */
  async #planRest(now: Date): Promise<null> {
    const { context, options, calendar, moments } = this.settings;
    const changed = await context.company.change(async (transaction) => {
      const due = (await transaction.open(files.outbox)).data.filter((one) => one.route === 'mail' && isDue(one, now));
      const sent = moments.map((moment) => new Date(moment));
      const times = planMoments(due.length, now, { calendar, limits: options.limits, sent, waiting: [] });
      const at = new Map(due.map((entry, index) => [entry.id, times[index]]));
      return changeEntries(
        transaction,
        (one) => at.get(one.id) !== undefined,
        (one) => plan(one, at.get(one.id) ?? now, now),
      );
    });
    for (const entry of changed) this.settings.changed(entry);
    return null;
  }

  /** Milliseconds until the next waiting mail may go: 0 at once, null when that is too far off. */
  async #wait(now: Date): Promise<number | null> {
    const waiting = (await this.settings.context.company.read(files.outbox)).filter(
      (entry) => entry.route === 'mail' && isWaiting(entry),
    );
    if (waiting.length === 0) return null;
    const wait = Math.max(0, Math.min(...waiting.map(dueFrom)) - now.getTime());
    // Only the pace of the limits is waited for; a pause after a refusal and the schedule belong to later runs.
    const { calendar, options } = this.settings;
    const paced = waiting.some((entry) => entry.state === 'planned') && calendar.mode === 'direct';
    return wait > 0 && (!paced || wait > longestWait(options.limits)) ? null : wait;
  }

  async #take(now: Date): Promise<MailEntry | null> {
    let taken = false;
    const [entry] = await this.settings.context.company.change((transaction) =>
      changeEntries(
        transaction,
        (one) => {
          // Asked here too: the lock may have been waited for.
          const wanted = !taken && !this.settings.paused() && one.route === 'mail' && isDue(one, now);
          if (wanted) taken = true;
          return wanted;
        },
        (one) => claim(one, this.settings.runner, now),
      ),
    );
    if (entry?.route !== 'mail') return null;
    this.settings.changed(entry);
    return entry;
  }

  compose(entry: MailEntry): Promise<Composed> {
    return composeEntry(this.settings, entry);
  }

  async ending(entry: MailEntry, message: Composed): Promise<void> {
    // The copy is on the disk before the message can have been accepted, so an uncertain one can be looked at.
    const copy = this.#copyOf(entry, message);
    await new Archive(this.settings.context.company).write([copy]);
    await this.#change(entry, (one) => ({
      ...markEnding(one, this.settings.context.now()),
      kept: [...one.kept, sealOf(copy)],
    }));
  }

  /** The server did not take this attempt, so nothing of it stays: first in the outbox, then on the disk. */
  async #changeUntaken(entry: MailEntry, message: Composed, change: (entry: MailEntry) => MailEntry): Promise<void> {
    const copy = this.#copyOf(entry, message);
    await this.#change(entry, (one) => ({ ...change(one), kept: one.kept.filter(({ name }) => name !== copy.name) }));
    await new Archive(this.settings.context.company).withdraw(copy);
  }

  #copyOf(entry: MailEntry, message: Composed): ArchiveItem {
    // The moment of the claim tells attempts apart; their texts differ in the date at least.
    const claimed = new Date(entry.updatedAt);
    return {
      year: claimed.getFullYear(),
      name: `mail-${entry.id}-${claimed.getTime()}.eml`,
      content: message.raw,
    };
  }

  async accepted(entry: MailEntry, receipt: Receipt): Promise<void> {
    const { context } = this.settings;
    const redirected = (this.settings.account.redirectTo ?? entry.redirectedTo) !== null;
    const results = receipt.recipients.map(
      ({ address, accepted, refusal }): RecipientOutcome => ({
        address,
        accepted,
        reply: accepted ? receipt.reply : (refusal?.reply ?? ''),
        temporary: refusal?.permanence === 'temporary',
      }),
    );
    const [only] = results;
    const outcomes = redirected && only ? entry.recipients.map(({ address }) => ({ ...only, address })) : results;
    const refusals = receipt.recipients.flatMap(({ refusal }) => refusal ?? []);
    // What asks a person to do something is told before what passes by itself.
    const refused = refusals.find((one) => one.permanence === 'permanent') ?? refusals[0] ?? null;
    const now = context.now();
    const after = await changeEntry(context, entry, (one) =>
      this.#onSchedule(accept(one, receipt.reply, outcomes, refused && errorOf(refused), now)),
    );
    this.#went(entry, now);
    this.settings.changed(after);
    if (after.state === 'accepted') await removeWorkingCopies(context, this.settings.options, entry);
  }

  /** It went at its end, and not when it was claimed: the store says so too, and the next pause counts from there. */
  #went(claimed: MailEntry, now: Date): void {
    const { moments } = this.settings;
    const place = moments.indexOf(Date.parse(claimed.updatedAt));
    if (place >= 0) moments.splice(place, 1);
    moments.push(now.getTime());
  }

  async refused(entry: MailEntry, message: Composed, { refusal }: SendFailure): Promise<void> {
    const { permanence, uncertain, phase } = refusal;
    const failure = { ...errorOf(refusal), permanence, uncertain, blameless: blameless.has(phase) };
    if (uncertain) this.#went(entry, this.settings.context.now());
    const change = (one: MailEntry) => this.#onSchedule(fail(one, failure, this.settings.context.now()));
    await (uncertain ? this.#change(entry, change) : this.#changeUntaken(entry, message, change));
  }

  async unfit(entry: MailEntry, error: unknown): Promise<void> {
    if (isStoreTrouble(error)) {
      await this.putBack(entry, null);
      throw error;
    }
    const reply = error instanceof UserError ? error.code : String(error);
    await this.#change(entry, (one) =>
      fail(
        one,
        { code: null, reply, cause: 'unfit', permanence: 'permanent', uncertain: false, blameless: false },
        this.settings.context.now(),
      ),
    );
  }

  async putBack(entry: MailEntry, message: Composed | null): Promise<void> {
    const change = (one: MailEntry) => release(one, this.settings.context.now());
    await (message ? this.#changeUntaken(entry, message, change) : this.#change(entry, change));
  }

  /** The way out is blocked for a time: all that is due waits, and says why. */
  async postponeDue(refusal: Refusal, at: Date): Promise<void> {
    const { context } = this.settings;
    const now = context.now();
    const changed = await context.company.change((transaction) =>
      changeEntries(
        transaction,
        (one) => one.route === 'mail' && isDue(one, now),
        (one) => this.#onSchedule(postpone(one, errorOf(refusal), at, now)),
      ),
    );
    for (const entry of changed) this.settings.changed(entry);
  }

  /** A later attempt falls on a moment of the schedule. */
  #onSchedule<E extends OutboxEntry>(entry: E): E {
    if (entry.state !== 'deferred' || entry.plannedAt === null) return entry;
    const at = nextMoment(this.settings.calendar, new Date(entry.plannedAt));
    return at ? plan(entry, at, new Date(entry.updatedAt)) : entry;
  }

  async #change(entry: MailEntry, change: (entry: MailEntry) => OutboxEntry): Promise<void> {
    this.settings.changed(await changeEntry(this.settings.context, entry, change));
  }
}
