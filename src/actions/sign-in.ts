import { UserError } from '../domain/user-error.ts';
import { type OAuthSettings, oauthClient } from '../mail/oauth-client.ts';
import { beginDeviceSignIn, type DeviceSettings, type SignInPrompt } from '../mail/oauth-device.ts';
import { hostOf } from '../mail/oauth-failure.ts';
import { revokeToken } from '../mail/oauth-refresh.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { secretPurpose } from './secret-purpose.ts';

export type { SignInPrompt } from '../mail/oauth-device.ts';

/** What a sign-in is about. */
export interface SignInAccount {
  /** The mailbox, as it is set; may be empty. */
  readonly user: string;
  /** Host of the sign-in service. */
  readonly server: string;
  readonly signedIn: boolean;
  /** Mail goes by this sign-in: the method is `oauth2`. */
  readonly inUse: boolean;
}

export interface SignInSettings extends Partial<Omit<DeviceSettings, 'now'>> {
  /** Told what a person has to do, as soon as it is known. */
  readonly onPrompt: (prompt: SignInPrompt) => void;
}

/** What there is to sign in with. */
export async function signInAccount({ company }: Context): Promise<SignInAccount> {
  const { mail } = await company.read(files.options);
  const { user, oauthIssuer, oauthToken, method } = mail;
  return { user: user.trim(), server: hostOf(oauthIssuer), signedIn: oauthToken !== '', inUse: method === 'oauth2' };
}

/** @returns the sealed token that stood there before */
function keepToken({ company, now }: Context, oauthToken: string, action: string): Promise<string> {
  return company.change(async (transaction) => {
    const options = await transaction.open(files.options);
    const before = options.data.mail.oauthToken;
    options.data = { ...options.data, mail: { ...options.data.mail, oauthToken } };
    await options.write();
    recordDeed(transaction, { action, subject: 'mail.oauthToken' }, now());
    return before;
  });
}

/**
 * Signs in with the mail provider on another device (RFC 8628), and keeps the refresh token, sealed.
 * @returns stopped: nothing has changed
 * @throws UserError `mail.no-client-id`, `mail.bad-issuer`, `mail.sign-in-…`
 */
export async function signIn(context: Context, settings: SignInSettings): Promise<'signed-in' | 'stopped'> {
  const { company, now } = context;
  const { onPrompt, signal = new AbortController().signal, ...others } = settings;
  const { mail } = await company.read(files.options);
  try {
    const begun = await beginDeviceSignIn(oauthClient(mail), { ...others, now, signal });
    const { userCode, verificationUri, expiresAt } = begun;
    onPrompt({ userCode, verificationUri, expiresAt });
    const refreshToken = await begun.refreshToken();
    const sealed = await company.secrets.seal(secretPurpose(company.id, 'mail.oauthToken'), refreshToken);
    await keepToken(context, sealed, 'mail.sign-in');
    return 'signed-in';
  } catch (error) {
    if (signal.aborted && !(error instanceof UserError)) return 'stopped';
    throw error;
  }
}

/**
 * Forgets the sign-in, and takes it back at the provider where that can be done. It is forgotten first: that has to work
 * without a network too.
 * @returns whether the provider took it back; `not-signed-in`: there was nothing to forget
 */
export async function signOut(
  context: Context,
  settings: OAuthSettings = {},
): Promise<'revoked' | 'forgotten' | 'not-signed-in'> {
  const { company } = context;
  const { mail } = await company.read(files.options);
  if (mail.oauthToken === '') return 'not-signed-in';
  const sealed = await keepToken(context, '', 'mail.sign-out');
  try {
    const refreshToken = await company.secrets.open(secretPurpose(company.id, 'mail.oauthToken'), sealed);
    return (await revokeToken(oauthClient(mail), refreshToken, settings)) ? 'revoked' : 'forgotten';
  } catch (error) {
    // The answer says that the provider still has it.
    if (error instanceof UserError) return 'forgotten';
    throw error;
  }
}
