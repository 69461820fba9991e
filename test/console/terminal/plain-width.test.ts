import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { plainWidth } from '../../../scripts/plain-width.mjs';

it('takes no text by the shortcut whose width string-width sees otherwise', () => {
  const otherwise: string[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    if (!plainWidth.test(character)) continue;
    // Beside another one, too: some characters join.
    for (const text of [character, `a${character}`, `${character}a`, character + character]) {
      if (stringWidth(text) !== text.length) otherwise.push(code.toString(16));
    }
  }
  expect(otherwise).toEqual([]);
});
