import type { DispatchError } from '../domain/dispatch/entry.ts';
import { UserError } from '../domain/user-error.ts';
import type { Context, Progress } from './context.ts';
import { isStoreTrouble } from './outbox-entries.ts';
import { type PrintResult, printDocument } from './print-document.ts';

/** What became of one document on the office printer; `error` has its texts in `dispatchErrorText`. */
export type PrintOutcome =
  | { readonly outcome: 'printed'; readonly job: string }
  | {
      readonly outcome: 'failed';
      readonly error: DispatchError;
      /** The paper may come all the same: look at the printer before printing again. */
      readonly uncertain: boolean;
    }
  /** It cannot be put together, such as with a logo that is no picture: `explainError` tells. */
  | { readonly outcome: 'unfit'; readonly error: UserError }
  /** A person stopped before it. */
  | { readonly outcome: 'left' };

/** How a kind of document is printed. */
export interface Printing<Document> {
  readonly pdf: (document: Document) => Promise<Buffer>;
  /** Of the print job. */
  readonly title: (document: Document) => string;
  /** Writes down that it was printed. */
  readonly record: (document: Document, job: string) => Promise<void>;
  readonly copies: number;
}

export interface PrintSettings {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

type Failed = Extract<PrintResult, { readonly printed: false }>;

async function pdfOf<Document>(printing: Printing<Document>, document: Document): Promise<Buffer | UserError> {
  try {
    return await printing.pdf(document);
  } catch (error) {
    if (error instanceof UserError && !isStoreTrouble(error)) return error;
    throw error;
  }
}

/**
 * Prints documents on the office printer, a job for each. Never through the outbox. When the printer takes no jobs at all,
 * the others are not tried and share the cause.
 * @returns what became of each, in their order
 */
export async function printEach<Document>(
  context: Context,
  documents: readonly Document[],
  printing: Printing<Document>,
  settings: PrintSettings = {},
): Promise<readonly PrintOutcome[]> {
  const outcomes: PrintOutcome[] = [];
  let blocked: Failed | null = null;
  for (const document of documents) {
    if (settings.signal?.aborted) {
      outcomes.push({ outcome: 'left' });
      continue;
    }
    const pdf = await pdfOf(printing, document);
    if (pdf instanceof UserError) {
      outcomes.push({ outcome: 'unfit', error: pdf });
      continue;
    }
    const job = { title: printing.title(document), pdf, copies: printing.copies };
    const result: PrintResult = blocked ?? (await printDocument(context, job));
    if (result.printed) {
      await printing.record(document, result.job);
      outcomes.push({ outcome: 'printed', job: result.job });
    } else {
      // What may have come out was one document; of those behind it none was handed over.
      if (result.blocks) blocked = { ...result, uncertain: false };
      outcomes.push({ outcome: 'failed', error: result.error, uncertain: result.uncertain });
    }
    settings.progress?.(outcomes.length, documents.length);
  }
  return outcomes;
}
