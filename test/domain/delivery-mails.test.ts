import { describe, expect, it } from 'vitest';
import type { Debtor } from '../../src/domain/debtor.ts';
import { type DeliveryMailsInput, deliveryMails } from '../../src/domain/dispatch/delivery-mails.ts';
import type { DispatchState, MailEntry } from '../../src/domain/dispatch/entry.ts';
import { handOver } from '../../src/domain/dispatch/transitions.ts';
import { idOf, mailEntry } from '../helpers/dispatch.ts';
import { debtor, delivery } from '../helpers/worlds.ts';

const note = delivery('1234', { id: idOf(900), debtor: '1001' });

/** A mail that brings the note. */
function noteMail(number: number, state: DispatchState, differs: Partial<MailEntry> = {}): MailEntry {
  const { id, date, kind } = note;
  return mailEntry(number, [], {
    kind: 'delivery',
    deliveries: [{ id, number: note.number, kind, date }],
    state,
    ...differs,
  });
}

function rows(differs: Partial<DeliveryMailsInput> = {}, who: Partial<Debtor> = {}) {
  return deliveryMails({
    deliveries: [note],
    debtors: new Map([['1001', debtor('1001', who)]]),
    entries: [],
    mailEnabled: true,
    again: false,
    ...differs,
  });
}

describe('the mail of a delivery note', () => {
  it('goes to the debtor that had the delivery, whatever way its invoices go', () => {
    expect(rows({}, { dispatch: 'paper', consolidateTo: '1002', cc: ['keuken@example.com'] })).toMatchObject([
      { debtor: { number: '1001' }, to: ['lunchroom-1001@example.com'], cc: ['keuken@example.com'], problem: null },
    ]);
  });

  it('does not go without an address, or while sending is off', () => {
    expect(rows({}, { email: [] })).toMatchObject([{ problem: 'no-address' }]);
    expect(rows({ mailEnabled: false })).toMatchObject([{ problem: 'mail-disabled' }]);
  });

  it.each([
    ['queued', 'already-waiting'],
    ['planned', 'already-waiting'],
    ['deferred', 'already-waiting'],
    ['sending', 'already-waiting'],
    ['uncertain', 'uncertain'],
    ['accepted', 'already-sent'],
    ['failed', null],
    ['cancelled', null],
  ] as const)('that is %s: %s', (state, problem) => {
    expect(rows({ entries: [noteMail(1, state)] })).toMatchObject([{ problem }]);
  });

  it('that went goes again with a reason, and one under way does not', () => {
    expect(rows({ entries: [noteMail(1, 'accepted')], again: true })).toMatchObject([{ problem: null }]);
    expect(rows({ entries: [noteMail(1, 'queued')], again: true })).toMatchObject([{ problem: 'already-waiting' }]);
  });

  it('that went is not undone by an attempt after it that failed', () => {
    const entries = [noteMail(1, 'accepted'), noteMail(2, 'failed')];
    expect(rows({ entries })).toMatchObject([{ problem: 'already-sent', previous: { id: idOf(1) } }]);
  });

  it('has nothing to do with mails of other notes, or of invoices', () => {
    const other = noteMail(1, 'accepted', {
      deliveries: [{ id: idOf(901), number: '1234', kind: 'deliverynote', date: '2025-11-02' }],
    });
    expect(rows({ entries: [other, mailEntry(2, [1])] })).toMatchObject([{ problem: null, previous: null }]);
  });

  it('is given up by a failed one when another takes it over', () => {
    const failed = noteMail(1, 'failed');
    const now = new Date('2026-11-23T09:00:00Z');
    expect(handOver(failed, new Set([note.id]), now)).toMatchObject({ state: 'cancelled' });
    expect(handOver(failed, new Set([idOf(901)]), now)).toMatchObject({
      state: 'failed',
      deliveries: [{ id: note.id }],
    });
  });
});
