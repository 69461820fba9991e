import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CompanyHead, companyHead } from './actions/company-head.ts';
import type { Context } from './actions/context.ts';
import { addFirstCompany, openDataFolder } from './actions/data-folder.ts';
import { isSetUp } from './actions/first-set-up.ts';
import { Installation } from './actions/installation.ts';
import { CommandLine, type ExitCode, type Surroundings } from './cli/command-line.ts';
import { type ConsoleArguments, logFolderOf } from './cli/console.ts';
import { tellFailure } from './cli/tell.ts';
import { plainLine } from './domain/plain-text.ts';
import { UserError } from './domain/user-error.ts';
import { consoleTexts } from './i18n/console.ts';
import { fill } from './i18n/fill.ts';
import { Console } from './screens/app/console.tsx';
import type { PracticePlaces } from './screens/app/screen.ts';
import { companiesOf } from './screens/companies/update.ts';
import type { Screen } from './screens/screens.ts';
import { startOf } from './screens/start/update.ts';
import { AlternateScreen } from './screens/terminal/alternate-screen.ts';
import { type Capabilities, screenSize, terminalCapabilities } from './screens/terminal/capabilities.ts';
import { watchEndings } from './screens/terminal/endings.ts';
import { type Guardian, guardTerminal } from './screens/terminal/guardian.ts';
import { terminalDevice, writeAllSync } from './screens/terminal/terminal-device.ts';
import { wizardOf } from './screens/wizard/update.ts';
import { whoAmI } from './state/record.ts';

/** The process's terminal. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream & { readonly fd: number };
}

/** The company to work in. */
interface Workplace {
  readonly context: Context;
  readonly head: CompanyHead;
  /** What the console opens with, the lowest first. */
  readonly screens: readonly [Screen, ...Screen[]];
  readonly installation: Installation | null;
  /** Where practice mail and paper go; null when it is in earnest. */
  readonly practice: PracticePlaces | null;
  readonly close: () => Promise<void>;
}

/** How long a record in hand may take to come to its end when the program has to stop, in ms. */
const patience = 20_000;

/** The log of failures that nobody expected: an entry has the whole stack. */
function logIn(folder: string): { readonly file: string; readonly log: (error: unknown) => void } {
  const file = join(folder, 'factuurpost.log');
  return {
    file,
    log: (error) => {
      mkdirSync(folder, { recursive: true });
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const lines = stack.split('\n').map(plainLine).join('\n  ');
      appendFileSync(file, `${new Date().toISOString()} ${process.pid} ${lines}\n`);
    },
  };
}

/** A line on the main screen; on a line that is gone nobody misses it. */
function tell(text: string): void {
  try {
    writeAllSync(2, `${text}\n`);
  } catch {
    // The terminal is gone.
  }
}

/** Out of the promise that it was thrown in, so that it ends the program as any other failure does. */
function crash(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}

async function openWorkplace(asked: ConsoleArguments, line: CommandLine): Promise<Workplace> {
  return asked.practice ? openForPractice(line) : openInEarnest(asked, line);
}

async function openForPractice(line: CommandLine): Promise<Workplace> {
  const { openPractice } = await import('./actions/on-demand.ts');
  const progress = line.progress(line.texts.progressSeed);
  const { now } = line.surroundings;
  const session = await openPractice(await openDataFolder(line.dataFolder), { now, progress: progress.report });
  progress.end();
  const { context, folders } = session;
  const head = await companyHead(context);
  return { context, head, screens: [startOf()], installation: null, practice: folders, close: () => session.close() };
}

/** In the company that was asked for, or in the only one. Of several one is chosen first: until then no company is shown. */
async function openInEarnest(asked: ConsoleArguments, line: CommandLine): Promise<Workplace> {
  const wanted = asked.company ?? null;
  const store = await openDataFolder(line.dataFolder);
  await addFirstCompany(store, wanted);
  const installation = new Installation(store, line.surroundings.now);
  const [first, ...others] = await store.companies();
  const common = { installation, practice: null, close: async () => {} };
  const context = await installation.open(wanted ?? first?.id ?? '');
  if (others.length > 0 && wanted === null) {
    const head = { name: '', redirectTo: '', practice: false, language: line.language };
    return { ...common, context, head, screens: [companiesOf()] };
  }
  const screens: Workplace['screens'] = (await isSetUp(context)) ? [startOf()] : [startOf(), wizardOf()];
  return { ...common, context, head: await companyHead(context), screens };
}

/**
 * Opens the console and runs it until the clerk leaves it. What keeps it from being opened is told on standard error.
 * @returns the program's exit code
 */
export async function runConsole(
  asked: ConsoleArguments,
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<ExitCode> {
  const line = new CommandLine(surroundings, asked);
  try {
    const { stdout } = terminal;
    const capabilities = terminalCapabilities(surroundings.env, stdout.columns, stdout.rows);
    if (!capabilities.alternateScreen) throw new UserError('console.no-terminal');
    const workplace = await openWorkplace(asked, line);
    try {
      await runOn(workplace, line, capabilities, terminal);
      return 0;
    } finally {
      await workplace.close();
    }
  } catch (error) {
    return tellFailure(line, error);
  }
}

async function runOn(
  { context, head, screens, installation, practice }: Workplace,
  line: CommandLine,
  capabilities: Capabilities,
  { stdin, stdout }: Terminal,
): Promise<void> {
  const screen = new AlternateScreen(terminalDevice(stdin, stdout));
  const { file, log } = logIn(logFolderOf(line.dataFolder));
  let guardian: Guardian | null = null;
  const leave = () => {
    screen.leave();
    guardian?.left();
  };
  let settle = async () => {};
  let words = consoleTexts(head.language);
  const stopWatching = watchEndings(
    { process, input: stdin, output: stdout },
    {
      leave,
      settle: () => settle(),
      log,
      crashLine: () => fill(words.crashed, { log: file }),
      print: (text) => writeAllSync(2, text),
      exit: (code) => process.exit(code),
      patience,
    },
  );
  screen.enter();
  const console = new Console({
    context,
    installation,
    head,
    user: whoAmI(),
    practice,
    capabilities,
    input: stdin,
    output: (text) => screen.write(text),
    screens,
    crash,
  });
  // After the first frame is out: to start a process takes as long as to draw one.
  setImmediate(() => {
    if (screen.inside) guardian = guardTerminal(stdout.fd);
  });
  settle = async () => {
    // The clerk finds on the main screen what was not kept.
    const { unsaved } = console.app;
    if (unsaved.length > 0) tell(fill(words.unsaved, { work: unsaved.join(', ') }));
    await console.settle();
  };
  console.app.subscribe(() => {
    words = consoleTexts(console.app.language);
  });
  const resized = () => console.resize(screenSize(stdout.columns, stdout.rows));
  stdout.on('resize', resized);

  await console.left;
  stdout.off('resize', resized);
  await console.settle();
  console.close();
  stopWatching();
  leave();
  stdin.pause();
}
