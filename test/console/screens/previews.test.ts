import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewMail } from '../../../src/actions/preview-mail.ts';
import { invoiceText } from '../../../src/actions/show-invoice.ts';
import { files } from '../../../src/state/files.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { bakeryWithDrafts, threeLines } from '../../helpers/drafts-world.ts';
import { changeOptions, debtorsOf, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { endOf, expectHarmless, hostileName, rowsWith } from '../../helpers/straight-rows.ts';
import { deliveryLine } from '../../helpers/worlds.ts';

/** The part of the screen between header and message line, blanks at the ends left out. */
async function body(console: ConsoleScreen): Promise<readonly string[]> {
  const rows = await console.rows();
  return rows.slice(1, -3).map((row) => row.trimEnd());
}

describe('an invoice as text', () => {
  it('is the same text as the command prints, line by line, and moves with every movement key', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => deliveryLine(String(index + 10)));
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1), lines);
    const [draft] = drafts;
    if (!draft) throw new Error('no draft');
    const wanted = await invoiceText(context, draft);
    const console = await ConsoleScreen.open(context);
    await console.type('1t');
    await console.waitFor(/FACTUUR\n/);
    const height = 19;
    expect((await body(console))[0]).toBe(' Factuur in aanmaak · CONCEPT');
    expect((await body(console)).slice(1)).toEqual(wanted.slice(0, height));
    await console.type(keys.down);
    expect((await body(console)).slice(1)).toEqual(wanted.slice(1, height + 1));
    await console.type(keys.pageDown);
    expect((await body(console)).slice(1)).toEqual(wanted.slice(height, 2 * height));
    await console.type(keys.end);
    expect((await body(console)).slice(1)).toEqual(wanted.slice(-height));
    expect((await body(console))[0]).toBe(' Factuur in aanmaak · CONCEPT');
    expect((await console.rows()).at(-3)).toContain(`–${wanted.length} van ${wanted.length}`);
    await console.type(keys.pageUp, keys.up);
    expect((await body(console)).slice(1)).toEqual(wanted.slice(-2 * height, -height));
    await console.type(keys.home);
    expect((await body(console)).slice(1)).toEqual(wanted.slice(0, height));
    await console.type(keys.esc);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
  });

  it('keeps keys that were typed ahead for the text that they open', async () => {
    const debtors = debtorsOf(1);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    const console = await ConsoleScreen.open(context);
    await console.type(`1t${keys.end}`);
    expect(await console.text()).toMatch(/–(\d+) van \1/);
  });

  it('goes through the marked invoices one after another, in the order of the list', async () => {
    const debtors = debtorsOf(3);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    const console = await ConsoleScreen.open(context);
    await console.type('1*t');
    await console.waitFor(/Factuur 2026-00003 +1 van 3/);
    await console.type(keys.right, keys.right);
    await console.waitFor(/Factuur 2026-00001 +3 van 3/);
    await console.type(keys.left);
    await console.waitFor(/Factuur 2026-00002 +2 van 3/);
    expect((await body(console))[1]).toMatch(/^Lunchroom 1002 /);
  });
});

describe('the mail of an invoice', () => {
  it('is shown as it would go, and nothing goes', async () => {
    const debtors = debtorsOf(1, { cc: ['chef@klant.example'] });
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await changeOptions(context, { mail: { bcc: ['archief@korenaar.example'], replyTo: 'kantoor@korenaar.example' } });
    const [invoice] = await invoiceEach(context, debtors);
    if (!invoice) throw new Error('no invoice');
    const mail = await previewMail(context, [invoice]);
    const console = await ConsoleScreen.open(context);
    await console.type('1m');
    await console.waitFor(/Onderwerp/);
    const text = await console.text();
    expect(text).toContain('Zo zou de e-mail nu gaan');
    expect(text).toMatch(/Van +De Korenaar <facturen@korenaar\.example>/);
    expect(text).toMatch(/Aan +lunchroom-1001@example\.com/);
    expect(text).toMatch(/CC +chef@klant\.example/);
    expect(text).toMatch(/BCC +archief@korenaar\.example/);
    expect(text).toMatch(/Antwoord aan +kantoor@korenaar\.example/);
    expect(text).toContain(mail.subject);
    expect(text).toContain(`${mail.attachments[0]?.name} (`);
    const shown = new Set((await body(console)).map((row) => row.trim()));
    await console.type(keys.end);
    for (const row of await body(console)) shown.add(row.trim());
    const words = [...shown].join(' ').replace(/ +/g, ' ');
    expect(words).toContain(
      mail.text
        .find((line) => line.includes('PDF'))
        ?.split(' ')
        .slice(0, 6)
        .join(' '),
    );
    expect(await context.company.read(files.outbox)).toEqual([]);
  });

  it('says what is missing, that a draft has no number yet, and that a debtor gets paper', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1, { dispatch: 'paper', email: [] }));
    await changeOptions(context, { mail: { from: '', enabled: false } });
    const console = await ConsoleScreen.open(context);
    await console.type('1m');
    await console.waitFor(/Onderwerp/);
    const text = (await console.text()).replace(/\n +/g, ' ');
    expect(text).toContain('Er is geen afzender ingevuld');
    expect(text).toContain('Bij de debiteur staat geen e-mailadres');
    expect(text).toContain('E-mail verzenden staat uit');
    expect(text).toContain('Deze debiteur krijgt zijn facturen op papier');
    expect(text).toContain('De factuur is nog in aanmaak.');
    expect(text).toMatch(/Factuur CONCEPT van Bakkerij De Korenaar/);
  });

  it('is one for all marked invoices of a debtor with Bundelen, and one for each of the others', async () => {
    const debtors = [...debtorsOf(1, { bundle: true, collect: 'none' }), ...debtorsOf(2).slice(1)];
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors, 2);
    const console = await ConsoleScreen.open(context);
    await console.type('1*m');
    await console.waitFor(/1 van 2/);
    const one = await console.text();
    await console.type(keys.right);
    await console.waitFor(/2 van 2/);
    await console.waitFor(/Onderwerp/);
    const both = [one, await console.text()].sort((a, b) => a.length - b.length);
    expect(both.map((text) => text.match(/\.pdf \(/g)?.length ?? 0).sort()).toEqual([1, 2]);
  });
});

describe('internal copies', () => {
  it('go to the screen, marked, one after another, with cancelling as the answer that has the focus', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(2));
    const console = await ConsoleScreen.open(context);
    await console.type('1*i');
    expect(await console.text()).toContain('Interne exemplaren van 2 facturen: waarheen?');
    expect(await console.text()).toContain('[ Annuleren ]');
    await console.type(keys.enter);
    expect((await console.rows())[0]).toMatch(/› Facturen +test/);
    await console.type('is');
    await console.waitFor(/INTERN · CONCEPT +1 van 2/);
    await console.type(keys.right);
    await console.waitFor(/INTERN · CONCEPT +2 van 2/);
  });

  it('go to the printer, and the dispatch state stays as it is', async () => {
    const debtors = debtorsOf(3);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    const console = await ConsoleScreen.open(context);
    await console.type('1*ip');
    await console.waitFor(/\+ 3 afgedrukt\./);
    expect(await readdir(join(context.folder, 'printed'))).toHaveLength(3);
    expect((await console.text()).match(/ Definitief /g)).toHaveLength(3);
    expect(await context.company.read(files.outbox)).toEqual([]);
  });

  it('name what was not printed, and why', async () => {
    const debtors = debtorsOf(2);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    await rm(join(context.folder, 'printed'), { recursive: true });
    await writeFile(join(context.folder, 'printed'), 'no folder');
    const console = await ConsoleScreen.open(context);
    await console.type('1*ip');
    await console.waitFor(/0 van 2 afgedrukt/);
    const text = await console.text();
    expect(text).toContain('2 niet afgedrukt:');
    expect(text).toMatch(/2026-00001: \S/);
    expect(text).toMatch(/2026-00002: \S/);
  });

  it('stop when Esc asks for it, and say how far they came', async () => {
    const debtors = debtorsOf(30);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    const console = await ConsoleScreen.open(context);
    await console.type('1*i');
    console.typeAhead('p');
    await console.waitFor(/Afdrukken: \d+ van 30/);
    console.typeAhead(keys.esc);
    await console.waitFor(/Gestopt op uw verzoek/);
    const printed = Number(/(\d+) van 30 afgedrukt/.exec(await console.text())?.[1]);
    expect(printed).toBeLessThan(30);
    expect(await readdir(join(context.folder, 'printed'))).toHaveLength(printed);
  });
});

describe('the previews', () => {
  it('stay straight and harmless whatever names and lines say', async () => {
    const lines = threeLines.map((line) => ({ ...line, description: hostileName }));
    const debtors = debtorsOf(1, { name: hostileName, city: hostileName, attention: hostileName });
    const { context } = await bakeryWithDrafts(debtors, lines);
    await changeOptions(context, { company: { name: `Škoda ${hostileName}` }, mail: { fromName: hostileName } });
    const console = await ConsoleScreen.open(context);
    await console.type('1t');
    await console.waitFor(/FACTUUR\n/);
    expect(await rowsWith(console, /^={80}$/)).toHaveLength(1);
    await console.type(keys.pageDown);
    const amounts = await rowsWith(console, /\d,\d\d$/);
    expect(amounts).toHaveLength(6);
    for (const row of amounts) expect(await endOf(console, row)).toBe(80);
    await console.type(keys.esc, 'm');
    await console.waitFor(/Onderwerp/);
    const [rule] = await rowsWith(console, /^ ─+$/);
    expect(await endOf(console, rule ?? 0)).toBe(79);
    expect((await console.rows()).join('\n')).toMatch(/Van +\S/);
    await console.type(keys.end);
    expectHarmless(console);
  });

  it.each([
    ['de', 'Rechnung in Arbeit · ENTWURF', 'So ginge die E-Mail jetzt', '[ Abbrechen ]'],
    ['en', 'Invoice in the making · DRAFT', 'This is how the e-mail would go now', '[ Cancel ]'],
  ] as const)('speak %s, on a large screen too', async (language, text, mail, cancel) => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const console = await ConsoleScreen.open(context, { language, size: { columns: 132, rows: 50 } });
    await console.type('1t');
    await console.waitFor(new RegExp(text));
    await console.type(keys.esc, 'm');
    await console.waitFor(new RegExp(mail));
    await console.type(keys.esc, 'i');
    expect(await console.text()).toContain(cancel);
  });
});
