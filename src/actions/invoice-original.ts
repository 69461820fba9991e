import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../disk/error-code.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import { renderInvoice } from '../pdf/invoice.ts';
import { Archive, type ArchiveItem, sealOf } from '../state/archive.ts';
import type { Context, Progress } from './context.ts';
import { isStoreTrouble } from './outbox-entries.ts';

/** Originals that go into the archive's chain together: few enough that a stop comes soon, enough to share the cost. */
const batchSize = 50;

/** Why invoices have no original in the archive yet, by the invoice's id. */
export type MissingOriginals = ReadonlyMap<string, UserError>;

function nameOf(invoice: FinalInvoice): string {
  return `invoice-${invoice.number.text}.pdf`;
}

/**
 * The logo's bytes, or null when none is set or the file is gone: a missing picture must not keep an invoice back.
 * @throws UserError `file.unreadable`
 */
export async function readLogo(context: Context, fileName: string): Promise<Buffer | null> {
  if (fileName === '') return null;
  const file = join(context.company.folder, fileName);
  try {
    return await readFile(file);
  } catch (error) {
    const reason = errnoOf(error);
    if (reason === undefined) throw error;
    if (reason === 'ENOENT') return null;
    throw new UserError('file.unreadable', { file, reason });
  }
}

async function render(context: Context, invoice: FinalInvoice): Promise<Buffer> {
  const logo = await readLogo(context, invoice.seller.logo);
  return renderInvoice(invoice, { mark: 'none', logo });
}

/** Names that the chains of these years have. */
async function linkedIn(archive: Archive, years: Iterable<number>): Promise<ReadonlySet<string>> {
  const linked = new Set<string>();
  for (const year of new Set(years)) for (const name of await archive.linkedNames(year)) linked.add(name);
  return linked;
}

function isWholePdf(content: Buffer): boolean {
  return content.subarray(0, 5).equals(Buffer.from('%PDF-')) && content.subarray(-16).includes('%%EOF');
}

/**
 * The file that a crash left in the archive without its link; null: there is none. It appeared there whole, under its name,
 * and may have gone to the customer since: it is the original, also when logo or program would give other bytes today.
 */
async function unlinkedOriginal(archive: Archive, year: number, name: string): Promise<Buffer | null> {
  const content = await archive.find(year, name);
  if (!content || !isWholePdf(content)) return null;
  // Asked only where there is a file: the chain of a year is long.
  return (await archive.linkedNames(year)).has(name) ? null : content;
}

/** The original of an invoice as a file of the archive, rendered unless it is there. @throws UserError `archive.differs` */
async function written(context: Context, archive: Archive, invoice: FinalInvoice): Promise<ArchiveItem> {
  const { year } = invoice.number;
  const name = nameOf(invoice);
  const content = (await unlinkedOriginal(archive, year, name)) ?? (await render(context, invoice));
  const item = { year, name, content };
  await archive.write([item]);
  return item;
}

/** Links written originals, those that are not linked yet: another session may be at the same invoices. */
async function link(context: Context, archive: Archive, items: readonly ArchiveItem[]): Promise<void> {
  if (items.length === 0) return;
  await context.company.change(async (transaction) => {
    const linked = await linkedIn(
      archive,
      items.map((item) => item.year),
    );
    const missing = items.filter((item) => !linked.has(item.name));
    await archive.link(transaction, missing.map(sealOf), '', context.now());
  });
}

/** How far the keeping of originals has come. */
interface Keeping {
  readonly kept: Set<string>;
  readonly missing: Map<string, UserError>;
}

function asUserError(error: unknown, invoice: FinalInvoice): UserError {
  if (error instanceof UserError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError('archive.not-kept', { file: nameOf(invoice), reason });
}

/** Keeps originals; one that cannot be made lets the others go. @throws what is the trouble of store or disk, and so of all */
async function keepEach(
  context: Context,
  invoices: readonly FinalInvoice[],
  { kept, missing }: Keeping,
  progress: Progress,
): Promise<void> {
  const archive = new Archive(context.company);
  for (let from = 0; from < invoices.length; from += batchSize) {
    const items = new Map<string, ArchiveItem>();
    for (const [index, invoice] of invoices.slice(from, from + batchSize).entries()) {
      try {
        items.set(invoice.id, await written(context, archive, invoice));
      } catch (error) {
        if (isStoreTrouble(error)) throw error;
        missing.set(invoice.id, asUserError(error, invoice));
      }
      progress(from + index + 1, invoices.length);
    }
    await link(context, archive, [...items.values()]);
    for (const id of items.keys()) kept.add(id);
  }
}

/**
 * Keeps the PDFs of invoices that have just become final as their originals. Whatever goes wrong is told and not thrown: the
 * invoices have their numbers by now, and an error would look as if they had not.
 * @returns the invoices of which there is no original yet; {@link completeOriginals} makes up for it
 */
export async function keepOriginals(
  context: Context,
  invoices: readonly FinalInvoice[],
  progress: Progress = () => {},
): Promise<MissingOriginals> {
  const keeping: Keeping = { kept: new Set(), missing: new Map() };
  const { kept, missing } = keeping;
  try {
    await keepEach(context, invoices, keeping, progress);
  } catch (error) {
    for (const invoice of invoices) {
      if (!kept.has(invoice.id) && !missing.has(invoice.id)) missing.set(invoice.id, asUserError(error, invoice));
    }
  }
  return missing;
}

/**
 * The original PDF of a final invoice. One that a crash kept from being rendered after the invoice got its number is
 * rendered now, from the data frozen then.
 * @throws UserError `logo.unusable`, `file.unreadable`, `archive.differs`
 */
export async function originalOf(context: Context, invoice: FinalInvoice): Promise<Buffer> {
  const archive = new Archive(context.company);
  const kept = await archive.find(invoice.number.year, nameOf(invoice));
  if (kept) return kept;
  const item = await written(context, archive, invoice);
  await link(context, archive, [item]);
  return Buffer.from(item.content);
}

/**
 * Keeps the originals that a crash, or what went wrong at the time, kept from the archive or from its chain after their
 * invoices got their numbers.
 * @returns the invoices whose own original still cannot be made: it is no reason to hold up the others
 * @throws what is the trouble of store or disk
 */
export async function completeOriginals(
  context: Context,
  invoices: readonly FinalInvoice[],
): Promise<MissingOriginals> {
  const linked = await linkedIn(
    new Archive(context.company),
    invoices.map((invoice) => invoice.number.year),
  );
  const unlinked = invoices.filter((invoice) => !linked.has(nameOf(invoice)));
  const keeping: Keeping = { kept: new Set(), missing: new Map() };
  await keepEach(context, unlinked, keeping, () => {});
  return keeping.missing;
}
