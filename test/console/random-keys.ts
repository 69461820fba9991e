import { vi } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { Installation } from '../../src/actions/installation.ts';
import type { Day } from '../../src/domain/calendar.ts';
import { widthOf } from '../../src/screens/kit/cell-text.ts';
import type { Size } from '../../src/screens/terminal/capabilities.ts';
import { FrameReader } from '../../src/screens/terminal/frame.ts';
import { openStore } from '../../src/state/store.ts';
import { setArticles } from '../helpers/articles-world.ts';
import { ConsoleScreen, keys } from '../helpers/console.ts';
import { changeOptions, debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { onlyLoopback } from '../helpers/only-loopback.ts';
import { ownHome } from '../helpers/own-home.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { article } from '../helpers/worlds.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789 *-/?:.,@+ABXé€'];
const named = Object.values(keys);
const sizes: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 132, rows: 50 },
  { columns: 100, rows: 30 },
  { columns: 60, rows: 20 },
];

/** A bakery with something in every list, whose mail and paper go to folders. */
async function bakery(): Promise<Context & { readonly folder: string }> {
  const debtors = debtorsOf(25).map((debtor, index) => ({
    ...debtor,
    name:
      index % 3 === 0 ? `Café "Zoë" & Söhne, brood- en banketbakkerij ${index} te Nederhorst den Berg` : debtor.name,
    dispatch: (['pdf', 'paper', 'both'] as const)[index % 3] ?? 'pdf',
    email: index % 7 === 0 ? [] : debtor.email,
  }));
  const context = await makeBakery(debtors);
  await changeOptions(context, {
    mail: { method: 'folder', folder: await temporaryFolder(), office: 'kantoor@korenaar.example' },
    // A production list that chance has written as a PDF goes there, and not to where the tests run.
    folders: { pdf: await temporaryFolder() },
  });
  await setArticles(context, [
    article('100'),
    article('101', { name: 'Café-crème "Zoë" & Söhne, per doos van twaalf stuks' }),
  ]);
  await invoiceEach(context, debtors);
  const today: Day = context.now().toISOString().slice(0, 10);
  await deliver(context, debtors, today, 2);
  return context;
}

/** What Ink wanted to show, before it was clipped. */
function watchFrames(): { readonly oversized: () => readonly string[]; readonly stop: () => void } {
  const oversized: string[] = [];
  const read = FrameReader.prototype.read;
  const spy = vi.spyOn(FrameReader.prototype, 'read').mockImplementation(function (this: FrameReader, text: string) {
    const lines = text.split('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles take no room
    const plain = lines.map((line) => line.replace(/\x1b\[[0-9;]*m/g, ''));
    const { columns, rows } = this.size;
    if (plain.length > rows) oversized.push(`${plain.length} rows of ${rows}`);
    for (const line of plain) if (widthOf(line) > columns) oversized.push(`${widthOf(line)} of ${columns}: ${line}`);
    return read.call(this, text);
  });
  return { oversized: () => oversized, stop: () => spy.mockRestore() };
}

/**
 * Goes back with Esc to the first screen; a question whether work may be lost or stopped, which Esc asks then, is answered
 * with yes. @throws when that takes too many
 */
async function goBack(console: ConsoleScreen): Promise<void> {
  const { app } = console.console;
  for (let tries = 0; tries < 60; tries += 1) {
    if (app.stack.length === 1) return;
    const before = app.stack.length;
    await console.type(keys.esc);
    const { screen } = app.top;
    if (app.stack.length > before && screen.kind === 'dialog' && screen.choices.length > 1) {
      await console.type(keys.right, keys.enter);
    }
  }
  throw new Error(`Esc does not lead back:\n${await console.text()}`);
}

/** The rubric of the mail account. */
const account = ['7', keys.down, keys.down];

/** Where the keys of a stretch begin: chance alone seldom comes to the deeper screens. */
const ways: readonly (readonly string[])[] = [
  [],
  ['1', keys.enter],
  ['1', 't'],
  ['1', 'm'],
  ['1', 'w'],
  ['1', 'w', keys.enter],
  ['1', 'd'],
  ['1', keys.end, 'c'],
  ['1', keys.end, 'c', keys.f2],
  ['1', keys.end, 'c', '1'],
  ['1', 'h'],
  ['1', 'd', keys.down, keys.enter],
  ['1', 'n'],
  ['1', 'n', '1001', keys.enter, keys.f2],
  ['1', 'b'],
  ['1', 'b', keys.enter],
  ['1', 'r'],
  ['2', 'n', '1001', keys.enter],
  ['2', 'n', '1001', keys.enter, '100', keys.enter, '5-1', keys.enter],
  ['2', keys.enter],
  ['2', '*', 'e'],
  ['2', '*', 'e', keys.f2],
  ['2', 't'],
  ['2', 'd'],
  ['2', keys.end, keys.left, 'p'],
  ['3', 'i'],
  ['3', 'x'],
  ['4', 'i', keys.enter],
  ['1', 'x'],
  ['5', keys.enter],
  ['5', 's', keys.enter],
  ['1', keys.end, 'k', 'e'],
  ['7', keys.enter],
  [...account, keys.enter],
  [...account, '\x1b[17~'],
  [...account, '\x1b[17~', '\x1bOR'],
  [...account, '\x1b[18~', keys.enter],
  ['8', 'd'],
  ['9', 'n'],
  ['3', ' ', ' '],
  ['3', keys.enter],
  ['3', 'w', '\x1bOS'],
  ['3', 'w', '\x1bOS', '\x1bOS'],
  ['3', 'n'],
  ['3', '*', 'b'],
  ['3', 'w', '\x1bOS', 'n'],
  ['4', '*', 'p'],
  ['4', 'w'],
  ['4', 'n'],
];
/** Keys of a stretch. */
const stretch = 100;

export interface RandomRun {
  readonly oversized: readonly string[];
  /** Kinds of screens that were seen, and how often a key was pressed on each. */
  readonly seen: ReadonlyMap<string, number>;
}

/**
 * Presses keys at random. Now and then the terminal gets another size; every so often Esc must lead back to the start.
 */
export async function pressRandomKeys(seed: number, count: number): Promise<RandomRun> {
  const { oversized, stop } = watchFrames();
  const choices = seededChoices(seed);
  onlyLoopback();
  const leaveHome = await ownHome();
  const context = await bakery();
  const installation = new Installation(await openStore(context.folder), context.now);
  const console = await ConsoleScreen.open(context, { installation });
  const seen = new Map<string, number>();
  for (let pressed = 1; pressed <= count; pressed += 1) {
    const { kind } = console.console.app.top.screen;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const key = choices.oneIn(2) ? choices.pick(letters) : choices.pick(named);
    await console.type(key);
    if (choices.oneIn(100)) console.resize(choices.pick(sizes));
    if (pressed % stretch === 0) {
      // On a terminal too small to show anything, Esc does nothing either.
      console.resize({ columns: 80, rows: 24 });
      await goBack(console);
      await console.type(...(ways[(pressed / stretch) % ways.length] ?? []));
    }
  }
  console.resize({ columns: 80, rows: 24 });
  await goBack(console);
  stop();
  leaveHome();
  return { oversized: oversized(), seen };
}
