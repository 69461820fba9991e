import { describe, expect, it } from 'vitest';
import { saveDraft } from '../../../src/actions/change-draft.ts';
import { noEdit } from '../../../src/domain/change-draft.ts';
import { files } from '../../../src/state/files.ts';
import { changing, clear, quantities, setQuantity } from '../../helpers/changing-draft.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { bakeryWithDrafts, draftsIn } from '../../helpers/drafts-world.ts';
import { debtorsOf, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';

describe('changing a draft', () => {
  it('changes, removes and adds lines, its totals following, and keeps nothing before it is saved', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const console = await changing(context);
    expect(await console.text()).toMatch(/>.*Volkoren +10/);
    await console.type('w');
    await console.waitFor(/Artikel 10 · stuk/);
    await console.type(' wit', keys.enter, clear, '12,5', keys.enter, clear, '1,10', keys.enter, clear, '10');
    expect(await console.text()).toContain('Bedrag € 12,38');
    await console.type(keys.enter);
    expect(await console.text()).toMatch(/anders Volkoren wit +12,5 +1,10 +10% +9% +12,38/);
    await console.type(keys.down);
    await console.type('v');
    expect(await console.text()).toMatch(/weg +Taart/);
    expect(await console.text()).toMatch(/Totaal was +€ 87,92 +Totaal +€ 31,64/);
    await console.type('n');
    await console.type(
      keys.tab,
      'Bezorgen',
      keys.tab,
      clear,
      '2',
      keys.tab,
      'keer',
      keys.tab,
      '2,50',
      keys.tab,
      keys.tab,
    );
    await console.type(keys.right, keys.f2);
    expect(await console.text()).toMatch(/nieuw +Bezorgen +2 .*2,50 +9% +5,00/);
    expect(await quantities(context)).toEqual([
      ['Volkoren', 10],
      ['Taart', 3],
      ['Huur schaal', 1.5],
    ]);
    await console.type(keys.f2);
    await console.waitFor(/Het concept is bewaard/);
    expect(await quantities(context)).toEqual([
      ['Volkoren wit', 12.5],
      ['Huur schaal', 1.5],
      ['Bezorgen', 2],
    ]);
    await console.waitFor(/37,09/, 2000);
  });

  it('puts a removed line back, and knows that nothing is changed then', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const console = await changing(context);
    await console.type('v');
    await console.type(keys.enter);
    expect(await console.text()).toContain('Deze regel gaat weg.');
    await console.type('v');
    await setQuantity(console, '12');
    await setQuantity(console, '10');
    expect(await console.text()).toContain('nog niets');
    await console.type(keys.f2);
    await console.waitFor(/Er was niets gewijzigd/);
    expect(await draftsIn(context)).toEqual(drafts);
  });

  it('says under a field what is wrong with it', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const console = await changing(context);
    await console.type(keys.enter);
    await console.type(clear, clear, keys.tab, clear, '2000000', keys.tab, keys.tab, clear, '101', keys.f2);
    const text = await console.text();
    expect(text).toContain('! Dit veld mag niet leeg blijven.');
    expect(text).toMatch(/! Dit aantal kan niet\. Vul een aantal in van hoogstens\n +1\.000\.000/);
    expect(text).not.toContain('Bedrag');
    expect(text.match(/ ! /g)).toHaveLength(3);
  });

  it('asks before a change is lost, and leaving the program names it', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const console = await changing(context);
    await setQuantity(console, '12');
    await console.type(keys.f10);
    expect(await console.text()).toContain('Nog niet klaar: een gewijzigd concept.');
    await console.type(keys.enter, keys.esc);
    expect(await console.text()).toContain('Wijzigingen weggooien?');
    await console.type(keys.esc);
    expect(await console.text()).toMatch(/anders Volkoren +12/);
    await console.type(keys.esc, 'w');
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
    expect(await draftsIn(context)).toEqual(drafts);
  });
});

describe('deleting drafts', () => {
  it('asks with count and amount, and opens the deliveries again', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(3));
    const console = await ConsoleScreen.open(context);
    await console.type('1  v');
    await console.waitFor(/2 concepten verwijderen, samen € 175,84\?/);
    expect(await console.text()).toContain('De leverbonnen staan daarna weer open.');
    await console.type(keys.enter);
    expect(await draftsIn(context)).toHaveLength(3);
    await console.type('vv');
    await console.waitFor(/2 concepten verwijderd/);
    expect(await draftsIn(context)).toHaveLength(1);
    const notes = await context.company.read(files.deliveries('2026-11'));
    expect(notes.filter(({ invoice }) => invoice === null)).toHaveLength(2);
    await console.waitFor(/1–1 van 1/, 2000);
  });

  it('goes back from the draft that it deleted', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const console = await ConsoleScreen.open(context);
    await console.type(`1${keys.enter}v`);
    await console.waitFor(/Het concept voor Lunchroom 1001 \(€ 87,92\) verwijderen\?/);
    await console.type('v');
    await console.waitFor(/Het concept is verwijderd/);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
    expect(await draftsIn(context)).toEqual([]);
  });

  it('leaves alone what somebody changed after the question, and says so', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(2));
    const console = await ConsoleScreen.open(await openBakery(context.folder));
    await console.type('1*v');
    await console.waitFor(/2 concepten verwijderen/);
    const [base] = drafts;
    if (!base) throw new Error('no draft');
    await saveDraft(context, { base, edit: { ...noEdit, removed: [{ section: 0, line: 1 }] } });
    await console.type('v');
    await console.waitFor(/1 niet verwijderd/);
    expect(await console.text()).toContain('regel Taart weg');
    expect((await draftsIn(context)).map(({ id }) => id)).toEqual([base.id]);
  });

  it('leaves final invoices alone', async () => {
    const debtors = debtorsOf(2);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    const console = await ConsoleScreen.open(context);
    await console.type('1*v');
    await console.waitFor(/Definitieve facturen verwijdert u niet/);
  });
});
