import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLock, tryLock } from '../../src/state/lock.ts';
import { builtCommandLine, type CommandSettings } from '../helpers/command-line.ts';
import { closingSheet, outboxList } from '../helpers/command-shapes.ts';
import { writeInto } from '../helpers/csv-file.ts';
import { bakeryOptions, optionWords, smallFiles } from '../helpers/small-bakery.ts';
import { type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const count = 24;
const customers = Array.from({ length: count }, (_, index) => String(index + 1));

let folder: string;
let data: string;
let settings: CommandSettings;
let peer: SmtpPeer;

async function until(what: string, condition: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited too long: ${what}`);
    await sleep(10);
  }
}

async function entries() {
  return outboxList.parse(await program.json(['outbox', 'list'], settings));
}

function subjects(): readonly string[] {
  return peer.received.map(({ parsed }) => parsed.subject ?? '').sort();
}

/** One invoice for each of the customers, waiting in the outbox: another session, which holds its lock, is to send them. */
async function queueInvoices(): Promise<void> {
  const lock = await tryLock(join(data, 'administratie', '.outbox.lock'));
  if (!isLock(lock)) throw new Error('somebody else has the lock');
  try {
    const sheet = closingSheet.parse(await program.json(['invoices', 'deliver', '--all'], settings));
    expect(sheet.counts).toMatchObject({ queued: count, accepted: 0 });
  } finally {
    await lock.release();
  }
}

/** A week that is ready to be delivered, made once and copied for each test. */
async function makeWeek(): Promise<void> {
  const env = { FACTUURPOST_DATA: join(folder, 'week') };
  const options = { ...bakeryOptions, 'mail.server': '127.0.0.1', 'mail.port': String(peer.port), language: 'en' };
  await program.ok(['options', 'set', ...optionWords(options)], { env });
  const debtors = customers.map(
    (number) => `${number};Café ${number};Kade 1;1000 AA;Utrecht;post@${number}.example;monday;pdf`,
  );
  const deliveries = customers.map((number) => `5${number};2026-11-09;${number};101;1`);
  const files = {
    debtors: ['number;name;address;postcode;city;email;invoiceDay;dispatch', ...debtors, ''].join('\n'),
    articles: smallFiles.articles,
    deliveries: ['number;date;debtor;article;quantity', ...deliveries, ''].join('\n'),
  };
  for (const [kind, text] of Object.entries(files)) {
    await program.ok(['import', kind, await writeInto(folder, `${kind}.csv`, text)], { env });
  }
  await program.ok(['invoices', 'make', '--until', '2026-11-14'], { env });
  await program.ok(['invoices', 'finalise', '--all'], { env });
}

beforeAll(async () => {
  folder = await mkdtemp(join(memoryPlace(), 'factuurpost-stop-'));
  peer = await startPeer({
    // Slow enough to be interrupted.
    onEnd: () => sleep(100).then(() => null),
  });
  await makeWeek();
});

afterAll(async () => {
  await peer.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a run that is asked to stop', () => {
  let copies = 0;

  beforeEach(async () => {
    copies += 1;
    data = join(folder, `data-${copies}`);
    await cp(join(folder, 'week'), data, { recursive: true });
    settings = { env: { FACTUURPOST_DATA: data } };
    peer.received.length = 0;
  });

  it('by SIGTERM, as outbox run: ends with 0 between two messages, and the next run sends the others, each once', async () => {
    await queueInvoices();
    const run = program.start(['outbox', 'run'], settings);
    await until('the first messages are there', () => peer.received.length >= 4);
    run.child.kill('SIGTERM');
    const { code, signal, stdout, stderr } = await run.end;
    expect([code, signal, stderr]).toEqual([0, null, '']);
    expect(stdout).toContain('Stopped');
    const sent = peer.received.length;
    expect(sent).toBeLessThan(count);
    const states = (await entries()).map(({ state }) => state);
    expect(states.filter((state) => state === 'accepted')).toHaveLength(sent);
    expect(states.filter((state) => state === 'queued')).toHaveLength(count - sent);
    expect((await readdir(join(data, 'administratie'))).filter((name) => name.includes('lock'))).toEqual([]);
    await program.ok(['outbox', 'run', '--once'], settings);
    expect(new Set(subjects()).size).toBe(count);
    expect(peer.received).toHaveLength(count);
  });

  it('by SIGINT, as invoices deliver: ends in a closing sheet that tells what went and what waits', async () => {
    const run = program.start(['invoices', 'deliver', '--all', '--json'], settings);
    await until('the first message is there', () => peer.received.length >= 1);
    run.child.kill('SIGINT');
    const { signal, stdout, stderr } = await run.end;
    expect([signal, stderr]).toEqual([null, '']);
    const { counts } = closingSheet.parse(JSON.parse(stdout));
    expect(counts).toMatchObject({
      accepted: peer.received.length,
      queued: count - peer.received.length,
      uncertain: 0,
    });
  });

  it('by SIGTERM, when it took along what another session queued and waits for more: ends with 0', async () => {
    const run = program.start(['outbox', 'run'], settings);
    await queueInvoices();
    await until('it has sent all and waits', () => run.said().stdout.includes(`${count} `));
    expect(run.child.exitCode).toBeNull();
    run.child.kill('SIGTERM');
    const { code, signal, stderr } = await run.end;
    expect([code, signal, stderr]).toEqual([0, null, '']);
    expect(new Set(subjects()).size).toBe(count);
    expect(peer.received).toHaveLength(count);
  });

  it('not at all when only its reader went away: every message goes, and there is no word of the broken pipe', async () => {
    const run = program.start(['invoices', 'deliver', '--all'], settings);
    run.child.stdout?.destroy();
    const { code, stderr } = await run.end;
    expect([code, stderr]).toEqual([0, '']);
    expect(peer.received).toHaveLength(count);
    expect(new Set((await entries()).map(({ state }) => state))).toEqual(new Set(['accepted']));
  });
});

describe('a reader that has seen enough', () => {
  it.each([[['--help']], [['options', 'get']], [['options', 'get', '--json']]])(
    'gets no stack trace from %j',
    async (words) => {
      const place = await mkdtemp(join(memoryPlace(), 'factuurpost-pipe-'));
      try {
        const env = { FACTUURPOST_DATA: join(place, 'data') };
        await program.ok(['options', 'set', 'language', 'en', 'invoices.footer', 'x'.repeat(90_000)], { env });
        const run = program.start(words, { env });
        run.child.stdout?.destroy();
        expect(await run.end).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
        const { PATH } = process.env;
        const line = `"${process.execPath}" "${program.bundle}" ${words.join(' ')} | head -1`;
        const piped = await promisify(execFile)('sh', ['-c', line], { env: { PATH, ...env } });
        expect(piped.stdout.split('\n')).toHaveLength(2);
        expect(piped.stderr).toBe('');
      } finally {
        await rm(place, { recursive: true, force: true });
      }
    },
  );
});
