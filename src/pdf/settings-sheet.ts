import { documentTexts } from '../i18n/document.ts';
import { fill } from '../i18n/fill.ts';
import { formatDay } from '../i18n/format.ts';
import { type SettingsRow, type SettingsSection, settingsSheetTexts } from '../i18n/settings-sheet.ts';
import { cleanText } from './clean-text.ts';
import type { Drawable } from './drawable.ts';
import { type Fonts, fonts } from './fonts.ts';
import { mm, page } from './page.ts';
import { pageFooter, runningHeader } from './page-furniture.ts';
import { type Chunk, paginate } from './pagination.ts';
import { beginPdf } from './pdf-file.ts';
import type { TextStyle } from './pen.ts';
import { type SettingsSheet, settingsAnswers } from './settings-answers.ts';
import { wrapText } from './wrap-text.ts';

const top = mm(15);
const labelWidth = mm(62);
const valueLeft = page.left + labelWidth;
const valueWidth = page.right - valueLeft;
/** A value that is longer than a person can have meant ends in an ellipsis, so that it never fills a page. */
const mostValueLines = 12;

interface Paragraph extends TextStyle {
  readonly line: number;
  readonly before: number;
}

/** A text over the whole width. */
function paragraph(text: string, faces: Fonts, { line, before, ...style }: Paragraph): Drawable {
  const lines = wrapText(text, faces[style.weight ?? 'regular'], style.size, page.contentWidth, mostValueLines);
  return {
    height: before + lines.length * line,
    draw: (pen, y) => {
      lines.forEach((words, index) => {
        pen.text(words, page.left, y + before + style.size + index * line, style);
      });
    },
  };
}

function rowPart({ label, value }: SettingsRow, faces: Fonts): Drawable {
  const size = 9.5;
  const line = 12.5;
  const labels = wrapText(label, faces.regular, size, labelWidth - mm(4), 3);
  const lines = value === null ? [] : wrapText(value, faces.semibold, size, valueWidth, mostValueLines);
  return {
    height: Math.max(labels.length, lines.length, 1) * line + (value === null ? 6 : 1),
    draw: (pen, y) => {
      const base = y + size + (value === null ? 4 : 0);
      labels.forEach((words, index) => {
        pen.text(words, page.left, base + index * line, { size, colour: 'muted' });
      });
      lines.forEach((words, index) => {
        pen.text(words, valueLeft, base + index * line, { size, weight: 'semibold' });
      });
      if (value === null) pen.rule(valueLeft, page.right, base + 2.5, 'muted');
    },
  };
}

function chunksOf(sections: readonly SettingsSection[], faces: Fonts): readonly Chunk[] {
  return sections.flatMap(({ title, about, rows }, index) => {
    const heading = paragraph(`${index + 1}. ${title}`, faces, {
      size: 10.5,
      weight: 'semibold',
      line: 13,
      before: 6.5,
    });
    const note = paragraph(about, faces, { size: 8, colour: 'muted', line: 12, before: 0.5 });
    return rows.map((row, place): Chunk => {
      const part = rowPart(row, faces);
      return { parts: place === 0 ? [heading, note, part] : [part], amount: 0, resume: null };
    });
  });
}

/** The settings sheet (spec § 1.6) as PDF: A4, the questions in the order of the form, each with its answer or a line for it. */
export async function renderSettingsSheet(sheet: SettingsSheet): Promise<Buffer> {
  const { options, date } = sheet;
  const { language } = options;
  const texts = settingsSheetTexts(language);
  const company = cleanText(options.company.name);
  const day = formatDay(language, date);
  const faces = fonts();

  const head = [
    paragraph(texts.title, faces, { size: 16, weight: 'semibold', line: 20, before: 0 }),
    paragraph(company, faces, { size: 11, weight: 'semibold', line: 14, before: 6 }),
    paragraph(`${texts.date}: ${day}`, faces, { size: 9.5, line: 13, before: 2 }),
    paragraph(texts.intro, faces, { size: 9, colour: 'muted', line: 12, before: 4 }),
  ];
  const headHeight = head.reduce((height, part) => height + part.height, 0);
  const running = runningHeader(company, texts.title, day);
  const footer = pageFooter([texts.title], faces);
  const room = footer.top - 8;
  const whitelist = paragraph(texts.whitelist, faces, { size: 8.5, line: 11.5, before: 14 });
  const last: Chunk = { parts: [whitelist], amount: 0, resume: null };
  const pages = paginate([...chunksOf(settingsAnswers(sheet), faces), last], {
    first: room - top - headHeight,
    next: room - top - running.height,
    carriedLine: 0,
  });

  const file = beginPdf({ title: texts.title, author: company, subject: texts.title, language, date });
  const { pen } = file;
  pages.forEach(({ parts }, index) => {
    file.newPage();
    let y: number = top;
    for (const part of [...(index === 0 ? head : [running]), ...parts]) {
      part.draw(pen, y);
      y += part.height;
    }
    footer.draw(pen, fill(documentTexts(language).page, { page: index + 1, pages: pages.length }));
  });
  return file.finish();
}
