import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText } from '../../src/pdf/clean-text.ts';
import { fonts } from '../../src/pdf/fonts.ts';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { cutToWidth, wrapText } from '../../src/pdf/wrap-text.ts';
import { invoiceLine, printableInvoice } from '../helpers/printable-invoice.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const plain = { mark: 'none', logo: null } as const;

async function described(description: string): Promise<string> {
  const sections = [{ heading: { kind: 'plain' as const }, lines: [invoiceLine({ description })] }];
  return (await readPdf(await renderInvoice(printableInvoice({ sections }), plain))).text;
}

describe('data as people type it', () => {
  it.each([
    'Škoda – "Café"',
    '=cmd()',
    'Jansen & Zn.',
    '../../x',
    '<b>x</b>',
    '(a) \\ b)',
    'ő ł ş',
    'Ωμέγα',
    'Жук',
    'efficiënt',
  ])('comes through: %s', async (text) => {
    expect(await described(text)).toContain(`101 ${text} 12`);
    const named = await readPdf(
      await renderInvoice(printableInvoice({ buyer: { name: text }, seller: { name: text } }), plain),
    );
    expect(named.info).toMatchObject({ author: text, subject: text });
    expect(named.text).toContain(`${text} T.a.v. Mevr. J. Jansen`);
  });

  it('comes through with narrow spaces and real minus signs', async () => {
    expect(await described('a\u202fb \u22125')).toMatch(/a\sb \u22125/);
  });

  it('shows a character that the font lacks as U+FFFD, and drops none', async () => {
    expect((await described('日本 😀 ok')).replaceAll(' ', '')).toContain('101\uFFFD\uFFFD\uFFFDok12');
  });

  it('loses control characters, line breaks and bidi marks', async () => {
    const text = await described('A\u001b[31mB\r\nC\u202eD\u2066E\u0000F\u200bG\u2028H');
    expect(text).toContain('A[31mB CDEFG H');
  });

  it('is clean for any text: one line, composed, nothing unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('keeps the lines of a footer', () => {
    expect(cleanLines('\n een\u0007 \r\n\ntwee\n')).toEqual(['een', '', 'twee']);
  });

  it('never leaves its own room, however long it is', () => {
    const { regular } = fonts();
    const width = fc.integer({ min: 12, max: 200 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        width,
        fc.integer({ min: 1, max: 4 }),
        (raw, room, most) => {
          const text = cleanText(raw);
          const lines = wrapText(text, regular, 9, room, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(regular.widthOf(line, 9)).toBeLessThanOrEqual(room);
          expect(regular.widthOf(cutToWidth(text, regular, 9, room), 9)).toBeLessThanOrEqual(room);
        },
      ),
    );
  });

  it('renders with every field absurdly long or empty', async () => {
    const long = 'Škoda – "Café" & Zn. '.repeat(20);
    const everywhere = (text: string) =>
      printableInvoice({
        layout: 'specified',
        paymentReference: text,
        seller: { name: text, legalName: text, address: text, email: text, kvk: text, vatId: text, footer: text },
        buyer: { number: text, name: text, attention: text, address: text, city: text, country: 'DE', vatId: text },
        sections: [
          {
            heading: {
              kind: 'delivery',
              number: text,
              date: '2026-11-02',
              reference: text,
              place: { debtor: text, name: text, city: text },
            },
            lines: [
              invoiceLine({ article: text, description: text, unit: text, price: 99_999_999, quantity: 999_999_999 }),
            ],
          },
        ],
      });
    expect((await readPdf(await renderInvoice(everywhere(long), plain))).text).toContain('DUITSLAND');
    expect((await readPdf(await renderInvoice(everywhere(''), plain))).info.pageCount).toBe(1);
  });
});
