import { describe, expect, it } from 'vitest';
import { keyPress } from '../../../src/screens/keys/events.ts';
import { edited, type LineEdit, lineEdit, typedInto } from '../../../src/screens/kit/line-edit.ts';
import { lineWindow } from '../../../src/screens/kit/line-window.ts';

const ctrl = (name: string) => keyPress(name, { ctrl: true });

/** The line with `|` where the cursor is, after keys. */
function withKeys(start: string, ...keys: readonly (string | ReturnType<typeof keyPress>)[]): string {
  const cursor = start.indexOf('|');
  let line: LineEdit = { text: start.replace('|', ''), cursor, jump: 0 };
  for (const key of keys) line = edited(line, typeof key === 'string' ? keyPress(key) : key) ?? line;
  return `${line.text.slice(0, line.cursor)}|${line.text.slice(line.cursor)}`;
}

describe('a line being edited', () => {
  it('begins with the cursor at its end', () => {
    expect(lineEdit('Brood')).toEqual({ text: 'Brood', cursor: 5, jump: 0 });
  });

  it('moves to its ends and stays there', () => {
    expect(withKeys('Br|ood', 'Home')).toBe('|Brood');
    expect(withKeys('Br|ood', 'Home', 'Left')).toBe('|Brood');
    expect(withKeys('Br|ood', 'End', 'Right')).toBe('Brood|');
    expect(withKeys('Br|ood', ctrl('a'))).toBe('|Brood');
    expect(withKeys('Br|ood', ctrl('e'), ctrl('b'), ctrl('b'), ctrl('f'))).toBe('Broo|d');
  });

  it('deletes before and behind the cursor', () => {
    expect(withKeys('Br|ood', 'Backspace')).toBe('B|ood');
    expect(withKeys('Br|ood', 'Delete')).toBe('Br|od');
    expect(withKeys('Br|ood', ctrl('d'))).toBe('Br|od');
    expect(withKeys('|Brood', 'Backspace')).toBe('|Brood');
    expect(withKeys('Brood|', 'Delete')).toBe('Brood|');
  });

  it('deletes to its ends and by words, as shells do', () => {
    expect(withKeys('een twee| drie', ctrl('u'))).toBe('| drie');
    expect(withKeys('een twee| drie', ctrl('k'))).toBe('een twee|');
    expect(withKeys('een twee| drie', ctrl('w'))).toBe('een | drie');
    expect(withKeys('een twee  |drie', ctrl('w'))).toBe('een |drie');
    expect(withKeys('  |', ctrl('w'))).toBe('|');
    expect(withKeys('|een', ctrl('w'))).toBe('|een');
  });

  it.each([
    ['an emoji of many parts', '👩‍👩‍👧'],
    ['a flag', '🇳🇱'],
    ['a letter with its accent behind it', 'e\u0301'],
    ['a skin colour', '👍🏽'],
    ['a wide character', '麵'],
  ])('takes %s for one character', (_what, one) => {
    expect(withKeys(`a${one}|b`, 'Left')).toBe(`a|${one}b`);
    expect(withKeys(`a|${one}b`, 'Right')).toBe(`a${one}|b`);
    expect(withKeys(`a${one}|b`, 'Backspace')).toBe('a|b');
    expect(withKeys(`a|${one}b`, 'Delete')).toBe('a|b');
  });

  it('tells the drawn field that the cursor jumped, and nothing when nothing happened', () => {
    const line = { text: 'Brood', cursor: 2, jump: 3 };
    expect(edited(line, keyPress('Home'))?.jump).toBe(4);
    const atEnd = lineEdit('Brood');
    expect(edited(atEnd, keyPress('End'))).toBe(atEnd);
    expect(edited(atEnd, keyPress('Up'))).toBeUndefined();
    expect(edited(atEnd, keyPress('Left', { alt: true }))).toBeUndefined();
    expect(edited(atEnd, { kind: 'text', text: 'x' })).toBeUndefined();
  });

  it('follows typing in its middle without a jump', () => {
    const line = { text: 'Brd', cursor: 2, jump: 1 };
    expect(typedInto(line, 'Brood')).toEqual({ text: 'Brood', cursor: 4, jump: 1 });
  });
});

describe('what a narrow field shows of a line', () => {
  it('is all of it while it fits', () => {
    expect(lineWindow('Brood', 5, 10)).toEqual({ hidden: 0, shown: 5, cursor: 5, under: ' ' });
    expect(lineWindow('Brood', 2, 5)).toEqual({ hidden: 0, shown: 5, cursor: 2, under: 'o' });
  });

  it('has the cursor in it, with room for it behind the last character', () => {
    expect(lineWindow('Volkorenbrood', 13, 8)).toEqual({ hidden: 6, shown: 7, cursor: 7, under: ' ' });
    expect(lineWindow('Volkorenbrood', 0, 8)).toEqual({ hidden: 0, shown: 8, cursor: 0, under: 'V' });
    expect(lineWindow('Volkorenbrood', 8, 8)).toEqual({ hidden: 1, shown: 8, cursor: 7, under: 'b' });
  });

  it('never has half of a wide character, at either end', () => {
    const text = '麵包店麵包店';
    for (let width = 2; width < 14; width += 1) {
      for (let cursor = 0; cursor <= text.length; cursor += 1) {
        const window = lineWindow(text, cursor, width);
        expect(window.hidden % 2).toBe(0);
        expect(window.shown % 2).toBe(0);
        expect(window.cursor + (cursor === text.length ? 1 : 2)).toBeLessThanOrEqual(width);
      }
    }
  });
});
