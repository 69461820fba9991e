import { describe, expect, it } from 'vitest';
import { htmlLines } from '../../src/mail/html-lines.ts';
import { renderBody } from '../../src/mail/mail-text.ts';

/** What a body looks like: *bold*, /italics/, _underlined_. */
function look(body: string): readonly string[] {
  return htmlLines(renderBody(body, {})).map((line) =>
    line
      .map(({ text, bold, italic, underline }) => {
        const marks = `${bold ? '*' : ''}${italic ? '/' : ''}${underline ? '_' : ''}`;
        return `${marks}${text}${[...marks].reverse().join('')}`;
      })
      .join(''),
  );
}

describe('a body as a mail program shows it', () => {
  it('breaks lines where the HTML does, not where the text does', () => {
    expect(look('Geachte,<br/><br/>\neerste\nregel<br/>tweede')).toEqual(['Geachte,', '', 'eerste regel', 'tweede']);
  });

  it('sets paragraphs and lists apart', () => {
    expect(look('<p>een</p><p>twee</p>drie<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>vier')).toEqual([
      'een',
      '',
      'twee',
      '',
      'drie',
      '',
      '• a',
      '• b',
      '  • c',
      '',
      'vier',
    ]);
  });

  it('keeps what stands out, and shows other markup as text', () => {
    expect(
      look('<b>een <i>twee</i></b> <a href="https://example.com">drie</a> <u>v</u> <h1>3 &lt; 4 & R&amp;D'),
    ).toEqual(['*een **/twee/* _drie_ _v_ <h1>3 < 4 & R&D']);
  });
});
