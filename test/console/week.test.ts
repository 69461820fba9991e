import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { ConsoleScreen } from '../helpers/console.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { bakeryWithAWeek, expectTrueClosing, weekByKeyboard } from './week-by-keyboard.ts';

const worlds = [
  ...languages.map((language) => ({ language, size: { columns: 80, rows: 24 } })),
  { language: 'nl', size: { columns: 132, rows: 50 } },
] as const;

describe('the weekly run by keyboard', () => {
  it.each(worlds)(
    'ends in a closing sheet true to what the server got, in $language at $size.columns×$size.rows',
    async ({ language, size }) => {
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
    },
  );
});
