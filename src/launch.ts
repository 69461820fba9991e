#!/usr/bin/env node
import { readSecret } from './cli/read-secret.ts';
import { runCommand } from './cli/run.ts';

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
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A second request does not wait for the message in hand.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}

// A reader that has seen enough (`| head -1`) closes the pipe; work in hand goes on to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`factuurpost: ${error.message}\n`);
  process.exit(3);
});
// There is nobody left to tell.
process.stderr.on('error', () => {});

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  showsProgress: process.stderr.isTTY === true,
  env: process.env,
  now: () => new Date(),
  readSecret,
  signal: stop.signal,
});
