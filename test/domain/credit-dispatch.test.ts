import { describe, expect, it } from 'vitest';
import { outcomeOfProblem } from '../../src/domain/dispatch/closing-sheet.ts';
import { grouped, runSheet } from '../../src/domain/dispatch/run-sheet.ts';
import { whyNot } from '../../src/domain/dispatch/why-not.ts';
import { finalInvoice, idOf, mailEntry, runSheetInput } from '../helpers/dispatch.ts';
import { debtor } from '../helpers/worlds.ts';

const credited = finalInvoice(1, {
  status: 'credited',
  creditedBy: [{ id: idOf(2), number: '2026-00002', date: '2026-11-23', lines: [] }],
});
const credit = finalInvoice(2, {
  origin: 'C',
  original: { id: credited.id, number: credited.number.text, date: credited.date },
});

describe('the run sheet', () => {
  it('keeps an invoice back that was credited in full, unless somebody gives a reason', () => {
    expect(runSheet(runSheetInput({ invoices: [credited, credit] }))).toMatchObject([
      { invoice: { id: credited.id }, problem: 'credited' },
      { invoice: { id: credit.id }, problem: null },
    ]);
    expect(runSheet(runSheetInput({ invoices: [credited], again: true }))).toMatchObject([{ problem: null }]);
    expect(outcomeOfProblem('credited')).toBe('skipped');
  });

  it('says of a credited invoice that went that it went, and of one that was credited in part that it goes', () => {
    const entries = [mailEntry(10, [1], { state: 'accepted' })];
    expect(runSheet(runSheetInput({ invoices: [credited], entries }))).toMatchObject([{ problem: 'already-sent' }]);
    const partly = { ...credited, status: 'final' as const };
    expect(runSheet(runSheetInput({ invoices: [partly] }))).toMatchObject([{ problem: null }]);
  });

  it('sends credit invoices of a debtor with Bundelen in a mail of their own', () => {
    const debtors = new Map([['1001', debtor('1001', { bundle: true })]]);
    const invoices = [finalInvoice(3), credit, finalInvoice(4), { ...credit, id: idOf(5) }];
    const groups = grouped(runSheet(runSheetInput({ invoices, debtors })));
    expect(groups.map((rows) => rows.map(({ invoice }) => invoice.id))).toEqual([
      [idOf(3), idOf(4)],
      [idOf(2), idOf(5)],
    ]);
  });
});

describe('why an invoice was not sent', () => {
  it('is that it was credited', () => {
    const input = { debtor: debtor('1001'), entries: [], mailEnabled: true, centralEmail: [], lastEnd: null };
    expect(whyNot({ ...input, invoice: credited })).toEqual([
      { kind: 'not-asked', route: 'mail', problem: 'credited' },
    ]);
  });
});
