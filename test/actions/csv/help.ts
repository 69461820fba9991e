import { expect } from 'vitest';
import { type ErrorCode, type ErrorParams, UserError } from '../../../src/domain/user-error.ts';

export const file = 'invoer.csv';

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

const windowsOnly: Readonly<Record<string, number>> = {
  '€': 0x80,
  Š: 0x8a,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
};

/** Windows-1252, for the characters that the tests use. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = windowsOnly[char] ?? char.charCodeAt(0);
    if (code > 0xff) throw new Error(`${char} is not in the test's table`);
    return code;
  });
}

/** The UserError that something ends with; anything else fails the test. */
export function refusalOf(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  return expect.fail('expected a UserError');
}

/** Every problem of a refused file, as code and params. */
export function problemsOf(run: () => unknown): readonly { readonly code: ErrorCode; readonly params: ErrorParams }[] {
  const first = refusalOf(run);
  return [first, ...first.others].map(({ code, params }) => ({ code, params }));
}

/** Problems as `code line:position value`, to compare many at once. */
export function shortly(run: () => unknown): readonly string[] {
  return problemsOf(run).map(
    ({ code, params: { line = '', position = '', value = '' } }) => `${code} ${line}:${position} ${value}`,
  );
}
