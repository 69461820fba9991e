import type { TestMailWords } from '../../actions/send-test-mail.ts';
import type { AccountChange, ProbeReport, ProbeStep } from '../../domain/mail-probe.ts';
import type { MailPhase } from '../../domain/refusal.ts';
import type { FormValues } from '../kit/form.ts';
import { optionText } from '../kit/option-texts.ts';

/** A test mail on its way, step by step, and what came of it. */
export interface TestRunScreen {
  readonly kind: 'test-run';
  readonly message: TestMailWords;
  /** The account that is tried, by option key. */
  readonly account: FormValues;
  /** The account as it is saved. */
  readonly saved: FormValues;
  /** *Alleen controleren*. */
  readonly onlyCheck: boolean;
  readonly steps: readonly ProbeStep[];
  /** What is waited for; null between steps. */
  readonly current: MailPhase | null;
  /** Null while it goes. */
  readonly report: ProbeReport | null;
  readonly top: number;
}

export function testRunOf(test: Pick<TestRunScreen, 'message' | 'account' | 'saved' | 'onlyCheck'>): TestRunScreen {
  return { kind: 'test-run', ...test, steps: [], current: null, report: null, top: 0 };
}

/** A change of the account as the values of its fields. */
export function valuesOfChange(change: AccountChange): FormValues {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [`mail.${name}`, optionText(value)]));
}

/** The same once more, with another account, or for real after it was only checked. */
export function again(screen: TestRunScreen, values: FormValues, onlyCheck = screen.onlyCheck): TestRunScreen {
  return testRunOf({ ...screen, account: { ...screen.account, ...values }, onlyCheck });
}

/** The field that has to be filled in before the account can be tried again; null when none is missing. */
export function missingField({ account, saved }: Pick<TestRunScreen, 'account' | 'saved'>): string | null {
  const { 'mail.method': method, 'mail.anonymous': anonymous } = account;
  if (method !== 'smtp' || anonymous !== 'no') return null;
  if ((account['mail.user'] ?? '').trim() === '') return 'mail.user';
  return (account['mail.password'] ?? '') === '' && (saved['mail.password'] ?? '') === '' ? 'mail.password' : null;
}

/** The values that were tried and are not saved. An empty password stands for the one that is. */
export function toKeep({ account, saved }: TestRunScreen): FormValues {
  const differs = Object.entries(account).filter(([name, value]) => {
    return name === 'mail.password' ? value !== '' : value !== (saved[name] ?? '');
  });
  return Object.fromEntries(differs);
}
