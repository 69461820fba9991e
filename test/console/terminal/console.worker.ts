import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { AlternateScreen } from '../../../src/screens/terminal/alternate-screen.ts';
import { terminalCapabilities } from '../../../src/screens/terminal/capabilities.ts';
import { watchEndings } from '../../../src/screens/terminal/endings.ts';
import { FrameReader } from '../../../src/screens/terminal/frame.ts';
import { FrameWriter } from '../../../src/screens/terminal/frame-writer.ts';
import { terminalDevice, writeAllSync } from '../../../src/screens/terminal/terminal-device.ts';

// A console with one screen, on which each key ends it in another way. Its log is the file that is named.
const [log = ''] = process.argv.slice(2);
const { stdin, stdout } = process;
const note = (text: string) => appendFileSync(log, `${text}\n`);

const capabilities = terminalCapabilities(process.env, stdout.columns, stdout.rows);
const screen = new AlternateScreen(terminalDevice(stdin, stdout));
const unwatch = watchEndings(
  { process, input: stdin, output: stdout },
  {
    leave: () => screen.leave(),
    settle: async (ending) => {
      await sleep(50);
      note(`settled ${ending.kind}`);
    },
    log: (error) => note(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    crashLine: (error) => `Fout: ${error instanceof Error ? error.message : String(error)}. Zie ${log}`,
    print: (text) => writeAllSync(2, text),
    exit: (code) => process.exit(code),
    patience: 2000,
  },
);
screen.enter();
const writer = new FrameWriter(capabilities.size, capabilities, (text) => screen.write(text));
const lines = [`\x1b[7;31mklaar ${process.pid}\x1b[m`, ...Array.from({ length: 23 }, (_, row) => `rij ${row}`)];
writer.write(new FrameReader(capabilities.size, capabilities).read(lines.join('\n')));

stdin.on('data', (bytes: Buffer) => {
  switch (bytes.toString()) {
    case 'x':
      throw new Error('een fout in het programma');
    case 'r':
      void Promise.reject(new Error('niemand ving dit op'));
      return;
    case 'q':
      process.exit(0);
      return;
    case 'l':
      // Ends by itself, with nothing left to do.
      unwatch();
      screen.leave();
      stdin.pause();
      return;
    default:
      note(`key ${JSON.stringify(bytes.toString())}`);
  }
});
