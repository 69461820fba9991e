import { describe, expect, it } from 'vitest';
import { setArticles } from '../../helpers/articles-world.ts';
import { keys } from '../../helpers/console.ts';
import { kept, openEntry, press, said, sizes } from '../../helpers/delivery-entry.ts';
import { bakeryToEnter, deliveriesOf, entered } from '../../helpers/delivery-world.ts';
import { debtorsOf } from '../../helpers/invoice-world.ts';
import { article, deliveryAddress, deliveryLine } from '../../helpers/worlds.ts';

const f4 = '\x1bOS';

describe('a note entered on the keypad', () => {
  it.each(sizes)(
    'takes six keys a line, is kept behind the screen, and its number is told, at $columns columns',
    async (size) => {
      const context = await bakeryToEnter();
      const console = await openEntry(context, size);
      await press(console, '1001\r');
      const lines = Array.from({ length: 12 }, (_, line) => `${101 + line}\r${1 + (line % 9)}\r`);
      const pressed = lines.join('');
      await press(console, pressed);
      expect(pressed.length / lines.length).toBe(6);
      expect(await console.text()).toContain('12 regels   excl. btw € 81,20');
      await press(console, '\r');
      await console.waitFor(/Leverbon 2611-0001 bewaard: Lunchroom 1001, € 81,20/);
      const [note] = await kept(context, 1);
      expect(note).toMatchObject({ kind: 'deliverynote', date: '2026-11-23', debtor: '1001', number: '2611-0001' });
      expect(said(note)).toEqual(lines.map((_line, line) => [String(101 + line), 1 + (line % 9), 0]));
      // The next one has begun: same day, no debtor.
      const text = await console.text();
      expect(text).toContain('ma 23-11-2026');
      expect(text).toContain('0 regels   excl. btw € 0,00');
      expect(text).toContain('Laatst bewaard: 2611-0001');
    },
  );

  it('takes what came back, crates and parts of units, with + to the next line', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    await press(console, '1001\r101\r5-2+102\r-3+103\r3*12+104\r2,5+105\r1.25\r\r');
    const [note] = await kept(context, 1);
    expect(said(note)).toEqual([
      ['101', 5, 2],
      ['102', 0, 3],
      ['103', 36, 0],
      ['104', 2.5, 0],
      ['105', 1.25, 0],
    ]);
  });

  it('is of the debtor and articles that a few letters name, when only one has them', async () => {
    const context = await bakeryToEnter(
      debtorsOf(2).map((one, index) => ({ ...one, name: index ? 'Café Zoë' : 'De Hoek' })),
    );
    await setArticles(context, [article('101', { name: 'Volkoren' }), article('102', { name: 'Krentenbol' })]);
    const console = await openEntry(context);
    await press(console, 'zoe');
    expect(await console.text()).toContain('1002 Café Zoë, Utrecht');
    await press(console, '\rkre\r4\r\r');
    const [note] = await kept(context, 1);
    expect(note?.debtor).toBe('1002');
    expect(said(note)).toEqual([['102', 4, 0]]);
  });

  it('lets one choose when several have those letters', async () => {
    const context = await bakeryToEnter();
    await setArticles(context, [article('101', { name: 'Bruin heel' }), article('102', { name: 'Bruin half' })]);
    const console = await openEntry(context, sizes[0], '1001');
    await press(console, 'bru');
    expect(await console.text()).toContain('101 Bruin heel · 102 Bruin half');
    await console.type('\r');
    await console.waitFor(/Bruin half/);
    await console.type(keys.down, '\r');
    await press(console, '7\r\r');
    expect(said((await kept(context, 1))[0])).toEqual([['102', 7, 0]]);
  });

  it('never takes digits for an article that has them only at its beginning, and the keys that follow go nowhere else', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context, sizes[0], '1001');
    await press(console, '10\r5\r');
    const text = await console.text();
    expect(text).toContain('Er is geen artikel 10.');
    expect(text).toMatch(/> +10 /);
    expect(text).toContain('0 regels');
    await console.type(keys.esc);
    await press(console, '103\r5\r\r');
    expect(said((await kept(context, 1))[0])).toEqual([['103', 5, 0]]);
  });

  it('tells when an article comes twice, and takes it', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context, sizes[0], '1001');
    await press(console, '101\r5\r101\r');
    expect(await console.text()).toContain('Artikel 101 staat ook al op regel 1 (aantal 5).');
    await press(console, '2\r\r');
    expect(said((await kept(context, 1))[0])).toEqual([
      ['101', 5, 0],
      ['101', 2, 0],
    ]);
  });

  it('asks the address where there are any', async () => {
    const debtor = { deliveryAddresses: [deliveryAddress('A1'), deliveryAddress('B2', { name: 'Station' })] };
    const context = await bakeryToEnter(debtorsOf(1, debtor));
    const console = await openEntry(context);
    await press(console, '1001\r');
    expect(await console.text()).toContain('0 bezoekadres, A1 Filiaal A1, B2 Station');
    await press(console, 'sta\r101\r1\r\r1001\r*\r101\r1\r\r1001\r\r101\r1\r\r');
    expect((await kept(context, 3)).map(({ address }) => address)).toEqual(['B2', 'A1', null]);
  });

  it('has the price, discount and VAT of the article on its day, and others only when asked', async () => {
    const context = await bakeryToEnter(debtorsOf(1, { discount: 1000 }));
    await setArticles(context, [article('101', { price: 200, prices: [{ from: '2026-11-24', price: 250 }] })]);
    const console = await openEntry(context);
    await console.type(keys.up, keys.up);
    await press(console, '+1\r\r1001\r101\r4');
    expect(await console.text()).toContain('di 24-11-2026');
    // Returned, price, discount, VAT code.
    await console.type(keys.tab, '1', keys.tab);
    expect(await console.text()).toMatch(/101 +Brood 101 +4 +1 +2,50/);
    await press(console, '3\t5\t1\r\r');
    const [note] = await kept(context, 1);
    expect(note?.lines).toEqual([
      deliveryLine('101', { quantity: 4000, returned: 1000, price: 300, discount: 500, vat: 'high' }),
    ]);
    await press(console, '1001\r101\r1\r\r');
    const second = (await kept(context, 2))[1];
    expect(second?.lines).toEqual([deliveryLine('101', { price: 250, discount: null })]);
  });

  it('that is paid shows what is paid with VAT', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    await console.type(keys.up);
    await press(console, 'c\r1001\r101\r10\r');
    expect(await console.text()).toContain('1 regel   excl. btw € 10,00   betaald incl. btw € 10,90');
    await press(console, '\r');
    expect((await kept(context, 1))[0]?.kind).toBe('receipt');
    await console.waitFor(/Contantbon 2611-0001 bewaard/);
  });

  it('leaves lines out on which nothing went out or came back, and tells how many', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context, sizes[0], '1001');
    await press(console, '101\r0\r102\r3\r\r');
    expect(await console.text()).toContain('Regels met aantal 0 zijn weggelaten: 1.');
    expect(said((await kept(context, 1))[0])).toEqual([['102', 3, 0]]);
  });

  it('is not handed in as long as something is wrong, and the cursor goes there', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    await console.type(keys.f2);
    expect(await console.text()).toContain('Er staat nog niets op deze bon.');
    await press(console, '1001\r');
    await console.type(keys.f2);
    expect(await console.text()).toContain('Er staat geen regel met een aantal op de bon.');
    await press(console, '101\rveel\r');
    expect(await console.text()).toContain('Dit is geen aantal.');
    expect(await deliveriesOf(context, '2026-11')).toEqual([]);
  });
});

describe('repeating', () => {
  const lines = (...wanted: readonly [string, number][]) =>
    wanted.map(([code, count]) => deliveryLine(code, { quantity: count * 1000, price: 1 }));

  it("takes the lines of yesterday's note, or with the same key last week's, which are then corrected with arrows", async () => {
    const context = await bakeryToEnter();
    await entered(context, { date: '2026-11-16', lines: lines(['104', 9]) });
    await entered(context, { date: '2026-11-22', lines: lines(['101', 5], ['102', 7], ['103', 2]) });
    const console = await openEntry(context);
    await press(console, '1001\r*');
    await console.waitFor(/Overgenomen: bon 2611-0002 van zo 22-11-2026, 3 regels/);
    expect(await console.text()).toContain('* neemt de andere: bon 2611-0001 van ma 16-11-2026');
    await console.type('*');
    await console.waitFor(/bon 2611-0001 van ma 16-11-2026, 1 regel/);
    await console.type(f4);
    await console.waitFor(/103/);
    await console.type(keys.down, '8', keys.down, '0', '\r', '\r');
    const note = (await kept(context, 3))[2];
    expect(said(note)).toEqual([
      ['101', 5, 0],
      ['102', 8, 0],
    ]);
    // Prices are those of today.
    expect(note?.lines[0]?.price).toBe(100);
  });

  it('says so when there is none, and does not touch lines that are there', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    await press(console, '1001\r*');
    await console.waitFor(/Debiteur 1001 had gisteren geen bon/);
    await press(console, '101\r5\r*');
    expect(await console.text()).toContain('Herhalen kan alleen zolang er geen regels op de bon staan.');
    expect(await console.text()).toContain('1 regel ');
  });
});
