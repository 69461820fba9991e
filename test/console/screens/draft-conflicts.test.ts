import { describe, expect, it } from 'vitest';
import { saveDraft } from '../../../src/actions/change-draft.ts';
import { deleteDraft } from '../../../src/actions/delete-draft.ts';
import { finaliseInvoices } from '../../../src/actions/finalise-invoices.ts';
import { noEdit } from '../../../src/domain/change-draft.ts';
import { changing, clear, quantities, setQuantity } from '../../helpers/changing-draft.ts';
import { keys } from '../../helpers/console.ts';
import { bakeryWithDrafts, draftsIn, threeLines } from '../../helpers/drafts-world.ts';
import { debtorsOf } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { endOf, expectHarmless, hostileName, rowsWith } from '../../helpers/straight-rows.ts';
import { deliveryLine } from '../../helpers/worlds.ts';

/** Two consoles of two sessions on one draft; the first has saved 12 Volkoren, the second wants 15. */
async function secondToSave() {
  const { context } = await bakeryWithDrafts(debtorsOf(1));
  const bram = await openBakery(context.folder);
  const first = await changing(context);
  const second = await changing(bram);
  await setQuantity(first, '12');
  await setQuantity(second, '15');
  await second.type(keys.down);
  await second.type('v');
  await first.type(keys.f2);
  await first.waitFor(/Het concept is bewaard/);
  return { context, first, second };
}

describe('a draft that somebody else saved first', () => {
  it('tells the second who changed what and what his own change is, and leads back to it unharmed', async () => {
    const { context, second } = await secondToSave();
    await second.type(keys.f2);
    await second.waitFor(/Wat wilt u\?/);
    const text = (await second.text()).replace(/ +│ *\n +│ +/g, ' ');
    expect(text).toMatch(/wijzigde dit concept om \d\d:\d\d: regel Volkoren, aantal 10 → 12\./);
    expect(text).toContain('Uw wijziging: regel Volkoren, aantal 10 → 15; regel Taart weg, aantal was 3.');
    expect(text).toContain('Regel Volkoren, aantal: u wilt 15, de ander zette 12.');
    expect(text).toContain('[ Terug ]');
    await second.type(keys.enter);
    expect(await second.text()).toMatch(/anders Volkoren +15/);
    expect(await second.text()).toMatch(/weg +Taart/);
    expect(await second.text()).toMatch(/! .* wijzigde dit concept om/);
    expect(await quantities(context)).toContainEqual(['Volkoren', 12]);
    await second.type(keys.f2);
    await second.waitFor(/Wat wilt u\?/);
  });

  it('takes the second’s change on top of the first’s when he chooses so, and keeps what both did', async () => {
    const { context, second } = await secondToSave();
    await second.type(keys.f2);
    await second.waitFor(/Wat wilt u\?/);
    await second.type('m');
    expect(await second.text()).toContain('Uw wijziging staat nu op die van de ander.');
    expect(await second.text()).toMatch(/anders Volkoren +15/);
    expect(await quantities(context)).toContainEqual(['Volkoren', 12]);
    await second.type(keys.f2);
    await second.waitFor(/Het concept is bewaard/);
    expect(await quantities(context)).toEqual([
      ['Volkoren', 15],
      ['Huur schaal', 1.5],
    ]);
    const [draft] = await draftsIn(context);
    expect(draft?.history.map(({ what }) => what)).toEqual(['made', 'changed', 'changed']);
  });

  it('keeps the first’s when the second chooses that, and shows it', async () => {
    const { context, second } = await secondToSave();
    await second.type(keys.f2);
    await second.waitFor(/Wat wilt u\?/);
    await second.type('d');
    expect(await second.text()).toMatch(/Volkoren +12 /);
    expect(await second.text()).toContain('nog niets');
    await second.type(keys.esc);
    expect((await second.rows())[0]).toMatch(/› Facturen +test/);
    expect(await quantities(context)).toContainEqual(['Volkoren', 12]);
  });

  it('is seen before saving too: who has changed something is told, who has not sees the draft as it is now', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const idle = await changing(await openBakery(context.folder));
    const busy = await changing(await openBakery(context.folder));
    await setQuantity(busy, '15');
    const first = await changing(context);
    await setQuantity(first, '12');
    await first.type(keys.f2);
    await Promise.all([idle.waitFor(/Volkoren +12 /, 2000), busy.waitFor(/! .* wijzigde dit concept om/, 2000)]);
    expect(await idle.text()).toContain('regel Volkoren, aantal 10 → 12');
    expect(await busy.text()).toMatch(/anders Volkoren +15/);
  });

  it('shows my change still when the draft became final, and says which number it got', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const console = await changing(await openBakery(context.folder));
    await setQuantity(console, '12');
    await finaliseInvoices(context, null);
    await console.type(keys.f2);
    await console.waitFor(/Bewaren kan niet meer/);
    const text = (await console.text()).replace(/ +│ *\n +│ +/g, ' ');
    expect(text).toMatch(/maakte dit concept om \d\d:\d\d definitief, als factuur 2026-00001\./);
    expect(text).toContain('Uw wijziging: regel Volkoren, aantal 10 → 12.');
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/anders Volkoren +12/);
    await console.type(keys.esc);
    expect(await console.text()).toContain('Wijzigingen weggooien?');
  });

  it('shows my change still when the draft was deleted', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const console = await changing(await openBakery(context.folder));
    await setQuantity(console, '12');
    for (const draft of drafts) await deleteDraft(context, draft);
    await console.type(keys.f2);
    await console.waitFor(/Bewaren kan niet meer/);
    expect((await console.text()).replace(/ +│ *\n +│ +/g, ' ')).toMatch(/verwijderde dit concept om \d\d:\d\d; de/);
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/anders Volkoren +12/);
  });

  it.each([
    ['de', /\[ Zurück \].*Meine darauf.*Die andere behalten/],
    ['en', /\[ Back \].*Mine on top.*Keep theirs/],
  ] as const)('asks in %s too, on one row', async (language, choices) => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const [base] = drafts;
    if (!base) throw new Error('no draft');
    const console = await changing(await openBakery(context.folder), language);
    await setQuantity(console, '15');
    await saveDraft(context, {
      base,
      edit: { ...noEdit, changed: [{ section: 0, line: 0, fields: { quantity: 1 } }] },
    });
    await console.type(keys.f2);
    await console.waitFor(choices);
  });

  it('asks on one screen, however much both have changed', async () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      deliveryLine(String(index), { description: `Volkoren ${index} ${'met een lange naam '.repeat(4)}` }),
    );
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1), lines);
    const [base] = drafts;
    if (!base) throw new Error('no draft');
    const console = await changing(await openBakery(context.folder));
    for (let line = 0; line < 5; line += 1) {
      await setQuantity(console, '9');
      await console.type(keys.down);
    }
    const changed = lines.map((_line, line) => ({ section: 0, line, fields: { quantity: 5000 } }));
    await saveDraft(context, { base, edit: { ...noEdit, changed } });
    await console.type(keys.f2);
    await console.waitFor(/Wat wilt u\?/);
    const text = await console.text();
    expect(text).toContain('Uw wijziging:');
    expect(text).toContain('… en nog 29');
    expect(text).toContain('[ Terug ]');
  });
});

describe('the screens of a draft', () => {
  it('stay straight and harmless whatever the lines say', async () => {
    const names = [hostileName, 'Zeer lange naam '.repeat(12), 'Volkoren'];
    const lines = threeLines.map((line, index) => ({ ...line, description: names[index] ?? '', discount: 0 }));
    const { context } = await bakeryWithDrafts(debtorsOf(1, { name: hostileName, invoiceType: 'specified' }), lines);
    const bram = await openBakery(context.folder);
    const console = await changing(bram);
    const amounts = await rowsWith(console, /(9|21)% +\d+,\d\d$/);
    expect(amounts).toHaveLength(3);
    for (const row of amounts) expect(await endOf(console, row)).toBe(80);
    await console.type(keys.enter);
    await console.waitFor(/Omschrijving \*/);
    for (const row of await rowsWith(console, /^ [> ] \S+.*\[/)) expect(await endOf(console, row)).toBeLessThan(80);
    await console.type(keys.tab, clear, '15', keys.f2);
    const [base] = await draftsIn(context);
    if (!base) throw new Error('no draft');
    const fields = { description: `${hostileName} 2` };
    await saveDraft(context, { base, edit: { ...noEdit, changed: [{ section: 0, line: 0, fields }] } });
    await console.type(keys.f2);
    await console.waitFor(/Wat wilt u\?/);
    const frame = await rowsWith(console, /│.*│/);
    expect(frame.length).toBeGreaterThan(5);
    for (const row of frame) expect(await endOf(console, row)).toBe(78);
    expectHarmless(console);
  });
});
