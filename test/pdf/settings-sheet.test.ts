import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/domain/debtor.ts';
import type { CompanyOptions, LimitOptions, MailOptions, Options, ScheduleOptions } from '../../src/domain/options.ts';
import { settingsQuestions, settingsSheetTexts } from '../../src/i18n/settings-sheet.ts';
import type { SettingsSheet } from '../../src/pdf/settings-answers.ts';
import { renderSettingsSheet } from '../../src/pdf/settings-sheet.ts';
import { settingsSheetLines } from '../../src/pdf/settings-text.ts';
import { displayWidth } from '../../src/pdf/text-width.ts';
import { defaultOptions } from '../../src/state/schemas/options.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const sealed = 'v1:c2VhbGVkLXBhc3N3b3Jk';

interface Differs {
  readonly language?: Language;
  readonly company?: Partial<CompanyOptions>;
  readonly mail?: Partial<MailOptions>;
  readonly limits?: Partial<LimitOptions>;
  readonly schedule?: Partial<ScheduleOptions>;
}

/** The settings of a laundry that logs in and sends on schedule. */
function sheet({ language = 'nl', company, mail, limits, schedule }: Differs = {}): SettingsSheet {
  const options: Options = {
    ...defaultOptions,
    language,
    company: { ...defaultOptions.company, name: 'Wasserij De Bron', ...company },
    mail: {
      ...defaultOptions.mail,
      from: 'facturen@debron.example',
      fromName: 'Wasserij De Bron – facturen',
      server: 'smtp.debron.example',
      port: 587,
      security: 'starttls',
      anonymous: false,
      user: 'debron-post',
      password: sealed,
      oauthToken: `${sealed}-token`,
      ...mail,
    },
    limits: { ...defaultOptions.limits, perDay: 99, ...limits },
    schedule: { ...defaultOptions.schedule, mode: 'schedule', holidays: ['2026-12-24'], ...schedule },
  };
  return { options, date: '2026-11-23' };
}

/** The sheet as a person reads it: of the PDF, and of the text, each as one line. */
async function bothOf(one: SettingsSheet): Promise<readonly string[]> {
  const { text } = await readPdf(await renderSettingsSheet(one));
  return [text, settingsSheetLines(one).join(' ').replace(/\s+/g, ' ')];
}

/** Whether these stand in a text, one behind the other. */
function inOrder(text: string, words: readonly string[]): boolean {
  let at = 0;
  return words.every((word) => {
    const found = text.indexOf(word, at);
    at = found + word.length;
    return found >= 0;
  });
}

describe('the settings sheet', () => {
  it('asks in the order of the form, with the company and the date on top', async () => {
    for (const text of await bothOf(sheet())) {
      expect(
        inOrder(text, [
          'Wasserij De Bron',
          '23-11-2026',
          '1. E-mailadres',
          'Afzender facturen@debron.example',
          '2. Weergavenaam',
          'Wasserij De Bron – facturen',
          '3. Antwoordadres',
          'facturen@debron.example (de afzender)',
          '4. Server en poort',
          'smtp.debron.example',
          'Poort 587',
          '5. Beveiliging',
          'STARTTLS verplicht (587)',
          '6. Aanmelden',
          'Anonieme aanmelding Nee',
          'Gebruikersnaam debron-post',
          'Wachtwoord',
          '7. Administratie',
          'E-mail verzenden Ja',
          '8. Limieten',
          'Limiet per minuut Onbeperkt',
          'Limiet per dag 99',
          '9. Verzendschema',
          'Op schema',
          '08:00',
          '18:00',
          '60',
          'ma, di, wo, do, vr',
          '24-12-2026',
          'whitelist',
        ]),
        text,
      ).toBe(true);
    }
  });

  it('is one page of A4, and names company and title as a file', async () => {
    const { info } = await readPdf(await renderSettingsSheet(sheet()));
    expect(info).toMatchObject({
      pageCount: 1,
      author: 'Wasserij De Bron',
      title: 'Gegevens voor het versturen van e-mail',
    });
    expect([Math.round(info.width), Math.round(info.height)]).toEqual([595, 842]);
  });

  it('never has the password or the token, and leaves a line for the password', async () => {
    for (const language of languages) {
      const one = sheet({ language });
      for (const text of await bothOf(one)) expect(text).not.toContain(sealed);
      expect(settingsSheetLines(one).filter((line) => /_{48}$/.test(line))).toHaveLength(1);
    }
    expect(settingsSheetLines(sheet()).find((line) => /_{48}$/.test(line))).toMatch(/^ {2}Wachtwoord +_+$/);
  });

  it('asks for no user and password where the server wants none, or another program logs in', async () => {
    for (const text of await bothOf(sheet({ mail: { anonymous: true } }))) {
      expect(text).toContain('Anonieme aanmelding Ja');
      expect(text).not.toMatch(/Gebruikersnaam|Wachtwoord /);
    }
    for (const text of await bothOf(sheet({ mail: { method: 'oauth2', oauthClientId: 'client-77' } }))) {
      expect(text).toContain('SMTP met OAuth2');
      expect(text).toContain('client-77');
      expect(text).not.toMatch(/Wachtwoord /);
    }
    for (const text of await bothOf(sheet({ mail: { method: 'sendmail' } }))) {
      expect(text).not.toContain('smtp.debron.example');
      expect(text).toContain('Niet nodig bij deze methode.');
    }
  });

  it('leaves a line for whatever nobody has filled in', () => {
    const bare = sheet({ company: { name: '' }, mail: { from: '', fromName: ' ', server: '', user: '' } });
    // Company, sender, display name, reply address, server, user and password.
    expect(settingsSheetLines(bare).filter((line) => /_{48}$/.test(line))).toHaveLength(7);
  });

  it('says where mail goes when all of it is redirected', async () => {
    for (const text of await bothOf(sheet({ mail: { redirectTo: 'proef@debron.example' } }))) {
      expect(text).toContain('Alle post omleiden naar proef@debron.example');
    }
  });

  it.each(languages)('has every question in %s, no gap, and no line over 80 columns', async (language) => {
    const { questions, title } = settingsSheetTexts(language);
    const one = sheet({ language });
    for (const text of await bothOf(one)) {
      expect(text).toContain(title);
      for (const question of settingsQuestions) expect(text).toContain(questions[question].title);
      expect(text).not.toMatch(/\{\w+\}|undefined|null/);
    }
    for (const line of settingsSheetLines(one)) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('keeps long names whole, over as many lines and pages as they need', async () => {
    const name = `Wasserij ${'De Zeer Lange Naam '.repeat(9)}& Zonen B.V.`;
    const user = `gebruiker-${'x'.repeat(180)}-einde`;
    const holidays = Array.from({ length: 30 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);
    const one = sheet({ company: { name }, mail: { user, fromName: name }, schedule: { holidays } });
    for (const text of await bothOf(one)) {
      expect(text.split('& Zonen B.V.').length).toBeGreaterThanOrEqual(3);
      expect(text.replace(/\s/g, '')).toContain(user);
      expect(text).toContain('30-12-2026');
    }
    for (const line of settingsSheetLines(one)) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    const endless = sheet({ mail: { fromName: 'a '.repeat(3000), user: 'b'.repeat(5000), server: 'c'.repeat(5000) } });
    const { pages } = await readPdf(await renderSettingsSheet(endless));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
    expect(pages.at(-1)).toContain('whitelist');
  });

  it('lets nothing through that acts on a screen, a printer or the direction of writing', async () => {
    const hostile = 'De \u202eBron\u001b[2J\u0000\u2028{date}';
    const mail = { from: hostile, fromName: hostile, replyTo: hostile, server: hostile, user: hostile };
    for (const text of await bothOf(sheet({ company: { name: hostile }, mail }))) {
      for (const active of ['\u202e', '\u001b', '\u0000', '\u2028']) expect(text.includes(active)).toBe(false);
      expect(text).toContain('De Bron[2J {date}');
    }
    await fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (anything) => {
        const lines = settingsSheetLines(
          sheet({ company: { name: anything }, mail: { fromName: anything, user: anything } }),
        );
        for (const line of lines) {
          expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
          expect(displayWidth(line)).toBeLessThanOrEqual(80);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same to the byte when it is made again', async () => {
    const [one, other] = await Promise.all([sheet(), sheet()].map(renderSettingsSheet));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });
});
