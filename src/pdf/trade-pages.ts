import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { documentClosing } from './document-closing.ts';
import { type Fonts, fonts } from './fonts.ts';
import { letterhead, titleBlock } from './letterhead.ts';
import { mm } from './page.ts';
import { drawWatermark, pageFooter, runningHeader } from './page-furniture.ts';
import { type Chunk, type LaidOutPage, paginate } from './pagination.ts';
import { beginPdf } from './pdf-file.ts';
import { fitGrid, type TableGrid, tableHeader, tableHeading, tableRow, tableSum } from './table.ts';
import type { TableSection } from './table-model.ts';
import type { TradeDocument } from './trade-document.ts';

export interface PageOptions {
  readonly language: Language;
  /** The day that the file says it was made. */
  readonly date: Day;
  /** A picture that `usableLogo` took; null: none. */
  readonly logo: Buffer | null;
  /** Stands large and light across each page; null: nothing. */
  readonly mark: string | null;
}

const runningHeaderTop = mm(12);

/** A section's rows in chunks: the heading stays with the first row, the subtotal with the last. */
export function sectionChunks(section: TableSection, grid: TableGrid, faces: Fonts): readonly Chunk[] {
  const heading = section.heading === null ? [] : [tableHeading(grid, section.heading, faces)];
  const resume = section.continued === null ? null : tableHeading(grid, section.continued, faces);
  const subtotal = section.subtotal === null ? [] : [tableSum(grid, section.subtotal, 'semibold')];
  const rows = section.rows.map((row) => tableRow(grid, row.cells, faces));
  if (rows.length === 0) return [{ parts: [...heading, ...subtotal], amount: 0, resume: null }];
  return rows.map((row, index) => ({
    parts: [...(index === 0 ? heading : []), row, ...(index === rows.length - 1 ? subtotal : [])],
    amount: section.rows[index]?.amount ?? 0,
    resume: index === 0 ? null : resume,
  }));
}

/** All chunks; the totals stay with the last row, so that no page has totals alone. */
function chunksOf(document: TradeDocument, grid: TableGrid, faces: Fonts): readonly Chunk[] {
  const chunks = document.sections.flatMap((section) => sectionChunks(section, grid, faces));
  const closing = documentClosing(document, faces);
  const last = chunks.at(-1);
  if (!last) return [{ parts: [closing], amount: 0, resume: null }];
  return [...chunks.slice(0, -1), { ...last, parts: [...last.parts, closing] }];
}

/**
 * Sets a document on A4 pages, with Noto Sans embedded. The same document gives the same bytes, on any day and in any time
 * zone (see docs/decisions/invoice-pdf.md).
 */
export async function tradePages(document: TradeDocument, options: PageOptions): Promise<Buffer> {
  const { language, date, logo, mark } = options;
  const faces = fonts();
  const rows = document.sections.flatMap((section) => section.rows.map((row) => row.cells));
  const grid = fitGrid(document.columns, rows, faces);

  const head = letterhead(document.seller, document.buyer, logo);
  const title = titleBlock(document.title, document.facts, faces);
  const running = runningHeader(document.seller.name, document.name, document.buyer.name);
  const header = tableHeader(grid);
  const footer = pageFooter(document.footer, faces);
  const end = footer.top - 8;
  const tops = { first: head.height + title.height, next: runningHeaderTop + running.height };
  const pages = paginate(chunksOf(document, grid, faces), {
    first: end - tops.first - header.height,
    next: end - tops.next - header.height,
    carriedLine: tableSum(grid, document.carried(0), 'semibold').height,
  });

  const file = beginPdf({
    title: document.name,
    author: document.seller.name,
    subject: document.buyer.name,
    language,
    date,
  });
  const { pen } = file;
  const drawPage = (laidOut: LaidOutPage, index: number) => {
    file.newPage();
    if (mark !== null) drawWatermark(pen, mark);
    if (index === 0) {
      head.draw(pen, 0);
      title.draw(pen, head.height);
    } else running.draw(pen, runningHeaderTop);
    let y = index === 0 ? tops.first : tops.next;
    const parts = [
      header,
      ...(laidOut.broughtForward === null
        ? []
        : [tableSum(grid, document.carried(laidOut.broughtForward), 'semibold')]),
      ...laidOut.parts,
      ...(laidOut.carriedForward === null
        ? []
        : [tableSum(grid, document.carried(laidOut.carriedForward), 'semibold')]),
    ];
    for (const part of parts) {
      part.draw(pen, y);
      y += part.height;
    }
    footer.draw(pen, document.page(index + 1, pages.length));
  };
  pages.forEach(drawPage);
  return file.finish();
}
