import type { TerminalDevice } from './terminal-device.ts';

/**
 * Other screen, plain cursor and number keys, no wrapping at the edge (a glyph in the last column stays there), no cursor,
 * pastes marked, empty.
 */
export const enterSequence = '\x1b[?1049h\x1b[?1l\x1b>\x1b[?7l\x1b[?25l\x1b[?2004h\x1b[m\x1b[2J\x1b[H';

/**
 * All of it back, and the screen emptied first, for terminals that have no other screen. Colours are reset on both screens,
 * because some keep them per screen.
 */
export const leaveSequence = '\x1b[m\x1b[2J\x1b[H\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l\x1b[m';

/** The terminal while a full-screen program has it. Nothing is written to it before `enter` and after `leave`. */
export class AlternateScreen {
  readonly #device: TerminalDevice;
  #inside = false;

  constructor(device: TerminalDevice) {
    this.#device = device;
  }

  get inside(): boolean {
    return this.#inside;
  }

  /** Takes the terminal: raw mode, alternate screen, no cursor, pastes marked. */
  enter(): void {
    if (this.#inside) return;
    this.#inside = true;
    this.#device.setRawMode(true);
    this.#device.writeSync(enterSequence);
  }

  /** Sends text, as long as the terminal is ours. */
  write(text: string): void {
    if (this.#inside) this.#device.write(text);
  }

  /**
   * Gives the terminal back as it was: main screen, cursor, echo, wrapping, no paste marks, no colours. Done when it
   * returns; a second call does nothing.
   * @returns what the terminal refused, which is usual when the line is gone
   */
  leave(): readonly unknown[] {
    if (!this.#inside) return [];
    this.#inside = false;
    const refused: unknown[] = [];
    for (const step of [() => this.#device.writeSync(leaveSequence), () => this.#device.setRawMode(false)]) {
      try {
        step();
      } catch (error) {
        refused.push(error);
      }
    }
    return refused;
  }
}
