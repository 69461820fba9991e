import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { ConsoleScreen } from '../helpers/console.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { bakeryWithAWeek, expectTrueClosing, weekByKeyboard } from './week-by-keyboard.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 132, rows: 50 },
] as const;

describe.each(languages)('the weekly run by keyboard, in %s', (language) => {
  it.each(sizes)('ends in a closing sheet true to what the server got, at $columns×$rows', async (size) => {
    const peer = await startPeer();
    const context = await bakeryWithAWeek(peer, language, { method: 'folder' });
    const console = await ConsoleScreen.open(context, { size });
    await weekByKeyboard({
      type: (bytes) => console.type(bytes),
      waitFor: (wanted, ms) => console.waitFor(wanted, ms),
      text: () => console.text(),
    });
    await expectTrueClosing(await console.text(), context, peer.received, language);
    expect(console.failures).toEqual([]);
    await peer.close();
  });
});
