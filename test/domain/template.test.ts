import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, fillTemplate, nearestTag, tagsOf, templateKinds } from '../../src/domain/template.ts';

const same = (value: string): string => value;

describe('checking a text', () => {
  it('finds nothing wrong with the tags of the kind, the alias included', () => {
    for (const kind of templateKinds) {
      const text = tagsOf[kind].map((tag) => `*|${tag}|*`).join('\n');
      expect(checkTemplate(kind, text)).toEqual([]);
    }
    expect(checkTemplate('invoice', 'vanaf *|DELIVERYDATEBEGIN|*')).toEqual([]);
    expect(checkTemplate('test', 'geen * of | of <br/> is een tag')).toEqual([]);
  });

  it('names an unknown tag with its line, its column and the nearest known tag', () => {
    const text = 'Geachte 😀 heer,<br/>\nfactuur *|INVOICENUMER|* van *|DELIVERYDATEBEGINN|*';
    expect(checkTemplate('invoice', text)).toEqual([
      { problem: 'unknown', tag: 'INVOICENUMER', nearest: 'INVOICENUMBER', line: 2, column: 9 },
      { problem: 'unknown', tag: 'DELIVERYDATEBEGINN', nearest: 'DELIVERYDATESTART', line: 2, column: 30 },
    ]);
    expect(checkTemplate('invoice', '😀*|X|*')[0]).toMatchObject({ line: 1, column: 2 });
  });

  it('does not take a tag that another kind has, lower case, or blanks inside', () => {
    expect(checkTemplate('invoice', '*|PRODUCTIONDATE|*')).toMatchObject([{ problem: 'unknown' }]);
    expect(checkTemplate('production-list', '*|INVOICENUMBER|*')).toMatchObject([{ problem: 'unknown' }]);
    expect(checkTemplate('invoice', '*|duedate|*')).toMatchObject([{ problem: 'unknown', nearest: 'DUEDATE' }]);
    expect(checkTemplate('invoice', '*| DUEDATE |*')).toMatchObject([{ problem: 'unknown', nearest: 'DUEDATE' }]);
    expect(checkTemplate('invoice', '*||*')).toMatchObject([{ problem: 'unknown', tag: '' }]);
    expect(checkTemplate('invoice', '*|constructor|*')).toMatchObject([{ problem: 'unknown', nearest: null }]);
  });

  it('names a tag that is not closed or not opened, and reads on behind it', () => {
    const text = 'a *|INVOICENUMBER van *|DUEDATE|*\nb TOTALAMOUNT|* *|DEBTORNAM\n*|DEBTORNAME|*';
    expect(checkTemplate('invoice', text)).toEqual([
      { problem: 'unclosed', tag: 'INVOICENUMBER', nearest: 'INVOICENUMBER', line: 1, column: 3 },
      { problem: 'unopened', tag: '', nearest: null, line: 2, column: 14 },
      { problem: 'unclosed', tag: 'DEBTORNAM', nearest: 'DEBTORNAME', line: 2, column: 17 },
    ]);
  });

  it('proposes nothing for a name that looks like no tag', () => {
    expect(nearestTag('FIRSTNAME', tagsOf.test)).toBeNull();
    expect(nearestTag('TOTAL', tagsOf.invoice)).toBe('TOTALAMOUNT');
  });

  it('finds something wrong, or else leaves no trace of a tag', () => {
    const piece = fc.constantFrom('*|', '|*', '*', '|', 'DUEDATE', 'X', '\n', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const clean = checkTemplate('invoice', text).length === 0;
        const filled = fillTemplate(text, { DUEDATE: 'd' }, same);
        return !clean || !/\*\||\|\*/.test(filled);
      }),
    );
  });
});

describe('filling a text', () => {
  it('puts each value in the place of its tag, the alias included, through the given escape', () => {
    const text = '*|DEBTORNAME|*: *|DELIVERYDATEBEGIN|* t/m *|DELIVERYDATEEND|*';
    const values = { DEBTORNAME: 'Jansen & Zn.', DELIVERYDATESTART: '02-11', DELIVERYDATEEND: '08-11' };
    expect(fillTemplate(text, values, (value) => value.replace('&', '+'))).toBe('Jansen + Zn.: 02-11 t/m 08-11');
  });

  it('fills a tag without a value with nothing and leaves what is no tag', () => {
    expect(fillTemplate('a*|DUEDATE|*b *|FOO|* *|DUEDATE', {}, same)).toBe('ab *|FOO|* *|DUEDATE');
  });

  it('leaves a value that looks like a tag, or like a replacement pattern, as it is', () => {
    const values = { DEBTORNAME: '*|COMPANYIBAN|* $& $1', COMPANYIBAN: 'NL00' };
    expect(fillTemplate('*|DEBTORNAME|*', values, same)).toBe('*|COMPANYIBAN|* $& $1');
  });
});
