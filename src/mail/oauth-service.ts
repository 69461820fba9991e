import type { Configuration, TokenEndpointResponse } from 'openid-client';
import { UserError } from '../domain/user-error.ts';
import { isSafeAddress, type OAuthClient, type OAuthSettings } from './oauth-client.ts';
import { hostOf, serviceError, signInFailure } from './oauth-failure.ts';

/** What is loaded only when somebody signs in, or a token is fetched. */
type Library = typeof import('openid-client');

const defaultTimeout = 20_000;

/** A sign-in service whose addresses are known. */
export class OAuthService {
  private constructor(
    readonly client: OAuthClient,
    private readonly library: Library,
    private readonly config: Configuration,
  ) {}

  /**
   * Finds a service by its issuer (OpenID Connect Discovery 1.0). The issuer that it names itself has to be the same, but
   * for Microsoft's `common` and `organizations`, whose metadata have `{tenantid}` in its place: the library knows them.
   * @param signal gives up at once, whatever is under way
   * @throws UserError `mail.bad-issuer`, `mail.sign-in-unreachable`, `mail.sign-in-bad-answer`
   */
  static async find(client: OAuthClient, settings: OAuthSettings, signal?: AbortSignal): Promise<OAuthService> {
    if (!isSafeAddress(client.issuer)) throw new UserError('mail.bad-issuer', { issuer: client.issuer });
    const library = await import('openid-client');
    const issuer = new URL(client.issuer);
    try {
      const config = await library.discovery(issuer, client.clientId, undefined, library.None(), {
        timeout: (settings.timeout ?? defaultTimeout) / 1000,
        [library.customFetch]: guardedFetch(client, settings, signal),
        // Each address is checked by the fetch itself.
        ...(issuer.protocol === 'http:' ? { execute: [library.allowInsecureRequests] } : {}),
      });
      return new OAuthService(client, library, config);
    } catch (error) {
      throw signInFailure(error, client, []);
    }
  }

  /** Whether it lets devices without a browser sign in (RFC 8628 § 4). */
  get hasDeviceGrant(): boolean {
    return this.config.serverMetadata().device_authorization_endpoint !== undefined;
  }

  /** Whether it takes tokens back (RFC 7009). */
  get canRevoke(): boolean {
    return this.config.serverMetadata().revocation_endpoint !== undefined;
  }

  /** RFC 8628 § 3.1. @throws UserError `mail.sign-in-…` */
  authorizeDevice(): ReturnType<Library['initiateDeviceAuthorization']> {
    const { scope } = this.client;
    return this.#ask(() => this.library.initiateDeviceAuthorization(this.config, { scope }), []);
  }

  /**
   * RFC 8628 § 3.4: asks once whether somebody has signed in with the code. The library's own waiting notices a stop only
   * after seconds, and gives up when one request gets no answer.
   * @returns the tokens, or why there are none yet
   * @throws UserError `mail.sign-in-…`
   */
  pollDevice(deviceCode: string): Promise<TokenEndpointResponse | 'pending' | 'slow-down'> {
    return this.#ask(async () => {
      try {
        const parameters = { device_code: deviceCode };
        const grant = 'urn:ietf:params:oauth:grant-type:device_code';
        return await this.library.genericGrantRequest(this.config, grant, parameters);
      } catch (error) {
        const code = serviceError(error)?.code;
        if (code === 'authorization_pending') return 'pending';
        if (code === 'slow_down') return 'slow-down';
        throw error;
      }
    }, [deviceCode]);
  }

  /** RFC 6749 § 6. @throws UserError `mail.sign-in-…` */
  refresh(refreshToken: string): Promise<TokenEndpointResponse> {
    const { scope } = this.client;
    const request = () => this.library.refreshTokenGrant(this.config, refreshToken, scope === '' ? {} : { scope });
    return this.#ask(request, [refreshToken]);
  }

  /** RFC 7009. @throws UserError `mail.sign-in-…` */
  revoke(refreshToken: string): Promise<void> {
    const parameters = { token_type_hint: 'refresh_token' };
    return this.#ask(() => this.library.tokenRevocation(this.config, refreshToken, parameters), [refreshToken]);
  }

  async #ask<T>(request: () => Promise<T>, secrets: readonly string[]): Promise<T> {
    try {
      return await request();
    } catch (error) {
      throw signInFailure(error, this.client, secrets);
    }
  }
}

/** Reaches safe addresses alone, wherever the service's own metadata point; an overloaded service counts as unreachable. */
function guardedFetch(client: OAuthClient, settings: OAuthSettings, signal: AbortSignal | undefined) {
  // By this name: the bundle leaves the bare one out, since loading it costs every start (scripts/build.mjs).
  const reach = settings.fetch ?? globalThis.fetch;
  return async (
    url: string,
    options: Pick<RequestInit, 'method' | 'headers' | 'signal'> & object,
  ): Promise<Response> => {
    if (!isSafeAddress(url)) throw new UserError('mail.bad-issuer', { issuer: url });
    const signals = [options.signal, signal].flatMap((one) => one ?? []);
    const response = await reach(url, { ...options, signal: AbortSignal.any(signals) });
    if (response.status < 500 && response.status !== 429) return response;
    await response.body?.cancel();
    throw new UserError('mail.sign-in-unreachable', {
      server: hostOf(client.issuer),
      reason: `HTTP ${response.status}`,
    });
  };
}
