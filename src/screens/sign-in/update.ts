import type { SignInAccount, SignInPrompt } from '../../actions/sign-in.ts';
import type { UserError } from '../../domain/user-error.ts';

/** asking: for the code · waiting: for somebody to sign in with it · failed: it can be tried again. */
export type SignInPhase =
  | { readonly kind: 'asking' }
  /** @param left seconds for which the code is good */
  | { readonly kind: 'waiting'; readonly prompt: SignInPrompt; readonly left: number }
  | { readonly kind: 'failed'; readonly error: UserError };

/** Signing in with the mail provider on another device. */
export interface SignInScreen {
  readonly kind: 'sign-in';
  /** Null until it is read. */
  readonly account: SignInAccount | null;
  readonly phase: SignInPhase;
}

/** Asks for a code as soon as it is opened. */
export function signInOf(): SignInScreen {
  return { kind: 'sign-in', account: null, phase: { kind: 'asking' } };
}

function secondsLeft({ expiresAt }: SignInPrompt, now: Date): number {
  return Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime()) / 1000));
}

/** The code is there. */
export function withPrompt(screen: SignInScreen, prompt: SignInPrompt, now: Date): SignInScreen {
  return { ...screen, phase: { kind: 'waiting', prompt, left: secondsLeft(prompt, now) } };
}

/** Time goes by; the same screen while the same second lasts. */
export function withTime(screen: SignInScreen, now: Date): SignInScreen {
  const { phase } = screen;
  if (phase.kind !== 'waiting') return screen;
  const left = secondsLeft(phase.prompt, now);
  return left === phase.left ? screen : { ...screen, phase: { ...phase, left } };
}

/** Whether leaving would stop something. */
export function isUnderWay({ phase }: SignInScreen): boolean {
  return phase.kind !== 'failed';
}
