import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect } from 'vitest';
import { deliveryNotePdf, deliveryNoteText } from '../../../src/actions/show-delivery.ts';
import { invoicePdf, invoiceText, showInvoice } from '../../../src/actions/show-invoice.ts';
import type { FinalInvoice } from '../../../src/domain/invoice.ts';
import { deliver, invoiceAll } from '../../helpers/invoice-world.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import type { Effect, Effects } from './effect.ts';
import { command, type EffectWorld, filesIn, send } from './world.ts';

/** What a reader finds on an invoice and on a delivery note, each as PDF and as text, white space pressed together. */
async function documents({ context, drafts, deliveries }: EffectWorld): Promise<readonly string[]> {
  const [draft] = drafts;
  const [delivery] = deliveries;
  const texts = [
    (await readPdf(await invoicePdf(context, await showInvoice(context, draft.id)))).text,
    (await readPdf(await deliveryNotePdf(context, delivery))).text,
    (await invoiceText(context, draft)).join(' '),
    (await deliveryNoteText(context, delivery)).join(' '),
  ];
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

/** On which of these documents a text stands. */
function says(text: string): Effect['show'] {
  return async (world) => (await documents(world)).map((one) => one.includes(text));
}

/** The option stands on every one of them as it is written, or as it is printed. */
function onDocuments(value: string, printed = value): Effect {
  return { value, show: says(printed), before: Array(4).fill(false), after: Array(4).fill(true) };
}

/** An invoice of a new delivery, made final now. */
async function newInvoice({ context, debtors }: EffectWorld): Promise<FinalInvoice> {
  await deliver(context, debtors.slice(0, 1), '2026-11-23');
  const invoice = (await invoiceAll(context)).at(-1);
  if (!invoice) throw new Error('no invoice');
  return invoice;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

/** A red square of 8 by 8 as PNG. */
function redSquare(): Buffer {
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from('ff0000'.repeat(8), 'hex')]);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = deflateSync(Buffer.concat(Array<Buffer>(8).fill(row)));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** How many pictures an invoice and a delivery note have. */
async function pictures({ context, drafts, deliveries }: EffectWorld): Promise<readonly number[]> {
  const pdfs = [await invoicePdf(context, drafts[0]), await deliveryNotePdf(context, deliveries[0])];
  return pdfs.map((pdf) => pdf.toString('latin1').split('/Subtype /Image').length - 1);
}

/** How many print jobs came into the folders, and what else became of the paper. */
async function paper(world: EffectWorld): Promise<readonly unknown[]> {
  const folders = [join(world.context.folder, 'printed'), await world.folder('printed-b')];
  const before = await Promise.all(folders.map(filesIn));
  const { end } = await send(world, { some: world.invoices.slice(3) });
  const after = await Promise.all(folders.map(filesIn));
  return [...after.map((files, index) => files.length - (before[index]?.length ?? 0)), end];
}

/** What stands on documents, how invoices are numbered, where paper comes out, and which language all is in. */
export const documentEffects: Effects = {
  'company.name': onDocuments('Bakkerij Het Zonnetje'),
  'company.legalName': onDocuments('Zonnetje Holding N.V.'),
  'company.address': onDocuments('Korenmarkt 18'),
  'company.postcode': onDocuments('9876 ZX'),
  'company.city': onDocuments('Oosterwolde'),
  'company.country': {
    value: 'BE',
    show: says('BELGIË'),
    before: Array(4).fill(false),
    after: Array(4).fill(true),
  },
  'company.phone': onDocuments('0516 000 111'),
  'company.email': onDocuments('hallo@zonnetje.example'),
  'company.website': onDocuments('https://zonnetje.example'),
  'company.kvk': onDocuments('87654321'),
  'company.vatId': onDocuments('NL999999999B99'),
  'company.iban': onDocuments('NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'),
  'company.bic': onDocuments('ZONNNL2A'),
  'company.logo': {
    value: async (world) => {
      await writeFile(join(world.context.company.folder, 'logo.png'), redSquare());
      return 'logo.png';
    },
    show: pictures,
    before: [0, 0],
    after: [1, 1],
  },
  'invoices.footer': onDocuments('Bestellen kan tot 17:00 uur.'),
  'invoices.termDays': {
    value: '30',
    show: async (world) => {
      const { text } = await readPdf(await invoicePdf(world.context, await newInvoice(world)));
      return /uiterlijk (\S+)/.exec(text)?.[1];
    },
    before: '07-12-2026',
    after: '23-12-2026',
  },
  'invoices.numberFormat': {
    value: 'F{year}-{number:3}',
    show: async (world) => (await newInvoice(world)).number.text.replace(/\d(?=\d*$)/g, '0'),
    before: '2026-00000',
    after: 'F2026-000',
  },
  'print.method': {
    given: { 'print.printer': 'geen-printer' },
    value: 'cups',
    show: paper,
    before: [1, 0, 'printed'],
    after: [0, 0, expect.stringMatching(/^no-(?:lp|server|printer)$/)],
  },
  'print.folder': {
    value: (world) => world.folder('printed-b'),
    show: paper,
    before: [1, 0, 'printed'],
    after: [0, 1, 'printed'],
  },
  language: {
    value: 'de',
    show: async (world) => (await command(world, 'outbox', 'list', '--state', 'uncertain')).out,
    before: 'Niets gevonden.\n',
    after: 'Nichts gefunden.\n',
  },
};
