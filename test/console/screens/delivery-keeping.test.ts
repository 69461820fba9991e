import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files } from '../../../src/state/files.ts';
import { setArticles } from '../../helpers/articles-world.ts';
import { keys } from '../../helpers/console.ts';
import { holdStore, kept, openEntry, press, said, sizes } from '../../helpers/delivery-entry.ts';
import { bakeryToEnter, deliveriesOf, entered } from '../../helpers/delivery-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { article } from '../../helpers/worlds.ts';
import { type Step, systemError, withFaults } from '../../state/faults.ts';

const f6 = '\x1b[17~';

describe('keeping behind the screen', () => {
  it('lets one type on while nothing can be written; all are kept afterwards, in order', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    const release = await holdStore(context);
    await press(console, '1001\r101\r1\r\r1002\r101\r2\r\r1003\r101\r3\r\r1004\r101\r');
    const text = await console.text();
    expect(text).toContain('Bezig met bewaren: 3');
    expect(text).toContain('1004  Lunchroom 1004');
    expect(console.console.app.unsaved).toEqual(['een bon die u invoert, bonnen die nog niet bewaard zijn: 3']);
    release();
    const notes = await kept(context, 3);
    expect(notes.map(({ number, debtor }) => [number, debtor])).toEqual([
      ['2611-0001', '1001'],
      ['2611-0002', '1002'],
      ['2611-0003', '1003'],
    ]);
    await press(console, '4\r\r');
    expect(said((await kept(context, 4))[3])).toEqual([['101', 4, 0]]);
  });

  it('is waited for when one leaves', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    const release = await holdStore(context);
    await press(console, '1001\r101\r1\r\r');
    await console.type(keys.esc);
    await console.waitFor(/Nog 1 bon bewaren/);
    expect(console.console.app.stack).toHaveLength(3);
    release();
    await expect.poll(() => console.console.app.stack.length, { timeout: 10_000 }).toBe(1);
    expect(await deliveriesOf(context, '2026-11')).toHaveLength(1);
  });

  it('goes on when the console is left', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    const release = await holdStore(context);
    await press(console, '1001\r101\r1\r\r1002\r101\r1\r\r');
    const settled = console.console.settle();
    release();
    await settled;
    expect(await deliveriesOf(context, '2026-11')).toHaveLength(2);
  });

  it('comes back with a note whose debtor was closed meanwhile; what was being typed is put aside for it', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    const release = await holdStore(context, async (transaction) => {
      const debtors = await transaction.open(files.debtors);
      debtors.data = debtors.data.map((one) => (one.number === '1001' ? { ...one, closed: true } : one));
      await debtors.write();
    });
    await press(console, '1001\r101\r5\r\r1002\r102\r6\r');
    release();
    await console.waitFor(/! Niet bewaard: bon voor 1001 Lunchroom 1001, 1 regel/);
    expect(await console.text()).toContain('1002  Lunchroom 1002');
    expect(console.console.app.unsaved).toEqual(['een bon die u invoert, bonnen die nog niet bewaard zijn: 1']);
    await console.type(f6);
    const back = await console.text();
    expect(back).toContain('Deze bon is nog niet bewaard. Debiteur 1001 is gesloten.');
    expect(back).toMatch(/1 101 +Brood 101 +5/);
    expect(back).not.toContain('! Niet bewaard: bon voor');
    await press(console, '1003\r\r');
    // And the one that was put aside is there again.
    await console.waitFor(/1002 {2}Lunchroom 1002/);
    await press(console, '\r');
    const notes = await kept(context, 2);
    expect(notes.map(({ debtor, ...one }) => [debtor, said({ debtor, ...one })])).toEqual([
      ['1003', [['101', 5, 0]]],
      ['1002', [['102', 6, 0]]],
    ]);
  });

  it('waits with all notes while the store cannot be written, and keeps each once when it can', async () => {
    const context = await bakeryToEnter();
    await entered(context);
    const numbers = join(context.company.folder, 'deliveries/numbers.json');
    const good = await readFile(numbers, 'utf8');
    await rm(`${numbers}.previous`, { force: true });
    await writeFile(numbers, 'broken');
    const console = await openEntry(context);
    await press(console, '1001\r101\r5\r\r');
    await console.waitFor(/! Bewaren lukt nu niet, 1 bon wacht/);
    await press(console, '1002\r101\r6\r\r');
    await console.waitFor(/! Bewaren lukt nu niet, 2 bonnen wachten/);
    await console.type(keys.esc);
    await console.waitFor(/2 bonnen zijn niet bewaard. Weggooien\?/);
    await console.type(keys.enter);
    await writeFile(numbers, good);
    await console.type(f6);
    const notes = await kept(context, 3);
    expect(notes.map(({ number, debtor }) => [number, debtor])).toEqual([
      ['2611-0001', '1001'],
      ['2611-0002', '1001'],
      ['2611-0003', '1002'],
    ]);
    expect(await console.text()).not.toContain('Bewaren lukt nu niet');
  });

  it.each(['EIO', 'ESTALE', 'EMFILE', 'EBUSY', 'ETIMEDOUT'])(
    'lets a note wait when a call to the disk fails once (%s); F6 keeps it, and nothing that is typed is lost',
    async (code) => {
      const context = await bakeryToEnter();
      const console = await openEntry(context);
      let left = 1;
      const once = ({ path }: Step) => {
        if (!path.includes('/deliveries/') || left === 0) return 'none';
        left -= 1;
        return systemError(code);
      };
      await withFaults(context.folder, once, async () => {
        await press(console, '1001\r101\r5\r\r1002\r102\r6');
        await console.waitFor(/! Bewaren lukt nu niet, 1 bon wacht; F6 of de volgende bon probeert het opnieuw/);
      });
      const text = await console.text();
      expect(text).toMatch(/\nLezen of schrijven lukte niet: [a-zA-Z ]{12}/);
      expect(text).toContain('1002  Lunchroom 1002');
      await console.type(f6);
      await kept(context, 1);
      await press(console, '\r\r');
      const notes = await kept(context, 2);
      expect(notes.map((one) => [one.number, one.debtor, said(one)])).toEqual([
        ['2611-0001', '1001', [['101', 5, 0]]],
        ['2611-0002', '1002', [['102', 6, 0]]],
      ]);
      expect(await console.text()).not.toContain('Bewaren lukt nu niet');
    },
  );

  it('keeps a note once that was refused when it was on the disk already', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    const atTheEnd = ({ call, path }: Step) =>
      call === 'unlink' && path.endsWith('/.commit.json') ? systemError('EIO') : 'none';
    await withFaults(context.folder, atTheEnd, async () => {
      await press(console, '1001\r101\r5\r\r');
      await console.waitFor(/! Bewaren lukt nu niet, 1 bon wacht/);
    });
    await press(console, '1002\r102\r6\r\r');
    const notes = await kept(context, 2);
    expect(notes.map(({ number, debtor }) => [number, debtor])).toEqual([
      ['2611-0001', '1001'],
      ['2611-0002', '1002'],
    ]);
    await expect.poll(() => console.console.app.unsaved).toEqual([]);
  });
});

it('brings back a note that was refused, and keeps what is being typed in a cell of the one that is put aside', async () => {
  const context = await bakeryToEnter();
  const console = await openEntry(context);
  const release = await holdStore(context, async (transaction) => {
    const debtors = await transaction.open(files.debtors);
    debtors.data = debtors.data.map((one) => (one.number === '1001' ? { ...one, closed: true } : one));
    await debtors.write();
  });
  await press(console, '1001\r101\r5\r\r1002\r102\r6');
  release();
  await console.waitFor(/Niet bewaard/);
  await console.type(f6);
  await console.waitFor(/Deze bon is nog niet bewaard. Debiteur 1001 is gesloten/);
  await press(console, '1003\r');
  await console.type(keys.f2);
  await kept(context, 1);
  await console.waitFor(/1002 {2}Lunchroom 1002/);
  await console.type(keys.f2);
  const notes = await kept(context, 2);
  expect(notes.map((one) => [one.debtor, said(one)])).toEqual([
    ['1003', [['101', 5, 0]]],
    ['1002', [['102', 6, 0]]],
  ]);
});

describe('leaving', () => {
  it('asks first when something was typed, and Esc takes back what is being typed in a cell before', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    await press(console, '1001\r101');
    await console.type(keys.esc);
    expect(console.console.app.top.screen.kind).toBe('delivery');
    await console.type(keys.esc);
    await console.waitFor(/Deze bon is nog niet bewaard. Weggooien\?/);
    await console.type(keys.enter);
    expect(await console.text()).toContain('1001  Lunchroom 1001');
    await console.type(keys.esc, 'w');
    expect(console.console.app.stack).toHaveLength(1);
    expect(await deliveriesOf(context, '2026-11')).toEqual([]);
  });

  it('asks nothing when one came with a debtor and typed nothing', async () => {
    const console = await openEntry(await bakeryToEnter(), sizes[0], '1003');
    expect(await console.text()).toContain('1003  Lunchroom 1003');
    await console.type(keys.esc);
    expect(console.console.app.stack).toHaveLength(1);
  });

  it('asks nothing when nothing was typed, and the next time begins on the day that was used last', async () => {
    const context = await bakeryToEnter();
    const console = await openEntry(context);
    await console.type(keys.up, keys.up);
    await press(console, '+2\r\r1001\r101\r1\r\r');
    await console.waitFor(/bewaard/);
    await console.type(keys.esc);
    await expect.poll(() => console.console.app.stack.length).toBe(1);
    const again = await openEntry(context);
    expect(await again.text()).toContain('wo 25-11-2026');
  });
});

it('follows articles that somebody adds meanwhile', async () => {
  const context = await bakeryToEnter();
  const console = await openEntry(context, sizes[0], '1001');
  const other = await openBakery(context.folder);
  await setArticles(other, [...(await context.company.read(files.articles)), article('777', { name: 'Nieuw brood' })]);
  await press(console, '777');
  await expect
    .poll(
      async () => {
        await console.type(keys.backspace, '7');
        return console.text();
      },
      { timeout: 10_000, interval: 200 },
    )
    .toContain('777 Nieuw brood, 1,00 per stuk');
});

it('tells a look that fails in the message line, and swallows no key', async () => {
  const context = await bakeryToEnter();
  const console = await openEntry(context, sizes[0], '1001');
  const debtors = join(context.company.folder, 'debtors.json');
  const good = await readFile(debtors, 'utf8');
  await writeFile(debtors, 'broken');
  console.console.app.dataChanged();
  await console.waitFor(/! Het bestand .*debtors\.json/);
  expect(console.console.app.stack).toHaveLength(2);
  await press(console, '101\r5\r');
  expect(await console.text()).toMatch(/1 101 +Brood 101 +5/);
  await writeFile(debtors, good);
  await press(console, '\r');
  expect(said((await kept(context, 1))[0])).toEqual([['101', 5, 0]]);
});
