import { cp, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { completeOriginals, keepOriginals, originalOf } from '../../src/actions/invoice-original.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { Archive } from '../../src/state/archive.ts';
import { clockFrom, debtorsOf, deliver, finalInvoices, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { giveLogo, removeLogo, spoilLogo } from '../helpers/logos.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { declareDead, only, stepsOf } from '../state/crash-runs.ts';
import { broken, noSpace, type Step, withFaults } from '../state/faults.ts';

const monday = '2026-11-23';

function bakeryOf(debtors = debtorsOf(1)) {
  return makeBakery(debtors, { now: clockFrom(`${monday}T09:00:00`).now });
}

type Bakery = Awaited<ReturnType<typeof bakeryOf>>;

/** A bakery with a draft for each of so many debtors. */
async function bakeryWithDrafts(count: number): Promise<Bakery> {
  const debtors = debtorsOf(count);
  const context = await bakeryOf(debtors);
  await deliver(context, debtors, monday);
  await makeInvoices(context, { until: monday, day: null, debtors: null });
  return context;
}

/** A bakery with a final invoice for each of so many debtors. */
async function bakeryWithInvoices(count: number): Promise<{ context: Bakery; invoices: readonly FinalInvoice[] }> {
  const debtors = debtorsOf(count);
  const context = await bakeryOf(debtors);
  return { context, invoices: await invoiceEach(context, debtors) };
}

function pathOf(context: Bakery, { number }: FinalInvoice): string {
  return new Archive(context.company).pathOf(number.year, `invoice-${number.text}.pdf`);
}

const inArchive = ({ path }: Step) => path.includes('/archive/');
const fullArchive = (step: Step) => (inArchive(step) ? noSpace : 'none');

/** All is as it should be, and each invoice has its original, once. */
async function expectComplete(context: Bakery): Promise<void> {
  const names = (await finalInvoices(context)).map(({ number }) => `invoice-${number.text}.pdf`);
  const chain = await new Archive(context.company).chain(2026);
  expect(chain.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(await checkCompany(context.company)).toEqual([]);
}

describe('making drafts final where the archive takes nothing', () => {
  it('gives the numbers and tells what keeps the PDFs back, which are made up for', async () => {
    const context = await bakeryWithDrafts(2);
    const outcomes = await withFaults(context.folder, fullArchive, () => finaliseInvoices(context, null));
    expect(outcomes).toMatchObject([
      { outcome: 'final', invoice: { number: { text: '2026-00001' } }, originalMissing: { code: 'store.disk-full' } },
      { outcome: 'final', invoice: { number: { text: '2026-00002' } }, originalMissing: { code: 'store.disk-full' } },
    ]);
    expect((await checkCompany(context.company)).map(({ kind }) => kind)).toEqual([
      'original-missing',
      'original-missing',
    ]);
    expect(await completeOriginals(context, await finalInvoices(context))).toEqual(new Map());
    await expectComplete(context);
  });

  it('tells of a disk that breaks, too, in words that have its cause', async () => {
    const context = await bakeryWithDrafts(1);
    const outcomes = await withFaults(
      context.folder,
      (step) => (inArchive(step) ? broken : 'none'),
      () => finaliseInvoices(context, null),
    );
    expect(outcomes).toMatchObject([
      { outcome: 'final', originalMissing: { code: 'store.io', params: { reason: 'EIO' } } },
    ]);
  });

  it('tells of no PDF when all were kept', async () => {
    const context = await bakeryWithDrafts(2);
    const outcomes = await finaliseInvoices(context, null);
    expect(outcomes).toMatchObject([{ originalMissing: null }, { originalMissing: null }]);
    await expectComplete(context);
  });
});

describe('making drafts final with a logo that cannot be drawn', () => {
  it('gives the numbers and names the logo', async () => {
    const context = await bakeryWithDrafts(2);
    await spoilLogo(context);
    expect(await finaliseInvoices(context, null)).toMatchObject([
      { outcome: 'final', originalMissing: { code: 'logo.unusable' } },
      { outcome: 'final', originalMissing: { code: 'logo.unusable' } },
    ]);
    await giveLogo(context);
    await completeOriginals(context, await finalInvoices(context));
    await expectComplete(context);
  });

  it('names a logo that cannot be read', async () => {
    const context = await bakeryWithDrafts(1);
    await giveLogo(context);
    await removeLogo(context);
    await mkdir(join(context.company.folder, 'logo.png'));
    expect(await finaliseInvoices(context, null)).toMatchObject([
      { outcome: 'final', originalMissing: { code: 'file.unreadable', params: { reason: 'EISDIR' } } },
    ]);
  });
});

describe('crediting where the PDF cannot be kept', () => {
  it.each([
    ['the archive is full', 'store.disk-full'],
    ['the logo is no picture', 'logo.unusable'],
  ])('gives the credit invoice with its number: %s', async (_why, code) => {
    const context = await bakeryOf();
    await giveLogo(context);
    const [invoice] = await invoiceEach(context, debtorsOf(1));
    const request = { invoice: invoice?.id ?? '', lines: null };
    if (code === 'logo.unusable') await spoilLogo(context);
    const faults = code === 'store.disk-full' ? fullArchive : () => 'none' as const;
    expect(await withFaults(context.folder, faults, () => creditInvoice(context, request))).toMatchObject({
      outcome: 'credited',
      invoice: { status: 'credited' },
      credit: { number: { text: '2026-00002' } },
      originalMissing: { code },
    });
    await giveLogo(context);
    expect(await creditInvoice(context, request)).toMatchObject({ outcome: 'exceeds' });
    expect(await finalInvoices(context)).toHaveLength(2);
    await completeOriginals(context, await finalInvoices(context));
    await expectComplete(context);
  });
});

/** Drafts of a company with a logo, and every call to the disk at which making them final can be killed. */
async function killableFinalising() {
  const context = await bakeryWithDrafts(2);
  await giveLogo(context);
  const copy = async () => {
    const folder = await temporaryFolder(memoryPlace());
    await cp(context.folder, folder, { recursive: true });
    return folder;
  };
  const sample = await copy();
  const steps = await stepsOf(sample, async () => finaliseInvoices(await openBakery(sample, context.now), null));
  return { copy, now: context.now, steps };
}

describe('a file that a crash left in the archive without its link', () => {
  it('is the original, whatever became of the logo since, wherever the crash was', { timeout: 60_000 }, async () => {
    const { copy, now, steps } = await killableFinalising();
    const first = steps.findIndex(inArchive);
    let adopted = 0;
    for (const { number } of steps.slice(first).filter((_, index) => index % 5 === 0)) {
      const folder = await copy();
      const killed = await openBakery(folder, now);
      await withFaults(folder, only(number, 'freeze'), () => finaliseInvoices(killed, null));
      await declareDead(join(folder, 'bakkerij'));
      const context = { ...(await openBakery(folder, now)), folder };
      const invoices = await finalInvoices(context);
      const archive = new Archive(context.company);
      const find = ({ number: of }: FinalInvoice) => archive.find(of.year, `invoice-${of.text}.pdf`);
      const left = await Promise.all(invoices.map(find));
      const linked = (await archive.chain(2026)).length;
      await removeLogo(context);
      expect(await completeOriginals(context, invoices), `at ${number}`).toEqual(new Map());
      for (const [index, invoice] of invoices.entries()) {
        const before = left[index];
        if (!before) continue;
        expect((await originalOf(context, invoice)).equals(before), `at ${number}`).toBe(true);
      }
      adopted += left.filter((one) => one !== null).length - linked;
      await expectComplete(context);
    }
    expect(adopted).toBeGreaterThan(2);
  });

  it('that is not a whole PDF is no original: it is named, and stays as it is', async () => {
    const context = await bakeryWithDrafts(2);
    await withFaults(context.folder, fullArchive, () => finaliseInvoices(context, null));
    const invoices = await finalInvoices(context);
    const [first] = invoices;
    if (!first) throw new Error('no invoice');
    await mkdir(dirname(pathOf(context, first)), { recursive: true });
    await writeFile(pathOf(context, first), '%PDF-1.7 half of');
    const missing = await completeOriginals(context, invoices);
    expect([...missing]).toMatchObject([[first.id, { code: 'archive.differs' }]]);
    expect((await new Archive(context.company).chain(2026)).map(({ name }) => name)).toEqual([
      'invoice-2026-00002.pdf',
    ]);
    await rm(pathOf(context, first));
    await completeOriginals(context, invoices);
    expect(await checkCompany(context.company)).toEqual([]);
  });
});

describe('an original that is linked', () => {
  it('is never made again, nor taken for another', async () => {
    const { context, invoices } = await bakeryWithInvoices(1);
    const [invoice] = invoices;
    if (!invoice) throw new Error('no invoice');
    const before = await originalOf(context, invoice);
    const other = { ...invoice, gross: 1 };
    expect([...(await keepOriginals(context, [other]))]).toMatchObject([[invoice.id, { code: 'archive.differs' }]]);
    expect(await originalOf(context, invoice)).toEqual(before);
    await expectComplete(context);
  });

  it('that was cut short by a hand is not linked once more', async () => {
    const { context, invoices } = await bakeryWithInvoices(2);
    const [invoice] = invoices;
    if (!invoice) throw new Error('no invoice');
    await truncate(pathOf(context, invoice), 100);
    expect(await completeOriginals(context, invoices)).toEqual(new Map());
    expect(await checkCompany(context.company)).toMatchObject([{ kind: 'archive', problem: 'file-changed' }]);
  });
});

describe('completing the originals of several invoices', () => {
  it('keeps those that can be made, and gives the others with what is wrong', async () => {
    const context = await bakeryWithDrafts(3);
    const ids = (await withFaults(context.folder, fullArchive, () => finaliseInvoices(context, null))) as readonly {
      readonly id: string;
    }[];
    const invoices = (await finalInvoices(context)).map((one) =>
      one.id === ids[1]?.id ? { ...one, seller: { ...one.seller, logo: 'logo.png' } } : one,
    );
    await spoilLogo(context);
    const missing = await completeOriginals(context, invoices);
    expect([...missing]).toMatchObject([[ids[1]?.id, { code: 'logo.unusable' }]]);
    expect(await readdir(join(context.company.folder, 'archive/2026'))).toEqual([
      'chain.jsonl',
      'invoice-2026-00001.pdf',
      'invoice-2026-00003.pdf',
    ]);
  });

  it('stops at what is the trouble of the disk', async () => {
    const context = await bakeryWithDrafts(2);
    await withFaults(context.folder, fullArchive, () => finaliseInvoices(context, null));
    const invoices = await finalInvoices(context);
    const completing = withFaults(context.folder, fullArchive, () => completeOriginals(context, invoices));
    await expect(completing).rejects.toMatchObject({ code: 'store.disk-full' });
  });
});
