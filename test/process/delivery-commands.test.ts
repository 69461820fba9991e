import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { outboxList } from '../helpers/command-shapes.ts';
import { changeOptions, debtorsOf } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { type DeliveryWorld, deliveryWorld, setDeliveries } from './delivery-world.ts';
import { command } from './option-effects/world.ts';

const listed = z.array(
  z.strictObject({
    id: z.ulid(),
    number: z.string(),
    kind: z.enum(['deliverynote', 'receipt']),
    date: z.iso.date(),
    debtor: z.strictObject({ number: z.string(), name: z.string() }),
    address: z.string().nullable(),
    reference: z.string(),
    net: z.int(),
    invoice: z.string().nullable(),
    dispatch: z.strictObject({ state: z.string(), at: z.string(), to: z.string(), error: z.unknown() }).nullable(),
  }),
);

const mailed = z.strictObject({
  rows: z.array(
    z.strictObject({
      delivery: z.ulid(),
      number: z.string(),
      kind: z.enum(['deliverynote', 'receipt']),
      debtor: z.string(),
      outcome: z.string(),
      detail: z.string(),
      at: z.string().nullable(),
    }),
  ),
  counts: z.record(z.string(), z.int()),
});

/** Deliveries with short numbers, the first of them a receipt. */
async function bakery(): Promise<DeliveryWorld> {
  const world = await deliveryWorld(debtorsOf(3));
  const renamed = world.deliveries.map((one, index) => ({
    ...one,
    number: String(1234 + index),
    kind: index === 0 ? ('receipt' as const) : one.kind,
    date: index === 2 ? '2026-11-20' : one.date,
  }));
  await setDeliveries(world.context, renamed);
  return { ...world, deliveries: renamed };
}

describe('the command deliveries', () => {
  it('list shows deliveries of a period, with what became of their mail', async () => {
    const world = await bakery();
    const all = listed.parse(JSON.parse((await command(world, 'deliveries', 'list', '--json')).out));
    expect(all.map(({ number, kind, net, dispatch }) => [number, kind, net, dispatch])).toEqual([
      ['1236', 'deliverynote', 100, null],
      ['1234', 'receipt', 100, null],
      ['1235', 'deliverynote', 100, null],
    ]);
    const period = ['--from', '2026-11-21', '--until', '2026-11-23'];
    await command(world, 'deliveries', 'mail', '1235');
    const { out } = await command(world, 'deliveries', 'list', ...period);
    expect(out).not.toContain('1236');
    expect(out).toMatch(/1234\s+23-11-2026\s+contantbon\s+1001\s+Lunchroom 1001\s+€ 1,00/);
    expect(out).toMatch(/1235\s+23-11-2026\s+leverbon\s+1002\s+Lunchroom 1002\s+€ 1,00\s+verzonden/);
    expect((await command(world, 'deliveries', 'list', '--from', '2030-01-01')).out).toBe('Geen bonnen gevonden.\n');
  });

  it('mail sends notes, tells of each, and of those that went before, and ends with 1 when one did not go', async () => {
    const world = await bakery();
    const { out, code } = await command(world, 'deliveries', 'mail', '1234', '1235', '--json');
    expect(code).toBe(0);
    expect(mailed.parse(JSON.parse(out))).toMatchObject({
      rows: [
        { number: '1234', kind: 'receipt', debtor: '1001', outcome: 'accepted' },
        { number: '1235', kind: 'deliverynote', debtor: '1002', outcome: 'accepted' },
      ],
      counts: { accepted: 2 },
    });
    const again = await command(world, 'deliveries', 'mail', '1234');
    expect(again.out).toMatch(/1234\s+contantbon\s+1001\s+Lunchroom 1001\s+overgeslagen\s+De bon is al gemaild\. \(/);
    expect(world.peer.received).toHaveLength(2);
    await command(world, 'deliveries', 'mail', '1234', '--again', 'kwijt');
    expect(world.peer.received).toHaveLength(3);
    await changeOptions(world.context, { mail: { enabled: false } });
    const off = await command(world, 'deliveries', 'mail', '1236');
    expect(off.code).toBe(1);
    expect(off.out).toMatch(/1236.*mislukt\s+E-mail verzenden staat uit/);
  });

  it('mail has a line for each message that was accepted, when that is not hidden, and none beside JSON', async () => {
    const world = await bakery();
    await changeOptions(world.context, { mail: { hideSuccess: false } });
    const { err } = await command(world, 'deliveries', 'mail', '1235');
    expect(err).toBe('Leverbon 1235 1002 Lunchroom 1002: verzonden aan lunchroom-1002@example.com\n');
    expect((await command(world, 'deliveries', 'mail', '1236', '--json')).err).toBe('');
  });

  it('mail names what it does not know, and sends nothing', async () => {
    const world = await bakery();
    const { code, err } = await command(world, 'deliveries', 'mail', '1234', '4711');
    expect([code, err]).toEqual([2, expect.stringContaining('De bon 4711 is niet gevonden.')]);
    expect((await command(world, 'deliveries', 'mail')).code).toBe(2);
    expect((await command(world, 'deliveries', 'mail', '1234', '--again', ' ')).code).toBe(2);
    expect(world.peer.received).toHaveLength(0);
  });

  it('show writes the note as text and as PDF', async () => {
    const world = await bakery();
    expect((await command(world, 'deliveries', 'show', '1234')).out).toContain('CONTANTBON');
    const file = join(world.context.folder, 'bon.pdf');
    await command(world, 'deliveries', 'show', '1235', '--pdf', file);
    expect((await readPdf(await readFile(file))).info.title).toBe('Leverbon 1235');
  });
});

describe('the command outbox list', () => {
  it('shows what a mail brings, and for whom', async () => {
    const world = await bakery();
    await command(world, 'deliveries', 'mail', '1234', '1235');
    const { out } = await command(world, 'outbox', 'list');
    expect(out).toMatch(/Contantbon 1234\s+1001\s+e-mail\s+lunchroom-1001@example\.com\s+verzonden/);
    expect(out).toMatch(/Leverbon 1235\s+1002\s+e-mail/);
    const json = outboxList.parse(JSON.parse((await command(world, 'outbox', 'list', '--json')).out));
    expect(json).toMatchObject([
      { kind: 'delivery', invoice: '', invoices: [], deliveries: ['1234'], debtor: '1001' },
      { kind: 'delivery', invoice: '', invoices: [], deliveries: ['1235'], debtor: '1002' },
    ]);
    expect(json[0]?.subject).toBe('Bon 1234 van Bakkerij De Korenaar');
  });
});
