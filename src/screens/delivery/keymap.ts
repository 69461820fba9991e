import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import type { ScreenBinding } from '../app/screen.ts';
import type { KeyEvent } from '../keys/events.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { edited, type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { whenReady } from '../kit/when-ready.ts';
import { textAtPlace } from './cells.ts';
import { withNextChoice } from './commit.ts';
import { type DeliveryDesk, goOn, insertLine, lookUp, removeLine, sideways, toEnd, upOrDown, warn } from './cursor.ts';
import { finish } from './finish.ts';
import { lineRows } from './layout.ts';
import { bringBack, goBack } from './leave.ts';
import { canRepeat, repeat } from './repeat.ts';
import { type DeliveryScreen, lineAt, notKept } from './update.ts';

type Binding = ScreenBinding<DeliveryScreen>;

const isTyping = ({ screen }: DeliveryDesk) => screen.typed !== null;
const isIdle = (desk: DeliveryDesk) => !isTyping(desk);
const onLine = ({ screen }: DeliveryDesk) => lineAt(screen) !== null;
const isNew = ({ screen }: DeliveryDesk) => screen.purpose.kind === 'new';

/** A key takes away the warning that was there. */
function binding(
  id: string,
  keys: readonly string[],
  label: Binding['label'],
  group: Binding['group'],
  run: (desk: DeliveryDesk) => void,
  rest: Pick<Binding, 'when' | 'disabledReason'> = {},
): Binding {
  const act = (desk: DeliveryDesk) => {
    desk.set((screen) => (screen.warned ? { ...screen, warned: false } : screen));
    run(desk);
  };
  return { id: `delivery.${id}`, keys: parseKeyNames(...keys), label, group, run: act, ...rest };
}

const noLine = (desk: DeliveryDesk) => (onLine(desk) ? undefined : ('noNoteLine' as const));

const bindings: readonly Binding[] = [
  binding('keep', ['F2', 'Ctrl+O'], 'saveAndNext', 'screen', finish, { when: isNew }),
  binding('save', ['F2', 'Ctrl+O'], 'save', 'screen', finish, { when: (desk) => !isNew(desk) }),
  binding('enter', ['Enter'], 'nextField', 'move', (desk) => goOn(desk, () => finish(desk))),
  binding('next', ['Tab'], 'nextField', 'move', (desk) => sideways(desk, 1)),
  binding('previous', ['Shift+Tab'], 'previousField', 'move', (desk) => sideways(desk, -1)),
  binding('search', ['F3', 'Ctrl+F'], 'search', 'rows', lookUp, {
    disabledReason: ({ screen }) =>
      screen.place.part === 'line' || screen.place.cell === 'debtor' ? undefined : 'noSearchHere',
  }),
  binding('repeat', ['F4', 'Ctrl+R'], 'repeatDelivery', 'rows', repeat, {
    when: isNew,
    disabledReason: ({ screen }) => {
      if (screen.note.debtor === '') return 'debtorFirst';
      return canRepeat(screen) ? undefined : 'notEmptyNote';
    },
  }),
  binding('bring-back', ['F6', 'Ctrl+G'], 'bringBack', 'screen', bringBack, {
    when: ({ screen }) => notKept(screen).length > 0,
  }),
  binding('insert', ['F7', 'Insert'], 'insertLine', 'rows', insertLine, { disabledReason: noLine }),
  binding('remove', ['F8', 'Ctrl+K'], 'removeLine', 'rows', removeLine, { disabledReason: noLine }),
  binding('up', ['Up'], 'up', 'move', (desk) => upOrDown(desk, -1)),
  binding('down', ['Down'], 'down', 'move', (desk) => upOrDown(desk, 1)),
  binding('page-up', ['PgUp'], 'pageUp', 'move', (desk) => upOrDown(desk, 1 - lineRows(desk))),
  binding('page-down', ['PgDn'], 'pageDown', 'move', (desk) => upOrDown(desk, lineRows(desk) - 1)),
  binding('left', ['Left'], 'left', 'move', (desk) => sideways(desk, -1), { when: isIdle }),
  binding('right', ['Right'], 'right', 'move', (desk) => sideways(desk, 1), { when: isIdle }),
  binding('first', ['Home'], 'first', 'move', (desk) => toEnd(desk, -1), { when: isIdle }),
  binding('last', ['End'], 'last', 'move', (desk) => toEnd(desk, 1), { when: isIdle }),
  binding('back', ['Esc'], 'back', 'screen', goBack),
];

export const deliveryBindings = whenReady(bindings, ({ records, busy }) => records === null || busy).map((one) =>
  // One can always leave what does not come.
  one.id === 'delivery.back'
    ? { ...one, disabledReason: ({ screen }: DeliveryDesk) => (screen.busy ? ('stillBusy' as const) : undefined) }
    : one,
);

/** What a text is typed into: what is being typed, or an empty cell. */
function withText({ typed }: DeliveryScreen, text: string): LineEdit {
  const line = typed ?? lineEdit('');
  const cursor = line.cursor + text.length;
  return { ...line, text: line.text.slice(0, line.cursor) + text + line.text.slice(line.cursor), cursor };
}

/** Blanks are nothing where numbers stand. */
const inWords: ReadonlySet<string> = new Set(['date', 'debtor', 'reference', 'article', 'description']);

/** What the keys of the keypad mean that are no digits; false: they are text here. */
function sign(desk: DeliveryDesk, text: string): boolean {
  const { place, typed } = desk.screen;
  const { cell } = place;
  switch (text) {
    case '+':
      if (cell === 'date' || cell === 'reference' || cell === 'description') return false;
      goOn(desk, null);
      return true;
    case '/':
      if (cell !== 'debtor' && cell !== 'article') return false;
      lookUp(desk);
      return true;
    case '*':
    case ' ': {
      const next = withNextChoice(desk.screen, desk.language);
      if (next !== null) {
        desk.set(() => next);
        return true;
      }
      const first = text === '*' && place.part === 'line' && typed === null;
      if (first && (cell === 'article' || canRepeat(desk.screen)) && desk.screen.purpose.kind === 'new') {
        repeat(desk);
        return true;
      }
      return text === ' ' && !inWords.has(cell);
    }
    default:
      return false;
  }
}

/** Acts on a key that the registry does not name: what is typed into the cell under the cursor. */
export function typeInCell(desk: DeliveryDesk, event: KeyEvent): boolean {
  const { screen, language } = desk;
  if (screen.records === null || screen.busy) return true;
  if (event.kind !== 'key' && screen.refused && event.text !== '/') {
    warn(desk, deliveryEntryTexts(language).told.mendFirst);
    return true;
  }
  if (screen.warned) desk.set((now) => ({ ...now, warned: false }));
  if (event.kind === 'key') {
    const line = screen.typed ?? lineEdit(textAtPlace(language, screen));
    // Delete empties a cell in which nothing is being typed.
    const next = screen.typed === null && event.name === 'Delete' ? lineEdit('') : edited(line, event);
    if (next === undefined) return false;
    desk.set((now) => ({ ...now, typed: next, refused: false }));
    return true;
  }
  const text = event.kind === 'paste' ? event.text.replace(/[\n\t]+/g, ' ') : event.text;
  if (event.kind === 'text' && sign(desk, text)) return true;
  desk.set((now) => ({ ...now, typed: withText(now, text) }));
  return true;
}
