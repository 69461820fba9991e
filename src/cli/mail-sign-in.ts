import type { Command } from 'commander';
import { fill } from '../i18n/fill.ts';
import { signInTexts } from '../i18n/sign-in.ts';
import type { CommandLine } from './command-line.ts';
import type { Runner } from './run.ts';

/** Shows code and address, and waits until somebody has signed in with them. */
async function signInOnDevice(line: CommandLine): Promise<void> {
  const { signIn, signInAccount } = await import('../actions/sign-in.ts');
  const context = await line.context();
  const texts = signInTexts(line.language);
  const { user, inUse } = await signInAccount(context);
  const end = await signIn(context, {
    signal: line.surroundings.signal,
    onPrompt: ({ userCode, verificationUri, expiresAt }) => {
      line.show({ userCode, verificationUri, expiresAt: expiresAt.toISOString() }, () => [
        `${texts.openAddress} ${verificationUri}`,
        `${texts.typeCode} ${userCode}`,
        user === '' ? texts.signInAsAny : fill(texts.signInAs, { user }),
        texts.waiting,
      ]);
    },
  });
  if (end === 'stopped') line.exitCode = 1;
  const done = inUse ? [texts.signedIn] : [texts.signedIn, texts.notInUse];
  line.show({ end }, () => (end === 'signed-in' ? done : [texts.stopped]));
}

/** `mail sign-in` and `mail sign-out`. */
export function mailSignInCommands(mail: Command, run: Runner): void {
  mail
    .command('sign-in')
    .description('sign in with the mail provider, by a code that is typed on any device (OAuth2)')
    .action(run(signInOnDevice));
  mail
    .command('sign-out')
    .description('forget the sign-in, and take it back at the provider where that can be done')
    .action(
      run(async (line) => {
        const { signOut } = await import('../actions/sign-in.ts');
        const end = await signOut(await line.context());
        line.show({ end }, () => [signInTexts(line.language).signedOut[end]]);
      }),
    );
}
