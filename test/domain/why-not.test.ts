import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { type WhyNotInput, whyNot } from '../../src/domain/dispatch/why-not.ts';
import { whyNotText } from '../../src/i18n/why-not.ts';
import { finalInvoice, mailEntry, printEntry } from '../helpers/dispatch.ts';
import { debtor } from '../helpers/worlds.ts';

function asked(differs: Partial<WhyNotInput> = {}) {
  return whyNot({
    invoice: finalInvoice(1),
    debtor: debtor('1001'),
    entries: [],
    mailEnabled: true,
    centralEmail: [],
    lastEnd: null,
    ...differs,
  });
}

function said(differs: Partial<WhyNotInput> = {}): string {
  return asked(differs)
    .map((why) => whyNotText('nl', why))
    .join('\n');
}

const error = { code: 550, reply: '550 5.1.1 No such user', cause: 'recipient-refused' };

describe('why an invoice was not sent', () => {
  it('is that nobody asked, or what would keep it back', () => {
    expect(asked()).toEqual([{ kind: 'not-asked', route: 'mail', problem: null }]);
    expect(asked({ debtor: debtor('1001', { email: [] }) })).toMatchObject([{ problem: 'no-address' }]);
    expect(asked({ mailEnabled: false })).toMatchObject([{ problem: 'mail-disabled' }]);
    expect(asked({ debtor: debtor('1001', { dispatch: 'paper', copies: 0 }) })).toMatchObject([
      { route: 'print', problem: 'no-copies' },
    ]);
    expect(said({ debtor: debtor('1001', { email: [] }) })).toContain('Vul het e-mailadres in');
  });

  it('is told for each route of the debtor', () => {
    const entries = [
      mailEntry(10, [1], { state: 'accepted', reply: '250 kept' }),
      printEntry(11, 1, { state: 'failed' }),
    ];
    expect(asked({ debtor: debtor('1001', { dispatch: 'both' }), entries })).toMatchObject([
      { kind: 'sent', route: 'mail', by: 'anna (pts/1)', reply: '250 kept' },
      { kind: 'failed', route: 'print' },
    ]);
  });

  it('is one fact when paper went in the place of mail', () => {
    const entries = [
      mailEntry(10, [1], { state: 'cancelled' }),
      printEntry(11, 1, { state: 'printed', insteadOf: 'mail', copies: 2, reply: 'Laser-12' }),
    ];
    expect(asked({ entries })).toMatchObject([{ kind: 'sent', route: 'print', copies: 2 }]);
    expect(said({ entries })).toMatch(
      /^papier: Afgedrukt op .*, 2 ex\. \(opdracht van anna \(pts\/1\)\)\. .*Laser-12$/,
    );
  });

  it('of a waiting one is what stopped the last run', () => {
    const entries = [mailEntry(10, [1])];
    expect(said({ entries })).toContain('gaat met de volgende verzending mee');
    const refusal = { code: 535, reply: '', cause: 'login-refused' };
    const stopped = said({ entries, lastEnd: { kind: 'blocked', refusal } });
    expect(stopped).toContain('Het verzenden is gestopt');
    expect(stopped).not.toContain('gaat met de volgende verzending mee');
    expect(said({ entries, lastEnd: { kind: 'done' } })).toContain('gaat met de volgende verzending mee');
  });

  it('says until when, since when, who has it, and what the server said', () => {
    const at = new Date('2026-11-24T08:00:00').toISOString();
    const runner = { pid: 77, start: '', boot: '', host: 'kantoor', user: 'bert', token: '' };
    const one = (differs: Parameters<typeof mailEntry>[2]) => said({ entries: [mailEntry(10, [1], differs)] });
    expect(one({ state: 'planned', plannedAt: at })).toContain('Gepland voor 24-11-2026, 08:00');
    expect(one({ state: 'planned', plannedAt: null })).toContain('geen moment');
    expect(one({ state: 'sending', runner })).toContain('(bert, proces 77)');
    expect(one({ state: 'deferred', plannedAt: at, attempts: 3, error })).toMatch(/24-11-2026, 08:00 .*: 3\)/);
    expect(one({ state: 'failed', error })).toContain('[550 5.1.1 No such user]');
    expect(one({ state: 'uncertain', error })).toMatch(/^e-mail: Onzeker sinds/);
    expect(one({ state: 'cancelled' })).toContain('Ingetrokken op');
    expect(one({ state: 'accepted', reply: '250 kept' })).toContain('aan lunchroom-1001@example.com');
  });

  it('is a plain sentence without a gap in every language', () => {
    const states = [
      'queued',
      'planned',
      'sending',
      'deferred',
      'failed',
      'uncertain',
      'accepted',
      'cancelled',
    ] as const;
    const hostile = '250 \u001b[2J\u202eok';
    for (const language of languages) {
      for (const state of states) {
        const entries = [mailEntry(10, [1], { state, error, reply: hostile })];
        for (const why of asked({ entries })) {
          const text = whyNotText(language, why);
          expect(text).not.toMatch(/\{\w+\}|[\p{Cc}\p{Bidi_Control}]/u);
          expect(text.length).toBeGreaterThan(20);
        }
      }
    }
  });
});
