import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** The text of each page, in the order in which it was drawn; pieces are separated by a space or a line break. */
  readonly pages: readonly string[];
  /** All pages, each with its white space reduced to single spaces, so that a sentence over two lines is found. */
  readonly text: string;
  readonly info: {
    readonly title: string;
    readonly author: string;
    readonly subject: string;
    /** As it stands in the file: `D:20261109120000Z`. */
    readonly created: string;
    readonly modified: string;
    readonly pageCount: number;
    /** In points: A4 is 595 × 842. */
    readonly width: number;
    readonly height: number;
  };
}

/** Opens a PDF again and reads what a person, or a search, would find in it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the bytes over, so it gets its own copy.
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: string[] = [];
    let size = { width: 0, height: 0 };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      if (number === 1) size = { width, height };
      const content = await page.getTextContent();
      pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join(''));
    }
    const { info } = await document.getMetadata();
    const property = (name: string) => {
      const value: unknown = Reflect.get(info, name);
      return typeof value === 'string' ? value : '';
    };
    return {
      pages,
      text: pages.map((page) => page.replace(/\s+/g, ' ')).join('\n'),
      info: {
        title: property('Title'),
        author: property('Author'),
        subject: property('Subject'),
        created: property('CreationDate'),
        modified: property('ModDate'),
        pageCount: document.numPages,
        ...size,
      },
    };
  } finally {
    await task.destroy();
  }
}
