import { describe, expect, it } from 'vitest';
import { buildWorker } from '../helpers/processes.ts';
import { printThroughKills } from '../process/print-runs.ts';

const running = await buildWorker(new URL('../process/outbox-run.worker.ts', import.meta.url));

describe('print runs in the long run', () => {
  it('print 120 paper copies once each, or ask, through thirty kills', async () => {
    const { kills, uncertain } = await printThroughKills(running, { count: 120, kills: 30, seed: 20261131, most: 3 });
    expect(kills).toBe(30);
    expect(uncertain).toBeGreaterThan(0);
  });
});
