import { countOutcomes, type Outcome, outcomeOf } from '../domain/dispatch/closing-sheet.ts';
import { isDue, type OutboxEntry } from '../domain/dispatch/entry.ts';
import type { RunEnd } from '../domain/dispatch/run-end.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import type { DeliverSettings } from './deliver-invoices.ts';
import { withoutHidden } from './hidden-successes.ts';
import { plainEnd } from './plain-end.ts';
import { runOutbox } from './run-outbox.ts';
import { RunWatch } from './run-watch.ts';

/** What a run of all that was due came to. */
export interface DueRun {
  readonly end: RunEnd;
  /** Of the messages and print jobs that changed, how many ended in which way. */
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** *Nu verwerken*: sends and prints all that is due, whichever run queued it. */
export async function runDue(context: Context, settings: DeliverSettings = {}): Promise<DueRun> {
  const now = context.now();
  const due = (await context.company.read(files.outbox)).filter((entry) => isDue(entry, now));
  const ours = new Set(due.map(({ id }) => id));
  const watch = new RunWatch(ours, await withoutHidden(context, settings), true);
  const touched = new Map<string, OutboxEntry>();
  const end = await runOutbox(context, {
    ...(settings.signal ? { signal: settings.signal } : {}),
    ...(settings.paused ? { paused: settings.paused } : {}),
    ...(settings.transport ? { transport: settings.transport } : {}),
    changed: (entry) => {
      touched.set(entry.id, entry);
      watch.take(entry);
    },
    waiting: (until) => watch.wait(until),
  });
  const ended = [...touched.values()].map((entry) => ({ outcome: outcomeOf(entry) }));
  return { end: plainEnd(end), counts: countOutcomes(ended) };
}
