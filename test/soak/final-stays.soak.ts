import { describe, it } from 'vitest';
import { finalStates, pressEveryKeyOn } from '../console/every-key-on-final.ts';

describe('what is final', () => {
  it.each(finalStates)(
    'stays byte by byte what it is, whatever key is pressed on the %s one and whatever is answered then',
    pressEveryKeyOn,
  );
});
