import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { spfChanges } from '../../src/domain/spf-record.ts';
import { providerNotes } from '../../src/i18n/mail-providers.ts';
import { mailProviders, orderNowAddress, providerOfDomain, providerOfServer } from '../../src/mail/providers.ts';

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

describe('what is known of a provider’s sending', () => {
  it('is found by the server’s name of today and of 2015', () => {
    expect(providerOfServer('SMTP.office365.com ')).toEqual({
      name: 'Microsoft 365',
      spf: ['include:spf.protection.outlook.com'],
    });
    expect(providerOfServer('smtpmail.t-online.de')?.name).toBe('T-Online');
    expect(providerOfServer('securesmtp.t-online.de')?.name).toBe('T-Online');
    expect(providerOfServer('smtp.ziggo.nl')).toEqual({ name: 'Ziggo', spf: [] });
    expect(providerOfServer('smtp.korenaar.example')).toBeNull();
  });

  it('is in terms that a record may hold', () => {
    for (const { server } of mailProviders()) {
      const terms = providerOfServer(server)?.spf ?? [];
      const [change] = spfChanges(['v=spf1 -all'], [{ ways: [terms] }]);
      if (terms.length === 0) expect(change).toBeUndefined();
      else expect(change?.record).toBe(`v=spf1 ${terms.join(' ')} -all`);
      // Nothing of it is taken for a mistake.
      for (const term of terms) expect(spfChanges([`v=spf1 ${term} -all`], [])).toEqual([]);
    }
  });

  it('tells whose a domain is', () => {
    expect(providerOfDomain('Ziggo.nl')).toBe('Ziggo');
    expect(providerOfDomain('bakkerij.onmicrosoft.com')).toBe('Microsoft 365');
    expect(providerOfDomain('nietziggo.nl')).toBeNull();
  });

  it('has the address of OrderNow', () => {
    expect(orderNowAddress()).toBe('84.246.4.155');
  });
});
