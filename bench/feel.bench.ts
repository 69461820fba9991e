import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvoiceRows } from '../src/actions/invoice-rows.ts';
import type { InvoiceRow } from '../src/domain/invoice-row.ts';
import { largeStore, openLargeStore } from './large-store.ts';
import { figure } from './measure.ts';
import { MeasuredTerminal } from './terminal.ts';

// How the console feels with 100,000 invoices, beside VisiData on the same rows and neomutt on a mailbox as long.

const times = 5;
const keys = 60;
const down = '\x1b[B';

interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Shows that the first screen is whole. */
  readonly first: RegExp;
  /** What leads to the list. */
  readonly before: string;
  readonly list: RegExp;
}

interface Feel {
  readonly startMs: number;
  readonly listMs: number;
  readonly keyMs: number;
  readonly key95Ms: number;
  readonly keyBytes: number;
  readonly holdMs: number;
  readonly idleBytes: number;
  readonly memoryMb: number;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function feelOf({ command, args, env, first, before, list }: Program): Promise<Feel> {
  const terminal = new MeasuredTerminal(command, args, env);
  try {
    const startMs = await terminal.shows(first);
    if (before !== '') terminal.type(before);
    const listMs = before === '' ? startMs : await terminal.shows(list);
    await terminal.quiet(400);
    const latencies: number[] = [];
    const bytes: number[] = [];
    for (let key = 0; key < keys; key += 1) {
      const sent = performance.now();
      const already = terminal.bytes;
      terminal.lastByte = 0;
      terminal.type(down);
      while (terminal.lastByte === 0 && performance.now() - sent < 2000) await sleep(0.5);
      await sleep(40);
      latencies.push(terminal.lastByte - sent);
      bytes.push(terminal.bytes - already);
    }
    // As a keyboard repeats at its fastest.
    for (let key = 0; key < 200; key += 1) {
      terminal.type(down);
      await sleep(10);
    }
    const last = performance.now();
    await terminal.quiet(300);
    const holdMs = Math.max(0, terminal.lastByte - last);
    const memoryMb = terminal.residentMb();
    const still = terminal.bytes;
    await sleep(2500);
    return {
      startMs,
      listMs,
      keyMs: quantile(latencies, 0.5),
      key95Ms: quantile(latencies, 0.95),
      keyBytes: quantile(bytes, 0.5),
      holdMs,
      idleBytes: terminal.bytes - still,
      memoryMb,
    };
  } finally {
    terminal.kill();
  }
}

async function allRows(folder: string): Promise<readonly InvoiceRow[]> {
  const source = new InvoiceRows(await openLargeStore(folder));
  await source.load(() => {}, new AbortController().signal);
  return source.rows;
}

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file);
  for (const line of lines) if (!stream.write(line)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

function* csvOf(invoices: readonly InvoiceRow[]): Generator<string> {
  yield 'Factuurnr,Datum,Van,Tot,Type,Status,Debiteur,Naam,Bedrag,Verzonden\n';
  for (const { number, date, from, until, origin, status, debtor, debtorName, gross, dispatch } of invoices) {
    yield `${[number, date, from, until, origin, status, debtor, debtorName, gross / 100, dispatch?.at ?? ''].join(',')}\n`;
  }
}

function* mailboxOf(invoices: readonly InvoiceRow[]): Generator<string> {
  for (const { id, number, date, debtorName, debtor } of invoices) {
    const day = new Date(`${date ?? '2026-11-30'}T08:00:00Z`);
    const at = day.toUTCString();
    const [weekday, month, inMonth, year] = day.toDateString().split(' ');
    yield `From facturen@example.com ${weekday} ${month} ${inMonth} 08:00:00 ${year}\nFrom: ${debtorName} <klant${debtor}@example.org>\nTo: facturen@example.com\n`;
    yield `Subject: Factuur ${number}\nDate: ${at}\nMessage-ID: <${id}@example.com>\n\nFactuur ${number}\n\n`;
  }
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
}

const folder = await largeStore();
const csv = join(folder, 'rows.csv');
const mailbox = join(folder, 'mailbox');
if (!existsSync(csv) || !existsSync(mailbox)) {
  const invoices = await allRows(folder);
  await writeLines(csv, csvOf(invoices));
  await writeLines(mailbox, mailboxOf(invoices));
}
const muttrc = join(folder, 'muttrc');
await writeFile(muttrc, `set folder="${folder}"\nset record=""\n`);

const ours: Program = {
  name: 'factuurpost',
  command: join(process.cwd(), 'dist', 'launch.js'),
  args: ['--data', folder],
  first: /F10/,
  before: '1',
  list: /1–\d+ (?:van|of|von) \d/,
};
const peers: readonly Program[] = [
  {
    name: 'VisiData',
    command: 'vd',
    args: [csv],
    first: /Lunchroom/,
    before: '',
    list: /./,
  },
  {
    name: 'neomutt',
    command: 'neomutt',
    args: ['-n', '-F', muttrc, '-f', mailbox],
    first: /Factuur 20/,
    before: '',
    list: /./,
  },
].filter(({ command, name }) => {
  if (isInstalled(command)) return true;
  console.log(`${name} is not installed: nothing to compare with`);
  return false;
});

const all = new Map<string, Feel[]>();
for (let round = 0; round < times; round += 1) {
  for (const program of [ours, ...peers]) {
    all.set(program.name, [...(all.get(program.name) ?? []), await feelOf(program)]);
  }
}

const median = (name: string, value: (feel: Feel) => number) => quantile((all.get(name) ?? []).map(value), 0.5);
for (const { name } of [ours, ...peers]) {
  figure(
    `${name}: start to first full screen`,
    median(name, ({ startMs }) => startMs),
    'ms',
  );
  if (name === ours.name)
    figure(
      `${name}: start to the list, key typed when the first screen was there`,
      median(name, ({ listMs }) => listMs),
      'ms',
    );
  figure(
    `${name}: ↓ to last byte, median`,
    median(name, ({ keyMs }) => keyMs),
    'ms',
  );
  figure(
    `${name}: ↓ to last byte, 95 %`,
    median(name, ({ key95Ms }) => key95Ms),
    'ms',
  );
  figure(
    `${name}: bytes per ↓`,
    median(name, ({ keyBytes }) => keyBytes),
    'bytes',
  );
  figure(
    `${name}: after 200 × ↓ at 100 a second, last byte after the last key`,
    median(name, ({ holdMs }) => holdMs),
    'ms',
  );
  figure(
    `${name}: written in 2.5 s of idleness`,
    median(name, ({ idleBytes }) => idleBytes),
    'bytes',
  );
  figure(
    `${name}: resident`,
    median(name, ({ memoryMb }) => memoryMb),
    'MB',
  );
}
for (const { name } of peers) {
  figure(
    `  start, ratio to ${name}`,
    median(ours.name, ({ startMs }) => startMs) / median(name, ({ startMs }) => startMs),
    '',
  );
  figure(`  key, ratio to ${name}`, median(ours.name, ({ keyMs }) => keyMs) / median(name, ({ keyMs }) => keyMs), '');
  figure(
    `  bytes, ratio to ${name}`,
    median(ours.name, ({ keyBytes }) => keyBytes) / median(name, ({ keyBytes }) => keyBytes),
    '',
  );
}
