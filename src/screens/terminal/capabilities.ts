/** The characters a terminal can show: all of Unicode, or the 95 of ASCII. */
export type Charset = 'utf8' | 'ascii';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Capabilities {
  readonly charset: Charset;
  /** Sixteen colours, or none. Bold, underline and inverse are there without colours too. */
  readonly colour: boolean;
  /** A full-screen program can run here at all. */
  readonly alternateScreen: boolean;
  /** The terminal marks where a paste begins and ends (`ESC[?2004h`), so that a fast Enter needs no guess. */
  readonly bracketedPaste: boolean;
  readonly size: Size;
  readonly tooSmall: boolean;
}

/** The smallest screen that every view is made for. */
export const smallest: Size = { columns: 80, rows: 24 };

type Environment = Readonly<Record<string, string | undefined>>;

/** Without cursor addressing: there is nothing to draw a screen on. */
const lineOnly = /^(?:dumb|unknown|network|dialup|printer|emacs)/;
/** The hardware family and every entry that terminfo calls monochrome. */
const monochrome = /^vt\d|-m(?:ono)?$/;
/** Consoles and hardware that never mark a paste, and GNU screen, which passes the marks on only sometimes. */
const unmarkedPaste = /^(?:linux|vt\d|screen|cons25|ansi)/;

function charsetOf(env: Environment): Charset {
  // The first that is set decides, an empty one counts as not set (POSIX.1-2017, 8.2).
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(locale) ? 'utf8' : 'ascii';
}

/**
 * A terminal's size as it can be used: a pty that was never told its size says 0×0 and counts as 80×24.
 * @param columns what the terminal says; nothing, 0 and nonsense count as not said
 */
export function screenSize(columns: number | undefined, rows: number | undefined): Size {
  const said = (value: number | undefined, fallback: number) =>
    value !== undefined && Number.isInteger(value) && value > 0 ? Math.min(value, 1000) : fallback;
  return { columns: said(columns, smallest.columns), rows: said(rows, smallest.rows) };
}

/** Whether a screen is smaller than the 80×24 that every view needs. */
export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < smallest.columns || rows < smallest.rows;
}

/**
 * What the terminal can do, found out once at start from the environment alone: a terminal is never asked, because a late
 * answer looks like typing. Colours follow `NO_COLOR` (no-color.org: set and not empty) and `TERM`.
 */
export function terminalCapabilities(
  env: Environment,
  columns: number | undefined,
  rows: number | undefined,
): Capabilities {
  const term = env['TERM'] ?? '';
  const fullScreen = term !== '' && !lineOnly.test(term);
  const size = screenSize(columns, rows);
  return {
    charset: charsetOf(env),
    colour: fullScreen && !env['NO_COLOR'] && !monochrome.test(term),
    alternateScreen: fullScreen,
    // tmux calls itself screen, and does pass the marks on.
    bracketedPaste: fullScreen && (!unmarkedPaste.test(term) || Boolean(env['TMUX'])),
    size,
    tooSmall: isTooSmall(size),
  };
}
