import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { checkTemplate, type TagValues, tagsOf, templateKinds } from '../../src/domain/template.ts';
import { defaultText } from '../../src/mail/default-texts.ts';
import { plainText, renderBody, renderMailText } from '../../src/mail/mail-text.ts';

/** Every tag of a piece of HTML with its attributes, as a browser would read them. */
function tagsIn(html: string): readonly string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

const harmless = /^<(?:\/?(?:b|i|u|p|ul|li|a)|br \/|a href="(?:https?:|mailto:)[^"<>]*")>$/;

describe('the body', () => {
  it('keeps line breaks and the tags that are allowed', () => {
    const body =
      'a<br/>b<br><b>c</b><i>d</i><u>e</u><p>f</p><ul><li>g</li></ul><a href="https://example.com/x?a=1">h</a>';
    expect(renderBody(body, {})).toBe(
      'a<br />b<br /><b>c</b><i>d</i><u>e</u><p>f</p><ul><li>g</li></ul><a href="https://example.com/x?a=1">h</a>',
    );
  });

  it('shows every other tag as the text that it is', () => {
    expect(renderBody('<h1>Kop</h1> 3 < 5 & <x@example.com>', {})).toBe(
      '&lt;h1&gt;Kop&lt;/h1&gt; 3 &lt; 5 &amp; &lt;x@example.com&gt;',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<b onclick="alert(1)">x</b>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="//example.com">x</a>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<p style="background:url(javascript:x)">x</p>',
    '<iframe src="https://example.com"></iframe>',
    '<b <script>alert(1)</script>',
    '<!-- <script>x</script> -->',
    '<style>p{}</style><xmp><script>x</script></xmp>',
  ])('lets nothing out of %j that a mail program would run or fetch', (body) => {
    for (const tag of tagsIn(renderBody(body, {}))) expect(tag).toMatch(harmless);
    for (const tag of tagsIn(renderBody('<b>*|DEBTORNAME|*</b>', { DEBTORNAME: body })))
      expect(tag).toMatch(/^<\/?b>$/);
  });

  it('never lets a value become markup, wherever it stands', () => {
    const value = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'b', 'a', 'on', 'javascript:', '\n'),
    });
    fc.assert(
      fc.property(value, (text) => {
        const html = renderBody(
          '<p>*|DEBTORNAME|*</p><a href="mailto:*|DEBTORNAME|*">m</a><a href="*|DEBTORNAME|*">n</a>',
          {
            DEBTORNAME: text,
          },
        );
        const tags = tagsIn(html).filter((tag) => !harmless.test(tag));
        return tags.length === 0;
      }),
    );
  });

  it('shows a hostile name exactly as written, in both parts', () => {
    const name = `Jansen & Zn. <b>"Škoda" – 'Café'`;
    const { html, text } = renderMailText({ subject: 's', body: 'Aan *|DEBTORNAME|*<br/>' }, { DEBTORNAME: name });
    expect(html).toContain('Jansen &amp; Zn. &lt;b&gt;');
    expect(text).toContain(`Aan ${name}`);
  });
});

describe('the plain text', () => {
  it('breaks lines where the HTML does and nowhere else', () => {
    const long = 'woord '.repeat(40).trim();
    expect(plainText(`Geachte,<br/><br/>\n${long}<br/>einde`)).toBe(`Geachte,\n\n${long}\neinde`);
  });

  it('keeps the address of a link', () => {
    expect(plainText('<a href="https://example.com/pay">betalen</a>')).toBe('betalen [https://example.com/pay]');
  });
});

describe('the subject', () => {
  it('is one line without control characters, and holds values as they are', () => {
    const values = { DEBTORNAME: 'x\r\nBcc: evil@example.com\u001b[31m\u202e', INVOICENUMBER: '<1> & "2"' };
    const { subject } = renderMailText({ subject: 'Factuur\n*|INVOICENUMBER|* *|DEBTORNAME|*', body: '' }, values);
    expect(subject).toBe('Factuur <1> & "2" x Bcc: evil@example.com[31m');
  });
});

describe('the texts that come with the program', () => {
  for (const kind of templateKinds) {
    for (const language of languages) {
      it(`${kind} in ${language} uses known tags only and reads as whole sentences`, () => {
        const template = defaultText(kind, language);
        expect(checkTemplate(kind, template.subject)).toEqual([]);
        expect(checkTemplate(kind, template.body)).toEqual([]);
        const values: TagValues = Object.fromEntries(tagsOf[kind].map((tag) => [tag, `<${tag.toLowerCase()}>`]));
        const { subject, text, html } = renderMailText(template, values);
        expect(subject + text).not.toMatch(/\*\||\|\*/);
        expect(html).not.toContain('&lt;br');
        expect(text).toContain('<companyname>');
        expect(text.split('\n').length).toBeGreaterThan(2);
      });
    }
  }
});
