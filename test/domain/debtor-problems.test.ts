import { describe, expect, it } from 'vitest';
import { mergeDebtor } from '../../src/domain/change-debtor.ts';
import { billedDebtor } from '../../src/domain/consolidation.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import {
  type DebtorWorld,
  debtorProblems,
  debtorWarningsOf,
  debtorWorld,
  newDebtorProblems,
} from '../../src/domain/debtor-problems.ts';
import { newDebtor, nextDebtorNumber } from '../../src/domain/new-debtor.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { countryOfVatId, plainVatId, vatIdProblem } from '../../src/domain/vat-id.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { debtor, deliveryAddress, topBakkers } from '../helpers/worlds.ts';

const today = '2026-11-13';

function worldOf(debtors: readonly Debtor[], central: DebtorWorld['central'] = topBakkers): DebtorWorld {
  return debtorWorld(debtors, central, today);
}

/** What is wrong with debtor 1 that differs so, beside these others. */
function wrong(differs: Partial<Debtor>, others: readonly Debtor[] = [], central = topBakkers): readonly string[] {
  const one = debtor('1', differs);
  return debtorProblems(one, worldOf([one, ...others], central)).map(({ field, rule }) => `${field} ${rule}`);
}

describe('a debtor', () => {
  it('is right as most are', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each<[string, Partial<Debtor>]>([
    ['number number-missing', { number: ' ' }],
    ['number number-form', { number: '10 01' }],
    ['number number-form', { number: '1'.repeat(21) }],
    ['name name-missing', { name: ' ' }],
    ['country country-form', { country: 'Nederland' }],
    ['vatId vat-id-form', { vatId: 'NL12345678B01' }],
    ['copies copies-range', { copies: 10 }],
    ['copies copies-range', { copies: 1.5 }],
    ['termDays term-range', { termDays: 366 }],
    ['discount discount-range', { discount: 10_001 }],
    ['email email-form', { email: ['jansen@'] }],
    ['cc cc-form', { cc: ['müller@bakker.example'] }],
    ['consentSince consent-in-future', { consentSince: '2026-11-14' }],
    ['name text-long', { name: 'x'.repeat(201) }],
    ['postcode text-long', { postcode: '1'.repeat(21) }],
    ['phone text-long', { phone: '1'.repeat(41) }],
    ['kvk text-long', { kvk: '1'.repeat(31) }],
    ['topBakkers.project text-long', { topBakkers: { on: false, number: '', project: 'x'.repeat(81) } }],
    ['email addresses-many', { email: Array.from({ length: 21 }, (_, index) => `a${index}@b.example`) }],
    ['deliveryAddresses text-long', { deliveryAddresses: [deliveryAddress('F', { postcode: '1'.repeat(21) })] }],
    ['deliveryAddresses code-missing', { deliveryAddresses: [deliveryAddress('')] }],
    ['deliveryAddresses code-long', { deliveryAddresses: [deliveryAddress('F'.repeat(21))] }],
    ['deliveryAddresses code-twice', { deliveryAddresses: [deliveryAddress('F'), deliveryAddress('F')] }],
  ])('is told: %s', (problem, differs) => {
    expect(wrong(differs)).toEqual([problem]);
  });

  it('may have agreed to electronic invoices today, and its addresses may be IDN', () => {
    expect(wrong({ consentSince: today, email: ['info@bäckerei-grün.example', 'a@b.example'] })).toEqual([]);
  });

  it('needs a mail address for PDF, unless the central billing address gets its invoices', () => {
    expect(wrong({ email: [], dispatch: 'pdf' })).toEqual(['email email-missing']);
    expect(wrong({ email: [], dispatch: 'both' })).toEqual(['email email-missing']);
    expect(wrong({ email: [], dispatch: 'paper' })).toEqual([]);
    expect(wrong({ email: [], topBakkers: { on: true, number: '7', project: '' } })).toEqual([]);
  });

  it('goes through TopBakkers only under a number there, and to a central address that is filled in', () => {
    const on = { on: true, number: '7', project: '' };
    expect(wrong({ topBakkers: on })).toEqual([]);
    expect(wrong({ topBakkers: { ...on, number: ' ' } })).toEqual(['topBakkers.number no-central-number']);
    for (const field of ['name', 'address', 'city'] as const) {
      expect(wrong({ topBakkers: on }, [], { ...topBakkers, [field]: '' })).toEqual([
        'topBakkers.on no-central-address',
      ]);
    }
    expect(wrong({ topBakkers: on }, [], { ...topBakkers, email: [] })).toEqual(['topBakkers.on no-central-address']);
    expect(wrong({ topBakkers: on, dispatch: 'paper' }, [], { ...topBakkers, email: [] })).toEqual([]);
    expect(wrong({ topBakkers: { ...on, on: false, number: '' } }, [], { ...topBakkers, name: '' })).toEqual([]);
  });

  it('is warned about when it gets PDF without consent, or paper in no copies', () => {
    const told = (differs: Partial<Debtor>) => debtorWarningsOf(debtor('1', differs));
    expect(told({ dispatch: 'pdf' })).toEqual(['pdf-without-consent']);
    expect(told({ dispatch: 'both', copies: 0 })).toEqual(['pdf-without-consent', 'paper-without-copies']);
    expect(told({ dispatch: 'pdf', consentSince: today, copies: 0 })).toEqual([]);
    expect(told({ dispatch: 'paper' })).toEqual([]);
  });

  it('that was wrong before is told only what a change makes wrong', () => {
    const before = debtor('1', { email: [], vatId: 'X' });
    const world = worldOf([before]);
    expect(newDebtorProblems(before, { ...before, city: 'Zeist' }, world)).toEqual([]);
    expect(newDebtorProblems(before, { ...before, copies: 12 }, world).map(({ rule }) => rule)).toEqual([
      'copies-range',
    ]);
  });
});

describe('consolidating', () => {
  const head = debtor('9', { name: 'Hoofdkantoor' });

  it('goes to another debtor that is there and open', () => {
    expect(wrong({ consolidateTo: '9' }, [head])).toEqual([]);
    expect(wrong({ consolidateTo: '1' })).toEqual(['consolidateTo billed-to-itself']);
    expect(wrong({ consolidateTo: '8' }, [head])).toEqual(['consolidateTo billed-to-nobody']);
    expect(wrong({ consolidateTo: '9' }, [{ ...head, closed: true }])).toEqual(['consolidateTo billed-to-closed']);
  });

  it('does not go round in a circle, however long', () => {
    const chain = ['2', '3', '4'].map((number, at) => debtor(number, { consolidateTo: ['3', '4', '1'][at] ?? null }));
    expect(wrong({ consolidateTo: '2' }, chain)).toEqual(['consolidateTo billed-in-circle']);
    const [problem] = debtorProblems(debtor('1', { consolidateTo: '2' }), worldOf(chain));
    expect(problem?.params).toEqual({ chain: '1 → 2 → 3 → 4 → 1' });
  });

  it('lets nobody close whom open debtors are billed to', () => {
    const branch = debtor('2', { consolidateTo: '1' });
    expect(wrong({ closed: true }, [branch])).toEqual(['closed bills-for-others']);
    expect(wrong({ closed: true }, [{ ...branch, closed: true }])).toEqual([]);
    // And a branch is not reopened under a head office that is closed.
    const closedHead = debtor('9', { closed: true });
    const closedBranch = debtor('1', { closed: true, consolidateTo: '9' });
    const world = worldOf([closedHead, closedBranch]);
    expect(newDebtorProblems(closedBranch, { ...closedBranch, closed: false }, world).map(({ rule }) => rule)).toEqual([
      'billed-to-closed',
    ]);
  });

  it('is right exactly when somebody is billed in the end, in a thousand worlds', () => {
    const choices = seededChoices(5);
    const found = { right: 0, wrong: 0 };
    for (let round = 0; round < 1000; round += 1) {
      const numbers = ['1', '2', '3', '4', '5'];
      const debtors = numbers.map((number) =>
        debtor(number, { consolidateTo: choices.oneIn(3) ? null : choices.pick([...numbers, '6']) }),
      );
      const world = worldOf(debtors);
      for (const one of debtors) {
        const rules = debtorProblems(one, world).map(({ rule }) => rule);
        const billed = (() => {
          try {
            return billedDebtor(one, world.debtors);
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
            return null;
          }
        })();
        // What is further along the chain and leads nowhere is told of the debtor that it is wrong with.
        const leadsNowhere = rules.length === 0 && billed === null;
        if (leadsNowhere) {
          const next = world.debtors.get(one.consolidateTo ?? '');
          let at: Debtor | undefined = next;
          while (at && debtorProblems(at, world).length === 0) at = world.debtors.get(at.consolidateTo ?? '');
          expect(at).toBeDefined();
        } else expect(rules.length === 0).toBe(billed !== null);
        found[rules.length === 0 ? 'right' : 'wrong'] += 1;
      }
    }
    expect(Math.min(found.right, found.wrong)).toBeGreaterThan(500);
  });
});

describe('a VAT id', () => {
  it.each([
    'NL123456789B01',
    'nl 1234.56.789.b01',
    'DE123456789',
    'BE0123456789',
    'BE1012345678',
    'ATU12345678',
    'FRXX123456789',
    'IE1234567WA',
    'XI123456789',
  ])('of this shape is one: %s', (vatId) => {
    expect(vatIdProblem(vatId, 'NL')).toBeNull();
  });

  it.each([
    ['NL12345678B01', 'NL', 'NL123456789B01'],
    ['NL123456789BO1', 'NL', 'NL123456789B01'],
    ['123456789B01', 'NL', 'NL123456789B01'],
    ['DE12345678', 'NL', 'DE123456789'],
    ['123456789', 'DE', 'DE123456789'],
    ['GR123456789', 'GR', 'EL123456789'],
    ['BE2123456789', 'BE', 'BE0123456789'],
  ])('of another is not: %s in %s', (vatId, country, example) => {
    expect(vatIdProblem(vatId, country)).toEqual({ example });
  });

  it('may be missing, and may look like anything outside the Union', () => {
    expect(vatIdProblem('', 'NL')).toBeNull();
    expect(vatIdProblem('CHE-123.456.788 MWST', 'CH')).toBeNull();
    expect(plainVatId(' nl 1234.56.789-b01 ')).toBe('NL123456789B01');
  });

  it.each([
    [' nl 1234.56.789-b01 ', 'NL'],
    ['EL123456789', 'GR'],
    ['XI123456789', 'XI'],
    ['GR123456789', null],
    ['GB123456789', null],
    ['NL12', null],
    ['n.v.t.', null],
    ['toString', null],
    ['', null],
  ])('%j is known in %s', (vatId, country) => {
    expect(countryOfVatId(vatId)).toBe(country);
  });
});

describe('the number proposed for a new debtor', () => {
  it.each([
    [[], '1001'],
    [['A1', 'KANTOOR'], '1001'],
    [['1001', '1002'], '1003'],
    [['1002', '999', 'Z5'], '1003'],
    [['0007', '0012'], '0013'],
    [['99'], '100'],
  ])('is one more than the highest of %j', (numbers, next) => {
    expect(nextDebtorNumber(numbers)).toBe(next);
  });

  it('is always free', () => {
    const choices = seededChoices(3);
    const taken = new Set<string>();
    for (let round = 0; round < 200; round += 1) {
      const next = nextDebtorNumber(taken);
      expect(taken.has(next)).toBe(false);
      taken.add(choices.oneIn(2) ? next : `${choices.pick(['', 'A', '0', '00'])}${choices.between(1, 5000)}`);
    }
  });

  it('makes a debtor that only lacks a name', () => {
    const made = newDebtor('1', { country: 'NL', language: 'nl' });
    expect(debtorProblems(made, worldOf([])).map(({ rule }) => rule)).toEqual(['name-missing']);
  });
});

describe('delivery addresses that two people change', () => {
  const [f1, f2, f3] = [deliveryAddress('F1'), deliveryAddress('F2'), deliveryAddress('F3')];
  const base = debtor('1', { deliveryAddresses: [f1, f2] });
  const withAddresses = (deliveryAddresses: Debtor['deliveryAddresses']): Debtor => ({ ...base, deliveryAddresses });

  it('are put together one by one', () => {
    const mine = withAddresses([f1, { ...f2, name: 'Kiosk' }]);
    const theirs = withAddresses([{ ...f1, city: 'Zeist' }, f2, f3]);
    const { debtor: merged, clashes } = mergeDebtor(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(merged.deliveryAddresses).toEqual([{ ...f1, city: 'Zeist' }, { ...f2, name: 'Kiosk' }, f3]);
  });

  it('clash when both changed one of them, or one removed what the other changed', () => {
    const theirs = withAddresses([{ ...f1, city: 'Zeist' }, f2]);
    for (const mine of [withAddresses([{ ...f1, city: 'Soest' }, f2]), withAddresses([f2])]) {
      const { debtor: merged, clashes } = mergeDebtor(base, mine, theirs);
      expect(clashes.map(({ field }) => field)).toEqual(['deliveryAddresses']);
      expect(merged).toEqual(theirs);
    }
  });

  it('that both removed, or both added alike, do not', () => {
    const both = withAddresses([f1, f3]);
    expect(mergeDebtor(base, both, both)).toEqual({ debtor: both, clashes: [] });
  });
});
