import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../../src/actions/context.ts';
import { definitionOf } from '../../../src/screens/definitions.ts';
import type { Screen } from '../../../src/screens/screens.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';

/** Machines that run tests are loaded: nothing is waited for less than this, in milliseconds. */
const patience = 60_000;

/** Ids of the rows of the lists that clerks work from. */
function rowsOf(screen: Screen): readonly string[] {
  switch (screen.kind) {
    case 'debtors':
      return screen.list.rows.map(({ number }) => number);
    case 'deliveries':
    case 'invoices':
      return screen.list.rows.map(({ id }) => id);
    default:
      return [];
  }
}

/** A console with a clerk before it: keys in, what stands on the screen out. */
export class ClerkConsole {
  private constructor(
    readonly number: number,
    readonly terminal: ConsoleScreen,
  ) {}

  static async open(number: number, context: Context): Promise<ClerkConsole> {
    return new ClerkConsole(
      number,
      await ConsoleScreen.open(context, { language: 'nl', size: { columns: 100, rows: 32 } }),
    );
  }

  /** The screen on top, by which one knows where one is. */
  get screen(): Screen {
    return this.terminal.console.app.top.screen;
  }

  /** Presses keys, and waits until the screen has what they asked for. */
  async press(...pieces: readonly string[]): Promise<void> {
    for (const piece of pieces) {
      this.terminal.typeAhead(piece);
      // A lone Esc is one only after nothing followed it for a moment.
      if (piece.endsWith(keys.esc)) await sleep(40);
      await this.ready();
    }
  }

  /** Waits until nothing is being read or kept. */
  async ready(): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      await this.terminal.settled(patience);
      if (definitionOf(this.screen).isLoading?.(this.screen) !== true) {
        // What ended the loading is to be drawn, too.
        await this.terminal.settled(patience);
        return;
      }
      if (Date.now() > end)
        throw new Error(`console ${this.number} does not get ready:\n${await this.terminal.text()}`);
      await sleep(2);
    }
  }

  /** Waits until the screen says it. */
  waitFor(wanted: RegExp): Promise<void> {
    return this.terminal.waitFor(wanted, patience);
  }

  /** The screen's text with its white space and frames reduced. */
  async words(): Promise<string> {
    return (await this.terminal.text()).replace(/[\s│]+/g, ' ');
  }

  /** What stands on the screen where this finds it. */
  async read(wanted: RegExp): Promise<string> {
    const found = wanted.exec(await this.terminal.text())?.[1];
    if (found === undefined) return this.fail(`${wanted} is not there`);
    return found.trim();
  }

  async fail(why: string): Promise<never> {
    throw new Error(`console ${this.number}: ${why}\n${await this.terminal.text()}`);
  }

  /** Back to the first screen. What is unsaved there is a mistake: it should have been saved or thrown away. */
  async home(): Promise<void> {
    for (let tries = 0; this.terminal.console.app.stack.length > 1; tries += 1) {
      if (tries > 6) await this.fail('Esc does not lead back');
      await this.press(keys.esc);
    }
  }

  /** Opens a list from the first screen, with the cursor on a row. @returns false: the list does not have it */
  async onRow(key: string, kind: Screen['kind'], id: string): Promise<boolean> {
    await this.home();
    await this.press(key);
    const { screen } = this;
    if (screen.kind !== kind) await this.fail(`this is not ${kind}`);
    const at = rowsOf(screen).indexOf(id);
    if (at >= 0) await this.press(keys.home + keys.down.repeat(at));
    return at >= 0;
  }
}
