import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFileName } from '../../src/mail/file-name.ts';

const format = '{company}_Factuur_{number}';

describe('the name of a document’s file', () => {
  it.each([
    ['Bakkerij Voorbeeld', '2026-00123', 'Bakkerij-Voorbeeld_Factuur_2026-00123.pdf'],
    ['Jansen & Zn.', '7', 'Jansen-Zn_Factuur_7.pdf'],
    ['Škoda – "Café"', '7', 'Skoda-Cafe_Factuur_7.pdf'],
    ['Bäckerei Groß GmbH & Co. KG', '7', 'Backerei-Gross-GmbH-Co.KG_Factuur_7.pdf'],
    ["'t Broodhuis", '7', 't-Broodhuis_Factuur_7.pdf'],
    ['../../x', '7', 'x_Factuur_7.pdf'],
    ['a/../b\\..\\c', '7', 'a.b.c_Factuur_7.pdf'],
    ['=cmd()', '7', 'cmd_Factuur_7.pdf'],
    ['x\r\n\u001b[31m\u0000', '7', 'x-31m_Factuur_7.pdf'],
    ['面包店', '7', 'Factuur_7.pdf'],
    ['{number}', '7', 'number_Factuur_7.pdf'],
  ])('of %j is safe and readable', (company, number, name) => {
    expect(documentFileName(format, { company, number }).replace(/^_/, '')).toBe(name);
  });

  it('does not double the extension, and never is empty, a device or a hidden file', () => {
    expect(documentFileName('{number}.pdf', { number: '7' })).toBe('7.pdf');
    expect(documentFileName('', {})).toBe('document.pdf');
    expect(documentFileName('...', {})).toBe('document.pdf');
    expect(documentFileName('CON', {})).toBe('document-CON.pdf');
    expect(documentFileName('.profile', {})).toBe('profile.pdf');
  });

  it('of a company with a long name still ends in the number', () => {
    const company = 'Koninklijke Verenigde Bakkerijen '.repeat(5);
    expect(documentFileName(format, { company, number: '2026-00123' })).toMatch(
      /^Koninklijke-.*_Factuur_2026-00123\.pdf$/,
    );
  });

  it('is safe for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (company, template) => {
        const name = documentFileName(`${template}${format}`, { company, number: '7' });
        return /^[A-Za-z0-9_][A-Za-z0-9._-]*\.pdf$/.test(name) && !name.includes('..') && name.length <= 104;
      }),
    );
  });
});
