import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** One line of standard input; a terminal shows the prompt and not what is typed. Null when there is no line. */
export async function readSecret(prompt: string): Promise<string | null> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  lines.once('SIGINT', () => process.exit(130));
  try {
    for await (const line of lines) return line;
    return null;
  } finally {
    lines.close();
    process.stdin.destroy();
    if (terminal) process.stderr.write('\n');
  }
}
