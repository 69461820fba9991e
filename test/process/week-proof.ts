import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { type BakeryWeek, bakeryWeek, columns, type Row } from '../helpers/bakery-week.ts';
import { makeCertificates } from '../helpers/certificates.ts';
import { builtCommandLine, type CommandEnd } from '../helpers/command-line.ts';
import { closingSheet, finalisedInvoices, invoiceList, madeInvoices, outboxList } from '../helpers/command-shapes.ts';
import { csvText, writeInto } from '../helpers/csv-file.ts';
import { describeWithCups, type PrivateCups, type ReceivedJob, startCups } from '../helpers/cups.ts';
import { type ExpectedInvoice, expectedInvoices, lineText } from '../helpers/expected-invoices.ts';
import { printedTexts } from '../helpers/printed-invoice.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { type ReceivedMail, type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const seed = 20_261_114;
const user = 'facturen@korenaar.example';
const password = 'Brood & beleg "9" ß';
const sellerTexts = ['Bakkerij De Korenaar', 'De Korenaar B.V.', 'Molenweg 3', '3456 EF Zeist', 'NL001234567B01'];

type Made = z.infer<typeof madeInvoices>;

/** An invoice that was made, with what it should be and the number it got. */
interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly expected: ExpectedInvoice;
}

/** Everything that one week's run gave. */
interface Run {
  readonly week: BakeryWeek;
  readonly expected: ReadonlyMap<string, readonly ExpectedInvoice[]>;
  readonly made: Made;
  readonly numberOf: ReadonlyMap<string, string>;
  readonly invoices: readonly Invoice[];
  readonly delivered: CommandEnd;
  readonly received: readonly ReceivedMail[];
  readonly printed: readonly ReceivedJob[];
  /** What each original in the archive says, by the hash of its bytes. */
  readonly originals: ReadonlyMap<string, string>;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function linesOf(draft: Made['drafts'][number]): readonly string[] {
  return draft.sections
    .flatMap(({ lines }) => lines.map((line) => lineText({ ...line, rate: line.rate / 100 })))
    .sort();
}

/** What tells one invoice of a debtor from another: its lines, to the last cent. */
function keyOf(debtor: string, lines: readonly string[]): string {
  return [debtor, ...lines].join('\n');
}

/** Pairs what was made with what was expected; each expected invoice is used once. */
function pair(made: Made, expected: Run['expected'], numberOf: Run['numberOf']): readonly Invoice[] {
  const open = new Map<string, ExpectedInvoice[]>();
  for (const [debtor, invoices] of expected) {
    for (const invoice of invoices) {
      const key = keyOf(debtor, invoice.lines);
      open.set(key, [...(open.get(key) ?? []), invoice]);
    }
  }
  return made.drafts.flatMap((draft) => {
    const found = open.get(keyOf(draft.debtor, linesOf(draft)))?.pop();
    return found ? [{ id: draft.id, number: numberOf.get(draft.id) ?? '', expected: found }] : [];
  });
}

async function readOriginals(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const [year] = await readdir(folder);
  for (const name of await readdir(join(folder, year ?? ''))) {
    if (!name.endsWith('.pdf')) continue;
    const bytes = await readFile(join(folder, year ?? '', name));
    texts.set(hashOf(bytes), (await readPdf(bytes)).text);
  }
  return texts;
}

function addresses(list: string): readonly string[] {
  return list.split(',').flatMap((part) => part.trim() || []);
}

function attachmentsOf(mail: ReceivedMail) {
  return mail.parsed.attachments.map(({ filename, content, contentType }) => ({ filename, content, contentType }));
}

function wants(debtor: Row<'debtors'>, route: 'mail' | 'print'): boolean {
  return debtor.dispatch === 'both' || debtor.dispatch === (route === 'mail' ? 'pdf' : 'paper');
}

/**
 * Proves a whole week of a bakery through the command line, with a real mail server and a real print system.
 * @param size how many debtors: 150 at least have all kinds of them, multiples of 30 in the same shares
 */
export function proveWeek(size: number): void {
  describeWithCups(`a week of a bakery with ${size} debtors, through the command line`, () => proof(size));
}

function proof(size: number): void {
  let folder: string;
  let peer: SmtpPeer;
  let cups: PrivateCups;
  let env: Readonly<Record<string, string>>;
  let run: Run;

  const command = (...args: readonly string[]) => program.run(args, { env });
  const json = (...args: readonly string[]) => program.json(args, { env });

  beforeAll(async () => {
    folder = await mkdtemp(join(memoryPlace(), 'factuurpost-week-'));
    const certificates = await makeCertificates();
    peer = await startPeer({
      tls: 'starttls',
      certificate: certificates.good,
      login: { user, password, required: true, secureOnly: true },
    });
    cups = await startCups();
    await cups.addQueue('Laser');
    env = {
      FACTUURPOST_DATA: join(folder, 'data'),
      NODE_EXTRA_CA_CERTS: await writeInto(folder, 'authority.pem', certificates.ca),
      CUPS_SERVER: cups.socket,
    };
    run = await runWeek();
  });

  afterAll(async () => {
    await peer.close();
    await cups.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function runWeek(): Promise<Run> {
    const week = bakeryWeek(seed, size);
    await program.ok(['options', 'set', ...optionsOf()], { env });
    await program.ok(['options', 'set', 'mail.password', '-'], { env, input: `${password}\n` });
    for (const kind of ['debtors', 'addresses', 'articles', 'deliveries'] as const) {
      const rows: readonly Readonly<Record<string, string>>[] = week[kind];
      await program.ok(['import', kind, await writeInto(folder, `${kind}.csv`, csvText(columns[kind], rows))], { env });
    }
    const made = madeInvoices.parse(await json('invoices', 'make', '--until', week.days.at(-1) ?? ''));
    const finalised = finalisedInvoices.parse(await json('invoices', 'finalise', '--all'));
    const numberOf = new Map(finalised.map(({ id, number }) => [id, number ?? '']));
    const expected = expectedInvoices(week);
    const delivering = program.start(['invoices', 'deliver', '--all', '--json'], { env });
    // Meanwhile, on the other core.
    const originals = await readOriginals(join(folder, 'data/administratie/archive'));
    const delivered = await delivering.end;
    await cups.idle('Laser');
    return {
      week,
      expected,
      made,
      numberOf,
      invoices: pair(made, expected, numberOf),
      delivered,
      received: [...peer.received],
      printed: await cups.received('Laser'),
      originals,
    };
  }

  function optionsOf(): readonly string[] {
    const options: Readonly<Record<string, string>> = {
      'company.name': 'Bakkerij De Korenaar',
      'company.legalName': 'De Korenaar B.V.',
      'company.address': 'Molenweg 3',
      'company.postcode': '3456 EF',
      'company.city': 'Zeist',
      'company.kvk': '12345678',
      'company.vatId': 'NL001234567B01',
      'company.iban': 'NL91ABNA0417164300',
      'mail.server': 'localhost',
      'mail.port': String(peer.port),
      'mail.security': 'starttls',
      'mail.anonymous': 'no',
      'mail.user': user,
      'mail.from': user,
      'mail.fromName': 'Bakkerij De Korenaar',
      'folders.pdf': join(folder, 'pdf'),
      'print.method': 'cups',
      'print.printer': 'Laser',
    };
    return Object.entries(options).flat();
  }

  const byMail = () => run.invoices.filter(({ expected }) => wants(expected.debtor, 'mail'));
  const onPaper = () => run.invoices.filter(({ expected }) => wants(expected.debtor, 'print'));

  it('has in it what a week may hold', () => {
    const billed = [...run.expected.values()].flat();
    const kinds = new Set(billed.map(({ debtor }) => [debtor.dispatch, debtor.invoiceType, debtor.collect].join(' ')));
    expect(kinds.size).toBe(27);
    expect(new Set(billed.map(({ debtor }) => debtor.language))).toEqual(new Set(['nl', 'de', 'en']));
    expect(new Set(billed.flatMap(({ vat }) => vat.map(({ rate }) => rate)))).toEqual(new Set([21n, 9n, 0n]));
    const share = (dispatch: string) => run.week.debtors.filter((debtor) => debtor.dispatch === dispatch).length;
    expect([share('pdf'), share('paper'), share('both')]).toEqual([0.6 * size, 0.3 * size, 0.1 * size]);
    expect(run.week.debtors.filter((debtor) => debtor.consolidateTo !== '').length).toBeGreaterThan(size / 15);
    expect(run.week.deliveries.length).toBeGreaterThan(6 * size * 14);
  });

  it('bills each delivery note once, as its debtor asks, and no cash receipt', () => {
    const receipts = new Set(run.week.deliveries.filter(({ kind }) => kind === 'receipt').map(({ number }) => number));
    expect(receipts.size).toBeGreaterThan(0);
    expect(run.made.skipped).toEqual({
      receipt: receipts.size,
      'by-hand': expect.any(Number),
      'already-invoiced': 0,
      'after-until': 0,
      'not-chosen': 0,
      'other-day': 0,
    });
    const expected = [...run.expected].map(([debtor, invoices]) => [debtor, invoices.length]);
    const made = new Map<string, number>();
    for (const { debtor } of run.made.drafts) made.set(debtor, (made.get(debtor) ?? 0) + 1);
    expect([...made].sort()).toEqual(expected.sort());
  });

  it('comes to the same amounts, line by line and rate by rate, as the rows of the files do', () => {
    const drafts = new Map(run.made.drafts.map((draft) => [draft.id, draft]));
    expect(run.invoices).toHaveLength(run.made.drafts.length);
    for (const { id, expected } of run.invoices) {
      const draft = drafts.get(id);
      expect([draft?.deliveredFrom, draft?.deliveredUntil]).toEqual([expected.from, expected.until]);
      expect(draft?.vatTotals.map(({ rate, base, vat }) => [rate / 100, base, vat])).toEqual(
        expected.vat.map(({ rate, base, vat }) => [Number(rate), Number(base), Number(vat)]),
      );
      expect([draft?.net, draft?.vat, draft?.gross].map(String)).toEqual(
        [expected.net, expected.tax, expected.gross].map(String),
      );
    }
  });

  it('numbers the invoices one after the other, and lists them with the same amounts and what became of them', async () => {
    const listed = invoiceList.parse(await json('invoices', 'list'));
    const sequences = listed.map(({ number }) => Number(number?.split('-')[1]));
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    const known = new Map(listed.map((one) => [one.id, one]));
    for (const { id, number, expected } of run.invoices) {
      const one = known.get(id);
      expect(one).toMatchObject({
        number,
        type: 'A',
        status: 'final',
        debtor: { number: expected.debtor.number, name: expected.debtor.name },
        net: Number(expected.net),
        vat: Number(expected.tax),
        gross: Number(expected.gross),
      });
      expect(one?.dispatch?.error).toBeNull();
      expect(['accepted', 'printed']).toContain(one?.dispatch?.state);
    }
    expect(known.size).toBe(run.invoices.length);
  });

  it('prints number, both parties, period, tax per rate and total on every one of the PDFs', () => {
    expect(run.originals.size).toBe(run.invoices.length);
    const texts = [...run.originals.values()];
    const textOf = new Map(texts.flatMap((text) => [[/\d{4}-\d{5}/.exec(text)?.[0] ?? '', text] as const]));
    const missing = run.invoices.flatMap(({ number, expected }) => {
      const text = textOf.get(number) ?? '';
      return printedTexts(expected, number, sellerTexts).flatMap((part) =>
        text.includes(part) ? [] : [`${number}: ${part}`],
      );
    });
    expect(missing).toEqual([]);
  });

  it('sends each mail debtor one message per invoice, or one in all where it bundles, after a login over TLS', () => {
    const wanted = new Map<string, string[]>();
    for (const { number, expected } of byMail()) {
      const { debtor } = expected;
      const key = debtor.bundle === 'yes' ? `bundle ${debtor.number}` : number;
      wanted.set(key, [...(wanted.get(key) ?? []), number]);
    }
    const numbersIn = (mail: ReceivedMail) => mail.parsed.subject?.match(/\d{4}-\d{5}/g)?.sort() ?? [];
    expect([...wanted.keys()].filter((key) => key.startsWith('bundle'))).toHaveLength(2);
    expect(run.received.map(numbersIn).sort()).toEqual([...wanted.values()].map((numbers) => numbers.sort()).sort());
    expect(new Set(run.received.map((mail) => `${mail.user} ${mail.secure} ${mail.from}`))).toEqual(
      new Set([`${user} true ${user}`]),
    );
    expect(new Set(run.received.map((mail) => mail.parsed.messageId)).size).toBe(run.received.length);
  });

  it('puts into each message its own invoices, as the archive has them, under their names, and sends it to nobody else', () => {
    const invoices = new Map(run.invoices.map((invoice) => [invoice.number, invoice]));
    for (const mail of run.received) {
      const attachments = attachmentsOf(mail);
      const numbers = mail.parsed.subject?.match(/\d{4}-\d{5}/g) ?? [];
      expect(attachments.map(({ filename }) => filename).sort()).toEqual(
        numbers.map((number) => `Bakkerij-De-Korenaar_Factuur_${number}.pdf`).sort(),
      );
      expect(new Set(attachments.map(({ contentType }) => contentType))).toEqual(new Set(['application/pdf']));
      const debtors = new Set(numbers.map((number) => invoices.get(number)?.expected.debtor));
      const [debtor] = debtors;
      expect(debtors.size).toBe(1);
      if (!debtor) throw new Error(`nobody is billed by ${numbers.join(', ')}`);
      expect([...mail.to].sort()).toEqual([...addresses(debtor.email), ...addresses(debtor.cc)].sort());
      for (const { filename, content } of attachments) {
        const text = run.originals.get(hashOf(content)) ?? '';
        expect(text).toContain(/\d{4}-\d{5}/.exec(filename ?? '')?.[0]);
        expect(text).toContain(debtor.name);
      }
    }
  });

  it('prints each paper debtor the copies it wants of its own invoice, and nobody anything else', () => {
    const titles = run.printed.map(({ title, copies }) => `${title} x ${copies}`);
    expect(titles.sort()).toEqual(
      onPaper()
        .map(({ number, expected }) => `${number} x ${expected.debtor.copies}`)
        .sort(),
    );
    const debtorOf = new Map(run.invoices.map(({ number, expected }) => [number, expected.debtor]));
    for (const { title, data } of run.printed) {
      const text = run.originals.get(hashOf(data)) ?? '';
      expect(text).toContain(title);
      expect(text).toContain(debtorOf.get(title)?.name);
    }
  });

  it('keeps a working copy of each mailed PDF and of no other', async () => {
    const names = byMail().map(({ number }) => `Bakkerij-De-Korenaar_Factuur_${number}.pdf`);
    expect((await readdir(join(folder, 'pdf'))).sort()).toEqual(names.sort());
  });

  it('ends in a closing sheet that agrees, row by row, with what server and printer have', () => {
    expect([run.delivered.code, run.delivered.stderr]).toEqual([0, '']);
    const { rows, counts } = closingSheet.parse(JSON.parse(run.delivered.stdout));
    const jobs = new Map(run.printed.map((job) => [job.title, job.jobId]));
    const wanted = run.invoices.flatMap(({ id, number, expected: { debtor } }) => [
      ...(wants(debtor, 'mail')
        ? [`${id} ${number} ${debtor.number} mail accepted ${[...addresses(debtor.email), ...addresses(debtor.cc)]}`]
        : []),
      ...(wants(debtor, 'print') ? [`${id} ${number} ${debtor.number} print printed ${jobs.get(number)}`] : []),
    ]);
    const told = rows.map(({ invoice, number, debtor, route, outcome, detail }) => {
      const [to = '', reply = ''] = detail.split(': ');
      const proof = route === 'mail' ? to.split(', ') : reply;
      return `${invoice} ${number} ${debtor} ${route} ${outcome} ${proof}`;
    });
    expect(told.sort()).toEqual(wanted.sort());
    for (const { detail } of rows.filter(({ route }) => route === 'mail')) expect(detail).toContain(': 250 OK: kept');
    expect(counts).toEqual({
      accepted: byMail().length,
      printed: onPaper().length,
      queued: 0,
      planned: 0,
      skipped: 0,
      failed: 0,
      uncertain: 0,
    });
  });

  it('leaves an outbox in which every entry is done, with the message ids that the server got', async () => {
    const entries = outboxList.parse(await json('outbox', 'list'));
    expect(entries).toHaveLength(run.received.length + run.printed.length);
    const mails = entries.filter(({ route }) => route === 'mail');
    expect(mails.map(({ messageId }) => messageId).sort()).toEqual(
      run.received.map((mail) => mail.parsed.messageId).sort(),
    );
    expect(new Set(entries.map(({ route, state }) => `${route} ${state}`))).toEqual(
      new Set(['mail accepted', 'print printed']),
    );
    expect(new Set(entries.map(({ attempts }) => attempts))).toEqual(new Set([1]));
    expect(outboxList.parse(await json('outbox', 'list', '--state', 'failed'))).toEqual([]);
  });

  it('shows an invoice as text of 80 columns with the same total', async () => {
    const [invoice] = run.invoices;
    if (!invoice) throw new Error('no invoice was made');
    const text = await program.ok(['invoices', 'show', invoice.number, '--text'], { env });
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const words = text.replace(/\s+/g, ' ');
    expect(printedTexts(invoice.expected, invoice.number, sellerTexts).filter((part) => !words.includes(part))).toEqual(
      [],
    );
  });

  it('finds nothing wrong when everything is read again', async () => {
    expect(await json('check')).toEqual({ findings: [] });
  });

  it('sends and prints nothing when everything is to be delivered a second time', async () => {
    const again = await command('invoices', 'deliver', '--all', '--json');
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(closingSheet.parse(JSON.parse(again.stdout)).rows).toEqual([]);
    const once = await command('outbox', 'run', '--once', '--json');
    expect(once.code).toBe(0);
    await cups.idle('Laser');
    expect(peer.received).toHaveLength(run.received.length);
    expect(await cups.received('Laser')).toHaveLength(run.printed.length);
  });
}
