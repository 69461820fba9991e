import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import { productionList } from '../../src/domain/production-list.ts';
import { productionListAsText, renderProductionList } from '../../src/pdf/production-list.ts';
import type { ProductionListOptions } from '../../src/pdf/production-list-document.ts';
import { displayWidth } from '../../src/pdf/text-width.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { debtor, delivery, deliveryLine } from '../helpers/worlds.ts';

const date = '2026-11-24';
const options: ProductionListOptions = {
  company: 'Bakkerij De Korenaar',
  language: 'nl',
  asOf: '2026-11-23T08:00:00.000Z',
  perDebtor: false,
};

function listOf(deliveries: readonly Delivery[], name = 'Lunchroom Zonnig') {
  const debtors = Array.from({ length: 60 }, (_, index) => debtor(String(1001 + index), { name: `${name} ${index}` }));
  return productionList(date, deliveries, {
    articles: [],
    debtors: new Map(debtors.map((one) => [one.number, one])),
  });
}

/** So many articles for so many debtors. */
function many(articles: number, debtors: number): readonly Delivery[] {
  return Array.from({ length: debtors }, (_, index) =>
    delivery(String(index), {
      date,
      debtor: String(1001 + index),
      lines: Array.from({ length: articles }, (_line, at) =>
        deliveryLine(String(at + 1), { quantity: (at + 1) * 1000 }),
      ),
    }),
  );
}

describe('a production list on paper', () => {
  it('has every article once, in natural order, over as many pages as it takes, each of them numbered', async () => {
    const list = listOf(many(120, 3));
    const { pages, info } = await readPdf(await renderProductionList(list, options, null));
    expect([info.width, info.height].map(Math.round)).toEqual([595, 842]);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
      expect(page).toContain('Omschrijving');
    });
    const rows = pages.join(' ').replace(/\s+/g, ' ');
    const found = [...rows.matchAll(/Brood (\d+) stuk (\S+)/g)].map(([, code, quantity]) => [code, quantity]);
    expect(found).toEqual(Array.from({ length: 120 }, (_, at) => [String(at + 1), String((at + 1) * 3)]));
  });

  it('with debtors has each of them under the article, whose heading comes again on the next page', async () => {
    const list = listOf(many(2, 60));
    const { pages, text } = await readPdf(await renderProductionList(list, { ...options, perDebtor: true }, null));
    expect(text).toMatch(/1 Brood 1 1001 Lunchroom Zonnig 0 Marktstraat 1, Utrecht 1/);
    expect(pages[1]).toMatch(/Brood \d \(vervolg\)/);
    expect(text).toContain('Totaal 60 stuk');
    expect(text).toContain('Totaal 120 stuk');
    expect(text.match(/Marktstraat 1, Utrecht/g)).toHaveLength(120);
  });

  it('says that nothing is delivered, instead of an empty table', async () => {
    const { text } = await readPdf(await renderProductionList(listOf([]), options, null));
    expect(text).toContain('Op 24-11-2026 wordt niets geleverd');
    expect(text).not.toContain('Omschrijving');
  });

  it('is in the language that it is asked in', async () => {
    const german = await readPdf(await renderProductionList(listOf(many(1, 1)), { ...options, language: 'de' }, null));
    expect(german.text).toContain('PRODUKTIONSLISTE');
    expect(german.text).toContain('Di 24.11.2026');
    expect(german.text).toContain('Seite 1 von 1');
  });

  it('refuses a logo that is no picture by its name', async () => {
    const logo = { name: 'logo.png', bytes: Buffer.from('no picture') };
    await expect(renderProductionList(listOf([]), options, logo)).rejects.toMatchObject({ code: 'logo.unusable' });
  });
});

describe('a production list as text', () => {
  const hostile = 'Bäckerei \u001b[31m„Zur Mühle“ und eine sehr lange Firma mit noch mehr Wörtern\u202e';

  it.each([false, true])('stays within 80 columns and has no control characters (with debtors: %s)', (perDebtor) => {
    const lines = productionListAsText(listOf(many(30, 20), hostile), { ...options, company: hostile, perDebtor });
    for (const line of lines) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
      expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
    expect(lines.some((line) => line.includes('30 Brood 30') || /^30 +Brood 30/.test(line))).toBe(true);
  });
});
