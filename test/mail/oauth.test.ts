import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import type { OAuthClient, OAuthSettings } from '../../src/mail/oauth-client.ts';
import { beginDeviceSignIn, type DeviceSettings } from '../../src/mail/oauth-device.ts';
import { fetchTokens, revokeToken } from '../../src/mail/oauth-refresh.ts';
import { clientId, SignInService, type SignInServiceOptions } from '../helpers/sign-in-service.ts';

const scope = 'https://outlook.example/SMTP.Send offline_access';

function clientOf(service: SignInService, changes: Partial<OAuthClient> = {}): OAuthClient {
  return { issuer: service.issuer, clientId, scope, ...changes };
}

async function started(options: SignInServiceOptions = {}, changes: Partial<OAuthClient> = {}) {
  const service = await SignInService.start(options);
  const client = clientOf(service, changes);
  const stop = new AbortController();
  const settings: DeviceSettings = { now: () => new Date(), signal: stop.signal, slowDown: 60 };
  return {
    service,
    client,
    stop,
    begin: (more: Partial<DeviceSettings> = {}) => beginDeviceSignIn(client, { ...settings, ...more }),
  };
}

async function failureOf(promise: Promise<unknown>): Promise<UserError> {
  const outcome = await promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );
  if (!(outcome instanceof UserError)) throw new Error(`not a UserError: ${String(outcome)}`, { cause: outcome });
  return outcome;
}

/** Once somebody asked for the tokens of a code so many times. */
async function polled(service: SignInService, times: number): Promise<void> {
  await expect.poll(() => service.polls.length, { timeout: 10_000, interval: 2 }).toBeGreaterThanOrEqual(times);
}

describe('signing in on another device', () => {
  it('gives code and address to a person, and the refresh token when somebody has signed in with them', async () => {
    const { service, begin } = await started({ codeLife: 900 });
    const begun = await begin();
    expect(begun).toMatchObject({
      userCode: service.userCode,
      verificationUri: 'https://aanmelden.example/apparaat',
    });
    const left = begun.expiresAt.getTime() - Date.now();
    expect(left).toBeGreaterThan(880_000);
    expect(left).toBeLessThanOrEqual(900_000);
    const token = begun.refreshToken();
    await polled(service, 3);
    service.decide('approved');
    expect(service.isGood(await token)).toBe(true);
    expect(service.log).toContain('token device_code authorization_pending');
  });

  it('asks less often when the service wants patience, and keeps to that', async () => {
    const { service, begin } = await started();
    service.answerNext([400, { error: 'slow_down' }], [400, { error: 'slow_down' }]);
    const begun = await begin();
    const token = begun.refreshToken();
    await polled(service, 5);
    service.decide('approved');
    await token;
    const gaps = service.polls.slice(1).map((time, index) => time - (service.polls[index] ?? 0));
    // 20 ms and 60 more each time; timers may be a millisecond early.
    expect(gaps[0]).toBeGreaterThanOrEqual(79);
    for (const gap of gaps.slice(1)) expect(gap).toBeGreaterThanOrEqual(139);
  });

  it('goes on when an answer fails to come, with growing pauses', async () => {
    const { service, begin } = await started();
    service.answerNext([503, 'busy'], [429, 'too many'], [500, { error: 'server_error' }]);
    const token = (await begin()).refreshToken();
    await polled(service, 5);
    service.decide('approved');
    expect(service.isGood(await token)).toBe(true);
    const gaps = service.polls.slice(1).map((time, index) => time - (service.polls[index] ?? 0));
    for (const [index, least] of [39, 79, 159].entries()) expect(gaps[index]).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['denied', 'denied', 'mail.sign-in-denied'],
    ['declined, in the word of Microsoft', 'authorization_declined', 'mail.sign-in-denied'],
    ['expired', 'expired_token', 'mail.sign-in-expired'],
    ['from an unknown client', 'unauthorized_client', 'mail.sign-in-client-unknown'],
    ['refused otherwise', 'invalid_scope', 'mail.sign-in-refused'],
  ])('that is %s is told as such', async (_what, answer, code) => {
    const { service, begin } = await started();
    const token = (await begin()).refreshToken();
    if (answer === 'denied') service.decide('denied');
    else service.answerNext([400, { error: answer }]);
    expect((await failureOf(token)).code).toBe(code);
  });

  it('ends when the code does, also when the service would go on', async () => {
    const { service, begin } = await started({ codeLife: 0.1 });
    service.answerNext(...Array.from({ length: 50 }, () => [400, { error: 'authorization_pending' }] as const));
    expect((await failureOf((await begin()).refreshToken())).code).toBe('mail.sign-in-expired');
  });

  it('stops at once, in a pause and in a request', async () => {
    const { begin, stop } = await started({ interval: 30 });
    const token = (await begin()).refreshToken();
    const began = performance.now();
    stop.abort();
    await expect(token).rejects.toThrow(/abort/i);
    expect(performance.now() - began).toBeLessThan(2000);

    let arrived = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow = await started({
      beforeAnswer: () => {
        arrived();
        return new Promise(() => {});
      },
    });
    const second = (await slow.begin()).refreshToken();
    const outcome = expect(second).rejects.toThrow(/abort/i);
    await asked;
    slow.stop.abort();
    await outcome;
  });

  it('says that a sign-in without refresh token does not last', async () => {
    const { service, begin } = await started({ withoutRefresh: true });
    const token = (await begin()).refreshToken();
    service.decide('approved');
    expect((await failureOf(token)).code).toBe('mail.sign-in-not-lasting');
  });

  it('says that a service has no such way, and that it does not know the program', async () => {
    const { begin } = await started({ withoutDeviceGrant: true });
    expect((await failureOf(begin())).code).toBe('mail.sign-in-not-offered');
    const other = await started({}, { clientId: 'een-ander' });
    const { code, params } = await failureOf(other.begin());
    expect([code, params]).toEqual(['mail.sign-in-client-unknown', { client: 'een-ander' }]);
    const badScope = await started({}, { scope: 'alles' });
    expect((await failureOf(badScope.begin())).params).toEqual({ reason: 'invalid_scope, The scope is not known' });
  });
});

describe('an access token', () => {
  it('is got for a refresh token, with the new one that takes its place', async () => {
    const { service, client } = await started({ accessLife: 1234 });
    const first = service.signInElsewhere();
    const fresh = await fetchTokens(client, first);
    expect(service.isCurrent(fresh.accessToken)).toBe(true);
    expect(fresh.lifetime).toBe(1234);
    expect(fresh.refreshToken).not.toBe(first);
    expect(service.isGood(fresh.refreshToken ?? '')).toBe(true);
  });

  it('comes without a new refresh token from a service that keeps the old one', async () => {
    const { service, client } = await started({ rotates: false, accessLife: null });
    const first = service.signInElsewhere();
    expect(await fetchTokens(client, first)).toMatchObject({ lifetime: null, refreshToken: null });
    expect(service.isGood(first)).toBe(true);
  });

  it('is not to be had with a sign-in that was withdrawn, and the token does not come back in the words for it', async () => {
    const { service, client } = await started();
    const token = service.signInElsewhere();
    service.withdraw();
    const failure = await failureOf(fetchTokens(client, token));
    expect(failure.code).toBe('mail.sign-in-ended');
    service.answerNext([400, { error: 'invalid_request', error_description: `Token ${token} is bad\u001b[2J` }]);
    const words = await failureOf(fetchTokens(client, token));
    expect(words.params).toEqual({ reason: 'invalid_request, Token *** is bad[2J' });
    for (const { message, stack, cause } of [failure, words]) {
      expect(`${message} ${stack}`).not.toContain(token);
      expect(cause).toBeUndefined();
    }
  });

  it('that comes with something that cannot be read leaves no trace of it in the failure', async () => {
    const { service, client } = await started();
    const token = service.signInElsewhere();
    for (const body of [
      { token_type: 'mac', access_token: 'access.geheim.geheim.geheim', refresh_token: 'refresh.geheim.geheim' },
      { token_type: 'Bearer', access_token: 'access.geheim.geheim.geheim', expires_in: 'straks' },
      '<html>access.geheim.geheim.geheim</html>',
    ]) {
      service.answerNext([200, body]);
      const failure = await failureOf(fetchTokens(client, token));
      expect(failure.code).toBe('mail.sign-in-bad-answer');
      expect(`${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`).not.toContain('geheim');
    }
  });
});

describe('a sign-in service', () => {
  it.each([
    ['http://login.example.com/v2.0'],
    ['ftp://login.example.com'],
    ['login.example.com'],
    ['https://user:geheim@login.example.com/'],
    ['http://127.0.0.1.example.com/'],
    [''],
  ])('at %j is not asked', async (issuer) => {
    expect((await failureOf(fetchTokens({ issuer, clientId, scope }, 'x'))).code).toBe('mail.bad-issuer');
  });

  it('that points elsewhere without encryption gets no token there', async () => {
    const { service, client } = await started();
    const reached: string[] = [];
    const elsewhere: OAuthSettings = {
      fetch: async (url, options) => {
        reached.push(String(url));
        const response = await fetch(url, options);
        const metadata = (await response.json()) as Record<string, unknown>;
        return Response.json({ ...metadata, token_endpoint: 'http://tokens.example.com/token' });
      },
    };
    const failure = await failureOf(fetchTokens(client, service.signInElsewhere(), elsewhere));
    expect(failure).toMatchObject({ code: 'mail.bad-issuer', params: { issuer: 'http://tokens.example.com/token' } });
    expect(reached).toEqual([`${service.issuer}/.well-known/openid-configuration`]);
  });

  it('that names another issuer than the one that was asked is not believed', async () => {
    const { service, client } = await started({ issuer: 'https://elders.example/v2.0' });
    const failure = await failureOf(fetchTokens(client, service.signInElsewhere()));
    expect(failure.code).toBe('mail.sign-in-bad-answer');
  });

  it('of Microsoft names an issuer with a gap for the tenant, and is believed', async () => {
    const microsoft = 'https://login.microsoftonline.com';
    const { service } = await started({ issuer: `${microsoft}/{tenantid}/v2.0` });
    const here = service.issuer.replace('/v2.0', '');
    const reached: string[] = [];
    // Microsoft's addresses, answered by the service on this machine.
    const settings: OAuthSettings = {
      fetch: async (url, options) => {
        reached.push(String(url));
        const response = await fetch(String(url).replace(`${microsoft}/common`, here), options);
        return Response.json(JSON.parse((await response.text()).replaceAll(here, `${microsoft}/common`)));
      },
    };
    const client = clientOf(service, { issuer: `${microsoft}/common/v2.0` });
    const fresh = await fetchTokens(client, service.signInElsewhere(), settings);
    expect(service.isCurrent(fresh.accessToken)).toBe(true);
    expect(reached).toEqual([`${microsoft}/common/v2.0/.well-known/openid-configuration`, `${microsoft}/common/token`]);
  });

  it('that is not there, not found, silent or not one is told as such', async () => {
    const gone = { issuer: 'http://127.0.0.1:1/', clientId, scope };
    expect(await failureOf(fetchTokens(gone, 'x'))).toMatchObject({
      code: 'mail.sign-in-unreachable',
      params: { server: '127.0.0.1:1', reason: expect.stringMatching(/ECONNREFUSED|bad port|fetch failed/) },
    });
    const nowhere = { issuer: 'https://aanmelden.invalid/', clientId, scope };
    expect(await failureOf(fetchTokens(nowhere, 'x'))).toMatchObject({ code: 'mail.sign-in-unreachable' });
    const { service, client } = await started();
    const notOne = { ...client, issuer: service.issuer.replace('bakkers', 'slagers') };
    expect((await failureOf(fetchTokens(notOne, 'x'))).code).toBe('mail.sign-in-bad-answer');
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await expect.poll(() => silent.listening).toBe(true);
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const failure = await failureOf(
      fetchTokens({ issuer: `http://127.0.0.1:${port}/`, clientId, scope }, 'x', { timeout: 200 }),
    );
    expect(failure).toMatchObject({ code: 'mail.sign-in-unreachable', params: { reason: 'timeout' } });
    silent.close();
  });

  it('takes a token back, where it can', async () => {
    const { service, client } = await started();
    const token = service.signInElsewhere();
    expect(await revokeToken(client, token)).toBe(true);
    expect(service.isGood(token)).toBe(false);
    const keeps = await started({ withoutRevocation: true });
    expect(await revokeToken(keeps.client, keeps.service.signInElsewhere())).toBe(false);
  });
});
