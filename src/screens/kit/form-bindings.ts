import { dayOf } from '../../domain/calendar.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { formsTexts } from '../../i18n/forms.ts';
import type { KeyLabel } from '../../i18n/key-labels.ts';
import type { Desk, FocusedField, ScreenBinding } from '../app/screen.ts';
import { type DialogScreen, noticeOf, questionOf } from '../dialog/update.ts';
import { helpOf } from '../help/update.ts';
import type { KeyEvent } from '../keys/events.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import {
  checkedForm,
  choicesOf,
  type Form,
  type FormField,
  type FormValues,
  fieldsThere,
  focusedField,
  isDirty,
  isOnLastField,
  isSeveral,
  isTyping,
  nextChoice,
  nextField,
  previousChoice,
  previousField,
  toggleItem,
  withFieldLeft,
  withFocus,
  withItem,
  withLine,
} from './form.ts';
import { lineEdit } from './line-edit.ts';
import { typeInField } from './text-field.tsx';

/** How a screen keeps its form. */
export interface FormAccess<S> {
  readonly get: (screen: S) => Form;
  readonly put: (screen: S, form: Form) => S;
  /** Called when every field is right, with what `checkedForm` made of it. */
  readonly save: (desk: Desk<S>, values: FormValues) => void;
  /** Instead of going back, when one leaves without saving. */
  readonly cancel?: (desk: Desk<S>) => void;
  /** What saving is called here. */
  readonly saveLabel?: KeyLabel;
  /** The form has the keys just now; left out: always. */
  readonly active?: (screen: S) => boolean;
}

/** The text field of the form that has the focus, for a screen's `field`. */
export function formField(form: Form): FocusedField | null {
  const line = form.lines.get(form.focus);
  return isTyping(form) && line ? { name: form.focus, jump: line.jump } : null;
}

/** Gives a key to the text field of the form that has the focus, for a screen's `type`. */
export function typeInForm<S>(
  desk: Desk<S>,
  event: KeyEvent,
  { get, put, active }: Pick<FormAccess<S>, 'get' | 'put' | 'active'>,
): boolean {
  const form = get(desk.screen);
  if (active?.(desk.screen) === false || !isTyping(form)) return false;
  const { focus } = form;
  const line = form.lines.get(focus) ?? lineEdit('');
  return typeInField(desk, event, line, (screen, next) => put(screen, withLine(get(screen), focus, next)));
}

/** Changes the form, as it is when one leaves the field that has the focus. */
export function leaveField<S>(
  desk: Desk<S>,
  { get, put }: Pick<FormAccess<S>, 'get' | 'put'>,
  move: (form: Form) => Form,
): void {
  const today = dayOf(desk.context.now());
  desk.set((screen) => {
    const form = get(screen);
    return put(screen, move(withFieldLeft(form, form.focus, desk.language, today)));
  });
}

/**
 * Does something with the form when every field is right; else says where it is not, and goes there.
 * @param act gets the values of the fields that are there, see `checkedForm`
 */
export function whenRight<S>(
  desk: Desk<S>,
  access: Pick<FormAccess<S>, 'get' | 'put'>,
  act: (values: FormValues) => void,
): void {
  leaveField(desk, access, (form) => form);
  const checked = checkedForm(access.get(desk.screen));
  if (checked.ok) {
    act(checked.values);
    return;
  }
  const { form } = checked;
  desk.set((screen) => access.put(screen, form));
  const label = focusedField(form)?.label ?? '';
  desk.say({ level: 'warning', text: fill(formsTexts(desk.language).look, { label }) });
}

/** Asks before what was filled in is lost. */
export function askToDiscard<S>(desk: Desk<S>, dirty: boolean, leave: () => void): void {
  if (!dirty) {
    leave();
    return;
  }
  const texts = formsTexts(desk.language);
  desk.open(
    questionOf(
      [texts.discardQuestion],
      [
        { label: texts.keep, letter: texts.keepLetter, run: () => {} },
        { label: texts.discard, letter: texts.discardLetter, run: leave },
      ],
    ),
  );
}

function fieldHelp<S>(desk: Desk<S>, { label, help, required = false }: FormField): DialogScreen {
  const texts = formsTexts(desk.language);
  const lines = [label, '', help, ...(required ? [texts.requiredHelp] : [])];
  return {
    ...noticeOf(lines),
    choices: [
      { label: consoleTexts(desk.language).ok, letter: texts.okLetter, run: () => {} },
      { label: texts.wholeHelp, letter: texts.wholeHelpLetter, run: () => desk.open(helpOf()) },
    ],
  };
}

function firstOf(form: Form): Form {
  return withFocus(form, fieldsThere(form)[0]?.name ?? form.focus);
}

function lastOf(form: Form): Form {
  return withFocus(form, fieldsThere(form).at(-1)?.name ?? form.focus);
}

/** The keys of a form, for a screen's bindings: they come before what the screen does with the same keys elsewhere. */
export function formBindings<S>(prefix: string, access: FormAccess<S>): readonly ScreenBinding<S>[] {
  const { get, active, saveLabel = 'save' } = access;
  const here = ({ screen }: Desk<S>) => active?.(screen) !== false;
  const choosing = (desk: Desk<S>) => here(desk) && choicesOf(focusedField(get(desk.screen))) !== null;
  const several = (desk: Desk<S>) => here(desk) && isSeveral(get(desk.screen));
  const onLast = (desk: Desk<S>) => here(desk) && isOnLastField(get(desk.screen));
  const helped = ({ screen }: Desk<S>) => focusedField(get(screen))?.help ?? '';
  const leave = (desk: Desk<S>) => (access.cancel ? access.cancel(desk) : desk.back());
  const save = (desk: Desk<S>) => whenRight(desk, access, (values) => access.save(desk, values));
  const change = (desk: Desk<S>, act: (form: Form) => Form) =>
    desk.set((screen) => access.put(screen, act(get(screen))));
  const binding = (
    id: string,
    keys: readonly string[],
    label: ScreenBinding<S>['label'],
    group: ScreenBinding<S>['group'],
    when: (desk: Desk<S>) => boolean,
    run: (desk: Desk<S>) => void,
  ): ScreenBinding<S> => ({ id: `${prefix}.${id}`, keys: parseKeyNames(...keys), label, group, when, run });
  const move = (by: (form: Form) => Form) => (desk: Desk<S>) => leaveField(desk, access, by);
  return [
    binding('save', ['F2', 'Ctrl+O'], saveLabel, 'screen', here, save),
    binding('enter-save', ['Enter'], saveLabel, 'move', onLast, save),
    binding('enter', ['Enter'], 'nextField', 'move', (desk) => here(desk) && !onLast(desk), move(nextField)),
    binding('next-value', ['Right', 'Space'], 'nextValue', 'rows', choosing, (desk) => change(desk, nextChoice)),
    binding('previous-value', ['Left'], 'previousValue', 'rows', choosing, (desk) => change(desk, previousChoice)),
    binding('toggle-item', ['Space'], 'toggleItem', 'rows', several, (desk) => change(desk, toggleItem)),
    binding('next-item', ['Right'], 'nextItem', 'move', several, (desk) => change(desk, (form) => withItem(form, 1))),
    binding('previous-item', ['Left'], 'previousItem', 'move', several, (desk) =>
      change(desk, (form) => withItem(form, -1)),
    ),
    binding('next-field', ['Down'], 'nextField', 'move', here, move(nextField)),
    binding('previous-field', ['Up'], 'previousField', 'move', here, move(previousField)),
    binding('tab', ['Tab'], 'nextField', 'move', here, (desk) =>
      leaveField(desk, access, isOnLastField(get(desk.screen)) ? firstOf : nextField),
    ),
    binding('shift-tab', ['Shift+Tab'], 'previousField', 'move', here, (desk) => {
      const form = get(desk.screen);
      leaveField(desk, access, fieldsThere(form)[0]?.name === form.focus ? lastOf : previousField);
    }),
    binding(
      'help',
      ['F1'],
      'fieldHelp',
      'screen',
      (desk) => here(desk) && helped(desk) !== '',
      (desk) => {
        const field = focusedField(get(desk.screen));
        if (field) desk.open(fieldHelp(desk, field));
      },
    ),
    binding('back', ['Esc'], 'back', 'screen', here, (desk) =>
      askToDiscard(desk, isDirty(get(desk.screen)), () => leave(desk)),
    ),
  ];
}
