import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import { openDataFolder } from '../../src/actions/data-folder.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { listInvoices } from '../../src/actions/list-invoices.ts';
import { previewInvoices } from '../../src/actions/make-invoices.ts';
import { setOptions } from '../../src/actions/options.ts';
import { openPractice, type PracticeSession } from '../../src/actions/practise.ts';
import { listPracticeMail } from '../../src/actions/read-mail.ts';
import { pastWeeks } from '../../src/actions/seed-practice.ts';
import type { MailOptions } from '../../src/domain/options.ts';
import { isPracticeSink, startPracticeSink } from '../../src/mail/practice-sink.ts';
import { files } from '../../src/state/files.ts';
import { changeOptions, finalInvoices } from '../helpers/invoice-world.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';

vi.setConfig({ hookTimeout: 120_000 });

/** A Thursday: its last whole week ends on Sunday 22 November. */
const now = () => new Date('2026-11-26T10:00:00');
const mailFolder = () => join(folder, 'practice', 'mail');

let folder: string;
let seeded: readonly { readonly done: number; readonly total: number }[];

/** A session of its own on the practice folder, as another console has; closed when the test has finished. */
async function session(): Promise<PracticeSession> {
  const practice = await openPractice(await openDataFolder(folder), { now });
  onTestFinished(() => practice.close());
  return practice;
}

async function mailOptions({ context }: PracticeSession): Promise<MailOptions> {
  return (await context.company.read(files.options)).mail;
}

/** Sends a past invoice once more, and gives what the server, or the folder, said. */
async function sendAgain({ context }: PracticeSession): Promise<string> {
  const [invoice] = (await listInvoices(context, { status: null, from: null, until: null })).filter(
    ({ dispatch }) => dispatch?.route === 'mail',
  );
  if (!invoice) throw new Error('nothing was sent');
  const { rows } = await deliverInvoices(context, { invoices: [invoice.invoice.id], reason: 'oefening' });
  return rows.map(({ outcome, reply }) => `${outcome} ${reply}`).join();
}

beforeAll(async () => {
  folder = await mkdtemp(join(memoryPlace(), 'factuurpost-practice-'));
  // What a seeding that was killed leaves.
  await mkdir(join(folder, 'oefenbakkerij', 'invoices'), { recursive: true });
  await writeFile(join(folder, 'oefenbakkerij', 'invoices', '2026-10.json'), 'half geschre');
  await mkdir(mailFolder(), { recursive: true });
  await writeFile(join(mailFolder(), 'half.eml'), 'Subject: half');
  // Two consoles that are opened at once on a folder without practice data.
  const reports: { done: number; total: number }[] = [];
  const progress = (done: number, total: number) => void reports.push({ done, total });
  const stores = await Promise.all([openDataFolder(folder), openDataFolder(folder)]);
  const both = await Promise.all(stores.map((store) => openPractice(store, { now, progress })));
  seeded = reports;
  for (const practice of both) await practice.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('practice data', () => {
  it('are made once, whoever opens at once, and whole, whatever was broken off before', async () => {
    const practice = await session();
    expect(await checkCompany(practice.context.company)).toEqual([]);
    const dates = (await finalInvoices(practice.context)).map(({ date }) => date);
    expect(new Set(dates)).toEqual(new Set(['2026-11-09', '2026-11-16']));
    expect(new Set(dates).size).toBe(pastWeeks);
    expect(dates.length).toBeGreaterThan(100);
    const listed = await listInvoices(practice.context, { status: null, from: null, until: null });
    expect(new Set(listed.map(({ dispatch }) => dispatch?.state))).toEqual(new Set(['accepted', 'printed']));
    const sent = listed.filter(({ invoice }) => invoice.status !== 'draft').length;
    expect(sent).toBe(dates.length);
    const mails = await listPracticeMail(mailFolder());
    expect(mails.length).toBeGreaterThan(100);
    expect(mails.filter(({ file }) => file === 'half.eml')).toEqual([]);
    expect(await readdir(folder)).not.toContain('.practice.lock');
  });

  it('leave the last week open, to practise with, and nothing older', async () => {
    const { context } = await session();
    const { drafts } = await previewInvoices(context, { until: '2026-11-30', day: null, debtors: null });
    expect(drafts.length).toBeGreaterThan(50);
    expect(drafts.filter(({ deliveredFrom }) => deliveredFrom < '2026-11-16')).toEqual([]);
    expect(drafts.filter(({ deliveredUntil }) => deliveredUntil > '2026-11-22')).toEqual([]);
  });

  it('are made with progress that rises to the end', () => {
    const shares = seeded.map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(seeded.at(-1)).toEqual({ done: 100, total: 100 });
    expect(seeded.length).toBeGreaterThan(50);
  });

  it('are opened again at once', async () => {
    const store = await openDataFolder(folder);
    const begun = performance.now();
    const practice = await openPractice(store, { now });
    const took = performance.now() - begun;
    await practice.close();
    // Some 50 ms on a quiet machine.
    expect(took).toBeLessThan(1000);
  });
});

describe('the practice mail server', () => {
  it('gets the mail while the session is open; after that it goes on into the same folder', async () => {
    const practice = await openPractice(await openDataFolder(folder), { now });
    expect(await mailOptions(practice)).toMatchObject({ method: 'smtp', server: '127.0.0.1' });
    const before = (await readdir(mailFolder())).length;
    expect(await sendAgain(practice)).toMatch(/^accepted 250 .*Kept as \S+\.eml/);
    await practice.close();
    expect(await mailOptions(practice)).toMatchObject({ method: 'folder', folder: mailFolder() });
    expect(await sendAgain(practice)).toMatch(/^accepted \S+\.eml$/);
    expect(await readdir(mailFolder())).toHaveLength(before + 2);
  });

  it('is shared by two sessions; when the one that has it closes, the other takes it over, and mail goes all the while', async () => {
    const first = await openPractice(await openDataFolder(folder), { now });
    const { port } = await mailOptions(first);
    const second = await session();
    expect((await mailOptions(second)).port).toBe(port);
    expect(await sendAgain(second)).toMatch(/^accepted 250/);
    await first.close();
    expect(await sendAgain(second)).toMatch(/^accepted/);
    await vi.waitFor(async () => expect(await mailOptions(second)).toMatchObject({ method: 'smtp', port }), {
      timeout: 10_000,
    });
    expect(await isPracticeSink(mailFolder(), port)).toBe(true);
    expect(await sendAgain(second)).toMatch(/^accepted 250/);
  });

  it('is taken over from a session that was killed, by one that was open beside it', async () => {
    const killed = await startPracticeSink(mailFolder());
    const helper = await openPractice(await openDataFolder(folder), { now });
    await helper.close();
    await setOptions(helper.context, [
      ['mail.method', 'smtp'],
      ['mail.port', String(killed.port)],
    ]);
    const beside = await session();
    expect((await mailOptions(beside)).port).toBe(killed.port);
    await killed.close();
    await vi.waitFor(async () => expect(await isPracticeSink(mailFolder(), killed.port)).toBe(true), {
      timeout: 10_000,
    });
    expect(await mailOptions(beside)).toMatchObject({ method: 'smtp', port: killed.port });
    expect(await sendAgain(beside)).toMatch(/^accepted 250/);
  });

  it('is started anew when nobody answers on the port any more, or somebody else does', async () => {
    const stranger = createServer((socket) => socket.end('220 mail.example.com ESMTP\r\n'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => stranger.close(() => resolve())));
    const address = stranger.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    const helper = await openPractice(await openDataFolder(folder), { now });
    const { port } = await mailOptions(helper);
    await helper.close();
    // As a killed session leaves it: the port stands there, and nobody answers.
    await setOptions(helper.context, [['mail.method', 'smtp']]);
    const again = await openPractice(await openDataFolder(folder), { now });
    expect(await mailOptions(again)).toMatchObject({ method: 'smtp', port });
    await again.close();
    await setOptions(helper.context, [['mail.port', String(taken)]]);
    const elsewhere = await session();
    expect((await mailOptions(elsewhere)).port).not.toBe(taken);
    expect(await sendAgain(elsewhere)).toMatch(/^accepted 250/);
  });

  it('of another folder is not taken for its own', async () => {
    const other = await startPracticeSink(join(folder, 'elders'));
    onTestFinished(() => other.close());
    expect(await isPracticeSink(join(folder, 'elders'), other.port)).toBe(true);
    expect(await isPracticeSink(mailFolder(), other.port)).toBe(false);
  });

  it('is where mail goes after every opening, whatever a person set; but is not put back under his hands', async () => {
    const first = await openPractice(await openDataFolder(folder), { now });
    const second = await openPractice(await openDataFolder(folder), { now });
    await changeOptions(first.context, { mail: { method: 'smtp', server: 'smtp.provider.example', port: 587 } });
    await first.close();
    expect(await mailOptions(second)).toMatchObject({ server: 'smtp.provider.example', port: 587 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await mailOptions(second)).toMatchObject({ server: 'smtp.provider.example', port: 587 });
    await second.close();
    const third = await session();
    expect(await mailOptions(third)).toMatchObject({ method: 'smtp', server: '127.0.0.1', folder: mailFolder() });
  });
});
