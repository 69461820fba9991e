import { describe, expect, it } from 'vitest';
import { saveDebtor } from '../../../src/actions/change-debtor.ts';
import { deleteDebtor } from '../../../src/actions/delete-debtor.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import { debtorFormFields } from '../../../src/screens/debtor/rubrics.ts';
import { type DebtorFormField, debtorOf } from '../../../src/screens/debtor/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { files } from '../../../src/state/files.ts';
import { writeDeliveries } from '../../../src/state/open-months.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorKeys, inDebtors, isRead, keptDebtor, typed, words } from '../../helpers/debtor-screen.ts';
import { changeOptions, debtorsOf, makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { debtor, delivery, deliveryAddress } from '../../helpers/worlds.ts';

const { f3, f4, f6 } = debtorKeys;
const { down, right, left, enter, esc, f2 } = keys;
const deliveryId = '01KAAAAAAAAAAAAAAAAAAAAAAA';

/** The form of a debtor on the screen, with another session beside it. */
async function inDebtor(debtors: readonly Debtor[], at = 0) {
  const { context, console } = await inDebtors(debtors);
  const base = debtors[at];
  if (!base) throw new Error('no debtor');
  await console.type(down.repeat(at), enter);
  await isRead(console);
  return { context, console, base, other: await openBakery(context.folder, context.now) };
}

describe('the form of a debtor', () => {
  it('lets every setting be changed, and keeps them all', async () => {
    const { context, console, base } = await inDebtor(debtorsOf(2));
    const general = [
      'Bakkerij Ährengold',
      'Crediteuren',
      'Dorpsstraat 12',
      '4321 ZZ',
      'Köln',
      'de',
      '0221 1234',
      'a@bäcker.example; b@c.example',
    ];
    await console.type(general.map((text) => `${typed(text)}${down}`).join(''));
    await console.type(`${right}${down}${typed('de 123.456.789')}${down}${typed('HRB 1234')}`, f4);
    await console.type('n');
    await console.type(
      [typed('F1'), typed('Filiale'), typed('Ring 1'), typed('50667'), typed('Köln')].join(down),
      f2,
      f4,
    );
    await console.type(
      // Friday, weekly, nothing collected, billed to 1002, three copies, both ways.
      `${right.repeat(4)}${down}${left}${down}${right}${down}${typed('1002')}${down}${typed('3')}${down}${left}`,
      `${down}${down}${typed('kopie@c.example')}${down}${right}${down}${typed('1-2-26')}`,
      `${down}${right}${down}${typed('TB-77')}${down}${typed('Project Zuid')}`,
      f4,
    );
    await console.type(typed('30'), down, typed('2,5'), f2);
    await console.waitFor(/De debiteur is bewaard/);
    expect(await keptDebtor(context, '1001')).toEqual({
      ...base,
      name: 'Bakkerij Ährengold',
      attention: 'Crediteuren',
      address: 'Dorpsstraat 12',
      postcode: '4321 ZZ',
      city: 'Köln',
      country: 'DE',
      phone: '0221 1234',
      email: ['a@bäcker.example', 'b@c.example'],
      cc: ['kopie@c.example'],
      language: 'de',
      vatId: 'DE123456789',
      kvk: 'HRB 1234',
      invoiceDay: 'friday',
      invoiceType: 'weekly',
      collect: 'none',
      consolidateTo: '1002',
      copies: 3,
      dispatch: 'both',
      bundle: true,
      consentSince: '2026-02-01',
      topBakkers: { on: true, number: 'TB-77', project: 'Project Zuid' },
      termDays: 30,
      discount: 250,
      deliveryAddresses: [
        { code: 'F1', name: 'Filiale', address: 'Ring 1', postcode: '50667', city: 'Köln', country: 'DE' },
      ],
      revision: 2,
    } satisfies Debtor);
  });

  it('changes nothing when one only looks, and says so', async () => {
    const { context, console, base } = await inDebtor(
      debtorsOf(1, { consentSince: '2025-01-31', discount: 1234, termDays: 0, cc: ['x@y.example'] }),
    );
    await console.type(f4, f4, f4, f3, f2);
    await console.waitFor(/Er was niets gewijzigd/);
    expect(await keptDebtor(context, '1001')).toEqual(base);
  });

  it('says in words what the settings mean, and changes that as one fills in', async () => {
    const { console } = await inDebtor(debtorsOf(2));
    await console.type(f4, f4);
    expect(await words(console)).toContain(
      'Elke maandag één totaalfactuur voor alles samen, als PDF naar lunchroom-1001@example.com.',
    );
    await console.type(right, down, right, down, left);
    expect(await words(console)).toContain(
      'Elke dinsdag één factuur per afleveradres, gespecificeerd per leverbon, als PDF naar',
    );
    await console.type(down, '1002');
    expect(await words(console)).toContain('Rekening gaat naar: 1002 Lunchroom 1002, Utrecht');
    expect(await words(console)).toContain('Alles wordt gefactureerd aan 1002 Lunchroom 1002:');
    await console.type(debtorKeys.clear, down, down, right, right);
    expect(await words(console)).toContain('als PDF naar lunchroom-1001@example.com en op papier, 1 afdruk.');
  });

  it('finds whom it is billed to by a few letters', async () => {
    const { console } = await inDebtor([...debtorsOf(1), debtor('9001', { name: 'Hoofdkantoor Zuid', revision: 1 })]);
    await console.type(f4, f4, down.repeat(3), 'hoof', f6);
    await console.waitFor(/Hoofdkantoor Zuid/);
    await console.type(enter);
    expect(await console.text()).toMatch(/Consolideren naar +\[9001/);
  });

  it.each<[string, readonly string[], string]>([
    ['a date of consent in the future', [f4, f4, down.repeat(9), '14-11-2026'], 'Deze dag moet nog komen'],
    ['a VAT number of another shape', [down.repeat(9), 'NL12'], 'een voorbeeld is NL123456789B01'],
    ['being billed to itself', [f4, f4, down.repeat(3), '1001'], 'consolideert niet naar zichzelf'],
    ['being billed to nobody', [f4, f4, down.repeat(3), '8888'], 'Debiteur 8888 bestaat niet'],
    [
      'no mail address for PDF',
      [f4, f4, down.repeat(6), debtorKeys.clear],
      'Voor een PDF-factuur is een e-mailadres nodig',
    ],
    ['a wrong mail address', [f4, f4, down.repeat(6), ';x'], 'Het e-mailadres x klopt niet'],
    ['ten copies', [f4, f4, down.repeat(4), '10'], 'Vul een aantal in van 0 tot en met 9'],
    ['TopBakkers without a number there', [f4, f4, down.repeat(10), right], 'Vul het debiteurnummer bij TopBakkers in'],
    ['a term of two years', [f4, f4, f4, '730'], 'Vul 0 tot en met 365 dagen in'],
    ['a discount of three decimals', [f4, f4, f4, down, typed('1,125')], 'Vul 0 tot en met 100 procent in'],
    ['a country that is none', [down.repeat(5), typed('QQ')], 'Schrijf het land als twee letters'],
    ['no name', [debtorKeys.clear], 'Naam'],
  ])('does not keep %s, and goes to the field, whatever rubric one is in', async (_what, wrong, said) => {
    const { context, console, base } = await inDebtor(debtorsOf(1));
    await console.type(...wrong);
    await console.type(f4, f4, f4, f2);
    const text = await words(console);
    expect(text).toContain('Dit klopt nog niet:');
    expect(text).toContain(said);
    expect(await keptDebtor(context, '1001')).toEqual(base);
  });

  it('says where the central address is filled in when it is not', async () => {
    const { context, console } = await inDebtor(debtorsOf(1));
    await changeOptions(context, { topBakkers: { name: '', email: [] } });
    await console.waitFor(/1001/);
    await console.type(esc, enter);
    await console.type(f4, f4, down.repeat(10), right);
    expect(await words(console)).toContain(
      'Vul eerst het centrale factuuradres met e-mailadres in: Opties, rubriek Factuurgegevens.',
    );
  });

  it('warns of PDF without consent, and lets it be', async () => {
    const { context, console } = await inDebtor(debtorsOf(1));
    await console.type(typed('Anders'), f4, f4);
    expect(await words(console)).toContain('Let op: het akkoord van de klant is niet bekend.');
    await console.type(f2);
    await console.waitFor(/is bewaard/);
    expect((await keptDebtor(context, '1001'))?.name).toBe('Anders');
  });

  it('keeps what is wrong already from nobody who mends something else', async () => {
    const { context, console } = await inDebtor(debtorsOf(1, { vatId: 'X', email: [], country: 'NL' }));
    await console.type(typed('Anders'), f2);
    await console.waitFor(/is bewaard/);
    expect(await keptDebtor(context, '1001')).toMatchObject({ name: 'Anders', vatId: 'X' });
  });

  it('asks before what was filled in is lost', async () => {
    const { context, console, base } = await inDebtor(debtorsOf(1));
    await console.type('x', esc);
    expect(await words(console)).toContain('Wijzigingen weggooien?');
    await console.type(enter);
    expect(await console.text()).toContain('Lunchroom 1001x');
    await console.type(esc, 'w');
    expect(await console.text()).toContain('op nummer');
    expect(await keptDebtor(context, '1001')).toEqual(base);
  });
});

describe('a new debtor', () => {
  it('gets the next free number unless one gives it another, and stands under the cursor afterwards', async () => {
    const { context, console } = await inDebtors(debtorsOf(3));
    await console.type('n');
    await isRead(console);
    expect(await console.text()).toMatch(/Debiteurnummer \* +\[1004/);
    await console.type(down, 'Nieuwe Lunchroom', f2);
    await console.waitFor(/Debiteur 1004 Nieuwe Lunchroom is toegevoegd/);
    expect(await console.text()).toMatch(/>1004/);
    expect(await keptDebtor(context, '1004')).toMatchObject({
      name: 'Nieuwe Lunchroom',
      dispatch: 'paper',
      revision: 1,
    });
  });

  it('is told whose number it is that it wants', async () => {
    const { console } = await inDebtors(debtorsOf(3));
    await console.type('n', typed('1002'), down, 'Nieuw', f2);
    expect(await words(console)).toContain('Nummer 1002 is al in gebruik: Lunchroom 1002.');
    expect(await words(console)).toContain('Dit klopt nog niet: Debiteurnummer (Algemeen).');
  });

  it('is told when somebody else took the number while it was filled in', async () => {
    const { context, console } = await inDebtors(debtorsOf(1));
    await console.type('n', down, 'Nieuw');
    const other = await openBakery(context.folder, context.now);
    await other.company.change(async (transaction) => {
      const kept = await transaction.open(files.debtors);
      kept.data = [...kept.data, debtor('1002', { name: 'Eerder', revision: 1 })];
      await kept.write();
    });
    await console.type(f2);
    await console.waitFor(/Nummer 1002 is al in gebruik: Eerder/);
    await console.type(typed('1003'), f2);
    await console.waitFor(/is toegevoegd/);
  });
});

describe('the delivery addresses of a debtor', () => {
  const addresses = [deliveryAddress('F1'), deliveryAddress('F2')];

  it('are added, changed and taken away, and kept with the debtor', async () => {
    const { context, console } = await inDebtor(debtorsOf(1, { deliveryAddresses: addresses }));
    await console.type(f4, 'n');
    await console.type(
      [typed('F1'), typed('Kiosk'), typed('Plein 1'), typed('1000 AA'), typed('Baarn')].join(down),
      f2,
    );
    expect(await words(console)).toContain('Er is al een afleveradres met de code F1.');
    await console.type(typed('F3'), f2);
    await console.type(keys.home, enter, typed('Filiaal Noord'), f2, down, 'v');
    await console.waitFor(/Afleveradres F2 Filiaal F2 weghalen\?/);
    await console.type('w', f2);
    await console.waitFor(/is bewaard/);
    expect((await keptDebtor(context, '1001'))?.deliveryAddresses).toEqual([
      { ...addresses[0], name: 'Filiaal Noord' },
      { code: 'F3', name: 'Kiosk', address: 'Plein 1', postcode: '1000 AA', city: 'Baarn', country: 'NL' },
    ]);
  });

  it('stay as long as deliveries name them', async () => {
    const { context, console } = await inDebtor(debtorsOf(1, { deliveryAddresses: addresses }));
    await context.company.change((transaction) =>
      writeDeliveries(transaction, '2026-10', [
        delivery('1', { id: deliveryId, debtor: '1001', date: '2026-10-05', address: 'F1', revision: 1 }),
      ]),
    );
    await console.type(f4, 'v');
    await console.waitFor(/Afleveradres F1 staat op leverbonnen/);
    await console.type(enter);
    expect(await console.text()).toMatch(/>F1 /);
  });
});

describe('two clerks at one debtor', () => {
  it('keep both their changes of different fields', async () => {
    const { context, console, base, other } = await inDebtor(debtorsOf(1));
    await console.type(typed('Van mij'));
    await saveDebtor(other, { base, next: { ...base, city: 'Zeist' } });
    await console.waitFor(/Intussen gewijzigd door .*: Plaats/);
    await console.type(f2);
    await console.waitFor(/Een ander had ook gewijzigd: Plaats/);
    expect(await keptDebtor(context, '1001')).toMatchObject({ name: 'Van mij', city: 'Zeist' });
  });

  it.each([
    ['m', 'Van mij'],
    ['a', 'Van een ander'],
  ])('see both values of the same field, and %s decides', async (letter, name) => {
    const { context, console, base, other } = await inDebtor(debtorsOf(1));
    await console.type(typed('Van mij'), down, typed('Kees'));
    await saveDebtor(other, { base, next: { ...base, name: 'Van een ander', city: 'Zeist' } });
    await console.type(f2);
    await console.waitFor(/Naam: daar Van een ander, bij u Van mij/);
    // Nothing is written before somebody decides.
    expect(await keptDebtor(context, '1001')).toMatchObject({ name: 'Van een ander', attention: '' });
    await console.type(letter);
    await console.waitFor(/is bewaard/);
    expect(await keptDebtor(context, '1001')).toMatchObject({ name, attention: 'Kees', city: 'Zeist' });
  });

  it('show each other what they do as long as nothing is filled in, and who did it', async () => {
    const { console, base, other } = await inDebtor(debtorsOf(1));
    await saveDebtor(other, { base, next: { ...base, city: 'Zeist' } });
    await console.waitFor(/Plaats +\[Zeist/);
    await console.waitFor(/gewijzigd .* door/);
  });

  it('are told when the debtor was deleted meanwhile', async () => {
    const { console, base, other } = await inDebtor(debtorsOf(1));
    await console.type('x');
    await deleteDebtor(other, base);
    await console.waitFor(/Deze debiteur is intussen verwijderd/);
    await console.type(f2);
    await console.waitFor(/Debiteur 1001 bestaat niet/);
  });
});

describe('a field that something is missing in', () => {
  it.each([...debtorFormFields, 'deliveryAddresses'] as readonly DebtorFormField[])(
    '%s is gone to at once',
    async (field) => {
      const context = await makeBakery(debtorsOf(1, { topBakkers: { on: true, number: '1', project: '' } }));
      const number = field === 'number' ? null : '1001';
      const console = await ConsoleScreen.open(context, { screens: [startOf(), debtorOf(number, field)] });
      await isRead(console);
      const { screen } = console.console.app.top;
      if (screen.kind !== 'debtor') throw new Error(screen.kind);
      if (field === 'deliveryAddresses') expect(screen.rubric).toBe('addresses');
      else expect(screen.form.focus).toBe(field);
    },
  );
});
