import { Worker } from 'node:worker_threads';

export interface ReadPdf {
  /** The text of each page, in the order in which it was drawn; pieces are separated by a space or a line break. */
  readonly pages: readonly string[];
  /** All pages, each with its white space reduced to single spaces, so that a sentence over two lines is found. */
  readonly text: string;
  /** Where each piece of text begins, in points from the left and from the foot of its page. */
  readonly pieces: readonly {
    readonly page: number;
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }[];
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

interface Answer {
  readonly id: number;
  readonly pdf?: ReadPdf;
  readonly error?: unknown;
}

/** The thread that opens PDFs, and who waits for one. */
class PdfReader {
  readonly #worker = new Worker(new URL('./pdf-reader.mjs', import.meta.url), { execArgv: [] });
  readonly #waiting = new Map<number, { resolve: (pdf: ReadPdf) => void; reject: (error: unknown) => void }>();
  #asked = 0;

  constructor() {
    this.#worker.unref();
    this.#worker.on('message', ({ id, pdf, error }: Answer) => {
      const one = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (pdf) one?.resolve(pdf);
      else one?.reject(error);
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  read(data: Uint8Array): Promise<ReadPdf> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, data });
    });
  }
}

let reader: PdfReader | null = null;

/** Opens a PDF again and reads what a person, or a search, would find in it. */
export function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  reader ??= new PdfReader();
  return reader.read(new Uint8Array(bytes));
}
