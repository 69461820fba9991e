import { describe, expect, it } from 'vitest';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { OutboxEntry } from '../../src/domain/dispatch/entry.ts';
import { isSwitched, type RouteChoice, runSheet } from '../../src/domain/dispatch/run-sheet.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { finalInvoice, idOf, mailEntry, printEntry, runSheetInput } from '../helpers/dispatch.ts';
import { debtor } from '../helpers/worlds.ts';

function rowsOf(
  choice: RouteChoice | null,
  about: Partial<Debtor> = {},
  entries: readonly OutboxEntry[] = [],
  again = false,
) {
  const rows = runSheet(
    runSheetInput({
      debtors: new Map([['1001', debtor('1001', about)]]),
      entries,
      again,
      choices: choice === null ? new Map() : new Map([[idOf(1), choice]]),
    }),
  );
  return rows.map(({ route, copies, insteadOf, problem }) => ({ route, copies, insteadOf, problem }));
}

describe('a run sheet without choices', () => {
  it('has a row for each route that the debtor wants', () => {
    expect(rowsOf(null, { dispatch: 'pdf' }).map(({ route }) => route)).toEqual(['mail']);
    expect(rowsOf(null, { dispatch: 'paper' }).map(({ route }) => route)).toEqual(['print']);
    expect(rowsOf(null, { dispatch: 'both' }).map(({ route }) => route)).toEqual(['mail', 'print']);
  });

  it('names what keeps a row back', () => {
    expect(rowsOf(null, { email: [] })).toMatchObject([{ problem: 'no-address' }]);
    expect(rowsOf(null, { dispatch: 'paper', copies: 0 })).toMatchObject([{ problem: 'no-copies' }]);
    expect(runSheet(runSheetInput({ mailEnabled: false }))).toMatchObject([{ problem: 'mail-disabled' }]);
  });
});

describe('a choice for one run', () => {
  it('goes by the chosen route, in the place of the one that the debtor has', () => {
    expect(rowsOf('print')).toEqual([{ route: 'print', copies: 1, insteadOf: 'mail', problem: null }]);
    expect(rowsOf('mail', { dispatch: 'paper' })).toMatchObject([{ route: 'mail', insteadOf: 'print', problem: null }]);
  });

  it('goes besides the debtor’s own route when both are chosen', () => {
    expect(rowsOf('both')).toMatchObject([
      { route: 'mail', insteadOf: null },
      { route: 'print', insteadOf: null },
    ]);
  });

  it('of one of the debtor’s two routes leaves the other for later', () => {
    expect(rowsOf('print', { dispatch: 'both' })).toMatchObject([{ route: 'print', insteadOf: null, problem: null }]);
    const printed = printEntry(10, 1, { state: 'printed' });
    expect(rowsOf(null, { dispatch: 'both' }, [printed])).toMatchObject([
      { route: 'mail', problem: null },
      { route: 'print', problem: 'already-sent' },
    ]);
  });

  it('of paper prints one copy when the debtor gets none, and as many as the debtor gets otherwise', () => {
    expect(rowsOf('print', { copies: 0 })).toMatchObject([{ copies: 1, problem: null }]);
    expect(rowsOf('print', { copies: 3 })).toMatchObject([{ copies: 3, problem: null }]);
    expect(rowsOf('print', { dispatch: 'paper', copies: 0 })).toMatchObject([{ copies: 1, problem: null }]);
  });

  it('of nothing leaves the invoice out, a draft too', () => {
    expect(rowsOf('none', { dispatch: 'both' })).toEqual([
      { route: 'none', copies: 0, insteadOf: null, problem: 'left-out' },
    ]);
    const {
      number: _number,
      date: _date,
      dueDate: _due,
      paymentReference: _ref,
      seller: _s,
      buyer: _b,
      ...rest
    } = finalInvoice(1);
    const draft: Draft = { ...rest, status: 'draft' };
    const choices = new Map([[idOf(1), 'none' as const]]);
    expect(runSheet(runSheetInput({ invoices: [draft], choices }))).toMatchObject([{ problem: 'left-out' }]);
    expect(runSheet(runSheetInput({ invoices: [draft] }))).toMatchObject([{ problem: 'draft' }]);
  });

  it('of another route does not send again, without a reason, what went by the debtor’s own', () => {
    const mailed = mailEntry(10, [1], { state: 'accepted' });
    expect(rowsOf('print', {}, [mailed])).toMatchObject([{ problem: 'already-sent' }]);
    expect(rowsOf('print', {}, [mailed], true)).toMatchObject([{ problem: null }]);
    expect(rowsOf('print', {}, [mailEntry(10, [1], { state: 'planned' })])).toMatchObject([
      { problem: 'already-waiting' },
    ]);
    expect(rowsOf('print', {}, [mailEntry(10, [1], { state: 'failed' })])).toMatchObject([{ problem: null }]);
  });

  it('counts afterwards for the route in whose place it went', () => {
    const printed = printEntry(10, 1, { state: 'printed', insteadOf: 'mail' });
    expect(rowsOf(null, {}, [printed])).toMatchObject([{ route: 'mail', problem: 'already-sent' }]);
    expect(rowsOf(null, {}, [{ ...printed, state: 'failed' }])).toMatchObject([{ route: 'mail', problem: null }]);
  });

  it('does not touch the other invoices', () => {
    const invoices = [finalInvoice(1), finalInvoice(2)];
    const rows = runSheet(runSheetInput({ invoices, choices: new Map([[idOf(2), 'print']]) }));
    expect(rows.map(({ route, choice }) => [route, choice])).toEqual([
      ['mail', null],
      ['print', 'print'],
    ]);
  });

  it.each([
    ['mail', 'pdf', false],
    ['print', 'paper', false],
    ['both', 'both', false],
    ['print', 'pdf', true],
    ['mail', 'both', true],
    ['none', 'pdf', true],
  ] as const)('of %s switches a debtor of %s: %s', (choice, dispatch, switched) => {
    expect(isSwitched(choice, { dispatch })).toBe(switched);
  });
});
