import { cancelEntries, outboxSince, retryEntries } from '../../actions/outbox.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import type { OutboxEntry } from '../../domain/dispatch/entry.ts';
import { closingsTexts } from '../../i18n/closings.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { documentsText } from '../../i18n/entry-documents.ts';
import { fill } from '../../i18n/fill.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { whyNotText } from '../../i18n/why-not.ts';
import { outboxStatus, whyEntryNotSent, whyNotSent } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { closingsOf } from '../closings/update.ts';
import { detailsOf } from '../details/update.ts';
import { questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement, markBindings, noRows } from '../kit/list-bindings.ts';
import { whenReady } from '../kit/when-ready.ts';
import { runOf } from '../run/update.ts';
import { entryStory, toText } from './entry-text.ts';
import { tableHeight } from './layout.ts';
import {
  canCancel,
  canRetry,
  chosenEntries,
  idOfEntry,
  nextState,
  type OutboxScreen,
  withEntries,
  withQuery,
  withState,
} from './update.ts';

type OutboxDesk = Desk<OutboxScreen>;

/** Closing sheets of so many days are shown at first. */
const recentDays = 100;

const rows: ListAccess<OutboxScreen, OutboxEntry> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: tableHeight,
  typing: ({ searching }) => searching,
};

/** Reads the outbox as it is now. */
export function readOutbox(desk: OutboxDesk): Promise<void> {
  const { since } = desk.screen;
  return desk.work(
    async () => {
      const entries = await outboxSince(desk.context, since);
      const status = await outboxStatus(desk.context);
      desk.set((screen) => (screen.since === since ? withEntries(screen, entries, status, tableHeight(desk)) : screen));
    },
    (screen) => ({ ...screen, loading: false }),
  );
}

const isInvoice = ({ kind }: OutboxEntry) => kind === 'invoice' || kind === 'credit';
const isList = ({ kind }: OutboxEntry) => kind === 'production-list';

/** What it brings, and whose it is. */
function titleOf({ language }: OutboxDesk, entry: OutboxEntry): string {
  return `${documentsText(language, entry)} ${entry.debtorName}`;
}

const notSearching = ({ screen }: OutboxDesk) => !screen.searching;
const nothing = ({ screen }: OutboxDesk) => noRows(screen.list);

/** Does something with entries, and shows the outbox as it is then. */
function act(desk: OutboxDesk, change: () => Promise<readonly OutboxEntry[]>, told: (n: number) => string): void {
  desk.set((screen) => ({ ...screen, loading: true }));
  desk.work(
    async () => {
      const changed = await change();
      await readOutbox(desk);
      desk.say({ level: 'good', text: told(changed.length) });
    },
    (screen) => ({ ...screen, loading: false }),
  );
}

function retry(desk: OutboxDesk, entries: readonly OutboxEntry[]): void {
  const texts = outboxTexts(desk.language);
  const [first] = entries;
  const to = entries.length === 1 && first ? ` ${fill(texts.retriedTo, { to: toText(desk.language, first) })}` : '';
  const ids = entries.map(idOfEntry);
  act(
    desk,
    () => retryEntries(desk.context, ids),
    (count) => `${counted(texts.retried, count)}${to}`,
  );
}

/** What failed goes again without a question; of what is uncertain only the customer knows whether it may. */
function askToRetry(desk: OutboxDesk): void {
  const entries = chosenEntries(desk.screen).filter(canRetry);
  const uncertain = entries.filter(({ state }) => state === 'uncertain');
  if (uncertain.length === 0) {
    retry(desk, entries);
    return;
  }
  const texts = outboxTexts(desk.language);
  const lists = uncertain.every(isList);
  const asked = uncertain.every(isInvoice) ? texts.uncertainQuestion : texts.uncertainMail;
  desk.open(
    questionOf(
      [
        counted(lists ? texts.uncertainList : asked, uncertain.length),
        lists ? texts.uncertainListRemedy : texts.uncertainRemedy,
      ],
      [
        {
          label: consoleTexts(desk.language).cancel,
          letter: closingsTexts(desk.language).cancelLetter,
          run: () => {},
        },
        {
          label: lists ? texts.sendListAgain : texts.sendAgain,
          letter: texts.sendAgainLetter,
          run: () => retry(desk, entries),
        },
      ],
    ),
  );
}

function askToCancel(desk: OutboxDesk): void {
  const texts = outboxTexts(desk.language);
  const entries = chosenEntries(desk.screen).filter(canCancel);
  const cancel = () =>
    act(
      desk,
      () => cancelEntries(desk.context, entries.map(idOfEntry)),
      (count) => counted(texts.cancelled, count),
    );
  const about = entries.slice(0, 5).map((entry) => titleOf(desk, entry));
  desk.open(
    questionOf(
      [
        counted(texts.cancelQuestion, entries.length),
        ...about,
        ...(entries.length > 5 ? ['…'] : []),
        entries.every(isInvoice) ? texts.cancelMeaning : texts.cancelMailMeaning,
      ],
      [
        { label: texts.keep, letter: texts.keepLetter, run: () => {} },
        { label: texts.cancelConfirm, letter: texts.cancelConfirmLetter, run: cancel },
      ],
    ),
  );
}

function why(desk: OutboxDesk): void {
  const entry = current(desk.screen.list);
  if (entry === undefined) return;
  desk.work(async () => {
    const told: string[] = [];
    for (const { id, number } of entry.invoices) {
      told.push(number, ...(await whyNotSent(desk.context, id)).map((one) => whyNotText(desk.language, one)), '');
    }
    // Of what was taken back there is no more to tell than its story.
    if (!isInvoice(entry) && entry.state === 'cancelled') told.push(...entryStory(desk.language, entry));
    else if (!isInvoice(entry)) told.push(whyNotText(desk.language, await whyEntryNotSent(desk.context, entry)));
    desk.open(detailsOf(titleOf(desk, entry), told));
  });
}

/** One step back: out of the search line and from what was searched, then from the state, then from the outbox. */
function back(desk: OutboxDesk): void {
  const { searching, query, state } = desk.screen;
  const height = tableHeight(desk);
  if (searching || query.text !== '') {
    const empty = { ...lineEdit(''), jump: query.jump + 1 };
    desk.set((screen) => withQuery({ ...screen, searching: false }, empty, height));
  } else if (state !== null) desk.set((screen) => withState(screen, null, height));
  else desk.back();
}

const searchBindings: readonly ScreenBinding<OutboxScreen>[] = [
  {
    id: 'outbox.end-search',
    keys: parseKeyNames('Enter'),
    label: 'endSearch',
    group: 'rows',
    when: ({ screen }) => screen.searching,
    run: (desk) => desk.set((screen) => ({ ...screen, searching: false })),
  },
  {
    id: 'outbox.details',
    keys: parseKeyNames('Enter'),
    label: 'details',
    group: 'rows',
    when: notSearching,
    disabledReason: nothing,
    run: (desk) => {
      const entry = current(desk.screen.list);
      if (!entry) return;
      desk.open(detailsOf(titleOf(desk, entry), entryStory(desk.language, entry)));
    },
  },
];

const actBindings: readonly ScreenBinding<OutboxScreen>[] = [
  {
    id: 'outbox.retry',
    keys: parseKeyNames('r'),
    label: 'retry',
    group: 'rows',
    disabledReason: ({ screen }) => (chosenEntries(screen).some(canRetry) ? undefined : 'notFailed'),
    run: askToRetry,
  },
  {
    id: 'outbox.retry-failed',
    keys: parseKeyNames('a'),
    label: 'retryFailed',
    group: 'screen',
    disabledReason: ({ screen }) => ((screen.status?.counts.failed ?? 0) > 0 ? undefined : 'noneFailed'),
    run: (desk) =>
      act(
        desk,
        () => retryEntries(desk.context, null),
        (count) => counted(outboxTexts(desk.language).retried, count),
      ),
  },
  {
    id: 'outbox.run-now',
    keys: parseKeyNames('v'),
    label: 'runNow',
    group: 'screen',
    run: (desk) => desk.open(runOf({ kind: 'due' })),
  },
  {
    id: 'outbox.cancel',
    keys: parseKeyNames('c'),
    label: 'cancelEntry',
    group: 'rows',
    disabledReason: ({ screen }) => (chosenEntries(screen).some(canCancel) ? undefined : 'goneAlready'),
    run: askToCancel,
  },
  {
    id: 'outbox.closings',
    keys: parseKeyNames('s'),
    label: 'closingSheets',
    group: 'screen',
    run: (desk) => desk.open(closingsOf(addDays(dayOf(desk.context.now()), -recentDays))),
  },
  { id: 'outbox.why', keys: parseKeyNames('y'), label: 'why', group: 'rows', disabledReason: nothing, run: why },
  {
    id: 'outbox.search',
    keys: parseKeyNames('/'),
    label: 'search',
    group: 'rows',
    run: (desk) => desk.set((screen) => ({ ...screen, searching: true })),
  },
  {
    id: 'outbox.state',
    keys: parseKeyNames('f'),
    label: 'stateFilter',
    group: 'rows',
    run: (desk) => desk.set((screen) => withState(screen, nextState(screen), tableHeight(desk))),
  },
  {
    id: 'outbox.older',
    keys: parseKeyNames('o'),
    label: 'older',
    group: 'screen',
    disabledReason: ({ screen }) => (screen.since === null ? 'allLoaded' : undefined),
    run: (desk) => {
      desk.set((screen) => ({ ...screen, since: null, loading: true }));
      void readOutbox(desk);
    },
  },
];

export const outboxBindings: readonly ScreenBinding<OutboxScreen>[] = [
  ...whenReady<OutboxScreen>(
    [
      ...searchBindings,
      ...actBindings.map((binding) => ({ ...binding, when: notSearching })),
      ...markBindings('outbox', rows, idOfEntry),
      ...listMovement('outbox', rows),
    ],
    ({ loading }) => loading,
  ),
  { id: 'outbox.back', keys: parseKeyNames('Esc'), label: 'back', group: 'screen', run: back },
];
