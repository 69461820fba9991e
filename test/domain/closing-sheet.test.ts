import { describe, expect, it } from 'vitest';
import { closingSheet, grossOf, knownEntries, previewRow } from '../../src/domain/dispatch/closing-sheet.ts';
import type { OutboxEntry } from '../../src/domain/dispatch/entry.ts';
import type { KeptRow, KeptSheet } from '../../src/domain/dispatch/kept-sheet.ts';
import type { RowMoment } from '../../src/domain/dispatch/run-plan.ts';
import { runSheet } from '../../src/domain/dispatch/run-sheet.ts';
import { handOver } from '../../src/domain/dispatch/transitions.ts';
import { detailOf, sheetEndText } from '../../src/i18n/closing.ts';
import {
  finalInvoice,
  idOf,
  keptRowOf,
  keptSheetOf,
  mailEntry,
  printEntry,
  runSheetInput,
} from '../helpers/dispatch.ts';

const sheetNumber = 100;
const later = new Date('2026-11-24T08:00:00Z');

function sheetOf(
  rows: readonly KeptRow[],
  entries: readonly OutboxEntry[],
  about: Partial<KeptSheet> = {},
  alive = false,
) {
  return closingSheet(keptSheetOf(sheetNumber, rows, about), knownEntries(entries), alive);
}

describe('a row of a closing sheet', () => {
  it('tells what became of its entry, however late it is read', () => {
    const entry = mailEntry(101, [1], { state: 'planned', plannedAt: '2026-11-24T08:00:00.000Z' });
    const row = keptRowOf(1, entry);
    expect(sheetOf([row], [entry]).rows).toMatchObject([{ outcome: 'planned', at: entry.plannedAt, otherRun: false }]);
    const sent = { ...entry, state: 'accepted', plannedAt: null, reply: '250 OK: kept' } as const;
    expect(sheetOf([row], [sent]).rows).toMatchObject([{ outcome: 'accepted', reply: '250 OK: kept' }]);
  });

  it('follows an invoice that a failed entry handed over to a later run', () => {
    const failed = mailEntry(101, [1], { state: 'failed', error: { code: 550, reply: 'no', cause: 'refused' } });
    const again = mailEntry(201, [1], { state: 'accepted', reply: '250 kept' });
    const given = handOver(failed, new Set([idOf(1)]), later);
    const [row] = sheetOf([keptRowOf(1, failed)], [given, again]).rows;
    expect(row).toMatchObject({ outcome: 'accepted', otherRun: true, entry: again.id, reply: '250 kept', error: null });
    expect(row && detailOf('nl', row)).toBe('Door een andere verzending: lunchroom-1001@example.com: 250 kept');
  });

  it('does not take the acceptance of a bundle for that of an invoice that left it', () => {
    const bundle = mailEntry(101, [1, 2], { state: 'failed' });
    const rows = [keptRowOf(1, bundle), keptRowOf(2, bundle)];
    const left = { ...handOver(bundle, new Set([idOf(1)]), later), state: 'accepted', reply: 'for two' } as const;
    const own = mailEntry(201, [1], { state: 'deferred', plannedAt: later.toISOString() });
    expect(sheetOf(rows, [left, own]).rows).toMatchObject([
      { outcome: 'planned', otherRun: true, entry: own.id },
      { outcome: 'accepted', otherRun: false, entry: bundle.id },
    ]);
  });

  it('follows as far as the one that was not handed over again', () => {
    const first = handOver(mailEntry(101, [1], { state: 'failed' }), new Set([idOf(1)]), later);
    const second = handOver(mailEntry(201, [1], { state: 'failed' }), new Set([idOf(1)]), later);
    const third = mailEntry(301, [1], { state: 'uncertain' });
    expect(sheetOf([keptRowOf(1, first)], [first, second, third]).rows).toMatchObject([
      { outcome: 'uncertain', entry: third.id },
    ]);
  });

  it('is withdrawn when a person took it back and nothing came after', () => {
    const entry = mailEntry(101, [1], { state: 'cancelled' });
    const [row] = sheetOf([keptRowOf(1, entry)], [entry]).rows;
    expect(row).toMatchObject({ outcome: 'skipped', state: 'cancelled', otherRun: false });
    expect(row && detailOf('nl', row)).toBe('Ingetrokken in de verzendbak.');
  });

  it('of mail is told by the paper that went in its place, and not by paper that went besides', () => {
    const mail = mailEntry(101, [1], { state: 'cancelled' });
    const besides = printEntry(201, 1, { state: 'printed' });
    expect(sheetOf([keptRowOf(1, mail)], [mail, besides]).rows).toMatchObject([{ outcome: 'skipped' }]);
    const instead = printEntry(301, 1, { state: 'printed', insteadOf: 'mail' });
    expect(sheetOf([keptRowOf(1, mail)], [mail, besides, instead]).rows).toMatchObject([
      { outcome: 'printed', route: 'print', copies: 1, otherRun: true },
    ]);
  });

  it('that arrived stays with its own arrival when the invoice goes again', () => {
    const sent = mailEntry(101, [1], { state: 'accepted', reply: 'first' });
    const again = mailEntry(201, [1], { state: 'failed' });
    expect(sheetOf([keptRowOf(1, sent)], [sent, again]).rows).toMatchObject([{ outcome: 'accepted', reply: 'first' }]);
  });

  it('without an address is failed until a later run has sent it', () => {
    const row = keptRowOf(1, null, { problem: 'no-address' });
    expect(sheetOf([row], []).rows).toMatchObject([{ outcome: 'failed', problem: 'no-address' }]);
    const before = mailEntry(50, [1], { state: 'failed' });
    expect(sheetOf([row], [before]).rows).toMatchObject([{ outcome: 'failed', problem: 'no-address' }]);
    const sent = mailEntry(201, [1], { state: 'accepted' });
    expect(sheetOf([row], [before, sent]).rows).toMatchObject([{ outcome: 'accepted', problem: null, otherRun: true }]);
  });

  it('that stood behind an uncertain one is uncertain until that one is settled', () => {
    const uncertain = mailEntry(50, [1], { state: 'uncertain' });
    const row = keptRowOf(1, uncertain, { problem: 'uncertain' });
    expect(sheetOf([row], [uncertain]).rows).toMatchObject([{ outcome: 'uncertain', problem: 'uncertain' }]);
    const settled = { ...uncertain, state: 'accepted' } as const;
    expect(sheetOf([row], [settled]).rows).toMatchObject([{ outcome: 'accepted', otherRun: true }]);
  });

  it('that was skipped stays skipped: that is what this run did', () => {
    const sent = mailEntry(50, [1], { state: 'accepted' });
    const again = mailEntry(201, [1], { state: 'accepted' });
    for (const problem of ['already-sent', 'already-waiting', 'left-out', 'draft'] as const) {
      const row = keptRowOf(1, sent, { problem, ...(problem === 'left-out' ? { route: 'none' } : {}) });
      expect(sheetOf([row], [sent, again]).rows).toMatchObject([{ outcome: 'skipped', problem }]);
    }
  });

  it('cannot do without its entry', () => {
    const entry = mailEntry(101, [1]);
    expect(() => sheetOf([keptRowOf(1, entry)], [])).toThrow('gone');
  });
});

describe('a row before the run', () => {
  const [row] = runSheet(runSheetInput());
  const preview = (moment: RowMoment | null) => (row ? previewRow({ ...row, moment }) : null);

  it('is to go now, planned for its moment, or planned without one', () => {
    expect(preview({ kind: 'now' })).toMatchObject({ outcome: 'queued', at: null, to: ['lunchroom-1001@example.com'] });
    const at = '2026-11-24T08:00:00.000Z';
    expect(preview({ kind: 'later', at })).toMatchObject({ outcome: 'planned', at });
    const never = preview({ kind: 'never' });
    expect(never).toMatchObject({ outcome: 'planned', at: null });
    expect(never && detailOf('nl', never)).toContain('geen moment');
  });

  it('has the outcome of its problem', () => {
    const [left] = runSheet(runSheetInput({ choices: new Map([[idOf(1), 'none']]) }));
    expect(left && previewRow({ ...left, moment: null })).toMatchObject({ outcome: 'skipped', problem: 'left-out' });
    const [disabled] = runSheet(runSheetInput({ mailEnabled: false }));
    expect(disabled && previewRow({ ...disabled, moment: null })).toMatchObject({ outcome: 'failed' });
  });
});

describe('a closing sheet', () => {
  const entry = mailEntry(101, [1]);
  const waiting = [keptRowOf(1, entry)];

  it('without an end is running while its process lives, and interrupted afterwards', () => {
    const running = sheetOf(waiting, [entry], { end: null }, true);
    expect(running).toMatchObject({ status: 'running', progress: { done: 0, total: 1 }, counts: { queued: 1 } });
    expect(sheetEndText('nl', running)).toBe('De verzending is nog bezig.');
    const interrupted = sheetOf(waiting, [entry], { end: null });
    expect(interrupted.status).toBe('interrupted');
    expect(sheetEndText('nl', interrupted)).toContain('gaat met de volgende verzending mee');
  });

  it.each([
    ['interrupted', null],
    ['stopped', { kind: 'aborted' }],
    ['broken', { kind: 'broken' }],
    ['behind another session', { kind: 'busy', holder: { user: 'bert', pid: 7, host: 'kantoor' } }],
  ] as const)('that was %s no longer says that something waits when nothing does', (_what, end) => {
    const before = sheetEndText('nl', sheetOf(waiting, [entry], { end }));
    const after = sheetEndText('nl', sheetOf(waiting, [{ ...entry, state: 'accepted' }], { end }));
    expect(before).toMatch(/wacht in|nog wacht|neemt deze/);
    expect(after).not.toMatch(/wacht in|nog wacht|neemt deze/);
  });

  it('tells an error of another version by its code', () => {
    const end = { kind: 'refused', error: { code: 'mail.from-the-future', params: {} } } as const;
    expect(sheetEndText('nl', sheetOf(waiting, [entry], { end }))).toContain('mail.from-the-future');
    const known = {
      kind: 'refused',
      error: { code: 'folder.not-writable', params: { folder: '/x', reason: 'EACCES' } },
    };
    expect(sheetEndText('nl', sheetOf(waiting, [entry], { end: known as KeptSheet['end'] }))).toContain('/x');
  });

  it('counts the amount of an invoice once, though it has two rows', () => {
    const print = printEntry(102, 1);
    const { rows } = sheetOf([keptRowOf(1, entry), keptRowOf(1, print)], [entry, print]);
    expect(rows).toHaveLength(2);
    expect(grossOf(rows)).toBe(finalInvoice(1).gross);
  });
});
