import { describe, expect, it } from 'vitest';
import { lostMarkup, withForeignMarkupAsText } from '../../src/domain/body-markup.ts';

const lost = (body: string) => lostMarkup(body).map((one) => `${one.lost} ${one.markup}`);

describe('the markup of a body', () => {
  it('is kept where it is one of the few tags', () => {
    const body = '<b>a</b><br/><BR><p>b</p><ul>\n<li>c</li></ul><a href="https://example.com/?a=1">d</a> 3 < 5';
    expect(lostMarkup(body)).toEqual([]);
    expect(withForeignMarkupAsText(body)).toBe(body.replace('3 <', '3 &lt;'));
  });

  it.each([
    ['<script>alert(1)</script>', ['shown <script>', 'shown </script>']],
    ['<img src=x>', ['shown <img src=x>']],
    ['<!-- weg -->', ['shown <!-- weg -->']],
    ['<https://example.com>', ['shown <https://example.com>']],
    ['a <b niet af', ['shown <b niet af']],
    ['<b onclick="x()">y</b>', ['attribute <b onclick="x()">']],
    ["<p style='a'>y</p>", ["attribute <p style='a'>"]],
    ['<a href="javascript:x()">y</a>', ['link <a href="javascript:x()">']],
    ['<a href="/pagina">y</a>', ['link <a href="/pagina">']],
    ['<a href="*|COMPANYEMAIL|*">y</a>', ['link <a href="*|COMPANYEMAIL|*">']],
    ['<a href="https://example.com" target=_blank>y</a>', ['attribute <a href="https://example.com" target=_b…']],
  ])('is named where it does not reach the reader as written: %j', (body, named) => {
    expect(lost(body)).toEqual(named);
  });

  it('is named with its line and column, in characters', () => {
    expect(lostMarkup('eerste\n👍 é<h1>')).toEqual([{ lost: 'shown', markup: '<h1>', line: 2, column: 4 }]);
  });

  it('is found in no time where somebody wrote thousands of openings', () => {
    const hostile = '<a href="\n'.repeat(10_000);
    expect(withForeignMarkupAsText(hostile)).toBe(hostile.replaceAll('<', '&lt;'));
    expect(lostMarkup(hostile)).toHaveLength(10_000);
  });
});
