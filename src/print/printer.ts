import type { PrintOptions } from '../domain/options.ts';
import { openCupsPrinter } from './cups.ts';
import type { CupsSettings } from './cups-command.ts';
import { openFolderPrinter } from './folder.ts';

export interface PrintJob {
  /** Shown in the queue and on the printer; cleaned and shortened by the printer. */
  readonly title: string;
  readonly pdf: Uint8Array;
  /** Whole number from 1. */
  readonly copies: number;
  /** Stops the job before it is handed over; once it is handed over the answer is waited for. */
  readonly signal?: AbortSignal;
}

export interface Printer {
  /**
   * Hands a job over. It resolves once the job is in the queue (CUPS) or on disk (folder), not when paper comes out.
   * @throws PrintError from CUPS, with `submitted` telling whether the job may be in the queue
   * @throws UserError `folder.not-writable` from a folder: nothing was written
   * @throws RangeError when `copies` is not a whole number from 1
   * @throws the signal's reason when it was aborted before the job was handed over
   */
  print(job: PrintJob): Promise<{ readonly jobId: string }>;
  /**
   * Proves that a job could be handed over now.
   * @throws PrintError or UserError, as `print` would
   */
  check(): Promise<void>;
}

/** The printer that a company's options name: *Afdrukken*. Opening alone touches nothing. */
export function openPrinter(options: PrintOptions, settings: CupsSettings = {}): Printer {
  switch (options.method) {
    case 'cups':
      return openCupsPrinter(options.printer, settings);
    case 'folder':
      return openFolderPrinter(options.folder);
    default:
      return options.method satisfies never;
  }
}
