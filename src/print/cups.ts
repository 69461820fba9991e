import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../disk/error-code.ts';
import type { Submitted } from '../domain/print-problem.ts';
import { cleanTitle } from './clean-text.ts';
import { type CommandEnd, type CupsSettings, runCupsCommand } from './cups-command.ts';
import { jobIdIn, refusalIn } from './lp-output.ts';
import { defaultIn, jobIn, type Queue, queuesIn } from './lpstat-output.ts';
import { PrintError } from './print-error.ts';
import type { Printer, PrintJob } from './printer.ts';
import { requirePrintable } from './require-printable.ts';
import { withSpoolFile } from './spool-file.ts';

/** A queue to choose from. */
export interface PrinterInfo extends Queue {
  readonly isDefault: boolean;
}

/**
 * Where a job is. waiting: in the queue or printing · held: in the queue until somebody releases it · done: it left the
 * queue, on paper or cancelled (lpstat does not tell these apart) · unknown: CUPS does not know it, or no longer.
 */
export type JobState = 'waiting' | 'held' | 'done' | 'unknown';

type Exit = Extract<CommandEnd, { kind: 'exit' }>;

/**
 * Turns an end without an answer into its error.
 * @param before what is known of the job when the program did not start
 * @param after the same when it did and then broke off
 */
function requireExit(end: CommandEnd, printer: string, before: Submitted, after: Submitted): Exit {
  switch (end.kind) {
    case 'exit':
      return end;
    case 'missing':
      throw new PrintError('no-lp', before, { printer });
    case 'failed':
      throw new PrintError('refused', before, { printer, reason: end.reason });
    case 'timeout':
      throw new PrintError('timeout', after, { printer });
    case 'killed':
      throw new PrintError('refused', after, { printer, reason: end.signal });
    default:
      return end satisfies never;
  }
}

async function askLpstat(
  args: readonly string[],
  settings: CupsSettings,
  printer: string,
  submitted: Submitted = 'no',
): Promise<Exit> {
  return requireExit(await runCupsCommand('lpstat', args, settings), printer, submitted, submitted);
}

/** What `lpstat -r` says, and what other programs complain about. */
const runs = /^scheduler is running$/m;
const runsNot = /scheduler is not running/i;

/** Asked first: without a server, lp and lpstat blame the printer ("does not exist"). */
async function requireServer(settings: CupsSettings, printer: string): Promise<void> {
  const { stdout } = await askLpstat(['-r'], settings, printer);
  if (!runs.test(stdout)) throw new PrintError('no-server', 'no', { printer });
}

async function defaultPrinter(settings: CupsSettings): Promise<string> {
  const { stdout } = await askLpstat(['-d'], settings, '');
  const found = defaultIn(stdout);
  if (found === null) throw new PrintError('no-default-printer', 'no');
  return found;
}

/**
 * A destination is a queue, or `queue/instance` (a user's own set of options). lpstat takes lists, split at commas and
 * blanks, and reads a leading dash as an option, so that no other name may reach it; lpadmin makes no such queue.
 * @returns the queue's name; null: there cannot be such a queue
 */
function queueNameIn(destination: string): string | null {
  const [name = '', ...instance] = destination.split('/');
  return /^(?!-)[^\s,#?'"\\\p{Cc}]+$/u.test(name) && instance.length <= 1 ? name : null;
}

interface Destination {
  /** For `lp`: the queue, with its instance if one was named. */
  readonly name: string;
  readonly queue: string;
}

/** The error of an lpstat that did not list the queue. */
function unlisted(words: string, printer: string): PrintError {
  if (runsNot.test(words)) return new PrintError('no-server', 'no', { printer });
  if (words === '' || /invalid destination|no destinations/i.test(words)) {
    return new PrintError('no-printer', 'no', { printer });
  }
  return new PrintError('refused', 'no', { printer, reason: words.replace(/^lpstat: /, '') });
}

/** The destination that would take a job now. */
async function readyDestination(printer: string, settings: CupsSettings): Promise<Destination> {
  await requireServer(settings, printer);
  const name = printer === '' ? await defaultPrinter(settings) : printer;
  const queue = queueNameIn(name);
  if (queue === null) throw new PrintError('no-printer', 'no', { printer: name });
  const answer = await askLpstat(['-p', queue, '-a', queue], settings, name);
  const found = queuesIn(answer.stdout).find((one) => one.name.toLowerCase() === queue.toLowerCase());
  if (!found) throw unlisted(answer.stderr, name);
  if (found.state === 'stopped') throw new PrintError('stopped', 'no', { printer: name, reason: found.stoppedBecause });
  if (!found.accepting) throw new PrintError('not-accepting', 'no', { printer: name, reason: found.rejectsBecause });
  return { name, queue };
}

async function serverAnswers(settings: CupsSettings): Promise<boolean> {
  const end = await runCupsCommand('lpstat', ['-r'], settings);
  return end.kind === 'exit' && runs.test(end.stdout);
}

/** Milliseconds between the looks at a job whose document is still on its way. */
const arrivalPauses = [100, 300, 600];

/**
 * lp also says yes when the connection broke before the server answered the document (seen with CUPS 2.4): the job then
 * stands in the queue without it and never prints.
 */
async function requireDocument(jobId: string, to: Destination, settings: CupsSettings): Promise<void> {
  const args = ['-l', '-W', 'not-completed', '-o', to.queue];
  const printer = to.name;
  for (let look = 0; ; look++) {
    const end = await askLpstat(args, settings, printer, 'unknown');
    if (end.code !== 0) throw new PrintError('no-server', 'unknown', { printer });
    if (!jobIn(end.stdout, jobId)?.incoming) return;
    const pause = arrivalPauses[look];
    if (pause === undefined) throw new PrintError('no-server', 'unknown', { printer, reason: 'job-incoming' });
    await sleep(pause);
  }
}

/** Hands the PDF to `lp` and gives the job id. */
async function submit(job: PrintJob, to: Destination, input: number, settings: CupsSettings): Promise<string> {
  const printer = to.name;
  const args = ['-d', printer, '-n', String(job.copies), '-t', cleanTitle(job.title)];
  const end = requireExit(await runCupsCommand('lp', args, settings, input), printer, 'no', 'unknown');
  if (end.code === 0) {
    const jobId = jobIdIn(end.stdout);
    if (jobId === null) throw new PrintError('refused', 'unknown', { printer, reason: end.stdout });
    await requireDocument(jobId, to, settings);
    return jobId;
  }
  const reason = end.stderr.replace(/^lp: (Error - )?/, '');
  const { problem, submitted } = refusalIn(end.stderr, await serverAnswers(settings));
  throw new PrintError(problem, submitted, { printer, reason });
}

/**
 * A CUPS queue, through CUPS's own programs `lp` and `lpstat`.
 * @param printer queue name, or `queue/instance`; empty: the CUPS default
 */
export function openCupsPrinter(printer: string, settings: CupsSettings = {}): Printer {
  return {
    async check() {
      await readyDestination(printer, settings);
    },
    async print(job) {
      requirePrintable(job);
      const destination = await readyDestination(printer, settings);
      job.signal?.throwIfAborted();
      let submitted: Submitted = 'no';
      try {
        const jobId = await withSpoolFile(job.pdf, (input) => {
          submitted = 'unknown';
          return submit(job, destination, input, settings);
        });
        return { jobId };
      } catch (error) {
        // The temporary file failed: mostly before lp got anything, such as on a full disk.
        const reason = errnoOf(error);
        if (reason === undefined) throw error;
        throw new PrintError('refused', submitted, { printer: destination.name, reason });
      }
    },
  };
}

/**
 * The queues of the CUPS server, in its order.
 * @throws PrintError
 */
export async function listPrinters(settings: CupsSettings = {}): Promise<readonly PrinterInfo[]> {
  await requireServer(settings, '');
  const { stdout } = await askLpstat(['-p', '-a', '-d'], settings, '');
  const standard = defaultIn(stdout)?.split('/')[0];
  return queuesIn(stdout).map((queue) => ({ ...queue, isDefault: queue.name === standard }));
}

/**
 * Where a job is now, by the id that `print` gave. CUPS forgets jobs in time (PreserveJobHistory): ask soon.
 * @throws PrintError when CUPS cannot be asked
 */
export async function jobState(jobId: string, settings: CupsSettings = {}): Promise<JobState> {
  const name = queueNameIn(/^(.+)-\d+$/.exec(jobId)?.[1] ?? '');
  if (name === null) return 'unknown';
  await requireServer(settings, name);
  const queued = await askLpstat(['-l', '-W', 'not-completed', '-o', name], settings, name);
  const waiting = jobIn(queued.stdout, jobId);
  if (waiting) return waiting.held ? 'held' : 'waiting';
  const completed = await askLpstat(['-W', 'completed', '-o', name], settings, name);
  return jobIn(completed.stdout, jobId) ? 'done' : 'unknown';
}
