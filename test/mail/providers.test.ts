import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { providerNotes } from '../../src/i18n/mail-providers.ts';
import { mailProviders } from '../../src/mail/providers.ts';

const named = (name: string) => mailProviders().find((provider) => provider.name === name);

describe('the presets of mail providers', () => {
  it('are as they are today where that is known', () => {
    expect(named('Telfort')).toEqual({
      name: 'Telfort',
      server: 'smtp.kpnmail.nl',
      port: 465,
      security: 'tls',
      dailyLimit: null,
      asOf: '2026-03',
      warnings: ['known-sender'],
    });
    expect(named('Gmail')).toMatchObject({ port: 465, security: 'tls', dailyLimit: 99, asOf: '2026-03' });
  });

  it('are those of 2015 where nobody knows better, and say so', () => {
    expect(named('Tele2')).toMatchObject({
      server: 'smtp.tele2.nl',
      port: 25,
      security: 'opportunistic',
      asOf: '2015',
    });
    expect(named('Outlook')).toMatchObject({ port: 587, security: 'starttls', asOf: '2015' });
  });

  it.each(languages)('come each with a date and what to mind in %s', (language) => {
    const gmail = named('Gmail');
    expect(gmail && providerNotes(language, gmail).join(' ')).toMatch(/app.password|app-wachtwoord|App-Passwort/i);
    for (const provider of mailProviders()) {
      const notes = providerNotes(language, provider);
      expect(notes.at(-1)).toMatch(/2015|2026/);
      expect(notes.join(' ')).not.toMatch(/[{}]/);
    }
  });
});
