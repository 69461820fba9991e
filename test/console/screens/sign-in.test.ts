import { describe, expect, it } from 'vitest';
import { signInAccount } from '../../../src/actions/sign-in.ts';
import type { Options } from '../../../src/domain/options.ts';
import { signInOf, withPrompt, withTime } from '../../../src/screens/sign-in/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { ConsoleScreen, type ConsoleTestSettings, keys } from '../../helpers/console.ts';
import { changeOptions, clockFrom, makeBakery } from '../../helpers/invoice-world.ts';
import { mailbox, setUpOAuth, whereSecretsStand } from '../../helpers/oauth-world.ts';
import { SignInService, type SignInServiceOptions } from '../../helpers/sign-in-service.ts';

interface Settings {
  readonly service?: SignInServiceOptions;
  readonly mail?: Partial<Options['mail']>;
  readonly console?: ConsoleTestSettings;
}

async function opened(settings: Settings = {}) {
  const clock = clockFrom('2026-11-23T09:00:00');
  const service = await SignInService.start({ now: clock.now, ...settings.service });
  const context = await makeBakery([], { now: clock.now });
  await setUpOAuth(context, service);
  await changeOptions(context, { mail: settings.mail ?? {} });
  const console = await ConsoleScreen.open(context, { screens: [startOf(), signInOf()], ...settings.console });
  return { clock, service, context, console };
}

const waiting = /De code geldt nog/;

describe('the screen for signing in', () => {
  it('shows mailbox, address and code, and tells when it is done', async () => {
    const { service, context, console } = await opened();
    await console.waitFor(waiting);
    const text = await console.text();
    expect(text).toContain('› Aanmelden');
    expect(text).toMatch(new RegExp(`Postbus +${mailbox}`));
    expect(text).toMatch(/Aanmelddienst +127\.0\.0\.1:\d+/);
    expect(text).toMatch(/Open op een apparaat naar keuze:\s+https:\/\/aanmelden\.example\/apparaat/);
    expect(text).toMatch(new RegExp(`Typ daar deze code:\\s+${service.userCode}`));
    expect(text).toContain(`Meld u aan als ${mailbox}`);
    expect(await signInAccount(context)).toMatchObject({ signedIn: false });
    service.decide('approved');
    await console.waitFor(/\+ Aangemeld\. De aanmelding is bewaard\./);
    expect((await console.rows())[0]).not.toContain('Aanmelden');
    expect(await signInAccount(context)).toMatchObject({ signedIn: true });
    expect(await whereSecretsStand(service.issued, context.folder, [text, await console.text()])).toEqual([]);
  });

  it('says how long the code is good, second by second', async () => {
    const { clock, console } = await opened({ service: { codeLife: 900, interval: 30 } });
    await console.waitFor(/De code geldt nog (15:00|14:5\d)\./);
    clock.set('2026-11-23T09:10:30');
    await console.waitFor(/De code geldt nog 4:(30|2\d)\./);
  });

  it('draws nothing between two seconds', () => {
    const now = Date.parse('2026-11-23T09:00:00Z');
    const prompt = { userCode: 'A', verificationUri: 'https://x.example', expiresAt: new Date(now + 900_000) };
    const shown = withPrompt(signInOf(), prompt, new Date(now));
    expect(withTime(shown, new Date(now + 900))).toBe(shown);
    expect(withTime(shown, new Date(now + 1000)).phase).toMatchObject({ left: 899 });
  });

  it('stops with Esc, and changes nothing', async () => {
    const { service, context, console } = await opened();
    await console.waitFor(waiting);
    expect(await console.text()).toMatch(/Esc stoppen/);
    await console.type(keys.esc);
    expect(await console.text()).toContain('Facturen');
    service.decide('approved');
    const asked = service.polls.length;
    await console.console.settle();
    expect(service.polls.length).toBeLessThanOrEqual(asked + 1);
    expect(await signInAccount(context)).toMatchObject({ signedIn: false });
  });

  it('says why it failed, and tries again with a new code', async () => {
    const { service, context, console } = await opened();
    await console.waitFor(waiting);
    const first = service.userCode;
    service.decide('denied');
    await console.waitFor(/Het aanmelden is bij de provider geweigerd\./);
    expect(await console.text()).toMatch(/Enter opnieuw[\s\S]*Esc terug/);
    await console.type(keys.enter);
    await console.waitFor(waiting);
    expect(service.userCode).not.toBe(first);
    service.decide('approved');
    await console.waitFor(/Aangemeld/);
    expect(await signInAccount(context)).toMatchObject({ signedIn: true });
  });

  it.each<readonly [string, Settings, RegExp]>([
    ['the code expires', { service: { codeLife: 0.05 } }, /De code is verlopen/],
    ['there is no client id', { mail: { oauthClientId: '' } }, /geen toepassings-id ingevuld/],
    ['the client id is wrong', { mail: { oauthClientId: 'fout' } }, /kent de toepassing fout niet/],
    ['the service is gone', { mail: { oauthIssuer: 'https://weg.invalid/' } }, /weg\.invalid is niet te bereiken/],
    ['the service is none', { mail: { oauthIssuer: 'http://weg.example/' } }, /kan geen aanmelddienst zijn/],
    ['it has no such way', { service: { withoutDeviceGrant: true } }, /kent het aanmelden met een code niet/],
  ])('says so when %s', async (_what, settings, text) => {
    const { console } = await opened(settings);
    await console.waitFor(text, 20_000);
    await console.type(keys.esc);
    expect(await console.text()).toContain('Facturen');
  });

  it('keeps keys that are typed meanwhile from doing anything', async () => {
    const { console } = await opened();
    await console.waitFor(waiting);
    await console.type(keys.enter, '1', 'v', keys.down);
    expect(await console.text()).toMatch(waiting);
    await console.type('q');
    expect(await console.text()).toMatch(/aanmelden bij de provider/);
    await console.type(keys.enter);
    expect(await console.text()).toMatch(waiting);
  });

  it('reminds of the method when mail does not go by it yet, and of the sign-in that it replaces', async () => {
    const { service, console } = await opened({ mail: { method: 'smtp', user: '', oauthToken: 'v1.x' } });
    await console.waitFor(waiting);
    expect(await console.text()).toContain('Er is al iemand aangemeld.');
    expect(await console.text()).toContain('Meld u aan met de postbus waarmee u verstuurt');
    service.decide('approved');
    await console.waitFor(/! Aangemeld\. .* De Methode is nog niet SMTP met OAuth2/);
  });

  it.each(['nl', 'de', 'en'] as const)(
    'fits on a small screen in %s, failure and long names included',
    async (language) => {
      const user = `${'facturen-en-alles-wat-daarbij-hoort.'.repeat(2)}@korenaar.example`;
      const { service, console } = await opened({ mail: { user, oauthToken: 'v1.x' }, console: { language } });
      await console.waitFor(/aanmelden\.example/);
      expect((await console.rows()).slice(1, 21).join('\n')).toMatch(/1[45]:\d\d/);
      service.answerNext([400, { error: 'invalid_request', error_description: 'De aanvraag deugt niet. '.repeat(40) }]);
      await console.waitFor(/invalid_request/);
      expect((await console.rows()).slice(1, 21).join('\n')).toMatch(/Enter (probeert|versucht|tries)/);
    },
  );
});
