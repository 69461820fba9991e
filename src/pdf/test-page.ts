import { dayOf } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { cleanText } from './clean-text.ts';
import { mm, page } from './page.ts';
import { beginPdf } from './pdf-file.ts';
import { wrapText } from './wrap-text.ts';

export interface TestPage {
  readonly title: string;
  /** Paragraphs, in the company's language. */
  readonly lines: readonly string[];
  readonly company: string;
  readonly language: Language;
  readonly now: Date;
}

const margin = mm(10);
const size = 11;
const lineHeight = 16;

/** A page by which one sees that a printer prints, whole and straight: a frame around A4, and letters of all kinds. */
export async function renderTestPage({ title, lines, company, language, now }: TestPage): Promise<Buffer> {
  const file = beginPdf({ title, author: cleanText(company), subject: title, language, date: dayOf(now) });
  const { pen } = file;
  file.newPage();
  const [left, right, top, bottom] = [margin, page.width - margin, margin, page.height - margin];
  const thick = 1;
  pen.boxes([
    [left, top, right - left, thick],
    [left, bottom - thick, right - left, thick],
    [left, top, thick, bottom - top],
    [right - thick, top, thick, bottom - top],
  ]);
  pen.text(title, page.left, mm(35), { size: 22, weight: 'semibold' });
  let y = mm(50);
  for (const line of lines) {
    for (const part of wrapText(cleanText(line), pen.fonts.regular, size, page.contentWidth, 6)) {
      pen.text(part, page.left, y, { size });
      y += lineHeight;
    }
    y += lineHeight / 2;
  }
  return file.finish();
}
