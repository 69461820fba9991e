import { describe, expect, it } from 'vitest';
import type { MailOptions } from '../../src/domain/options.ts';
import type { UserError } from '../../src/domain/user-error.ts';
import { clientName, mailAccount } from '../../src/mail/account.ts';
import { defaultOptions } from '../../src/state/schemas/options.ts';

const options: MailOptions = {
  ...defaultOptions.mail,
  server: ' smtp.example.com ',
  port: 587,
  security: 'starttls',
  anonymous: false,
  user: 'facturen@bakkerij.example',
  password: 'sealed',
  from: 'facturen@bakkerij.example',
  fromName: 'Bakkerij\r\nVoorbeeld',
};

function codeOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    return (error as UserError).code;
  }
  return 'none';
}

describe('an account', () => {
  it('takes the opened password, and flattens the display name', () => {
    const account = mailAccount(options, ' geheim ');
    expect(account).toMatchObject({
      server: 'smtp.example.com',
      login: { user: 'facturen@bakkerij.example', password: ' geheim ' },
      fromName: 'Bakkerij Voorbeeld',
      replyTo: null,
      redirectTo: null,
    });
    expect(account).not.toHaveProperty('password');
  });

  it('asks and sends no login when anonymous or without a user name', () => {
    expect(mailAccount({ ...options, anonymous: true }, 'geheim').login).toBeNull();
    expect(mailAccount({ ...options, user: '' }, '').login).toBeNull();
  });

  it('names what is missing', () => {
    expect(codeOf(() => mailAccount({ ...options, server: ' ' }, 'x'))).toBe('mail.no-server');
    expect(codeOf(() => mailAccount({ ...options, from: '' }, 'x'))).toBe('mail.no-sender');
    expect(codeOf(() => mailAccount(options, ''))).toBe('mail.no-password');
    expect(codeOf(() => mailAccount({ ...options, method: 'folder' }, ''))).toBe('mail.no-folder');
    expect(codeOf(() => mailAccount({ ...options, method: 'sendmail', server: '' }, ''))).toBe('none');
    for (const change of [
      { from: 'kapot' },
      { replyTo: 'kapot' },
      { redirectTo: 'kapot' },
      { cc: ['kapot'] },
      { bcc: ['kapot'] },
    ]) {
      expect(codeOf(() => mailAccount({ ...options, ...change }, 'x'))).toBe('mail.bad-address');
    }
  });

  it('by OAuth2 needs a mailbox, a client id and a sign-in, and no password', () => {
    const accessToken = async () => 'token';
    const oauth2 = { ...options, method: 'oauth2', anonymous: true, oauthClientId: 'x', oauthToken: 'sealed' } as const;
    expect(mailAccount(oauth2, '', accessToken).login).toEqual({ user: 'facturen@bakkerij.example', accessToken });
    expect(codeOf(() => mailAccount({ ...oauth2, server: '' }, '', accessToken))).toBe('mail.no-server');
    expect(codeOf(() => mailAccount({ ...oauth2, user: ' ' }, '', accessToken))).toBe('mail.no-user');
    expect(codeOf(() => mailAccount({ ...oauth2, oauthClientId: '' }, '', accessToken))).toBe('mail.no-client-id');
    expect(codeOf(() => mailAccount({ ...oauth2, oauthToken: '' }, '', accessToken))).toBe('mail.not-signed-in');
    expect(codeOf(() => mailAccount(oauth2, 'geheim'))).toBe('mail.not-signed-in');
  });
});

describe('the name for EHLO', () => {
  it.each([
    ['kassa1.bakkerij.example', '192.168.1.5', 'kassa1.bakkerij.example'],
    ['kassa1', '192.168.1.5', '[192.168.1.5]'],
    ['kassa 1.\r\nQUIT', '::ffff:10.0.0.2', '[10.0.0.2]'],
    ['10.0.0.1', '10.0.0.2', '[10.0.0.2]'],
    ['kassa1', 'fe80::1%eth0', '[IPv6:fe80::1]'],
    ['', '', '[127.0.0.1]'],
  ])('of %j at %s is %s', (hostname, address, name) => {
    expect(clientName(hostname, address)).toBe(name);
  });
});
