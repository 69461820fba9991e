import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import type { InvoiceLine, InvoiceSection } from '../../src/domain/invoice.ts';
import { formatAmount } from '../../src/i18n/format.ts';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { invoiceLine, printableInvoice } from '../helpers/printable-invoice.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const plain = { mark: 'none', logo: null } as const;
const carriedWord = { nl: 'Transporteren', de: 'Übertrag', en: 'Carried forward' };
const columnWord = { nl: 'Omschrijving', de: 'Bezeichnung', en: 'Description' };

function numbered(count: number): readonly InvoiceLine[] {
  return Array.from({ length: count }, (_, index) =>
    invoiceLine({
      article: `#${String(index).padStart(4, '0')}`,
      description:
        index % 7 === 0 ? 'Meergranen desembrood met walnoot, rozijn en honing, gebakken op de steen' : 'Brood',
      quantity: (index + 1) * 500,
      price: 100 + index,
    }),
  );
}

async function pagesOf(sections: readonly InvoiceSection[], language: 'nl' | 'de' | 'en' = 'nl') {
  const layout = sections.length > 1 ? 'specified' : 'total';
  const pdf = await readPdf(await renderInvoice(printableInvoice({ layout, sections, buyer: { language } }), plain));
  return pdf.text.split('\n');
}

describe('an invoice of many pages', () => {
  it.each(languages)('carries the total of all lines so far over each page end: 300 lines in %s', async (language) => {
    const lines = numbered(300);
    const pages = await pagesOf([{ heading: { kind: 'plain' }, lines }], language);
    expect(pages.length).toBeGreaterThan(6);
    const word = carriedWord[language];
    let carried = 0;
    for (const [index, page] of pages.entries()) {
      const found = [...page.matchAll(new RegExp(`${word} (\\S+)`, 'g'))].map((match) => match[1]);
      const brought = index === 0 ? [] : [formatAmount(language, carried)];
      const here = lines.filter((line) => page.includes(`${line.article} `));
      carried += here.reduce((total, line) => total + line.net, 0);
      const forward = index === pages.length - 1 ? [] : [formatAmount(language, carried)];
      expect(here.length).toBeGreaterThan(0);
      expect(found).toEqual([...brought, ...forward]);
    }
  });

  it('puts every line on exactly one page, in its order', async () => {
    const lines = numbered(300);
    const text = (await pagesOf([{ heading: { kind: 'plain' }, lines }])).join('\n');
    expect([...text.matchAll(/#\d{4}/g)].map(([article]) => article)).toEqual(lines.map((line) => line.article));
  });

  it.each(languages)('repeats the table header and counts the pages: %s', async (language) => {
    const pages = await pagesOf([{ heading: { kind: 'plain' }, lines: numbered(120) }], language);
    const count = { nl: 'Pagina {} van', de: 'Seite {} von', en: 'Page {} of' }[language];
    pages.forEach((page, index) => {
      expect(page.split(columnWord[language])).toHaveLength(2);
      expect(page).toContain(`${count.replace('{}', String(index + 1))} ${pages.length}`);
    });
  });

  it('leaves no heading alone at the foot of a page, and says on the next page which delivery goes on', async () => {
    const place = { debtor: '1001', name: 'Het Anker', city: 'Proefdorp' };
    let continued = 0;
    // Every number of lines in the first delivery puts the page's end somewhere else.
    for (let first = 1; first <= 24; first += 3) {
      const sections = [first, 3, 4, 2, 5, 3, 9, 6, 4, 8].map((count, index): InvoiceSection => {
        const number = `N${index}`;
        return {
          heading: { kind: 'delivery', number, date: '2026-11-02', reference: '', place },
          lines: Array.from({ length: count }, (_, line) => invoiceLine({ article: `#${index}.${line}` })),
        };
      });
      const pages = await pagesOf(sections);
      expect(pages.length).toBeGreaterThan(1);
      for (const [index, page] of pages.entries()) {
        const [, foot] = /(.*)Transporteren/.exec(index === 0 ? page : page.replace('Transporteren', '')) ?? [];
        if (foot !== undefined) expect(foot.lastIndexOf('#')).toBeGreaterThan(foot.lastIndexOf('Leverbon'));
        const begin = page.indexOf('#');
        const above = page.slice(0, begin);
        expect(above).toContain('Leverbon');
        if (!page.slice(begin).startsWith('#0.0') && above.includes('(vervolg)')) continued += 1;
        // A subtotal stands under a row of its own section.
        expect(above).not.toContain('Subtotaal');
      }
    }
    expect(continued).toBeGreaterThan(2);
  });

  it('keeps totals and payment on one page, with at least one line', async () => {
    for (let count = 8; count <= 32; count += 2) {
      const last = (await pagesOf([{ heading: { kind: 'plain' }, lines: numbered(count) }])).at(-1) ?? '';
      expect(last).toMatch(/#\d{4} .*Totaal excl\. btw.*Totaal te betalen.*Betaling.*Scan met uw bankapp/);
    }
  });
});
