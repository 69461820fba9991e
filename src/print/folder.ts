import { unlink } from 'node:fs/promises';
import path from 'node:path';
import { writeBeside } from '../disk/durable-file.ts';
import { errnoOf } from '../disk/error-code.ts';
import { writeUnderFreeName } from '../disk/free-name.ts';
import { UserError } from '../domain/user-error.ts';
import { cleanTitle } from './clean-text.ts';
import type { Printer } from './printer.ts';
import { requirePrintable } from './require-printable.ts';

/**
 * A title as part of a file name: no folder separators, nothing that Windows refuses on a shared folder, not hidden.
 * It is never the whole name, so that `.` and `..` cannot arise.
 */
function fileTitle(title: string): string {
  const safe = cleanTitle(title)
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+/, '');
  return safe || 'Factuurpost';
}

/** Runs a step on the folder; a refusal of the file system becomes the UserError that names folder and reason. */
async function onFolder<T>(folder: string, step: () => Promise<T>): Promise<T> {
  // An empty name would be the current folder.
  if (folder === '') throw new UserError('folder.not-writable', { folder, reason: 'ENOENT' });
  try {
    return await step();
  } catch (error) {
    const reason = errnoOf(error);
    if (reason === undefined) throw error;
    throw new UserError('folder.not-writable', { folder, reason });
  }
}

/**
 * A folder that takes the place of a printer, for practice: one PDF per job, named for title and copies, e.g.
 * `2026-00123 (2 ex).pdf`. The job id is the file name. Nothing is overwritten.
 */
export function openFolderPrinter(folder: string): Printer {
  return {
    async check() {
      // Tried, not asked: access(2) says yes to root and to some network folders that refuse the write.
      await onFolder(folder, async () => {
        await unlink(await writeBeside(path.join(folder, '.check'), new Uint8Array()));
      });
    },
    async print(job) {
      requirePrintable(job);
      const base = `${fileTitle(job.title)} (${job.copies} ex)`;
      return { jobId: await onFolder(folder, () => writeUnderFreeName(folder, base, 'pdf', job.pdf)) };
    },
  };
}
