import { describe, expect, it, vi } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { deskAndDefinition } from '../../src/screens/app/app.ts';
import { bindingsOf } from '../../src/screens/app/common-keys.ts';
import { definitions } from '../../src/screens/definitions.ts';
import { activeBindings } from '../../src/screens/keys/registry.ts';
import { ConsoleScreen, keys } from '../helpers/console.ts';
import { changeOptions, debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

vi.hoisted(() => {
  process.env['FORCE_COLOR'] = '1';
  delete process.env['CI'];
});

/** A bakery with two drafts, two final invoices, two that went, and deliveries that are open. */
async function bakery(): Promise<Context> {
  const debtors = debtorsOf(2).map((debtor, index) => ({ ...debtor, email: index === 0 ? [] : debtor.email }));
  const context = await makeBakery(debtors);
  await changeOptions(context, { mail: { method: 'folder', folder: await temporaryFolder() } });
  const sent = await invoiceEach(context, debtors);
  await deliverInvoices(context, { invoices: sent.map(({ id }) => id), reason: '' });
  await invoiceEach(context, debtors);
  const today = context.now().toISOString().slice(0, 10);
  await deliver(context, debtors, today);
  await makeInvoices(context, { until: today, day: null, debtors: null });
  await deliver(context, debtors, today);
  return context;
}

/** What leads to each screen. */
const ways = {
  start: [],
  invoices: ['1'],
  filters: ['1', 'f'],
  invoice: ['1', keys.enter],
  text: ['1', 't'],
  mail: ['1', 'm'],
  draft: ['1', 'w'],
  'draft-line': ['1', 'w', keys.enter],
  make: ['1', 'a'],
  finalise: ['1', 'd'],
  'run-sheet': ['1', keys.end, 'k'],
  address: ['1', keys.end, 'k', 'e'],
  closing: ['5', 's', keys.enter],
  closings: ['5', 's'],
  outbox: ['5'],
  details: ['5', keys.enter],
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
  F5: '\x1b[15~',
  F8: '\x1b[19~',
  F10: keys.f10,
};

async function opened(kind: keyof typeof ways): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(await bakery());
  await console.type(...ways[kind]);
  // Some ask the store first.
  await expect.poll(() => console.console.app.top.screen.kind).toBe(kind);
  await console.settled();
  return console;
}

/** The keys that the foot of the screen offers, movement left out. */
function hints(console: ConsoleScreen): readonly string[] {
  const { app } = console.console;
  const { desk, definition } = deskAndDefinition(app, app.top);
  const inField = definition.field?.(app.top.screen) != null;
  return activeBindings(bindingsOf(definition), desk)
    .filter((binding) => binding.group !== 'move' && binding.disabledReason?.(desk) === undefined)
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
      await console.type(bytesOf[key] ?? key);
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (writer.bytes === before && !console.left) idle.push(key);
    }
    expect(idle).toEqual([]);
  });
});

it('are tried on every screen that can come up in a company that is set up', () => {
  const elsewhere = ['wizard', 'mailbox', 'run'];
  expect(Object.keys(ways).sort()).toEqual(
    Object.keys(definitions)
      .filter((kind) => !elsewhere.includes(kind))
      .sort(),
  );
});
