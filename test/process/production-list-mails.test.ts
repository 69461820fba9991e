import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import type { Context } from '../../src/actions/context.ts';
import { mailProductionList, productionMailFor, queueProductionList } from '../../src/actions/mail-production-list.ts';
import { cancelEntries, listOutbox, retryEntries } from '../../src/actions/outbox.ts';
import { whyEntryNotSent } from '../../src/actions/outbox-status.ts';
import { openKeptMail } from '../../src/actions/read-mail.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { saveText } from '../../src/actions/save-text.ts';
import { defaultText } from '../../src/mail/default-texts.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { changeOptions } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { buildWorker } from '../helpers/processes.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { type ReceivedMail, startScriptedPeer } from '../helpers/smtp-peer.ts';
import { bakingDay, office, productionWorld, setNotes, tomorrow } from './production-world.ts';

const running = await buildWorker(new URL('outbox-run.worker.ts', import.meta.url));

const totals = { date: bakingDay, perDebtor: false, reason: '' };

/** The list in a mail, read back. */
async function listIn({ parsed }: ReceivedMail) {
  const [attachment] = parsed.attachments;
  if (!attachment || parsed.attachments.length > 1) throw new Error(`${parsed.attachments.length} attachments`);
  return { name: attachment.filename, ...(await readPdf(attachment.content)) };
}

function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error('there is none');
  return one;
}

async function states(context: Context): Promise<readonly string[]> {
  return (await listOutbox(context, null)).map(({ state }) => state);
}

describe('a production list by mail', () => {
  it('goes to the office, in its own words, with the list of that day', async () => {
    const { peer, context } = await productionWorld();
    const mailed = await mailProductionList(context, totals);
    expect(mailed).toMatchObject({ outcome: 'accepted', to: [office], problem: null, end: { kind: 'done' } });
    const mail = first(peer.received);
    expect(peer.received).toHaveLength(1);
    expect([mail.to, mail.parsed.subject]).toEqual([[office], 'Productielijst 24-11-2026']);
    expect(mail.parsed.text).toContain('de productielijst voor 24-11-2026');
    const { name, text, info } = await listIn(mail);
    expect(name).toBe('Bakkerij-De-Korenaar_Productielijst_2026-11-24.pdf');
    expect(info.title).toBe('Productielijst 24-11-2026');
    expect(text).toMatch(/2 Wit heel stuk 3 24 10 Bloem kg 2,5/);
    expect(text).not.toContain('Lunchroom 1002');
    expect(await listOutbox(context, null)).toMatchObject([
      { kind: 'production-list', production: bakingDay, debtor: '', debtorName: 'Bakkerij De Korenaar', reason: '' },
    ]);
    expect((await deedsOf(context)).at(-1)).toMatchObject({ action: 'production-list.queue', subject: bakingDay });
    expect(await checkCompany(context.company)).toEqual([]);
  });

  it('has the words that the company wrote for it, and the debtors when they were asked for', async () => {
    const { peer, context } = await productionWorld();
    const text = { subject: 'Bakken *|PRODUCTIONDATE|*', body: 'Voor *|COMPANYNAME|*.' };
    const base = defaultText('production-list', 'nl');
    await saveText(context, { kind: 'production-list', language: 'nl', base, text });
    await mailProductionList(context, { ...totals, perDebtor: true });
    const mail = first(peer.received);
    expect([mail.parsed.subject, mail.parsed.text?.trim()]).toEqual([
      'Bakken 24-11-2026',
      'Voor Bakkerij De Korenaar.',
    ]);
    expect((await listIn(mail)).text).toMatch(/1002 Lunchroom 1002 Kade 7, Utrecht · Wit heel, gesneden 3 8/);
  });

  it('is made when it goes, of the deliveries as they are then', async () => {
    const { peer, context } = await productionWorld();
    await queueProductionList(context, totals);
    await setNotes(context, tomorrow.slice(0, 1));
    await runOutbox(context);
    expect((await listIn(first(peer.received))).text).toMatch(/2 Wit heel stuk 12 /);
  });

  it('speaks the language of the company', async () => {
    const { peer, context } = await productionWorld();
    await changeOptions(context, { language: 'de' });
    await mailProductionList(context, totals);
    const mail = first(peer.received);
    expect(mail.parsed.subject).toBe('Produktionsliste 24.11.2026');
    expect((await listIn(mail)).text).toContain('PRODUKTIONSLISTE');
  });

  it('goes once: asked for by two sessions at once, and again only with a reason', async () => {
    const { peer, context, clock } = await productionWorld();
    const other = await openBakery(context.folder, clock.now);
    await Promise.all([mailProductionList(context, totals), mailProductionList(other, totals)]);
    await runOutbox(context);
    expect(peer.received).toHaveLength(1);
    expect(await mailProductionList(context, totals)).toMatchObject({ outcome: 'skipped', problem: 'already-sent' });
    expect(peer.received).toHaveLength(1);
    expect(await mailProductionList(context, { ...totals, reason: 'twee bonnen erbij' })).toMatchObject({
      outcome: 'accepted',
      carrier: { reason: 'twee bonnen erbij' },
    });
    expect(peer.received).toHaveLength(2);
    // The list of another day is another list.
    expect((await mailProductionList(context, { ...totals, date: '2026-11-25' })).outcome).toBe('accepted');
  });

  it('waits in the outbox for one that waits there already, and says so', async () => {
    const { context } = await productionWorld({ options: { schedule: { mode: 'schedule' } } });
    expect(await mailProductionList(context, totals)).toMatchObject({ outcome: 'planned' });
    expect(await mailProductionList(context, { ...totals, reason: 'haast' })).toMatchObject({
      outcome: 'skipped',
      problem: 'already-waiting',
    });
    expect(await states(context)).toEqual(['planned']);
  });

  it('waits for the schedule and stays under the limits', async () => {
    const { peer, context, clock } = await productionWorld({
      options: { schedule: { mode: 'schedule' }, limits: { perDay: 1 } },
    });
    clock.set('2026-11-23T09:20:00');
    const at = (local: string) => new Date(local).toISOString();
    expect((await mailProductionList(context, totals)).carrier?.plannedAt).toBe(at('2026-11-23T10:00:00'));
    const next = await mailProductionList(context, { ...totals, date: '2026-11-25' });
    expect(next.carrier?.plannedAt).toBe(at('2026-11-24T08:00:00'));
    expect(await whyEntryNotSent(context, first(await listOutbox(context, null)))).toMatchObject({ kind: 'planned' });
    expect(peer.received).toHaveLength(0);
    clock.set('2026-11-23T10:00:00');
    await runOutbox(context);
    expect(peer.received).toHaveLength(1);
  });

  it('has the copies of its own kind, and not those of others', async () => {
    const { peer, context } = await productionWorld({
      options: {
        mail: {
          cc: ['bakkerij@korenaar.example'],
          ccKind: 'production-lists',
          bcc: ['boek@korenaar.example'],
          bccKind: 'invoices',
        },
      },
    });
    expect((await productionMailFor(context, totals)).copies).toEqual(['bakkerij@korenaar.example']);
    await mailProductionList(context, totals);
    expect(first(peer.received).to).toEqual([office, 'bakkerij@korenaar.example']);
  });

  it('goes to the one address when all mail is redirected', async () => {
    const { peer, context } = await productionWorld({ options: { mail: { redirectTo: 'proef@korenaar.example' } } });
    await mailProductionList(context, totals);
    expect(first(peer.received).to).toEqual(['proef@korenaar.example']);
  });

  it.each([
    ['there is no office address', { office: '' }, {}, 'no-address', 'failed'],
    ['mail is off', { enabled: false }, {}, 'mail-disabled', 'failed'],
    ['nothing is delivered', {}, { date: '2026-11-29' }, 'nothing-to-make', 'skipped'],
  ] as const)('does not go when %s', async (_why, mail, request, problem, outcome) => {
    const { peer, context } = await productionWorld({ options: { mail } });
    expect(await mailProductionList(context, { ...totals, ...request })).toMatchObject({ problem, outcome });
    expect([peer.received, await states(context)]).toEqual([[], []]);
  });

  it('that failed goes again by a retry, or by another that takes its place', async () => {
    let closed = true;
    const onRcpt = () => (closed ? '550 5.1.1 No such user' : null);
    const { peer, context } = await productionWorld({ server: { onRcpt } });
    expect(await mailProductionList(context, totals)).toMatchObject({
      outcome: 'failed',
      carrier: { error: { code: 550 } },
    });
    await mailProductionList(context, { ...totals, date: '2026-11-25' });
    closed = false;
    expect(await mailProductionList(context, totals)).toMatchObject({ outcome: 'accepted' });
    await retryEntries(context, null);
    await runOutbox(context);
    expect(peer.received.map(({ parsed }) => parsed.subject)).toEqual([
      'Productielijst 24-11-2026',
      'Productielijst 25-11-2026',
    ]);
    expect((await states(context)).toSorted()).toEqual(['accepted', 'accepted', 'cancelled']);
  });

  it('of which nobody knows whether it arrived does not go again by itself', async () => {
    const { peer, context } = await productionWorld();
    const dropping = await startScriptedPeer({ end: 'drop' });
    await changeOptions(context, { mail: { port: dropping.port } });
    expect(await mailProductionList(context, totals)).toMatchObject({ outcome: 'uncertain' });
    await dropping.close();
    await changeOptions(context, { mail: { port: peer.port } });
    await runOutbox(context);
    expect(await mailProductionList(context, { ...totals, reason: 'haast' })).toMatchObject({
      outcome: 'uncertain',
      problem: 'uncertain',
    });
    expect(peer.received).toHaveLength(0);
    await cancelEntries(context, [first(await listOutbox(context, 'uncertain')).id]);
    expect(await mailProductionList(context, totals)).toMatchObject({ outcome: 'accepted' });
  });

  it('leaves the message in the archive, and a copy in the folder for PDFs', async () => {
    const { peer, context } = await productionWorld();
    const folder = join(context.folder, 'pdf');
    await changeOptions(context, {
      folders: { pdf: folder },
      mail: { deleteInvoicePdf: true, deleteDeliveryPdf: true },
    });
    const { carrier } = await mailProductionList(context, totals);
    expect(await readdir(folder)).toEqual([(await listIn(first(peer.received))).name]);
    if (carrier?.route !== 'mail') throw new Error('no mail');
    expect(await openKeptMail(context, first(carrier.kept))).toMatchObject({
      untouched: true,
      mail: {
        subject: 'Productielijst 24-11-2026',
        attachments: [{ name: expect.stringContaining('Productielijst') }],
      },
    });
  });
});

describe('a process that is killed while it mails a production list', () => {
  it.each([
    ['before the message has gone, leaves it to the next', 'data', 'accepted', 1],
    ['after it has gone, leaves it uncertain, and nobody sends it again', 'end', 'uncertain', 1],
  ] as const)('%s', async (_what, point, state, arrived) => {
    let kill = () => {};
    const { peer, context } = await productionWorld({
      server: {
        onData: () => {
          if (point === 'data') kill();
        },
        onEnd: () => {
          if (point === 'end') kill();
          return null;
        },
      },
    });
    await queueProductionList(context, totals);
    const worker = running.start([context.folder]);
    kill = () => worker.kill('SIGKILL');
    expect((await worker.exit).signal).toBe('SIGKILL');
    kill = () => {};
    await runOutbox(context);
    await runOutbox(context);
    expect(await states(context)).toEqual([state]);
    await expect.poll(() => peer.received.length).toBe(arrived);
    await mailProductionList(context, totals);
    expect(peer.received).toHaveLength(arrived);
  });
});
