import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listInvoices } from '../../src/actions/list-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { listOutbox } from '../../src/actions/outbox.ts';
import { closingSheetPdf, printClosingSheet } from '../../src/actions/print-closing-sheet.ts';
import { printInternalCopies } from '../../src/actions/print-internal-copies.ts';
import { dispatchErrorText } from '../../src/i18n/dispatch.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { changeOptions, debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { mailWorld } from './mail-world.ts';

/** A bakery with two final invoices and a draft. */
async function threeInvoices() {
  const debtors = debtorsOf(2);
  const context = await makeBakery(debtors);
  const final = await invoiceEach(context, debtors);
  const today = context.now().toISOString().slice(0, 10);
  await deliver(context, debtors.slice(0, 1), today);
  const { drafts } = await makeInvoices(context, { until: today, day: null, debtors: null });
  const ids = [...final, ...drafts].map(({ id }) => id);
  const folder = join(context.folder, 'printed');
  const printed = async () => (await readdir(folder)).sort();
  const text = async (name: string) => (await readPdf(await readFile(join(folder, name)))).text;
  return { context, ids, printed, text };
}

describe('internal copies', () => {
  it('come out of the office printer, marked on every page, drafts as drafts besides', async () => {
    const { context, ids, printed, text } = await threeInvoices();
    const copies = await printInternalCopies(context, ids);
    expect(copies.map(({ outcome }) => outcome)).toEqual(['printed', 'printed', 'printed']);
    const names = await printed();
    expect(copies.map((copy) => (copy.outcome === 'printed' ? copy.job : '')).sort()).toEqual(names);
    const [draft, final] = [names.find((name) => name.startsWith('1001')), names.find((name) => /-00001/.test(name))];
    expect(await text(final ?? '')).toContain('INTERN');
    expect(await text(final ?? '')).not.toContain('CONCEPT');
    expect(await text(draft ?? '')).toContain('CONCEPT · INTERN');
  });

  it('never touch the outbox or the dispatch state, and are recorded', async () => {
    const { context, ids } = await threeInvoices();
    const everything = { status: null, from: null, until: null } as const;
    const before = await listInvoices(context, everything);
    await printInternalCopies(context, ids);
    expect(await listInvoices(context, everything)).toEqual(before);
    expect(await listOutbox(context, null)).toEqual([]);
    const deeds = (await deedsOf(context)).filter(({ action }) => action === 'invoice.print-internal');
    expect(deeds.map(({ subject }) => subject)).toEqual(['2026-00001', '2026-00002', ids[2]].map(yearOfNow));
  });

  it('leave the archive’s original as it is', async () => {
    const world = await mailWorld(debtorsOf(1));
    const [invoice] = world.invoices;
    await printInternalCopies(world.context, [invoice?.id ?? '']);
    await world.deliver();
    const original = world.peer.received[0]?.parsed.attachments[0]?.content;
    expect((await readPdf(original ?? Buffer.alloc(0))).text).not.toContain('INTERN');
  });

  it('say why the printer did not take them, and try it once', async () => {
    const { context, ids } = await threeInvoices();
    await changeOptions(context, { print: { folder: join(context.folder, 'away') } });
    const copies = await printInternalCopies(context, ids);
    for (const copy of copies) {
      expect(copy).toMatchObject({ outcome: 'failed', error: { cause: 'folder.not-writable' }, uncertain: false });
      if (copy.outcome === 'failed') expect(dispatchErrorText('nl', 'print', copy.error, false).remedy).not.toBe('');
    }
    expect((await deedsOf(context)).filter(({ action }) => action === 'invoice.print-internal')).toEqual([]);
  });

  it('that cannot be put together do not stop the others', async () => {
    const { context, ids } = await threeInvoices();
    await writeFile(join(context.company.folder, 'logo.png'), 'no picture');
    await changeOptions(context, { company: { logo: 'logo.png' } });
    // The logo of a final invoice is frozen with it: none.
    const outcomes = (await printInternalCopies(context, [...ids].reverse())).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['unfit', 'printed', 'printed']);
  });

  it('behind a stop are left, and an unknown invoice is refused before anything is printed', async () => {
    const { context, ids, printed } = await threeInvoices();
    const stop = new AbortController();
    const settings = { signal: stop.signal, progress: () => stop.abort() };
    const outcomes = (await printInternalCopies(context, ids, settings)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['printed', 'left', 'left']);
    const unknown = printInternalCopies(context, [ids[1] ?? '', '1999-00001']);
    await expect(unknown).rejects.toMatchObject({ code: 'invoice.unknown' });
    expect(await printed()).toHaveLength(1);
  });
});

/** Numbers are of the year in which the test runs. */
function yearOfNow(number: string | undefined): string | undefined {
  return number?.replace(/^2026-/, `${new Date().getFullYear()}-`);
}

describe('a closing sheet', () => {
  it('comes out of the office printer, with what became of each row by then', async () => {
    const world = await mailWorld(debtorsOf(3), { options: { limits: { perDay: 2 } } });
    const { id } = await world.deliver();
    world.clock.set('2026-11-24T08:00:00');
    await world.run();
    const result = await printClosingSheet(world.context, id ?? '');
    expect(result).toMatchObject({ printed: true, job: expect.stringContaining('Sluitstaat') });
    const [name = ''] = await readdir(join(world.context.folder, 'printed'));
    const { text } = await readPdf(await readFile(join(world.context.folder, 'printed', name)));
    expect(text).toContain('verzonden 3 ·');
    expect(text).toContain('lunchroom-1003@example.com');
    expect((await deedsOf(world.context)).at(-1)).toMatchObject({ action: 'closing.print', subject: id });
    await expect(closingSheetPdf(world.context, '01JCQ000000000000000000000')).rejects.toMatchObject({
      code: 'closing.unknown',
    });
  });

  it('says why the printer did not take it', async () => {
    const world = await mailWorld(debtorsOf(1));
    const { id } = await world.deliver();
    await changeOptions(world.context, { print: { folder: join(world.context.folder, 'away') } });
    expect(await printClosingSheet(world.context, id ?? '')).toMatchObject({
      printed: false,
      error: { cause: 'folder.not-writable' },
    });
  });
});
