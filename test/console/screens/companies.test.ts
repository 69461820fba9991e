import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Installation } from '../../../src/actions/installation.ts';
import { files } from '../../../src/state/files.ts';
import { openStore } from '../../../src/state/store.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { changeOptions, debtorsOf, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { debtor } from '../../helpers/worlds.ts';

const laundryName = 'Wasserij Het Witte Laken';

/** A bakery with two invoices and a laundry with one, in one data folder. */
async function twoCompanies() {
  const folder = await consoleFolder();
  const bakery = await makeBakery(debtorsOf(2), { folder });
  await invoiceEach(bakery, debtorsOf(2));
  const store = await openStore(folder);
  const installation = new Installation(store, () => new Date());
  const laundry = await installation.add(laundryName);
  const { company, mail, print } = await bakery.company.read(files.options);
  await changeOptions(laundry, {
    company: { ...company, name: laundryName, city: 'Zutphen' },
    mail: { ...mail, from: 'facturen@witlaken.example' },
    print,
  });
  const hotel = debtor('7001', { revision: 1, name: 'Hotel De Zwaan' });
  await laundry.company.change(async (transaction) => {
    const debtors = await transaction.open(files.debtors);
    debtors.data = [hotel];
    await debtors.write();
  });
  await invoiceEach(laundry, [hotel]);
  return { bakery, laundry, installation, folder };
}

async function headOf(console: ConsoleScreen): Promise<string> {
  return (await console.rows())[0] ?? '';
}

describe('the companies of an installation', () => {
  it('are chosen by key, and everything then shown is of that company alone', async () => {
    const { bakery, installation } = await twoCompanies();
    const console = await ConsoleScreen.open(bakery, { installation });
    await console.type('1');
    await console.waitFor(/van 2/);
    await console.type('*');
    await console.waitFor(/2 gemarkeerd/);
    await console.type(keys.esc, '9');
    await console.waitFor(/Wasserij Het Witte Laken +Zutphen +Ja/);
    expect(await console.text()).toMatch(/>Bakkerij De Korenaar.*hier/);
    await console.type(keys.down, keys.enter);
    await console.waitFor(/FACTUURPOST {2}Wasserij Het Witte Laken /);
    await console.type('1');
    await console.waitFor(/Hotel De Zwaan/);
    const shown = await console.text();
    expect(shown).toContain('1–1 van 1');
    expect(shown).not.toContain('gemarkeerd');
    expect(shown).not.toContain('1001');
    await console.type('k');
    await console.waitFor(/Hotel De Zwaan/);
    expect(await headOf(console)).toContain(laundryName);
  });

  it('are followed where one is: a change of the other company does not come onto the screen', async () => {
    const { bakery, laundry, installation } = await twoCompanies();
    const console = await ConsoleScreen.open(bakery, { installation });
    await console.type('9');
    await console.waitFor(/Witte Laken/);
    await console.type(keys.down, keys.enter, '1');
    await console.waitFor(/Hotel De Zwaan/);
    await invoiceEach(laundry, [debtor('7001', { revision: 1, name: 'Hotel De Zwaan' })]);
    await console.waitFor(/van 2/);
  });

  it('are added by name, and asked the first questions at once', async () => {
    const { bakery, installation } = await twoCompanies();
    const console = await ConsoleScreen.open(bakery, { installation });
    await console.type('9');
    await console.waitFor(/Witte Laken/);
    await console.type('n', 'bakkerij de korenaar', keys.enter);
    await console.waitFor(/Er is al een administratie met de naam/);
    await console.type(keys.enter);
    await console.type('\x15', 'Bakkerij Ümlaut & Zn.', keys.enter);
    await console.waitFor(/FACTUURPOST {2}Bakkerij Ümlaut & Zn\. › /);
    const added = (await installation.companies()).at(-1);
    expect(added).toMatchObject({ name: 'Bakkerij Ümlaut & Zn.', id: 'bakkerij-u-mlaut-zn', trouble: null });
  });

  it('send mail or not, each for itself, after a question with its name', async () => {
    const { bakery, laundry, installation } = await twoCompanies();
    const console = await ConsoleScreen.open(bakery, { installation });
    await console.type('9');
    await console.waitFor(/Witte Laken/);
    await console.type(keys.down, 'e');
    await console.waitFor(/Bij Wasserij Het Witte Laken geen e-mail meer verzenden\?/);
    // Every question says in which company one is.
    expect(await console.text()).toMatch(/│ {2}Bakkerij De Korenaar +│/);
    await console.type(keys.enter);
    expect((await laundry.company.read(files.options)).mail.enabled).toBe(true);
    await console.type('e', 'u');
    await console.waitFor(/E-mail verzenden staat nu uit bij Wasserij Het Witte Laken\./);
    expect(await console.text()).toMatch(/Witte Laken +Zutphen +Nee/);
    expect((await laundry.company.read(files.options)).mail.enabled).toBe(false);
    expect((await bakery.company.read(files.options)).mail.enabled).toBe(true);
    await console.type(keys.enter, '1');
    await console.waitFor(/Hotel De Zwaan/);
    await console.type('*', 'k');
    await console.waitFor(/E-mail verzenden staat uit|verzendt geen e-mail|Verzenden staat uit/i);
  });

  it('say what would be lost before one leaves for another', async () => {
    const { bakery, installation } = await twoCompanies();
    const console = await ConsoleScreen.open(bakery, { installation });
    await console.type('7');
    await console.waitFor(/> Algemeen/);
    await console.waitFor(/Juridische naam/);
    await console.type(keys.enter, ' en Zonen');
    await console.type(keys.esc, keys.end, '\x1b[17~');
    await console.waitFor(/Witte Laken/);
    await console.type(keys.down, keys.enter);
    await console.waitFor(/Naar administratie Wasserij Het Witte Laken gaan\?/);
    expect(await console.text()).toContain('Nog niet klaar: Opties');
    await console.type(keys.enter);
    expect(await headOf(console)).toContain('Bakkerij De Korenaar › Opties › Administraties');
    await console.type(keys.enter, 'g');
    await console.waitFor(/FACTUURPOST {2}Wasserij Het Witte Laken /);
    expect((await bakery.company.read(files.options)).company.name).toBe('Bakkerij De Korenaar');
  });

  it('do not stand in each other’s way when one cannot be read', async () => {
    const { bakery, laundry, installation } = await twoCompanies();
    for (const name of ['options.json', 'options.json.previous']) {
      await writeFile(join(laundry.company.folder, name), '{"version":1,"rev');
    }
    const console = await ConsoleScreen.open(bakery, { installation });
    await console.type('9');
    await console.waitFor(/niet te lezen/);
    await console.type(keys.down);
    expect(await console.text()).toMatch(/>wasserij-het-witte-laken +niet te lezen/);
    await console.type('e');
    expect(await console.text()).toContain('De opties van deze administratie zijn niet te lezen.');
    await console.type(keys.enter);
    await console.waitFor(/options\.json/);
    await console.type(keys.enter);
    expect(await headOf(console)).toContain('Bakkerij De Korenaar');
  });
});
