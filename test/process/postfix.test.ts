import { beforeAll, expect, it, vi } from 'vitest';
import { type Certificates, makeCertificates } from '../helpers/certificates.ts';
import { describeWithPostfix, mailbox, type PrivatePostfix, startPostfix } from '../helpers/postfix.ts';
import { type Filled, mended, tryOut, way } from '../mail/probe-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const user = 'facturen@bakkerij.example';
const password = 'Gêheim & "zoet" brood 🥐';

describeWithPostfix('a test mail to Postfix', () => {
  let certificates: Certificates;
  let postfix: PrivatePostfix;
  /** How many messages its mailbox holds. */
  let delivered = 0;

  beforeAll(async () => {
    certificates = await makeCertificates();
    postfix = await startPostfix({ certificate: certificates.good, user, password });
    return postfix.stop;
  });

  /** Over the port for those who log in, unless it says otherwise. */
  const account = (changes: Filled = {}): Filled => ({
    server: 'localhost',
    port: postfix.submission,
    security: 'starttls',
    anonymous: false,
    user,
    password,
    from: user,
    ...changes,
  });
  const send = (filled: Filled, to: string, onlyCheck = false) =>
    tryOut(filled, { ca: certificates.ca, onlyCheck }, { to: [to] });

  it('is accepted with a login over STARTTLS, and lies in the mailbox as it was written', async () => {
    const tried = await send(account(), mailbox.here);
    expect(tried.end).toBe('accepted');
    expect(way(tried)).toEqual([
      'lookup',
      'connect',
      'greeting',
      'ehlo',
      'tls',
      'login',
      'mail-from',
      'rcpt-to',
      'data',
      'end',
    ]);
    expect(tried.steps.at(-1)?.said).toMatch(/^250 2\.0\.0 Ok: queued as /);
    delivered += 1;
    const mail = (await postfix.delivered(delivered)).join('\n');
    expect(mail).toContain('Subject: Testbericht\n');
    expect(mail).toContain(`From: Bakkerij Voorbeeld <${user}>\n`);
    expect(mail).toContain(`Delivered-To: ${mailbox.here}\n`);
  });

  it('is accepted over TLS from the start', async () => {
    const tried = await send(account({ port: postfix.implicit, security: 'tls' }), mailbox.here);
    expect(tried.end).toBe('accepted');
    delivered += 1;
    await postfix.delivered(delivered);
  });

  it('is refused with a wrong password', async () => {
    const tried = await send(account({ password: `${password}!` }), mailbox.here);
    expect(tried.refusal).toMatchObject({ phase: 'login', cause: 'login-refused', code: 535, scope: 'account' });
    expect(tried.fixes).toEqual([]);
  });

  it('is not relayed without a login, and logging in is the remedy', async () => {
    const anonymous = account({ port: postfix.port, anonymous: true });
    const tried = await send(anonymous, mailbox.elsewhere);
    expect(tried.refusal).toMatchObject({ phase: 'rcpt-to', cause: 'relay-denied' });
    expect(tried.fixes).toEqual([{ name: 'log-in', change: { anonymous: false } }]);
    const again = await send({ ...anonymous, anonymous: false }, mailbox.elsewhere);
    expect(again.end).toBe('accepted');
    delivered += 1;
    await postfix.delivered(delivered);
  });

  it('must be encrypted, and STARTTLS is the remedy', async () => {
    const plain = account({ security: 'none', anonymous: true });
    const tried = await send(plain, mailbox.here);
    expect(tried.refusal).toMatchObject({ phase: 'mail-from', cause: 'encryption-required', code: 530 });
    const again = await send(mended(plain, tried.fixes[0]?.change), mailbox.here);
    expect(again.end).toBe('accepted');
    delivered += 1;
    await postfix.delivered(delivered);
  });

  it('is offered no login in clear, and STARTTLS is the remedy', async () => {
    const plain = account({ security: 'none' });
    const tried = await send(plain, mailbox.here, true);
    expect(tried.refusal).toMatchObject({ phase: 'login', cause: 'login-not-offered' });
    const again = await send(mended(plain, tried.fixes[0]?.change), mailbox.here, true);
    expect(again.end).toBe('checked');
  });

  it('is refused for a sender that is not the login’s own, and that one is the remedy', async () => {
    const foreign = account({ from: 'info@korenaar.example' });
    const tried = await send(foreign, mailbox.here);
    expect(tried.refusal).toMatchObject({ phase: 'rcpt-to', cause: 'sender-not-allowed', code: 553 });
    expect(tried.fixes).toEqual([{ name: 'own-sender', change: { from: user } }]);
    const again = await send(mended(foreign, tried.fixes[0]?.change), mailbox.here, true);
    expect(again.end).toBe('checked');
  });

  it('is refused for a recipient that is not there, by the check alone as well', async () => {
    for (const onlyCheck of [true, false]) {
      const tried = await send(account(), 'niemand@example.com', onlyCheck);
      expect(tried.refusal).toMatchObject({ phase: 'rcpt-to', cause: 'recipient-refused', code: 550 });
    }
  });

  it('meets TLS on the wrong port, and STARTTLS there is the remedy', async () => {
    const wrong = account({ security: 'tls' });
    const tried = await send(wrong, mailbox.here, true);
    expect(tried.refusal).toMatchObject({ phase: 'tls', cause: 'tls-wrong-port' });
    expect((await send(mended(wrong, tried.fixes[0]?.change), mailbox.here, true)).end).toBe('checked');
  });

  it('is delivered only when it was to be sent', async () => {
    expect(await postfix.delivered(delivered)).toHaveLength(delivered);
    expect(await postfix.log()).not.toContain(password);
  });
});
