import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { companyHead } from '../../src/actions/company-head.ts';
import type { Context } from '../../src/actions/context.ts';
import type { Installation } from '../../src/actions/installation.ts';
import type { Language } from '../../src/domain/debtor.ts';
import { Console } from '../../src/screens/app/console.tsx';
import type { PracticePlaces } from '../../src/screens/app/screen.ts';
import type { Screen } from '../../src/screens/screens.ts';
import { startOf } from '../../src/screens/start/update.ts';
import { type Capabilities, type Size, terminalCapabilities } from '../../src/screens/terminal/capabilities.ts';
import { TerminalScreen } from './terminal-screen.ts';

export interface ConsoleTestSettings {
  readonly size?: Size;
  readonly env?: Readonly<Record<string, string>>;
  readonly language?: Language;
  readonly practice?: PracticePlaces;
  readonly installation?: Installation;
  readonly screens?: readonly [Screen, ...Screen[]];
}

/** What common keys send. */
export const keys = {
  enter: '\r',
  esc: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  tab: '\t',
  shiftTab: '\x1b[Z',
  backspace: '\x7f',
  delete: '\x1b[3~',
  f1: '\x1bOP',
  f2: '\x1bOQ',
  f10: '\x1b[21~',
} as const;

/** The console on a terminal screen, in this process: real keys in, real screen out. Closed when the test finishes. */
export class ConsoleScreen {
  readonly screen: TerminalScreen;
  readonly console: Console;
  readonly failures: unknown[] = [];
  left = false;
  readonly #input = new EventEmitter();

  private constructor(
    settings: ConsoleTestSettings,
    given: Omit<ConstructorParameters<typeof Console>[0], 'capabilities' | 'input' | 'output' | 'crash' | 'screens'>,
  ) {
    const size = settings.size ?? { columns: 80, rows: 24 };
    const env = { TERM: 'xterm-256color', LANG: 'nl_NL.UTF-8', ...settings.env };
    const capabilities: Capabilities = terminalCapabilities(env, size.columns, size.rows);
    this.screen = new TerminalScreen(size);
    this.console = new Console({
      ...given,
      capabilities,
      input: this.#input,
      output: (text) => this.screen.write(text),
      screens: settings.screens ?? [startOf()],
      crash: (error) => this.failures.push(error),
    });
    void this.console.left.then(() => {
      this.left = true;
    });
    onTestFinished(async () => {
      await this.console.settle();
      this.console.close();
    });
  }

  /** Opens the console of a company. */
  static async open(context: Context, settings: ConsoleTestSettings = {}): Promise<ConsoleScreen> {
    const head = await companyHead(context);
    const opened = new ConsoleScreen(settings, {
      context,
      installation: settings.installation ?? null,
      head: { ...head, language: settings.language ?? head.language, practice: settings.practice !== undefined },
      user: 'test',
      practice: settings.practice ?? null,
    });
    await opened.settled();
    return opened;
  }

  /** Types bytes as one packet, and waits until the console has dealt with them. */
  async type(...pieces: readonly string[]): Promise<void> {
    for (const piece of pieces) {
      this.#input.emit('data', Buffer.from(piece));
      // A lone Esc is one only after nothing followed it for a moment.
      if (piece.endsWith('\x1b')) await sleep(40);
      await this.settled();
    }
  }

  /** Types bytes and does not wait. */
  typeAhead(bytes: string): void {
    this.#input.emit('data', Buffer.from(bytes));
  }

  resize(size: Size): void {
    this.screen.resize(size);
    this.console.resize(size);
  }

  /** Waits until no key waits and React has drawn what they did. Work that goes on longer is not waited for: see `waitFor`. */
  async settled(ms = 10_000): Promise<void> {
    const end = Date.now() + ms;
    let quiet = 0;
    while (quiet < 4) {
      await new Promise(setImmediate);
      quiet = this.console.router.waiting === 0 ? quiet + 1 : 0;
      if (quiet === 0) await sleep(1);
      if (Date.now() > end) throw new Error(`keys are still waiting:\n${await this.text()}`);
    }
    if (this.failures.length > 0) throw this.failures[0];
    await this.screen.shown();
  }

  text(): Promise<string> {
    return this.screen.text();
  }

  rows(): Promise<readonly string[]> {
    return this.screen.rows();
  }

  /** Resolves when the screen shows it; throws with the screen when it does not in time. */
  async waitFor(wanted: RegExp, ms = 20_000): Promise<void> {
    const end = Date.now() + ms;
    for (;;) {
      if (this.failures.length > 0) throw this.failures[0];
      const text = await this.text();
      if (wanted.test(text)) return;
      if (Date.now() > end) throw new Error(`${wanted} did not show:\n${text}`);
      await sleep(5);
    }
  }
}
