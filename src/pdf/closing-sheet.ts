import { dayOf, type Instant } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { type ClosingRow, type ClosingSheet, grossOf, outcomes } from '../domain/dispatch/closing-sheet.ts';
import { closingTexts, detailOf, sheetEndText } from '../i18n/closing.ts';
import { dispatchTexts } from '../i18n/dispatch.ts';
import { documentTexts } from '../i18n/document.ts';
import { fill } from '../i18n/fill.ts';
import { formatAmount, formatEuro, formatMoment } from '../i18n/format.ts';
import { cleanText } from './clean-text.ts';
import type { Drawable } from './drawable.ts';
import { type Fonts, fonts } from './fonts.ts';
import { titleBlock } from './letterhead.ts';
import { mm, page } from './page.ts';
import { pageFooter, runningHeader } from './page-furniture.ts';
import { type Chunk, paginate } from './pagination.ts';
import { beginPdf } from './pdf-file.ts';
import { fitGrid, tableHeader, tableRow } from './table.ts';
import type { Column, Fact } from './table-model.ts';
import { wrapText } from './wrap-text.ts';

export interface ClosingSheetOptions {
  /** The company's name. */
  readonly company: string;
  /** The company's language. */
  readonly language: Language;
  /** The moment for which the outcomes hold. */
  readonly asOf: Instant;
}

const top = mm(15);
const sentence = { size: 9, line: 13 } as const;

function factsOf(sheet: ClosingSheet, { company, language, asOf }: ClosingSheetOptions): readonly Fact[] {
  const { facts } = closingTexts(language);
  const words = dispatchTexts(language).outcomes;
  const told = outcomes
    .filter((outcome) => sheet.counts[outcome] > 0)
    .map((outcome) => {
      const amount = formatEuro(language, grossOf(sheet.rows.filter((row) => row.outcome === outcome)));
      return { label: words[outcome], value: `${sheet.counts[outcome]} · ${amount}` };
    });
  return [
    { label: facts.company, value: company },
    { label: facts.queued, value: formatMoment(language, sheet.at) },
    { label: facts.by, value: sheet.by },
    { label: facts.asOf, value: formatMoment(language, asOf) },
    ...(sheet.reason === '' ? [] : [{ label: facts.reason, value: sheet.reason }]),
    { label: facts.invoices, value: String(new Set(sheet.rows.map(({ invoice }) => invoice)).size) },
    { label: facts.amount, value: formatEuro(language, grossOf(sheet.rows)) },
    ...told,
  ].map(({ label, value }) => ({ label, value: cleanText(value) }));
}

/** How the run ended, where that needs to be said. */
function endBlock(text: string | null, faces: Fonts): Drawable {
  const lines = text === null ? [] : wrapText(cleanText(text), faces.semibold, sentence.size, page.contentWidth, 6);
  return {
    height: lines.length === 0 ? 0 : lines.length * sentence.line + 8,
    draw: (pen, y) => {
      lines.forEach((line, index) => {
        pen.text(line, page.left, y + sentence.size + index * sentence.line, {
          size: sentence.size,
          weight: 'semibold',
        });
      });
    },
  };
}

function columnsOf(language: Language): readonly Column[] {
  const { columns } = closingTexts(language);
  const left = (label: string): Column => ({ label, align: 'left', grows: false });
  return [
    left(columns.number),
    left(columns.debtor),
    { label: columns.name, align: 'left', grows: true },
    left(columns.route),
    { label: columns.amount, align: 'right', grows: false },
    left(columns.outcome),
    left(columns.at),
  ];
}

function cellsOf(row: ClosingRow, language: Language): readonly string[] {
  const { routes, outcomes: words } = dispatchTexts(language);
  return [
    row.number || documentTexts(language).notAvailable,
    row.debtor,
    row.debtorName,
    routes[row.route],
    formatAmount(language, row.gross),
    words[row.outcome],
    row.at === null ? '' : formatMoment(language, row.at),
  ].map(cleanText);
}

/** What stands below a row: the detail, and what a person chose for it. */
function noteOf(row: ClosingRow, language: Language): string {
  const detail = detailOf(language, row);
  const choice = row.choice === null || row.choice === 'none' ? '' : ` (${closingTexts(language).choices[row.choice]})`;
  return cleanText(`${detail}${choice}`);
}

/**
 * A closing sheet as PDF: A4, in the company's language, every row with its outcome and all that is known about it.
 * @param sheet as it stands at `asOf`
 */
export async function renderClosingSheet(sheet: ClosingSheet, options: ClosingSheetOptions): Promise<Buffer> {
  const { language, asOf } = options;
  const { title } = closingTexts(language);
  const company = cleanText(options.company);
  const name = `${title} ${formatMoment(language, sheet.at)}`;
  const faces = fonts();
  const rows = sheet.rows.map((row) => cellsOf(row, language));
  const grid = fitGrid(columnsOf(language), rows, faces);

  const head = titleBlock(title.toLocaleUpperCase(language), factsOf(sheet, options), faces);
  const end = endBlock(sheetEndText(language, sheet), faces);
  const running = runningHeader(company, name, cleanText(sheet.by));
  const header = tableHeader(grid);
  const footer = pageFooter([name], faces);
  const room = footer.top - 8;
  const tops = { first: top + head.height + end.height, next: top + running.height };
  const chunks = sheet.rows.map((row, index): Chunk => {
    return { parts: [tableRow(grid, rows[index] ?? [], faces, noteOf(row, language))], amount: 0, resume: null };
  });
  const pages = paginate(chunks, {
    first: room - tops.first - header.height,
    next: room - tops.next - header.height,
    carriedLine: 0,
  });

  const file = beginPdf({ title: name, author: company, subject: title, language, date: dayOf(new Date(asOf)) });
  const { pen } = file;
  pages.forEach((laidOut, index) => {
    file.newPage();
    if (index === 0) {
      head.draw(pen, top);
      end.draw(pen, top + head.height);
    } else running.draw(pen, top);
    let y = index === 0 ? tops.first : tops.next;
    for (const part of [header, ...laidOut.parts]) {
      part.draw(pen, y);
      y += part.height;
    }
    footer.draw(pen, fill(documentTexts(language).page, { page: index + 1, pages: pages.length }));
  });
  return file.finish();
}
