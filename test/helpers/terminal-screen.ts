import { type IPty, spawn } from '@lydell/node-pty';
import xterm, { type IBufferCell } from '@xterm/headless';
import { onTestFinished } from 'vitest';
import type { Size } from '../../src/screens/terminal/capabilities.ts';

/** One cell as the terminal shows it. */
export interface ShownCell {
  readonly text: string;
  readonly width: number;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly strikethrough: boolean;
  /** 0–15, or -1 for the default. */
  readonly colour: number;
  readonly backgroundColour: number;
}

function shownCell(cell: IBufferCell): ShownCell {
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    inverse: cell.isInverse() !== 0,
    strikethrough: cell.isStrikethrough() !== 0,
    colour: cell.isFgDefault() ? -1 : cell.getFgColor(),
    backgroundColour: cell.isBgDefault() ? -1 : cell.getBgColor(),
  };
}

/** A terminal without a window: xterm's own parser and screen, fed by hand. */
export class TerminalScreen {
  readonly #terminal: InstanceType<typeof xterm.Terminal>;
  /** All that was written to it. */
  written = '';
  /** What it would send back: answers to questions that nobody should ask. */
  answers = '';

  constructor({ columns, rows }: Size = { columns: 80, rows: 24 }) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 100, allowProposedApi: true });
    this.#terminal.onData((text) => {
      this.answers += text;
    });
  }

  get size(): Size {
    return { columns: this.#terminal.cols, rows: this.#terminal.rows };
  }

  /** Whether the alternate screen shows. */
  get alternate(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  get marksPastes(): boolean {
    return this.#terminal.modes.bracketedPasteMode;
  }

  get wraps(): boolean {
    return this.#terminal.modes.wraparoundMode;
  }

  /** Rows that went over the upper edge; a screen that is painted in place has none. */
  get scrolled(): number {
    return this.#terminal.buffer.active.baseY;
  }

  write(text: string): void {
    this.written += text;
    this.#terminal.write(text);
  }

  resize({ columns, rows }: Size): void {
    this.#terminal.resize(columns, rows);
  }

  /** Resolves when all that was written shows. */
  shown(): Promise<void> {
    return new Promise((resolve) => this.#terminal.write('', resolve));
  }

  /** The rows as text, blanks at their ends left out. */
  async rows(): Promise<readonly string[]> {
    await this.shown();
    return Array.from({ length: this.#terminal.rows }, (_, row) => this.#line(row)?.translateToString(true) ?? '');
  }

  /** All rows as one text. */
  async text(): Promise<string> {
    return (await this.rows()).join('\n');
  }

  /** The cells of a row, one per column. */
  async cells(row: number): Promise<readonly ShownCell[]> {
    await this.shown();
    const line = this.#line(row);
    return Array.from({ length: this.#terminal.cols }, (_, column) => line?.getCell(column))
      .filter((cell) => cell !== undefined)
      .map(shownCell);
  }

  #line(row: number) {
    const { active } = this.#terminal.buffer;
    return active.getLine(active.baseY + row);
  }
}

export interface PtyOptions {
  readonly size?: Size;
  readonly term?: string;
  /** Added to this process's environment, in which `CI` is never set: Ink is blank under it. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** How long a terminal may still have something to read when its process has ended, in milliseconds. */
const afterwards = 2_000;

/** How a process in a terminal ended. */
export interface PtyEnding {
  readonly code: number;
  readonly signal: number;
}

/** A process in a terminal of its own, and that terminal's screen. Killed when the test finishes before it. */
export class PtyScreen {
  readonly screen: TerminalScreen;
  readonly exit: Promise<PtyEnding>;
  readonly #pty: IPty;
  #ended = false;
  /** When the process last wrote something or ended. */
  #heardAt = performance.now();
  #wake: () => void = () => {};

  constructor(command: string, args: readonly string[], options: PtyOptions = {}) {
    const { size = { columns: 80, rows: 24 }, term = 'xterm-256color', env = {}, cwd = process.cwd() } = options;
    this.screen = new TerminalScreen(size);
    const { CI: _, ...own } = process.env;
    this.#pty = spawn(command, [...args], {
      name: term,
      cols: size.columns,
      rows: size.rows,
      cwd,
      env: { ...own, TERM: term, ...env },
    });
    this.#pty.onData((text) => {
      this.#heardAt = performance.now();
      this.screen.write(text);
      this.#wake();
    });
    this.exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal = 0 }) => {
        this.#ended = true;
        this.#heardAt = performance.now();
        this.#wake();
        resolve({ code: exitCode, signal });
      });
    });
    onTestFinished(async () => {
      if (this.#ended) return;
      this.#killIfThere();
      await this.exit;
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** All bytes of the process so far. */
  get written(): string {
    return this.screen.written;
  }

  /** Types; the process reads it as one packet or more. */
  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(size: Size): void {
    this.screen.resize(size);
    this.#pty.resize(size.columns, size.rows);
  }

  /** Closes the terminal under the process, as a lost connection does. */
  hangUp(): void {
    // Not in the package's types.
    (this.#pty as IPty & { destroy(): void }).destroy();
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.#pty.pid, signal);
  }

  /** The process may have ended already while the word of it is still on its way here. */
  #killIfThere(): void {
    try {
      this.kill('SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  /** Resolves when the screen, or all that was ever written, shows it; throws with the screen when it does not in time. */
  async waitFor(wanted: RegExp, where: 'screen' | 'written' = 'screen', ms = 15_000): Promise<void> {
    const end = Date.now() + ms;
    for (;;) {
      const text = where === 'screen' ? await this.screen.text() : this.written;
      if (wanted.test(text)) return;
      const left = end - Date.now();
      // What it wrote last may be read after the word of its end has come.
      const over = this.#ended && performance.now() - this.#heardAt > afterwards;
      if (left <= 0 || over) throw new Error(`${wanted} did not show${over ? ' before the end' : ''}:\n${text}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 200));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
