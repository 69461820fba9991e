import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { type ProbeFix, type ProbeStep, probeFixNames } from '../../src/domain/mail-probe.ts';
import { mailSecurities } from '../../src/domain/options.ts';
import { mailCauses, type Refusal } from '../../src/domain/refusal.ts';
import { failureText, fixText, ownRemedies, stepLine, stepSaid } from '../../src/i18n/mail-probe.ts';
import { causeText, smtpTexts } from '../../src/i18n/smtp.ts';

const refusal: Refusal = {
  phase: 'rcpt-to',
  code: 450,
  enhanced: '4.2.0',
  reply: '450 4.2.0 Greylisted',
  cause: 'greylisting',
  permanence: 'temporary',
  scope: 'recipient',
  uncertain: false,
};
const step: ProbeStep = { phase: 'connect', outcome: 'done', took: 12, said: '192.0.2.1:587', refusal: null };

describe('the sentence of a remedy', () => {
  const change = { server: 'smtp.example.com', port: 465, from: 'a@example.com' };

  it.each(languages)('has all of its values filled in, in %s', (language) => {
    for (const name of probeFixNames) {
      for (const security of mailSecurities) {
        const fix: ProbeFix = { name, change: { ...change, security } };
        expect(fixText(language, fix)).not.toMatch(/[{}]/);
      }
    }
  });

  it('names what will be tried', () => {
    const fix = { name: 'other-port', change: { port: 587, security: 'starttls' } } as const;
    expect(fixText('nl', fix)).toBe('Probeer poort 587 met STARTTLS verplicht.');
    expect(fixText('de', { name: 'own-sender', change: { from: 'a@example.com' } })).toContain('a@example.com');
  });
});

describe('the words about a failure', () => {
  it.each(languages)('are there for every cause, in %s', (language) => {
    for (const cause of mailCauses) {
      const text = failureText(language, { ...refusal, cause });
      expect(text.cause).toBe(causeText(language, cause).cause);
      const own = (ownRemedies as readonly string[]).includes(cause);
      expect(text.remedy === causeText(language, cause).remedy).toBe(!own);
    }
  });

  it('do not promise that a test mail goes again by itself', () => {
    expect(failureText('nl', refusal).remedy).toBe(
      'Probeer het over een paar minuten opnieuw. De instellingen zijn in orde; bij facturen gaat dit vanzelf.',
    );
  });

  it('say when nobody knows whether it was accepted', () => {
    expect(failureText('en', { ...refusal, uncertain: true })).toEqual(smtpTexts('en').uncertain);
  });
});

describe('the line of a step', () => {
  it('has its mark, its name, its time and what was said', () => {
    expect(stepLine('nl', step)).toBe('✔ Verbinding maken (12 ms): 192.0.2.1:587');
    const failed: ProbeStep = { ...step, phase: 'rcpt-to', outcome: 'failed', said: '450 4.2.0 Greylisted', refusal };
    expect(stepLine('de', failed)).toBe('✖ Empfänger angeben (12 ms): 450 4.2.0 Greylisted');
    expect(stepLine('en', { ...step, said: '' })).toBe('✔ Connect (12 ms)');
  });

  it('says why a step was left out', () => {
    const leftOut: ProbeStep = { ...step, phase: 'tls', outcome: 'left-out', took: 0, said: '' };
    expect(stepLine('nl', leftOut)).toBe('- Beveiliging en certificaat: de verbinding is niet versleuteld');
  });

  it('tells of a certificate in words', () => {
    const certificate = {
      protocol: 'TLSv1.3',
      subject: 'mail.example.com',
      issuer: 'Example CA',
      names: ['mail.example.com'],
      validFrom: '2026-01-02',
      validUntil: '2027-01-02',
    };
    expect(stepSaid('nl', { ...step, phase: 'tls', certificate })).toBe(
      'mail.example.com, uitgegeven door Example CA, geldig van 02-01-2026 tot en met 02-01-2027 (TLSv1.3)',
    );
    expect(stepSaid('nl', { ...step, phase: 'tls', certificate: { ...certificate, validUntil: '' } })).toContain(
      'met ?',
    );
  });
});
