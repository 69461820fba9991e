import { dayOf } from '../../domain/calendar.ts';
import { fill } from '../../i18n/fill.ts';
import { type OptionRubric, optionRubrics, optionsTexts } from '../../i18n/options.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { type Movement, movementBindings } from '../kit/binding-sets.ts';
import { type Form, fieldsThere, isOnLastField, isTyping, withFieldLeft, withFocus } from '../kit/form.ts';
import { askToDiscard, type FormAccess, formBindings } from '../kit/form-bindings.ts';
import { type FoundOption, optionSearchOf } from '../option-search/update.ts';
import { fieldsOf } from './fields.ts';
import { formHeight } from './layout.ts';
import { placesToTry, tryPlaces } from './places.ts';
import { rubricActions } from './rubric-actions.ts';
import { rubricFields } from './rubrics.ts';
import { leaveTheField, saveAll } from './save.ts';
import { atRubric, changedNames, type OptionsScreen, rubricBy, withoutChanges } from './update.ts';

type OptionsDesk = Desk<OptionsScreen>;

const isIdle = ({ loading, busy }: OptionsScreen) => !loading && !busy;
const inForm = (screen: OptionsScreen) => isIdle(screen) && screen.side === 'form';
const inRubrics = (screen: OptionsScreen) => isIdle(screen) && screen.side === 'rubrics';

/** How the form is kept, for the keys of all forms. */
export const optionsForm: FormAccess<OptionsScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: (desk) => saveAll(desk),
  active: inForm,
};

/** Goes to another rubric. Folders that were changed are tried first: what is wrong with them is said while one is there. */
function goTo(desk: OptionsDesk, rubric: OptionRubric, field?: string): void {
  leaveTheField(desk);
  const go = () => desk.set((screen) => atRubric(screen, rubric, field));
  const { screen } = desk;
  if (rubric === screen.rubric) go();
  else tryPlaces(desk, placesToTry(screen, rubricFields[screen.rubric]), go);
}

function moveRubric(desk: OptionsDesk, by: number): void {
  const rubric = rubricBy(desk.screen, by);
  if (rubric !== desk.screen.rubric) goTo(desk, rubric);
}

function byMovement(desk: OptionsDesk, movement: Movement): void {
  if ('rows' in movement) moveRubric(desk, movement.rows);
  else moveRubric(desk, ('end' in movement ? movement.end : movement.windows) * optionRubrics.length);
}

/** So many fields further, as a page has them. */
function pageOfFields(desk: OptionsDesk, by: 1 | -1): void {
  const today = dayOf(desk.context.now());
  const { form } = desk.screen;
  const there = fieldsThere(form);
  const page = Math.max(1, formHeight(desk) - 1);
  const at = there.findIndex(({ name }) => name === form.focus) + by * page;
  const next = there[Math.max(0, Math.min(there.length - 1, at))];
  if (!next) return;
  desk.set((screen) => {
    const left = withFieldLeft(screen.form, screen.form.focus, desk.language, today);
    return { ...screen, form: withFocus(left, next.name) };
  });
}

function endOfFields(desk: OptionsDesk, pick: (form: Form) => string | undefined): void {
  desk.set((screen) => ({ ...screen, form: withFocus(screen.form, pick(screen.form) ?? screen.form.focus) }));
}

/** Everything that can be searched for, in the order of the rubrics. */
function searchable({ screen, language }: OptionsDesk): readonly FoundOption[] {
  const { rubrics } = optionsTexts(language);
  return optionRubrics.flatMap((rubric) =>
    fieldsOf(rubric, screen.asked).map(({ name, label, help }) => ({
      rubric,
      name,
      label,
      help,
      rubricLabel: rubrics[rubric],
    })),
  );
}

function search(desk: OptionsDesk): void {
  leaveTheField(desk);
  desk.open(
    optionSearchOf(searchable(desk), ({ rubric, name, label }) => {
      goTo(desk, rubric, name);
      desk.set((screen) => (screen.busy ? screen : { ...screen, side: 'form' }));
      const there = desk.screen.rubric !== rubric || desk.screen.form.focus === name;
      const text = fill(optionsTexts(desk.language).search.notThere, { label });
      if (!there) desk.say({ level: 'warning', text });
    }),
  );
}

function leave(desk: OptionsDesk): void {
  askToDiscard(desk, changedNames(desk.screen).length > 0, () => desk.back());
}

/** *Annuleren*: everything as it is saved, and away. */
function cancel(desk: OptionsDesk): void {
  leaveTheField(desk);
  askToDiscard(desk, changedNames(desk.screen).length > 0, () => {
    desk.set(withoutChanges);
    desk.back();
  });
}

function own(
  id: string,
  keys: readonly string[],
  label: ScreenBinding<OptionsScreen>['label'],
  group: ScreenBinding<OptionsScreen>['group'],
  when: (screen: OptionsScreen) => boolean,
  run: (desk: OptionsDesk) => void,
): ScreenBinding<OptionsScreen> {
  return {
    id: `options.${id}`,
    keys: parseKeyNames(...keys),
    label,
    group,
    when: ({ screen }) => when(screen),
    run,
  };
}

const notTyping = (screen: OptionsScreen) => inForm(screen) && !isTyping(screen.form);
const onLastField = (screen: OptionsScreen) => inForm(screen) && isOnLastField(screen.form);
const canGoBack = (screen: OptionsScreen) => isIdle(screen) && rubricBy(screen, -1) !== screen.rubric;
const canGoOn = (screen: OptionsScreen) => isIdle(screen) && rubricBy(screen, 1) !== screen.rubric;
const toForm = (desk: OptionsDesk) => desk.set((screen) => ({ ...screen, side: 'form' }));

function toRubrics(desk: OptionsDesk): void {
  leaveTheField(desk);
  desk.set((screen) => ({ ...screen, side: 'rubrics' }));
}

/** Saving and going back mean something else here than on other forms. */
const elsewhere: ReadonlySet<string> = new Set(['options.save', 'options.enter-save', 'options.back']);

export const optionsBindings: readonly ScreenBinding<OptionsScreen>[] = [
  own('save', ['F2', 'Ctrl+O'], 'saveAndClose', 'screen', isIdle, (desk) => saveAll(desk)),
  ...rubricActions,
  own('previous', ['F3', 'Ctrl+PgUp'], 'previousRubric', 'screen', canGoBack, (desk) => moveRubric(desk, -1)),
  own('next', ['F4', 'Ctrl+PgDn'], 'nextRubric', 'screen', canGoOn, (desk) => moveRubric(desk, 1)),
  own('search', ['F9', '/'], 'searchOptions', 'screen', isIdle, search),
  own('cancel', ['Ctrl+X'], 'cancelChanges', 'screen', isIdle, cancel),
  ...formBindings('options', optionsForm).filter(({ id }) => !elsewhere.has(id)),
  own('enter-last', ['Enter'], 'nextRubric', 'move', onLastField, (desk) => moveRubric(desk, 1)),
  own('page-of-fields', ['PgDn'], 'pageOfFields', 'move', inForm, (desk) => pageOfFields(desk, 1)),
  own('page-of-fields-up', ['PgUp'], 'pageOfFields', 'move', inForm, (desk) => pageOfFields(desk, -1)),
  own('first-field', ['Home'], 'firstField', 'move', notTyping, (desk) =>
    endOfFields(desk, (form) => fieldsThere(form)[0]?.name),
  ),
  own('last-field', ['End'], 'lastField', 'move', notTyping, (desk) =>
    endOfFields(desk, (form) => fieldsThere(form).at(-1)?.name),
  ),
  own('to-form', ['Enter', 'Right', 'Tab'], 'open', 'rows', inRubrics, toForm),
  ...movementBindings<OptionsScreen>('options', byMovement).map((binding) => ({
    ...binding,
    when: ({ screen }: OptionsDesk) => inRubrics(screen),
  })),
  own('form.back', ['Esc'], 'toRubrics', 'screen', inForm, toRubrics),
  own('back', ['Esc'], 'back', 'screen', (screen) => screen.loading || inRubrics(screen), leave),
];
