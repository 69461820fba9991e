import { describe, expect, it } from 'vitest';
import { vatRates } from '../../src/actions/vat-rates.ts';
import { optionsConflict, optionValueProblem, sellerCountries } from '../../src/domain/option-rules.ts';
import type { ScheduleOptions } from '../../src/domain/options.ts';
import { defaultOptions } from '../../src/state/schemas/options.ts';

describe('the value of an option', () => {
  it.each([
    ['company.iban', 'NL91ABNA0417164300', null],
    ['company.iban', 'NL91 ABNA 0417 1643 00', null],
    ['company.iban', '', null],
    ['company.iban', 'NL92ABNA0417164300', 'iban'],
    ['company.iban', 'twelve', 'iban'],
    ['company.bic', 'ABNANL2A', null],
    ['company.bic', 'abna nl2a xxx', null],
    ['company.bic', '', null],
    ['company.bic', 'ABNA', 'bic'],
    ['company.country', 'NL', null],
    ['company.country', 'FR', 'vat-country'],
    ['company.country', 'XX', 'vat-country'],
    ['company.vatId', '', null],
    ['company.vatId', 'NL001234567B01', null],
    ['company.vatId', 'nl 0012.34.567.b01', null],
    ['company.vatId', 'DE123456789', null],
    ['company.vatId', '11/222/33333', null],
    ['company.vatId', '133/8150/8159', null],
    ['company.vatId', '2893081508152', null],
    ['company.vatId', 'n.v.t.', 'vat-id'],
    ['company.vatId', '123456789', 'vat-id'],
    ['company.vatId', 'NL12345678B01', 'vat-id'],
    ['company.vatId', 'GB123456789', 'vat-id'],
    ['mail.server', '', null],
    ['mail.server', 'smtp.bäckerei.example', null],
    ['mail.server', ' mailserver ', null],
    ['mail.server', 'mail_1.example.', null],
    ['mail.server', '192.168.1.1', null],
    ['mail.server', '2001:db8::25', null],
    ['mail.server', '[::1]', null],
    ['mail.server', 'smtp.example.com:587', 'server'],
    ['mail.server', '192.168.1.1:25', 'server'],
    ['mail.server', 'https://smtp.example.com', 'server'],
    ['mail.server', 'smtp example com', 'server'],
    ['mail.server', 'post@example.com', 'server'],
    ['mail.server', 'smtp..example.com', 'server'],
    ['mail.from', 'facturen@example.com', null],
    ['mail.from', 'facturen', 'email'],
    ['mail.redirectTo', '', null],
    ['mail.cc', ['a@example.com', 'b@example.org'], null],
    ['mail.cc', ['a@example.com', 'b'], 'email'],
    ['invoices.numberFormat', '{year}-{number:5}', null],
    ['invoices.numberFormat', '{number}', 'no-year'],
    ['invoices.fileName', '{company}_Factuur_{number}', null],
    ['invoices.fileName', '{debtor}_{date}', 'no-number'],
    ['invoices.fileName', '{number:5}', 'no-number'],
    ['company.name', 'anything at all', null],
  ])('%s: %j is judged %j', (key, value, problem) => {
    expect(optionValueProblem(key, value)).toBe(problem);
  });
});

describe('the countries where a company may sit', () => {
  it('are those whose VAT rates are known', async () => {
    expect([...sellerCountries].sort()).toEqual([...new Set((await vatRates()).map(({ country }) => country))].sort());
  });
});

describe('options together', () => {
  it.each<readonly [Partial<ScheduleOptions>, string, unknown]>([
    [{ from: '08:00', until: '18:00' }, 'schedule.until', null],
    [{ from: '08:00', until: '08:00' }, 'schedule.until', null],
    [{ from: '08:00', until: '07:59' }, 'schedule.until', { key: 'schedule.until', problem: 'before-from' }],
    [{ from: '19:00', until: '18:00' }, 'schedule.from', { key: 'schedule.until', problem: 'before-from' }],
    [{ from: '19:00', until: '18:00' }, 'mail.port', null],
    [{ mode: 'schedule', days: [] }, 'schedule.mode', { key: 'schedule.days', problem: 'no-days' }],
    [{ mode: 'schedule', days: [] }, 'schedule.days', { key: 'schedule.days', problem: 'no-days' }],
    [{ mode: 'direct', days: [] }, 'schedule.days', null],
  ])('%j: changing %s gives %j', (schedule, touched, conflict) => {
    const options = { ...defaultOptions, schedule: { ...defaultOptions.schedule, ...schedule } };
    expect(optionsConflict(options, new Set([touched]))).toEqual(conflict);
  });

  it.each([
    ['DE', '11/222/33333', null],
    ['DE', '', null],
    ['NL', '', null],
    ['BE', 'BE0123456749', null],
    ['BE', '0123456749', { key: 'company.vatId', problem: 'vat-id' }],
    ['NL', '11/222/33333', { key: 'company.vatId', problem: 'vat-id' }],
  ])('of a company in %s with %j as VAT id give %j', (country, vatId, conflict) => {
    const options = { ...defaultOptions, company: { ...defaultOptions.company, country, vatId } };
    expect(optionsConflict(options, new Set(['company.country']))).toEqual(conflict);
    expect(optionsConflict(options, new Set(['company.vatId']))).toEqual(conflict);
    expect(optionsConflict(options, new Set(['company.name']))).toBeNull();
  });
});
