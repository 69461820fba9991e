import { describe, expect, it } from 'vitest';
import { weekdays } from '../../src/domain/calendar.ts';
import { collectModes, type Debtor, dispatchMethods, invoiceTypes, languages } from '../../src/domain/debtor.ts';
import { debtorRules, debtorWarnings } from '../../src/domain/debtor-problems.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { debtorRuleText, debtorRuleTexts } from '../../src/i18n/debtor-rules.ts';
import { debtorSettingsText, type SettingsAround } from '../../src/i18n/debtor-settings.ts';
import { explainError } from '../../src/i18n/errors.ts';
import { debtor } from '../helpers/worlds.ts';

const alone: SettingsAround = {
  billedTo: null,
  billedFor: 0,
  central: 'Centrale',
  centralEmail: ['f@centrale.example'],
};

function nl(differs: Partial<Debtor>, around: Partial<SettingsAround> = {}): string {
  const email = ['jan@bakker.example'];
  return debtorSettingsText('nl', debtor('1', { email, ...differs }), { ...alone, ...around });
}

describe('what the settings of a debtor mean, in words', () => {
  it.each<[string, Partial<Debtor>, Partial<SettingsAround>?]>([
    [
      'Elke maandag één totaalfactuur per afleveradres, als PDF naar jan@bakker.example. Elke factuur gaat in een eigen e-mail.',
      { collect: 'address' },
    ],
    [
      'Elke vrijdag één weekstaat voor alles samen, op papier, 2 afdrukken.',
      { invoiceDay: 'friday', invoiceType: 'weekly', dispatch: 'paper', copies: 2 },
    ],
    [
      'Alleen als u deze debiteur zelf kiest: een gespecificeerde factuur per leverbon, als PDF naar a@b.example en c@d.example en op papier, 1 afdruk. Alle facturen van een verzending gaan samen in één e-mail.',
      {
        invoiceDay: 'none',
        invoiceType: 'specified',
        collect: 'none',
        dispatch: 'both',
        bundle: true,
        email: ['a@b.example', 'c@d.example'],
      },
    ],
    ['Elke maandag één totaalfactuur voor alles samen, als PDF, maar er is nog geen e-mailadres.', { email: [] }],
    [
      'Elke maandag één totaalfactuur voor alles samen, op papier, maar met 0 afdrukken: er wordt niets afgedrukt.',
      { dispatch: 'paper', copies: 0 },
    ],
    [
      'Elke maandag één totaalfactuur voor alles samen, als PDF naar f@centrale.example. Via TopBakkers: op naam van debiteur 77 daar, project P-1, naar Centrale in plaats van naar de debiteur.',
      { topBakkers: { on: true, number: '77', project: 'P-1' } },
    ],
    [
      'Alles wordt gefactureerd aan 9 Hoofd: factuurdag, type, verzamelen en verzendwijze zijn die van daar. De korting van 2,5% blijft die van deze debiteur.',
      { consolidateTo: '9', discount: 250 },
      { billedTo: { next: '9 Hoofd', end: '9 Hoofd' } },
    ],
    [
      'Elke maandag één totaalfactuur voor alles samen, als PDF naar jan@bakker.example (kopie aan x@y.example en 2 andere). Ook de leveringen aan 3 andere debiteuren worden hier gefactureerd.',
      { cc: ['x@y.example', 'y@y.example', 'z@y.example'] },
      { billedFor: 3 },
    ],
  ])('is: %s', (text, differs, around = {}) => {
    expect(nl(differs, around)).toBe(text);
  });

  it('has no gap, for every combination of values, in every language', () => {
    let count = 0;
    const seen = new Map<string, string>();
    for (const language of languages)
      for (const invoiceDay of [...weekdays, 'none'] as const)
        for (const invoiceType of invoiceTypes)
          for (const collect of collectModes)
            for (const dispatch of dispatchMethods)
              for (const copies of [0, 1, 9])
                for (const bundle of [false, true])
                  for (const on of [false, true])
                    for (const consolidated of [false, true]) {
                      const one = debtor('1', {
                        invoiceDay,
                        invoiceType,
                        collect,
                        dispatch,
                        copies,
                        bundle,
                        topBakkers: { on, number: '7', project: '' },
                      });
                      const billedTo = consolidated ? { next: '9 H', end: '10 K' } : null;
                      const text = debtorSettingsText(language, one, { ...alone, billedTo });
                      count += 1;
                      if (/[{}]|undefined|null|NaN|\s\s|\s[.,]|\.\./.test(text) || !/^\p{Lu}.*\.$/u.test(text)) {
                        throw new Error(text);
                      }
                      // What is billed elsewhere says so; else two that differ in what counts read differently.
                      if (consolidated) continue;
                      const paper = dispatch === 'pdf' ? '-' : copies;
                      const mails = dispatch === 'paper' ? '-' : bundle ? 'bundle' : collect === 'all' ? 'one' : 'own';
                      const key = [language, invoiceDay, invoiceType, collect, dispatch, paper, mails, on].join();
                      const before = seen.get(text);
                      if (before !== undefined && before !== key) throw new Error(`${before} and ${key}: ${text}`);
                      seen.set(text, key);
                    }
    expect(count).toBe(3 * 8 * 3 * 3 * 3 * 3 * 2 * 2 * 2);
  });

  it('lets nothing from the data act on the terminal', () => {
    const text = nl({
      email: ['a\u001b[2J@b.example'],
      topBakkers: { on: true, number: '\u001b[31m7', project: '\n' },
    });
    expect(text).not.toMatch(/\p{Cc}/u);
  });
});

describe('the sentences about what is wrong with a debtor', () => {
  const params = {
    value: 'X',
    name: 'N',
    example: 'E',
    other: '9',
    chain: '1 → 2 → 1',
    debtors: '2, 3',
    count: 2,
    max: 20,
  };

  it.each(languages)('are whole in %s', (language) => {
    for (const rule of debtorRules) {
      expect(debtorRuleText(language, rule, params)).toMatch(/^[^{}]+\.$/);
      const { message } = explainError(language, new UserError('debtor.refused', { ...params, debtor: '1', rule }));
      expect(message).toMatch(/^[^{}]+$/);
    }
    for (const warning of debtorWarnings) expect(debtorRuleTexts(language).warnings[warning]).toMatch(/\.$/);
  });

  it('let nothing from the data act on the terminal', () => {
    expect(debtorRuleText('nl', 'email-form', { value: '\u001b[2Jx' })).not.toMatch(/\p{Cc}/u);
  });
});
