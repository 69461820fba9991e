import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export const clientId = '7d1f2c34-korenaar-facturen';

export interface SignInServiceOptions {
  readonly now?: () => Date;
  /** Seconds for which a code, and an access token, is good. */
  readonly codeLife?: number;
  readonly accessLife?: number | null;
  /** Seconds between two polls. */
  readonly interval?: number;
  /** A new refresh token with each access token; the old one is good until the new one has been used. Default true. */
  readonly rotates?: boolean;
  readonly withoutDeviceGrant?: boolean;
  readonly withoutRevocation?: boolean;
  /** No refresh token, as without `offline_access`. */
  readonly withoutRefresh?: boolean;
  /** The issuer in its metadata, when it is another one than its address. */
  readonly issuer?: string;
  /** Waits before a token request is answered, when it has been carried out. */
  readonly beforeAnswer?: () => Promise<void>;
}

type Answer = readonly [status: number, body: object | string];

function refusal(error: string, words = ''): Answer {
  return [400, { error, ...(words === '' ? {} : { error_description: words }) }];
}

/**
 * A sign-in service on 127.0.0.1: discovery, the device authorization grant (RFC 8628), refresh tokens that rotate and end
 * the sign-in when an old one comes back (RFC 9700 § 4.14.2), revocation (RFC 7009). Closed when the test finishes.
 */
export class SignInService {
  /** Every secret that it ever gave out. */
  readonly issued: string[] = [];
  /** Requests as `token authorization_pending`, in order. */
  readonly log: string[] = [];
  /** Times at which it was asked for the tokens of a code. */
  readonly polls: number[] = [];
  /** Old refresh tokens that came back. */
  thefts = 0;
  port = 0;
  #codes = new Map<string, { userCode: string; until: number; verdict: 'pending' | 'approved' | 'denied' }>();
  /** The refresh tokens that are good: the last one, and the one before it while the last was not used. */
  #good: string[] = [];
  #access = new Map<string, number>();
  readonly #next: Answer[] = [];

  private constructor(private readonly options: SignInServiceOptions) {}

  static async start(options: SignInServiceOptions = {}): Promise<SignInService> {
    const service = new SignInService(options);
    const server = createServer((request, response) => {
      service.#answer(request, response).catch((error: Error) => response.destroy(error));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    service.port = (server.address() as AddressInfo).port;
    onTestFinished(async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    return service;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}/bakkers/v2.0`;
  }

  /** The code that was given out last. */
  get userCode(): string {
    return [...this.#codes.values()].at(-1)?.userCode ?? '';
  }

  /** Somebody types the code on another device, and chooses. */
  decide(verdict: 'approved' | 'denied', userCode = this.userCode): void {
    for (const code of this.#codes.values()) if (code.userCode === userCode) code.verdict = verdict;
  }

  /** The next token requests are answered like this, whatever they are. */
  answerNext(...answers: readonly Answer[]): void {
    this.#next.push(...answers);
  }

  /** Somebody withdraws the sign-in at the provider. */
  withdraw(): void {
    this.#good = [];
    this.#access.clear();
  }

  /** A sign-in that was made elsewhere. */
  signInElsewhere(): string {
    this.#good = [this.#secret('refresh')];
    return this.#good[0] ?? '';
  }

  isCurrent(accessToken: string): boolean {
    return (this.#access.get(accessToken) ?? 0) > this.#now();
  }

  isGood(refreshToken: string): boolean {
    return this.#good.includes(refreshToken);
  }

  /** Access tokens given out so far. */
  get accessTokens(): readonly string[] {
    return this.issued.filter((secret) => secret.startsWith('access.'));
  }

  #now(): number {
    return (this.options.now?.() ?? new Date()).getTime();
  }

  #secret(kind: 'device' | 'access' | 'refresh'): string {
    // As long as Microsoft's, and of the same letters.
    const secret = `${kind}.${randomBytes(kind === 'access' ? 900 : 300).toString('base64url')}`;
    this.issued.push(secret);
    return secret;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/bakkers/', '');
    const form = new URLSearchParams(await text(request));
    const [status, body] = this.#answerTo(path, form);
    const said = typeof body === 'object' && 'error' in body ? ` ${body.error}` : '';
    this.log.push(`${path} ${form.get('grant_type')?.split(':').at(-1) ?? ''}${said}`.trim());
    if (path === 'token') await this.options.beforeAnswer?.();
    const isJson = typeof body === 'object';
    response.writeHead(status, { 'content-type': isJson ? 'application/json' : 'text/html' });
    response.end(isJson ? JSON.stringify(body) : body);
  }

  #answerTo(path: string, form: URLSearchParams): Answer {
    if (path === 'v2.0/.well-known/openid-configuration') return [200, this.#metadata()];
    if (form.get('client_id') !== clientId) return [401, { error: 'invalid_client' }];
    if (path === 'device') return this.#device(form);
    if (path === 'revoke') return this.#revoke(form);
    if (path !== 'token') return [404, 'not here'];
    if (form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:device_code') this.polls.push(performance.now());
    const next = this.#next.shift();
    if (next) return next;
    return form.get('grant_type') === 'refresh_token' ? this.#refresh(form) : this.#poll(form);
  }

  #metadata(): object {
    const { withoutDeviceGrant, withoutRevocation, issuer = this.issuer } = this.options;
    const at = `http://127.0.0.1:${this.port}/bakkers`;
    return {
      issuer,
      token_endpoint: `${at}/token`,
      ...(withoutDeviceGrant ? {} : { device_authorization_endpoint: `${at}/device` }),
      ...(withoutRevocation ? {} : { revocation_endpoint: `${at}/revoke` }),
    };
  }

  #device(form: URLSearchParams): Answer {
    if (!form.get('scope')?.includes('SMTP.Send')) return refusal('invalid_scope', 'The scope is not known');
    const { codeLife = 900, interval = 0.02 } = this.options;
    const deviceCode = this.#secret('device');
    const userCode = randomBytes(5).toString('hex').toUpperCase();
    this.#codes.set(deviceCode, { userCode, until: this.#now() + codeLife * 1000, verdict: 'pending' });
    const verification_uri = `https://aanmelden.example/apparaat`;
    return [200, { device_code: deviceCode, user_code: userCode, verification_uri, expires_in: codeLife, interval }];
  }

  #poll(form: URLSearchParams): Answer {
    const code = this.#codes.get(form.get('device_code') ?? '');
    if (!code) return refusal('invalid_grant');
    if (this.#now() >= code.until) return refusal('expired_token');
    if (code.verdict === 'denied') return refusal('access_denied');
    if (code.verdict === 'pending') return refusal('authorization_pending');
    this.#codes.delete(form.get('device_code') ?? '');
    this.#good = [];
    return [200, this.#tokens(true)];
  }

  #refresh(form: URLSearchParams): Answer {
    const used = form.get('refresh_token') ?? '';
    if (!this.#good.includes(used)) {
      // Somebody else has it: neither may go on.
      if (this.issued.includes(used) && this.#good.length > 0) this.thefts += 1;
      this.#good = [];
      return refusal('invalid_grant', `The refresh token ${used} has expired or was revoked`);
    }
    this.#good = [used];
    return [200, this.#tokens(this.options.rotates !== false)];
  }

  #tokens(withRefresh: boolean): object {
    const { accessLife = 3600, withoutRefresh } = this.options;
    const access = this.#secret('access');
    this.#access.set(access, this.#now() + (accessLife ?? 3600) * 1000);
    const tokens = {
      token_type: 'Bearer',
      access_token: access,
      ...(accessLife === null ? {} : { expires_in: accessLife }),
    };
    if (!withRefresh || withoutRefresh) return tokens;
    const refresh = this.#secret('refresh');
    this.#good.push(refresh);
    return { ...tokens, refresh_token: refresh };
  }

  #revoke(form: URLSearchParams): Answer {
    if (this.#good.includes(form.get('token') ?? '')) this.withdraw();
    return [200, ''];
  }
}
