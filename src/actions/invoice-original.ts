import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FinalInvoice } from '../domain/invoice.ts';
import { renderInvoice } from '../pdf/invoice.ts';
import { Archive, type ArchiveItem, sealOf } from '../state/archive.ts';
import type { Context, Progress } from './context.ts';

/** Originals that go into the archive's chain together: few enough that a stop comes soon, enough to share the cost. */
const batchSize = 50;

function nameOf(invoice: FinalInvoice): string {
  return `invoice-${invoice.number.text}.pdf`;
}

/** The logo's bytes, or null when none is set or the file is gone: a missing picture must not keep an invoice back. */
export async function readLogo(context: Context, fileName: string): Promise<Buffer | null> {
  if (fileName === '') return null;
  try {
    return await readFile(join(context.company.folder, fileName));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function render(context: Context, invoice: FinalInvoice): Promise<ArchiveItem> {
  const logo = await readLogo(context, invoice.seller.logo);
  const content = await renderInvoice(invoice, { mark: 'none', logo });
  return { year: invoice.number.year, name: nameOf(invoice), content };
}

/** Names that the chains of these years have. */
async function linkedIn(archive: Archive, years: Iterable<number>): Promise<ReadonlySet<string>> {
  const linked = new Set<string>();
  for (const year of new Set(years)) for (const name of await archive.linkedNames(year)) linked.add(name);
  return linked;
}

/** Writes originals and links those that are not linked yet: another session may be at the same invoices. */
async function keep(context: Context, items: readonly ArchiveItem[]): Promise<void> {
  const archive = new Archive(context.company);
  await archive.write(items);
  await context.company.change(async (transaction) => {
    const linked = await linkedIn(
      archive,
      items.map((item) => item.year),
    );
    const missing = items.filter((item) => !linked.has(item.name));
    await archive.link(transaction, missing.map(sealOf), '', context.now());
  });
}

/** Renders final invoices and keeps the PDFs as their originals. Repeatable: the same data give the same bytes. */
export async function keepOriginals(
  context: Context,
  invoices: readonly FinalInvoice[],
  progress: Progress = () => {},
): Promise<void> {
  for (let from = 0; from < invoices.length; from += batchSize) {
    const items: ArchiveItem[] = [];
    for (const invoice of invoices.slice(from, from + batchSize)) {
      items.push(await render(context, invoice));
      progress(from + items.length, invoices.length);
    }
    await keep(context, items);
  }
}

/**
 * The original PDF of a final invoice. One that a crash kept from being rendered after the invoice got its number is
 * rendered now, from the data frozen then.
 */
export async function originalOf(context: Context, invoice: FinalInvoice): Promise<Buffer> {
  const kept = await new Archive(context.company).find(invoice.number.year, nameOf(invoice));
  if (kept) return kept;
  const item = await render(context, invoice);
  await keep(context, [item]);
  return Buffer.from(item.content);
}

/** Keeps the originals that a crash kept from the archive, or from its chain, after their invoices got their numbers. */
export async function completeOriginals(context: Context, invoices: readonly FinalInvoice[]): Promise<void> {
  const linked = await linkedIn(
    new Archive(context.company),
    invoices.map((invoice) => invoice.number.year),
  );
  await keepOriginals(
    context,
    invoices.filter((invoice) => !linked.has(nameOf(invoice))),
  );
}
