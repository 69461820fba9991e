import { describe, expect, it } from 'vitest';
import { saveDebtor } from '../../../src/actions/change-debtor.ts';
import { deskAndDefinition } from '../../../src/screens/app/app.ts';
import { conflictsOf } from '../../../src/screens/keys/registry.ts';
import { files } from '../../../src/state/files.ts';
import { type ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorKeys, inDebtors, isRead, keptDebtor, words } from '../../helpers/debtor-screen.ts';
import { debtorsOf, deliver, invoiceEach } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { debtor } from '../../helpers/worlds.ts';

const { f6, f7 } = debtorKeys;
const kept = { revision: 1 } as const;

/** Numbers in the list, from the top. */
async function numbers(console: ConsoleScreen): Promise<readonly string[]> {
  return (await console.rows()).flatMap((row) => /^[* ][> ](\d{4})\s/.exec(row)?.[1] ?? []);
}

const bakers = [
  debtor('1003', { ...kept, name: 'Café Zoë', city: 'Zeist', invoiceDay: 'friday', dispatch: 'paper' }),
  debtor('1001', { ...kept, name: 'Bakkerij Öz', city: 'Amersfoort', invoiceDay: 'none' }),
  debtor('1002', { ...kept, name: 'Lunchroom De Tijd', city: 'Utrecht', dispatch: 'both' }),
  debtor('0999', { ...kept, name: 'Gesloten Huis', closed: true }),
];

describe('the list of debtors', () => {
  it('shows who is open by number, with what their settings mean under it', async () => {
    const { console } = await inDebtors(bakers);
    expect(await numbers(console)).toEqual(['1001', '1002', '1003']);
    expect(await words(console)).toContain(
      'Alleen als u deze debiteur zelf kiest: één totaalfactuur voor alles samen, als PDF naar lunchroom-1001@example.com.',
    );
    await console.type(keys.end);
    expect(await words(console)).toContain('Elke vrijdag één totaalfactuur voor alles samen, op papier, 1 afdruk.');
  });

  it('finds by number, name and city as one types, and Esc shows all again', async () => {
    const { console } = await inDebtors(bakers);
    for (const [query, found] of [
      ['1002', ['1002']],
      ['zoe', ['1003']],
      ['oz', ['1001']],
      ['amersf', ['1001']],
      ['xyz', []],
    ] as const) {
      await console.type('/', query);
      expect(await numbers(console), query).toEqual(found);
      await console.type(keys.esc);
    }
    expect(await numbers(console)).toEqual(['1001', '1002', '1003']);
    await console.type(keys.esc);
    expect(await numbers(console)).toEqual([]);
  });

  it('shows closed ones on demand, and sorts by what one chooses', async () => {
    const { console } = await inDebtors(bakers);
    await console.type('g');
    expect(await numbers(console)).toEqual(['0999', '1001', '1002', '1003']);
    expect(await console.text()).toMatch(/0999 .*gesloten/);
    await console.type('g', 'o');
    expect(await numbers(console)).toEqual(['1001', '1003', '1002']);
    await console.type('o', 'o', 'o');
    expect(await console.text()).toContain('op verzendwijze');
    expect(await numbers(console)).toEqual(['1001', '1003', '1002']);
  });

  it('says what to do when there is nobody', async () => {
    const { console } = await inDebtors([]);
    expect(await words(console)).toContain('Er zijn nog geen debiteuren. Met n voegt u er een toe.');
  });

  it('follows what others do, the cursor on the same debtor', async () => {
    const { context, console } = await inDebtors(bakers);
    await console.type(keys.end);
    const other = await openBakery(context.folder, context.now);
    const base = await keptDebtor(other, '1003');
    if (!base) throw new Error('no debtor');
    await saveDebtor(other, { base, next: { ...base, name: 'Café Zoë en Zonen' } });
    await console.waitFor(/>1003 +Café Zoë en Zonen/);
  });

  it('has one meaning for each key, in the list, in the form and when several are marked', async () => {
    const { console } = await inDebtors(bakers);
    const { app } = console.console;
    const conflicts = () => {
      const { desk, definition } = deskAndDefinition(app, app.top);
      return conflictsOf(definition.bindings, desk);
    };
    expect(conflicts()).toEqual([]);
    await console.type(' ');
    expect(conflicts()).toEqual([]);
    await console.type('b');
    expect(conflicts()).toEqual([]);
    await console.type(keys.esc, keys.enter);
    for (const key of [debtorKeys.f4, debtorKeys.f4, debtorKeys.f4]) {
      expect(conflicts()).toEqual([]);
      await console.type(key);
    }
    expect(conflicts()).toEqual([]);
  });

  it('answers keys and search letters at once, with 5,000 debtors', async () => {
    const many = debtorsOf(5000).map((one, at) => ({
      ...one,
      name: `Hôtel ${['Öz', 'Zoë', 'De Tijd'][at % 3]} ${at}`,
    }));
    const { console } = await inDebtors(many);
    const took = async (key: string): Promise<number> => {
      const before = performance.now();
      console.typeAhead(key);
      const time = performance.now() - before;
      await console.settled();
      return time;
    };
    const letters = [...'hotel zoe 12'];
    const moves = [keys.down, keys.pageDown, keys.end, keys.home];
    const least = new Map<number, number>();
    for (let round = 0; round < 4; round += 1) {
      await console.type('/');
      const times: number[] = [];
      for (const key of letters) times.push(await took(key));
      await console.type(keys.enter, keys.esc);
      for (const key of moves) times.push(await took(key));
      for (const [at, time] of times.entries()) least.set(at, Math.min(time, least.get(at) ?? time));
    }
    // A frame is 16 ms (see bench/debtor-rows.bench.ts); here other tests have their share of the machine.
    for (const time of least.values()) expect(time).toBeLessThan(200);
  });
});

describe('deleting and closing from the list', () => {
  it('deletes after a question whom nothing names', async () => {
    const { context, console } = await inDebtors(bakers);
    await console.type('v');
    await console.waitFor(/Debiteur 1001 Bakkerij Öz verwijderen\?/);
    await console.type(keys.enter);
    expect(await keptDebtor(context, '1001')).toBeDefined();
    await console.type('v');
    await console.waitFor(/verwijderen\?/);
    await console.type('v');
    await console.waitFor(/Debiteur 1001 Bakkerij Öz is verwijderd/);
    expect(await numbers(console)).toEqual(['1002', '1003']);
    expect(await keptDebtor(context, '1001')).toBeUndefined();
  });

  it('says why it cannot, and closes instead, with what that means', async () => {
    const { context, console } = await inDebtors(bakers);
    const second = bakers.filter(({ number }) => number === '1002');
    await invoiceEach(context, second);
    await deliver(context, second, '2026-11-12', 2);
    await console.type(keys.down, 'v');
    await console.waitFor(/kan niet verwijderd worden/);
    expect(await words(console)).toContain('1 factuur, 3 leverbonnen. Sluiten kan wel');
    await console.type('s');
    await console.waitFor(/1002 Lunchroom De Tijd sluiten\?/);
    expect(await words(console)).toContain('Er zijn nog 2 leverbonnen te factureren; die worden gewoon gefactureerd.');
    await console.type('s');
    await console.waitFor(/Debiteur 1002 Lunchroom De Tijd is gesloten/);
    expect(await numbers(console)).toEqual(['1001', '1003']);
    expect(await keptDebtor(context, '1002')).toMatchObject({ closed: true });
  });

  it('reopens a closed one', async () => {
    const { context, console } = await inDebtors(bakers);
    await console.type('g', keys.home, 's');
    await console.waitFor(/0999 Gesloten Huis heropenen\?/);
    await console.type('h');
    await console.waitFor(/is heropend/);
    expect(await keptDebtor(context, '0999')).toMatchObject({ closed: false });
  });

  it('does not close whom others are billed to', async () => {
    const { context, console } = await inDebtors([...bakers, debtor('2001', { ...kept, consolidateTo: '1001' })]);
    await console.type('s');
    await console.waitFor(/kan niet gesloten worden/);
    expect(await words(console)).toContain('ook voor 2001 gefactureerd');
    await console.type(keys.enter);
    expect(await keptDebtor(context, '1001')).toMatchObject({ closed: false });
  });

  it('goes one by one: with marks it says so', async () => {
    const { console } = await inDebtors(bakers);
    await console.type(' ', 'v');
    expect(await words(console)).toContain('Dit gaat per debiteur; u haalt de markeringen weg.');
  });
});

describe('one setting for marked debtors', () => {
  const debtors = [
    debtor('1001', { ...kept, dispatch: 'paper', email: [] }),
    debtor('1002', { ...kept, dispatch: 'paper' }),
    debtor('1003', { ...kept, dispatch: 'pdf' }),
    debtor('1004', { ...kept, dispatch: 'both' }),
  ];
  /** From the first setting, *Factuurdag*, to *Verzendwijze*. */
  const toDispatch = keys.right.repeat(5);

  it('shows who changes, who has it and who cannot before anything is done, and then does it', async () => {
    const { context, console } = await inDebtors(debtors);
    await console.type('*', 'b', toDispatch);
    await isRead(console);
    const before = await words(console);
    expect(before).toContain('Eén instelling voor 4 debiteuren');
    expect(before).toContain(
      '1 debiteur kan niet: 1001 Lunchroom 1001: Voor een PDF-factuur is een e-mailadres nodig.',
    );
    expect(before).toContain(
      '2 debiteuren veranderen: 1002 Lunchroom 1002: nu Papier 1004 Lunchroom 1004: nu PDF en papier',
    );
    expect(before).toContain('1 debiteur heeft het al zo.');
    await console.type(f6);
    expect(await words(console)).toContain('Verzendwijze wordt: PDF. 1 debiteur kan niet:');
    await console.type(keys.esc, keys.f2);
    expect(await words(console)).toContain('Verzendwijze wordt: PDF. 2 debiteuren veranderen.');
    // The first answer changes nothing.
    await console.type(keys.enter);
    expect((await keptDebtor(context, '1002'))?.dispatch).toBe('paper');
    await console.type(keys.f2, 'w');
    await console.waitFor(/2 debiteuren zijn gewijzigd/);
    const now = await context.company.read(files.debtors);
    expect(now.map(({ dispatch }) => dispatch)).toEqual(['paper', 'pdf', 'pdf', 'pdf']);
  });

  it('follows what others change while it is open, and goes by that', async () => {
    const { context, console } = await inDebtors(debtors);
    await console.type('*', 'b', toDispatch);
    const other = await openBakery(context.folder, context.now);
    const base = await keptDebtor(other, '1002');
    if (!base) throw new Error('no debtor');
    await saveDebtor(other, { base, next: { ...base, dispatch: 'both' } });
    await console.waitFor(/1002 Lunchroom 1002: nu PDF en papier/);
    await console.type(keys.esc, keys.esc);
  });

  it('takes any value of its setting, and says when one cannot be', async () => {
    const { context, console } = await inDebtors(debtors);
    await console.type('*', 'b', keys.right.repeat(4), keys.down, `${debtorKeys.clear}12`, keys.f2);
    expect(await words(console)).toContain('Vul een aantal in van 0 tot en met 9.');
    await console.type(`${debtorKeys.clear}3`, keys.f2, 'w');
    await console.waitFor(/4 debiteuren zijn gewijzigd/);
    expect((await context.company.read(files.debtors)).map(({ copies }) => copies)).toEqual([3, 3, 3, 3]);
    // Whom they are billed to is found by its name.
    await console.type('b', keys.right.repeat(3), keys.down, f7);
    await console.waitFor(/1004/);
    await console.type('1004', keys.enter, keys.f2);
    expect(await words(console)).toContain(
      'Consolideren naar wordt: 1004. 3 debiteuren veranderen. 1 debiteur kan niet.',
    );
    await console.type('w');
    await console.waitFor(/3 debiteuren zijn gewijzigd/);
  });

  it('is for the debtor under the cursor when none is marked', async () => {
    const { console } = await inDebtors(debtors);
    await console.type('b');
    await isRead(console);
    expect(await words(console)).toContain('Eén instelling voor 1 debiteur ');
  });
});

describe.each(['nl', 'de', 'en'] as const)('in %s', (language) => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 132, rows: 50 },
  ])('all of it fits on $columns × $rows, with long names', async (size) => {
    const name = 'Café "Zoë" & Söhne, brood- en banketbakkerij te Nederhorst den Berg aan de Vecht';
    const { console } = await inDebtors(debtorsOf(3, { name, city: name, email: [`${'a'.repeat(60)}@example.com`] }), {
      size,
      language,
    });
    const looks = async (what: string) => {
      const rows = await console.rows();
      expect(rows.length, what).toBe(size.rows);
      expect(await console.text(), what).not.toMatch(/undefined|\{\w+\}/);
    };
    await looks('list');
    await console.type('b');
    await looks('bulk');
    await console.type(keys.esc, keys.enter);
    for (const rubric of [1, 2, 3, 4]) {
      await looks(`rubric ${rubric}`);
      await console.type(debtorKeys.f4);
    }
  });
});
