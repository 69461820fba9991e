import { describe, expect, it } from 'vitest';
import type { Debtor } from '../../../src/domain/debtor.ts';
import { files } from '../../../src/state/files.ts';
import { openStore } from '../../../src/state/store.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { clockFrom, debtorsOf, deliver, makeBakery } from '../../helpers/invoice-world.ts';
import { bakery } from '../../helpers/open-bakery.ts';
import { flat, typeUntil } from '../../helpers/weekly-run.ts';
import { debtor } from '../../helpers/worlds.ts';

const monday = '2026-11-23';

async function delivered(debtors: readonly Debtor[]) {
  const context = await makeBakery(debtors, { now: clockFrom(`${monday}T09:00:00`).now });
  await deliver(context, debtors, monday, 2);
  return context;
}

/** Drafts, as another process reads them. */
async function draftsOf({ folder }: { readonly folder: string }) {
  return (await (await openStore(folder)).company(bakery)).read(files.drafts);
}

describe('making invoices', () => {
  it('shows what it will make per debtor, makes just that, and leads back to the list with the new drafts', async () => {
    const context = await delivered(debtorsOf(3));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1a', /3 facturen van 6 leveringen, samen € 6,54/);
    const rows = await console.rows();
    expect(rows.find((row) => row.includes('Lunchroom 1001'))).toMatch(/^ {2}1001 +Lunchroom 1001 +1 +2 +2,18$/);
    await typeUntil(console, keys.f2, /3 facturen aangemaakt\./);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
    expect((await console.rows()).filter((row) => row.startsWith('*') && row.includes('In aanmaak'))).toHaveLength(3);
    expect((await draftsOf(context)).map(({ debtor }) => debtor)).toEqual(['1001', '1002', '1003']);
  });

  it('follows the date as it is typed, and says what stays open and why', async () => {
    const context = await delivered(debtorsOf(2));
    await deliver(context, debtorsOf(2), '2026-11-25', 1);
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1a', /Blijft open: 2 later geleverd/);
    expect(await flat(console)).toContain('2 facturen van 4 leveringen');
    await typeUntil(console, '\x1527-11', /2 facturen van 6 leveringen/);
    expect(await flat(console)).not.toContain('Blijft open');
    await typeUntil(console, keys.enter, /2 facturen aangemaakt/);
  });

  it("takes the debtors of today's weekday, and of every day when nobody has today", async () => {
    const ofMonday = debtorsOf(2);
    const ofFriday = [debtor('2001', { invoiceDay: 'friday', revision: 1 })];
    const console = await ConsoleScreen.open(await delivered([...ofMonday, ...ofFriday]));
    await typeUntil(console, '1a', /‹ maandag ›/);
    await console.waitFor(/2 facturen van 4 leveringen[\s\S]*Blijft open: 2 andere factuurdag/);
    await typeUntil(console, `${keys.tab}${keys.left}`, /‹ Alle dagen ›[\s\S]*3 facturen van 6 leveringen/);

    const others = await ConsoleScreen.open(await delivered(ofFriday));
    await typeUntil(others, '1a', /‹ Alle dagen ›[\s\S]*1 factuur van 2 leveringen/);
  });

  it('says why when there is nothing to make, and does nothing then', async () => {
    const byHand = debtorsOf(1, { invoiceDay: 'none' });
    const context = await delivered(byHand);
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1a', /Er is niets om aan te maken/);
    expect(await flat(console)).toContain('Blijft open: 2 factuurdag geen.');
    await console.type(keys.f2);
    expect((await console.rows())[21]).toContain('! Er is niets om aan te maken.');
    expect(await draftsOf(context)).toEqual([]);
    await console.type(keys.esc);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
  });

  it('refuses a date that does not exist, and says so at the field', async () => {
    const context = await delivered(debtorsOf(1));
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '1a', /1 factuur van/);
    await typeUntil(console, '\x1531-02-2026', /Vul een datum in/);
    await typeUntil(console, keys.f2, /Deze datum bestaat niet/);
    expect(await draftsOf(context)).toEqual([]);
  });

  it('gives keys that were typed ahead to the list, with the new drafts in it', async () => {
    const console = await ConsoleScreen.open(await delivered(debtorsOf(30)));
    await typeUntil(console, `1a${keys.f2}*`, /30 gemarkeerd/);
    expect((await console.rows())[21]).toContain('van 30, 30 gemarkeerd');
  });

  it.each([
    ['nl', { columns: 80, rows: 24 }, '40 facturen van 80 leveringen'],
    ['de', { columns: 80, rows: 24 }, '40 Rechnungen aus 80 Lieferungen'],
    ['en', { columns: 132, rows: 50 }, '40 invoices of 80 deliveries'],
  ] as const)('fits the screen in %s at %o, and scrolls', async (language, size, total) => {
    const console = await ConsoleScreen.open(await delivered(debtorsOf(40)), { language, size });
    await typeUntil(console, '1a', /1001/);
    expect(await flat(console)).toContain(total);
    await console.type(keys.pageDown, keys.pageDown, keys.pageDown, keys.pageDown);
    expect(await console.text()).toContain('1040');
  });
});
