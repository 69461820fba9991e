import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../domain/user-error.ts';
import { oneLine } from './clean-text.ts';
import type { OAuthClient, OAuthSettings } from './oauth-client.ts';
import { hostOf, mayPass } from './oauth-failure.ts';
import { OAuthService } from './oauth-service.ts';

/** What a person needs to sign in on any device with a browser. */
export interface SignInPrompt {
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresAt: Date;
}

export interface DeviceSettings extends OAuthSettings {
  readonly now: () => Date;
  /** Stops at once. */
  readonly signal: AbortSignal;
  /** What a request for patience adds to the pause between two polls, in milliseconds; default 5000. */
  readonly slowDown?: number;
}

/** Where RFC 8628 leaves the pause between two polls open, in seconds (§ 3.2). */
const usualInterval = 5;
const longestPause = 60_000;

/** A device authorization under way (RFC 8628). */
export interface DeviceSignIn extends SignInPrompt {
  /**
   * Waits until somebody has signed in.
   * @returns the refresh token, in clear
   * @throws UserError `mail.sign-in-denied`, `mail.sign-in-expired`, `mail.sign-in-not-lasting` and others; the signal's reason
   */
  refreshToken(): Promise<string>;
}

/**
 * Begins to sign in on another device.
 * @throws UserError `mail.sign-in-not-offered`, `mail.sign-in-…`; the signal's reason when it stops
 */
export async function beginDeviceSignIn(client: OAuthClient, settings: DeviceSettings): Promise<DeviceSignIn> {
  const { now, signal } = settings;
  const service = await stoppable(signal, () => OAuthService.find(client, settings, signal));
  if (!service.hasDeviceGrant) throw new UserError('mail.sign-in-not-offered', { server: hostOf(client.issuer) });
  const begun = now().getTime();
  const device = await stoppable(signal, () => service.authorizeDevice());
  const expiresAt = new Date(begun + device.expires_in * 1000);
  return {
    userCode: oneLine(device.user_code),
    verificationUri: oneLine(device.verification_uri),
    expiresAt,
    refreshToken: () => {
      const pause = (device.interval ?? usualInterval) * 1000;
      return poll(service, device.device_code, { ...settings, pause, expiresAt });
    },
  };
}

/** A stop is told as one, however the request that it cut short fails. */
async function stoppable<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  try {
    return await work();
  } finally {
    signal.throwIfAborted();
  }
}

interface PollSettings extends DeviceSettings {
  readonly pause: number;
  readonly expiresAt: Date;
}

async function poll(service: OAuthService, deviceCode: string, settings: PollSettings): Promise<string> {
  const { now, signal, expiresAt, slowDown = 5000 } = settings;
  let { pause } = settings;
  for (;;) {
    await sleep(pause, undefined, { signal });
    if (now() >= expiresAt) throw new UserError('mail.sign-in-expired');
    const answer = await stoppable(signal, () => pollOnce(service, deviceCode));
    switch (answer) {
      case 'pending':
        break;
      case 'slow-down':
        pause += slowDown;
        break;
      case 'no-answer':
        // RFC 8628 § 3.5: exponential backoff.
        pause = Math.min(pause * 2, longestPause);
        break;
      default:
        if (answer.refresh_token === undefined) throw new UserError('mail.sign-in-not-lasting');
        return answer.refresh_token;
    }
  }
}

async function pollOnce(service: OAuthService, deviceCode: string) {
  try {
    return await service.pollDevice(deviceCode);
  } catch (error) {
    if (error instanceof Error && mayPass(error)) return 'no-answer';
    throw error;
  }
}
