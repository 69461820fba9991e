import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setUpOf } from '../../src/actions/first-set-up.ts';
import { companyMailAccount } from '../../src/actions/mail-account.ts';
import { getOptions, setOptions } from '../../src/actions/options.ts';
import { type SignInPrompt, signIn, signInAccount, signOut } from '../../src/actions/sign-in.ts';
import type { TokenLogin } from '../../src/mail/account.ts';
import { files } from '../../src/state/files.ts';
import { changeOptions, clockFrom, makeBakery } from '../helpers/invoice-world.ts';
import { giveToken, mailbox, setUpOAuth, whereSecretsStand } from '../helpers/oauth-world.ts';
import { bakery, openBakery } from '../helpers/open-bakery.ts';
import { SignInService, type SignInServiceOptions } from '../helpers/sign-in-service.ts';

async function world(options: SignInServiceOptions = {}) {
  const clock = clockFrom('2026-11-23T09:00:00');
  const service = await SignInService.start({ now: clock.now, ...options });
  const context = await makeBakery([], { now: clock.now });
  await setUpOAuth(context, service);
  return { clock, service, context };
}

type World = Awaited<ReturnType<typeof world>>;

/** The refresh token that is kept, in clear. */
async function keptToken({ context }: Pick<World, 'context'>): Promise<string> {
  const { mail } = await context.company.read(files.options);
  return context.company.secrets.open(`${bakery}/mail.oauthToken`, mail.oauthToken);
}

/** The account's way to access tokens, as a run has it. */
async function tokensOf(context: World['context']): Promise<TokenLogin['accessToken']> {
  const { login } = (await companyMailAccount(context)).account;
  if (login === null || 'password' in login) throw new Error('no token login');
  return login.accessToken;
}

async function record({ context }: World): Promise<string> {
  return readFile(join(context.company.folder, 'record', '2026-11.jsonl'), 'utf8');
}

describe('signing in', () => {
  it('keeps the refresh token sealed, for this option alone, and says who did it', async () => {
    const made = await world();
    const prompts: SignInPrompt[] = [];
    const end = await signIn(made.context, {
      onPrompt: (prompt) => {
        prompts.push(prompt);
        made.service.decide('approved');
      },
    });
    expect(end).toBe('signed-in');
    expect(prompts).toEqual([
      {
        userCode: expect.stringMatching(/^[0-9A-F]{10}$/),
        verificationUri: 'https://aanmelden.example/apparaat',
        expiresAt: expect.any(Date),
      },
    ]);
    expect(made.service.isGood(await keptToken(made))).toBe(true);
    const { mail } = await made.context.company.read(files.options);
    const { secrets } = made.context.company;
    await expect(secrets.open(`${bakery}/mail.password`, mail.oauthToken)).rejects.toMatchObject({
      code: 'secret.key-wrong',
    });
    expect((await getOptions(made.context)).get('mail.oauthToken')).toBe('********');
    expect(await signInAccount(made.context)).toEqual({
      user: mailbox,
      server: `127.0.0.1:${made.service.port}`,
      signedIn: true,
      inUse: true,
    });
    const deeds = (await record(made)).trim().split('\n');
    expect(JSON.parse(deeds.at(-1) ?? '')).toMatchObject({ action: 'mail.sign-in', subject: 'mail.oauthToken' });
    expect(await whereSecretsStand(made.service.issued, made.context.folder)).toEqual([]);
  });

  it('that is stopped, or fails, leaves everything as it was', async () => {
    const made = await world();
    await giveToken(made.context, made.service);
    const before = await readFile(join(made.context.company.folder, 'options.json'), 'utf8');
    const stop = new AbortController();
    expect(await signIn(made.context, { signal: stop.signal, onPrompt: () => stop.abort() })).toBe('stopped');
    const denied = signIn(made.context, { onPrompt: () => made.service.decide('denied') });
    await expect(denied).rejects.toMatchObject({ code: 'mail.sign-in-denied' });
    expect(await readFile(join(made.context.company.folder, 'options.json'), 'utf8')).toBe(before);
  });

  it('needs a client id', async () => {
    const { context } = await world();
    await setOptions(context, [['mail.oauthClientId', '']]);
    await expect(signIn(context, { onPrompt: () => {} })).rejects.toMatchObject({ code: 'mail.no-client-id' });
  });

  it('completes the account, which is not set up without', async () => {
    const made = await world();
    expect(await setUpOf(made.context)).toEqual({ company: true, mail: false });
    await expect(companyMailAccount(made.context)).rejects.toMatchObject({ code: 'mail.not-signed-in' });
    await giveToken(made.context, made.service);
    expect(await setUpOf(made.context)).toEqual({ company: true, mail: true });
    for (const [key, value] of [
      ['mail.user', ''],
      ['mail.oauthClientId', ''],
      ['mail.server', ''],
    ] as const) {
      const kept = String((await getOptions(made.context)).get(key));
      await setOptions(made.context, [[key, value]]);
      expect((await setUpOf(made.context)).mail).toBe(false);
      await setOptions(made.context, [[key, kept]]);
    }
    expect((await setUpOf(made.context)).mail).toBe(true);
  });

  it('leaves a password that was kept before readable', async () => {
    const { context } = await world();
    const sealed = await context.company.secrets.seal('bakkerij/mail.password', 'krakeling');
    await changeOptions(context, { mail: { method: 'smtp', anonymous: false, password: sealed } });
    expect((await companyMailAccount(context)).account.login).toEqual({ user: mailbox, password: 'krakeling' });
    await setOptions(context, [['mail.password', 'stokbrood']]);
    expect((await companyMailAccount(context)).account.login).toEqual({ user: mailbox, password: 'stokbrood' });
  });
});

describe('signing out', () => {
  it('forgets the sign-in and takes it back at the provider', async () => {
    const made = await world();
    await giveToken(made.context, made.service);
    const kept = await keptToken(made);
    expect(await signOut(made.context)).toBe('revoked');
    expect(made.service.isGood(kept)).toBe(false);
    expect((await signInAccount(made.context)).signedIn).toBe(false);
    expect(await record(made)).toContain('"mail.sign-out"');
    expect(await signOut(made.context)).toBe('not-signed-in');
  });

  it('forgets it also where the provider cannot take it back, or cannot be asked', async () => {
    const cannot = await world({ withoutRevocation: true });
    await giveToken(cannot.context, cannot.service);
    expect(await signOut(cannot.context)).toBe('forgotten');
    const away = await world();
    await giveToken(away.context, away.service);
    await setOptions(away.context, [['mail.oauthIssuer', 'https://aanmelden.invalid/']]);
    expect(await signOut(away.context)).toBe('forgotten');
    expect((await signInAccount(away.context)).signedIn).toBe(false);
  });
});

describe('access tokens', () => {
  it('are used again until their last minutes, and then fetched anew', async () => {
    const { clock, service, context } = await world({ accessLife: 3600 });
    await giveToken(context, service);
    const token = await tokensOf(context);
    const first = await token();
    clock.set('2026-11-23T09:57:50');
    expect(await token()).toBe(first);
    clock.set('2026-11-23T09:58:10');
    const second = await token();
    expect(second).not.toBe(first);
    expect(service.isCurrent(second)).toBe(true);
    expect(service.accessTokens).toHaveLength(2);
  });

  it('of a short life are used for half of it, and those of an unknown life once', async () => {
    const short = await world({ accessLife: 100 });
    await giveToken(short.context, short.service);
    const token = await tokensOf(short.context);
    await token();
    short.clock.set('2026-11-23T09:00:40');
    await token();
    expect(short.service.accessTokens).toHaveLength(1);
    short.clock.set('2026-11-23T09:00:55');
    await token();
    expect(short.service.accessTokens).toHaveLength(2);
    const unknown = await world({ accessLife: null });
    await giveToken(unknown.context, unknown.service);
    const other = await tokensOf(unknown.context);
    await other();
    await other();
    expect(unknown.service.accessTokens).toHaveLength(2);
  });

  it('that a server refuses are fetched anew when they had served before, and only then', async () => {
    const { service, context } = await world();
    await giveToken(context, service);
    const token = await tokensOf(context);
    const first = await token();
    expect(await token(first)).toBe(first);
    const second = await token(first);
    expect(second).not.toBe(first);
    expect(await token(first)).toBe(second);
    expect(service.accessTokens).toHaveLength(2);
  });

  it('are fetched once for all who ask at the same time', async () => {
    const { service, context } = await world();
    await giveToken(context, service);
    const token = await tokensOf(context);
    expect(new Set(await Promise.all(Array.from({ length: 8 }, () => token()))).size).toBe(1);
    expect(service.accessTokens).toHaveLength(1);
  });

  it('come with a new refresh token, which is kept before the access token is given out', async () => {
    const made = await world();
    await giveToken(made.context, made.service);
    const first = await keptToken(made);
    const deeds = await record(made);
    for (let time = 0; time < 3; time += 1) {
      await (await tokensOf(made.context))();
      expect(await keptToken(made)).toBe(made.service.issued.findLast((secret) => secret.startsWith('refresh.')));
    }
    expect(made.service.isGood(first)).toBe(false);
    expect(made.service.thefts).toBe(0);
    // A rotation is nobody's deed.
    expect(await record(made)).toBe(deeds);
  });

  it('leave the one of somebody who signed in, or out, meanwhile', async () => {
    const meanwhile: (() => Promise<void>)[] = [];
    const made = await world({ beforeAnswer: async () => meanwhile.shift()?.() });
    await giveToken(made.context, made.service);
    meanwhile.push(() => setOptions(made.context, [['mail.oauthToken', 'refresh.van-een-ander']]));
    await (await tokensOf(made.context))();
    expect(await keptToken(made)).toBe('refresh.van-een-ander');
    await giveToken(made.context, made.service);
    meanwhile.push(() => setOptions(made.context, [['mail.oauthToken', '']]));
    await (await tokensOf(made.context))();
    expect((await signInAccount(made.context)).signedIn).toBe(false);
  });

  it('fetched by two sessions at once never cost the sign-in', async () => {
    const { service, context } = await world({ beforeAnswer: () => new Promise((resolve) => setTimeout(resolve, 5)) });
    await giveToken(context, service);
    const other = await openBakery(context.folder, context.now);
    const sessions = await Promise.all([context, other, context, other].map((one) => companyMailAccount(one)));
    const tokens = await Promise.all(
      sessions.map(({ account: { login } }) => (login && 'accessToken' in login ? login.accessToken() : '')),
    );
    expect(new Set(tokens).size).toBe(4);
    expect(service.thefts).toBe(0);
    expect(service.isGood(await keptToken({ context }))).toBe(true);
  });

  it('are not to be had from a sign-in that was withdrawn, and everything waits for another', async () => {
    const { service, context } = await world();
    await giveToken(context, service);
    service.withdraw();
    const token = await tokensOf(context);
    await expect(token()).rejects.toMatchObject({ code: 'mail.sign-in-ended' });
    await giveToken(context, service);
    expect(service.isCurrent(await token())).toBe(true);
  });
});
