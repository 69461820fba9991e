import { describe, expect, it } from 'vitest';
import { changedDraft, type DraftEdit, editDifferences, noEdit } from '../../src/domain/change-draft.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { draftOf } from '../helpers/edited-draft.ts';
import { debtor, delivery, deliveryLine } from '../helpers/worlds.ts';

/** Ten loaves at 1.00 and two cakes at 18.95 less 10 %, on one *Totaalfactuur*. */
const breadAndCake = (differs: Parameters<typeof debtor>[1] = {}): Draft =>
  draftOf(
    [
      delivery('1', {
        lines: [
          deliveryLine('10', { description: 'Volkoren', quantity: 10_000 }),
          deliveryLine('20', { description: 'Taart', quantity: 2000, price: 1895, discount: 1000, vat: 'high' }),
        ],
      }),
    ],
    debtor('100', differs),
  );

const edit = (differs: Partial<DraftEdit>): DraftEdit => ({ ...noEdit, ...differs });
const first = { section: 0, line: 0 };

function codeOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'none';
}

describe('a changed draft', () => {
  it('costs what its changed line costs, with the VAT of each rate on the new sum', () => {
    const before = breadAndCake();
    expect([before.net, before.vat, before.gross]).toEqual([4411, 90 + 716, 5217]);
    const after = changedDraft(before, edit({ changed: [{ ...first, fields: { quantity: 12_000, price: 105 } }] }));
    expect(after.sections[0]?.lines[0]).toMatchObject({ quantity: 12_000, price: 105, net: 1260 });
    expect(after.vatTotals).toEqual([
      { rate: 2100, base: 3411, vat: 716 },
      { rate: 900, base: 1260, vat: 113 },
    ]);
    expect([after.net, after.vat, after.gross]).toEqual([4671, 829, 5500]);
  });

  it('leaves out a removed line, and takes in one typed by hand at the end of its section', () => {
    const line = {
      article: '',
      description: 'Bezorgen',
      unit: 'keer',
      quantity: 1000,
      price: 495,
      discount: 0,
      rate: 2100,
    };
    const after = changedDraft(breadAndCake(), edit({ removed: [first], added: [{ section: 0, line }] }));
    expect(after.sections[0]?.lines.map(({ description, net, rate }) => [description, net, rate])).toEqual([
      ['Taart', 3411, 2100],
      ['Bezorgen', 495, 2100],
    ]);
    expect(after.gross).toBe(3906 + 820);
  });

  it('keeps its deliveries, its period and its history', () => {
    const before = breadAndCake();
    const after = changedDraft(before, edit({ removed: [first] }));
    const { sections: _was, vatTotals: _totals, net: _net, vat: _vat, gross: _gross, ...rest } = before;
    expect(after).toMatchObject(rest);
  });

  it('keeps the heading of a delivery note that has no line left, since it bills that note all the same', () => {
    const notes = [delivery('1'), delivery('2', { id: 'delivery-2', date: '2026-11-03' })];
    const before = draftOf(notes, debtor('100', { invoiceType: 'specified' }));
    const after = changedDraft(before, edit({ removed: [first] }));
    expect(after.sections.map(({ heading, lines }) => [heading.kind, lines.length])).toEqual([
      ['delivery', 0],
      ['delivery', 1],
    ]);
  });

  it('has no tax on an added line when the buyer owes it', () => {
    const abroad = breadAndCake({ country: 'BE', vatId: 'BE0000000000' });
    const line = {
      article: '',
      description: 'Bezorgen',
      unit: '',
      quantity: 1000,
      price: 495,
      discount: 0,
      rate: 2100,
    };
    const after = changedDraft(abroad, edit({ added: [{ section: 0, line }] }));
    expect([after.vat, after.gross]).toEqual([0, 4906]);
  });

  it('takes the text of a person as plain text', () => {
    const description = ' Vol\u001b[2Jkoren\r\n\u202eheel ';
    const after = changedDraft(breadAndCake(), edit({ changed: [{ ...first, fields: { description } }] }));
    expect(after.sections[0]?.lines[0]?.description).toBe('Vol[2Jkoren heel');
  });

  it('refuses, as a slip of the program, a position that the draft does not have', () => {
    const beyond = { section: 0, line: 2 };
    const before = breadAndCake();
    expect(() => changedDraft(before, edit({ removed: [beyond] }))).toThrow('no line at 0/2');
    expect(() => changedDraft(before, edit({ changed: [{ ...beyond, fields: {} }] }))).toThrow('no line at 0/2');
  });

  it.each([
    ['draft.no-description', { description: ' \u0007 ' }],
    ['draft.long-description', { description: 'x'.repeat(201) }],
    ['draft.bad-quantity', { quantity: 1_000_000_001 }],
    ['draft.bad-quantity', { quantity: 0.5 }],
    ['draft.bad-quantity', { quantity: Number.NaN }],
    ['draft.bad-price', { price: -100_000_001 }],
    ['draft.bad-discount', { discount: 10_001 }],
    ['draft.bad-discount', { discount: -1 }],
  ] as const)('refuses a line with %s: %o', (code, fields) => {
    expect(codeOf(() => changedDraft(breadAndCake(), edit({ changed: [{ ...first, fields }] })))).toBe(code);
    const line = { article: '', description: 'x', unit: '', quantity: 1, price: 1, discount: 0, rate: 0, ...fields };
    expect(codeOf(() => changedDraft(breadAndCake(), edit({ added: [{ section: 0, line }] })))).toBe(code);
  });

  it('lets a wrong quantity become less than nothing, as a return', () => {
    const after = changedDraft(breadAndCake(), edit({ changed: [{ ...first, fields: { quantity: -1000 } }] }));
    expect(after.sections[0]?.lines[0]?.net).toBe(-100);
  });
});

describe('a changed line of a Weekstaat', () => {
  /** Two on Tuesday 3 and three on Thursday 5 November. */
  const week = draftOf(
    ([3, 5] as const).map((day, index) =>
      delivery(String(day), {
        id: `delivery-${day}`,
        date: `2026-11-0${day}`,
        lines: [deliveryLine('10', { quantity: 2000 + index * 1000 })],
      }),
    ),
    debtor('100', { invoiceType: 'weekly' }),
  );
  const daysWith = (quantity: number) =>
    changedDraft(week, edit({ changed: [{ ...first, fields: { quantity } }] })).sections[0]?.lines[0]?.days;

  it('has days that add up to the new quantity: more on the last day, less off the last days', () => {
    expect(week.sections[0]?.lines[0]?.days).toEqual([0, 2000, 0, 3000, 0, 0, 0]);
    expect(daysWith(7000)).toEqual([0, 2000, 0, 5000, 0, 0, 0]);
    expect(daysWith(4000)).toEqual([0, 2000, 0, 2000, 0, 0, 0]);
    expect(daysWith(1000)).toEqual([0, 1000, 0, 0, 0, 0, 0]);
    expect(daysWith(-500)).toEqual([0, 0, 0, -500, 0, 0, 0]);
  });

  it('keeps its days when something else of it changes', () => {
    const after = changedDraft(week, edit({ changed: [{ ...first, fields: { price: 110 } }] }));
    expect(after.sections[0]?.lines[0]?.days).toEqual([0, 2000, 0, 3000, 0, 0, 0]);
  });
});

describe('the differences that an edit makes', () => {
  it('name each line and field, with what it was and what it becomes', () => {
    const line = {
      article: '',
      description: 'Bezorgen',
      unit: '',
      quantity: 1000,
      price: 495,
      discount: 0,
      rate: 2100,
    };
    const changes = editDifferences(
      breadAndCake(),
      edit({
        changed: [{ ...first, fields: { description: 'Volkoren groot', quantity: 12_000, price: 100 } }],
        removed: [{ section: 0, line: 1 }],
        added: [{ section: 0, line }],
      }),
    );
    expect(changes).toEqual([
      { ...first, label: 'Volkoren', field: 'description', before: 'Volkoren', after: 'Volkoren groot' },
      { ...first, label: 'Volkoren', field: 'quantity', before: 10_000, after: 12_000 },
      { section: 0, line: 1, label: 'Taart', field: 'line', before: 2000, after: null },
      { section: 0, line: 1, label: 'Bezorgen', field: 'line', before: null, after: 1000 },
    ]);
  });

  it('are none when everything stays as it is', () => {
    const same = { description: ' Volkoren', quantity: 10_000, price: 100, discount: 0 };
    expect(editDifferences(breadAndCake(), edit({ changed: [{ ...first, fields: same }] }))).toEqual([]);
  });
});
