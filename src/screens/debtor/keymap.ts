import type { DebtorRubric } from '../../i18n/debtor-form.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { fieldsThere, fieldValue, isOnLastField, isTyping, withFocus, withValue } from '../kit/form.ts';
import { askToDiscard, type FormAccess, formBindings } from '../kit/form-bindings.ts';
import { debtorPickerOf } from '../picker/update.ts';
import { addressBindings } from './addresses.ts';
import { debtorLayout } from './layout.ts';
import { leaveTheField, save } from './save.ts';
import { asSeen, atRubric, type DebtorScreen, isChanged, rubricBy, withForm } from './update.ts';

type DebtorDesk = Desk<DebtorScreen>;

const isIdle = ({ base, busy }: DebtorScreen) => base !== null && !busy;
const inForm = (screen: DebtorScreen) => isIdle(screen) && screen.rubric !== 'addresses';

/** How the form is kept, for the keys of all forms. */
export const debtorForm: FormAccess<DebtorScreen> = {
  get: ({ form }) => form,
  put: withForm,
  save,
  active: inForm,
};

function goTo(desk: DebtorDesk, rubric: DebtorRubric): void {
  leaveTheField(desk);
  desk.set((screen) => atRubric(screen, rubric));
}

function leave(desk: DebtorDesk): void {
  askToDiscard(desk, isChanged(desk.screen), () => desk.back());
}

/** So many fields further, as a page has them. */
function pageOfFields(desk: DebtorDesk, by: 1 | -1): void {
  leaveTheField(desk);
  const there = fieldsThere(desk.screen.form);
  const page = Math.max(1, debtorLayout(desk).body.rows - 1);
  const at = there.findIndex(({ name }) => name === desk.screen.form.focus) + by * page;
  const next = there[Math.max(0, Math.min(there.length - 1, at))];
  if (next) desk.set((screen) => withForm(screen, withFocus(screen.form, next.name)));
}

function toField(desk: DebtorDesk, at: 0 | -1): void {
  const name = fieldsThere(desk.screen.form).at(at)?.name;
  if (name !== undefined) desk.set((screen) => withForm(screen, withFocus(screen.form, name)));
}

/** Looks for whom the debtor is billed to; what is typed there is where the search begins. */
function find(desk: DebtorDesk): void {
  const { base, form } = desk.screen;
  desk.open(
    debtorPickerOf(fieldValue(form, 'consolidateTo').trim(), ({ number }) =>
      desk.set((now) => {
        const screen = asSeen(now, base);
        return { ...screen, form: withValue(screen.form, 'consolidateTo', number) };
      }),
    ),
  );
}

function own(
  id: string,
  keys: readonly string[],
  label: ScreenBinding<DebtorScreen>['label'],
  group: ScreenBinding<DebtorScreen>['group'],
  when: (screen: DebtorScreen) => boolean,
  run: (desk: DebtorDesk) => void,
): ScreenBinding<DebtorScreen> {
  return { id: `debtor.${id}`, keys: parseKeyNames(...keys), label, group, when: ({ screen }) => when(screen), run };
}

const isLastRubric = (screen: DebtorScreen) => rubricBy(screen, 1) === screen.rubric;
const canGoBack = (screen: DebtorScreen) => isIdle(screen) && rubricBy(screen, -1) !== screen.rubric;
const canGoOn = (screen: DebtorScreen) => isIdle(screen) && !isLastRubric(screen);
const onLastField = (screen: DebtorScreen) => inForm(screen) && isOnLastField(screen.form);
const notTyping = (screen: DebtorScreen) => inForm(screen) && !isTyping(screen.form);
const atConsolidation = (screen: DebtorScreen) => inForm(screen) && screen.form.focus === 'consolidateTo';

/** Saving and going back are about the whole debtor, not about the rubric that is shown. */
const elsewhere: ReadonlySet<string> = new Set(['debtor.save', 'debtor.enter-save', 'debtor.back']);

export const debtorBindings: readonly ScreenBinding<DebtorScreen>[] = [
  own('save', ['F2', 'Ctrl+O'], 'save', 'screen', isIdle, save),
  own('previous', ['F3', 'Ctrl+PgUp'], 'previousRubric', 'screen', canGoBack, (desk) =>
    goTo(desk, rubricBy(desk.screen, -1)),
  ),
  own('next', ['F4', 'Ctrl+PgDn'], 'nextRubric', 'screen', canGoOn, (desk) => goTo(desk, rubricBy(desk.screen, 1))),
  own('find', ['F6'], 'findDebtor', 'screen', atConsolidation, find),
  ...addressBindings,
  ...formBindings('debtor', debtorForm).filter(({ id }) => !elsewhere.has(id)),
  own(
    'enter-last',
    ['Enter'],
    'nextRubric',
    'move',
    (screen) => onLastField(screen) && !isLastRubric(screen),
    (desk) => goTo(desk, rubricBy(desk.screen, 1)),
  ),
  own('enter-save', ['Enter'], 'save', 'move', (screen) => onLastField(screen) && isLastRubric(screen), save),
  own('page-of-fields', ['PgDn'], 'pageOfFields', 'move', inForm, (desk) => pageOfFields(desk, 1)),
  own('page-of-fields-up', ['PgUp'], 'pageOfFields', 'move', inForm, (desk) => pageOfFields(desk, -1)),
  own('first-field', ['Home'], 'firstField', 'move', notTyping, (desk) => toField(desk, 0)),
  own('last-field', ['End'], 'lastField', 'move', notTyping, (desk) => toField(desk, -1)),
  own('back', ['Esc'], 'back', 'screen', ({ busy }) => !busy, leave),
];
