import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printDeliveries } from '../../src/actions/print-deliveries.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { changeOptions, debtorsOf } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { type DeliveryWorld, deliveryWorld, setDeliveries } from './delivery-world.ts';
import { command } from './option-effects/world.ts';

/** Notes 1234–1236: a receipt, a note of the same day, and one of three days before. */
async function bakery(): Promise<DeliveryWorld & { readonly printed: () => Promise<readonly string[]> }> {
  const world = await deliveryWorld(debtorsOf(3));
  const renamed = world.deliveries.map((one, index) => ({
    ...one,
    number: String(1234 + index),
    kind: index === 0 ? ('receipt' as const) : one.kind,
    date: index === 2 ? '2026-11-20' : one.date,
  }));
  await setDeliveries(world.context, renamed);
  const folder = join(world.context.folder, 'printed');
  const printed = async () => {
    const texts: string[] = [];
    for (const name of (await readdir(folder)).sort())
      texts.push((await readPdf(await readFile(join(folder, name)))).text);
    return texts;
  };
  return { ...world, deliveries: renamed, printed };
}

describe('printing delivery notes', () => {
  it('gives a job for each, in the order asked, each once, and records it', async () => {
    const { context, deliveries, printed } = await bakery();
    const [receipt, note] = deliveries;
    if (!receipt || !note) throw new Error('no deliveries');
    const outcomes = await printDeliveries(context, [{ id: note.id, date: note.date }, '1234', receipt.id]);
    expect(outcomes.map(({ delivery, outcome }) => [delivery.number, outcome])).toEqual([
      ['1235', 'printed'],
      ['1234', 'printed'],
    ]);
    const texts = await printed();
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text.includes('CONTANTBON'))).toHaveLength(1);
    const deeds = (await deedsOf(context)).filter(({ action }) => action === 'delivery.print');
    expect(deeds.map(({ subject }) => subject)).toEqual([note.id, receipt.id]);
  });

  it('finds a delivery whose day was corrected since it was seen', async () => {
    const { context, deliveries } = await bakery();
    const [, note] = deliveries;
    if (!note) throw new Error('no delivery');
    const [outcome] = await printDeliveries(context, [{ id: note.id, date: '2026-09-01' }]);
    expect(outcome).toMatchObject({ outcome: 'printed', delivery: { number: '1235' } });
    await expect(printDeliveries(context, ['4711'])).rejects.toMatchObject({ code: 'delivery.unknown' });
  });

  it('stops when it is told to: what is behind is left', async () => {
    const { context } = await bakery();
    const stop = new AbortController();
    const outcomes = await printDeliveries(context, ['1234', '1235', '1236'], {
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['printed', 'left', 'left']);
  });

  it('names what fails: a printer that takes nothing, and a logo that is no picture', async () => {
    const { context } = await bakery();
    await writeFile(join(context.company.folder, 'logo.png'), 'no picture');
    await changeOptions(context, { company: { logo: 'logo.png' } });
    const [unfit] = await printDeliveries(context, ['1235']);
    expect(unfit).toMatchObject({ outcome: 'unfit', error: { code: 'logo.unusable' } });
    await changeOptions(context, { company: { logo: '' }, print: { folder: join(context.folder, 'gone') } });
    const failed = await printDeliveries(context, ['1234', '1235']);
    expect(failed.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  });
});

describe('the command deliveries print', () => {
  it('prints those that are named, or all of a day, and tells of each', async () => {
    const world = await bakery();
    const day = await command(world, 'deliveries', 'print', '--date', '2026-11-23', '--json');
    expect(day.code).toBe(0);
    const { rows, counts } = JSON.parse(day.out);
    expect(rows.map((row: { number: string; outcome: string }) => [row.number, row.outcome])).toEqual([
      ['1234', 'printed'],
      ['1235', 'printed'],
    ]);
    expect(counts).toMatchObject({ printed: 2, failed: 0 });
    const named = await command(world, 'deliveries', 'print', '1236');
    expect(named.out).toContain('Leverbonnen afgedrukt, Bakkerij De Korenaar');
    expect(named.out).toMatch(/1236 +leverbon +1003 +afgedrukt/);
    expect(await world.printed()).toHaveLength(3);
    expect((await command(world, 'deliveries', 'print', '--date', '2026-11-01')).out).toBe('Geen bonnen gevonden.\n');
  });

  it('ends with 1 when one failed, and with 2 when it was asked wrongly', async () => {
    const world = await bakery();
    await changeOptions(world.context, { print: { folder: join(world.context.folder, 'gone') } });
    const failed = await command(world, 'deliveries', 'print', '1235');
    expect([failed.code, failed.out.includes('mislukt')]).toEqual([1, true]);
    for (const words of [[], ['1235', '--date', '2026-11-23'], ['--date', 'morgen'], ['4711']]) {
      expect((await command(world, 'deliveries', 'print', ...words)).code).toBe(2);
    }
  });
});
