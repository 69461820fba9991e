import { describe, expect, it } from 'vitest';
import { buildWorker } from '../helpers/processes.ts';
import { sendThroughKills } from '../process/mail-runs.ts';

const running = await buildWorker(new URL('../process/outbox-run.worker.ts', import.meta.url));

describe('mail runs in the long run', () => {
  it('bring 200 mails to the server once each, or ask, through fifty kills', async () => {
    const { kills, uncertain } = await sendThroughKills(running, { count: 200, kills: 50, seed: 20261121, most: 5 });
    expect(kills).toBe(50);
    // Some of the kills must have come behind the end of a message, or the test has not looked there.
    expect(uncertain).toBeGreaterThan(0);
  });
});
