import type { OutboxStatus } from '../../actions/outbox-status.ts';
import type { Month } from '../../domain/calendar.ts';
import { addresseesOf, type DispatchState, dispatchStates, type OutboxEntry } from '../../domain/dispatch/entry.ts';
import { foldText } from '../../domain/fold-text.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { chosenRows, type List, listOf, withShownRows } from '../kit/list.ts';

/** *Verzendbak*: all that is on its way to customers, and what went lately. */
export interface OutboxScreen {
  readonly kind: 'outbox';
  /** Shows what was done since this month; null: since ever. */
  readonly since: Month | null;
  readonly loading: boolean;
  /** Newest first. */
  readonly entries: readonly OutboxEntry[];
  readonly status: OutboxStatus | null;
  /** Only entries in this state; null: all. */
  readonly state: DispatchState | null;
  readonly query: LineEdit;
  /** The search line has the focus. */
  readonly searching: boolean;
  readonly list: List<OutboxEntry>;
}

export function outboxOf(since: Month): OutboxScreen {
  return {
    kind: 'outbox',
    since,
    loading: true,
    entries: [],
    status: null,
    state: null,
    query: lineEdit(''),
    searching: false,
    list: listOf<OutboxEntry>([]),
  };
}

export const idOfEntry = (entry: OutboxEntry): string => entry.id;

// What is looked for in an entry is put together once: lists have thousands, and each key looks through all of them.
const texts = new WeakMap<OutboxEntry, string>();

function textOf(entry: OutboxEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const subject = entry.route === 'mail' ? `${entry.production ?? ''} ${entry.subject}` : '';
  const numbers = [...entry.invoices, ...entry.deliveries].map(({ number }) => number);
  const text = foldText([...numbers, entry.debtor, entry.debtorName, ...addresseesOf(entry), subject].join(' '));
  texts.set(entry, text);
  return text;
}

function shownOf({ entries, state, query }: OutboxScreen): readonly OutboxEntry[] {
  const words = foldText(query.text)
    .split(' ')
    .filter((word) => word !== '');
  if (state === null && words.length === 0) return entries;
  return entries.filter((entry) => {
    if (state !== null && entry.state !== state) return false;
    return words.every((word) => textOf(entry).includes(word));
  });
}

function searched(screen: OutboxScreen, height: number): OutboxScreen {
  return { ...screen, list: withShownRows(screen.list, shownOf(screen), idOfEntry, height) };
}

/** What the outbox has now. */
export function withEntries(
  screen: OutboxScreen,
  entries: readonly OutboxEntry[],
  status: OutboxStatus,
  height: number,
): OutboxScreen {
  return searched({ ...screen, entries, status, loading: false }, height);
}

/** Another search text. */
export function withQuery(screen: OutboxScreen, query: LineEdit, height: number): OutboxScreen {
  return searched({ ...screen, query }, height);
}

/** Only entries in a state, or all. */
export function withState(screen: OutboxScreen, state: DispatchState | null, height: number): OutboxScreen {
  return searched({ ...screen, state }, height);
}

/** The next state that any entry is in; after the last, all. */
export function nextState({ entries, state }: OutboxScreen): DispatchState | null {
  const there = new Set(entries.map((entry) => entry.state));
  const states = dispatchStates.filter((one) => there.has(one) || one === state);
  const at = state === null ? -1 : states.indexOf(state);
  return states[at + 1] ?? null;
}

/** Entries that keys act on: the marked ones, or the one under the cursor. */
export function chosenEntries({ list }: OutboxScreen): readonly OutboxEntry[] {
  return chosenRows(list, idOfEntry);
}

/** A person can have it tried again. */
export function canRetry({ state }: Pick<OutboxEntry, 'state'>): boolean {
  return state === 'failed' || state === 'uncertain' || state === 'deferred' || state === 'planned';
}

/** A person can take it back. */
export function canCancel({ state }: Pick<OutboxEntry, 'state'>): boolean {
  return canRetry({ state }) || state === 'queued';
}
