import { describe, expect, it } from 'vitest';
import { mailText } from '../../../src/actions/mail-texts.ts';
import { saveText } from '../../../src/actions/save-text.ts';
import { defaultText } from '../../../src/mail/default-texts.ts';
import { files } from '../../../src/state/files.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { editing, editorKeys as keys, textsConsole } from '../../helpers/editing-text.ts';
import { makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';

async function bakery() {
  return makeBakery([], { folder: await consoleFolder() });
}

const mine = { subject: 'Mijn factuur *|INVOICENUMBER|*', body: 'tekst' };

describe('the list of e-mail texts', () => {
  it('has every kind of message in every language, and says which are the company’s own', async () => {
    const context = await bakery();
    const base = defaultText('invoice', 'de');
    await saveText(context, { kind: 'invoice', language: 'de', base, text: mine });
    const console = await textsConsole(context);
    const rows = (await console.rows()).slice(2, 20);
    expect(rows[0]).toMatch(/^ >Facturen +Nederlands +standaard Factuur \*\|INVOICENUMBER/);
    expect(rows[1]).toMatch(/^ {2}Facturen +Duits +eigen +Mijn factuur/);
    for (const kind of [
      'Facturen',
      'Creditfacturen',
      'Facturen zonder betaling',
      'Productielijsten',
      'Lever-/contantbonnen',
      'Testberichten',
    ]) {
      expect(rows.filter((row) => new RegExp(`^ [ >]${kind} +(?:Nederlands|Duits|Engels) `).test(row))).toHaveLength(3);
    }
    expect((await console.rows())[21]).toContain('1–18 van 18');
  });

  it('brings the default text back after a question whose first answer changes nothing', async () => {
    const context = await bakery();
    const base = defaultText('credit', 'nl');
    await saveText(context, { kind: 'credit', language: 'nl', base, text: mine });
    const console = await textsConsole(context);
    await console.type('h');
    expect(await console.text()).toContain('! Dit is de standaardtekst al.');
    await console.type(`${keys.down.repeat(3)}h`);
    expect(await console.text()).toContain('Creditfacturen, Nederlands');
    expect(await console.text()).toContain('[ Annuleren ]');
    await console.type(keys.enter);
    expect(await context.company.read(files.templates)).toHaveLength(1);
    await console.type('h', 's');
    await console.waitFor(/\+ De standaardtekst geldt weer/);
    expect(await console.text()).toMatch(/>Creditfacturen +Nederlands +standaard /);
    expect(await context.company.read(files.templates)).toEqual([]);
  });

  it('follows what another session saves', async () => {
    const context = await bakery();
    const console = await textsConsole(context);
    const base = defaultText('test', 'en');
    await saveText(context, { kind: 'test', language: 'en', base, text: { subject: 'Hello', body: 'x' } });
    await console.waitFor(/Testberichten +Engels +eigen +Hello/);
  });

  it.each([
    ['de', /Rechnungen +Niederländisch +Standard/, 'Art der E-Mail'],
    ['en', /Invoices +Dutch +default/, 'Kind of e-mail'],
  ] as const)('speaks %s on a large screen too', async (language, row, heading) => {
    const console = await textsConsole(await bakery(), { language, size: { columns: 132, rows: 50 } });
    expect(await console.text()).toMatch(row);
    expect(await console.text()).toContain(heading);
    await console.type(keys.f1);
    expect(await console.text()).not.toContain('undefined');
  });
});

describe('two consoles on one text', () => {
  /** The first has saved, the second wants to save something else. */
  async function secondToSave(firstTypes: string, secondTypes: string) {
    const context = await bakery();
    const other = await openBakery(context.folder);
    const first = await editing(context);
    const second = await editing(other);
    await second.type(secondTypes);
    await first.type(`${firstTypes}${keys.f2}`);
    await first.waitFor(/De tekst is bewaard/);
    return { context, first, second };
  }

  it('do not overwrite each other: the second sees who was first and what changed, and goes back to his own', async () => {
    const { context, second } = await secondToSave('EERST ', 'TWEEDE ');
    await second.waitFor(/! .* bewaarde om \d\d:\d\d een andere tekst\./);
    await second.type(keys.f2);
    await second.waitFor(/Wat wilt u\?/);
    const text = (await second.text()).replace(/ +│ *\n +│ +/g, ' ');
    expect(text).toMatch(/bewaarde om \d\d:\d\d een andere tekst\./);
    expect(text).toContain('regel 1: "Geachte heer/mevrouw,<br/><br/>" → "EERST Geachte heer/mevrouw,<br/><br/>"');
    expect(text).toContain('[ Terug ]');
    await second.type(keys.enter);
    expect(await second.text()).toContain(' TWEEDE Geachte');
    expect((await mailText(context, 'invoice', 'nl')).body).toMatch(/^EERST Geachte/);
  });

  it('the second takes the first’s, and has his own back with one key', async () => {
    const { context, second } = await secondToSave('EERST ', 'TWEEDE ');
    await second.type(keys.f2);
    await second.waitFor(/Wat wilt u\?/);
    await second.type('d');
    expect(await second.text()).toContain(' EERST Geachte');
    await second.type(keys.f7);
    expect(await second.text()).toContain(' TWEEDE Geachte');
    await second.type(keys.f2);
    await second.waitFor(/De tekst is bewaard/);
    expect((await mailText(context, 'invoice', 'nl')).body).toMatch(/^TWEEDE Geachte/);
  });

  it('changes of different parts come together when the second puts his on top', async () => {
    const { context, second } = await secondToSave(`${keys.tab}EERST `, 'TWEEDE ');
    await second.type(keys.f2);
    await second.waitFor(/Wat wilt u\?/);
    await second.type('m');
    expect(await second.text()).toContain('Uw tekst staat er nu. Kijk hem na; F2 bewaart.');
    expect((await mailText(context, 'invoice', 'nl')).body).toMatch(/^Geachte/);
    await second.type(keys.f2);
    await second.waitFor(/De tekst is bewaard/);
    const { subject, body } = await mailText(context, 'invoice', 'nl');
    expect(subject).toMatch(/^EERST Factuur/);
    expect(body).toMatch(/^TWEEDE Geachte/);
  });

  it('the second, who has changed nothing, sees what the first saved', async () => {
    const { second } = await secondToSave('EERST ', '');
    await second.waitFor(/ EERST Geachte/);
    await second.type(keys.esc);
    expect((await second.rows())[0]).toMatch(/› E-mail tekst +test/);
  });
});
