#!/usr/bin/env -S node --max-semi-space-size=8
import type { ExitCode, Surroundings } from './cli/command-line.ts';
import { type ConsoleArguments, consoleArguments } from './cli/console.ts';
import { readSecret } from './cli/read-secret.ts';

/** The oldest Node that everything here runs on. */
const needed = [20, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(`factuurpost: Node ${needed.join('.')}+; ${process.versions.node}\n`);
  process.exit(2);
}

// Owner and group share the data folder; nobody else sees it.
process.umask(0o007);

const stop = new AbortController();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const stopCommand = () => {
  // A second request does not wait for the message in hand.
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
};
for (const signal of signals) process.on(signal, stopCommand);

// A reader that has seen enough (`| head -1`) closes the pipe; work in hand goes on to its end.
const stopAtBrokenOutput = (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`factuurpost: ${error.message}\n`);
  process.exit(3);
};
process.stdout.on('error', stopAtBrokenOutput);
// There is nobody left to tell.
process.stderr.on('error', () => {});

const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
const argv = process.argv.slice(2);
const surroundings: Surroundings = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  showsProgress: process.stderr.isTTY === true,
  env: process.env,
  now: () => new Date(),
  readSecret,
  signal: stop.signal,
};
/** The console sees to signals and a lost line itself. Its environment must be set before Ink and React load. */
async function openConsole(asked: ConsoleArguments): Promise<ExitCode> {
  const { env, stdin, stdout } = process;
  // Without it React is slower and remembers every frame.
  env['NODE_ENV'] = 'production';
  // Sixteen colours, whatever the environment says: the frame writer leaves them out where they are not wanted.
  env['FORCE_COLOR'] = '1';
  delete env['CI'];
  const { runConsole } = await import('./main.tsx');
  for (const signal of signals) process.off(signal, stopCommand);
  stdout.off('error', stopAtBrokenOutput);
  return runConsole(asked, surroundings, { stdin, stdout });
}

const asked = consoleArguments(argv);
if (asked && isTerminal) {
  process.exitCode = await openConsole(asked);
} else {
  const { runCommand } = await import('./cli/run.ts');
  process.exitCode = await runCommand(argv, surroundings);
}
