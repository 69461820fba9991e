import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/debtor.ts';
import { fieldErrorText, fieldProblems } from '../../../src/i18n/forms.ts';
import {
  asStart,
  checkedForm,
  type Form,
  type FormField,
  fieldsThere,
  fieldValue,
  formOf,
  isDirty,
  isOnLastField,
  isTyping,
  nextChoice,
  nextField,
  previousChoice,
  previousField,
  valuesOf,
  withError,
  withFieldChecked,
  withFieldLeft,
  withFocus,
  withLine,
  withValue,
} from '../../../src/screens/kit/form.ts';
import { formLayout, formRows, formWindow } from '../../../src/screens/kit/form-rows.ts';
import { lineEdit } from '../../../src/screens/kit/line-edit.ts';

function field(name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField {
  return { name, kind, label: name, help: '', ...more };
}

const methods = [
  { value: 'pdf', label: 'PDF' },
  { value: 'paper', label: 'Papier' },
  { value: 'both', label: 'PDF en papier' },
];

const fields: readonly FormField[] = [
  field('name', 'text', { required: true }),
  field('method', 'choice', { choices: methods }),
  field('email', 'addresses', { required: true, when: (values) => values['method'] !== 'paper' }),
  field('since', 'date'),
  field('discount', 'money', { check: (text) => (Number(text) > 100 ? 'Hoogstens 100.' : null) }),
  field('closed', 'yesno'),
];

function filled(values: Record<string, string> = {}): Form {
  return formOf(fields, { name: 'Lunchroom De Linde', method: 'pdf', email: 'inkoop@linde.example', ...values });
}

function typed(form: Form, name: string, text: string): Form {
  return withLine(form, name, lineEdit(text));
}

describe('a form', () => {
  it('begins with its values, what it is not given empty, and the focus on its first field', () => {
    const form = formOf(fields, { name: 'De Linde', method: 'fax', closed: 'misschien' });
    expect(valuesOf(form)).toEqual({
      name: 'De Linde',
      method: 'pdf',
      email: '',
      since: '',
      discount: '',
      closed: 'no',
    });
    expect(form.focus).toBe('name');
    expect(isDirty(form)).toBe(false);
  });

  it('lets nothing from the store act on the terminal', () => {
    expect(fieldValue(formOf(fields, { name: 'De\u001b[31m Linde\r\n' }), 'name')).toBe('De[31m Linde');
  });

  it('keeps a password as it is, whatever is in it', () => {
    const form = formOf([field('password', 'password')], { password: ' a\u202eb ' });
    expect(checkedForm(form)).toEqual({ ok: true, values: { password: ' a\u202eb ' } });
  });

  it('goes through the fields that are there, and stays at its ends', () => {
    const names: string[] = [];
    let form = withValue(filled(), 'method', 'paper');
    for (let step = 0; step < 6; step += 1) {
      names.push(form.focus);
      form = nextField(form);
    }
    expect(names).toEqual(['name', 'method', 'since', 'discount', 'closed', 'closed']);
    expect(isOnLastField(form)).toBe(true);
    for (let step = 0; step < 9; step += 1) form = previousField(form);
    expect(form.focus).toBe('name');
  });

  it('puts the cursor at the end of the field that gets the focus, as another field for the keys', () => {
    const before = withLine(filled(), 'name', { text: 'De Linde', cursor: 2, jump: 5 });
    const back = withFocus(withFocus(before, 'since'), 'name');
    expect(back.lines.get('name')).toEqual({ text: 'De Linde', cursor: 8, jump: 6 });
  });

  it('does not give the focus to a field that is not there', () => {
    const form = withValue(filled(), 'method', 'paper');
    expect(withFocus(form, 'email')).toBe(form);
    expect(withFocus(form, 'fax')).toBe(form);
  });

  it('goes round the values of a choice and of a yes or no, and leaves what one types alone', () => {
    let form = withFocus(filled(), 'method');
    const seen = [1, 2, 3].map(() => {
      form = nextChoice(form);
      return fieldValue(form, 'method');
    });
    expect(seen).toEqual(['paper', 'both', 'pdf']);
    expect(fieldValue(previousChoice(form), 'method')).toBe('both');
    const closed = withFocus(form, 'closed');
    expect(fieldValue(nextChoice(closed), 'closed')).toBe('yes');
    expect(fieldValue(previousChoice(closed), 'closed')).toBe('yes');
    const name = withFocus(form, 'name');
    expect(nextChoice(name)).toBe(name);
    expect([isTyping(form), isTyping(name)]).toEqual([false, true]);
  });

  it('is changed by another value, not by another way to write the same', () => {
    const form = filled({ since: '2026-11-13', discount: '5,00' });
    expect(isDirty(typed(form, 'since', '13-11-2026'))).toBe(false);
    expect(isDirty(typed(form, 'discount', '5'))).toBe(false);
    expect(isDirty(typed(form, 'email', ' inkoop@linde.example; '))).toBe(false);
    expect(isDirty(typed(form, 'discount', '6'))).toBe(true);
    expect(isDirty(asStart(typed(form, 'discount', '6')))).toBe(false);
  });
});

describe('checking a form', () => {
  it('gives the values of the fields that are there: plain, days as YYYY-MM-DD, addresses with commas', () => {
    const form = typed(
      typed(filled({ since: '13.11.2026' }), 'name', '  De Linde '),
      'email',
      'A@Linde.Example;b@linde.example',
    );
    expect(checkedForm(form)).toEqual({
      ok: true,
      values: {
        name: 'De Linde',
        method: 'pdf',
        email: 'A@linde.example, b@linde.example',
        since: '2026-11-13',
        discount: '',
        closed: 'no',
      },
    });
    const onPaper = checkedForm(withValue(form, 'method', 'paper'));
    expect(onPaper.ok && Object.keys(onPaper.values)).toEqual(['name', 'method', 'since', 'discount', 'closed']);
  });

  it('names every field that is wrong and goes to the first', () => {
    const form = typed(typed(typed(withFocus(filled(), 'closed'), 'name', ' '), 'email', 'linde'), 'discount', '101');
    const checked = checkedForm(form);
    expect(checked.ok).toBe(false);
    if (checked.ok) return;
    expect([...checked.form.errors]).toEqual([
      ['name', 'required'],
      ['email', 'address'],
      ['discount', 'Hoogstens 100.'],
    ]);
    expect(checked.form.focus).toBe('name');
  });

  it('asks nothing of a field that is not there', () => {
    const form = withValue(typed(filled(), 'email', ''), 'method', 'paper');
    expect(checkedForm(form).ok).toBe(true);
    expect(checkedForm(withValue(form, 'method', 'both')).ok).toBe(false);
  });

  it.each([
    ['number', '3,5', 'number'],
    ['money', '1.234', 'money'],
    ['quantity', '2,5000', 'quantity'],
    ['date', '31-11-2026', 'date'],
    ['addresses', 'a@b.example, c', 'address'],
  ] as const)('knows a wrong %s', (kind, text, problem) => {
    const checked = checkedForm(formOf([field('x', kind)], { x: text }));
    expect(checked.ok ? null : checked.form.errors.get('x')).toBe(problem);
  });

  it('says what is wrong in a field when one leaves it, but not that it is still empty', () => {
    const form = typed(filled(), 'email', 'linde');
    expect(withFieldChecked(form, 'email').errors.get('email')).toBe('address');
    expect(withFieldChecked(typed(form, 'email', ''), 'email').errors.size).toBe(0);
  });

  it('forgets what was wrong as soon as the text changes, not when the cursor moves', () => {
    const wrong = withError(filled(), 'name', 'Die naam is er al.');
    const line = wrong.lines.get('name') ?? lineEdit('');
    expect(withLine(wrong, 'name', { ...line, cursor: 0 }).errors.size).toBe(1);
    expect(typed(wrong, 'name', 'De Es').errors.size).toBe(0);
  });

  it('writes out what was understood when one leaves a field', () => {
    const left = (name: string, text: string) =>
      fieldValue(withFieldLeft(typed(filled(), name, text), name, 'nl', '2026-11-13'), name);
    expect(left('since', '+3')).toBe('16-11-2026');
    expect(left('since', '1-2')).toBe('01-02-2026');
    expect(left('since', 'gisteren')).toBe('gisteren');
    expect(left('discount', '1234,5')).toBe('1234,50');
    expect(left('email', 'a@linde.example;b@linde.example')).toBe('a@linde.example, b@linde.example');
    expect(left('since', '  ')).toBe('');
  });

  it.each(languages)('has a sentence for every problem in %s', (language) => {
    for (const problem of fieldProblems) {
      expect(fieldErrorText(language, problem, 'a@b.example, linde@')).toMatch(/^[A-Z].*\.$/);
    }
    expect(fieldErrorText(language, 'address', 'a@b.example, linde@')).toContain('linde@');
    expect(fieldErrorText(language, 'Die naam is er al.', 'x')).toBe('Die naam is er al.');
  });
});

describe('the rows of a form', () => {
  const many = Array.from({ length: 30 }, (_, index) => field(`f${index}`, 'text', { required: true }));

  it('have what is wrong under its field, in lines that fit', () => {
    const form = withError(filled(), 'name', 'Deze naam is al in gebruik bij een andere debiteur.');
    const rows = formRows(form, 'nl', formLayout(fields, 40));
    expect(rows.slice(0, 4).map((row) => (row.kind === 'field' ? row.field.name : row.text))).toEqual([
      'name',
      'Deze naam is al in gebruik',
      'bij een andere debiteur.',
      'method',
    ]);
  });

  it.each([5, 6, 7, 18])('always show the focus and what is wrong with it in a window of %i rows', (height) => {
    const checked = checkedForm(formOf(many, {}));
    const form = checked.ok ? formOf(many, {}) : checked.form;
    const rows = formRows(form, 'nl', formLayout(many, 80));
    for (const { name } of many) {
      const { rows: shown, above, below } = formWindow(rows, name, height);
      expect(shown).toHaveLength(height);
      expect(shown.filter((row) => row.field.name === name)).toHaveLength(2);
      expect([above, below]).toEqual([shown[0] !== rows[0], shown.at(-1) !== rows.at(-1)]);
    }
  });

  it('move by half a window, and not at all when all fit', () => {
    const rows = formRows(formOf(many, {}), 'nl', formLayout(many, 80));
    const tops = many.map(({ name }) =>
      rows.findIndex(({ field }) => field === formWindow(rows, name, 10).rows[0]?.field),
    );
    expect(new Set(tops).size).toBeLessThan(7);
    expect(tops[0]).toBe(0);
    expect(tops.at(-1)).toBe(20);
    const few = formRows(filled(), 'nl', formLayout(fields, 80));
    for (const { name } of fieldsThere(filled())) expect(formWindow(few, name, 10).rows).toEqual(few);
  });
});
