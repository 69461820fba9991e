import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { type PrintProblemParams, printProblems } from '../../src/domain/print-problem.ts';
import { printProblem } from '../../src/i18n/print.ts';
import { PrintError } from '../../src/print/print-error.ts';

const params: PrintProblemParams = { printer: 'Laser', reason: '', submitted: 'no' };

describe.each(languages)('a print problem in words (%s)', (language) => {
  it.each(printProblems)('has a cause and a remedy for %s, without gaps', (problem) => {
    for (const reason of ['', 'Paper jam.']) {
      const { cause, remedy } = printProblem(language, problem, { ...params, reason });
      expect(cause).toMatch(/^\p{Lu}.*[^.]\.$/u);
      expect(remedy).toMatch(/^\p{Lu}.*[^.]\.$/u);
      expect(cause + remedy).not.toMatch(/[{}]/);
    }
  });

  it('sends a person to the printer first when the job may be printed already', () => {
    const sure = printProblem(language, 'timeout', params);
    const unsure = printProblem(language, 'timeout', { ...params, submitted: 'unknown' });
    expect(unsure.cause).toBe(sure.cause);
    expect(unsure.remedy).not.toBe(sure.remedy);
    expect(unsure.remedy).toContain("'Laser'");
  });
});

describe('a print problem in words', () => {
  it('names printer and reason', () => {
    expect(printProblem('nl', 'stopped', { ...params, reason: 'Paper jam.' }).cause).toBe(
      "De printer 'Laser' is stilgezet: Paper jam.",
    );
    expect(printProblem('nl', 'stopped', { ...params, printer: '' }).cause).toBe(
      'De printer (standaardprinter) is stilgezet.',
    );
  });

  it('never carries control characters of a server or a name to a person', () => {
    const error = new PrintError('refused', 'no', { printer: 'La\u001b[2Jser', reason: 'no\r\n\u009b31m \u202epaper' });
    expect(error.params).toEqual({ printer: 'La[2Jser', reason: 'no 31m paper', submitted: 'no' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
    expect(error.message).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202e]/);
  });
});
