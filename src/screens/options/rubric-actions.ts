import type { OptionRubric } from '../../i18n/options.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { companiesOf } from '../companies/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import type { FormValues } from '../kit/form.ts';
import { signInOf } from '../sign-in/update.ts';
import { testMailOf } from '../test-mail/update.ts';
import { textsOf } from '../texts/update.ts';
import { choosePreset } from './preset.ts';
import { leaveTheField, savedFirst } from './save.ts';
import { showSettingsSheet } from './settings-sheet.ts';
import { tryPrinter } from './test-page.ts';
import { changedNames, draftValues, type OptionsScreen } from './update.ts';
import { showWhitelistRequest } from './whitelist.ts';

type OptionsDesk = Desk<OptionsScreen>;

/** What stands on the form of the mail account and is not saved. */
function unsavedAccount(screen: OptionsScreen): FormValues {
  const values = draftValues(screen);
  const changed = changedNames(screen).filter((name) => name.startsWith('mail.'));
  return Object.fromEntries(changed.map((name) => [name, values[name] ?? '']));
}

function binding(
  rubric: OptionRubric,
  id: string,
  keys: readonly string[],
  label: ScreenBinding<OptionsScreen>['label'],
  run: (desk: OptionsDesk) => void,
  when: (desk: OptionsDesk) => boolean = () => true,
): ScreenBinding<OptionsScreen> {
  return {
    id: `options.${id}`,
    keys: parseKeyNames(...keys),
    label,
    group: 'screen',
    when: (desk) => !desk.screen.loading && !desk.screen.busy && desk.screen.rubric === rubric && when(desk),
    run: (desk) => {
      // What was typed counts, also in the field that one is in.
      leaveTheField(desk);
      run(desk);
    },
  };
}

const byOauth = ({ screen }: OptionsDesk) => draftValues(screen)['mail.method'] === 'oauth2';

/** What a rubric can do besides being filled in. The function keys work in text fields too, where letters are text. */
export const rubricActions: readonly ScreenBinding<OptionsScreen>[] = [
  binding('mail', 'test-mail', ['F6', 't'], 'testMessage', (desk) =>
    desk.open(testMailOf(unsavedAccount(desk.screen))),
  ),
  binding('mail', 'texts', ['F7', 'g'], 'advancedMail', (desk) => desk.open(textsOf())),
  binding('mail', 'preset', ['F8', 'p'], 'choosePreset', choosePreset),
  binding(
    'mail',
    'sign-in',
    ['Ctrl+N', 's'],
    'signIn',
    (desk) => savedFirst(desk, () => desk.open(signInOf())),
    byOauth,
  ),
  binding('mail', 'settings-sheet', ['Ctrl+P', 'i'], 'settingsSheet', (desk) => savedFirst(desk, showSettingsSheet)),
  binding('print', 'test-page', ['F6', 't'], 'testPage', tryPrinter),
  binding('schedule', 'whitelist', ['F6', 'h'], 'whitelistText', showWhitelistRequest),
  binding(
    'companies',
    'companies',
    ['F6', 'a'],
    'companies',
    (desk) => desk.open(companiesOf()),
    ({ installation }) => installation !== null,
  ),
];
