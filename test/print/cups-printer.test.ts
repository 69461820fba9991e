import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { jobState, listPrinters, openCupsPrinter } from '../../src/print/cups.ts';
import type { CupsSettings } from '../../src/print/cups-command.ts';
import { PrintError } from '../../src/print/print-error.ts';
import { openPrinter, type PrintJob } from '../../src/print/printer.ts';
import { describeWithCups, type PrivateCups, startCups } from '../helpers/cups.ts';
import { type Fault, openUnreliableLine, type UnreliableLine } from './unreliable-line.ts';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000), Buffer.from('\n%%EOF\n')]);
const job = (title: string, more: Partial<PrintJob> = {}): PrintJob => ({ title, pdf, copies: 1, ...more });

async function problemOf(work: Promise<unknown>): Promise<Pick<PrintError, 'problem' | 'submitted' | 'params'>> {
  const error: unknown = await work.then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  if (!(error instanceof PrintError)) throw new Error(`not a PrintError: ${String(error)}`);
  return { problem: error.problem, submitted: error.submitted, params: error.params };
}

describeWithCups('printing through CUPS', () => {
  let cups: PrivateCups;
  let settings: CupsSettings;
  let scratch: string;
  let line: UnreliableLine | undefined;

  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'print-'));
    cups = await startCups();
    settings = { env: cups.env, timeoutMs: 10_000 };
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await line?.close();
    line = undefined;
  });
  afterAll(async () => {
    await cups.stop();
    await rm(scratch, { recursive: true });
  });

  const overLine = async (fault: Fault, trigger = '%PDF'): Promise<CupsSettings> => {
    line = await openUnreliableLine(cups.socket, trigger, fault);
    return { env: { ...cups.env, CUPS_SERVER: line.socket }, timeoutMs: 10_000 };
  };
  const titlesOn = async (queue: string): Promise<readonly string[]> => {
    await cups.idle(queue);
    return (await cups.received(queue)).map((received) => received.title);
  };

  it('delivers a PDF whole, with its title and number of copies, under the job id that CUPS gave', async () => {
    await cups.addQueue('whole-office');
    const printer = openPrinter({ method: 'cups', printer: 'whole-office', folder: '' }, settings);
    await printer.check();
    const { jobId } = await printer.print(job('Factuur 2026-00123, Bäckerei „Zur Mühle“ €', { copies: 3 }));
    await cups.idle('whole-office');
    const [received, ...others] = await cups.received('whole-office');
    expect(others).toEqual([]);
    expect(received).toMatchObject({ jobId, copies: 3, title: 'Factuur 2026-00123, Bäckerei „Zur Mühle“ €' });
    expect(received?.data.equals(pdf)).toBe(true);
    expect(jobId).toMatch(/^whole-office-\d+$/);
  });

  it('delivers 20 jobs in a row in order, once each', async () => {
    await cups.addQueue('row');
    const printer = openCupsPrinter('row', settings);
    const ids: string[] = [];
    for (let n = 1; n <= 20; n++) ids.push((await printer.print(job(`2026-${n}`, { copies: 1 + (n % 9) }))).jobId);
    await cups.idle('row');
    const received = await cups.received('row');
    expect(received.map(({ jobId, title, copies }) => [jobId, title, copies])).toEqual(
      ids.map((id, index) => [id, `2026-${index + 1}`, 1 + ((index + 1) % 9)]),
    );
  });

  it.each([
    ['two dashes', '--', '--'],
    ['an option', '-o', '-o'],
    ['an option with a value', '-n 9', '-n 9'],
    ['another printer', '-d elsewhere', '-d elsewhere'],
    ['shell words', `it's "q" $(touch x) \`x\` ; x | x & * ? \\`, `it's "q" $(touch x) \`x\` ; x | x & * ? \\`],
    ['line ends and zero bytes', 'one\r\ntwo\tthree\0four', 'one two threefour'],
    ['escape codes', '\u001b[31mred\u001b]0;title\u0007', '[31mred]0;title'],
    ['direction marks', 'right-to-left \u202e2026', 'right-to-left 2026'],
    ['a path', '../../etc/x', '../../etc/x'],
    ['formats and tags', '%s%n {printer} <b>', '%s%n {printer} <b>'],
    ['nothing but white space', ' \n ', 'Factuurpost'],
    ['a thousand bytes', 'é'.repeat(500), 'é'.repeat(100)],
  ])('takes a title with %s as plain data', async (_what, title, shown) => {
    const queue = 'titles';
    if ((await listPrinters(settings)).every(({ name }) => name !== queue)) await cups.addQueue(queue);
    const before = (await cups.received(queue)).length;
    await openCupsPrinter(queue, settings).print(job(title));
    await cups.idle(queue);
    const received = (await cups.received(queue)).slice(before);
    expect(received.map((one) => [one.title, one.copies, one.data.equals(pdf)])).toEqual([[shown, 1, true]]);
  });

  it('prints on the default of CUPS when no printer is chosen, and says so when there is none', async () => {
    const printer = openCupsPrinter('', settings);
    const none = { problem: 'no-default-printer', submitted: 'no' };
    expect(await problemOf(printer.check())).toMatchObject(none);
    expect(await problemOf(printer.print(job('none')))).toMatchObject(none);

    await cups.addQueue('standard');
    await cups.makeDefault('standard');
    const { jobId } = await printer.print(job('to the default'));
    expect(jobId).toMatch(/^standard-/);
    expect(await titlesOn('standard')).toEqual(['to the default']);
    expect((await listPrinters(settings)).filter((one) => one.isDefault).map((one) => one.name)).toEqual(['standard']);
  });

  it.each(['nowhere', 'known -n 9', 'known,nowhere', '-known', '--', '../known', 'known/a/b', 'known\n', '$(known)'])(
    'refuses the printer %j, that does not exist, before anything is sent',
    async (name) => {
      if ((await listPrinters(settings)).every((one) => one.name !== 'known')) await cups.addQueue('known');
      const printer = openCupsPrinter(name, settings);
      expect(await problemOf(printer.check())).toMatchObject({ problem: 'no-printer', submitted: 'no' });
      expect(await problemOf(printer.print(job('x')))).toMatchObject({ problem: 'no-printer', submitted: 'no' });
      expect(await titlesOn('known')).toEqual([]);
    },
  );

  it('refuses a stopped printer with the reason that was given, and prints when it runs again', async () => {
    await cups.addQueue('jammed');
    await cups.disable('jammed', 'Paper jam in tray 2');
    const printer = openCupsPrinter('jammed', settings);
    const stopped = {
      problem: 'stopped',
      submitted: 'no',
      params: { printer: 'jammed', reason: 'Paper jam in tray 2' },
    };
    expect(await problemOf(printer.check())).toMatchObject(stopped);
    expect(await problemOf(printer.print(job('too early')))).toMatchObject(stopped);
    await cups.enable('jammed');
    await printer.print(job('in time'));
    expect(await titlesOn('jammed')).toEqual(['in time']);
  });

  it('tells why CUPS itself stopped a printer, and that the job that broke it still waits', async () => {
    await cups.addQueue('toner');
    await cups.breakDown('toner', 'Out of toner');
    const printer = openCupsPrinter('toner', settings);
    const { jobId } = await printer.print(job('first'));
    await expect
      .poll(() => problemOf(printer.check()), { timeout: 5_000 })
      .toMatchObject({
        problem: 'stopped',
        params: { reason: 'Out of toner' },
      });
    expect(await jobState(jobId, settings)).toBe('waiting');
    await cups.breakDown('toner', null);
    await cups.enable('toner');
    expect(await titlesOn('toner')).toEqual(['first']);
    expect(await jobState(jobId, settings)).toBe('done');
  });

  it('refuses a printer that takes no jobs, with the reason that was given', async () => {
    await cups.addQueue('closed');
    await cups.reject('closed', 'Closed for today');
    const printer = openCupsPrinter('closed', settings);
    const refused = { problem: 'not-accepting', submitted: 'no', params: { reason: 'Closed for today' } };
    expect(await problemOf(printer.check())).toMatchObject(refused);
    expect(await problemOf(printer.print(job('x')))).toMatchObject(refused);
    await cups.accept('closed');
    await printer.check();
  });

  it('does not blame the printer when there is no server', async () => {
    const away = { ...settings, env: { ...cups.env, CUPS_SERVER: path.join(scratch, 'no-socket') } };
    const noServer = { problem: 'no-server', submitted: 'no' };
    const printer = openCupsPrinter('whole-office', away);
    expect(await problemOf(printer.check())).toMatchObject(noServer);
    expect(await problemOf(printer.print(job('x')))).toMatchObject(noServer);
    expect(await problemOf(listPrinters(away))).toMatchObject(noServer);
    expect(await problemOf(jobState('whole-office-1', away))).toMatchObject(noServer);
  });

  it('says so when the CUPS programs are not installed', async () => {
    const bare = { ...settings, env: { ...cups.env, PATH: scratch } };
    const printer = openCupsPrinter('whole-office', bare);
    expect(await problemOf(printer.check())).toMatchObject({ problem: 'no-lp', submitted: 'no' });
    expect(await problemOf(printer.print(job('x')))).toMatchObject({ problem: 'no-lp', submitted: 'no' });
  });

  it('gives up on a server that stands still before it got the job: nothing was submitted', async () => {
    await cups.addQueue('frozen');
    const printer = openCupsPrinter('frozen', { ...settings, timeoutMs: 300 });
    cups.freeze();
    try {
      expect(await problemOf(printer.print(job('x')))).toMatchObject({ problem: 'timeout', submitted: 'no' });
    } finally {
      cups.thaw();
    }
    expect(await titlesOn('frozen')).toEqual([]);
  });

  it('calls a job uncertain when no answer came after the PDF, and indeed it was printed', async () => {
    await cups.addQueue('mute');
    const printer = openCupsPrinter('mute', { ...(await overLine('mute')), timeoutMs: 2_000 });
    expect(await problemOf(printer.print(job('2026-00001')))).toMatchObject({
      problem: 'timeout',
      submitted: 'unknown',
      params: { printer: 'mute', submitted: 'unknown' },
    });
    expect(await titlesOn('mute')).toEqual(['2026-00001']);
  });

  it('calls a job uncertain when lp is killed after it got the PDF', async () => {
    await cups.addQueue('killed');
    const printer = openCupsPrinter('killed', await overLine('mute'));
    const outcome = problemOf(printer.print(job('2026-00002')));
    await expect.poll(async () => (await cups.received('killed')).length, { timeout: 5_000 }).toBe(1);
    process.kill(await childNamed('lp'), 'SIGKILL');
    expect(await outcome).toMatchObject({ problem: 'refused', submitted: 'unknown', params: { reason: 'SIGKILL' } });
  });

  it('does not believe lp when it says yes to a job whose PDF never reached the server', async () => {
    await cups.addQueue('lost');
    // The last chunk of an HTTP body: without it the server throws the body away.
    const printer = openCupsPrinter('lost', await overLine('lose', '\r\n0\r\n\r\n'));
    expect(await problemOf(printer.print(job('2026-00003')))).toMatchObject({
      problem: 'no-server',
      submitted: 'unknown',
    });
    expect(await cups.received('lost')).toEqual([]);
  });

  it('knows that a PDF that broke off half-way cannot be printed', async () => {
    await cups.addQueue('half');
    const printer = openCupsPrinter('half', await overLine('lose'));
    expect(await problemOf(printer.print(job('2026-00004')))).toMatchObject({ problem: 'refused', submitted: 'no' });
    expect(await cups.received('half')).toEqual([]);
  });

  it('is sure of a job whose answer was lost when the server says that it has it', async () => {
    await cups.addQueue('cut');
    const { jobId } = await openCupsPrinter('cut', await overLine('cut')).print(job('2026-00005'));
    await expect
      .poll(async () => (await cups.received('cut')).map((one) => one.jobId), { timeout: 10_000 })
      .toEqual([jobId]);
  });

  it('prints nothing once the job is called off', async () => {
    await cups.addQueue('called-off');
    const printer = openCupsPrinter('called-off', settings);
    await expect(printer.print(job('x', { signal: AbortSignal.abort(new Error('stop')) }))).rejects.toThrow('stop');
    const soon = new AbortController();
    const printing = printer.print(job('y', { signal: soon.signal }));
    soon.abort(new Error('stop'));
    await expect(printing).rejects.toThrow('stop');
    expect(await cups.received('called-off')).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN])('never turns %s copies into a job', async (copies) => {
    await expect(openCupsPrinter('whole-office', settings).print(job('x', { copies }))).rejects.toThrow(RangeError);
  });

  it('leaves no PDF in the temporary folder, and submits nothing when that folder cannot be used', async () => {
    await cups.addQueue('temporary');
    const printer = openCupsPrinter('temporary', settings);
    vi.stubEnv('TMPDIR', scratch);
    await printer.print(job('kept nowhere'));
    expect(await readdir(scratch)).toEqual([]);
    vi.stubEnv('TMPDIR', path.join(scratch, 'missing'));
    expect(await problemOf(printer.print(job('x')))).toMatchObject({
      problem: 'refused',
      submitted: 'no',
      params: { reason: 'ENOENT' },
    });
    expect(await titlesOn('temporary')).toEqual(['kept nowhere']);
  });

  it('follows a job from waiting to done, tells a held one, and does not know another', async () => {
    await cups.addQueue('followed');
    await cups.block('followed');
    const { jobId: first } = await openCupsPrinter('followed', settings).print(job('in front'));
    const { jobId: second } = await openCupsPrinter('followed', settings).print(job('behind'));
    expect(await jobState(first, settings)).toBe('waiting');
    expect(await jobState(first.toUpperCase(), settings)).toBe('waiting');
    await cups.hold(second);
    expect(await jobState(second, settings)).toBe('held');
    await cups.unblock('followed');
    await expect.poll(() => jobState(first, settings), { timeout: 10_000 }).toBe('done');
    expect(await jobState(second, settings)).toBe('held');
    await cups.cancelAll('followed');
    for (const unknown of ['followed-99999', 'nowhere-1', 'followed', '2026-00123 (2 ex).pdf', '--1', 'a b-1', '']) {
      expect([unknown, await jobState(unknown, settings)]).toEqual([unknown, 'unknown']);
    }
  });

  it('lists every queue with its state', async () => {
    await cups.addQueue('a-idle');
    await cups.addQueue('a-busy');
    await cups.addQueue('a-stopped');
    await cups.block('a-busy');
    await cups.disable('a-stopped', 'Being cleaned');
    await openCupsPrinter('a-busy', settings).print(job('slow'));
    const listed = (await listPrinters(settings)).filter(({ name }) => name.startsWith('a-'));
    expect(
      listed.map(({ name, state, stoppedBecause, accepting }) => [name, state, stoppedBecause, accepting]),
    ).toEqual([
      ['a-busy', 'printing', '', true],
      ['a-idle', 'idle', '', true],
      ['a-stopped', 'stopped', 'Being cleaned', true],
    ]);
    await cups.unblock('a-busy');
    await cups.idle('a-busy');
  });
});

/** The process id of this process's child of that name. */
async function childNamed(name: string): Promise<number> {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    // A process may end between the two reads.
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    const [, command, parent] = /^\d+ \((.*)\) \S (\d+) /.exec(stat) ?? [];
    if (command === name && Number(parent) === process.pid) return Number(entry);
  }
  throw new Error(`no child named ${name}`);
}
