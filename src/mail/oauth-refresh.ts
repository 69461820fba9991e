import type { OAuthClient, OAuthSettings } from './oauth-client.ts';
import { OAuthService } from './oauth-service.ts';

/** What a refresh token was exchanged for, in clear. */
export interface FreshTokens {
  readonly accessToken: string;
  /** Seconds for which the access token is good; null: the service does not say. */
  readonly lifetime: number | null;
  /** Takes the old one's place; null: the old one stays good. */
  readonly refreshToken: string | null;
}

/**
 * Fetches an access token (RFC 6749 § 6). Cannot be stopped but by its time limit: an answer that nobody waits for would
 * take the new refresh token with it.
 * @throws UserError `mail.sign-in-ended`, `mail.sign-in-unreachable`, `mail.sign-in-…`
 */
export async function fetchTokens(
  client: OAuthClient,
  refreshToken: string,
  settings: OAuthSettings = {},
): Promise<FreshTokens> {
  const service = await OAuthService.find(client, settings);
  const { access_token, expires_in, refresh_token } = await service.refresh(refreshToken);
  const rotated = refresh_token !== undefined && refresh_token !== refreshToken;
  return {
    accessToken: access_token,
    lifetime: expires_in ?? null,
    refreshToken: rotated ? refresh_token : null,
  };
}

/**
 * Takes a refresh token back at the service (RFC 7009).
 * @returns false when the service has no way to do so
 * @throws UserError `mail.sign-in-unreachable`, `mail.sign-in-…`
 */
export async function revokeToken(
  client: OAuthClient,
  refreshToken: string,
  settings: OAuthSettings = {},
): Promise<boolean> {
  const service = await OAuthService.find(client, settings);
  if (!service.canRevoke) return false;
  await service.revoke(refreshToken);
  return true;
}
