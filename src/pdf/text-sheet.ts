import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { documentTexts } from '../i18n/document.ts';
import { fill } from '../i18n/fill.ts';
import { formatDay } from '../i18n/format.ts';
import { cleanText } from './clean-text.ts';
import type { Drawable } from './drawable.ts';
import { type Fonts, fonts } from './fonts.ts';
import { mm, page } from './page.ts';
import { pageFooter, runningHeader } from './page-furniture.ts';
import { type Chunk, paginate } from './pagination.ts';
import { beginPdf } from './pdf-file.ts';
import { wrapText } from './wrap-text.ts';

const top = mm(15);
const size = 9.5;
const line = 13;
const stepIn = mm(6);
const gap = 8;
/** A paragraph that is longer than a person can have meant ends in an ellipsis, so that it never fills a page. */
const mostLines = 40;

/** A text for the office, to be printed. */
export interface TextSheet {
  readonly title: string;
  readonly company: string;
  readonly date: Day;
  readonly language: Language;
  /** The first is its heading; an empty one is a gap, one that begins with blanks stands in. */
  readonly lines: readonly string[];
}

function paragraph(text: string, isHeading: boolean, faces: Fonts): Drawable {
  const left = page.left + (text.startsWith(' ') ? stepIn : 0);
  const style = isHeading ? { size: 14, weight: 'semibold' as const } : { size };
  const face = faces[isHeading ? 'semibold' : 'regular'];
  const height = isHeading ? 20 : line;
  const plain = cleanText(text);
  const words = plain === '' ? [] : wrapText(plain, face, style.size, page.right - left, mostLines);
  return {
    height: words.length === 0 ? gap : words.length * height,
    draw: (pen, y) => {
      words.forEach((part, index) => {
        pen.text(part, left, y + style.size + index * height, style);
      });
    },
  };
}

/** A text of the office as PDF: A4, its heading above, numbered pages. */
export async function renderTextSheet({ title, company, date, language, lines }: TextSheet): Promise<Buffer> {
  const faces = fonts();
  const name = cleanText(company);
  const running = runningHeader(name, title, formatDay(language, date));
  const footer = pageFooter([title], faces);
  const room = footer.top - gap - top;
  const chunks = lines.map((text, index): Chunk => {
    return { parts: [paragraph(text, index === 0, faces)], amount: 0, resume: null };
  });
  const pages = paginate(chunks, { first: room, next: room - running.height, carriedLine: 0 });
  const file = beginPdf({ title, author: name, subject: title, language, date });
  pages.forEach(({ parts }, index) => {
    file.newPage();
    let y: number = top;
    for (const part of [...(index === 0 ? [] : [running]), ...parts]) {
      part.draw(file.pen, y);
      y += part.height;
    }
    footer.draw(file.pen, fill(documentTexts(language).page, { page: index + 1, pages: pages.length }));
  });
  return file.finish();
}
