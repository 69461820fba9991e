import { describe, expect, it } from 'vitest';
import { builtCommandLine, type CommandEnd, type RunningCommand } from '../helpers/command-line.ts';
import { makeBakery } from '../helpers/invoice-world.ts';
import { mailbox, setUpOAuth, whereSecretsStand } from '../helpers/oauth-world.ts';
import { SignInService, type SignInServiceOptions } from '../helpers/sign-in-service.ts';

const program = builtCommandLine();

async function world(options: SignInServiceOptions = {}) {
  const service = await SignInService.start(options);
  const context = await makeBakery([]);
  await setUpOAuth(context, service);
  const env = { FACTUURPOST_DATA: context.folder };
  /** Everything that a command said. */
  const said: string[] = [];
  const ended = async (command: RunningCommand): Promise<CommandEnd> => {
    const end = await command.end;
    said.push(end.stdout, end.stderr);
    return end;
  };
  return {
    service,
    context,
    env,
    ended,
    start: (...args: readonly string[]) => program.start(args, { env }),
    run: (...args: readonly string[]) => ended(program.start(args, { env })),
    leaks: () => whereSecretsStand(service.issued, context.folder, said),
  };
}

/** Once a command has shown its code; throws with all it said when it ends before. */
async function prompted(service: SignInService, command: RunningCommand): Promise<void> {
  const shown = () => service.userCode !== '' && command.said().stdout.includes(service.userCode);
  const ended = command.end.then((end) => {
    if (!shown()) throw new Error(JSON.stringify(end));
  });
  await Promise.race([ended, expect.poll(shown, { timeout: 20_000 }).toBe(true)]);
}

describe('factuurpost mail sign-in', () => {
  it('prints code and address, waits, and keeps the sign-in', async () => {
    const { service, start, ended, run, leaks } = await world();
    const command = start('mail', 'sign-in');
    await prompted(service, command);
    const { stdout } = command.said();
    expect(stdout).toContain('Open op een apparaat naar keuze: https://aanmelden.example/apparaat\n');
    expect(stdout).toContain(`Typ daar deze code: ${service.userCode}\n`);
    expect(stdout).toContain(`Meld u aan als ${mailbox} en sta het versturen toe.\n`);
    service.decide('approved');
    const end = await ended(command);
    expect([end.code, end.stderr]).toEqual([0, '']);
    expect(end.stdout).toMatch(/Aangemeld\. De aanmelding is bewaard\.\n$/);
    const options = await run('options', 'get');
    expect(options.stdout).toContain('mail.oauthToken=********\n');
    const out = await run('mail', 'sign-out', '--json');
    expect(JSON.parse(out.stdout)).toEqual({ end: 'revoked' });
    expect((await run('mail', 'sign-out')).stdout).toBe('Er was niemand aangemeld.\n');
    expect(await leaks()).toEqual([]);
  });

  it('says why it failed on standard error, with an exit code for wrong input', async () => {
    const { service, start, ended } = await world();
    const command = start('mail', 'sign-in', '--json');
    await prompted(service, command);
    expect(JSON.parse(command.said().stdout)).toMatchObject({ userCode: service.userCode });
    service.decide('denied');
    const { code, stderr } = await ended(command);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).errors).toMatchObject([{ code: 'mail.sign-in-denied' }]);
  });

  it('stops when it is asked to, at once', async () => {
    const { service, start, ended } = await world({ interval: 60 });
    const command = start('mail', 'sign-in');
    await prompted(service, command);
    command.child.kill('SIGINT');
    const { code, stdout } = await ended(command);
    expect([code, stdout.split('\n').at(-2)]).toEqual([1, 'Gestopt. Er is niets gewijzigd.']);
  });

  it('is not needed for a token that was got elsewhere, which is read from standard input', async () => {
    const { service, env, context, leaks } = await world();
    const token = service.signInElsewhere();
    const set = await program.run(['options', 'set', 'mail.oauthToken', '-'], { env, input: `${token}\n` });
    expect([set.code, set.stderr]).toEqual([0, '']);
    const { companyMailAccount } = await import('../../src/actions/mail-account.ts');
    const { login } = (await companyMailAccount(context)).account;
    expect(login && 'accessToken' in login && service.isCurrent(await login.accessToken())).toBe(true);
    expect(await leaks()).toEqual([]);
  });
});
