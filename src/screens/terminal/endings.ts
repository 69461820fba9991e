import type { EventEmitter } from 'node:events';

/** Why the program ends by itself: asked by a signal, the terminal is gone, or a bug. */
export type Ending =
  | { readonly kind: 'signal'; readonly signal: EndingSignal }
  | { readonly kind: 'lost' }
  | { readonly kind: 'crash'; readonly error: unknown };

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

export type EndingSignal = keyof typeof signals;

export interface EndingEffects {
  /** Gives the terminal back; at once, and as often as it is called. */
  readonly leave: () => void;
  /**
   * Stops work in hand at a record's boundary and saves. Waited for, but not for ever. Not called after a crash, when
   * nothing in memory can be trusted.
   */
  readonly settle: (ending: Ending) => Promise<void>;
  /** Writes the error with its stack to the log, before it returns. */
  readonly log: (error: unknown) => void;
  /** One line for the main screen: what happened and where the log is. */
  readonly crashLine: (error: unknown) => string;
  /** Prints on the main screen, before it returns. */
  readonly print: (text: string) => void;
  readonly exit: (code: number) => void;
  /** How long `settle` may take, in ms. */
  readonly patience: number;
}

/** What can end the program: the process, and both ends of the line. */
export interface EndingSources {
  readonly process: EventEmitter;
  readonly input: EventEmitter;
  readonly output: EventEmitter;
}

/** The codes that a closed line, a closed window or a closed pipe gives. */
const lineGone: ReadonlySet<string> = new Set(['EIO', 'EPIPE', 'ENXIO', 'EBADF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

function isLineGone(error: unknown): boolean {
  return error instanceof Error && lineGone.has((error as NodeJS.ErrnoException).code ?? '');
}

/**
 * The exit code: 128 and the signal's number, as a shell has it; a lost line counts as SIGHUP; a crash is 1.
 */
export function exitCodeOf(ending: Ending): number {
  switch (ending.kind) {
    case 'signal':
      return 128 + signals[ending.signal];
    case 'lost':
      return 128 + signals.SIGHUP;
    case 'crash':
      return 1;
    default:
      return ending satisfies never;
  }
}

class Watch {
  #ending = false;

  constructor(readonly effects: EndingEffects) {}

  end(ending: Ending): void {
    const { leave, settle, patience, exit } = this.effects;
    leave();
    if (ending.kind === 'crash') {
      this.#tell(ending.error);
      exit(exitCodeOf(ending));
      return;
    }
    if (this.#ending) {
      // Asked again by a person: no more waiting. A lost line comes as several signs at once, none of them a person's.
      if (ending.kind === 'signal' && ending.signal !== 'SIGHUP') exit(exitCodeOf(ending));
      return;
    }
    this.#ending = true;
    const limit = new Promise<void>((resolve) => setTimeout(resolve, patience));
    Promise.race([settle(ending), limit]).then(
      () => exit(exitCodeOf(ending)),
      (error: unknown) => this.end({ kind: 'crash', error }),
    );
  }

  /** Log and screen, each whether or not the other one works: the disk or the terminal may be what broke. */
  #tell(error: unknown): void {
    const { log, crashLine, print } = this.effects;
    let unlogged = '';
    try {
      log(error);
    } catch (second) {
      unlogged = ` (${second instanceof Error ? second.message : String(second)})`;
    }
    try {
      print(`${crashLine(error)}${unlogged}\n`);
    } catch {
      // Nobody is there to read it.
    }
  }
}

/**
 * Sees to it that the terminal is given back however the program ends: by itself, by an error nobody caught, by SIGTERM,
 * SIGHUP or SIGINT, by a line that is gone (EIO, EPIPE, end of input).
 * @returns ends the watch
 */
export function watchEndings({ process, input, output }: EndingSources, effects: EndingEffects): () => void {
  const watch = new Watch(effects);
  const lost = () => watch.end({ kind: 'lost' });
  const crashed = (error: unknown) => watch.end({ kind: 'crash', error });
  // Only on the line itself: a disk says EIO too.
  const failed = (error: unknown) => (isLineGone(error) ? lost() : crashed(error));
  const listeners: [EventEmitter, string, (error: unknown) => void][] = [
    [process, 'exit', () => effects.leave()],
    [process, 'uncaughtException', crashed],
    [process, 'unhandledRejection', crashed],
    [input, 'end', lost],
    [input, 'close', lost],
    [input, 'error', failed],
    [output, 'error', failed],
    ...(Object.keys(signals) as EndingSignal[]).map((signal): [EventEmitter, string, () => void] => [
      process,
      signal,
      () => watch.end({ kind: 'signal', signal }),
    ]),
  ];
  for (const [source, name, listener] of listeners) source.on(name, listener);
  return () => {
    for (const [source, name, listener] of listeners) source.off(name, listener);
  };
}
