import { readFileSync } from 'node:fs';
import { readlink, symlink, unlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { acquireLock } from '../../src/state/lock.ts';
import { heard, say, workerArguments } from '../helpers/inside-worker.ts';

// Takes a lock so many times when told to. Inside it makes a witness that must not be there: a second holder would find
// it. One that a killed holder left does not count. A link is made whole, with its text, or not at all.
const { path, rounds } = workerArguments('path', 'rounds');
const witness = `${path}-witness`;

/** The pid in a witness that is there already, or null when it is now ours. */
async function other(): Promise<number | null> {
  try {
    await symlink(String(process.pid), witness);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const pid = Number(await readlink(witness));
  if (isRunning(pid)) return pid;
  await unlink(witness);
  return other();
}

function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

say('ready');
for await (const _go of heard()) {
  for (let round = 0; round < Number(rounds); round += 1) {
    const lock = await acquireLock(path, 20_000);
    const alone = (await other()) === null;
    await sleep(1);
    if (alone) await unlink(witness);
    await lock.release();
    say({ alone, inherited: lock.inherited });
  }
  say('done');
  process.exit();
}
