import { getOptions, isSecretOption, setReadOptions } from '../../actions/options.ts';
import { testMailTexts } from '../../i18n/test-mail.ts';
import { sendTestMail } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { noticeOf } from '../dialog/update.ts';
import { asStart, type FormValues } from '../kit/form.ts';
import { loadOrLeave } from '../kit/load.ts';
import { optionTexts } from '../kit/option-texts.ts';
import { changedElsewhereLines } from '../options/changed-elsewhere.ts';
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

/** What is saved, known anew here and on the form below. */
function putSaved(desk: TestRunDesk, saved: FormValues): void {
  desk.set((screen) => ({ ...screen, saved }));
  desk.below?.desk.set((screen) => (screen.kind === 'test-mail' ? { ...screen, saved } : screen));
}

/**
 * Saves the account that was accepted. What somebody else changed in it since it was read is told first: parts of two accounts
 * are none that was tried.
 * @returns whether it is saved
 */
async function saveAccount(desk: TestRunDesk): Promise<boolean> {
  for (;;) {
    const { account, saved } = desk.screen;
    const names = Object.keys(account).filter((name) => name in saved && !isSecretOption(name));
    const read = Object.fromEntries(names.map((name) => [name, saved[name] ?? '']));
    const { outcome } = await setReadOptions(desk.context, Object.entries(toKeep(desk.screen)), read);
    if (outcome === 'saved') return true;
    const theirs = optionTexts(await getOptions(desk.context));
    putSaved(desk, theirs);
    const changed = names.filter((name) => theirs[name] !== saved[name] && theirs[name] !== account[name]);
    if (changed.length === 0) continue;
    const { changedElsewhere } = testMailTexts(desk.language);
    desk.open(noticeOf(changedElsewhereLines(desk.language, changed, { theirs, mine: account }, changedElsewhere)));
    return false;
  }
}

/** Saves the account that was accepted. */
export function keep(desk: TestRunDesk): void {
  desk.work(async () => {
    const values = toKeep(desk.screen);
    if (!(await saveAccount(desk))) return;
    const { account } = desk.screen;
    const saved = { ...desk.screen.saved, ...values };
    desk.set((screen) => ({ ...screen, account: { ...account, 'mail.password': '' } }));
    desk.below?.desk.set((screen) => {
      if (screen.kind !== 'test-mail') return screen;
      const changed = withAccount(screen, { ...account, 'mail.password': '' }, null);
      return { ...changed, form: asStart(changed.form) };
    });
    putSaved(desk, saved);
    desk.say({ level: 'good', text: testMailTexts(desk.language).kept });
  });
}
