import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailTextProblems, mineOnTop, textChanges, tidyText } from '../../src/domain/email-text.ts';
import { tagStretches } from '../../src/domain/template.ts';

describe('a text', () => {
  it('is refused with the part, line and column of every tag that is not right', () => {
    const text = { subject: 'Factuur *|INVOICENUMMER|*', body: 'Beste,\n*|DELIVERYDATAEND|* en *|TOTAL' };
    expect(emailTextProblems('invoice', text)).toMatchObject([
      { part: 'subject', problem: 'unknown', nearest: 'INVOICENUMBER', line: 1, column: 9 },
      { part: 'body', problem: 'unknown', nearest: 'DELIVERYDATEEND', line: 2, column: 1 },
      { part: 'body', problem: 'unclosed', nearest: 'TOTALAMOUNT', line: 2, column: 24 },
    ]);
  });

  it('is refused when a part of it is empty or longer than any mail', () => {
    const problems = (subject: string, body: string) =>
      emailTextProblems('test', { subject, body }).map(({ part, problem }) => `${part} ${problem}`);
    expect(problems(' ', '\n')).toEqual(['subject empty', 'body empty']);
    expect(problems('x'.repeat(501), 'x'.repeat(100_001))).toEqual(['subject too-long', 'body too-long']);
    expect(problems('x', 'x'.repeat(100_000))).toEqual([]);
  });

  it('is tidied: one line of subject, lines of body, nothing that controls', () => {
    expect(tidyText({ subject: ' a\r\nb\tc\x07 ', body: 'a\r\nb\rc\td\x1b\n\n ' })).toEqual({
      subject: 'a b c',
      body: 'a\nb\nc  d',
    });
  });
});

describe('two changes of one text', () => {
  const base = { subject: 's', body: 'een\ntwee\ndrie' };

  it('meet in the parts that both changed only', () => {
    const mine = { ...base, body: 'mijn' };
    expect(mineOnTop(base, mine, { ...base, subject: 'hun' })).toEqual({ subject: 'hun', body: 'mijn' });
    expect(mineOnTop(base, mine, { subject: 'hun', body: 'hun' })).toEqual({ subject: 'hun', body: 'mijn' });
  });

  it('are told line by line', () => {
    expect(textChanges(base, { subject: 't', body: 'een\n2\ndrie\nvier' })).toEqual([
      { part: 'subject', line: 1, before: 's', after: 't' },
      { part: 'body', line: 2, before: 'twee', after: '2' },
      { part: 'body', line: 4, before: null, after: 'vier' },
    ]);
    expect(textChanges(base, { ...base, body: 'een\ndrie' })).toEqual([
      { part: 'body', line: 2, before: 'twee', after: null },
    ]);
    expect(textChanges(base, base)).toEqual([]);
  });

  it('leave nothing out: with them one text becomes the other', () => {
    const body = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(body, body, (before, after) => {
        const changes = textChanges({ subject: '', body: before.join('\n') }, { subject: '', body: after.join('\n') });
        const lines: string[] = [...before];
        for (const { line, after: text } of changes.filter((one) => one.before !== null && one.after !== null)) {
          lines[line - 1] = text ?? '';
        }
        const removed = new Set(changes.filter((one) => one.after === null).map(({ line }) => line - 1));
        const kept = lines.filter((_line, index) => !removed.has(index));
        for (const { line, after: text } of changes.filter((one) => one.before === null)) {
          kept.splice(line - 1, 0, text ?? '');
        }
        expect(kept).toEqual(after);
      }),
    );
  });
});

describe('the tags of a line', () => {
  it('are found where they stand, right or not', () => {
    const line = 'a *|DUEDATE|* *|X|* *|TOT en |*';
    expect(tagStretches('invoice', line).map(({ from, until, isKnown }) => [line.slice(from, until), isKnown])).toEqual(
      [
        ['*|DUEDATE|*', true],
        ['*|X|*', false],
        ['*|TOT en |*', false],
      ],
    );
    expect(tagStretches('test', '*|DUEDATE|* *|DUE').map(({ isKnown }) => isKnown)).toEqual([false, false]);
  });
});
