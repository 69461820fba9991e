import { acquireLock } from '../../src/state/lock.ts';
import { heard, say, workerArguments } from '../helpers/inside-worker.ts';

// Takes a lock, tells who it is, and keeps it until told to let go.
const { path } = workerArguments('path');
const lock = await acquireLock(path, 5000);
say(lock.holder);
for await (const _letGo of heard()) {
  await lock.release();
  say('released');
  process.exit();
}
