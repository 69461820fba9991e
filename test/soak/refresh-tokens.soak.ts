import { describe, expect, it } from 'vitest';
import { companyMailAccount } from '../../src/actions/mail-account.ts';
import { setOptions } from '../../src/actions/options.ts';
import { files } from '../../src/state/files.ts';
import { makeBakery } from '../helpers/invoice-world.ts';
import { giveToken, setUpOAuth, whereSecretsStand } from '../helpers/oauth-world.ts';
import { bakery, openBakery } from '../helpers/open-bakery.ts';
import { buildWorker } from '../helpers/processes.ts';
import { SignInService } from '../helpers/sign-in-service.ts';
import { seeded } from '../state/random.ts';

const fetching = await buildWorker(new URL('../process/token-fetching.worker.ts', import.meta.url));

async function keptToken(folder: string): Promise<string> {
  const { company } = await openBakery(folder);
  const { mail } = await company.read(files.options);
  return company.secrets.open(`${bakery}/mail.oauthToken`, mail.oauthToken);
}

describe('a refresh token that changes with every use', () => {
  it('is never lost between processes that need it at once', async () => {
    const service = await SignInService.start();
    const context = await makeBakery([]);
    await setUpOAuth(context, service);
    await setOptions(context, [
      ['mail.server', '127.0.0.1'],
      ['mail.oauthToken', service.signInElsewhere()],
    ]);
    const processes = Array.from({ length: 3 }, () => fetching.start([context.folder, 6]));
    const ends = await Promise.all(processes.map(({ exit }) => exit));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(service.accessTokens).toHaveLength(18);
    expect(service.thefts).toBe(0);
    expect(service.isGood(await keptToken(context.folder))).toBe(true);
    expect(
      await whereSecretsStand(
        service.issued,
        context.folder,
        processes.map(({ stderr }) => stderr),
      ),
    ).toEqual([]);
  });

  it('survives the death of the process that uses it, at any moment', async () => {
    const random = seeded(7);
    let kill = () => {};
    const service = await SignInService.start({
      // The answer is under way: the old token has been exchanged, and the new one not been received.
      beforeAnswer: async () => kill(),
    });
    const context = await makeBakery([]);
    await setUpOAuth(context, service);
    await giveToken(context, service);
    for (const when of ['answer', 'fetched', 'answer', 'time', 'time', 'time']) {
      const worker = fetching.start([context.folder, 1000]);
      const die = () => worker.kill('SIGKILL');
      if (when === 'answer') kill = die;
      await Promise.race([worker.next(), worker.exit]);
      if (when === 'fetched') {
        // Who has the access token has the refresh token that came with it on the disk.
        die();
      } else if (when === 'time') setTimeout(die, random() * 40);
      await worker.exit;
      kill = () => {};
      const { login } = (await companyMailAccount(await openBakery(context.folder))).account;
      if (login === null || 'password' in login) throw new Error('no token login');
      expect(service.isCurrent(await login.accessToken()), when).toBe(true);
      expect(service.isGood(await keptToken(context.folder)), when).toBe(true);
    }
    expect(service.thefts).toBe(0);
    expect(await whereSecretsStand(service.issued, context.folder)).toEqual([]);
  });
});
