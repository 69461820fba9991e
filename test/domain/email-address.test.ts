import { describe, expect, it } from 'vitest';
import { checkAddress, isEmailAddress, parseAddressList } from '../../src/domain/email-address.ts';

describe('one address', () => {
  it.each([
    ['info@bakkerij.example', 'info@bakkerij.example'],
    ['  Info.Factuur+wk46@Bakkerij.EXAMPLE ', 'Info.Factuur+wk46@bakkerij.example'],
    ["o'brien@example.com", "o'brien@example.com"],
    ['Jan Jansen <jan@example.com>', 'jan@example.com'],
    ['"Jansen, Jan" <jan@example.com>', 'jan@example.com'],
    ['info@Bäckerei.example', 'info@bäckerei.example'],
    ['info@ba\u0308ckerei.example', 'info@bäckerei.example'],
    ['info@xn--bckerei-5wa.example', 'info@xn--bckerei-5wa.example'],
    ['info@パン.example', 'info@パン.example'],
  ])('accepts %s', (text, address) => {
    expect(checkAddress(text)).toEqual({ ok: true, address });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['<>', 'empty'],
    ['bakkerij.example', 'no-at'],
    ['@example.com', 'local-part'],
    ['a b@example.com', 'local-part'],
    ['.a@example.com', 'local-part'],
    ['a..b@example.com', 'local-part'],
    ['a@b@example.com', 'local-part'],
    ['a\r\nBcc: x@example.com', 'local-part'],
    ['a>@example.com', 'local-part'],
    ['"a b"@example.com', 'local-part'],
    ['müller@example.com', 'local-not-ascii'],
    ['info@', 'domain'],
    ['info@localhost', 'domain'],
    ['info@example..com', 'domain'],
    ['info@-example.com', 'domain'],
    ['info@example.com-', 'domain'],
    ['info@exam ple.com', 'domain'],
    ['info@example.com\r\nX: y', 'domain'],
    ['info@192.168.1.1', 'domain'],
    ['info@[192.168.1.1]', 'domain'],
    ['info@example.com>', 'domain'],
    [`${'a'.repeat(65)}@example.com`, 'too-long'],
    [`a@${'b.'.repeat(130)}example`, 'too-long'],
  ])('refuses %j', (text, problem) => {
    expect(checkAddress(text)).toEqual({ ok: false, problem });
    expect(isEmailAddress(text)).toBe(false);
  });
});

describe('a list', () => {
  it('takes commas, semicolons and line breaks, and each address once', () => {
    expect(parseAddressList('a@example.com, b@example.com;a@EXAMPLE.com;\n Jan <c@example.com> ;')).toEqual({
      addresses: ['a@example.com', 'b@example.com', 'c@example.com'],
      problems: [],
    });
  });

  it('names each part that is no address and keeps the good ones', () => {
    expect(parseAddressList('a@example.com; kapot, b@; müller@example.com')).toEqual({
      addresses: ['a@example.com'],
      problems: [
        { text: 'kapot', problem: 'no-at' },
        { text: 'b@', problem: 'domain' },
        { text: 'müller@example.com', problem: 'local-not-ascii' },
      ],
    });
  });

  it('is empty for an empty text', () => {
    expect(parseAddressList(' ; , ')).toEqual({ addresses: [], problems: [] });
  });
});
