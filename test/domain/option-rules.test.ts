import { describe, expect, it } from 'vitest';
import { optionValueProblem } from '../../src/domain/option-rules.ts';

describe('the value of an option', () => {
  it.each([
    ['company.iban', 'NL91ABNA0417164300', null],
    ['company.iban', 'NL91 ABNA 0417 1643 00', null],
    ['company.iban', '', null],
    ['company.iban', 'NL92ABNA0417164300', 'iban'],
    ['company.iban', 'twelve', 'iban'],
    ['mail.from', 'facturen@example.com', null],
    ['mail.from', 'facturen', 'email'],
    ['mail.redirectTo', '', null],
    ['mail.cc', ['a@example.com', 'b@example.org'], null],
    ['mail.cc', ['a@example.com', 'b'], 'email'],
    ['invoices.numberFormat', '{year}-{number:5}', null],
    ['invoices.numberFormat', '{number}', 'no-year'],
    ['company.name', 'anything at all', null],
  ])('%s: %j is judged %j', (key, value, problem) => {
    expect(optionValueProblem(key, value)).toBe(problem);
  });
});
