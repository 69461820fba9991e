import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { companyMailAccount } from '../../../src/actions/mail-account.ts';
import { keys } from '../../helpers/console.ts';
import { inOptions, openOptions, optionKeys, pasted, saved } from '../../helpers/options-screen.ts';
import { flat } from '../../helpers/weekly-run.ts';

const { f6, f8, ctrlN, ctrlP, clear } = optionKeys;

describe('the mail account', () => {
  it('asks only for what its method needs', async () => {
    const { console, enter, form } = await inOptions({ size: { columns: 132, rows: 50 } });
    await enter('mail');
    expect(await form()).not.toMatch(/Gebruikersnaam|Wachtwoord|Client-ID|Map voor e-mail|CC bij/);
    await console.type(keys.down.repeat(4), keys.left);
    expect(await form()).toMatch(/Gebruikersnaam .*Wachtwoord/);
    expect(await form()).toContain('Zonder gebruikersnaam wordt er niet aangemeld.');
    await console.type(keys.up.repeat(4), keys.right);
    expect(await form()).toMatch(/SMTP met OAuth2 .*Gebruikersnaam .*Aanmelddienst .*Client-ID .*Toestemming voor/);
    expect(await form()).not.toMatch(/Wachtwoord|Anonieme/);
    expect(await form()).toContain('Er is nog niet aangemeld.');
    await console.type(keys.right);
    expect(await form()).toMatch(/Lokale sendmail › Afzender/);
    expect(await form()).not.toMatch(/Server|Poort|Beveiliging|certificaat/);
    await console.type(keys.right);
    expect(await form()).toMatch(/Map \(om te oefenen\) › Map voor e-mail/);
    await console.type(keys.esc, keys.down);
    expect(await form()).toContain('Map voor e-mail');
  });

  it('never shows a password, keeps the saved one when none is typed, and clears it when asked to', async () => {
    const login = { anonymous: false, user: 'bakker' };
    const { context, console, enter } = await inOptions({ options: { mail: login } });
    await enter('mail');
    await console.type(keys.down.repeat(6), 'Ge,heim', keys.f2);
    await console.waitFor(/bewaard\./);
    const again = await openOptions(context);
    await again.enter('mail');
    expect(await again.form()).toContain('Er is een wachtwoord bewaard; leeg laten houdt het.');
    await again.console.type(keys.down.repeat(5), `${clear}bakker2`, keys.f2);
    await again.console.waitFor(/bewaard\./);
    expect((await companyMailAccount(context)).account).toMatchObject({
      login: { user: 'bakker2', password: 'Ge,heim' },
    });
    const last = await openOptions(context);
    await last.enter('mail');
    await last.console.type(keys.down.repeat(7));
    expect(await last.console.text()).toContain('> Wachtwoord wissen');
    await last.console.type(keys.right, keys.f2);
    await last.console.waitFor(/bewaard\./);
    expect((await saved(context)).mail.password).toBe('');
    for (const one of [console, again.console, last.console]) expect(one.screen.written).not.toContain('heim');
  });

  it('says beside the two boxes what the archive keeps and which copy goes', async () => {
    const { console, enter, form } = await inOptions({ size: { columns: 132, rows: 50 } });
    await enter('mail');
    expect(await form()).toContain('Er worden geen werkkopieën gemaakt: bij PDF-bestandslocatie staat geen map.');
    await console.type(keys.down.repeat(11), pasted('/srv/pdf'));
    expect(await console.text()).toContain('> PDF-bestandslocatie');
    expect(await form()).toContain('Het archief bewaart het origineel; de werkkopie in /srv/pdf blijft ook staan.');
    await console.type(keys.down.repeat(2), keys.right, keys.down, keys.right);
    expect(await form()).toContain('Het archief bewaart het origineel; alleen de werkkopie in /srv/pdf gaat weg.');
    expect(await form()).toContain(
      'Het archief bewaart het verzonden bericht; alleen de werkkopie in /srv/pdf gaat weg.',
    );
  });

  it('opens the test message with what is not saved, the texts, and the presets, by letter and inside text fields', async () => {
    const { console, enter } = await inOptions();
    await enter('mail');
    await console.type('g');
    await console.waitFor(/Opties › /);
    await console.type(keys.esc, 'p');
    await console.waitFor(/Opties › Preset kiezen/);
    await console.type(keys.esc, keys.down, `${clear}${pasted('smtp.nieuw.example')}`, f6);
    await console.waitFor(/Opties › .*/);
    await console.waitFor(/smtp\.nieuw\.example/);
    await console.type(keys.esc);
    await console.waitFor(/> Internetverbinding/);
    expect(await console.text()).toContain('[smtp.nieuw.example');
  });

  it('is filled in by a preset, with its daily limit, and can then be changed', async () => {
    const { context, console, enter, form } = await inOptions({
      options: { mail: { method: 'folder', folder: '/srv' } },
    });
    await enter('mail');
    await console.type(f8);
    await console.waitFor(/Preset kiezen/);
    const list = await console.text();
    expect(list).toMatch(/Ziggo +smtp\.ziggo\.nl +587 +STARTTLS verplicht \(587\) +maart 2026/);
    expect(list).toMatch(/Tele2 +smtp\.tele2\.nl +25 +STARTTLS indien mogelijk +2015/);
    await console.type(keys.end);
    await console.waitFor(/U hebt een app-wachtwoord nodig/);
    expect(await flat(console)).toContain('De provider neemt ongeveer 99 berichten per dag aan');
    await console.type(keys.up.repeat(10));
    await console.waitFor(/Deze gegevens zijn uit/);
    await console.type(keys.end, keys.enter);
    await console.waitFor(/Gmail is ingevuld, met een limiet van 99 per dag\./);
    expect(await form()).toMatch(/‹ SMTP ›.*> Server \* \[smtp\.gmail\.com .*\[465 .*‹ SSL\/TLS \(465\) › .*‹ Nee ›/);
    // A port that does not go with it is told of at once.
    await console.type(`${keys.down.repeat(2)}${keys.left}`);
    expect(await form()).toContain('Bij poort 465 hoort SSL/TLS.');
    await console.type(keys.f2);
    await console.waitFor(/bewaard\./);
    expect(await saved(context)).toMatchObject({
      mail: { method: 'smtp', server: 'smtp.gmail.com', port: 465, security: 'starttls', anonymous: false },
      limits: { perDay: 99 },
    });
  });

  it('is shown as a settings sheet, without the password, and can be printed', async () => {
    const { context, console, enter } = await inOptions({ options: { mail: { anonymous: false, user: 'bakker' } } });
    await enter('mail');
    await console.type(`${keys.down.repeat(6)}Geheim`, ctrlP);
    await console.waitFor(/Nu alles bewaren\?/);
    await console.type('b');
    await console.waitFor(/Opties › /);
    await console.waitFor(/Bedrijf +Bakkerij De Korenaar/);
    expect((await saved(context)).mail.password).not.toBe('');
    await console.type('p');
    await console.waitFor(/Het instellingenblad is afgedrukt:/);
    expect(await readdir(join(context.folder, 'printed'))).toHaveLength(1);
    await console.type(keys.esc);
    await console.waitFor(/> Internetverbinding/);
    // Everything is saved: nobody asks on leaving.
    await console.type(keys.esc, keys.esc);
    expect((await console.rows())[0]).not.toContain('Opties');
    expect(console.screen.written).not.toContain('Geheim');
  });

  it('takes OAuth2 for a provider that has nothing else, and asks to save before one signs in with it', async () => {
    const { context, console, enter, form } = await inOptions();
    await enter('mail');
    await console.type('p', `${keys.end}${keys.up.repeat(2)}${keys.enter}`);
    await console.waitFor(/Outlook is ingevuld|Live is ingevuld/);
    expect(await form()).toContain('‹ SMTP met OAuth2 ›');
    await console.type(`${keys.down.repeat(5)}`);
    expect(await console.text()).toContain('> Client-ID');
    await console.type(pasted('4f2c'), ctrlN);
    await console.waitFor(/Dit werkt met wat bewaard is\. Nu alles bewaren\?/);
    await console.type('t');
    expect((await saved(context)).mail.oauthClientId).toBe('');
    expect(await console.text()).toContain('[4f2c');
  });
});
