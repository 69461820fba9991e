import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { cleanTitle } from './clean-text.ts';
import { errnoOf } from './errno.ts';
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

async function writeThrough(file: string, data: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o660);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates the first free name of `base.pdf`, `base-2.pdf`, … as an empty file: from then on it is ours. */
async function reserve(folder: string, base: string): Promise<string> {
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${base}.pdf` : `${base}-${count}.pdf`;
    try {
      const handle = await open(path.join(folder, name), 'wx', 0o660);
      await handle.close();
      return name;
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Fills a reserved name; on failure the empty file goes, since it would pass for a job. */
async function renameOver(temporary: string, reserved: string): Promise<void> {
  try {
    await rename(temporary, reserved);
  } catch (error) {
    await rm(reserved, { force: true });
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name that no job has, hidden from a listing. */
function temporaryName(folder: string): string {
  return path.join(folder, `.printing-${randomUUID()}.tmp`);
}

/** Puts the PDF under a free name. Whole or not at all: it is renamed over its reserved name when it is on disk. */
async function store(folder: string, base: string, pdf: Uint8Array): Promise<string> {
  const temporary = temporaryName(folder);
  try {
    await writeThrough(temporary, pdf);
    const name = await reserve(folder, base);
    await renameOver(temporary, path.join(folder, name));
    await syncFolder(folder);
    return name;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
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
        const probe = temporaryName(folder);
        await writeThrough(probe, new Uint8Array());
        await rm(probe);
      });
    },
    async print(job) {
      requirePrintable(job);
      const base = `${fileTitle(job.title)} (${job.copies} ex)`;
      return { jobId: await onFolder(folder, () => store(folder, base, job.pdf)) };
    },
  };
}
