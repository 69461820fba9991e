import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../src/state/columns.ts';

const names = { texts: ['id'], words: ['debtor', 'state'], counts: ['gross'] } as const;
const row = fc.record({
  id: fc.string(),
  debtor: fc.constantFrom('1', '2', '__proto__'),
  state: fc.string({ maxLength: 2 }),
  gross: fc.maxSafeInteger(),
});

function unpack(packed: unknown) {
  return unpackColumns(names, packed, (word) => word);
}

describe('rows as columns', () => {
  it('come back through JSON as they were', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const columns = unpack(JSON.parse(JSON.stringify(packColumns(names, rows))));
        const back = rows.map((_, index) => ({
          id: columns?.texts.id[index],
          debtor: columns?.words.debtor[index],
          state: columns?.words.state[index],
          gross: columns?.counts.gross[index],
        }));
        expect(columns?.length).toBe(rows.length);
        expect(back).toEqual(rows);
      }),
    );
  });

  it('share one copy of each word', () => {
    const rows = [1, 2, 3].map((number) => ({ id: String(number), debtor: '1001', state: 'final', gross: number }));
    expect(packColumns(names, rows)).toMatchObject({ words: ['1001', 'final'], columns: { debtor: [0, 0, 0] } });
  });

  const good = { length: 1, words: ['a'], columns: { id: ['1'], debtor: [0], state: [0], gross: [5] } };

  it.each([
    ['nothing', null],
    ['a list', [good]],
    ['no length', { ...good, length: undefined }],
    ['another length', { ...good, length: 2 }],
    ['no words', { ...good, words: undefined }],
    ['words that are none', { ...good, words: [1] }],
    ['a column less', { ...good, columns: { id: ['1'], debtor: [0], state: [0] } }],
    ['a shorter column', { ...good, columns: { ...good.columns, gross: [] } }],
    ['a text that is none', { ...good, columns: { ...good.columns, id: [1] } }],
    ['a number that is none', { ...good, columns: { ...good.columns, gross: ['5'] } }],
    ['an amount that is not whole', { ...good, columns: { ...good.columns, gross: [5.5] } }],
    ['a word that is not there', { ...good, columns: { ...good.columns, state: [1] } }],
  ])('are refused with %s', (_, packed) => {
    expect(unpack(good)).not.toBeNull();
    expect(unpack(packed)).toBeNull();
  });
});
