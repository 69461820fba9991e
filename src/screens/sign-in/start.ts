import { UserError } from '../../domain/user-error.ts';
import { signInTexts } from '../../i18n/sign-in.ts';
import { signIn, signInAccount } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { type SignInScreen, withPrompt, withTime } from './update.ts';

type SignInDesk = Desk<SignInScreen>;

/** How often the time left is looked at, in milliseconds; drawn anew is only another second. */
const lookEvery = 1000;

function tellEnd(desk: SignInDesk, inUse: boolean): void {
  const texts = signInTexts(desk.language);
  desk.back();
  if (inUse) desk.say({ level: 'good', text: texts.signedIn });
  else desk.say({ level: 'warning', text: `${texts.signedIn} ${texts.notInUse}` });
}

async function waitForSignIn(desk: SignInDesk, signal: AbortSignal): Promise<void> {
  const { context } = desk;
  const account = await signInAccount(context);
  desk.set((screen) => ({ ...screen, account }));
  const clock = setInterval(() => desk.set((screen) => withTime(screen, context.now())), lookEvery);
  try {
    const end = await signIn(context, {
      signal,
      onPrompt: (prompt) => desk.set((screen) => withPrompt(screen, prompt, context.now())),
    });
    if (end === 'signed-in') tellEnd(desk, account.inUse);
  } finally {
    clearInterval(clock);
  }
}

/** Asks for a code and waits until somebody has signed in with it. Why that failed stands on the screen itself. */
export function startSignIn(desk: SignInDesk): void {
  desk.set((screen) => ({ ...screen, phase: { kind: 'asking' } }));
  void desk.work(async (signal) => {
    try {
      await waitForSignIn(desk, signal);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      desk.set((screen) => ({ ...screen, phase: { kind: 'failed', error } }));
    }
  });
}
