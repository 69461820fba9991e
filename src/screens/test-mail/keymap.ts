import { getOptions } from '../../actions/options.ts';
import { defaultTestMail } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { type FormAccess, formBindings, whenRight } from '../kit/form-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { optionTexts } from '../kit/option-texts.ts';
import { whenReady } from '../kit/when-ready.ts';
import { testRunOf } from '../test-run/update.ts';
import { accountOf, type TestMailScreen, withSaved } from './update.ts';

type TestMailDesk = Desk<TestMailScreen>;

/** Reads the saved account, and what a test mail says. */
export function loadTestMail(desk: TestMailDesk): void {
  loadOrLeave(desk, async () => {
    const [saved, message] = await Promise.all([getOptions(desk.context), defaultTestMail(desk.context)]);
    desk.set((screen) => withSaved(screen, desk.language, optionTexts(saved), message));
  });
}

function run(desk: TestMailDesk, onlyCheck: boolean): void {
  const { form, saved } = desk.screen;
  const value = (name: string) => form.lines.get(name)?.text ?? '';
  const message = { to: value('to').trim(), subject: value('subject'), text: value('text') };
  desk.open(testRunOf({ message, account: accountOf(desk.screen), saved, onlyCheck }));
}

export const testMailForm: FormAccess<TestMailScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: (desk) => run(desk, false),
  saveLabel: 'sendTest',
  active: ({ loading }) => !loading,
};

export const testMailBindings: readonly ScreenBinding<TestMailScreen>[] = whenReady(
  [
    ...formBindings<TestMailScreen>('test-mail', testMailForm),
    {
      id: 'test-mail.check',
      keys: parseKeyNames('F3'),
      label: 'onlyCheck',
      group: 'screen',
      run: (desk) => whenRight(desk, testMailForm, () => run(desk, true)),
    },
  ],
  ({ loading }) => loading,
);
