import { getOptions, setReadOptions } from '../../actions/options.ts';
import { type Language, languages } from '../../domain/debtor.ts';
import { UserError } from '../../domain/user-error.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { type OptionField, optionFieldTexts } from '../../i18n/option-fields.ts';
import { optionsTexts } from '../../i18n/options.ts';
import type { Desk } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { type FormValues, withValue } from '../kit/form.ts';
import { leaveField } from '../kit/form-bindings.ts';
import { optionTexts } from '../kit/option-texts.ts';
import { placesToTry, tryPlaces } from './places.ts';
import {
  changedNames,
  checkedOptions,
  draftValues,
  type OptionsScreen,
  settingsOf,
  withOptions,
  withProblem,
  withTheirs,
} from './update.ts';

type OptionsDesk = Desk<OptionsScreen>;

/** How a screen of options keeps its form, as far as leaving a field needs it. */
const access = {
  get: ({ form }: OptionsScreen) => form,
  put: (screen: OptionsScreen, form: OptionsScreen['form']) => ({ ...screen, form }),
};

/** What the field that has the focus holds is understood, and written out in full. */
export function leaveTheField(desk: OptionsDesk): void {
  leaveField(desk, access, (form) => form);
}

const idle = (screen: OptionsScreen) => ({ ...screen, busy: false });

function labelOf(desk: OptionsDesk, name: string): string {
  return optionFieldTexts(desk.language).fields[name as OptionField].label;
}

/** Values that do not go together, which only the whole of them shows. */
function conflictWithin(desk: OptionsDesk): { readonly name: string; readonly sentence: string } | null {
  const { untilBeforeFrom, noDays } = optionFieldTexts(desk.language);
  const values = draftValues(desk.screen);
  if (values['schedule.mode'] !== 'schedule') return null;
  if ((values['schedule.until'] ?? '') < (values['schedule.from'] ?? '')) {
    return { name: 'schedule.until', sentence: untilBeforeFrom };
  }
  return values['schedule.days'] === '' ? { name: 'schedule.days', sentence: noDays } : null;
}

/** Checks everything, and goes on with what is right; else one is at the first field that is not. */
function whenAllRight(desk: OptionsDesk, act: (values: FormValues) => void): void {
  leaveTheField(desk);
  const checked = checkedOptions(desk.screen);
  const texts = optionsTexts(desk.language);
  const tellOf = (label: string) => {
    const rubric = texts.rubrics[desk.screen.rubric];
    desk.say({ level: 'warning', text: fill(texts.look, { label, rubric }) });
  };
  if (!checked.ok) {
    desk.set(() => checked.screen);
    const label = checked.screen.form.fields.find(({ name }) => name === checked.field)?.label ?? '';
    tellOf(label);
    return;
  }
  const within = conflictWithin(desk);
  if (within !== null) {
    desk.set((screen) => withProblem(screen, within.name, within.sentence));
    tellOf(labelOf(desk, within.name));
    return;
  }
  act(checked.values);
}

/** Asks what is to hold where somebody else changed the same meanwhile. */
function askWhose(desk: OptionsDesk, done: Done): void {
  const { conflicts, asked } = desk.screen;
  const texts = optionsTexts(desk.language);
  const { question, line, goOn, mine, theirs } = texts.conflicts;
  const values = draftValues(desk.screen);
  const lines = [...conflicts].map(([name]) =>
    fill(line, {
      label: labelOf(desk, name),
      theirs: asked.saved[name] || texts.empty,
      mine: values[name] || texts.empty,
    }),
  );
  desk.open(
    questionOf(
      [question, '', ...lines],
      [
        { ...goOn, run: () => {} },
        {
          ...mine,
          run: () => {
            desk.set((screen) => ({ ...screen, conflicts: new Map() }));
            saveAll(desk, done);
          },
        },
        {
          ...theirs,
          run: () => {
            desk.set(withTheirs);
            saveAll(desk, done);
          },
        },
      ],
    ),
  );
}

/** What becomes of the screen when everything is saved. @param saved whether there was anything to save */
type Done = (desk: OptionsDesk, saved: boolean) => void;

/** @returns false: somebody else was first, and nothing is saved */
async function write(desk: OptionsDesk, values: FormValues, read: FormValues, done: Done): Promise<boolean> {
  const settings = settingsOf(desk.screen, values);
  const touched = new Set(settings.map(([key]) => key));
  const stood = Object.fromEntries(Object.entries(read).filter(([key]) => touched.has(key)));
  try {
    if (settings.length > 0) {
      const { outcome } = await setReadOptions(desk.context, settings, stood);
      if (outcome === 'conflict') return false;
    }
  } catch (error) {
    const { key } = error instanceof UserError ? error.params : {};
    if (!(error instanceof UserError) || !changedNames(desk.screen).some((name) => name === key)) throw error;
    const { remedy } = explainError(desk.language, error);
    desk.set((screen) => withProblem(screen, String(key), remedy));
    return true;
  }
  desk.reload();
  done(desk, settings.length > 0);
  return true;
}

/** Saves on top of what is saved now, or asks. Again, when somebody else saved while this waited for its turn. */
async function saveOnTop(desk: OptionsDesk, values: FormValues, done: Done): Promise<void> {
  for (;;) {
    const options = await getOptions(desk.context);
    desk.set((screen) => withOptions(screen, options, desk.language, desk.context.now()));
    if (desk.screen.conflicts.size > 0) {
      desk.set(idle);
      askWhose(desk, done);
      return;
    }
    // What somebody else saved meanwhile may have taken the place of what was checked.
    const checked = checkedOptions(desk.screen);
    if (await write(desk, checked.ok ? checked.values : values, optionTexts(options), done)) return;
  }
}

/** In the language that was just chosen. */
function chosenLanguage(desk: OptionsDesk): Language {
  const { language } = draftValues(desk.screen);
  return languages.find((one) => one === language) ?? desk.language;
}

const close: Done = (desk, saved) => {
  const { saved: done, nothingChanged } = optionsTexts(chosenLanguage(desk));
  desk.back();
  desk.say(saved ? { level: 'good', text: done } : { level: 'info', text: nothingChanged });
};

/** *Einde*: checks everything, saves all that was changed as one, and closes, or does what else is to be done then. */
export function saveAll(desk: OptionsDesk, done: Done = close): void {
  whenAllRight(desk, (values) => {
    tryPlaces(desk, placesToTry(desk.screen, changedNames(desk.screen)), () => {
      desk.set((screen) => ({ ...screen, busy: true }));
      void desk.work(() => saveOnTop(desk, values, done), idle);
    });
  });
}

/** Does something that works with what is saved; asks to save first when something here is not. */
export function savedFirst(desk: OptionsDesk, act: (desk: OptionsDesk) => void): void {
  leaveTheField(desk);
  if (changedNames(desk.screen).length === 0) {
    act(desk);
    return;
  }
  const { question, back, save } = optionsTexts(desk.language).saveFirst;
  const stay: Done = () => {
    desk.set(idle);
    // What was typed as a password is saved, and is not to be saved again.
    desk.set((screen) => ({ ...screen, form: withValue(screen.form, 'mail.password', '') }));
    desk.set((screen) => ({ ...screen, form: withValue(screen.form, 'clearPassword', 'no') }));
    void followOptions(desk).then(() => act(desk));
  };
  desk.open(
    questionOf(
      [question],
      [
        { ...back, run: () => {} },
        { ...save, run: () => saveAll(desk, stay) },
      ],
    ),
  );
}

/** Reads what is saved again, and tells what was changed elsewhere as well as here. */
export function followOptions(desk: OptionsDesk): Promise<void> {
  return desk.work(async () => {
    const before = desk.screen.conflicts;
    const options = await getOptions(desk.context);
    desk.set((screen) => withOptions(screen, options, desk.language, desk.context.now()));
    const added = [...desk.screen.conflicts.keys()].filter((name) => !before.has(name));
    if (added.length === 0) return;
    const labels = added.map((name) => labelOf(desk, name)).join(', ');
    desk.say({ level: 'warning', text: fill(optionsTexts(desk.language).conflicts.told, { labels }) });
  });
}
