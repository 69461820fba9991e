import { writeSync } from 'node:fs';

/** The terminal as the alternate screen needs it. */
export interface TerminalDevice {
  setRawMode(on: boolean): void;
  /** Sends text the usual way. */
  write(text: string): void;
  /** Sends text and returns when it has left the process, also while the process ends. Throws when the line is gone. */
  writeSync(text: string): void;
}

/** How often, and how long in ms each time, a full line is waited for before the rest is given up. */
const tries = 40;
const pause = 5;

function isFull(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EAGAIN';
}

/**
 * Writes all of the text to a file descriptor, at once.
 * @throws what `fs.writeSync` throws; EAGAIN only after 0.2 s, for a terminal that was stopped with Ctrl+S
 */
export function writeAllSync(fd: number, text: string): void {
  let rest: Buffer = Buffer.from(text);
  for (let attempt = 0; rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      attempt += 1;
      if (!isFull(error) || attempt > tries) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** The process's own terminal. */
export function terminalDevice(
  stdin: Pick<NodeJS.ReadStream, 'setRawMode'>,
  stdout: Pick<NodeJS.WriteStream, 'write'> & { readonly fd: number },
): TerminalDevice {
  return {
    setRawMode: (on) => {
      stdin.setRawMode(on);
    },
    write: (text) => {
      stdout.write(text);
    },
    writeSync: (text) => writeAllSync(stdout.fd, text),
  };
}
