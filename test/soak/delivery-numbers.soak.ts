import { expect, it } from 'vitest';
import { deliveryNumbersFile } from '../../src/state/delivery-numbers.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { bakeryToEnter, deliveriesOf, entered } from '../helpers/delivery-world.ts';
import { buildWorker } from '../helpers/processes.ts';

const worker = await buildWorker(new URL('../actions/entering.worker.ts', import.meta.url));

it('numbers of deliveries are given once each, and none told is lost, when sessions are killed in the middle', async () => {
  const context = await bakeryToEnter();
  const told: { readonly number: string; readonly reference: string }[] = [];
  for (const round of ['a', 'b', 'c']) {
    const sessions = [`${round}1`, `${round}2`].map((name) => worker.start([context.folder, name]));
    await Promise.all(sessions.map((session) => session.next()));
    for (const session of sessions) session.send({ count: 100, date: '2026-11-23' });
    // Each is killed when it has told of its first, wherever it is with the others.
    for (const session of sessions) told.push(await session.next());
    for (const session of sessions) session.kill('SIGKILL');
    for (const session of sessions) {
      await session.exit;
      const rest = session.messages.slice(2) as typeof told;
      told.push(...rest.filter((message) => typeof message === 'object'));
    }
  }
  await entered(context);
  const kept = await deliveriesOf(context, '2026-11');
  expect(new Set(kept.map(({ number }) => number)).size).toBe(kept.length);
  const byNumber = new Map(kept.map(({ number, reference }) => [number, reference]));
  for (const { number, reference } of told) expect(byNumber.get(number)).toBe(reference);
  expect(await context.company.read(deliveryNumbersFile)).toEqual({ '2026-11': kept.length });
  expect((await deedsOf(context)).filter(({ action }) => action === 'delivery.add')).toHaveLength(kept.length);
});
