import type { DispatchError } from '../domain/dispatch/entry.ts';
import type { PrintOptions } from '../domain/options.ts';
import { openPrinter, type PrintJob } from '../print/printer.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { printFailureOf } from './print-failure.ts';

/**
 * What became of a document that was handed to the office printer. `error` has its texts in `dispatchErrorText`; uncertain:
 * the paper may come all the same; blocks: every other document would meet the same.
 */
export type PrintResult =
  | { readonly printed: true; readonly job: string }
  | {
      readonly printed: false;
      readonly error: DispatchError;
      readonly uncertain: boolean;
      readonly blocks: boolean;
    };

/**
 * Prints a document on a printer, saved or not.
 * @throws the signal's reason when it was aborted before the job was handed over
 */
export async function printOn(print: PrintOptions, job: PrintJob): Promise<PrintResult> {
  try {
    const { jobId } = await openPrinter(print).print(job);
    return { printed: true, job: jobId };
  } catch (error) {
    const { code, reply, cause, uncertain, blocks } = printFailureOf(error);
    return { printed: false, error: { code, reply, cause }, uncertain, blocks };
  }
}

/**
 * Prints a document on the company's printer. It is no customer's copy: nothing of it is in the outbox.
 * @throws the signal's reason when it was aborted before the job was handed over
 */
export async function printDocument(context: Context, job: PrintJob): Promise<PrintResult> {
  const { print } = await context.company.read(files.options);
  return printOn(print, job);
}
