import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { companyHead } from '../src/actions/company-head.ts';
import { saveText } from '../src/actions/save-text.ts';
import { madeUpValues } from '../src/i18n/texts.ts';
import { defaultText } from '../src/mail/default-texts.ts';
import { renderMailText } from '../src/mail/mail-text.ts';
import { Console } from '../src/screens/app/console.tsx';
import { applied, type Command } from '../src/screens/kit/text-area/commands.ts';
import { paintTextArea } from '../src/screens/kit/text-area/paint.ts';
import { type TextArea, textArea, textOf } from '../src/screens/kit/text-area/text-area.ts';
import { startOf } from '../src/screens/start/update.ts';
import { terminalCapabilities } from '../src/screens/terminal/capabilities.ts';
import { FrameWriter } from '../src/screens/terminal/frame-writer.ts';
import { tagSpans } from '../src/screens/text-editor/tag-spans.ts';
import { textEditorOf } from '../src/screens/text-editor/update.ts';
import { figure, inNewCompany } from './measure.ts';

// What a key costs in a long text: from the key to the bytes for the terminal, without the terminal. A frame is 16 ms. Time of
// the processor is counted, so that a busy machine gives the same figures.

const place = { row: 5, column: 1, rows: 40, columns: 78 };
const frame = 16;
const characters = 10_000;

const sentence =
  'Hierbij ontvangt u onze factuur *|INVOICENUMBER|* voor de leveringen van *|DELIVERYDATESTART|*, café Zoë.';

function cut(text: string): string {
  return text.slice(0, characters);
}

/** Ten thousand characters, in lines, in one line, and of kinds that have to be looked at closely. */
const texts: readonly (readonly [string, string])[] = [
  ['in lines', cut(`${sentence}<br/>\n`.repeat(characters))],
  ['in one line', cut(`${sentence} `.repeat(characters))],
  ['in one line without a blank', 'x'.repeat(characters)],
  ['Chinese, in one line', '漢字かな'.repeat(characters / 4)],
  ['emoji with accents, in one line', 'é👨‍👩‍👧 '.repeat(characters / 11)],
];

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const spansOf = tagSpans('invoice');

/** Presses keys in the middle of a text and measures each, up to the bytes that it sends. */
function press(start: TextArea, commands: readonly Command[]): { readonly ms: number[]; readonly bytes: number } {
  let area = applied(start, { do: 'place', at: middleOf(start) }, place);
  let sent = 0;
  const writer = new FrameWriter({ columns: 80, rows: 50 }, { charset: 'utf8', colour: true }, (text) => {
    sent += Buffer.byteLength(text);
  });
  const show = () => {
    writer.setLayer('screen', paintTextArea(area, place, { focused: true, spansOf }));
    writer.flush();
  };
  show();
  sent = 0;
  const ms: number[] = [];
  for (const command of commands) {
    const began = process.cpuUsage();
    area = applied(area, command, place);
    show();
    const { user, system } = process.cpuUsage(began);
    ms.push((user + system) / 1000);
  }
  return { ms, bytes: sent / commands.length };
}

function middleOf({ lines }: TextArea) {
  const line = Math.floor((lines.length - 1) / 2);
  return { line, offset: Math.floor((lines[line]?.text.length ?? 0) / 2) };
}

const typing: readonly Command[] = [...'Beste klant, dank. '.repeat(20)].map((text) => ({ do: 'type', text }));
const moving: readonly Command[] = Array.from({ length: 200 }, (_, index) => ({
  do: 'move',
  to: index % 2 === 0 ? 'down' : 'up',
  selects: index % 4 > 1,
}));

for (const [name, text] of texts) {
  const area = textArea(text);
  press(area, [...typing, ...moving]);
  const typed = press(area, typing);
  const moved = press(area, moving);
  figure(`${characters} characters ${name}: a letter, median`, quantile(typed.ms, 0.5), 'ms');
  figure('  a letter, 95 %', quantile(typed.ms, 0.95), 'ms');
  figure('  a letter, bytes sent', typed.bytes, 'bytes');
  figure('  ↑ or ↓, 95 %', quantile(moved.ms, 0.95), 'ms');
  if (quantile([...typed.ms, ...moved.ms], 0.95) > frame) throw new Error(`a key takes longer than ${frame} ms`);
}

const pasted = texts[0]?.[1] ?? '';
const began = performance.now();
const full = applied(textArea(''), { do: 'insert', text: pasted }, place);
paintTextArea(full, place, { focused: true, spansOf });
figure(`${characters} characters pasted in one`, performance.now() - began, 'ms');
if (textOf(full) !== pasted) throw new Error('not all of the paste is there');

/** From the bytes of a key to the bytes that answer it, through the whole console, with the preview beside the text or without. */
async function inConsole(columns: number): Promise<void> {
  await inNewCompany(async (context) => {
    const standard = defaultText('invoice', 'nl');
    const text = { subject: 'Factuur', body: pasted };
    await saveText(context, { kind: 'invoice', language: 'nl', base: standard, text });
    const input = new EventEmitter();
    let written = '';
    let began = process.cpuUsage();
    let answered: NodeJS.CpuUsage | null = null;
    const opened = new Console({
      context,
      installation: null,
      head: { ...(await companyHead(context)), language: 'nl' },
      user: 'bench',
      practice: null,
      capabilities: terminalCapabilities({ TERM: 'xterm-256color', LANG: 'nl_NL.UTF-8' }, columns, 50),
      input,
      output: (sent) => {
        written += sent;
        answered ??= process.cpuUsage(began);
      },
      screens: [startOf(), textEditorOf({ kind: 'invoice', language: 'nl' })],
      crash: (error) => {
        throw error;
      },
    });
    while (!written.includes('kolom')) await sleep(5);
    await sleep(columns > 100 ? 3000 : 200);
    const ms: number[] = [];
    for (const letter of 'Beste klant, dank. '.repeat(10)) {
      answered = null;
      began = process.cpuUsage();
      input.emit('data', Buffer.from(letter));
      while (answered === null) await new Promise((resolve) => setImmediate(resolve));
      const { user, system }: NodeJS.CpuUsage = answered;
      ms.push((user + system) / 1000);
      // The preview comes after the answer.
      await sleep(30);
    }
    figure(`a letter through the whole console, ${columns} columns, median`, quantile(ms, 0.5), 'ms');
    figure('  95 %', quantile(ms, 0.95), 'ms');
    await opened.settle();
    opened.close();
  });
}

await inConsole(80);
await inConsole(132);

const values = madeUpValues('invoice', 'nl');
const rendering: number[] = [];
for (let round = 0; round < 30; round += 1) {
  const start = performance.now();
  renderMailText({ subject: 'Factuur', body: pasted }, values);
  rendering.push(performance.now() - start);
}
figure('the preview of it, rendered anew', quantile(rendering, 0.5), 'ms');
