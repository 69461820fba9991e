import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines, keyOfLine } from '../../src/domain/align-lines.ts';
import { deliveryDifferences } from '../../src/domain/delivery-differences.ts';
import { contentOf, type DeliveryContent } from '../../src/domain/delivery-problems.ts';
import { mergeDelivery } from '../../src/domain/merge-delivery.ts';
import { anyContent, anyEdits, anyLine } from '../helpers/delivery-edits.ts';
import { article, delivery, deliveryLine } from '../helpers/worlds.ts';

function content(codes: string, differs: Partial<DeliveryContent> = {}): DeliveryContent {
  const lines = codes.split('').map((code) => deliveryLine(code));
  return { ...contentOf(delivery('1')), lines, ...differs };
}

function withQuantity(base: DeliveryContent, code: string, quantity: number): DeliveryContent {
  return { ...base, lines: base.lines.map((line) => (line.article === code ? { ...line, quantity } : line)) };
}

const noArticle = () => undefined;

const codes = ({ lines }: DeliveryContent) => lines.map(({ article }) => article).join('');

describe('which line became which', () => {
  it('gives every line of both lists once, in order, and pairs only lines of one article', () => {
    fc.assert(
      fc.property(fc.array(anyLine(), { maxLength: 12 }), fc.array(anyLine(), { maxLength: 12 }), (before, after) => {
        const pairs = alignLines(before, after);
        expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before.map((_line, index) => index));
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after.map((_line, index) => index));
        for (const pair of pairs) {
          const [was, is] = [before[pair.before ?? -1], after[pair.after ?? -1]];
          if (was && is) expect(keyOfLine(was)).toBe(keyOfLine(is));
        }
      }),
    );
  });

  it('finds no difference between a delivery and itself', () => {
    fc.assert(
      fc.property(anyContent(), (one) => {
        expect(deliveryDifferences(one, one)).toEqual([]);
      }),
    );
  });

  it('takes of two lines of one article the one that is equal', () => {
    const base = {
      ...content('11'),
      lines: [deliveryLine('1', { quantity: 5000 }), deliveryLine('1', { quantity: 7000 })],
    };
    const after = { ...base, lines: [deliveryLine('1', { quantity: 7000 })] };
    expect(deliveryDifferences(base, after)).toEqual([{ of: 'line', label: 'Brood 1', before: 5000, after: null }]);
  });
});

describe('two changes of one delivery', () => {
  it('are mine when nobody else changed anything, and theirs when I changed nothing', () => {
    fc.assert(
      fc.property(anyContent(), anyEdits(), (base, edit) => {
        const changed = edit(base);
        expect(mergeDelivery(base, changed, base, noArticle)).toEqual({ content: changed, clashes: [] });
        expect(mergeDelivery(base, base, changed, noArticle)).toEqual({ content: changed, clashes: [] });
        expect(mergeDelivery(base, changed, changed, noArticle)).toEqual({ content: changed, clashes: [] });
      }),
    );
  });

  it('lose no line that only one of us touched, and count none twice', () => {
    const base = content('12345');
    const mine = { ...withQuantity(base, '2', 9000), reference: 'PO-4711' };
    const theirs = {
      ...withQuantity(base, '4', 3000),
      lines: [...withQuantity(base, '4', 3000).lines, deliveryLine('6')],
    };
    const { content: merged, clashes } = mergeDelivery(base, mine, theirs, noArticle);
    expect(clashes).toEqual([]);
    expect(codes(merged)).toBe('123456');
    expect(merged.lines.map(({ quantity }) => quantity)).toEqual([1000, 9000, 1000, 3000, 1000, 1000]);
    expect(merged.reference).toBe('PO-4711');
  });

  it('keep lines that each of us put in between', () => {
    const base = content('13');
    const { content: merged, clashes } = mergeDelivery(base, content('123'), content('1349'), noArticle);
    expect(clashes).toEqual([]);
    expect(codes(merged)).toBe('12349');
  });

  it('count a line once that both of us added, and ask when we added it differently', () => {
    const base = content('1');
    expect(mergeDelivery(base, content('12'), content('12'), noArticle)).toEqual({
      content: content('12'),
      clashes: [],
    });
    const { content: merged, clashes } = mergeDelivery(
      base,
      withQuantity(content('12'), '2', 8000),
      content('12'),
      noArticle,
    );
    expect(codes(merged)).toBe('12');
    expect(merged.lines[1]?.quantity).toBe(8000);
    expect(clashes).toEqual([{ of: 'line', label: 'Brood 2', mine: 8000, theirs: 1000 }]);
  });

  it('clash where both gave a field another value, and mine stands in what is offered', () => {
    const base = content('12');
    const merge = mergeDelivery(base, withQuantity(base, '2', 5000), withQuantity(base, '2', 7000), noArticle);
    expect(merge.clashes).toEqual([{ of: 'field', label: 'Brood 2', field: 'quantity', mine: 5000, theirs: 7000 }]);
    expect(merge.content.lines[1]?.quantity).toBe(5000);
  });

  it('clash when one removed what the other changed', () => {
    const base = content('12');
    const changed = withQuantity(base, '2', 5000);
    expect(mergeDelivery(base, content('1'), changed, noArticle)).toMatchObject({
      content: content('1'),
      clashes: [{ of: 'line', label: 'Brood 2', mine: null, theirs: 5000 }],
    });
    expect(mergeDelivery(base, changed, content('1'), noArticle)).toMatchObject({
      content: changed,
      clashes: [{ of: 'line', label: 'Brood 2', mine: 5000, theirs: null }],
    });
  });

  it('never put an address of one debtor to another', () => {
    const base = content('1', { debtor: '100', address: null });
    const merge = mergeDelivery(base, { ...base, address: 'A' }, { ...base, debtor: '200' }, noArticle);
    expect(merge.clashes.map((clash) => clash.of === 'head' && clash.field)).toEqual(['debtor', 'address']);
    expect(merge.content).toMatchObject({ debtor: '100', address: 'A' });
  });

  it('are both there in full when we touched different lines, whatever we did to them', () => {
    const fates = ['kept', 'changedByMe', 'removedByMe', 'changedByThem', 'removedByThem'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...fates), { maxLength: 12 }),
        fc.subarray(['20', '21', '22']),
        fc.subarray(['30', '31', '32']),
        (fate, addedByMe, addedByThem) => {
          const base = { ...content(''), lines: fate.map((_one, index) => deliveryLine(String(100 + index))) };
          const by = (who: 'Me' | 'Them', added: readonly string[], quantity: number): DeliveryContent => ({
            ...base,
            lines: [
              ...base.lines.flatMap((line, index) => {
                if (fate[index] === `removedBy${who}`) return [];
                return fate[index] === `changedBy${who}` ? [{ ...line, quantity }] : [line];
              }),
              ...added.map((code) => deliveryLine(code)),
            ],
          });
          const { content: merged, clashes } = mergeDelivery(
            base,
            by('Me', addedByMe, 5000),
            by('Them', addedByThem, 7000),
            noArticle,
          );
          const stayed = base.lines.flatMap((line, index) => {
            if (fate[index]?.startsWith('removed')) return [];
            const quantity = fate[index] === 'changedByMe' ? 5000 : fate[index] === 'changedByThem' ? 7000 : 1000;
            return [{ ...line, quantity }];
          });
          const added = [...addedByThem, ...addedByMe].map((code) => deliveryLine(code));
          expect(clashes).toEqual([]);
          expect(merged.lines).toEqual([...stayed, ...added]);
        },
      ),
    );
  });

  describe('of which one moves the day across a change of price', () => {
    const dated = article('2', { price: 100, prices: [{ from: '2026-12-01', price: 150 }] });
    const articleOf = (code: string) => (code === '2' ? dated : undefined);
    const at = (date: string, lines: DeliveryContent['lines']) => ({ ...content(''), date, lines });
    const [old, fresh, given] = [100, 150, 130].map((price) => deliveryLine('2', { price }));
    if (!old || !fresh || !given) throw new Error('no lines');
    const free = deliveryLine('', { description: 'Doos', price: 100 });
    const base = at('2026-11-30', [old]);
    const moved = at('2026-12-01', [fresh]);
    const more = { ...old, quantity: 5000 };

    it('have lines that the other added at the prices of the new day, whoever moved it', () => {
      const grown = at('2026-11-30', [old, more, free, given]);
      for (const [mine, theirs] of [
        [moved, grown],
        [grown, moved],
      ] as const) {
        const { content: merged, clashes } = mergeDelivery(base, mine, theirs, articleOf);
        expect(clashes).toEqual([]);
        expect(merged).toEqual(at('2026-12-01', [fresh, { ...more, price: 150 }, free, given]));
      }
    });

    it('are no clash when both added the same at the price of their day', () => {
      const mine = at('2026-12-01', [fresh, { ...more, price: 150 }]);
      const { content: merged, clashes } = mergeDelivery(base, mine, at('2026-11-30', [old, more]), articleOf);
      expect([merged, clashes]).toEqual([mine, []]);
    });
  });
});
