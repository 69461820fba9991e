import type { PrintProblem, PrintProblemParams } from '../domain/print-problem.ts';
import { listPrinters, type PrinterInfo } from '../print/cups.ts';
import type { CupsSettings } from '../print/cups-command.ts';
import { openFolderPrinter } from '../print/folder.ts';
import { PrintError } from '../print/print-error.ts';

/** Longer than any server that is there takes to name its queues, in ms. */
const patience = 5000;

export interface FoundPrinters {
  /** By name, as CUPS lists them. */
  readonly printers: readonly PrinterInfo[];
  /** Why there are none to choose from; null: CUPS answered. */
  readonly problem: { readonly code: PrintProblem; readonly params: PrintProblemParams } | null;
}

/** The printers that this computer knows. That there is no print system is an answer too. */
export async function findPrinters(settings: CupsSettings = {}): Promise<FoundPrinters> {
  try {
    return { printers: await listPrinters({ timeoutMs: patience, ...settings }), problem: null };
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    return { printers: [], problem: { code: error.problem, params: error.params } };
  }
}

/**
 * Proves that a folder can take the place of a printer.
 * @throws UserError `folder.not-writable`
 */
export function checkPrintFolder(folder: string): Promise<void> {
  return openFolderPrinter(folder).check();
}
