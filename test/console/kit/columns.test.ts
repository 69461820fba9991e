import { describe, expect, it } from 'vitest';
import { cellText, widthOf, wrapped } from '../../../src/screens/kit/cell-text.ts';
import { type Column, fitted } from '../../../src/screens/kit/columns.ts';

describe('a cell', () => {
  it.each([
    ['Brood', 8, 'Brood   '],
    ['Brood', 5, 'Brood'],
    ['Volkorenbrood', 8, 'Volkore…'],
    ['  Brood ', 5, 'Brood'],
    ['Café Zoë', 9, 'Café Zoë '],
    ['麵包店', 6, '麵包店'],
    ['麵包店', 5, '麵包…'],
    ['麵包店', 4, '麵… '],
    ['x', 1, 'x'],
    ['xy', 1, '…'],
    ['', 3, '   '],
  ])('of %j in %i columns is %j', (text, width, cell) => {
    expect(cellText(text, width)).toBe(cell);
    expect(widthOf(cellText(text, width))).toBe(width);
  });

  it('can stand at the right', () => {
    expect(cellText('12,50', 8, true)).toBe('   12,50');
  });

  it('lets nothing act on the terminal', () => {
    expect(cellText('a\u001b[2Jb\nc\u202ed', 10)).toBe('a[2Jb cd  ');
  });
});

describe('a text in lines', () => {
  it('breaks at blanks, and keeps paragraphs and empty lines', () => {
    expect(wrapped('Dit is een zin.\n\nEn nog een.', 8)).toEqual(['Dit is', 'een zin.', '', 'En nog', 'een.']);
  });

  it('breaks a word that does not fit', () => {
    expect(wrapped('a bcdefghij k', 4)).toEqual(['a', 'bcde', 'fghi', 'j k']);
    expect(wrapped('麵包店店', 3)).toEqual(['麵', '包', '店', '店']);
  });

  it('comes to an end where not even one character fits', () => {
    expect(wrapped('麵包', 1)).toEqual(['麵', '包']);
  });
});

describe('columns', () => {
  const text = () => '';
  const columns: readonly Column<unknown>[] = [
    { id: 'number', heading: 'Nr', text, width: 10 },
    { id: 'name', heading: 'Naam', text, width: 14, grows: true },
    { id: 'error', heading: 'Fout', text, width: 20, grows: true, optional: 5 },
    { id: 'sent', heading: 'Verzonden', text, width: 17, optional: 2 },
  ];
  const shown = (room: number) => fitted(columns, room).map(({ id, width, start }) => [id, width, start]);

  it('share what is left over among those that grow', () => {
    expect(shown(80)).toEqual([
      ['number', 10, 2],
      ['name', 21, 13],
      ['error', 27, 35],
      ['sent', 17, 63],
    ]);
    const last = fitted(columns, 80).at(-1);
    expect((last?.start ?? 0) + (last?.width ?? 0)).toBe(80);
  });

  it('go from the most dispensable one on when the screen is narrow', () => {
    expect(shown(60).map(([id]) => id)).toEqual(['number', 'name', 'sent']);
    expect(shown(30).map(([id]) => id)).toEqual(['number', 'name']);
    expect(shown(5).map(([id]) => id)).toEqual(['number', 'name']);
  });
});
