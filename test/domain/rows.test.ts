import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filteredRows, openFilter } from '../../src/domain/filter-rows.ts';
import { matching } from '../../src/domain/find-rows.ts';
import { groupBy } from '../../src/domain/group-by.ts';
import type { InvoiceRow } from '../../src/domain/invoice-row.ts';
import { type RowColumn, rowColumns, sortedRows } from '../../src/domain/sort-rows.ts';
import { invoiceRow, rowDispatch } from '../helpers/invoice-row.ts';

const draft = invoiceRow('', { id: 'draft', status: 'draft', date: null, debtor: '7', debtorName: 'Zoë’s Café' });
const rows = [
  draft,
  invoiceRow('2026-00010', { debtor: '1010', debtorName: 'Bäckerei Müller & Söhne', date: '2026-11-23', gross: -5 }),
  invoiceRow('2026-00009', { debtor: '99', debtorName: 'Café de Straße', date: '2026-11-16', gross: 300 }),
  invoiceRow('2026-00008', { debtor: '1010', debtorName: 'Bakkerij Mulder', date: '2026-11-16', gross: 20 }),
];

function found(query: string): readonly string[] {
  return matching(rows, query).found.map(({ id }) => id);
}

describe('a search', () => {
  it.each([
    ['00009', ['id-2026-00009']],
    ['7', ['draft']],
    ['MULLER', ['id-2026-00010']],
    ['müller', ['id-2026-00010']],
    ['cafe', ['draft', 'id-2026-00009']],
    ['strasse', ['id-2026-00009']],
    ['zoë', ['draft']],
    ['zoe', ['draft']],
    ['mul 1010', ['id-2026-00010', 'id-2026-00008']],
    ['1010 mul 08', ['id-2026-00008']],
    [' cafe  straße ', ['id-2026-00009']],
    ['cafe mulder', []],
    ['2026-00009x', []],
  ])('for %j finds by number, debtor number and name, whatever case and accents: %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('for nothing leaves the list as it is', () => {
    expect(matching(rows, '  ').found).toBe(rows);
  });

  it('finds numbers with letters in them', () => {
    const lettered = [invoiceRow('F2026-1b')];
    expect(matching(lettered, 'f2026 1B').found).toEqual(lettered);
  });

  it('that goes on from the one before finds what a fresh one finds, as one types, corrects and the list changes', () => {
    const letters = fc.constantFrom(...'ac0 1mül2-');
    const typed = fc.array(fc.oneof(letters, fc.constant('⌫')), { maxLength: 12 });
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 12 }), (keys, changeAt) => {
        let query = '';
        let list: typeof rows = rows;
        let search = matching(list, query);
        keys.forEach((key, index) => {
          query = key === '⌫' ? query.slice(0, -1) : query + key;
          if (index === changeAt) list = [...rows, invoiceRow('2026-00001', { debtorName: 'Mülacat' })];
          search = matching(list, query, search);
          expect(search.found).toEqual(matching(list, query).found);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('knows the names that one debtor had apart', () => {
    const renamed = ['Oud', 'Nieuw', 'Oud'].map((debtorName, index) => invoiceRow(`${index}`, { debtorName }));
    expect(matching(renamed, 'nieuw').found).toEqual([renamed[1]]);
  });
});

describe('a filter', () => {
  it('that is open leaves the list as it is', () => {
    expect(filteredRows(rows, openFilter)).toBe(rows);
  });

  it.each([
    [{ from: '2026-11-17' }, ['id-2026-00010']],
    [{ until: '2026-11-16' }, ['id-2026-00009', 'id-2026-00008']],
    [{ from: '2026-11-16', until: '2026-11-23' }, ['id-2026-00010', 'id-2026-00009', 'id-2026-00008']],
    [{ debtor: '1010' }, ['id-2026-00010', 'id-2026-00008']],
    [{ debtor: '101' }, []],
    [{ state: 'draft' }, ['draft']],
    [{ state: 'final' }, ['id-2026-00010', 'id-2026-00009', 'id-2026-00008']],
    [{ state: 'final', debtor: '99' }, ['id-2026-00009']],
  ] as const)('of %j lets these pass: %j', (filter, expected) => {
    expect(filteredRows(rows, { ...openFilter, ...filter }).map(({ id }) => id)).toEqual(expected);
  });

  it('goes by the state that the row shows', () => {
    const failed = invoiceRow('1', { dispatch: rowDispatch({ state: 'failed' }) });
    expect(filteredRows([...rows, failed], { ...openFilter, state: 'not-sent' })).toEqual([failed]);
  });
});

/** The rows that show the same in a column, in the order of their first. */
function groupsOf(sorted: readonly InvoiceRow[], column: RowColumn) {
  return groupBy(sorted, ({ number, date, debtor, debtorName, gross, status }) => {
    const shown = { number, date, debtor, name: debtorName, amount: gross, state: status };
    return String(shown[column]);
  });
}

describe('sorting', () => {
  const order: Readonly<Record<RowColumn, readonly string[]>> = {
    number: ['id-2026-00008', 'id-2026-00009', 'id-2026-00010', 'draft'],
    date: ['id-2026-00009', 'id-2026-00008', 'id-2026-00010', 'draft'],
    debtor: ['draft', 'id-2026-00009', 'id-2026-00010', 'id-2026-00008'],
    name: ['id-2026-00010', 'id-2026-00008', 'id-2026-00009', 'draft'],
    amount: ['id-2026-00010', 'id-2026-00008', 'id-2026-00009', 'draft'],
    state: ['draft', 'id-2026-00010', 'id-2026-00009', 'id-2026-00008'],
  };

  it.each(rowColumns)('by %s puts the smallest first, drafts as later than any number and date', (column) => {
    expect(sortedRows(rows, column, 'up').map(({ id }) => id)).toEqual(order[column]);
  });

  it.each(rowColumns)('by %s keeps rows that are equal in it as they were, up and down', (column) => {
    const some = fc.array(
      fc.record({
        number: fc.constantFrom('', '2026-9', '2026-10'),
        date: fc.constantFrom(null, '2026-01-01', '2026-02-01'),
        debtor: fc.constantFrom('9', '10', 'A'),
        debtorName: fc.constantFrom('Jansen', 'de Boer'),
        gross: fc.integer({ min: -1, max: 1 }),
        status: fc.constantFrom('final' as const, 'credited' as const),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (values) => {
        const list = values.map((value, index) => invoiceRow(value.number, { ...value, id: String(index) }));
        const up = groupsOf(sortedRows(list, column, 'up'), column);
        const down = groupsOf(sortedRows(list, column, 'down'), column);
        expect(down.toReversed()).toEqual(up);
        const ids = up.map((group) => group.map(({ id }) => Number(id)));
        expect(ids).toEqual(ids.map((group) => group.toSorted((a, b) => a - b)));
        expect(ids.flat().toSorted((a, b) => a - b)).toEqual([...list.keys()]);
        expect(up.flat()).toEqual(sortedRows(list, column, 'up'));
      }),
    );
  });

  it('leaves the list itself as it was', () => {
    const before = [...rows];
    for (const column of rowColumns) sortedRows(rows, column, 'down');
    expect(rows).toEqual(before);
  });
});
