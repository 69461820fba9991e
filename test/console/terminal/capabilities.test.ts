import { describe, expect, it } from 'vitest';
import { screenSize, terminalCapabilities } from '../../../src/screens/terminal/capabilities.ts';

const utf8 = { TERM: 'xterm-256color', LANG: 'nl_NL.UTF-8' };

describe('the characters', () => {
  it.each([
    [{ LANG: 'nl_NL.UTF-8' }, 'utf8'],
    [{ LANG: 'C.utf8' }, 'utf8'],
    [{ LANG: 'nl_NL.ISO-8859-15' }, 'ascii'],
    [{}, 'ascii'],
    [{ LANG: 'nl_NL.UTF-8', LC_ALL: 'C' }, 'ascii'],
    [{ LANG: 'C', LC_CTYPE: 'de_DE.UTF-8' }, 'utf8'],
    [{ LANG: 'nl_NL.UTF-8', LC_CTYPE: 'POSIX' }, 'ascii'],
    [{ LANG: 'nl_NL.UTF-8', LC_ALL: '', LC_CTYPE: '' }, 'utf8'],
  ])('of %j are %s', (env, charset) => {
    expect(terminalCapabilities({ TERM: 'xterm', ...env }, 80, 24).charset).toBe(charset);
  });
});

describe('colours', () => {
  it.each([
    [utf8, true],
    [{ ...utf8, TERM: 'linux' }, true],
    [{ ...utf8, TERM: 'screen' }, true],
    [{ ...utf8, NO_COLOR: '1' }, false],
    [{ ...utf8, NO_COLOR: '' }, true],
    [{ ...utf8, TERM: 'vt220' }, false],
    [{ ...utf8, TERM: 'xterm-mono' }, false],
    [{ ...utf8, TERM: 'dumb' }, false],
  ])('of %j: %s', (env, colour) => {
    expect(terminalCapabilities(env, 80, 24).colour).toBe(colour);
  });
});

describe('a full-screen program', () => {
  it.each([
    'linux',
    'vt220',
    'screen',
    'screen-256color',
    'xterm',
    'xterm-256color',
    'tmux-256color',
    'putty',
    'rxvt-unicode',
  ])('runs on %s', (term) => {
    expect(terminalCapabilities({ TERM: term }, 80, 24).alternateScreen).toBe(true);
  });

  it.each(['dumb', 'unknown', '', undefined])('does not run on %j', (term) => {
    expect(terminalCapabilities({ TERM: term }, 80, 24).alternateScreen).toBe(false);
  });
});

describe('marks around a paste', () => {
  it.each([
    ['xterm-256color', undefined, true],
    ['putty', undefined, true],
    ['tmux-256color', undefined, true],
    ['screen-256color', '/tmp/tmux-0/default,1,0', true],
    ['screen', undefined, false],
    ['linux', undefined, false],
    ['vt220', undefined, false],
  ])('from %s (TMUX %s): %s', (term, tmux, marks) => {
    expect(terminalCapabilities({ TERM: term, TMUX: tmux }, 80, 24).bracketedPaste).toBe(marks);
  });
});

describe('the size', () => {
  it('is 80×24 where the terminal was never told', () => {
    expect(screenSize(0, 0)).toEqual({ columns: 80, rows: 24 });
    expect(screenSize(undefined, undefined)).toEqual({ columns: 80, rows: 24 });
    expect(terminalCapabilities(utf8, 0, 0).tooSmall).toBe(false);
  });

  it('is too small below 80×24, on either side', () => {
    expect(terminalCapabilities(utf8, 80, 24).tooSmall).toBe(false);
    expect(terminalCapabilities(utf8, 79, 24)).toMatchObject({ tooSmall: true, size: { columns: 79, rows: 24 } });
    expect(terminalCapabilities(utf8, 80, 23).tooSmall).toBe(true);
  });
});
