import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicFactory } from 'ulid';
import { companyHead } from '../src/actions/company-head.ts';
import type { Context } from '../src/actions/context.ts';
import { lineFromArticle } from '../src/domain/article-line.ts';
import type { Delivery } from '../src/domain/delivery.ts';
import { Console } from '../src/screens/app/console.tsx';
import { newDeliveryOf } from '../src/screens/delivery/update.ts';
import { startOf } from '../src/screens/start/update.ts';
import { terminalCapabilities } from '../src/screens/terminal/capabilities.ts';
import { files } from '../src/state/files.ts';
import { writeDeliveries } from '../src/state/open-months.ts';
import { openStore } from '../src/state/store.ts';
import { figure, inNewCompany } from './measure.ts';
import { seedWorld } from './world.ts';

// A day's 300 delivery notes of 12 lines, entered on the keypad into a month that has 8,000 already, as fast as the keys are
// answered. Measured is each key, from its bytes to the bytes for the terminal, while notes are being saved behind it: a frame
// is 16 ms. Time that the processor gave to this thread is counted, to a tick of the kernel's clock, so that a busy machine gives
// the same figures.

const month = '2026-11';
const date = '2026-11-23';
const debtors = 400;
const there = 8_000;
const notes = 300;
const lines = 12;
const frame = 16;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds that the processor has given to the thread in which keys are answered. */
function threadTime(): number {
  const text = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1');
  return Number(text.slice(0, text.indexOf(' '))) / 1e6;
}

async function fillMonth(context: Context): Promise<void> {
  const articles = await context.company.read(files.articles);
  const newId = monotonicFactory();
  const all = Array.from(
    { length: there },
    (_, index): Delivery => ({
      id: newId(Date.parse(date)),
      number: `B${index}`,
      kind: 'deliverynote',
      date: `${month}-${String(1 + Math.floor((index / there) * 22)).padStart(2, '0')}`,
      debtor: String(1000 + (index % debtors)),
      address: null,
      reference: '',
      lines: Array.from({ length: lines }, (_line, line) => {
        const article = articles[(index + line) % articles.length];
        if (!article) throw new Error('no articles');
        return { ...lineFromArticle(article, date), quantity: 1000 * (1 + line), returned: 0, discount: null };
      }),
      invoice: null,
      revision: 1,
    }),
  );
  await context.company.change((transaction) => writeDeliveries(transaction, month, all));
}

function keysOf(note: number): string {
  const head = `${1000 + (note % debtors)}\r`;
  const body = Array.from({ length: lines }, (_, line) => `A${(note + line) % 50}\r${1 + line}\r`);
  return `${head}${body.join('')}\r`;
}

await inNewCompany(async (made) => {
  await seedWorld(made, debtors);
  await fillMonth(made);
  // A session that has just begun: nothing is in its memory.
  const context: Context = {
    company: await (await openStore(`${made.company.folder}/..`)).company('bench'),
    now: made.now,
  };
  const input = new EventEmitter();
  let answered: { readonly at: number; readonly cpu: number } | null = null;
  let written = '';
  const opened = new Console({
    context,
    installation: null,
    head: { ...(await companyHead(context)), language: 'nl' },
    user: 'bench',
    practice: null,
    capabilities: terminalCapabilities({ TERM: 'xterm-256color', LANG: 'nl_NL.UTF-8' }, 80, 24),
    input,
    output: (sent) => {
      written = sent;
      answered ??= { at: performance.now(), cpu: threadTime() };
    },
    screens: [startOf(), newDeliveryOf({ date })],
    crash: (error) => {
      throw error;
    },
  });
  while (!written.includes('Nummer')) await sleep(5);
  await sleep(200);
  const wall: number[] = [];
  const cpu: number[] = [];
  const began = performance.now();
  for (let note = 0; note < notes; note += 1) {
    for (const key of keysOf(note)) {
      answered = null;
      const pressed = { at: performance.now(), cpu: threadTime() };
      input.emit('data', Buffer.from(key));
      while (answered === null) await new Promise((resolve) => setImmediate(resolve));
      const { at, cpu: spent }: { readonly at: number; readonly cpu: number } = answered;
      wall.push(at - pressed.at);
      cpu.push(spent - pressed.cpu);
    }
  }
  const typed = performance.now() - began;
  await opened.settle();
  const saved = performance.now() - began;
  opened.close();
  const kept = await context.company.read(files.deliveries(month));
  if (kept.length !== there + notes) throw new Error(`${kept.length - there} of ${notes} notes are there`);
  if (new Set(kept.map(({ number }) => number)).size !== kept.length) throw new Error('a number was given twice');
  const wrong = kept.slice(there).filter((one) => one.lines.length !== lines);
  if (wrong.length > 0) throw new Error(`${wrong.length} notes have not all their lines`);
  figure(
    `${notes} notes of ${lines} lines: keys per line, those of the head among them`,
    cpu.length / notes / lines,
    'keys',
  );
  figure('  typed in', typed / 1000, 's');
  figure('  all saved in', saved / 1000, 's');
  figure('  a key, on average', cpu.reduce((sum, one) => sum + one, 0) / cpu.length, 'ms');
  figure('  a key, 99 %', quantile(cpu, 0.99), 'ms');
  figure('  a key, 99.9 %', quantile(cpu, 0.999), 'ms');
  figure('  a key, slowest', quantile(cpu, 1), 'ms');
  figure('  a key by the clock, median', quantile(wall, 0.5), 'ms');
  figure('  a key by the clock, 99 %', quantile(wall, 0.99), 'ms');
  if (quantile(cpu, 0.999) > frame) throw new Error(`a key takes longer than ${frame} ms`);
});
