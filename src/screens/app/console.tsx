import type { EventEmitter } from 'node:events';
import { render } from 'ink';
import type { CompanyHead } from '../../actions/company-head.ts';
import type { Context } from '../../actions/context.ts';
import { followChanges } from '../../actions/follow-changes.ts';
import type { Installation } from '../../actions/installation.ts';
import { KeyDecoder } from '../keys/decoder.ts';
import { processClock, readKeyboard } from '../keys/keyboard.ts';
import { KeyRouter } from '../keys/router.ts';
import type { Screen } from '../screens.ts';
import { type Capabilities, isTooSmall, type Size } from '../terminal/capabilities.ts';
import { FrameWriter } from '../terminal/frame-writer.ts';
import { InkInput } from '../terminal/ink-input.ts';
import { InkOutput } from '../terminal/ink-output.ts';
import { App } from './app.ts';
import { Field } from './field.ts';
import { keyTarget } from './key-target.ts';
import { paint, tooSmallPatches } from './paint.ts';
import { Root } from './root.tsx';
import type { PracticePlaces } from './screen.ts';

export interface ConsoleSettings {
  readonly context: Context;
  /** The companies to choose from; null on practice data. */
  readonly installation: Installation | null;
  readonly head: CompanyHead;
  /** Whose console this is: login name and terminal. */
  readonly user: string;
  readonly practice: PracticePlaces | null;
  readonly capabilities: Capabilities;
  /** The terminal's bytes. */
  readonly input: EventEmitter;
  /** Sends text to the terminal. */
  readonly output: (text: string) => void;
  /** The first screens, the lowest first. */
  readonly screens: readonly [Screen, ...Screen[]];
  /** A failure that nobody expected. */
  readonly crash: (error: unknown) => void;
}

/** The console on a terminal that is ready for it: from bytes to keys, from keys to screens, from screens to bytes. */
export class Console {
  readonly app: App;
  readonly writer: FrameWriter;
  readonly router: KeyRouter;
  /** Settles when the clerk leaves. */
  readonly left: Promise<void>;
  readonly #output: InkOutput;
  readonly #close: () => void;
  #willPaint = false;
  #stopFollowing = () => {};

  constructor(settings: ConsoleSettings) {
    const { capabilities, crash } = settings;
    const [first, ...others] = settings.screens;
    this.writer = new FrameWriter(capabilities.size, capabilities, settings.output);
    this.#output = new InkOutput(this.writer, capabilities);
    const inkInput = new InkInput();
    let leave = () => {};
    this.left = new Promise((resolve) => {
      leave = resolve;
    });
    const field = new Field(inkInput, () => this.router.resume());
    let resuming = false;
    const resumeSoon = () => {
      if (resuming) return;
      resuming = true;
      // After what changed the state is done with it.
      queueMicrotask(() => {
        resuming = false;
        this.router.resume();
      });
    };
    this.app = new App(
      { ...settings, size: capabilities.size, field, first },
      {
        changed: resumeSoon,
        entered: () => this.#follow(),
        redraw: () => this.writer.repaint(),
        leave: () => leave(),
        crash,
      },
    );
    this.router = new KeyRouter({
      top: () => keyTarget(this.app),
      settled: () => this.#paintSoon(),
      guessesPastes: !capabilities.bracketedPaste,
    });
    for (const screen of others) this.app.open(screen);
    const unsubscribe = this.app.subscribe(() => this.#paintSoon());
    const ink = render(<Root app={this.app} />, {
      debug: true,
      stdout: this.#output.asStdout,
      stdin: inkInput.asStdin,
      exitOnCtrlC: false,
      patchConsole: false,
    });
    // Ink takes itself away without a word when a view throws.
    ink.waitUntilExit().catch(crash);
    this.#paint();
    const decoder = new KeyDecoder(capabilities.charset === 'utf8' ? 'replace' : 'latin1');
    const stopReading = readKeyboard(settings.input, decoder, this.router, processClock);
    this.#follow();
    this.#close = () => {
      this.#stopFollowing();
      stopReading();
      unsubscribe();
      ink.unmount();
    };
  }

  /** The terminal has another size. */
  resize(size: Size): void {
    this.app.resize(size);
    this.#output.resize(size);
    this.#paint();
  }

  /** Stops work in hand at a record's boundary. */
  settle(): Promise<void> {
    return this.app.settle();
  }

  /** Lets go of the terminal; nothing is drawn any more. */
  close(): void {
    this.#close();
  }

  /** Follows the data of the company in which one works now. */
  #follow(): void {
    this.#stopFollowing();
    this.#stopFollowing = followChanges(this.app.context, () => this.app.dataChanged());
  }

  /** Once for all that a key changes; before React, which hears of it later, draws what belongs to it. */
  #paintSoon(): void {
    if (this.#willPaint) return;
    this.#willPaint = true;
    queueMicrotask(() => {
      this.#willPaint = false;
      this.#paint();
    });
  }

  #paint(): void {
    this.writer.setLayer('screen', isTooSmall(this.app.size) ? tooSmallPatches(this.app) : paint(this.app));
    this.writer.flushSoon();
  }
}
