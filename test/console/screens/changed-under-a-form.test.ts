import { describe, expect, it } from 'vitest';
import { saveDebtor } from '../../../src/actions/change-debtor.ts';
import { saveDraft } from '../../../src/actions/change-draft.ts';
import { saveDelivery } from '../../../src/actions/save-delivery.ts';
import { noEdit } from '../../../src/domain/change-draft.ts';
import { contentOf } from '../../../src/domain/delivery-problems.ts';
import { editDeliveryOf } from '../../../src/screens/delivery/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { changing, clear, quantities } from '../../helpers/changing-draft.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorKeys, inDebtors, isRead, keptDebtor, typed } from '../../helpers/debtor-screen.ts';
import { bakeryToEnter, deliveriesOf, entered } from '../../helpers/delivery-world.ts';
import { bakeryWithDrafts } from '../../helpers/drafts-world.ts';
import { debtorsOf } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { deliveryAddress, deliveryLine } from '../../helpers/worlds.ts';

/** The screen begins to look what others did, and before it knows a key opens something above it. */
async function openedMeanwhile(console: ConsoleScreen, key: string, opened: string): Promise<void> {
  const { app } = console.console;
  const { id } = app.top;
  const read = () => {
    const screen = app.stack.find((one) => one.id === id)?.screen;
    return screen && 'base' in screen ? screen.base : null;
  };
  const before = read();
  app.dataChanged();
  console.typeAhead(key);
  await expect.poll(() => app.top.screen.kind, { timeout: 20_000 }).toBe(opened);
  await expect.poll(() => read() !== before, { timeout: 20_000 }).toBe(true);
  await isRead(console);
}

describe('what others changed while a form or a list was being opened above the record', () => {
  it('is not overwritten unseen on a line of a draft', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const [base] = drafts;
    if (!base) throw new Error('no draft');
    const console = await changing(await openBakery(context.folder));
    const changed = [{ section: 0, line: 0, fields: { quantity: 12_000 } }];
    await saveDraft(context, { base, edit: { ...noEdit, changed } });
    await openedMeanwhile(console, keys.enter, 'draft-line');
    expect(await console.text()).toMatch(/Aantal \* +\[10 /);
    await console.type(keys.tab, clear, '15', keys.f2);
    await console.type(keys.f2);
    await console.waitFor(/aantal: u wilt 15, de ander zette 12\./, 20_000);
    expect(await quantities(context)).toContainEqual(['Volkoren', 12]);
  });

  it('goes to the line that was opened, also when one above it is gone', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const [base] = drafts;
    if (!base) throw new Error('no draft');
    const console = await changing(await openBakery(context.folder));
    await console.type(keys.down);
    await saveDraft(context, { base, edit: { ...noEdit, removed: [{ section: 0, line: 0 }] } });
    await openedMeanwhile(console, keys.enter, 'draft-line');
    expect(await console.text()).toMatch(/Omschrijving \* +\[Taart /);
    await console.type(keys.tab, clear, '15', keys.f2);
    await console.type(keys.f2);
    await console.waitFor(/Wat wilt u\?/, 20_000);
    await console.type('m', keys.f2);
    await console.waitFor(/Het concept is bewaard/, 20_000);
    expect(await quantities(context)).toEqual([
      ['Taart', 15],
      ['Huur schaal', 1.5],
    ]);
  });

  it('is not overwritten unseen on a delivery address of a debtor', async () => {
    const [base] = debtorsOf(1, { deliveryAddresses: [deliveryAddress('F1')] });
    if (!base) throw new Error('no debtor');
    const { context, console } = await inDebtors([base]);
    await console.type(keys.enter);
    await isRead(console);
    await console.type(debtorKeys.f4);
    const deliveryAddresses = [deliveryAddress('F1', { name: 'Van een ander' })];
    await saveDebtor(await openBakery(context.folder, context.now), { base, next: { ...base, deliveryAddresses } });
    await openedMeanwhile(console, keys.enter, 'debtor-address');
    expect(await console.text()).toMatch(/Filiaal F1/);
    await console.type(typed('Van mij'), keys.f2);
    await console.type(keys.f2);
    await console.waitFor(/Wat moet gelden\?/, 20_000);
    expect((await keptDebtor(context, '1001'))?.deliveryAddresses).toEqual(deliveryAddresses);
  });

  it('does not get an article that was chosen for another line', async () => {
    const context = await bakeryToEnter();
    const lines = ['101', '102'].map((code) => deliveryLine(code, { quantity: 5000 }));
    const base = await entered(context, { lines });
    const console = await ConsoleScreen.open(await openBakery(context.folder, context.now), {
      screens: [startOf(), editDeliveryOf(base)],
    });
    await isRead(console);
    await console.type(keys.down);
    const first = lines.map((line) => ({ ...line, article: '103', description: 'Brood 103' }));
    const theirs = { ...contentOf(base), lines: [...first.slice(0, 1), ...base.lines] };
    await saveDelivery(context, { base, next: theirs });
    await openedMeanwhile(console, debtorKeys.f3, 'picker');
    await console.type('110');
    await console.type(keys.enter);
    await console.type(keys.f2);
    await console.waitFor(/is bewaard|staat erop/, 20_000);
    const [kept] = await deliveriesOf(context, '2026-11');
    expect(kept?.lines.map(({ article }) => article)).toEqual(['103', '101', '110']);
  });
});

it('is asked with what a delivery comes to now before it is deleted, whatever the list shows still', async () => {
  const context = await bakeryToEnter();
  const base = await entered(context, { lines: [deliveryLine('101', { quantity: 5000 })] });
  const console = await ConsoleScreen.open(await openBakery(context.folder, context.now));
  await console.type('2');
  await console.waitFor(/5,00/, 20_000);
  const lines = base.lines.map((line) => ({ ...line, quantity: 70_000 }));
  await saveDelivery(context, { base, next: { ...contentOf(base), lines } });
  await console.type('v');
  await console.waitFor(/\(€ 70,00\) verwijderen\?/, 20_000);
});
