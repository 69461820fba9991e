import { dayOf } from '../domain/calendar.ts';
import type { ProductionList } from '../domain/production-list.ts';
import type { Drawable } from './drawable.ts';
import { type Fonts, fonts } from './fonts.ts';
import { titleBlock } from './letterhead.ts';
import { usableLogo } from './logo.ts';
import { mm, page } from './page.ts';
import { pageFooter, runningHeader } from './page-furniture.ts';
import { paginate } from './pagination.ts';
import { beginPdf } from './pdf-file.ts';
import { type ProductionListOptions, productionListDocument } from './production-list-document.ts';
import { fitGrid, tableHeader } from './table.ts';
import { textTable } from './text-table.ts';
import { displayWidth, padColumns, wrapColumns } from './text-width.ts';
import { sectionChunks } from './trade-pages.ts';
import { factLines, sectionLines } from './trade-text.ts';
import { wrapText } from './wrap-text.ts';

/** The company's logo as it stands in its options; null: none. */
export interface ProductionListLogo {
  readonly name: string;
  readonly bytes: Buffer;
}

const top = mm(12);
const picture = { width: mm(55), height: mm(16) } as const;
const columns = 80;

/** Logo or name, as on the company's letters, without what only a customer needs: the rest of the page is for figures. */
function companyHead(company: string, logo: Buffer | null, faces: Fonts): Drawable {
  const size = 14;
  const lines = wrapText(company, faces.semibold, size, page.contentWidth, 2);
  return {
    height: logo === null ? lines.length * 18 + mm(4) : picture.height + mm(4),
    draw: (pen, y) => {
      if (logo !== null) pen.picture(logo, page.left, y, picture.width, picture.height);
      else {
        lines.forEach((line, index) => {
          pen.text(line, page.left, y + size + index * 18, { size, weight: 'semibold' });
        });
      }
    },
  };
}

/** One sentence in the place of the table. */
function sentence(text: string, faces: Fonts): Drawable {
  const lines = wrapText(text, faces.regular, 10, page.contentWidth, 4);
  return {
    height: lines.length * 14,
    draw: (pen, y) => {
      lines.forEach((line, index) => {
        pen.text(line, page.left, y + 10 + index * 14, { size: 10 });
      });
    },
  };
}

/**
 * A production list as PDF: A4, in the style of the company's other documents.
 * @throws UserError `logo.unusable` when the logo is not a whole PNG or JPEG
 */
export async function renderProductionList(
  list: ProductionList,
  options: ProductionListOptions,
  logo: ProductionListLogo | null,
): Promise<Buffer> {
  const document = productionListDocument(list, options);
  const faces = fonts();
  const { company, name, title, facts, sections, empty } = document;
  const grid = fitGrid(
    document.columns,
    sections.flatMap((section) => section.rows.map(({ cells }) => cells)),
    faces,
  );
  const head = companyHead(company, logo && usableLogo(logo.bytes, logo.name), faces);
  const block = titleBlock(title, facts, faces);
  const running = runningHeader(company, name, facts[0]?.value ?? '');
  const header = tableHeader(grid);
  const footer = pageFooter([`${company} · ${name}`], faces);
  const room = footer.top - 8;
  const tops = { first: top + head.height + block.height, next: top + running.height };
  const chunks =
    empty === null
      ? sections.flatMap((section) => sectionChunks(section, grid, faces))
      : [{ parts: [sentence(empty, faces)], amount: 0, resume: null }];
  const pages = paginate(chunks, {
    first: room - tops.first - header.height,
    next: room - tops.next - header.height,
    carriedLine: 0,
  });

  const { language, asOf } = options;
  const file = beginPdf({ title: name, author: company, subject: title, language, date: dayOf(new Date(asOf)) });
  const { pen } = file;
  pages.forEach((laidOut, index) => {
    file.newPage();
    if (index === 0) {
      head.draw(pen, top);
      block.draw(pen, top + head.height);
    } else running.draw(pen, top);
    let y = index === 0 ? tops.first : tops.next;
    for (const part of [...(empty === null ? [header] : []), ...laidOut.parts]) {
      part.draw(pen, y);
      y += part.height;
    }
    footer.draw(pen, document.page(index + 1, pages.length));
  });
  return file.finish();
}

/** A production list as plain text, at most 80 columns wide: the same words and figures as the PDF. */
export function productionListAsText(list: ProductionList, options: ProductionListOptions): readonly string[] {
  const { title, company, facts, sections, empty, ...document } = productionListDocument(list, options);
  const rows = sections.flatMap((section) => section.rows.map(({ cells }) => cells));
  const table = textTable(document.columns, rows, columns);
  const thin = '-'.repeat(columns);
  const told =
    empty === null
      ? [...table.header, thin, ...sections.flatMap((section) => sectionLines(section, table)), thin]
      : wrapColumns(empty, columns);
  const lines = [
    ...wrapColumns(padColumns(title, Math.max(0, columns - displayWidth(company)), 'left') + company, columns),
    '='.repeat(columns),
    ...factLines(facts, columns),
    '',
    ...told,
  ];
  return lines.flatMap((line) =>
    displayWidth(line) <= columns ? [line.trimEnd()] : wrapColumns(line.trimEnd(), columns),
  );
}
