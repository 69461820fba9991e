import { describe, expect, it } from 'vitest';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorsOf, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';

async function bakeryWithInvoices(count: number) {
  const debtors = debtorsOf(count);
  const context = await makeBakery(debtors);
  if (count > 0) await invoiceEach(context, debtors);
  return context;
}

describe('the console', () => {
  it('opens on the first screen and leaves from there at once', async () => {
    const console = await ConsoleScreen.open(await bakeryWithInvoices(1));
    expect((await console.rows())[0]).toMatch(/^ FACTUURPOST {2}Bakkerij De Korenaar +test *$/);
    await console.type('q');
    expect(console.left).toBe(true);
  });

  it('asks before it leaves from anywhere else, and staying is the answer that has the focus', async () => {
    const console = await ConsoleScreen.open(await bakeryWithInvoices(1));
    await console.type('1', 'q');
    expect(await console.text()).toContain('[ Blijven ]');
    await console.type(keys.enter);
    expect(console.left).toBe(false);
    expect((await console.rows())[0]).toContain('› Facturen');
    await console.type(keys.f10, 'a');
    expect(console.left).toBe(true);
  });

  it('gives keys that were typed ahead in one packet to the screens that they open', async () => {
    const console = await ConsoleScreen.open(await bakeryWithInvoices(40));
    await console.type(`1 ${keys.down}*/1007${keys.enter}`);
    const rows = await console.rows();
    expect(rows[1]).toContain('Zoek: 1007');
    expect(rows.filter((row) => row.includes('Lunchroom'))).toHaveLength(1);
    expect(rows[21]).toContain('1–1 van 1, 40 gemarkeerd');
  });

  it('keeps keys for rows until there are rows', async () => {
    const console = await ConsoleScreen.open(await bakeryWithInvoices(40));
    await console.type(`1${keys.end}`);
    expect((await console.rows())[21]).toContain('23–40 van 40');
    expect(await console.text()).toMatch(/ >\d{4}-00001 /);
  });
});
