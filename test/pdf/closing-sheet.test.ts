import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { type ClosingSheet, closingSheet, knownEntries } from '../../src/domain/dispatch/closing-sheet.ts';
import { formatEuro } from '../../src/i18n/format.ts';
import { renderClosingSheet } from '../../src/pdf/closing-sheet.ts';
import { finalInvoice, keptRowOf, keptSheetOf, mailEntry, printEntry } from '../helpers/dispatch.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const options = { company: 'Bakkerij De Korenaar', language: 'nl', asOf: '2026-11-24T09:00:00.000Z' } as const;

/** One row of each outcome. */
function mixedSheet(differs: Partial<ClosingSheet> = {}): ClosingSheet {
  const error = { code: 550, reply: '550 5.1.1 No such user here', cause: 'recipient-refused' };
  const entries = [
    mailEntry(101, [1], { state: 'accepted', reply: '250 OK: kept' }),
    mailEntry(102, [2], { state: 'planned', plannedAt: new Date('2026-11-24T08:00:00').toISOString() }),
    mailEntry(103, [3], { state: 'failed', error }),
    mailEntry(104, [4], { state: 'uncertain', error: { ...error, cause: 'lost-connection' } }),
    printEntry(105, 5, { state: 'printed', reply: 'Laser-12', copies: 2 }),
    mailEntry(106, [6]),
  ];
  const rows = [
    ...entries.map((entry, index) => keptRowOf(index + 1, entry)),
    keptRowOf(7, null, { problem: 'left-out', route: 'none', choice: 'none' }),
  ];
  const kept = keptSheetOf(100, rows, { end: { kind: 'aborted' }, reason: 'kwijtgeraakt' });
  return { ...closingSheet(kept, knownEntries(entries), false), ...differs };
}

describe('the printed closing sheet', () => {
  it('says of which company, run and person it is, how the run ended, and the counts with their amounts', async () => {
    const { text, info } = await readPdf(await renderClosingSheet(mixedSheet(), options));
    for (const said of [
      'SLUITSTAAT',
      'Bakkerij De Korenaar',
      'anna (pts/1)',
      'kwijtgeraakt',
      'Gestopt; wat nog niet',
    ]) {
      expect(text).toContain(said);
    }
    const { gross } = finalInvoice(1);
    expect(text).toContain(`verzonden 1 · ${formatEuro('nl', gross)}`);
    expect(text).toContain(`Bedrag ${formatEuro('nl', 7 * gross)}`);
    expect(text).toContain('Pagina 1 van 1');
    expect(info).toMatchObject({ author: 'Bakkerij De Korenaar', pageCount: 1 });
    expect([Math.round(info.width), Math.round(info.height)]).toEqual([595, 842]);
  });

  it('has a row for each invoice with its outcome and all that is known about it', async () => {
    const { text } = await readPdf(await renderClosingSheet(mixedSheet(), options));
    for (let number = 1; number <= 7; number += 1) expect(text).toContain(`2026-0000${number}`);
    for (const said of [
      'lunchroom-1001@example.com: 250 OK: kept',
      '24-11-2026, 08:00',
      '550 5.1.1 No such user here',
      '2 ex.: Laser-12',
      'onzeker',
      'in de wachtrij',
      'De factuur is deze keer weggelaten.',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('goes on over as many pages as it needs, with every row once and whole', async () => {
    const reply = `550 5.7.1 ${'the reason is long, '.repeat(28)}the end`;
    const count = 120;
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const entries = numbers.map((number) =>
      mailEntry(1000 + number, [number], {
        state: 'failed',
        error: { code: 550, reply: number % 10 === 0 ? reply : '550 no', cause: 'refused' },
      }),
    );
    const kept = keptSheetOf(
      900,
      entries.map((entry, index) => keptRowOf(index + 1, entry)),
    );
    const { pages, text, info } = await readPdf(
      await renderClosingSheet(closingSheet(kept, knownEntries(entries), false), options),
    );
    expect(info.pageCount).toBeGreaterThan(3);
    for (const number of numbers) {
      expect(text.split(`2026-${String(number).padStart(5, '0')}`)).toHaveLength(2);
    }
    expect(text.split('the end')).toHaveLength(13);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
      expect(page).toContain('Factuurnr');
      if (index > 0) expect(page).toContain('Sluitstaat 23-11-2026');
    }
  });

  it('is the same to the byte when it is made again for the same moment', async () => {
    const [one, other] = await Promise.all(
      [mixedSheet(), mixedSheet()].map((sheet) => renderClosingSheet(sheet, options)),
    );
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  it('lets no control or direction characters through, and speaks the company’s language', async () => {
    const hostile = 'De \u202eBakker\u001b[2J\u0000';
    for (const language of languages) {
      const sheet = mixedSheet({ reason: hostile, by: hostile });
      const { text } = await readPdf(await renderClosingSheet(sheet, { ...options, language, company: hostile }));
      for (const active of ['\u202e', '\u001b', '\u0000']) expect(text.includes(active)).toBe(false);
      expect(text).not.toMatch(/\{\w+\}/);
      expect(text).toContain({ nl: 'SLUITSTAAT', de: 'ABSCHLUSSBLATT', en: 'CLOSING SHEET' }[language]);
    }
  });

  it('of a run of no rows is a page that says so', async () => {
    const kept = keptSheetOf(100, []);
    const { info, text } = await readPdf(
      await renderClosingSheet(closingSheet(kept, knownEntries([]), false), options),
    );
    expect(info.pageCount).toBe(1);
    expect(text).toContain('Facturen 0');
  });
});
