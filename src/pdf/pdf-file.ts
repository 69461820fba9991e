import PDFDocument from 'pdfkit';
import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { fonts } from './fonts.ts';
import { page } from './page.ts';
import { Pen } from './pen.ts';

export interface PdfProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: Language;
  /** The day that the file says it was made. */
  readonly date: Day;
}

/** A PDF being written, page by page. */
export interface PdfFile {
  readonly pen: Pen;
  readonly newPage: () => void;
  /** Ends the file and gives its bytes. Rejects if a picture in it is damaged. */
  readonly finish: () => Promise<Buffer>;
}

/**
 * Begins an A4 document without pages. The same calls give the same bytes on any day and in any time zone: the file's
 * date is noon UTC of `date`, its id is made of its properties, and nothing in it is random.
 */
export function beginPdf(properties: PdfProperties): PdfFile {
  const faces = fonts();
  const made = new Date(`${properties.date}T12:00:00Z`);
  // pdfkit takes parsed fonts; its types know of bytes and names only.
  const source = (weight: keyof typeof faces) => faces[weight].source() as Buffer;
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    compress: true,
    // A font in the constructor keeps pdfkit from adding Helvetica, which would not be embedded.
    font: source('regular') as unknown as string,
    lang: properties.language,
    displayTitle: true,
    // PDF 1.3 (pdfkit's default) has no XMP, into which pdfkit would write these texts unescaped.
    info: {
      Title: properties.title,
      Author: properties.author,
      Subject: properties.subject,
      Creator: 'Factuurpost',
      CreationDate: made,
      ModDate: made,
    },
  });
  doc.registerFont(faces.semibold.name, source('semibold'));

  const chunks: Buffer[] = [];
  const bytes = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  return {
    pen: new Pen(doc, faces),
    newPage: () => void doc.addPage(),
    finish: () => {
      doc.end();
      return bytes;
    },
  };
}
