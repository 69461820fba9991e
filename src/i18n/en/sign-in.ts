import type { SignInTexts } from '../sign-in.ts';

export const signInTexts: SignInTexts = {
  title: 'Sign in',
  help: [
    'Here you allow Factuurpost to send from your mailbox, without Factuurpost knowing your password. You get a code and an address. Open the address on any computer, tablet or telephone, type the code, and sign in there with the mailbox from which you send.',
    'Factuurpost waits until that is done and then keeps the sign-in, sealed. It lasts until it is withdrawn at the provider or has not been used for long; Factuurpost then says that you have to sign in again.',
    'Esc ends the waiting; nothing changes then. If it fails, the reason stands here, and Enter tries again with a new code. Sign out with factuurpost mail sign-out.',
  ],
  work: 'signing in with the provider',
  mailbox: 'Mailbox',
  noMailbox: 'not filled in at the user name yet',
  service: 'Sign-in service',
  replaces: 'Somebody has signed in already. A new sign-in takes the place of that one.',
  asking: 'Asking for the code…',
  openAddress: 'Open on any device:',
  typeCode: 'Type this code there:',
  signInAs: 'Sign in as {user} and allow the sending.',
  signInAsAny: 'Sign in with the mailbox from which you send, and allow the sending.',
  waiting: 'Waiting for the sign-in…',
  left: 'Waiting for the sign-in. The code is good for another {left}.',
  signedIn: 'Signed in. The sign-in is saved.',
  notInUse: 'The method is not SMTP with OAuth2 yet: choose that in Internet connection.',
  failed: 'Signing in has failed.',
  again: 'Enter tries again, Esc goes back.',
  stopped: 'Stopped. Nothing has changed.',
  signedOut: {
    revoked: 'Signed out. The provider has withdrawn the sign-in.',
    forgotten: 'Signed out. The provider still has the sign-in; withdraw it there too if need be.',
    'not-signed-in': 'Nobody was signed in.',
  },
};
