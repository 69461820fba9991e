import { linesLeft } from '../../domain/credit.ts';
import { sameData } from '../../domain/same-data.ts';
import { creditTexts, exceedsText } from '../../i18n/credit.ts';
import { fill } from '../../i18n/fill.ts';
import { formatQuantity } from '../../i18n/format.ts';
import { creditView } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { noticeOf } from '../dialog/update.ts';
import type { KeyEvent } from '../keys/events.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { quantityText } from '../kit/field-text.ts';
import { askToDiscard } from '../kit/form-bindings.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { parseQuantity } from '../kit/parse-field.ts';
import { typeInField } from '../kit/text-field.tsx';
import { askToCredit } from './ask.ts';
import { listRows } from './layout.ts';
import {
  type CreditLineRow,
  type CreditRow,
  type CreditScreen,
  lineUnderCursor,
  takesAll,
  toNextLine,
  withAll,
  withNone,
  withQuantity,
  withView,
} from './update.ts';

type CreditDesk = Desk<CreditScreen>;

/** Who credited the invoice, when, with which number. */
function lastOf({ invoice }: NonNullable<CreditScreen['view']>) {
  const credited = invoice.history.findLast(({ what }) => what === 'credited');
  const mention = invoice.creditedBy.at(-1);
  return credited && mention ? { number: mention.number, by: credited.by, at: credited.at } : null;
}

/** Reads the invoice. One of which nothing is left is not opened; what somebody else credited meanwhile is told. */
async function readCredit(desk: CreditDesk): Promise<void> {
  const { context, language } = desk;
  const view = await creditView(context, desk.screen.id);
  const before = desk.screen.view;
  if (desk.screen.making || sameData(before, view)) return;
  const { invoice } = view;
  if (linesLeft(invoice).every(({ left }) => left === 0)) {
    desk.replace(noticeOf(exceedsText(language, { invoice, lines: [], last: lastOf(view) }, context.now())));
    return;
  }
  desk.set((screen) => withView(screen, view, listRows(desk)));
  if (before === null || before.credits.length === view.credits.length) return;
  // Less is left than one saw: the chosen lines of which that is so are in the list with what is left.
  const [told = ''] = exceedsText(language, { invoice, lines: linesLeft(invoice), last: lastOf(view) }, context.now());
  desk.say({ level: 'warning', text: told });
}

/** Reads the invoice that is to be credited. */
export function loadCredit(desk: CreditDesk): void {
  loadOrLeave(desk, () => readCredit(desk));
}

/** Reads it again. When that fails, what was chosen is still there. */
export function lookAtCredit(desk: CreditDesk): Promise<void> {
  return desk.work(() => readCredit(desk));
}

const typing = ({ screen }: CreditDesk) => screen.typing !== null;
const choosing = (desk: CreditDesk) => !typing(desk);
const busy = ({ screen }: CreditDesk) => (screen.view === null || screen.making ? ('stillBusy' as const) : undefined);

const noLine = (desk: CreditDesk) => {
  const row = lineUnderCursor(desk.screen);
  if (row === null) return busy(desk) ?? 'noLineHere';
  return busy(desk) ?? (row.left === 0 ? 'nothingLeftToCredit' : undefined);
};

/** Begins to type a quantity for the line under the cursor. */
function beginTyping(desk: CreditDesk, text: string): void {
  desk.set((screen) => ({ ...screen, typing: lineEdit(text), fields: screen.fields + 1 }));
}

/** The quantity that a text stands for on a line: a return is typed with a minus or without; null when it is none. */
function quantityFrom(text: string, { left }: CreditLineRow): number | null {
  const quantity = parseQuantity(text);
  return quantity !== null && left < 0 && quantity > 0 ? -quantity : quantity;
}

function confirm(desk: CreditDesk): void {
  const { screen, language } = desk;
  const row = lineUnderCursor(screen);
  if (row === null || screen.typing === null) return;
  const texts = creditTexts(language);
  const quantity = quantityFrom(screen.typing.text, row);
  if (quantity === null) {
    desk.say({ level: 'warning', text: texts.noQuantity });
    return;
  }
  if (quantity < Math.min(0, row.left) || quantity > Math.max(0, row.left)) {
    desk.say({ level: 'warning', text: fill(texts.tooMuch, { left: formatQuantity(language, row.left) }) });
    return;
  }
  const height = listRows(desk);
  desk.set((now) => toNextLine(withQuantity({ ...now, typing: null }, row, quantity, height), height));
}

function toggle(desk: CreditDesk): void {
  const row = lineUnderCursor(desk.screen);
  if (row === null) return;
  const height = listRows(desk);
  desk.set((screen) => toNextLine(withQuantity(screen, row, row.take === 0 ? row.left : 0, height), height));
}

const movement = listMovement<CreditScreen, CreditRow>('credit', {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: listRows,
});

/** Something would be lost by leaving. */
export function isChosen(screen: CreditScreen): boolean {
  return screen.view !== null && !takesAll(screen);
}

function back(desk: CreditDesk): void {
  if (typing(desk)) desk.set((screen) => ({ ...screen, typing: null }));
  else askToDiscard(desk, isChosen(desk.screen), () => desk.back());
}

export const creditBindings: readonly ScreenBinding<CreditScreen>[] = [
  {
    id: 'credit.confirm',
    keys: parseKeyNames('Enter'),
    label: 'confirm',
    group: 'screen',
    when: typing,
    run: confirm,
  },
  {
    id: 'credit.quantity',
    keys: parseKeyNames('Enter'),
    label: 'creditQuantity',
    group: 'rows',
    when: choosing,
    disabledReason: noLine,
    run: (desk) => {
      const row = lineUnderCursor(desk.screen);
      if (row !== null) beginTyping(desk, quantityText(desk.language, row.take));
    },
  },
  {
    id: 'credit.toggle',
    keys: parseKeyNames('Space'),
    label: 'creditLine',
    group: 'rows',
    when: choosing,
    disabledReason: noLine,
    run: toggle,
  },
  {
    id: 'credit.all',
    keys: parseKeyNames('*'),
    label: 'creditAll',
    group: 'rows',
    when: choosing,
    disabledReason: busy,
    run: (desk) => desk.set((screen) => withAll(screen, listRows(desk))),
  },
  {
    id: 'credit.none',
    keys: parseKeyNames('u'),
    label: 'creditNone',
    group: 'rows',
    when: choosing,
    disabledReason: busy,
    run: (desk) => desk.set((screen) => withNone(screen, listRows(desk))),
  },
  {
    id: 'credit.make',
    keys: parseKeyNames('F2', 'Ctrl+O'),
    label: 'credit',
    group: 'screen',
    when: choosing,
    disabledReason: (desk) => busy(desk) ?? (desk.screen.take.size === 0 ? 'nothingToCredit' : undefined),
    run: askToCredit,
  },
  ...movement.map((binding) => ({ ...binding, when: choosing, disabledReason: busy })),
  {
    id: 'credit.back',
    keys: parseKeyNames('Esc'),
    label: 'back',
    group: 'screen',
    disabledReason: ({ screen }) => (screen.making ? 'stillBusy' : undefined),
    run: back,
  },
];

/** Letters of a quantity begin it; the field that is typed in gets all others. */
export function typeQuantity(desk: CreditDesk, event: KeyEvent): boolean {
  const line = desk.screen.typing;
  if (line !== null) return typeInField(desk, event, line, (screen, next) => ({ ...screen, typing: next }));
  if (event.kind !== 'text' || !/^[-\d.,]+$/.test(event.text) || noLine(desk) !== undefined) return false;
  beginTyping(desk, event.text);
  return true;
}
