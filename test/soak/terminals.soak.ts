import { describe, expect, it } from 'vitest';
import { provesTheWeek } from '../process/week-in-terminal.ts';

describe('the weekly run by keyboard, as a process in a terminal', () => {
  it('goes without colours, with NO_COLOR=1', async () => {
    const pty = await provesTheWeek('en', 'xterm-256color', { LANG: 'C.UTF-8', NO_COLOR: '1' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what switches a colour on
    expect(pty.written).not.toMatch(/\x1b\[(?:[\d;]*;)?(?:3|4|9|10)[0-7]m/);
  });

  it.each(['vt220', 'linux', 'screen-256color'])('goes on a %s', async (term) => {
    await provesTheWeek('nl', term, { LANG: 'C.UTF-8' });
  });
});
