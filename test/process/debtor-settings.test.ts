import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { collectModes, type Debtor, dispatchMethods, invoiceTypes } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { changeOptions, clockFrom, makeBakery } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { type ReceivedMail, type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';
import { debtor, delivery, deliveryAddress, deliveryLine, topBakkers } from '../helpers/worlds.ts';

/** Every way of collecting, laying out and sending, with each number of copies somewhere; number → settings. */
const combinations = collectModes.flatMap((collect, c) =>
  invoiceTypes.flatMap((invoiceType, t) =>
    dispatchMethods.map((dispatch, d): Partial<Debtor> => {
      const copies = [1, 2, 9][(c + t + d) % 3] ?? 1;
      return { collect, invoiceType, dispatch, copies };
    }),
  ),
);

/** Settings one by one, each on a debtor of its own that else collects all in one invoice by mail. */
const single = {
  plain: {},
  bundle: { bundle: true, collect: 'none' },
  cc: { cc: ['boekhouder@example.com'] },
  german: { language: 'de' },
  english: { language: 'en' },
  termDays: { termDays: 60 },
  discount: { discount: 1000 },
  attention: { attention: 'Afdeling Inkoop' },
  vatId: { vatId: 'NL123456782B90' },
  kvk: { kvk: '24681012' },
  address: { address: 'Steenstraat 77', postcode: '9999 XZ', city: 'Verweg' },
  country: { country: 'BE', vatId: 'BE0123456749' },
  topBakkers: { topBakkers: { on: true, number: 'TB-4711', project: 'Zuid' }, cc: ['kopie@example.com'] },
  off: { topBakkers: { on: false, number: 'TB-4712', project: 'West' } },
  noDay: { invoiceDay: 'none' },
  otherDay: { invoiceDay: 'tuesday' },
} as const satisfies Readonly<Record<string, Partial<Debtor>>>;
const singles = Object.entries(single).map(([name, settings]) => [`s-${name}`, settings] as const);
const combined = combinations.map((settings, index) => [`c-${index}`, settings] as const);
const debtors = [...combined, ...singles].map(([number, settings]) =>
  debtor(number, { revision: 1, deliveryAddresses: [deliveryAddress('A')], ...settings }),
);

/** Three notes for each: two at the house, one at the second door. */
const deliveries: readonly Delivery[] = debtors.flatMap(({ number }, index) =>
  ['2026-11-02', '2026-11-03', '2026-11-04'].map((date, at) =>
    delivery(`${number}-${at}`, {
      id: `01JBQ0000000000000000${String(index * 3 + at).padStart(5, '0')}`,
      date,
      debtor: number,
      address: at === 2 ? 'A' : null,
      lines: [deliveryLine('10', { quantity: 1000 * (at + 1) })],
      revision: 1,
    }),
  ),
);

interface World {
  readonly invoices: readonly FinalInvoice[];
  readonly mails: readonly ReceivedMail[];
  readonly printed: readonly string[];
}

let world: World;
let peer: SmtpPeer;
let folder: string;

const invoicesOf = (number: string) => world.invoices.filter((invoice) => invoice.debtor === number);
const attached = (mail: ReceivedMail) => mail.parsed.attachments.map(({ content }) => content);
const namesInvoice = (mail: ReceivedMail, { number }: FinalInvoice) =>
  mail.parsed.attachments.some(({ filename }) => filename?.includes(number.text));
const mailsOf = (number: string) =>
  world.mails.filter((mail) => invoicesOf(number).some((invoice) => namesInvoice(mail, invoice)));
const printedOf = (number: string) =>
  invoicesOf(number).flatMap((invoice) => world.printed.filter((name) => name.includes(invoice.number.text)));

async function pdfText(number: string): Promise<string> {
  const [mail] = mailsOf(number);
  const [pdf] = mail ? attached(mail) : [];
  if (!pdf) throw new Error(`no mail to ${number}`);
  return (await readPdf(pdf)).text;
}

beforeAll(async () => {
  peer = await startPeer();
  folder = await mkdtemp(join(memoryPlace(), 'factuurpost-'));
  const context = await makeBakery(debtors, { folder, now: clockFrom('2026-11-09T09:00:00').now });
  await changeOptions(context, { mail: { port: peer.port }, topBakkers });
  await context.company.change((transaction) => writeDeliveries(transaction, '2026-11', deliveries));
  await makeInvoices(context, { until: '2026-11-09', day: 'monday', debtors: null });
  const outcomes = await finaliseInvoices(context, null);
  const invoices = outcomes.flatMap((one) => (one.outcome === 'final' ? [one.invoice] : []));
  expect(invoices).toHaveLength(outcomes.length);
  await deliverInvoices(context, { invoices: invoices.map(({ id }) => id), reason: '' });
  world = { invoices, mails: peer.received, printed: await readdir(join(context.folder, 'printed')) };
});
afterAll(async () => {
  await peer.close();
  await rm(folder, { recursive: true, force: true });
});

describe('settings together make, through store, PDF, mail and printer,', () => {
  it.each(combined)('%s: %o', async (number, settings) => {
    const { collect = 'all', dispatch = 'pdf', copies = 1 } = settings;
    const pieces = { none: ['1', '2', '3'], address: ['3', '3'], all: ['6'] }[collect];
    const invoices = invoicesOf(number);
    const billed = invoices.map(({ sections }) =>
      String(sections.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity / 1000, 0)),
    );
    expect(billed).toEqual(pieces);
    expect(new Set(invoices.map(({ layout }) => layout))).toEqual(new Set([settings.invoiceType]));
    const grids = invoices.map(({ sections }) =>
      sections.every(({ lines }) => lines.every(({ days }) => days !== null)),
    );
    expect(new Set(grids)).toEqual(new Set([settings.invoiceType === 'weekly']));
    const mails = mailsOf(number);
    expect(mails).toHaveLength(dispatch === 'paper' ? 0 : invoices.length);
    for (const mail of mails) expect(mail.to).toEqual([`lunchroom-${number}@example.com`]);
    expect(printedOf(number)).toEqual(
      dispatch === 'pdf'
        ? []
        : invoices.map((invoice) => expect.stringContaining(`${invoice.number.text} (${copies} ex)`)),
    );
    for (const mail of mails) {
      const [pdf, ...others] = attached(mail);
      expect(others).toEqual([]);
      expect((await readPdf(pdf ?? Buffer.alloc(0))).text).toContain(`Lunchroom ${number}`);
    }
  });
});

/**
 * What each setting does, but for what no invoice shows: the telephone number, the day of consent, that one is closed; billing to
 * another is in test/domain/debtor-settings.test.ts. On the debtor that differs from the plain one
 * in it alone.
 */
const effects: Readonly<
  Record<Exclude<keyof Debtor, 'revision' | 'closed' | 'phone' | 'consentSince' | 'consolidateTo'>, () => unknown>
> = {
  number: async () => expect(await pdfText('s-plain')).toContain('s-plain'),
  name: async () => expect(await pdfText('s-plain')).toContain('Lunchroom s-plain'),
  attention: async () => expect(await pdfText('s-attention')).toContain('T.a.v. Afdeling Inkoop'),
  address: async () => expect(await pdfText('s-address')).toContain('Steenstraat 77'),
  postcode: async () => expect(await pdfText('s-address')).toContain('9999 XZ'),
  city: async () => expect(await pdfText('s-address')).toContain('Verweg'),
  country: () => {
    expect(invoicesOf('s-plain').map(({ tax, vat }) => [tax, vat])).toEqual([['domestic', 54]]);
    expect(invoicesOf('s-country').map(({ tax, vat }) => [tax, vat])).toEqual([['reverse-charge', 0]]);
  },
  email: () => expect(mailsOf('s-plain').map(({ to }) => to)).toEqual([['lunchroom-s-plain@example.com']]),
  cc: () => {
    expect(mailsOf('s-cc').map(({ to }) => to)).toEqual([['lunchroom-s-cc@example.com', 'boekhouder@example.com']]);
  },
  language: async () => {
    expect(await pdfText('s-plain')).toContain('FACTUUR');
    expect(await pdfText('s-german')).toContain('RECHNUNG');
    expect(await pdfText('s-english')).toContain('INVOICE');
    const subjects = ['s-plain', 's-german', 's-english'].map((number) => mailsOf(number)[0]?.parsed.subject ?? '');
    expect(new Set(subjects.map((subject) => subject.replace(/\d/g, ''))).size).toBe(3);
  },
  vatId: async () => expect(await pdfText('s-vatId')).toContain('NL123456782B90'),
  kvk: async () => expect(await pdfText('s-kvk')).toContain('24681012'),
  invoiceDay: () => {
    expect(invoicesOf('s-plain')).toHaveLength(1);
    expect([...invoicesOf('s-noDay'), ...invoicesOf('s-otherDay')]).toEqual([]);
  },
  // These four in every combination above.
  invoiceType: () => expect(new Set(world.invoices.map(({ layout }) => layout)).size).toBe(3),
  collect: () => expect(invoicesOf('s-bundle').length - invoicesOf('s-plain').length).toBe(2),
  copies: () => expect(world.printed.some((name) => name.includes('(9 ex)'))).toBe(true),
  dispatch: () => expect(world.printed.length).toBeGreaterThan(0),
  bundle: () => {
    expect(invoicesOf('s-bundle')).toHaveLength(3);
    expect(mailsOf('s-bundle').map((mail) => attached(mail).length)).toEqual([3]);
  },
  topBakkers: async () => {
    const text = await pdfText('s-topBakkers');
    for (const part of ['TB-4711', 'Zuid', topBakkers.name, topBakkers.address, 'Lunchroom s-topBakkers']) {
      expect(text).toContain(part);
    }
    expect(mailsOf('s-topBakkers').map(({ to }) => to)).toEqual([topBakkers.email]);
    expect(mailsOf('s-off').map(({ to }) => to)).toEqual([['lunchroom-s-off@example.com']]);
    const off = await pdfText('s-off');
    for (const part of ['TB-4712', 'West', topBakkers.name]) expect(off).not.toContain(part);
  },
  termDays: () => {
    expect(invoicesOf('s-plain').map(({ dueDate }) => dueDate)).toEqual(['2026-11-23']);
    expect(invoicesOf('s-termDays').map(({ dueDate }) => dueDate)).toEqual(['2027-01-08']);
  },
  discount: () => {
    expect(invoicesOf('s-plain').map(({ net }) => net)).toEqual([600]);
    expect(invoicesOf('s-discount').map(({ net }) => net)).toEqual([540]);
  },
  deliveryAddresses: async () => expect(await pdfText('s-plain')).toContain('Filiaal A'),
};

describe('each setting by itself shows on what is made:', () => {
  it.each(Object.entries(effects))('%s', async (_name, shows) => {
    await shows();
  });
});

it('sends nothing that belongs to nobody here', () => {
  const known = new Set(debtors.map(({ number }) => number));
  expect(world.invoices.every((invoice) => known.has(invoice.debtor))).toBe(true);
  const expectedMails = debtors.flatMap(({ number }) => mailsOf(number));
  expect(new Set(expectedMails).size).toBe(world.mails.length);
});
