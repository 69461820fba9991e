import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Holder, isAlive, loginName, thisProcess } from '../../src/state/holder.ts';
import { acquireLock, isLock, sweepLock, tryLock } from '../../src/state/lock.ts';
import { buildWorker } from '../helpers/processes.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { type Step, withFaults } from './faults.ts';
import { contenders, turnsOf } from './lock-runs.ts';

const contending = await buildWorker(new URL('./contending.worker.ts', import.meta.url));
const holding = await buildWorker(new URL('./holding.worker.ts', import.meta.url));

async function lockPath(): Promise<string> {
  return join(await temporaryFolder(memoryPlace()), '.lock');
}

/** A holder of this machine that has ended. */
function dead(token: string): Holder {
  return { ...thisProcess(token), start: '1' };
}

function write(path: string, holder: Holder): Promise<void> {
  return writeFile(path, JSON.stringify(holder));
}

async function namesBeside(path: string): Promise<readonly string[]> {
  return (await readdir(join(path, '..'))).sort();
}

describe('a lock', () => {
  it('is held by one, who is named to everybody else, until it is released', async () => {
    const path = await lockPath();
    const lock = await acquireLock(path, 0);
    expect(await tryLock(path)).toEqual(lock.holder);
    await lock.release();
    expect(await namesBeside(path)).toEqual([]);
    const next = await acquireLock(path, 0);
    expect(next.inherited).toBe(false);
    await next.release();
  });

  it('is not removed by one who no longer holds it', async () => {
    const path = await lockPath();
    const lock = await acquireLock(path, 0);
    await write(path, { ...lock.holder, token: 'another' });
    await lock.release();
    expect(await tryLock(path)).toMatchObject({ token: 'another' });
  });

  it('does not stay behind when taking it fails', async () => {
    const path = join(await temporaryFolder(), 'not-there', '.lock');
    await expect(acquireLock(path, 0)).rejects.toMatchObject({ code: 'store.io', params: { reason: 'ENOENT' } });
  });
});

describe('the lock of a killed holder', () => {
  it('is recovered from within a second by one of four that wait, and by one only', async () => {
    const path = await lockPath();
    const holder = holding.start([path]);
    await holder.next();
    const waiting = await contenders(contending, path, 4, 10);
    for (const process of waiting) process.send('go');
    await sleep(100);
    expect(turnsOf(waiting)).toEqual([]);
    const killed = performance.now();
    holder.kill('SIGKILL');
    await Promise.race(waiting.map((process) => process.next()));
    expect(performance.now() - killed).toBeLessThan(1000);
    for (const process of waiting) expect(await process.exit).toEqual({ code: 0, signal: null });
    expect(turnsOf(waiting)).toHaveLength(40);
    expect(turnsOf(waiting).filter((turn) => !turn.alone)).toEqual([]);
    expect(await namesBeside(path)).toEqual([]);
  });

  it.each([
    ['whose pid was given to another process', () => dead('gone')],
    ['from before the machine was started again', () => ({ ...thisProcess('gone'), boot: 'an earlier one' })],
    ['whose pid nobody has', () => ({ ...thisProcess('gone'), pid: 2 ** 22 + 1 })],
  ])('%s is taken over', async (_whose, holder) => {
    const path = await lockPath();
    await write(path, holder());
    const lock = await acquireLock(path, 0);
    expect(lock.inherited).toBe(true);
    expect(await namesBeside(path)).toEqual(['.lock']);
    await lock.release();
  });

  it('is taken over from a zombie', async () => {
    // The child may end only when its parent is no longer a shell, which could still wait for it and so take the zombie away.
    const parent = spawn('sh', ['-c', 'cat <&3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    onTestFinished(async () => {
      parent.kill('SIGKILL');
      await once(parent, 'close');
    });
    const [text] = await once(parent.stdout as Readable, 'data');
    const pid = Number(String(text));
    while (readFileSync(`/proc/${parent.pid}/comm`, 'utf8') !== 'sleep\n') await sleep(5);
    (parent.stdio[3] as Writable).end();
    const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    while (stat()[0] !== 'Z') await sleep(5);
    expect(() => process.kill(pid, 0)).not.toThrow();
    expect(isAlive({ ...thisProcess('gone'), pid, start: stat()[19] ?? '' })).toBe(false);
  });

  it('is not taken from a zombie while a thread of it may still be in a call to the disk', async ({ skip }) => {
    if (spawnSync('python3', ['--version']).status !== 0) skip('needs python3, which can end its main thread alone');
    const script =
      'import ctypes,threading,time;threading.Thread(target=time.sleep,args=(60,)).start();ctypes.CDLL(None).pthread_exit(None)';
    const ended = spawn('python3', ['-c', script], { stdio: 'ignore' });
    onTestFinished(async () => {
      ended.kill('SIGKILL');
      await once(ended, 'close');
    });
    const stat = () => readFileSync(`/proc/${ended.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    while (stat()[0] !== 'Z') await sleep(5);
    expect(isAlive({ ...thisProcess('ending'), pid: ended.pid ?? 0, start: stat()[19] ?? '' })).toBe(true);
  });

  it.each([
    ['no byte', ''],
    ['zeros', '\0'.repeat(150)],
    ['half of it', JSON.stringify(thisProcess('gone')).slice(0, 60)],
    ['nothing in it', '{}'],
    ['null', 'null'],
    ['a pid that stands for a group', JSON.stringify({ ...thisProcess('gone'), pid: -1 })],
  ])('that a power cut left with %s is recovered from', async (_what, text) => {
    const path = await lockPath();
    await writeFile(path, text);
    await writeFile(`${path}.break-gone`, text);
    const lock = await acquireLock(path, 0);
    expect(lock.inherited).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(JSON.stringify(lock.holder));
    await lock.release();
  });
});

describe('the guard of a takeover', () => {
  it('whose owner was killed is taken over, and so is the guard of that guard', async () => {
    const path = await lockPath();
    await write(path, dead('holder'));
    await write(`${path}.break-holder`, dead('first'));
    await write(`${path}.break-first`, dead('second'));
    const lock = await acquireLock(path, 0);
    expect(await namesBeside(path)).toEqual(['.lock']);
    await lock.release();
  });

  it('that a power cut emptied is taken over', async () => {
    const path = await lockPath();
    await write(path, dead('holder'));
    await writeFile(`${path}.break-holder`, '');
    const lock = await acquireLock(path, 0);
    expect(await namesBeside(path)).toEqual(['.lock']);
    await lock.release();
  });

  it('comes too late for a lock that another process removed and took in the meantime', async () => {
    const path = await lockPath();
    await write(path, dead('holder'));
    const successor = { ...thisProcess('successor'), user: 'visser' };
    const overtake = ({ call, path: name }: Step) => {
      if (call === 'link' && name === `${path}.break-holder`) writeFileSync(path, JSON.stringify(successor));
      return 'none' as const;
    };
    expect(await withFaults(dirname(path), overtake, () => tryLock(path))).toEqual(successor);
    expect(await namesBeside(path)).toEqual(['.lock']);
  });

  it('whose owner lives is respected, and the wait for it ends', async () => {
    const path = await lockPath();
    await write(path, dead('holder'));
    const owner = { ...thisProcess('owner'), user: 'jansen' };
    await write(`${path}.break-holder`, owner);
    expect(await tryLock(path)).toEqual(owner);
    await expect(acquireLock(path, 50)).rejects.toMatchObject({ code: 'store.busy', params: { user: 'jansen' } });
    expect(await readFile(path, 'utf8')).toBe(JSON.stringify(dead('holder')));
  });
});

describe('the lock of a living holder', () => {
  it('is never taken, even when it stands still: the one who waits is told who has it', async () => {
    const path = await lockPath();
    const holder = holding.start([path]);
    const who = await holder.next<Holder>();
    holder.kill('SIGSTOP');
    const before = await readFile(path, 'utf8');
    await expect(acquireLock(path, 400)).rejects.toMatchObject({
      name: 'UserError',
      code: 'store.busy',
      params: { user: loginName(), pid: holder.pid, host: who.host },
    });
    expect(await readFile(path, 'utf8')).toBe(before);
    holder.kill('SIGCONT');
    const waiting = acquireLock(path, 5000);
    holder.send('let go');
    const lock = await waiting;
    expect(lock.inherited).toBe(false);
    await lock.release();
  });

  it('counts as such on another machine, which cannot be asked', async () => {
    const path = await lockPath();
    const elsewhere = { ...dead('there'), pid: 2 ** 22 + 1, host: 'office.example', boot: 'its own', user: 'visser' };
    await write(path, elsewhere);
    await expect(acquireLock(path, 20)).rejects.toMatchObject({
      code: 'store.busy',
      params: { user: 'visser', host: 'office.example' },
    });
  });
});

describe('what killed processes leave beside a lock', () => {
  it('is cleared away, but not what living ones are about', async () => {
    const path = await lockPath();
    await write(`${path}.one`, dead('one'));
    await write(`${path}.break-two`, dead('one'));
    await write(`${path}.mine`, thisProcess('mine'));
    await writeFile(`${path}.just-begun`, '');
    await writeFile(`${path}.begun-long-ago`, '');
    await utimes(`${path}.begun-long-ago`, 0, 0);
    const lock = await acquireLock(path, 0);
    expect(isLock(lock)).toBe(true);
    await sweepLock(path);
    expect(await namesBeside(path)).toEqual(['.lock', '.lock.just-begun', '.lock.mine']);
    await lock.release();
  });
});
