import { expect } from 'vitest';
import type { ConsoleScreen } from './console.ts';

/** A name or a line that would like to do something to the screen; the store takes no control characters. */
export const hostileName =
  'Café ]0;titel [31;5m 株式会社 e\u0301\u0323\u0301 \u202egnp.exe\u202c \u200f\u05d0\u05d1 👩‍👩‍👧 🇳🇱 x';

/** What a server says that would like to. */
export const hostileReply = `550 5.1.1 \u001b[31;5mNobody\u001b]0;titel\u0007\there\u009b2J ${hostileName}`;

/** The column after the last cell of a row that shows something; 0 in an empty row. */
export async function endOf(console: ConsoleScreen, row: number): Promise<number> {
  const cells = await console.screen.cells(row);
  return cells.findLastIndex(({ text, width }) => width > 0 && text.trim() !== '') + 1;
}

/** Rows of the screen, counted from 0, that match. */
export async function rowsWith(console: ConsoleScreen, wanted: RegExp): Promise<readonly number[]> {
  const rows = await console.rows();
  return rows.flatMap((row, index) => (wanted.test(row) ? [index] : []));
}

/** Nothing that was shown acted on the terminal: no sequence of the data's own, nothing asked of it, nothing scrolled. */
export function expectHarmless(console: ConsoleScreen): void {
  const { screen } = console;
  expect(screen.written).not.toContain('\u001b]');
  expect(screen.written).not.toContain('\u001b[31;5m');
  expect(screen.written).not.toContain('\u009b');
  expect(screen.written).not.toMatch(/[\t\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  expect(screen.answers).toBe('');
  expect(screen.scrolled).toBe(0);
}
