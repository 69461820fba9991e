import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { type WhitelistAccount, whitelistRequest } from '../../src/i18n/whitelist-request.ts';

const account: WhitelistAccount = {
  company: 'De Korenaar B.V.',
  phone: '030 000 0000',
  from: 'facturen@korenaar.example',
  user: 'korenaar',
  server: 'smtp.korenaar.example',
  port: 587,
  security: 'starttls',
  limits: { perMinute: 20, perHour: 0, perDay: 99, perConnection: 50, pauseSeconds: 2 },
  times: '11 keer per dag, 08:00 t/m 18:00',
};

describe('the letter that asks a provider for a whitelist entry', () => {
  it('names account, limits, pace and times', () => {
    const letter = whitelistRequest('nl', account, 'STARTTLS verplicht (587)');
    expect(letter).toContain('  Bedrijf:                  De Korenaar B.V.');
    expect(letter).toContain('  Mailserver:               smtp.korenaar.example:587');
    expect(letter).toContain('  Wanneer:                  11 keer per dag, 08:00 t/m 18:00');
    expect(letter).toContain('  Hoogstens per minuut:     20');
    expect(letter).toContain('  Hoogstens per uur:        geen grens ingesteld');
    expect(letter).toContain('  Hoogstens per dag:        99');
    expect(letter).toContain('  Berichten per verbinding: 50');
    expect(letter).toContain('  Tussen twee berichten:    2 seconden');
    expect(letter.join('\n')).toContain('met het afzenderadres facturen@korenaar.example');
    expect(letter.slice(-2)).toEqual(['De Korenaar B.V.', '030 000 0000']);
  });

  it.each(languages)('has no gap where something is not filled in (%s)', (language) => {
    const bare = { ...account, company: '', phone: '', from: '', user: '', server: '', times: '' };
    const letter = whitelistRequest(language, bare, 'TLS');
    expect(letter.join('\n')).not.toMatch(/\{\w+\}/);
    for (const line of letter) expect(line).not.toMatch(/^ {2}.*: *$/);
    expect(letter.at(-1)).not.toBe('');
  });
});
