import { checkPrintFolder } from '../../actions/find-printers.ts';
import { saveAnswers } from '../../actions/first-set-up.ts';
import { getOptions, isSecretOption } from '../../actions/options.ts';
import { wizardTexts } from '../../i18n/wizard.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { noticeOf, questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { movementBindings, rowsOf } from '../kit/binding-sets.ts';
import { type FormValues, withError } from '../kit/form.ts';
import { type FormAccess, formBindings } from '../kit/form-bindings.ts';
import { scrolled } from '../kit/scroll.ts';
import { savedAnswer } from '../options/answer.ts';
import { changedElsewhereLines } from '../options/changed-elsewhere.ts';
import { testMailOf } from '../test-mail/update.ts';
import { overviewHeight } from './layout.ts';
import { overviewLines } from './overview.ts';
import {
  answersToSave,
  hasAnswers,
  nextStep,
  previousStep,
  stepsOf,
  type WizardScreen,
  withForm,
  withTheirs,
} from './update.ts';

type WizardDesk = Desk<WizardScreen>;

const idle = (screen: WizardScreen) => ({ ...screen, busy: false });

function goOn(desk: WizardDesk, values: FormValues): void {
  desk.set((screen) => nextStep(idle(screen), values));
  desk.speak(desk.screen.language);
}

/** What can only be tried. */
function checkedFirst(desk: WizardDesk, values: FormValues): void {
  const { 'print.folder': folder, 'schedule.from': from, 'schedule.until': until } = values;
  if (folder !== undefined) {
    desk.set((screen) => ({ ...screen, busy: true }));
    desk.work(async () => {
      await checkPrintFolder(folder);
      goOn(desk, values);
    }, idle);
    return;
  }
  if (from !== undefined && until !== undefined && isBefore(until, from)) {
    const { untilBeforeFrom } = wizardTexts(desk.language);
    desk.set((screen) => ({ ...screen, form: withError(screen.form, 'schedule.until', untilBeforeFrom) }));
    return;
  }
  goOn(desk, values);
}

function isBefore(one: string, other: string): boolean {
  return savedAnswer('schedule.until', one) < savedAnswer('schedule.from', other);
}

/** Saves, unless somebody else answered otherwise what was answered here: that is told first. @returns whether it is saved */
async function saveOnTop(desk: WizardDesk): Promise<boolean> {
  for (;;) {
    const answers = answersToSave(desk.screen);
    if (answers === null) return false;
    const { saved } = desk.screen;
    const { outcome } = await saveAnswers(desk.context, answers, saved);
    if (outcome === 'saved') return true;
    const options = await getOptions(desk.context);
    desk.set((screen) => withTheirs(screen, options));
    const theirs = desk.screen.saved;
    const mine = Object.fromEntries(answersToSave(desk.screen) ?? answers);
    const both = Object.keys(mine).filter((name) => {
      return !isSecretOption(name) && theirs[name] !== saved[name] && theirs[name] !== mine[name];
    });
    if (both.length === 0) continue;
    const { changedElsewhere } = wizardTexts(desk.language);
    desk.open(noticeOf(changedElsewhereLines(desk.language, both, { theirs, mine }, changedElsewhere)));
    return false;
  }
}

/** @param next where one goes when all is saved */
function save(desk: WizardDesk, next: (desk: WizardDesk) => void): void {
  if (answersToSave(desk.screen) === null) return;
  desk.set((screen) => ({ ...screen, busy: true }));
  desk.work(async () => {
    if (!(await saveOnTop(desk))) {
      desk.set(idle);
      return;
    }
    desk.reload();
    // The first screen need not wait until it hears of it.
    desk.below?.desk.set((screen) => (screen.kind === 'start' ? { ...screen, isSetUp: true } : screen));
    next(desk);
    desk.say({ level: 'good', text: wizardTexts(desk.screen.language).saved });
  }, idle);
}

function leave(desk: WizardDesk): void {
  // Back to the language that is saved.
  desk.reload();
  desk.back();
}

function cancel(desk: WizardDesk): void {
  if (!hasAnswers(desk.screen)) {
    leave(desk);
    return;
  }
  const texts = wizardTexts(desk.language);
  desk.open(
    questionOf(
      [texts.cancelQuestion],
      [
        { label: texts.goOn, letter: texts.goOnLetter, run: () => {} },
        { label: texts.cancel, letter: texts.cancelLetter, run: () => leave(desk) },
      ],
    ),
  );
}

export const wizardForm: FormAccess<WizardScreen> = {
  get: ({ form }) => form,
  put: withForm,
  save: checkedFirst,
  saveLabel: 'nextStep',
  active: ({ loading, busy, step, found }) =>
    !loading && !busy && step !== 'overview' && (step !== 'printer' || found !== null),
};

const isFirst = ({ screen }: WizardDesk) => stepsOf(screen)[0] === screen.step;
const onOverview = ({ screen }: WizardDesk) => screen.step === 'overview' && !screen.busy;

export const wizardBindings: readonly ScreenBinding<WizardScreen>[] = [
  // Esc goes to the step before instead.
  ...formBindings('wizard', wizardForm).filter(({ id }) => id !== 'wizard.back'),
  {
    id: 'wizard.finish',
    keys: parseKeyNames('F2', 'Ctrl+O', 'Enter'),
    label: 'save',
    group: 'screen',
    when: onOverview,
    run: (desk) => save(desk, ({ back }) => back()),
  },
  {
    id: 'wizard.test',
    keys: parseKeyNames('t'),
    label: 'saveAndTest',
    group: 'screen',
    when: (desk) => onOverview(desk) && desk.screen.answers['mail.enabled'] !== 'no',
    run: (desk) => save(desk, ({ replace }) => replace(testMailOf())),
  },
  ...movementBindings<WizardScreen>('wizard', (desk, movement) => {
    const height = overviewHeight(desk.area);
    const count = overviewLines(desk.screen, desk.area.columns).length;
    const by = rowsOf(movement, height, count);
    desk.set((screen) => ({ ...screen, top: scrolled(screen.top, by, count, height) }));
  }).map((binding) => ({ ...binding, when: onOverview })),
  {
    id: 'wizard.cancel',
    keys: parseKeyNames('F8', 'Ctrl+X'),
    label: 'cancelSetUp',
    group: 'screen',
    when: ({ screen }) => !screen.busy,
    run: cancel,
  },
  {
    id: 'wizard.first.back',
    keys: parseKeyNames('Esc'),
    label: 'cancelSetUp',
    group: 'screen',
    when: (desk) => !desk.screen.busy && isFirst(desk),
    run: cancel,
  },
  {
    id: 'wizard.back',
    keys: parseKeyNames('Esc'),
    label: 'previousStep',
    group: 'screen',
    when: (desk) => !desk.screen.busy && !isFirst(desk),
    run: (desk) => desk.set(previousStep),
  },
];
