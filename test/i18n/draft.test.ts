import { describe, expect, it } from 'vitest';
import type { LineDifference } from '../../src/domain/invoice.ts';
import { clashText, differenceText, draftChangedText, draftGoneText } from '../../src/i18n/draft.ts';

const bread = { section: 0, line: 0, label: 'Volkoren' };
const quantity: LineDifference = { ...bread, field: 'quantity', before: 10_000, after: 12_500 };
const at = new Date('2026-11-23T10:32:00').toISOString();
const sameDay = new Date('2026-11-23T16:00:00');
const nextDay = new Date('2026-11-24T08:00:00');
const by = 'Anna (pts/2)';

describe('what another person did to a draft', () => {
  it('is told with who, when and what', () => {
    const change = { by, at, changes: [quantity] };
    expect(draftChangedText('nl', change, sameDay)).toBe(
      'Anna (pts/2) wijzigde dit concept om 10:32: regel Volkoren, aantal 10 → 12,5.',
    );
    expect(draftChangedText('de', change, sameDay)).toBe(
      'Anna (pts/2) hat diesen Entwurf um 10:32 geändert: Zeile Volkoren, Menge 10 → 12,5.',
    );
    expect(draftChangedText('en', change, nextDay)).toBe(
      'Anna (pts/2) changed this draft on 23/11/2026, 10:32: line Volkoren, quantity 10 → 12.5.',
    );
  });

  it('is told of every kind of difference', () => {
    const all: readonly LineDifference[] = [
      { ...bread, field: 'description', before: 'Volkoren', after: 'Volkoren groot' },
      { ...bread, field: 'price', before: 100, after: 1250 },
      { ...bread, field: 'discount', before: 0, after: 550 },
      { ...bread, field: 'line', before: null, after: 3000 },
      { ...bread, field: 'line', before: 3000, after: null },
    ];
    expect(all.map((one) => differenceText('nl', one))).toEqual([
      'regel Volkoren, omschrijving "Volkoren" → "Volkoren groot"',
      'regel Volkoren, prijs 1,00 → 12,50',
      'regel Volkoren, korting 0% → 5,5%',
      'regel Volkoren erbij, aantal 3',
      'regel Volkoren weg, aantal was 3',
    ]);
  });

  it('says what became of a draft that is gone', () => {
    const final = { became: 'final', number: '2026-00123', by, at } as const;
    expect(draftGoneText('nl', final, sameDay)).toBe(
      'Anna (pts/2) maakte dit concept om 10:32 definitief, als factuur 2026-00123.',
    );
    expect(draftGoneText('nl', { became: 'deleted', by, at }, nextDay)).toBe(
      'Anna (pts/2) verwijderde dit concept op 23-11-2026, 10:32; de leverbonnen staan weer open.',
    );
    expect(draftGoneText('nl', { became: 'deleted', by: null, at: null }, nextDay)).toBe(
      'Dit concept is verwijderd; de leverbonnen staan weer open.',
    );
  });

  it('says where both touched the same', () => {
    const label = 'Volkoren';
    expect(clashText('nl', { label, field: 'quantity', before: 10_000, mine: 8000, theirs: 12_000 })).toBe(
      'Regel Volkoren, aantal: u wilt 8, de ander zette 12.',
    );
    expect(clashText('nl', { label, field: 'line', before: 10_000, mine: 8000, theirs: null })).toBe(
      'Regel Volkoren: u wijzigde die, de ander haalde die weg.',
    );
    expect(clashText('nl', { label, field: 'line', before: 10_000, mine: null, theirs: 8000 })).toBe(
      'Regel Volkoren: u haalt die weg, de ander wijzigde die.',
    );
  });

  it('is plain text of one line whatever a line or a person is called', () => {
    const hostile = '\u001b[2J{by}\r\n\u202e{changes}\u0000';
    const label = hostile + 'x'.repeat(400);
    const change = { by: hostile, at, changes: [{ ...quantity, label }] };
    const text = draftChangedText('nl', change, sameDay);
    expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text).toBe(
      `[2J{by} {changes} wijzigde dit concept om 10:32: regel [2J{by} {changes}${'x'.repeat(42)}…, aantal 10 → 12,5.`,
    );
  });
});
