import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import { clockFrom, debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { debtor } from '../helpers/worlds.ts';
import { command } from './option-effects/world.ts';

async function bakery() {
  const clock = clockFrom('2026-11-23T09:00:00');
  const debtors = debtorsOf(3);
  const context = await makeBakery([...debtors, debtor('3001', { invoiceDay: 'none', revision: 1 })], {
    now: clock.now,
  });
  await invoiceEach(context, debtors);
  return { context, folder: context.folder, now: clock.now };
}

/** Takes the second invoice out of the file, as nothing in the program would. */
async function loseOne({ context }: Awaited<ReturnType<typeof bakery>>): Promise<void> {
  const path = join(context.company.folder, files.invoices('2026-11').path);
  const content: { revision: number; data: readonly FinalInvoice[] } = JSON.parse(await readFile(path, 'utf8'));
  const data = content.data.filter(({ number }) => number.sequence !== 2);
  await writeFile(path, JSON.stringify({ ...content, revision: content.revision + 1, data }));
}

describe('the command invoices numbers', () => {
  it('says that all is right, and ends well', async () => {
    const world = await bakery();
    const { code, out } = await command(world, 'invoices', 'numbers');
    expect(code).toBe(0);
    expect(out).toContain('2026: 3 facturen, 2026-00001 van 23-11-2026 tot en met 2026-00003 van 23-11-2026.');
    expect(out).toContain('Alle nummers en datums kloppen.');
  });

  it('names what is missing, of the year that is asked for, and ends with 1; check says it too', async () => {
    const world = await bakery();
    await loseOne(world);
    const { code, out } = await command(world, 'invoices', 'numbers', '--year', '2026');
    expect([code, out.includes('Nummer 2 van 2026 ontbreekt.')]).toEqual([1, true]);
    const json = JSON.parse((await command(world, 'invoices', 'numbers', '--json')).out);
    expect(json).toMatchObject({ faults: 1, years: [{ year: 2026, faults: [{ kind: 'gap', from: 2, until: 2 }] }] });
    expect((await command(world, 'invoices', 'numbers', '--year', '2025')).out).toContain(
      'nog geen definitieve facturen',
    );
    const check = await command(world, 'check');
    expect([check.code, check.out.includes('Nummer 2 van 2026 ontbreekt.')]).toEqual([1, true]);
  });

  it('refuses what is no year', async () => {
    expect(await command(await bakery(), 'invoices', 'numbers', '--year', '26')).toMatchObject({ code: 2 });
  });
});

it('invoices make takes those that are invoiced by hand when they are asked for', async () => {
  const world = await bakery();
  await deliver(world.context, [debtor('1001'), debtor('3001')], '2026-11-23');
  const made = JSON.parse(
    (await command(world, 'invoices', 'make', '--until', '2026-11-30', '--day', 'none', '--json')).out,
  );
  expect(made.drafts.map(({ debtor: of }: { debtor: string }) => of)).toEqual(['3001']);
});
