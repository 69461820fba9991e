import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedDraft, type DraftEdit, editDifferences, noEdit } from '../../src/domain/change-draft.ts';
import { invoiceTypes } from '../../src/domain/debtor.ts';
import { draftDifferences, linesKept } from '../../src/domain/draft-differences.ts';
import { ratesForSeller } from '../../src/domain/hand-draft.ts';
import { type Draft, type InvoiceLine, lineFields } from '../../src/domain/invoice.ts';
import { rebase } from '../../src/domain/rebase-draft-edit.ts';
import { anyEdit, draftOf, edited } from '../helpers/edited-draft.ts';
import { debtor, delivery, deliveryLine, vatRates } from '../helpers/worlds.ts';

const ratesFor = ratesForSeller(vatRates, 'NL');

/** A draft of either layout, with lines that look alike: the same article twice at different prices. */
const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    invoiceType: fc.constantFrom(...invoiceTypes),
    notes: fc.array(
      fc.array(
        fc.record({
          article: fc.constantFrom('10', '20'),
          quantity: fc.integer({ min: 0, max: 9000 }),
          price: fc.constantFrom(1, 99, 100, 335),
          discount: fc.constantFrom(null, 500),
          vat: fc.constantFrom('high' as const, 'low' as const),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ invoiceType, notes }) =>
    draftOf(
      notes.map((lines, index) =>
        delivery(String(index + 1), {
          id: `delivery-${index}`,
          date: `2026-11-0${2 + index}`,
          lines: lines.map(({ article, ...differs }) => deliveryLine(article, differs)),
        }),
      ),
      debtor('100', { invoiceType }),
    ),
  );

const withEdit = anyDraft.chain((draft) => fc.tuple(fc.constant(draft), anyEdit(draft)));

/** Half away from zero, in whole numbers of any size. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -whole : whole;
}

/** What lines come to, worked out in another way than the program does. */
function totalsByHand(lines: readonly InvoiceLine[]) {
  const bases = new Map<number, bigint>();
  for (const { quantity, price, discount, rate } of lines) {
    const net = rounded(BigInt(quantity) * BigInt(price) * BigInt(10_000 - discount), 10_000_000n);
    bases.set(rate, (bases.get(rate) ?? 0n) + net);
  }
  const net = [...bases.values()].reduce((sum, base) => sum + base, 0n);
  const vat = [...bases].reduce((sum, [rate, base]) => sum + rounded(base * BigInt(rate), 10_000n), 0n);
  return { net: Number(net), vat: Number(vat), gross: Number(net + vat) };
}

function linesOf(draft: Draft): readonly InvoiceLine[] {
  return draft.sections.flatMap(({ lines }) => lines);
}

/** Lines without what follows from the rest, in any order. */
function asTexts(lines: readonly InvoiceLine[]): readonly string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}

describe('any edit of any draft', () => {
  it('leaves totals that are those of its lines, and days that add up', () => {
    fc.assert(
      fc.property(withEdit, ([draft, edit]) => {
        const after = changedDraft(draft, edit);
        expect(after).toMatchObject(totalsByHand(linesOf(after)));
        for (const { days, quantity } of linesOf(after)) {
          if (days) expect(days.reduce((sum, day) => sum + day, 0)).toBe(quantity);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('touches the lines that it names, and no other', () => {
    fc.assert(
      fc.property(withEdit, ([draft, edit]) => {
        const named = new Set([...edit.changed, ...edit.removed].map(({ section, line }) => `${section}/${line}`));
        const after = changedDraft(draft, edit);
        const unnamed = draft.sections.map(({ lines }, section) =>
          lines.filter((_line, line) => !named.has(`${section}/${line}`)),
        );
        for (const [section, lines] of unnamed.entries()) {
          expect(after.sections[section]?.lines).toEqual(expect.arrayContaining([...lines]));
        }
        const count = linesOf(draft).length - edit.removed.length + edit.added.length;
        expect(linesOf(after)).toHaveLength(count);
      }),
      { numRuns: 150 },
    );
  });

  it('is found again as the difference between the draft before and after', () => {
    fc.assert(
      fc.property(withEdit, ([draft, edit]) => {
        const found = draftDifferences(draft, edited(draft, edit));
        const made = editDifferences(draft, edit);
        expect(found).toHaveLength(made.length);
        expect(found).toEqual(expect.arrayContaining([...made]));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the differences after several edits', () => {
  const twoEdits = withEdit.chain(([draft, edit]) => {
    const between = edited(draft, edit);
    return fc.tuple(fc.constant(draft), fc.constant(between), anyEdit(between));
  });

  it('tell what every line of the first draft became, however many look alike', () => {
    fc.assert(
      fc.property(twoEdits, ([first, between, edit]) => {
        const last = edited(between, edit);
        const kept = linesKept(first, last);
        const differences = draftDifferences(first, last);
        for (const [section, { lines }] of first.sections.entries()) {
          for (const [line, was] of lines.entries()) {
            const place = kept.get(`${section}/${line}`);
            const now = place && last.sections[place.section]?.lines[place.line];
            const own = differences.filter(
              (one) =>
                'section' in one &&
                one.section === section &&
                one.line === line &&
                !(one.field === 'line' && one.before === null),
            );
            const fields = now ? lineFields.filter((field) => now[field] !== was[field]) : ['line'];
            expect(own.map((one) => one.field)).toEqual(fields);
            // What no edit can change tells whether it is the line that it is taken for.
            if (now) expect([now.article, now.unit, now.rate]).toEqual([was.article, was.unit, was.rate]);
          }
        }
        const added = differences.filter(({ field, before }) => field === 'line' && before === null).length;
        expect(kept.size + added).toBe(linesOf(last).length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('my edit on top of theirs', () => {
  const twoPeople = anyDraft.chain((draft) => fc.tuple(fc.constant(draft), anyEdit(draft), anyEdit(draft)));

  it('gives the same as theirs on top of mine, when nothing clashes', () => {
    let met = 0;
    fc.assert(
      fc.property(twoPeople, ([base, mine, theirs]) => {
        const ours = edited(base, theirs);
        const first = rebase(base, mine, ours, ratesFor);
        const second = rebase(base, theirs, edited(base, mine), ratesFor);
        expect(first.clashes.length).toBe(second.clashes.length);
        if (first.clashes.length > 0) return;
        met += 1;
        const one = changedDraft(ours, first.edit);
        const other = changedDraft(edited(base, mine), second.edit);
        // Days depend on the order in which quantities changed; all else does not.
        expect(asTexts(linesOf(one).map((line) => ({ ...line, days: null })))).toEqual(
          asTexts(linesOf(other).map((line) => ({ ...line, days: null }))),
        );
        expect([one.net, one.vat, one.gross]).toEqual([other.net, other.vat, other.gross]);
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it('holds all that I asked for, or says why not; and all of theirs that I did not touch', () => {
    let clashed = 0;
    fc.assert(
      fc.property(twoPeople, ([base, mine, theirs]) => {
        const ours = edited(base, theirs);
        const { edit, clashes } = rebase(base, mine, ours, ratesFor);
        clashed += clashes.length;
        const result = edited(ours, edit, 'carla (pts/4)');
        const kept = linesKept(base, result);
        const theirLines = linesKept(base, ours);
        const gone = (edit: DraftEdit, key: string) =>
          edit.removed.some(({ section, line }) => `${section}/${line}` === key);
        for (const [section, { lines }] of base.sections.entries()) {
          for (const [line, was] of lines.entries()) {
            const key = `${section}/${line}`;
            const place = kept.get(key);
            expect(place === undefined).toBe(gone(mine, key) || gone(theirs, key));
            if (!place) continue;
            const now = result.sections[place.section]?.lines[place.line];
            const wanted = mine.changed.find((one) => one.section === section && one.line === line)?.fields ?? {};
            const theirPlace = theirLines.get(key);
            const their = theirPlace && ours.sections[theirPlace.section]?.lines[theirPlace.line];
            for (const field of lineFields) {
              const changedByMe = wanted[field] !== undefined && wanted[field] !== was[field];
              expect(now?.[field]).toBe(changedByMe ? wanted[field] : their?.[field]);
            }
          }
        }
        const typed = (result: Draft) => linesOf(result).filter(({ article }) => article === '').length;
        expect(typed(result)).toBe(mine.added.length + theirs.added.length);
      }),
      { numRuns: 300 },
    );
    expect(clashed).toBeGreaterThan(20);
  });

  const bread = draftOf(
    [delivery('1', { lines: [deliveryLine('10', { description: 'Volkoren', quantity: 10_000 })] })],
    debtor('100'),
  );
  const first = { section: 0, line: 0 };
  const changing = (fields: DraftEdit['changed'][number]['fields']): DraftEdit => ({
    ...noEdit,
    changed: [{ ...first, fields }],
  });
  const removing: DraftEdit = { ...noEdit, removed: [first] };

  it('says so where both changed the same field of the same line, and keeps both values', () => {
    const theirs = edited(bread, changing({ quantity: 12_000 }));
    const { edit, clashes } = rebase(bread, changing({ quantity: 8000, price: 110 }), theirs, ratesFor);
    expect(clashes).toEqual([{ label: 'Volkoren', field: 'quantity', before: 10_000, mine: 8000, theirs: 12_000 }]);
    expect(edit).toEqual(changing({ quantity: 8000, price: 110 }));
  });

  it('is no clash where both want the same', () => {
    const theirs = edited(bread, changing({ quantity: 8000 }));
    expect(rebase(bread, changing({ quantity: 8000 }), theirs, ratesFor)).toEqual({ edit: noEdit, clashes: [] });
    expect(rebase(bread, removing, edited(bread, removing), ratesFor)).toEqual({ edit: noEdit, clashes: [] });
  });

  it('says so where one removed the line that the other changed', () => {
    const gone = rebase(bread, changing({ quantity: 8000 }), edited(bread, removing), ratesFor);
    expect(gone.edit).toEqual(noEdit);
    expect(gone.clashes).toEqual([{ label: 'Volkoren', field: 'line', before: 10_000, mine: 8000, theirs: null }]);
    const changed = rebase(bread, removing, edited(bread, changing({ quantity: 12_000 })), ratesFor);
    expect(changed.edit).toEqual(removing);
    expect(changed.clashes).toEqual([{ label: 'Volkoren', field: 'line', before: 10_000, mine: null, theirs: 12_000 }]);
  });

  it('goes nowhere on a draft that did not come from mine, and says so of each line', () => {
    const stranger = { ...bread, id: '01KB0000000000000000000000' };
    const { edit, clashes } = rebase(bread, changing({ quantity: 8000 }), stranger, ratesFor);
    expect(edit).toEqual(noEdit);
    expect(clashes.map(({ field, theirs }) => [field, theirs])).toEqual([['line', null]]);
  });
});
