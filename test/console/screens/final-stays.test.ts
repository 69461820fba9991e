import { describe, expect, it } from 'vitest';
import { letters, pressEveryKeyOfTheList, pressEveryKeyOn } from '../every-key-on-final.ts';

// Every kind of final invoice is in the soak.
describe('what is final', { timeout: 240_000 }, () => {
  it('is offered to every key of the screens about invoices', () => {
    expect(letters.invoice).toEqual(expect.arrayContaining(['d', 'k', 't', 'm', 'i', 'y', 'w', 'v', 'c', 'h']));
    expect(letters.invoices).toEqual(expect.arrayContaining(['a', 'c', 'd', 'f', 'h', 'i', 'k', 'o', 'v', 'w', 'y']));
  });

  it('stays what it is when every key of the list is pressed with all of it marked', pressEveryKeyOfTheList);

  it('stays byte by byte what it is, whatever key is pressed on one that is partly credited and whatever is answered then', async () => {
    await pressEveryKeyOn('partly');
  });
});
