import type { Language } from '../domain/debtor.ts';
import { signInTexts as de } from './de/sign-in.ts';
import { signInTexts as en } from './en/sign-in.ts';
import { signInTexts as nl } from './nl/sign-in.ts';

/** Signing in with the mail provider on another device, on the screen and on the command line. */
export interface SignInTexts {
  readonly title: string;
  readonly help: readonly string[];
  /** Named when the program is left meanwhile. */
  readonly work: string;
  readonly mailbox: string;
  readonly noMailbox: string;
  readonly service: string;
  /** Somebody has signed in before. */
  readonly replaces: string;
  readonly asking: string;
  readonly openAddress: string;
  readonly typeCode: string;
  /** `{user}` */
  readonly signInAs: string;
  readonly signInAsAny: string;
  readonly waiting: string;
  /** `{left}`: minutes and seconds. */
  readonly left: string;
  readonly signedIn: string;
  readonly notInUse: string;
  readonly failed: string;
  readonly again: string;
  readonly stopped: string;
  readonly signedOut: Readonly<Record<'revoked' | 'forgotten' | 'not-signed-in', string>>;
}

const tables: Readonly<Record<Language, SignInTexts>> = { nl, de, en };

/** The words about signing in, in a language. */
export function signInTexts(language: Language): SignInTexts {
  return tables[language];
}
