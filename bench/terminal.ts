import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const columns = 120;
export const rows = 40;

/** A program in a terminal of 120×40, driven and measured from outside. */
export class MeasuredTerminal {
  bytes = 0;
  /** When the last byte came, by `performance.now()`. */
  lastByte = 0;
  readonly started = performance.now();
  readonly #screen = new xterm.Terminal({ cols: columns, rows, scrollback: 0, allowProposedApi: true });
  readonly #pty;

  constructor(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { CI: _, ...own } = process.env;
    this.#pty = spawn(command, [...args], {
      name: 'xterm-256color',
      cols: columns,
      rows,
      env: { ...own, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
    });
    this.#pty.onData((text) => {
      this.bytes += Buffer.byteLength(text);
      this.lastByte = performance.now();
      this.#screen.write(text);
    });
    // Some programs ask the terminal what it is.
    this.#screen.onData((answer) => this.#pty.write(answer));
  }

  async text(): Promise<string> {
    await new Promise<void>((resolve) => this.#screen.write('', resolve));
    const { active } = this.#screen.buffer;
    return Array.from({ length: rows }, (_, row) =>
      active.getLine(active.viewportY + row)?.translateToString(true),
    ).join('\n');
  }

  /** Milliseconds from the start until the screen shows it. */
  async shows(wanted: RegExp, ms = 60_000): Promise<number> {
    const end = performance.now() + ms;
    while (performance.now() < end) {
      if (wanted.test(await this.text())) return performance.now() - this.started;
      await sleep(2);
    }
    throw new Error(`${wanted} did not show:\n${await this.text()}`);
  }

  /** Waits until nothing came for so many milliseconds. */
  async quiet(ms: number): Promise<void> {
    while (performance.now() - this.lastByte < ms) await sleep(5);
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  /** Resident memory of the program and its children, in megabytes. */
  residentMb(): number {
    const stat = (pid: string) => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /s, '').split(' ');
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const parents = new Map(
      pids.flatMap((pid) => {
        try {
          return [[Number(pid), Number(stat(pid)[1])] as const];
        } catch {
          // It ended meanwhile.
          return [];
        }
      }),
    );
    const isOurs = (pid: number): boolean =>
      pid === this.#pty.pid || ((parents.get(pid) ?? 0) > 1 && isOurs(parents.get(pid) ?? 0));
    const kilobytes = [...parents.keys()].filter(isOurs).map((pid) => {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    });
    return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
  }

  kill(): void {
    process.kill(this.#pty.pid, 'SIGKILL');
  }
}
