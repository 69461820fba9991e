import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files } from '../../src/state/files.ts';
import { outboxEntrySchema } from '../../src/state/schemas/outbox.ts';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { idOf, mailEntry, printEntry } from '../helpers/dispatch.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const note = { id: idOf(900), number: '1234', kind: 'deliverynote', date: '2026-11-23' } as const;

describe('an outbox of before there were deliveries in it', () => {
  it.each(['outbox.json', 'sent/2026-11.json'])('is read as one without any: %s', async (path) => {
    const entries = [mailEntry(1, [1]), printEntry(2, 2)];
    const older = entries.map(({ deliveries: _deliveries, ...entry }) => entry);
    const store = new StoreFolder(await temporaryFolder());
    await mkdir(join(store.folder, 'sent'));
    await writeFile(join(store.folder, path), JSON.stringify({ version: 1, revision: 3, data: older }));
    expect(await store.read(path === 'outbox.json' ? files.outbox : files.sent('2026-11'))).toEqual(entries);
  });
});

describe('an outbox entry', () => {
  it.each([
    ['invoices, of its kind', mailEntry(1, [1, 2]), true],
    ['a delivery, of its kind', mailEntry(1, [], { kind: 'delivery', deliveries: [note] }), true],
    ['nothing', mailEntry(1, []), false],
    ['a delivery that calls itself an invoice', mailEntry(1, [], { deliveries: [note] }), false],
    ['both', mailEntry(1, [1], { kind: 'delivery', deliveries: [note] }), false],
    ['an invoice that calls itself a delivery', mailEntry(1, [1], { kind: 'delivery' }), false],
  ])('that brings %s is kept: %s', (_what, entry, fits) => {
    expect(outboxEntrySchema.safeParse(entry).success).toBe(fits);
  });
});
