import { deliveryName } from '../../i18n/delivery-note.ts';
import { addressOf } from '../address/update.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { detailsOf } from '../details/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement, noRows } from '../kit/list-bindings.ts';
import { whenReady } from '../kit/when-ready.ts';
import { tableHeight } from './layout.ts';
import { noteSentences } from './row-text.ts';
import { askToSend, reloadPlan } from './send.ts';
import { again, type DeliveryMailsScreen, going, isSending, type NoteMail, withReason } from './update.ts';

type MailsDesk = Desk<DeliveryMailsScreen>;
type Bindings = readonly ScreenBinding<DeliveryMailsScreen>[];

const rows: ListAccess<DeliveryMailsScreen, NoteMail> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => tableHeight(area),
};

const notTyping = ({ screen }: MailsDesk) => screen.typing === null;
const nothing = ({ screen }: MailsDesk) => noRows(screen.list);
const isPlan = ({ screen }: MailsDesk) => screen.typing === null && screen.phase !== 'done';
const isDone = ({ screen }: MailsDesk) => screen.phase === 'done';

function hasSentBefore({ screen }: MailsDesk): boolean {
  return screen.reason !== '' || screen.list.rows.some(({ problem }) => problem === 'already-sent');
}

function tellAll(desk: MailsDesk): void {
  const row = current(desk.screen.list);
  if (row === undefined) return;
  const { delivery, debtor } = row;
  const about = `${deliveryName(desk.language, delivery)} · ${debtor.number} ${debtor.name}`;
  desk.open(detailsOf(about, noteSentences(desk.language, row)));
}

function giveReason(desk: MailsDesk): void {
  const text = desk.screen.typing?.text.trim();
  if (text === undefined) return;
  desk.set((screen) => withReason(screen, text));
  if (desk.screen.phase === 'planning') void reloadPlan(desk);
}

const planBindings: Bindings = [
  {
    id: 'delivery-mails.send',
    keys: parseKeyNames('F2', 'Enter', 'Ctrl+O'),
    label: 'send',
    group: 'screen',
    when: isPlan,
    disabledReason: ({ screen }) => (going(screen).length === 0 ? 'noNoteGoes' : undefined),
    run: askToSend,
  },
  {
    id: 'delivery-mails.reason',
    keys: parseKeyNames('g'),
    label: 'giveReason',
    group: 'screen',
    when: isPlan,
    disabledReason: (desk) => (hasSentBefore(desk) ? undefined : 'noneMailedBefore'),
    run: (desk) => desk.set((screen) => ({ ...screen, typing: lineEdit(screen.reason) })),
  },
];

const endBindings: Bindings = [
  {
    id: 'delivery-mails.details',
    keys: parseKeyNames('Enter'),
    label: 'details',
    group: 'rows',
    when: isDone,
    disabledReason: nothing,
    run: tellAll,
  },
  {
    id: 'delivery-mails.again',
    keys: parseKeyNames('r'),
    label: 'retry',
    group: 'screen',
    when: isDone,
    run: (desk) => {
      desk.set(again);
      void reloadPlan(desk);
    },
  },
];

const rowBindings: Bindings = [
  {
    id: 'delivery-mails.address',
    keys: parseKeyNames('e'),
    label: 'fixAddress',
    group: 'rows',
    when: notTyping,
    disabledReason: nothing,
    run: (desk) => {
      const row = current(desk.screen.list);
      if (row !== undefined) desk.open(addressOf(desk.language, row.debtor.number));
    },
  },
  ...listMovement('delivery-mails', rows),
];

/** Esc: out of the reason, then stops what goes, then away. */
function back(desk: MailsDesk): void {
  const { typing, phase, stop } = desk.screen;
  if (typing !== null) {
    desk.set((screen) => ({ ...screen, typing: null }));
  } else if (phase === 'sending') {
    stop.abort();
    desk.set((screen) => (isSending(screen) ? { ...screen, phase: 'stopping' } : screen));
  } else {
    desk.back();
  }
}

export const deliveryMailsBindings: Bindings = [
  {
    id: 'delivery-mails.end-reason',
    keys: parseKeyNames('Enter', 'F2'),
    label: 'confirm',
    group: 'screen',
    when: ({ screen }) => screen.typing !== null,
    run: giveReason,
  },
  ...whenReady<DeliveryMailsScreen>(
    [...planBindings, ...endBindings, ...rowBindings],
    (screen) => screen.phase === 'planning' || isSending(screen),
  ),
  {
    id: 'delivery-mails.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    disabledReason: ({ screen }) => (screen.phase === 'stopping' ? 'stopping' : undefined),
    run: back,
  },
];
