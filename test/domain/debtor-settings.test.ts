import { describe, expect, it } from 'vitest';
import { type Weekday, weekdays } from '../../src/domain/calendar.ts';
import { collect, type DraftPlan } from '../../src/domain/collect.ts';
import {
  type Collect,
  collectModes,
  type Debtor,
  dispatchMethods,
  type InvoiceType,
  invoiceTypes,
} from '../../src/domain/debtor.ts';
import { runSheet } from '../../src/domain/dispatch/run-sheet.ts';
import { finalInvoiceOf } from '../../src/domain/final-invoice.ts';
import type { FinalInvoice, InvoiceLine } from '../../src/domain/invoice.ts';
import { idOf, runSheetInput } from '../helpers/dispatch.ts';
import {
  collectInput,
  company,
  debtor,
  delivery,
  deliveryAddress,
  deliveryLine,
  invoiceOptions,
  topBakkers,
} from '../helpers/worlds.ts';

const pieces = (code: string, quantity: number, returned = 0) =>
  deliveryLine(code, { quantity: quantity * 1000, returned: returned * 1000 });

/** Two weeks of one customer with a second door: a Monday, a Tuesday, a Wednesday at the door, and the Monday after. */
const deliveries = [
  delivery('1', { date: '2026-11-02', lines: [pieces('10', 2), pieces('20', 1)] }),
  delivery('2', { date: '2026-11-03', lines: [pieces('10', 3)] }),
  delivery('3', { date: '2026-11-04', address: 'A', lines: [pieces('10', 1)] }),
  delivery('4', { date: '2026-11-09', lines: [pieces('20', 4, 1)] }),
];

/** Invoices, of each its sections, of each its lines: article, pieces, and on a *Weekstaat* the pieces of each day. */
type Expected = readonly (readonly string[])[];

const expected: Readonly<Record<Collect, Readonly<Record<InvoiceType, Expected>>>> = {
  none: {
    total: [['10×2 20×1'], ['10×3'], ['10×1'], ['20×3']],
    specified: [['10×2 20×1'], ['10×3'], ['10×1'], ['20×3']],
    weekly: [['10×2[2......] 20×1[1......]'], ['10×3[.3.....]'], ['10×1[..1....]'], ['20×3[3......]']],
  },
  address: {
    total: [['10×5 20×4'], ['10×1']],
    specified: [['10×2 20×1', '10×3', '20×3'], ['10×1']],
    weekly: [['10×5[23.....] 20×1[1......]', '20×3[3......]'], ['10×1[..1....]']],
  },
  all: {
    total: [['10×5 20×4', '10×1']],
    specified: [['10×2 20×1', '10×3', '10×1', '20×3']],
    weekly: [['10×5[23.....] 20×1[1......]', '10×1[..1....]', '20×3[3......]']],
  },
};

const consolidations = ['not', 'to the head office', 'in two steps'] as const;
type Consolidation = (typeof consolidations)[number];
const invoiceDays = [...weekdays, 'none'] as const;
const copyCounts = [0, 1, 2, 9] as const;

/** The customer and those it is billed by way of; the settings are those of the one that is billed. */
function debtorsOf(consolidation: Consolidation, settings: Partial<Debtor>): readonly [Debtor, ...Debtor[]] {
  const door = { deliveryAddresses: [deliveryAddress('A')] };
  // What a branch says of itself must not count.
  const branch: Partial<Debtor> = {
    invoiceDay: 'sunday',
    invoiceType: 'specified',
    collect: 'none',
    dispatch: 'paper',
    copies: 5,
    email: ['filiaal@example.com'],
  };
  switch (consolidation) {
    case 'not':
      return [debtor('100', { ...door, ...settings })];
    case 'to the head office':
      return [debtor('900', settings), debtor('100', { ...door, ...branch, consolidateTo: '900' })];
    case 'in two steps':
      return [
        debtor('900', settings),
        debtor('500', { ...branch, consolidateTo: '900' }),
        debtor('100', { ...door, ...branch, consolidateTo: '500' }),
      ];
  }
}

function asText({ article, quantity, days }: InvoiceLine): string {
  const grid = days ? `[${days.map((day) => (day === 0 ? '.' : day / 1000)).join('')}]` : '';
  return `${article}×${quantity / 1000}${grid}`;
}

function shown(drafts: readonly DraftPlan[]): Expected {
  return drafts.map(({ sections }) => sections.map(({ lines }) => lines.map(asText).join(' ')));
}

function finalOf(draft: DraftPlan, index: number, billed: Debtor): FinalInvoice {
  const sequence = index + 1;
  const number = { year: 2026, sequence, text: `2026-${sequence}` };
  const parties = { company: company(), invoices: invoiceOptions(), topBakkers, debtor: billed };
  return finalInvoiceOf(
    { ...draft, id: idOf(sequence), history: [], revision: 0, status: 'draft' },
    number,
    '2026-11-13',
    parties,
  );
}

/** What leaves for each invoice: mail with its addresses, paper with its number of copies, or why it does not. */
function leaving(invoices: readonly FinalInvoice[], billed: Debtor): readonly string[] {
  const rows = runSheet(runSheetInput({ invoices, debtors: new Map([[billed.number, billed]]), entries: [] }));
  return rows.map(({ route, to, cc, copies, problem }) =>
    problem === null ? (route === 'mail' ? `mail ${[...to, ...cc].join()}` : `print ${copies}`) : problem,
  );
}

const address = { email: ['crediteuren@example.com'], cc: ['kopie@example.com'] };
const mail = 'mail crediteuren@example.com,kopie@example.com';

function expectedLeaving(dispatch: Debtor['dispatch'], copies: number): readonly string[] {
  const paper = copies === 0 ? 'no-copies' : `print ${copies}`;
  return { pdf: [mail], paper: [paper], both: [mail, paper] }[dispatch];
}

const worlds = consolidations.flatMap((consolidation) =>
  collectModes.flatMap((mode) => invoiceTypes.map((type) => [consolidation, mode, type] as const)),
);

describe('every value of the settings of a debtor’s invoices, with every value of the others', () => {
  it.each(worlds)('billed %s, collected %s, as %s', (consolidation, mode, invoiceType) => {
    const want = expected[mode][invoiceType];
    let count = 0;
    for (const invoiceDay of invoiceDays) {
      for (const dispatch of dispatchMethods) {
        for (const copies of copyCounts) {
          const debtors = debtorsOf(consolidation, {
            invoiceDay,
            invoiceType,
            collect: mode,
            dispatch,
            copies,
            ...address,
          });
          const [billed] = debtors;
          const made = (asked: Weekday | null, only: readonly string[] | null) =>
            collect(collectInput({ deliveries, debtors, invoiceDay: asked, onlyDebtors: only })).drafts;
          const drafts = made(null, [billed.number]);
          expect(shown(drafts)).toEqual(want);
          // On its own day, whatever the day, and on no other.
          for (const day of weekdays) expect(shown(made(day, null))).toEqual(day === invoiceDay ? want : []);
          expect(shown(made(null, null))).toEqual(invoiceDay === 'none' ? [] : want);
          const invoices = drafts.map((draft, index) => finalOf(draft, index, billed));
          expect(invoices.every((invoice) => invoice.debtor === billed.number)).toBe(true);
          expect(leaving(invoices, billed)).toEqual(invoices.flatMap(() => expectedLeaving(dispatch, copies)));
          count += 1;
        }
      }
    }
    expect(count).toBe(8 * 3 * 4);
  });

  it('names the branch on the invoice of the head office, at every place and on every note', () => {
    for (const consolidation of consolidations.slice(1)) {
      const debtors = debtorsOf(consolidation, { invoiceType: 'specified', collect: 'all' });
      const [draft] = collect(collectInput({ deliveries, debtors })).drafts;
      const places = draft?.sections.map(({ heading }) => (heading.kind === 'delivery' ? heading.place : null));
      expect(places).toEqual([
        { debtor: '100', name: 'Lunchroom 100', city: 'Utrecht' },
        { debtor: '100', name: 'Lunchroom 100', city: 'Utrecht' },
        { debtor: '100', name: 'Lunchroom 100, Filiaal A', city: 'Utrecht' },
        { debtor: '100', name: 'Lunchroom 100', city: 'Utrecht' },
      ]);
    }
  });
});
