import { runOutbox } from '../../src/actions/run-outbox.ts';
import { say, workerArguments } from '../helpers/inside-worker.ts';
import { openBakery } from '../helpers/open-bakery.ts';

// Runs the outbox once, as `factuurpost outbox run --once` does; stops at a record's boundary on SIGTERM.
const { folder } = workerArguments('folder');
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const end = await runOutbox(await openBakery(folder), {
  signal: stop.signal,
  changed: ({ id, state }) => say({ id, state }),
});
say({ end: end.kind });
