import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { queueCopies } from '../../../src/actions/queue-copies.ts';
import { defaultTestMail, sendTestMail } from '../../../src/actions/send-test-mail.ts';
import type { Effects } from './effect.ts';
import { command, type EffectWorld, filesIn, listOf, mailOf, noteOf, send } from './world.ts';

const book = 'boek@korenaar.example';
const dispatch = 'expeditie@korenaar.example';
const customer = 'lunchroom-1001@example.com';
const office = 'kantoor@korenaar.example';

/** Who gets the mail of an invoice, and who the mail of a delivery note. */
async function recipients(world: EffectWorld) {
  return { invoice: (await mailOf(world)).to, delivery: (await noteOf(world)).to };
}

/** The same, and who gets the mail of a production list. */
async function allRecipients(world: EffectWorld) {
  return { ...(await recipients(world)), list: (await listOf(world)).to };
}

/** The working copies that are there when a mail has gone. */
async function workingCopies(world: EffectWorld, go: (world: EffectWorld) => Promise<unknown>) {
  const folder = await world.folder('pdf');
  await rm(folder, { recursive: true });
  await go(world);
  return filesIn(folder);
}

const intoPdfFolder = async (world: EffectWorld) => ({ 'folders.pdf': await world.folder('pdf') });

/** What stands in a message, who gets it, and what is left of it here. */
export const messageEffects: Effects = {
  'mail.from': {
    value: 'administratie@korenaar.example',
    show: async (world) => {
      const { from, parsed } = await mailOf(world);
      return [from, parsed.from?.value[0]?.address];
    },
    before: ['facturen@korenaar.example', 'facturen@korenaar.example'],
    after: ['administratie@korenaar.example', 'administratie@korenaar.example'],
  },
  'mail.fromName': {
    value: 'Bäckerei „Zur Mühle“',
    show: async (world) => (await mailOf(world)).parsed.from?.value[0]?.name,
    before: 'De Korenaar',
    after: 'Bäckerei „Zur Mühle“',
  },
  'mail.replyTo': {
    value: 'vragen@korenaar.example',
    show: async (world) => (await mailOf(world)).parsed.replyTo?.value.map(({ address }) => address),
    before: undefined,
    after: ['vragen@korenaar.example'],
  },
  'mail.cc': {
    value: `${book}; ${dispatch}`,
    show: async (world) => {
      const { to, parsed } = await mailOf(world);
      const { cc } = parsed;
      return [to, Array.isArray(cc) ? null : cc?.value.map(({ address }) => address)];
    },
    before: [[customer], undefined],
    after: [
      [customer, book, dispatch],
      [book, dispatch],
    ],
  },
  'mail.ccKind': {
    given: { 'mail.cc': book, 'mail.office': office },
    value: 'invoices',
    show: allRecipients,
    before: { invoice: [customer, book], delivery: [customer, book], list: [office, book] },
    after: { invoice: [customer, book], delivery: [customer], list: [office] },
  },
  'mail.bcc': {
    value: book,
    show: async (world) => {
      const { to, raw } = await mailOf(world);
      return [to, raw.includes(book)];
    },
    before: [[customer], false],
    after: [[customer, book], false],
  },
  'mail.bccKind': {
    given: { 'mail.bcc': dispatch, 'mail.office': office },
    value: 'production-lists',
    show: allRecipients,
    before: { invoice: [customer, dispatch], delivery: [customer, dispatch], list: [office, dispatch] },
    after: { invoice: [customer], delivery: [customer], list: [office, dispatch] },
  },
  'mail.office': {
    given: { 'mail.office': office },
    value: 'winkel@korenaar.example',
    show: async (world) => {
      const before = world.peer.received.length;
      const words = await defaultTestMail(world.context);
      await sendTestMail(world.context, { ...words, answers: new Map(), onlyCheck: false }, {});
      await listOf(world);
      return world.peer.received.slice(before).map(({ to }) => to);
    },
    before: [[office], [office]],
    after: [['winkel@korenaar.example'], ['winkel@korenaar.example']],
  },
  'mail.redirectTo': {
    value: 'proef@korenaar.example',
    show: recipients,
    before: { invoice: [customer], delivery: [customer] },
    after: { invoice: ['proef@korenaar.example'], delivery: ['proef@korenaar.example'] },
  },
  'mail.hideSuccess': {
    value: 'nee',
    show: async (world) => {
      await queueCopies(world.context, { invoices: [world.invoices[0].id], reason: 'nog eens' });
      const run = await command(world, 'outbox', 'run', '--once');
      const { err } = await command(world, 'invoices', 'deliver', world.invoices[0].id, '--again', 'nog eens');
      return [run.err, err];
    },
    before: ['', ''],
    after: Array(2).fill(`2026-00001 1001 Lunchroom 1001: verzonden aan ${customer}\n`),
  },
  'mail.deleteInvoicePdf': {
    given: intoPdfFolder,
    value: 'ja',
    show: (world) => workingCopies(world, mailOf),
    before: [expect.stringMatching(/Factuur_2026-00001\.pdf$/)],
    after: [],
  },
  'mail.deleteDeliveryPdf': {
    given: intoPdfFolder,
    value: 'ja',
    show: (world) => workingCopies(world, noteOf),
    before: [expect.stringMatching(/Leverbon_.*2026-11-25\.pdf$/)],
    after: [],
  },
  'folders.pdf': {
    value: (world) => join(world.context.folder, 'pdf'),
    show: (world) => workingCopies(world, send),
    before: [],
    after: [expect.stringMatching(/Factuur_2026-00001\.pdf$/)],
  },
  'invoices.fileName': {
    value: '{debtor}-{number}-{date}',
    show: async (world) => (await mailOf(world)).parsed.attachments.map(({ filename }) => filename),
    before: ['Bakkerij-De-Korenaar_Factuur_2026-00001.pdf'],
    after: ['1001-2026-00001-2026-11-23.pdf'],
  },
};
