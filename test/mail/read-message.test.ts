import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/mail/clean-text.ts';
import { headerOf } from '../../src/mail/eml-file.ts';
import { headerText } from '../../src/mail/header-text.ts';
import { readMessage } from '../../src/mail/read-message.ts';
import { compose } from './fixtures.ts';

const harmful = /[\p{Cc}\p{Bidi_Control}\p{Cs}\ufeff\u2028\u2029]/u;

function message(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'));
}

/** Everything in a mail that is text. */
function textsIn(mail: object): readonly string[] {
  return Object.values(mail).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? textsIn(value) : [];
  });
}

describe('a message that is read', () => {
  it('says who, what and when, line for line, and what hangs on to it', async () => {
    const { raw } = await compose({
      to: ['klant@example.com', 'boek@example.com'],
      subject: 'Factuur Brötchen € 12,50',
      text: 'Geachte heer Müller,\r\n\r\n  1 × Brötchen\r\n\r\nDank u.',
      attachments: [{ fileName: 'factuur.pdf', content: Buffer.alloc(12_345), contentType: 'application/pdf' }],
    });
    expect(await readMessage(raw)).toMatchObject({
      to: ['klant@example.com', 'boek@example.com'],
      subject: 'Factuur Brötchen € 12,50',
      at: '2026-11-16T08:00:00.000Z',
      messageId: '<01TEST@bakkerij.example>',
      text: ['Geachte heer Müller,', '', '  1 × Brötchen', '', 'Dank u.'],
      attachments: [{ name: 'factuur.pdf', size: 12_345, contentType: 'application/pdf' }],
    });
  });

  it('without a text part says what its HTML says, and fetches nothing', async () => {
    const html =
      '<p>Regel een</p><p>Regel <b>twee</b></p><script>alert(1)</script><img src="https://tracker.example/x">';
    const mail = await readMessage(message('From: a@b.example', 'Content-Type: text/html; charset=utf-8', '', html));
    expect(mail.text.filter((line) => line !== '')).toEqual(expect.arrayContaining(['Regel een', 'Regel twee']));
    expect(mail.text.join()).not.toContain('alert');
  });

  it('without anything is an empty mail, not an error', async () => {
    for (const raw of [Buffer.alloc(0), message('', 'tekst'), Buffer.from([0, 255, 254, 13, 10])]) {
      expect(await readMessage(raw)).toMatchObject({ from: '', to: [], subject: '', at: null, attachments: [] });
    }
  });

  it('has no date when its date cannot be read, instead of today', async () => {
    expect((await readMessage(message('Date: morgen', 'Subject: x', '', 'y'))).at).toBeNull();
  });

  it('is plain text, whatever stands in its headers, its body and its names', async () => {
    const hostile = 'a\u001b[2J\u0007\u009b31m\u202egnp.exe\u2066';
    const word = `=?utf-8?B?${Buffer.from(hostile).toString('base64')}?=`;
    const mail = await readMessage(
      message(
        `From: ${word} <a@b.example>`,
        `To: "${hostile}" <c@d.example>`,
        `Subject: ${word}`,
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain; charset=utf-8',
        '',
        hostile,
        '--x',
        `Content-Type: application/pdf; name="${word}"`,
        `Content-Disposition: attachment; filename="../../etc/${word}"`,
        '',
        'x',
        '--x--',
      ),
    );
    expect(textsIn(mail).filter((text) => harmful.test(text))).toEqual([]);
    expect(mail.subject).toBe('a[2J31mgnp.exe');
    expect(mail.text).toEqual(['a[2J31mgnp.exe']);
    expect(mail.attachments).toHaveLength(1);
  });

  it('is plain text for any bytes at all', async () => {
    const head = 'Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n';
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(head + text)),
      fc
        .string({ unit: 'binary', maxLength: 80 })
        .map((text) => Buffer.from(`Subject: ${text}\r\nTo: ${text}\r\n\r\n`)),
    );
    await fc.assert(
      fc.asyncProperty(any, async (raw) => {
        const mail = await readMessage(raw);
        expect(textsIn(mail).filter((text) => harmful.test(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the text of a header', () => {
  it.each([
    ['Factuur', 'Factuur'],
    ['=?UTF-8?Q?Br=C3=B6tchen_=E2=82=AC?= en meer', 'Brötchen € en meer'],
    ['=?utf-8?B?w7zDtg==?=', 'üö'],
    // Blanks between encoded words are not part of the text; a letter may be cut between two.
    ['=?utf-8?Q?=C3?= =?utf-8?Q?=B6?= x', 'ö x'],
    ['=?iso-8859-1?Q?=F6?= =?utf-8?B?w7w=?=', 'öü'],
    ['=?nergens?Q?=F6?=', '=?nergens?Q?=F6?='],
    ['=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
    [Buffer.from('Brötchen').toString('latin1'), 'Brötchen'],
  ])('%s reads as %s', (value, text) => {
    expect(headerText(value)).toBe(text);
  });

  it('is the same as the whole message says, for any subject that we write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), async (subject) => {
        const { raw } = await compose({ subject });
        expect(oneLine(headerText(headerOf(raw, 'Subject')))).toBe((await readMessage(raw)).subject);
      }),
      { numRuns: 60 },
    );
  });
});
