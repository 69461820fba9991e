import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { Installation } from '../../src/actions/installation.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { deskAndDefinition } from '../../src/screens/app/app.ts';
import { bindingsOf } from '../../src/screens/app/common-keys.ts';
import { definitions } from '../../src/screens/definitions.ts';
import { activeBindings } from '../../src/screens/keys/registry.ts';
import { openStore } from '../../src/state/store.ts';
import { setArticles } from '../helpers/articles-world.ts';
import { ConsoleScreen, keys } from '../helpers/console.ts';
import { changeOptions, debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { onlyLoopback } from '../helpers/only-loopback.ts';
import { ownHome } from '../helpers/own-home.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { article } from '../helpers/worlds.ts';

/** A bakery with two drafts, two final invoices, two that went, and deliveries that are open. */
async function bakery(): Promise<Context & { readonly folder: string }> {
  const debtors = debtorsOf(2).map((debtor, index) => ({ ...debtor, email: index === 0 ? [] : debtor.email }));
  const context = await makeBakery(debtors);
  await changeOptions(context, {
    mail: { method: 'folder', folder: await temporaryFolder(), office: 'kantoor@korenaar.example' },
  });
  await setArticles(context, [article('100'), article('101')]);
  const sent = await invoiceEach(context, debtors);
  await deliverInvoices(context, { invoices: sent.map(({ id }) => id), reason: '' });
  await invoiceEach(context, debtors);
  const today = context.now().toISOString().slice(0, 10);
  await deliver(context, debtors, today);
  await makeInvoices(context, { until: today, day: null, debtors: null });
  await deliver(context, debtors, today);
  return context;
}

/** The rubric of the mail account, on the list of rubrics. */
const account = ['7', keys.down, keys.down];
const f3 = '\x1bOR';
const f4 = '\x1bOS';
const f6 = '\x1b[17~';
const f7 = '\x1b[18~';
const f8 = '\x1b[19~';

/** What leads to each screen. */
const ways = {
  start: [],
  companies: ['9'],
  'new-company': ['9', 'n'],
  options: ['7'],
  'option-search': ['7', '/'],
  providers: [...account, f8],
  page: [...account, '\x10'],
  'test-mail': [...account, f6],
  'test-run': [...account, f6, f3],
  texts: [...account, f7],
  'text-editor': [...account, f7, keys.enter],
  'tag-picker': [...account, f7, keys.enter, f6],
  'text-preview': [...account, f7, keys.enter, f4],
  invoices: ['1'],
  filters: ['1', 'f'],
  invoice: ['1', keys.enter],
  credit: ['1', keys.end, 'c'],
  note: ['1', 'h'],
  text: ['1', 't'],
  mail: ['1', 'm'],
  draft: ['1', 'w'],
  'draft-line': ['1', 'w', keys.enter],
  deliveries: ['2'],
  'delivery-text': ['2', 't'],
  'delivery-mails': ['2', 'e'],
  delivery: ['2', 'n'],
  'new-draft': ['1', 'n'],
  board: ['1', 'b'],
  make: ['1', 'a'],
  finalise: ['1', 'd'],
  'run-sheet': ['1', keys.end, 'k'],
  address: ['1', keys.end, 'k', 'e'],
  closing: ['5', 's', keys.enter],
  closings: ['5', 's'],
  debtors: ['3'],
  debtor: ['3', 'w'],
  'debtor-address': ['3', 'w', f4, 'n'],
  'debtor-bulk': ['3', 'b'],
  articles: ['4'],
  article: ['4', 'w'],
  'price-change': ['4', 'p'],
  picker: ['1', 'n', f6],
  import: ['4', 'i'],
  'import-preview': ['4', 'i', keys.enter],
  export: ['1', 'x'],
  outbox: ['5'],
  details: ['5', keys.enter],
  'production-list': ['8'],
  dialog: ['1', 'q'],
  help: ['1', keys.f1],
  palette: ['1', ':'],
} as const;

const bytesOf: Readonly<Record<string, string>> = {
  Enter: keys.enter,
  Esc: keys.esc,
  Tab: keys.tab,
  'Shift+Tab': keys.shiftTab,
  Space: ' ',
  Left: keys.left,
  Right: keys.right,
  Up: keys.up,
  Down: keys.down,
  F1: keys.f1,
  F2: keys.f2,
  F3: f3,
  F4: f4,
  F5: '\x1b[15~',
  F6: f6,
  F7: f7,
  F8: f8,
  F9: '\x1b[20~',
  F10: keys.f10,
};

/** What a terminal sends for a key of a footer. */
function bytesFor(key: string): string {
  const letter = /^Ctrl\+([a-z])$/i.exec(key)?.[1];
  return letter === undefined ? (bytesOf[key] ?? key) : String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 31);
}

async function opened(kind: keyof typeof ways): Promise<ConsoleScreen> {
  onlyLoopback();
  onTestFinished(await ownHome());
  const context = await bakery();
  const installation = new Installation(await openStore(context.folder), context.now);
  const console = await ConsoleScreen.open(context, { installation });
  await console.type(...ways[kind]);
  // Some ask the store first.
  await expect.poll(() => console.console.app.top.screen.kind).toBe(kind);
  await console.settled();
  return console;
}

/** The keys that the foot of the screen offers; movement and editing, which may have nothing to do, left out. */
function hints(console: ConsoleScreen): readonly string[] {
  const { app } = console.console;
  const { desk, definition } = deskAndDefinition(app, app.top);
  const inField = definition.field?.(app.top.screen) != null;
  return activeBindings(bindingsOf(definition), desk)
    .filter(
      (binding) => binding.group !== 'move' && binding.group !== 'edit' && binding.disabledReason?.(desk) === undefined,
    )
    .flatMap(({ keys: [key = ''] }) => (inField && key.length === 1 ? [] : [key]));
}

describe.each(Object.keys(ways) as (keyof typeof ways)[])('the hints on the screen %s', (kind) => {
  it('all do something', { timeout: 5 * 60_000 }, async () => {
    const all = hints(await opened(kind));
    expect(all.length).toBeGreaterThan(0);
    const idle: string[] = [];
    for (const key of all) {
      const console = await opened(kind);
      const { writer } = console.console;
      const before = writer.bytes;
      await console.type(bytesFor(key));
      // Some read files first.
      const end = Date.now() + 3_000;
      while (writer.bytes === before && !console.left && Date.now() < end) await sleep(10);
      if (writer.bytes === before && !console.left) idle.push(key);
    }
    expect(idle).toEqual([]);
  });
});

it('are tried on every screen that can come up in a company that is set up', () => {
  const elsewhere = ['wizard', 'mailbox', 'run', 'sign-in'];
  expect(Object.keys(ways).sort()).toEqual(
    Object.keys(definitions)
      .filter((kind) => !elsewhere.includes(kind))
      .sort(),
  );
});
