import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/actions/context.ts';
import { deleteDelivery } from '../../../src/actions/delete-delivery.ts';
import { finaliseInvoices } from '../../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../../src/actions/make-invoices.ts';
import { saveDelivery } from '../../../src/actions/save-delivery.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { contentOf } from '../../../src/domain/delivery-problems.ts';
import { editDeliveryOf } from '../../../src/screens/delivery/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { bakeryToEnter, deliveriesOf, entered } from '../../helpers/delivery-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { deliveryLine } from '../../helpers/worlds.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 132, rows: 50 },
];
const f7 = '\x1b[18~';
const f8 = '\x1b[19~';

async function opened(context: Context, base: Delivery, size = sizes[0]): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(context, {
    ...(size ? { size } : {}),
    screens: [startOf(), editDeliveryOf({ id: base.id, date: base.date })],
  });
  await console.waitFor(/Aantal|factuur/);
  return console;
}

async function office() {
  const context = await bakeryToEnter();
  const lines = [
    deliveryLine('101', { quantity: 5000 }),
    deliveryLine('102', { quantity: 2000 }),
    deliveryLine('103', { quantity: 3000 }),
  ];
  const base = await entered(context, { lines });
  return { context, base, bram: await openBakery(context.folder, context.now) };
}

const said = (one: Delivery | undefined) => one?.lines.map(({ article, quantity }) => [article, quantity / 1000]);

/** What another session makes of the delivery. */
function changed(base: Delivery, code: string, quantity: number) {
  const lines = base.lines.map((line) => (line.article === code ? { ...line, quantity: quantity * 1000 } : line));
  return { base, next: { ...contentOf(base), lines } };
}

describe('a note that is changed', () => {
  it.each(sizes)(
    'has its quantities corrected with arrows, a line put in between and one taken out, at $columns columns',
    async (size) => {
      const { context, base } = await office();
      const console = await opened(context, base, size);
      const text = await console.text();
      expect(text).toContain('Bon wijzigen');
      expect(text).toContain('2611-0001');
      // The cursor is on the first quantity.
      await console.type('7', keys.down, keys.down, f8, keys.up, f7, ...'110\r4');
      expect(await console.text()).toMatch(/1 101 .*\n.*2 110 .*\n.*3 102 /);
      await console.type(keys.f2);
      await console.waitFor(/Leverbon 2611-0001, Lunchroom 1001: de wijziging is bewaard./);
      const [note] = await deliveriesOf(context, '2026-11');
      expect(said(note)).toEqual([
        ['101', 7],
        ['110', 4],
        ['102', 2],
      ]);
      expect(note).toMatchObject({ number: '2611-0001', revision: 2 });
    },
  );

  it('is left without a word when nothing was changed, and asks before a change is thrown away', async () => {
    const { context, base } = await office();
    const console = await opened(context, base);
    await console.type(keys.f2);
    expect(console.console.app.stack).toHaveLength(1);
    expect(await console.text()).toContain('Er was niets gewijzigd.');
    const again = await opened(context, base);
    await again.type('9', '\r', keys.esc);
    await again.waitFor(/Uw wijziging van deze bon is nog niet bewaard. Weggooien\?/);
    await again.type('w');
    expect(again.console.app.stack).toHaveLength(1);
    expect(await deliveriesOf(context, '2026-11')).toEqual([base]);
  });

  it('says that it has another number when its day is of another month', async () => {
    const { context, base } = await office();
    const console = await opened(context, base);
    await console.type(keys.home, keys.up, keys.up, keys.up, keys.up, ...'1-12\r', keys.f2);
    await console.waitFor(/De bon is van een andere maand en heet nu 2612-0001; hij was/);
    await console.type(keys.enter);
    expect(console.console.app.stack).toHaveLength(1);
    expect(await deliveriesOf(context, '2026-11')).toEqual([]);
    expect((await deliveriesOf(context, '2026-12')).map(({ number }) => number)).toEqual(['2612-0001']);
  });

  it('shows what another session made of it as long as one has changed nothing', async () => {
    const { context, base, bram } = await office();
    const console = await opened(context, base);
    await saveDelivery(bram, changed(base, '102', 8));
    await console.waitFor(/wijzigde deze bon om 06:3\d: regel Brood 102, aantal 2 → 8/);
    expect(await console.text()).toMatch(/102 +Brood 102 +8/);
  });

  it('keeps both changes when they are of different lines, and tells the other one', async () => {
    const { context, base, bram } = await office();
    const console = await opened(context, base);
    await console.type('7', '\r');
    await saveDelivery(bram, changed(base, '102', 8));
    await console.type(keys.f2);
    await console.waitFor(/Een ander had intussen ook iets gewijzigd/);
    expect(await console.text()).toMatch(/Brood 102, aantal 2 → 8/);
    expect(said((await deliveriesOf(context, '2026-11'))[0])).toEqual([
      ['101', 7],
      ['102', 8],
      ['103', 3],
    ]);
  });

  it.each(sizes)(
    'asks when both changed the same: who, what, and mine goes on top only when that is said, at $columns columns',
    async (size) => {
      const { context, base, bram } = await office();
      const console = await opened(context, base, size);
      await console.type('7', '\r');
      await saveDelivery(bram, changed(base, '101', 9));
      await console.type(keys.f2);
      await console.waitFor(/Een ander was u voor; er is nog niets bewaard/);
      const text = await console.text();
      expect(text).toContain('Uw wijziging: regel Brood 101, aantal 5 → 7.');
      expect(text).toContain('Brood 101, aantal: u wilt 7, de ander zette 9.');
      // Back to one's own loses nothing; it is named above the note.
      await console.type(keys.enter);
      await console.waitFor(/! .* wijzigde deze bon/);
      expect(await console.text()).toMatch(/101 +Brood 101 +7/);
      expect(said((await deliveriesOf(context, '2026-11'))[0])?.[0]).toEqual(['101', 9]);
      await console.type(keys.f2);
      await console.waitFor(/er is nog niets bewaard/);
      await console.type('m');
      await console.waitFor(/Uw wijziging staat nu op die van de ander/);
      await console.type(keys.f2);
      await console.waitFor(/de wijziging is bewaard/);
      expect(said((await deliveriesOf(context, '2026-11'))[0])?.[0]).toEqual(['101', 7]);
    },
  );

  it('is not opened when it is on an invoice: which one is told', async () => {
    const { context, base } = await office();
    await makeInvoices(context, { until: '2026-11-30', day: null, debtors: null });
    const onDraft = await opened(context, base);
    expect(await onDraft.text()).toContain('staat op een factuur in aanmaak');
    await finaliseInvoices(context, null);
    const onFinal = await opened(context, base);
    expect(await onFinal.text()).toMatch(/Bon 2611-0001 staat op factuur 2026-00001 van 23-11-2026/);
    await onFinal.type(keys.enter);
    expect(onFinal.console.app.stack).toHaveLength(1);
  });

  it('stays on the screen with what was typed when it was invoiced or deleted meanwhile', async () => {
    const { context, base, bram } = await office();
    const console = await opened(context, base);
    await console.type('7', '\r');
    await deleteDelivery(bram, base);
    await console.type(keys.f2);
    await console.waitFor(/verwijderde deze bon/);
    expect(await console.text()).toContain('Wat u typte blijft op het scherm staan');
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/101 +Brood 101 +7/);
    expect(await deliveriesOf(context, '2026-11')).toEqual([]);
  });
});
