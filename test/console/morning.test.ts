import { expect, it } from 'vitest';
import { files } from '../../src/state/files.ts';
import { setQuantity } from '../helpers/changing-draft.ts';
import { ConsoleScreen, keys } from '../helpers/console.ts';
import { articlesOf, deliveriesOf, setArticles } from '../helpers/delivery-world.ts';
import { changeOptions, clockFrom, debtorsOf, finalInvoices, makeBakery } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { type ReceivedMail, startPeer } from '../helpers/smtp-peer.ts';
import { typeUntil } from '../helpers/weekly-run.ts';

const save = '\x0f';
const yes = keys.right + keys.enter;
const office = 'kantoor@korenaar.example';

const debtors = debtorsOf(20, { invoiceDay: 'friday' });
const articles = articlesOf(12);
const [corrected = '', deleted = '', redrafted = '', credited = ''] = ['1002', '1003', '1001', '1004'];

/** Pieces of each article that each debtor gets, as the clerk has them on paper. */
const paper = new Map(
  debtors.map(({ number }, row) => [number, articles.map((_one, column) => 1 + ((row * 7 + column * 3) % 9))]),
);

/** What is to be baked: pieces per article, when one note was corrected and one deleted. */
function toBake(): readonly number[] {
  return articles.map((_one, column) => {
    let pieces = 0;
    for (const [number, row] of paper) {
      if (number !== deleted) pieces += number === corrected && column === 0 ? 25 : (row[column] ?? 0);
    }
    return pieces;
  });
}

/** Cents, in whole numbers of any size: nothing of the program's arithmetic. */
function amounts(number: string): { readonly net: bigint; readonly vat: bigint; readonly gross: bigint } {
  const row = paper.get(number) ?? [];
  const net = articles.reduce((sum, { price }, column) => {
    const first = number === corrected ? 25 : number === redrafted ? 12 : undefined;
    const pieces = column === 0 ? (first ?? row[0] ?? 0) : (row[column] ?? 0);
    return sum + BigInt(pieces) * BigInt(price);
  }, 0n);
  const vat = (net * 9n + 50n) / 100n;
  return { net, vat, gross: net + vat };
}

/** An amount as it is printed in Dutch. */
function printed(cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  const euros = String(size / 100n).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0n ? '-' : ''}${euros},${String(size % 100n).padStart(2, '0')}`;
}

async function attachedText({ parsed }: ReceivedMail): Promise<string> {
  const [pdf, ...others] = parsed.attachments;
  expect(others).toEqual([]);
  return (await readPdf(pdf?.content ?? Buffer.alloc(0))).text;
}

it('a clerk’s morning: notes by keypad, production list, Friday’s invoices and a credit, true to the cent', {
  timeout: 180_000,
}, async () => {
  const peer = await startPeer();
  const context = await makeBakery(debtors, { now: clockFrom('2026-11-27T06:30:00').now });
  await setArticles(context, articles);
  await changeOptions(context, { mail: { port: peer.port, office } });
  const console = await ConsoleScreen.open(context, { size: { columns: 80, rows: 24 } });

  // Twenty delivery notes of twelve lines.
  await typeUntil(console, '2', /Er zijn nog geen leverbonnen/);
  await typeUntil(console, 'n', /Aantal/);
  let pressed = 0;
  for (const [number, row] of paper) {
    await console.type(`${number}\r`);
    for (const [column, pieces] of row.entries()) {
      const line = `${articles[column]?.code}\r${pieces}\r`;
      pressed += line.length;
      await console.type(line);
    }
    await typeUntil(console, '\r', new RegExp(`bewaard: Lunchroom ${number}`));
  }
  expect(pressed / (debtors.length * articles.length)).toBeLessThanOrEqual(6);

  // One is corrected, one deleted.
  await typeUntil(console, keys.esc, /2611-0020/);
  await typeUntil(console, `/0002${keys.enter}`, /1–1 van 1/);
  await typeUntil(console, 'w', /12 regels/);
  await typeUntil(console, `25\r${keys.f2}`, /Leverbon 2611-0002/);
  await typeUntil(console, keys.esc, /\d–\d+ van 20/);
  await typeUntil(console, `/0003${keys.enter}`, /1–1 van 1/);
  await typeUntil(console, 'v', /verwijderen\?/);
  await typeUntil(console, yes, /Lunchroom 1003.*verwijderd|verwijderd/);
  await console.type(keys.esc, keys.esc);

  // The production list goes to the office.
  await typeUntil(console, '8', /Brood 112/);
  await typeUntil(console, 'e', new RegExp(office));
  await typeUntil(console, yes, /verzonden/);
  expect(peer.received.map(({ to }) => to)).toEqual([[office]]);
  await console.type(keys.esc);

  // Friday's invoices: made, one draft corrected, all final, delivered.
  await typeUntil(console, '1', /Er zijn nog geen|nog geen facturen/);
  await typeUntil(console, 'a', /19 facturen van 19 leveringen/);
  await typeUntil(console, save, /\d–\d+ van 19/);
  await typeUntil(console, `/${redrafted}${keys.enter}`, /1–1 van 1/);
  await typeUntil(console, 'w', /Concept wijzigen/);
  await setQuantity(console, '12');
  await typeUntil(console, keys.f2, /Het concept is bewaard/);
  await typeUntil(console, keys.esc, /\d–\d+ van 19/);
  await typeUntil(console, '*', /19 gemarkeerd/);
  await typeUntil(console, 'd', /2026-00001/);
  await typeUntil(console, save, /definitief/);
  await typeUntil(console, yes, /\+ 19 /);
  await typeUntil(console, 'k', /lunchroom-1001@/);
  await typeUntil(console, save, /De Korenaar/);
  await typeUntil(console, yes, /19 verzonden/);
  await typeUntil(console, keys.esc, /\d–\d+ van 19/);

  // One is credited, and the credit delivered.
  await typeUntil(console, `/${credited}${keys.enter}`, /1–1 van 1/);
  await typeUntil(console, 'c', /Gekozen +12 van 12 regels/);
  await typeUntil(console, keys.f2, /helemaal crediteren/);
  await typeUntil(console, 'c', /is gemaakt/);
  await typeUntil(console, 'k', /2026-00020/);
  await typeUntil(console, save, /De Korenaar/);
  await typeUntil(console, yes, /1 verzonden/);

  // The store.
  const notes = await deliveriesOf(context, '2026-11');
  expect(notes.map(({ debtor }) => debtor).sort()).toEqual([...paper.keys()].filter((one) => one !== deleted).sort());
  const invoices = await finalInvoices(context);
  expect(await context.company.read(files.drafts)).toEqual([]);
  expect(invoices.map(({ number }) => number.sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  const credit = invoices.at(-1);
  const ordinary = invoices.slice(0, -1);
  for (const { debtor, net, vat, gross } of ordinary) {
    expect({ net: BigInt(net), vat: BigInt(vat), gross: BigInt(gross) }, debtor).toEqual(amounts(debtor));
  }
  const original = ordinary.find(({ debtor }) => debtor === credited);
  expect(original).toMatchObject({ status: 'credited', creditedBy: [{ id: credit?.id }] });
  expect(credit).toMatchObject({
    origin: 'C',
    original: { id: original?.id },
    gross: -Number(amounts(credited).gross),
  });

  // What left the house, and what it says.
  const [list, ...mails] = peer.received;
  const listed = list ? await attachedText(list) : '';
  for (const [column, pieces] of toBake().entries()) {
    expect(listed).toContain(`Brood ${articles[column]?.code} stuk ${pieces} `);
  }
  expect(mails).toHaveLength(20);
  for (const [index, mail] of mails.entries()) {
    const text = await attachedText(mail);
    const number = /1\d{3}(?=@)/.exec(mail.to.join())?.[0] ?? '';
    const { net, vat, gross } = amounts(number);
    const sign = index === mails.length - 1 ? -1n : 1n;
    for (const amount of [net, vat, gross]) expect(text, number).toContain(printed(sign * amount));
    expect(text).toContain(sign < 0n ? 'CREDITFACTUUR' : 'FACTUUR');
    expect(text).toContain(`Lunchroom ${number}`);
  }
  const sentTo = (some: readonly ReceivedMail[]) => some.flatMap(({ to }) => to).sort();
  const expectedTo = [...paper.keys()].filter((one) => one !== deleted).map((one) => `lunchroom-${one}@example.com`);
  expect(sentTo(mails.slice(0, -1))).toEqual(expectedTo.sort());
  expect(mails.at(-1)?.to).toEqual([`lunchroom-${credited}@example.com`]);
  expect(console.failures).toEqual([]);
});
