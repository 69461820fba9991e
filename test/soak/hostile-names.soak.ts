import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtCommandLine, type CommandEnd } from '../helpers/command-line.ts';
import { closingSheet, invoiceList, outboxList } from '../helpers/command-shapes.ts';
import { csvText, writeInto } from '../helpers/csv-file.ts';
import { describeWithCups, type PrivateCups, startCups } from '../helpers/cups.ts';
import { filesBelow } from '../helpers/folder-contents.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { bakeryOptions, optionWords } from '../helpers/small-bakery.ts';
import { type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** A name as a file may hold it, and the plain data that it is. */
const names = [
  ['Jansen & Zn.', 'Jansen & Zn.'],
  ['Škoda – "Café"', 'Škoda – "Café"'],
  ['=cmd()|calc!A1', '=cmd()|calc!A1'],
  ['Piet\r\nBcc: boef@elders.example', 'Piet Bcc: boef@elders.example'],
  ['\u001b[31mRood\u001b]0;titel\u0007', '[31mRood]0;titel'],
  ['../../x', '../../x'],
  ['\u202efdp.exe <b>vet</b>', 'fdp.exe <b>vet</b>'],
] as const;
/** Codes may not hold control characters; everything else they may. */
/** As far as a debtor's number may go. */
const numbers = ['R.D', 'Š-1', 'A/../../z', 'n--all', 'B/../../y', 'C/../../x', 'Q_7'] as const;
const codes = ['R&D', 'Š–"1"', '=1+1', '-rf', '../../y', '../../x', '<7>'] as const;
const companyName = '../../<b>Brood</b> & "Škoda" =cmd()';

/** Control characters but the line feed, and the marks that turn the direction of writing. */
const unsafe = /[^\P{Cc}\n]|[\p{Bidi_Control}\u2028\u2029]/u;

let root: string;
let place: string;
let env: Readonly<Record<string, string>>;
let peer: SmtpPeer;
let delivered: CommandEnd;
/** All that any command said. */
let said = '';

async function run(...args: readonly string[]): Promise<CommandEnd> {
  const end = await program.run(args, { env });
  said += end.stdout + end.stderr;
  return end;
}

async function output(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}

async function importRows(kind: string, columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]) {
  return output('import', kind, await writeInto(place, `${kind}.csv`, csvText(columns, rows)));
}

beforeAll(async () => {
  root = await mkdtemp(join(memoryPlace(), 'factuurpost-hostile-'));
  // Two folders deep, so that ../.. leads to where the test looks.
  place = join(root, 'a', 'b');
  await mkdir(place, { recursive: true });
  env = { FACTUURPOST_DATA: join(place, 'data') };
  peer = await startPeer({
    onRcpt: (address) => (address === 'weg@klant.example' ? '550 5.1.1 \u001b[31mNobody\u0007 here' : null),
  });
  const options = {
    ...bakeryOptions,
    'company.name': companyName,
    'mail.fromName': 'Škoda", boef@elders.example, "',
    'mail.server': '127.0.0.1',
    'mail.port': String(peer.port),
    'folders.pdf': join(place, 'pdf'),
    'print.method': 'folder',
    'print.folder': join(place, 'printed'),
    'invoices.fileName': '../../{company}/{debtor}_{number}',
  };
  await mkdir(join(place, 'printed'));
  await output('options', 'set', ...optionWords(options));
  await importRows(
    'debtors',
    ['number', 'name', 'attention', 'address', 'postcode', 'city', 'email', 'invoiceDay', 'copies', 'dispatch'],
    names.map(([name], index) => ({
      number: numbers[index] ?? '',
      name,
      attention: name,
      address: name,
      postcode: '1000 AA',
      city: name,
      email: index === 1 ? 'weg@klant.example' : `post${index}@klant.example`,
      invoiceDay: 'monday',
      copies: '1',
      dispatch: 'both',
    })),
  );
  await importRows(
    'addresses',
    ['debtor', 'code', 'name', 'address', 'postcode', 'city'],
    names.map(([name], index) => ({
      debtor: numbers[index] ?? '',
      code: '../../z',
      name,
      address: name,
      postcode: '1000 AA',
      city: name,
    })),
  );
  await importRows(
    'articles',
    ['code', 'name', 'unit', 'price', 'vat'],
    names.map(([name], index) => ({ code: codes[index] ?? '', name, unit: '../u', price: '1,00', vat: 'low' })),
  );
  await importRows(
    'deliveries',
    ['number', 'date', 'debtor', 'address', 'article', 'description', 'quantity', 'reference'],
    names.flatMap(([name], index) =>
      names.map(([description], line) => ({
        number: `../../n${index}`,
        date: '2026-11-09',
        debtor: numbers[index] ?? '',
        address: '../../z',
        article: codes[line] ?? '',
        description: line % 2 === 0 ? '' : description,
        quantity: '2',
        reference: name,
      })),
    ),
  );
  await output('invoices', 'make', '--until', '2026-11-14');
  await output('invoices', 'finalise', '--all');
  delivered = await run('invoices', 'deliver', '--all', '--json');
});

afterAll(async () => {
  await peer.close();
  await rm(root, { recursive: true, force: true });
});

async function invoices() {
  return invoiceList.parse(JSON.parse(await output('invoices', 'list', '--json')));
}

describe('names that would like to be more than names', () => {
  it('are refused in an option when they hold control characters', async () => {
    const { code, stderr } = await run('options', 'set', 'company.name', 'Brood\u001b[2J');
    expect(code).toBe(2);
    expect(stderr).not.toMatch(unsafe);
  });

  it('are no way to write a second address', async () => {
    const rows = [
      { number: '9', name: 'x', address: 'x', postcode: 'x', city: 'x', email: 'a@b.example\r\nBcc: c@d.example' },
    ];
    const path = await writeInto(place, 'bcc.csv', csvText(Object.keys(rows[0] ?? {}), rows));
    const { code, stderr } = await run('import', 'debtors', path);
    expect(code).toBe(2);
    expect(stderr).toContain('Bcc:');
    expect(stderr).not.toMatch(unsafe);
  });

  it('are plain data in the list of invoices, in every total and in the outbox', async () => {
    const listed = await invoices();
    expect(listed.map(({ debtor }) => [debtor.number, debtor.name]).sort()).toEqual(
      names.map(([, plain], index) => [numbers[index], plain]).sort(),
    );
    const table = await output('invoices', 'list');
    for (const [, plain] of names) expect(table).toContain(plain);
    const entries = outboxList.parse(JSON.parse(await output('outbox', 'list', '--json')));
    expect(entries).toHaveLength(2 * names.length);
    await output('outbox', 'list');
  });

  it('stand on each invoice as they are: on the screen and in the PDF', async () => {
    const listed = await invoices();
    for (const { id, debtor } of listed) {
      const file = join(place, 'shown.pdf');
      const [text] = await Promise.all([output('invoices', 'show', id), output('invoices', 'show', id, '--pdf', file)]);
      const pdf = await readPdf(await readFile(file));
      await rm(file);
      // Both break long names over lines.
      const solid = (shown: string) => shown.replace(/\s+/g, '');
      for (const part of [debtor.name, companyName, ...names.map(([, plain]) => plain)]) {
        expect(solid(pdf.text)).toContain(solid(part));
      }
      expect(solid(text)).toContain(solid(companyName));
      expect(pdf.info.subject).toBe(debtor.name);
      expect(pdf.info.author).toBe(companyName);
    }
  });

  it('add no header and no recipient to a message', () => {
    expect(peer.received.map(({ to }) => to)).toEqual(
      expect.arrayContaining([0, 2, 3, 4, 5, 6].map((index) => [`post${index}@klant.example`])),
    );
    expect(peer.received).toHaveLength(names.length - 1);
    for (const { raw, parsed, from } of peer.received) {
      const head = raw.toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
      const fields = head.split(/\r\n(?![ \t])/).map((line) => line.split(':', 1)[0]?.toLowerCase());
      expect(fields.sort()).toEqual(
        ['content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to'].filter((field) =>
          fields.includes(field),
        ),
      );
      expect(from).toBe('facturen@korenaar.example');
      expect(parsed.from?.value).toEqual([
        { address: 'facturen@korenaar.example', name: 'Škoda", boef@elders.example, "' },
      ]);
      expect(head).not.toMatch(/^bcc/im);
    }
  });

  it('are text and nothing else in the body of a message', () => {
    for (const { parsed } of peer.received) {
      expect(parsed.subject).toContain(companyName);
      expect(parsed.text).toContain(companyName);
      expect(parsed.html).toContain('&lt;b&gt;Brood&lt;/b&gt; &amp; ');
      expect(parsed.html).not.toContain('<b>Brood');
      expect(`${parsed.subject}${parsed.text}${parsed.html || ''}`.replace(/\r/g, '')).not.toMatch(unsafe);
    }
  });

  it('name attachments, working copies and prints without leading anywhere', async () => {
    const attached = peer.received.flatMap(({ parsed }) => parsed.attachments.map(({ filename }) => filename ?? ''));
    for (const name of attached) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*_2\d{3}-\d{5}\.pdf$/);
    expect(new Set(attached).size).toBe(names.length - 1);
    const working = await readdir(join(place, 'pdf'));
    expect(working).toEqual(expect.arrayContaining(attached));
    for (const name of await readdir(join(place, 'printed'))) expect(name).toMatch(/^2\d{3}-\d{5} \(1 ex\)\.pdf$/);
  });

  it('leave no file outside the folders that were named', async () => {
    const outside = (await filesBelow(root)).filter((path) => !/^a\/b\/(data\/|pdf\/|printed\/|\w+\.csv$)/.test(path));
    expect(outside).toEqual([]);
    const own = await filesBelow(join(place, 'data'));
    expect(own.filter((path) => !/^[a-z0-9-]+(\/[\w-]+)*\/?[\w.-]+$/.test(path) && !path.endsWith('.key'))).toEqual([]);
  });

  it('are told with what a server said about them, without its escape codes', () => {
    expect(delivered.code).toBe(1);
    const { rows, counts } = closingSheet.parse(JSON.parse(delivered.stdout));
    expect(counts).toMatchObject({ accepted: names.length - 1, printed: names.length, failed: 1 });
    const [failed] = rows.filter(({ outcome }) => outcome === 'failed');
    expect(failed).toMatchObject({ debtor: numbers[1], route: 'mail' });
    expect(failed?.detail).toMatch(/550 5\.1\.1 .*Nobody.* here/);
  });

  it('are plain in the reason for sending again, which leads to a second message and print each', async () => {
    const [first] = await invoices();
    const reason = 'kwijt\u001b[31m\r\nBcc: boef@elders.example';
    const before = peer.received.length;
    const sheet = closingSheet.parse(
      JSON.parse(await output('invoices', 'deliver', first?.number ?? '', '--again', reason, '--json')),
    );
    expect(sheet.rows.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'printed']);
    expect(peer.received).toHaveLength(before + 1);
    expect(peer.received.at(-1)?.to).toHaveLength(1);
  });

  it('put no escape code or direction mark on the screen, whatever was asked', async () => {
    await output('options', 'get');
    await output('check');
    await run('invoices', 'show', '\u001b[31m../x');
    await run('invoices', '\u001b[31mlist');
    await run('import', 'debtors', '../\u001b[31m/x.csv');
    await run('invoices', 'deliver', '--all', '--dry-run');
    const oddly = await writeInto(place, '\u001b[31m\u009b1m\u202e.csv', 'code;name;price;vat\n1;Wit;1,00;low\n');
    await output('import', 'articles', oddly);
    await output('import', 'articles', oddly, '--json');
    await rm(oddly);
    expect(said.length).toBeGreaterThan(10_000);
    expect(said).not.toMatch(unsafe);
  });
});

describeWithCups('a CUPS queue', () => {
  let cups: PrivateCups;

  beforeAll(async () => {
    cups = await startCups();
    await cups.addQueue('Laser');
    env = { ...env, CUPS_SERVER: cups.socket };
  });

  afterAll(() => cups.stop());

  it('gets a job under its invoice number, whatever the names on the invoice', async () => {
    await output('options', 'set', 'print.method', 'cups', 'print.printer', 'Laser');
    const numbers = (await invoices()).flatMap(({ number }) => number ?? []);
    // One of them is not to be delivered by mail, see above.
    const { code } = await run('invoices', 'deliver', ...numbers, '--again', '-d Other', '--json');
    expect(code).toBe(1);
    await cups.idle('Laser');
    const jobs = await cups.received('Laser');
    expect(jobs.map(({ title, copies }) => `${title} x ${copies}`).sort()).toEqual(
      numbers.map((number) => `${number} x 1`).sort(),
    );
  });

  it('is refused by a name that leads elsewhere, and the row says so', async () => {
    await output('options', 'set', 'print.printer', '../../x -o raw');
    const [first] = await invoices();
    const { code, stdout } = await run('invoices', 'deliver', first?.number ?? '', '--again', 'x', '--json');
    expect(code).toBe(1);
    const rows = closingSheet.parse(JSON.parse(stdout)).rows;
    expect(rows.find(({ route }) => route === 'print')?.outcome).toBe('failed');
    expect(rows.find(({ route }) => route === 'mail')?.outcome).toBe('accepted');
  });
});
