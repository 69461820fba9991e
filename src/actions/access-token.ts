import { join } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import type { TokenLogin } from '../mail/account.ts';
import { type OAuthSettings, oauthClient } from '../mail/oauth-client.ts';
import { fetchTokens } from '../mail/oauth-refresh.ts';
import { files } from '../state/files.ts';
import { acquireLock, sweepLock } from '../state/lock.ts';
import type { Context } from './context.ts';
import { secretPurpose } from './secret-purpose.ts';

/** A token is not used in its last minutes, lest it ends between here and the server; of a short life, its second half. */
const margin = 120_000;

/** How long another process may take for its own token, in milliseconds: more than the time limits of its requests. */
const patience = 90_000;

/** An access token in memory. */
interface HeldToken {
  readonly token: string;
  /** Until when it is used, as a time in milliseconds. */
  readonly until: number;
  /** How often it was given out. */
  given: number;
}

/**
 * Where a company's mail gets its access tokens. A token is kept in memory alone, and fetched anew when it is about to end,
 * or was refused although it had served before; those who ask at the same time wait for the same one.
 *
 * A service may give a new refresh token with each access token, and from the use of the new one on refuse the old, or take an
 * old one that comes back for a theft and end the sign-in. So, in this order:
 * 1. A lock of its own is taken (`.sign-in.lock`), not the store's: that one never waits for a network. Two processes that
 *    need a token at once fetch one after the other, and the second with what the first was given.
 * 2. The sealed refresh token is read: only now, since it may have changed while the lock was waited for.
 * 3. The service is asked. This cannot be stopped by a person, and takes no longer than its time limit.
 * 4. A new refresh token is sealed and written durably under the store's lock, if the one of step 2 still stands there;
 *    else somebody has signed in anew, or out, and that stands. The old one is forgotten by this very write.
 * 5. The lock is released, and only then the access token is used.
 * A process that dies between 3 and 4 leaves the old token: services accept it until the new one has been used. Nothing can be
 * done for those that do not; the next run then says that somebody has to sign in again.
 */
export function accessTokenSource(context: Context, settings: OAuthSettings = {}): TokenLogin['accessToken'] {
  let held: HeldToken | null = null;
  let fetching: Promise<HeldToken> | null = null;
  return async (refused) => {
    // One that was fetched for the very login that refused it is no better than the next.
    if (held?.token === refused && held !== null && held.given > 1) held = null;
    if (held === null || context.now().getTime() >= held.until) {
      fetching ??= fetchToken(context, settings).finally(() => {
        fetching = null;
      });
      held = await fetching;
    }
    held.given += 1;
    return held.token;
  };
}

async function fetchToken(context: Context, settings: OAuthSettings): Promise<HeldToken> {
  const { company, now } = context;
  const path = join(company.folder, '.sign-in.lock');
  const lock = await acquireLock(path, patience);
  try {
    if (lock.inherited) await sweepLock(path);
    const { mail } = await company.read(files.options);
    if (mail.oauthToken === '') throw new UserError('mail.not-signed-in');
    const refreshToken = await company.secrets.open(secretPurpose(company.id, 'mail.oauthToken'), mail.oauthToken);
    const asked = now().getTime();
    const fresh = await fetchTokens(oauthClient(mail), refreshToken, settings);
    if (fresh.refreshToken !== null) await keepRotated(context, mail.oauthToken, fresh.refreshToken);
    const life = (fresh.lifetime ?? 0) * 1000;
    return { token: fresh.accessToken, until: asked + life - Math.min(margin, life / 2), given: 0 };
  } finally {
    await lock.release();
  }
}

/** Step 4. @param sealed the token that was exchanged, as it stands in the options */
async function keepRotated({ company }: Context, sealed: string, refreshToken: string): Promise<void> {
  const oauthToken = await company.secrets.seal(secretPurpose(company.id, 'mail.oauthToken'), refreshToken);
  await company.change(async (transaction) => {
    const options = await transaction.open(files.options);
    if (options.data.mail.oauthToken !== sealed) return;
    options.data = { ...options.data, mail: { ...options.data.mail, oauthToken } };
    await options.write();
  });
}
