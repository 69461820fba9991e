import { tryFolder } from '../../actions/try-folder.ts';
import { tryLogo } from '../../actions/try-logo.ts';
import { checkWorkingFolder } from '../../actions/working-copy.ts';
import type { Language } from '../../domain/debtor.ts';
import { UserError } from '../../domain/user-error.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import type { OptionField } from '../../i18n/option-fields.ts';
import { optionsTexts } from '../../i18n/options.ts';
import type { Desk } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { type Form, fieldsThere, withFieldChecked } from '../kit/form.ts';
import { allFields } from './fields.ts';
import type { FieldName } from './rubrics.ts';
import { draftValues, isChanged, type OptionsScreen, withProblem } from './update.ts';

type OptionsDesk = Desk<OptionsScreen>;

/** Options that name a folder, and the one that names a file: only trying shows whether they are right. */
const places: readonly OptionField[] = ['folders.pdf', 'mail.folder', 'print.folder', 'company.logo'];

/** The places among these fields that are to be tried: those that were changed, and are there. */
export function placesToTry(screen: OptionsScreen, names: readonly FieldName[]): readonly OptionField[] {
  const all: Form = { ...screen.form, fields: allFields(screen.asked) };
  const there = new Set(fieldsThere(all).map(({ name }) => name));
  const values = draftValues(screen);
  return places.filter(
    (name) => names.includes(name) && there.has(name) && (values[name] ?? '') !== '' && isChanged(screen, name),
  );
}

async function problemOf(language: Language, name: OptionField, place: string): Promise<string | 'missing' | null> {
  const texts = optionsTexts(language).places;
  if (name === 'company.logo') {
    try {
      await tryLogo(place);
      return null;
    } catch (error) {
      if (error instanceof UserError) return explainError(language, error).message;
      throw error;
    }
  }
  const trial = await tryFolder(place);
  switch (trial.state) {
    case 'fine':
      return null;
    case 'relative':
      return texts.relative;
    case 'missing':
      return 'missing';
    case 'refused':
      return explainError(language, trial.error).message;
    default:
      return trial satisfies never;
  }
}

/** Asks whether a folder that does not exist is to be made; then the others are tried too. */
function askToMake(
  desk: OptionsDesk,
  name: OptionField,
  folder: string,
  others: readonly OptionField[],
  go: () => void,
): void {
  const texts = optionsTexts(desk.language).places;
  const { backToField, make } = texts;
  desk.set((screen) => withProblem(screen, name, texts.missing));
  desk.open(
    questionOf(
      [fill(texts.missingQuestion, { folder })],
      [
        { ...backToField, run: () => {} },
        {
          ...make,
          run: () => {
            void desk.work(async () => {
              await checkWorkingFolder(folder);
              // Nothing is wrong there any more.
              desk.set((screen) => ({ ...screen, form: withFieldChecked(screen.form, name) }));
              desk.say({ level: 'good', text: fill(texts.made, { folder }) });
              tryPlaces(desk, others, go);
            });
          },
        },
      ],
    ),
  );
}

/**
 * Tries folders and files, one after the other, and goes on when all are right. Else one is at the field, with what is wrong
 * under it.
 */
export function tryPlaces(desk: OptionsDesk, names: readonly OptionField[], go: () => void): void {
  if (names.length === 0) {
    go();
    return;
  }
  desk.set((screen) => ({ ...screen, busy: true }));
  void desk.work(
    async () => {
      const values = draftValues(desk.screen);
      for (const [index, name] of names.entries()) {
        const place = values[name] ?? '';
        const problem = await problemOf(desk.language, name, place);
        if (problem === null) continue;
        if (problem === 'missing') askToMake(desk, name, place, names.slice(index + 1), go);
        else desk.set((screen) => withProblem(screen, name, problem));
        return;
      }
      desk.set((screen) => ({ ...screen, busy: false }));
      go();
    },
    (screen) => ({ ...screen, busy: false }),
  );
}
