import { ulid } from 'ulid';
import { addDelivery } from '../../src/actions/save-delivery.ts';
import { heard, say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';

const line = {
  article: '101',
  description: 'Brood 101',
  unit: 'stuk',
  quantity: 1000,
  returned: 0,
  price: 100,
  discount: null,
  vat: 'low',
} as const;

// Enters delivery notes on a day, each time it is told how many, and tells each one's number as soon as it is kept.
const { folder, name } = workerArguments('folder', 'name');
const context = await openBakery(folder);

say('ready');
for await (const { count, date } of heard<{ readonly count: number; readonly date: string }>()) {
  const entered = Array.from({ length: count }, async (_, index) => {
    const { number } = await addDelivery(context, {
      id: ulid(),
      kind: 'deliverynote',
      date,
      debtor: '1001',
      address: null,
      reference: `${name}-${index}`,
      lines: [line],
    });
    say({ number, reference: `${name}-${index}` });
  });
  await Promise.all(entered);
  say('done');
}
