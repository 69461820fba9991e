import { setOptions } from '../../actions/options.ts';
import { testMailTexts } from '../../i18n/test-mail.ts';
import { sendTestMail } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { asStart } from '../kit/form.ts';
import { loadOrLeave } from '../kit/load.ts';
import { withAccount } from '../test-mail/update.ts';
import { missingField, type TestRunScreen, toKeep } from './update.ts';

type TestRunDesk = Desk<TestRunScreen>;

/** Sends, or only checks. A step shows when it begins and when it is done; leaving the screen stops it. */
export function startTest(desk: TestRunDesk): void {
  const { account, message, onlyCheck } = desk.screen;
  loadOrLeave(desk, async (signal) => {
    const report = await sendTestMail(
      desk.context,
      { answers: new Map(Object.entries(account)), ...message, onlyCheck },
      {
        signal,
        onBegin: (phase) => desk.set((screen) => ({ ...screen, current: phase })),
        onStep: (step) => desk.set((screen) => ({ ...screen, steps: [...screen.steps, step], current: null })),
      },
    );
    desk.set((screen) => ({ ...screen, report, steps: report.steps, current: null }));
  });
}

/** Back to the form, which has the account as it was tried, at the field that is to be another. */
export function mend(desk: TestRunDesk, focus: string): void {
  const { account } = desk.screen;
  desk.below?.desk.set((screen) => (screen.kind === 'test-mail' ? withAccount(screen, account, focus) : screen));
  desk.back();
}

/** Tries another account, unless something has to be filled in for it first. */
export function retry(desk: TestRunDesk, next: TestRunScreen): void {
  const missing = missingField(next);
  if (missing === null) {
    desk.replace(next);
    return;
  }
  desk.set((screen) => ({ ...screen, account: next.account }));
  mend(desk, missing);
  desk.say({ level: 'info', text: testMailTexts(desk.language).fillIn });
}

/** Saves the account that was accepted. */
export function keep(desk: TestRunDesk): void {
  const values = toKeep(desk.screen);
  desk.work(async () => {
    await setOptions(desk.context, Object.entries(values));
    const { account } = desk.screen;
    const saved = { ...desk.screen.saved, ...values };
    desk.set((screen) => ({ ...screen, account: { ...account, 'mail.password': '' }, saved }));
    desk.below?.desk.set((screen) => {
      if (screen.kind !== 'test-mail') return screen;
      const changed = withAccount(screen, { ...account, 'mail.password': '' }, null);
      return { ...changed, saved, form: asStart(changed.form) };
    });
    desk.say({ level: 'good', text: testMailTexts(desk.language).kept });
  });
}
