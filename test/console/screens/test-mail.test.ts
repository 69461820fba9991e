import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../../src/actions/context.ts';
import { companyMailAccount } from '../../../src/actions/mail-account.ts';
import { setOptions } from '../../../src/actions/options.ts';
import { languages } from '../../../src/domain/debtor.ts';
import { mailProbeTexts } from '../../../src/i18n/mail-probe.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { testMailOf } from '../../../src/screens/test-mail/update.ts';
import { files } from '../../../src/state/files.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { changeOptions, debtorsOf, makeBakery } from '../../helpers/invoice-world.ts';
import { type PeerOptions, type SmtpPeer, startPeer } from '../../helpers/smtp-peer.ts';
import { expectHarmless, hostileReply } from '../../helpers/straight-rows.ts';

const office = 'kantoor@korenaar.example';
const password = 'G3heim "ü" \\ €🥖';
const login = { user: office, password, required: true } as const;
const f3 = '\x1bOR';
const pasted = (text: string) => `\x1b[200~${text}\x1b[201~`;

async function server(options: PeerOptions = {}): Promise<SmtpPeer> {
  const peer = await startPeer(options);
  onTestFinished(() => peer.close());
  return peer;
}

async function bakery(mail: Parameters<typeof changeOptions>[1]['mail'] & object): Promise<Context> {
  const context = await makeBakery(debtorsOf(1), { folder: await consoleFolder() });
  await changeOptions(context, { mail: { office, ...mail } });
  return context;
}

type Settings = Parameters<typeof ConsoleScreen.open>[1];

async function onForm(context: Context, given = {}, settings: Settings = {}): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(context, { screens: [startOf(), testMailOf(given)], ...settings });
  await console.waitFor(/kantoor@korenaar\.example/);
  return console;
}

describe('a test mail', () => {
  it('does not keep its account over what somebody else changed in it meanwhile, before that was told', async () => {
    const peer = await server();
    const context = await bakery({ port: peer.port });
    const console = await onForm(context, { 'mail.fromName': 'Van mij' });
    await console.type(keys.f2);
    await console.waitFor(/De mailserver heeft het testbericht aangenomen\./);
    await setOptions(context, [
      ['mail.fromName', 'Van de ander'],
      ['mail.port', '2525'],
    ]);
    await console.type('b');
    await console.waitFor(/Er is nog niets\s/);
    const told = (await console.text()).replace(/\s+/g, ' ');
    expect(told).toContain('daar Van de ander, bij u Van mij');
    expect(told).toContain(`daar 2525, bij u ${peer.port}`);
    expect((await context.company.read(files.options)).mail).toMatchObject({ fromName: 'Van de ander', port: 2525 });
    await console.type(keys.enter, 'b');
    await console.waitFor(/De gegevens van het mailaccount zijn bewaard\./);
    // The account as it was tried, whole.
    expect((await context.company.read(files.options)).mail).toMatchObject({ fromName: 'Van mij', port: peer.port });
  });

  it('tells what is missing, takes the offered remedy, and keeps what worked, the password sealed', async () => {
    const peer = await server({ login });
    const context = await bakery({ port: peer.port });
    const console = await onForm(context);
    await console.type(keys.f2);
    await console.waitFor(/✖ Afzender opgeven .*530/);
    await console.waitFor(/De mailserver wil dat u zich aanmeldt\./);
    await console.type('1');
    await console.waitFor(/> Gebruikersnaam/);
    expect(await console.text()).toContain('Vul dit veld nog in');
    await console.type(pasted(office), keys.down, pasted(password), keys.f2);
    await console.waitFor(/De mailserver heeft het testbericht aangenomen\./);
    expect(await console.text()).toMatch(/✔ Aanmelden \(\d+ ms\)/);
    expect(peer.received).toHaveLength(1);
    expect(peer.received[0]).toMatchObject({ to: [office], from: 'facturen@korenaar.example', user: office });
    expect((await context.company.read(files.options)).mail.user).toBe('');
    await console.type('b');
    await console.waitFor(/De gegevens van het mailaccount zijn bewaard\./);
    const { account } = await companyMailAccount(context);
    expect(account.login).toMatchObject({ user: office, password });
    expect(JSON.stringify(await context.company.read(files.options))).not.toContain('G3heim');
    expect(console.screen.written).not.toContain('G3heim');
    await console.type('b');
    expect(await console.text()).toContain('Deze gegevens zijn al bewaard.');
    await console.type(keys.esc, keys.esc);
    await console.waitFor(/1 +Facturen/);
  });

  it('goes back to the field at fault: a refused login to the password', async () => {
    const peer = await server({ login });
    const context = await bakery({ port: peer.port, anonymous: false, user: office });
    const console = await onForm(context, { 'mail.password': 'verkeerd' });
    await console.type(keys.f2);
    await console.waitFor(/✖ Aanmelden/);
    await console.type(keys.enter);
    await console.waitFor(/> Wachtwoord/);
    await console.type('\x15', pasted(password), keys.f2);
    await console.waitFor(/aangenomen/);
    expect(peer.received).toHaveLength(1);
  });

  it('finds the port and the encryption that fit', async () => {
    const peer = await server();
    const context = await bakery({ port: peer.port, security: 'starttls' });
    const console = await onForm(context);
    await console.type(keys.f2);
    await console.waitFor(/✖ Beveiliging en certificaat/);
    const shown = await console.text();
    const choice = /(\d) +Neem genoegen met/.exec(shown)?.[1] ?? '';
    expect(choice).toMatch(/\d/);
    await console.type(choice);
    await console.waitFor(/aangenomen/);
    expect((await context.company.read(files.options)).mail.security).toBe('starttls');
  });

  it('only checks when asked to, and sends nothing then', async () => {
    const peer = await server();
    const console = await onForm(await bakery({ port: peer.port }));
    await console.type(f3);
    await console.waitFor(/Alles is in orde\. Er is geen bericht verstuurd\./);
    expect(peer.ended()).toBe(0);
    await console.type(keys.f2);
    await console.waitFor(/aangenomen/);
    expect(peer.received).toHaveLength(1);
  });

  it('leads to what others see of the sender’s domain, with or without OrderNow, network or not', async () => {
    const peer = await server();
    const console = await onForm(await bakery({ port: peer.port }));
    await console.type(f3);
    await console.waitFor(/Alles is in orde\./);
    for (const key of ['d', 'o']) {
      await console.type(key);
      await console.waitFor(/Domein van de afzender: korenaar\.example/, 25_000);
      await console.type(keys.esc);
      await console.waitFor(/Alles is in orde\./);
    }
  });

  it('is stopped by Esc while a server says nothing', async () => {
    const silent = createServer(() => {});
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => {
      silent.close();
    });
    const console = await onForm(await bakery({ port: (silent.address() as AddressInfo).port }));
    await console.type(keys.f2);
    await console.waitFor(/… Begroeting door de server/);
    const before = performance.now();
    await console.type(keys.esc);
    await console.waitFor(/> Ontvanger/);
    expect(performance.now() - before).toBeLessThan(3_000);
    await console.console.settle();
    expect(await console.text()).not.toContain('Begroeting');
  });

  it('keeps a server’s words from acting on the screen', async () => {
    const peer = await server({ onRcpt: () => hostileReply });
    const console = await onForm(await bakery({ port: peer.port }));
    await console.type(keys.f2);
    await console.waitFor(/✖ Ontvanger opgeven/);
    await console.waitFor(/550 5\.1\.1/);
    expectHarmless(console);
  });

  it.each(languages)('fits 80×24 and 132×50, in %s', async (language) => {
    const peer = await server({ login });
    const context = await bakery({ port: peer.port });
    for (const size of [
      { columns: 80, rows: 24 },
      { columns: 132, rows: 50 },
    ]) {
      const console = await onForm(context, {}, { size, language });
      await console.type(keys.f2);
      await console.waitFor(/1 {2}\S/);
      const text = await console.text();
      expect(text).toContain(mailProbeTexts(language).tries);
      expect(Math.max(...text.split('\n').map((row) => row.length))).toBeLessThanOrEqual(size.columns);
    }
  });

  it('names what it was typed into when one wants to leave', async () => {
    const peer = await server();
    const console = await onForm(await bakery({ port: peer.port }));
    await console.type('x', keys.f10);
    await console.waitFor(/Nog niet klaar: Sturen testbericht\./);
  });
});
