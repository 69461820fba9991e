import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { listOutbox, retryEntries } from '../../src/actions/outbox.ts';
import { detailOf } from '../../src/i18n/closing.ts';
import { files } from '../../src/state/files.ts';
import { finalisedInvoices } from '../helpers/command-shapes.ts';
import { debtorsOf, deliver, finalInvoices, invoiceEach } from '../helpers/invoice-world.ts';
import { giveLogo, spoilLogo } from '../helpers/logos.ts';
import { noSpace, type Step, withFaults } from '../state/faults.ts';
import { type MailWorld, mailWorld } from './mail-world.ts';
import { command } from './option-effects/world.ts';

const fullArchive = ({ path }: Step) => (path.includes('/archive/') ? noSpace : 'none');

/** A good invoice, one with a logo that is no picture, and a good one: all to be delivered. */
async function oneOfThreeUnfit(dispatch: 'pdf' | 'paper'): Promise<MailWorld> {
  const debtors = debtorsOf(3, { dispatch });
  const world = await mailWorld(debtors.slice(0, 1));
  const { context } = world;
  await context.company.change(async (transaction) => {
    const kept = await transaction.open(files.debtors);
    kept.data = [...debtors];
    await kept.write();
  });
  await spoilLogo(context);
  await invoiceEach(context, debtors.slice(1, 2));
  await giveLogo(context);
  await invoiceEach(context, debtors.slice(2));
  await spoilLogo(context);
  return { ...world, invoices: await finalInvoices(context) };
}

describe('a run with an invoice whose PDF cannot be made', () => {
  it('sends the others; that one fails with its cause, and goes by a retry once the logo is mended', async () => {
    const world = await oneOfThreeUnfit('pdf');
    const { context, peer } = world;
    const sheet = await world.deliver(world.invoices);
    expect(sheet).toMatchObject({ status: 'ended', end: { kind: 'done' }, counts: { accepted: 2, failed: 1 } });
    expect(sheet.rows.map(({ number, outcome }) => [number, outcome])).toEqual([
      ['2026-00001', 'accepted'],
      ['2026-00002', 'failed'],
      ['2026-00003', 'accepted'],
    ]);
    const [, unfit] = sheet.rows;
    expect(unfit?.error).toMatchObject({ cause: 'unfit', reply: 'logo.unusable' });
    expect(unfit && detailOf('nl', unfit)).toContain(
      'Het logo op de factuur of bon is geen goed PNG- of JPEG-bestand.',
    );
    await giveLogo(context);
    await retryEntries(context, null);
    await world.run();
    expect(await listOutbox(context, 'failed')).toEqual([]);
    expect(peer.received).toHaveLength(3);
  });

  it('prints the others', async () => {
    const world = await oneOfThreeUnfit('paper');
    const sheet = await world.deliver(world.invoices);
    expect(sheet.rows.map(({ outcome }) => outcome)).toEqual(['printed', 'failed', 'printed']);
    expect(sheet.rows[1]?.error).toMatchObject({ cause: 'unfit', reply: 'logo.unusable' });
  });
});

describe('a run on a disk that is full', () => {
  it('is broken off before anything is sent, and blames no invoice', async () => {
    const world = await mailWorld([]);
    const { context } = world;
    const debtors = debtorsOf(2);
    await context.company.change(async (transaction) => {
      const kept = await transaction.open(files.debtors);
      kept.data = [...debtors];
      await kept.write();
    });
    await deliver(context, debtors, '2026-11-23');
    await makeInvoices(context, { until: '2026-11-23', day: null, debtors: null });
    await withFaults(context.folder, fullArchive, () => finaliseInvoices(context, null));
    const ids = (await finalInvoices(context)).map(({ id }) => id);
    const run = () => deliverInvoices(context, { invoices: ids, reason: '' });
    await expect(withFaults(context.folder, fullArchive, run)).rejects.toMatchObject({ code: 'store.disk-full' });
    expect((await listOutbox(context, null)).map(({ state }) => state)).toEqual(['queued', 'queued']);
    await world.run();
    expect(world.peer.received).toHaveLength(2);
  });
});

describe('the commands, where the archive takes nothing', () => {
  async function bakery() {
    const { context, clock, invoices } = await mailWorld(debtorsOf(2));
    return { context, now: clock.now, invoices };
  }

  function withFullArchive(world: Awaited<ReturnType<typeof bakery>>, ...words: readonly string[]) {
    return withFaults(world.context.folder, fullArchive, () => command(world, ...words)) as ReturnType<typeof command>;
  }

  it('invoices credit tells the number and what keeps the PDF back, and ends with 1', async () => {
    const world = await bakery();
    const told = await withFullArchive(world, 'invoices', 'credit', '2026-00001', '--line', '1=0,5');
    expect(told.code).toBe(1);
    expect(told.out).toMatch(/^Creditfactuur 2026-00003 van .* is gemaakt, bij factuur 2026-00001\.\n/u);
    expect(told.out).toContain('De PDF van 2026-00003 kon nog niet worden bewaard: De schijf is vol;');
    expect(told.out).toContain('maak haar niet nog een keer');
    const json = await withFullArchive(world, 'invoices', 'credit', '2026-00002', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([
      1,
      { credit: { number: '2026-00004' }, originalMissing: { code: 'store.disk-full' } },
    ]);
    const good = await command(world, 'invoices', 'credit', '2026-00001', '--json');
    expect([good.code, JSON.parse(good.out)]).toMatchObject([0, { originalMissing: null }]);
  });

  it('invoices finalise tells so too', async () => {
    const world = await bakery();
    await deliver(world.context, debtorsOf(2), '2026-11-23');
    await makeInvoices(world.context, { until: '2026-11-23', day: null, debtors: null });
    const [first] = await world.context.company.read(files.drafts);
    const json = await withFullArchive(world, 'invoices', 'finalise', first?.id ?? '', '--json');
    expect(json.code).toBe(1);
    expect(finalisedInvoices.parse(JSON.parse(json.out))).toMatchObject([
      { outcome: 'final', number: '2026-00003', originalMissing: { code: 'store.disk-full' } },
    ]);
    const told = await withFullArchive(world, 'invoices', 'finalise', '--all');
    expect([told.code, told.out.split('\n')[0]]).toEqual([1, '1 factuur definitief.']);
    expect(told.out).toContain('De PDF van 2026-00004 kon nog niet worden bewaard: De schijf is vol;');
  });
});
