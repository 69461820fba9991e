import type { DispatchState } from './dispatch/entry.ts';
import type { RowDispatch } from './invoice-row.ts';

/** What asks a person's attention first. */
const byUrgency: readonly DispatchState[] = [
  'failed',
  'uncertain',
  'deferred',
  'sending',
  'queued',
  'planned',
  'accepted',
  'printed',
  // What a person took back is as if it had not been, wherever there is something else.
  'cancelled',
];

const urgency = new Map(byUrgency.map((state, index) => [state, index]));

function urgencyOf({ state }: RowDispatch): number {
  return urgency.get(state) ?? 0;
}

function isDone({ state }: RowDispatch): boolean {
  return state === 'accepted' || state === 'printed' || state === 'cancelled';
}

/** Ids of entries sort by the moment they were made. */
function isNewer(a: RowDispatch, b: RowDispatch): boolean {
  if ((a.state === 'cancelled') !== (b.state === 'cancelled')) return b.state === 'cancelled';
  if (a.at !== b.at) return a.at > b.at;
  if (a.entry !== b.entry) return a.entry > b.entry;
  // One entry, seen in the outbox and where it was filed after that.
  return isDone(a) && !isDone(b);
}

/**
 * What a list shows of all that was undertaken to bring one invoice to its customer: of each route the newest entry, and of
 * these the one that needs seeing to. Entries that were taken back count only where there is nothing else. Null for none.
 */
export function dispatchToShow<D extends RowDispatch>(dispatches: readonly D[]): D | null {
  let mail: D | null = null;
  let print: D | null = null;
  for (const one of dispatches) {
    if (one.route === 'mail') mail = mail === null || isNewer(one, mail) ? one : mail;
    else print = print === null || isNewer(one, print) ? one : print;
  }
  if (mail === null || print === null) return mail ?? print;
  return urgencyOf(print) < urgencyOf(mail) ? print : mail;
}
