import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../../src/actions/deliver-invoices.ts';
import { saveText } from '../../../src/actions/save-text.ts';
import { defaultText } from '../../../src/mail/default-texts.ts';
import { consoleFolder } from '../../helpers/console-folder.ts';
import { editing, editorKeys as keys, textsConsole } from '../../helpers/editing-text.ts';
import { changeOptions, debtorsOf, deliver, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { startPeer } from '../../helpers/smtp-peer.ts';
import { expectHarmless, hostileName } from '../../helpers/straight-rows.ts';

const large = { size: { columns: 132, rows: 50 } };

/** A bakery with an invoice for each of three debtors, the second of whom is German. */
async function bakery() {
  const debtors = debtorsOf(3).map((one, index) => (index === 1 ? { ...one, language: 'de' as const } : one));
  const context = await makeBakery(debtors, { folder: await consoleFolder() });
  const invoices = await invoiceEach(context, debtors);
  return { context, invoices };
}

describe('the preview of a text', () => {
  it('shows what is on the screen and not saved yet, with the newest invoice of a debtor of its language', async () => {
    const { context } = await bakery();
    const console = await editing(context);
    await console.type(`Dag <b>*|DEBTORNAME|*</b>!<br/>${keys.f4}`);
    await console.waitFor(/Voorbeeld: factuur \d{4}-00003, Lunchroom 1003 +1 van 3/);
    const rows = await console.rows();
    const shown = rows.findIndex((row) => row.includes('Dag Lunchroom 1003!'));
    expect((await console.screen.cells(shown)).slice(1, 22).map(({ bold }) => bold)).toEqual([
      ...Array(4).fill(false),
      ...Array(14).fill(true),
      ...Array(3).fill(false),
    ]);
    await console.type(keys.end);
    expect(await console.text()).toContain('── Platte tekst ──');
    expect((await console.text()).match(/Dag Lunchroom 1003!/g)?.length).toBeGreaterThan(0);
    await console.type(keys.f4);
    expect(await console.text()).toContain(' Dag <b>*|DEBTORNAME|*</b>!');
  });

  it('begins with a debtor of the text’s language, goes from one to the next, and finds one by number or name', async () => {
    const { context } = await bakery();
    const console = await editing(context, 'invoice', 'de');
    await console.type(keys.f4);
    await console.waitFor(/Voorbeeld: factuur \d{4}-00002, Lunchroom 1002 +1 van 3/);
    expect(await console.text()).toMatch(/Onderwerp: Rechnung \d{4}-00002/);
    await console.type(keys.right);
    await console.waitFor(/00003, Lunchroom 1003 +2 van 3/);
    await console.type('/1001', keys.enter);
    await console.waitFor(/00001, Lunchroom 1001 +3 van 3/);
    await console.type('/00002', keys.enter);
    await console.waitFor(/00002, Lunchroom 1002 +1 van 3/);
    await console.type('/bestaat niet', keys.enter);
    expect(await console.text()).toContain('! Niets gevonden voor bestaat niet.');
    await console.type('/100', keys.esc, keys.right, keys.esc, keys.f4);
    // The editor goes on with what was chosen.
    await console.waitFor(/00003, Lunchroom 1003 +2 van 3/);
  });

  it('is what arrives', async () => {
    const { context, invoices } = await bakery();
    const peer = await startPeer();
    await changeOptions(context, { mail: { port: peer.port } });
    const text = { subject: 'Rekening *|INVOICENUMBER|*', body: 'Dag *|DEBTORNAME|*,<br/>te betalen *|TOTALAMOUNT|*.' };
    await saveText(context, { kind: 'invoice', language: 'nl', base: defaultText('invoice', 'nl'), text });
    const console = await textsConsole(context);
    await console.type('m');
    await console.waitFor(/Onderwerp: Rekening/);
    const third = invoices[2];
    if (!third) throw new Error('no invoice');
    await deliverInvoices(context, { invoices: [third.id], reason: '' });
    const [received] = peer.received;
    await peer.close();
    const shown = (await console.rows()).map((row) => row.trim());
    expect(shown).toContain(`Onderwerp: ${received?.parsed.subject}`);
    for (const line of received?.parsed.text?.trim().split('\n') ?? ['nothing came']) {
      expect(shown.filter((row) => row === line)).toHaveLength(2);
    }
  });

  it('has values that are marked as made up while there is nothing', async () => {
    const context = await makeBakery([], { folder: await consoleFolder() });
    const console = await textsConsole(context);
    for (const rows of [0, 6, 3, 3]) {
      await console.type(`${keys.down.repeat(rows)}m`);
      await console.waitFor(/VERZONNEN WAARDEN \(er is nog niets\)/);
      expect(await console.text()).toContain('Bakkerij De Korenaar');
      await console.type(keys.esc);
    }
  });

  it('shows delivery notes and production lists with what is in the store', async () => {
    const debtors = debtorsOf(1);
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await deliver(context, debtors, '2026-11-02');
    const console = await textsConsole(context);
    await console.type(`${keys.down.repeat(9)}m`);
    await console.waitFor(/Voorbeeld: productie van 02-11-2026/);
    expect(await console.text()).toContain('Onderwerp: Productielijst 02-11-2026');
    await console.type(keys.esc, `${keys.down.repeat(3)}m`);
    await console.waitFor(/Voorbeeld: bon .* van 02-11-2026, Lunchroom 1001/);
  });

  it('stands beside the text on a wide screen, and follows each change', async () => {
    const { context } = await bakery();
    const console = await editing(context, 'invoice', 'nl', large);
    await console.waitFor(/│ Voorbeeld: factuur \d{4}-00003, Lunchroom 1003 +1 van 3/);
    await console.type('Hallo *|DEBTORNUMBER|*,<br/>');
    await console.waitFor(/│ Hallo 1003,/);
    await console.type(keys.tab, keys.end, '!');
    await console.waitFor(/│ Onderwerp: .*Korenaar!/);
    await console.type(keys.f4, keys.right, keys.esc);
    await console.waitFor(/│ Hallo 1001,/);
    const bytes = console.console.writer.bytes;
    await console.settled();
    expect(console.console.writer.bytes).toBe(bytes);
  });

  it('stays straight and harmless whatever names and text hold', async () => {
    const debtors = debtorsOf(1, { name: hostileName });
    const context = await makeBakery(debtors, { folder: await consoleFolder() });
    await invoiceEach(context, debtors);
    const console = await editing(context, 'invoice', 'nl', large);
    await console.type(`*|DEBTORNAME|* ${'x'.repeat(200)} 日本👨‍👩‍👧‍👦<u>`);
    await console.waitFor(/│ .*x{30}/);
    expectHarmless(console);
    await console.type(keys.f4);
    await console.waitFor(/Platte tekst/);
    expectHarmless(console);
  });
});
