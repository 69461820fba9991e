import { describe, expect, it } from 'vitest';
import { kindProblem, valueFrom, writtenOut } from '../../../src/screens/kit/field-kinds.ts';
import {
  checkedForm,
  type FormField,
  fieldValue,
  formOf,
  isDirty,
  isTyping,
  nextField,
  toggleItem,
  withItem,
  withValue,
} from '../../../src/screens/kit/form.ts';
import { formLayout, formRows, labelWidthOf } from '../../../src/screens/kit/form-rows.ts';

const days: FormField = {
  name: 'days',
  kind: 'several',
  label: 'Werkdagen',
  help: '',
  choices: ['monday', 'tuesday', 'wednesday'].map((value) => ({ value, label: value.slice(0, 2) })),
};
const name: FormField = { name: 'name', kind: 'text', label: 'Naam', help: '' };

describe('a field in which several are chosen', () => {
  it('begins on its first choice, moves among them and stops at the ends', () => {
    const form = nextField(formOf([name, days], { days: 'wednesday, monday', name: 'x' }));
    expect(form.lines.get('days')).toMatchObject({ text: 'monday, wednesday', cursor: 0 });
    expect(isTyping(form)).toBe(false);
    const at = (by: number) => withItem(form, by).lines.get('days')?.cursor;
    expect([at(1), at(2), at(9), at(-1)]).toEqual([1, 2, 2, 0]);
  });

  it('switches the one under the cursor on and off, in the order of the choices', () => {
    const form = formOf([days], { days: 'wednesday' });
    const on = toggleItem(form);
    expect(fieldValue(on, 'days')).toBe('monday, wednesday');
    expect(isDirty(on)).toBe(true);
    expect(isDirty(toggleItem(on))).toBe(false);
    const none = toggleItem(withItem(form, 2));
    expect(checkedForm(none)).toEqual({ ok: true, values: { days: '' } });
  });

  it('takes nothing that is no choice of it', () => {
    expect(fieldValue(formOf([days], { days: 'sunday, tuesday, tuesday' }), 'days')).toBe('tuesday');
    const form = formOf([name], { name: 'x' });
    expect(toggleItem(form)).toBe(form);
    expect(withItem(form, 1)).toBe(form);
  });
});

describe('a field of days', () => {
  it('is read as people write them, and written out in full when it is left', () => {
    expect(writtenOut('dates', '24-12, 31.12.2026; 2027-01-01', 'nl', '2026-11-13')).toBe(
      '24-12-2026, 31-12-2026, 01-01-2027',
    );
    expect(valueFrom('dates', '24-12-2026, 31.12.2026')).toBe('2026-12-24, 2026-12-31');
    expect(kindProblem('dates', '24-12-2026, 31.12.2026')).toBeNull();
    expect(kindProblem('dates', '24-12-2026, 31-11-2026')).toBe('dates');
    // What is no day stays as it was typed.
    expect(writtenOut('dates', '24-12, nooit', 'nl', '2026-11-13')).toBe('24-12-2026, nooit');
  });
});

describe('a note under a field', () => {
  const noted: FormField = { ...name, note: (values) => (values['name'] === '' ? null : `Zo: ${values['name']}`) };
  const rows = (text: string) => {
    const form = formOf([noted], { name: text });
    return formRows(form, 'nl', formLayout(form.fields, 60));
  };

  it('follows what is filled in, and gives way to what is wrong', () => {
    expect(rows('').map(({ kind }) => kind)).toEqual(['field']);
    expect(rows('brood')).toMatchObject([{ kind: 'field' }, { kind: 'note', text: 'Zo: brood' }]);
    const form = formOf([noted], { name: 'brood' });
    const wrong = { ...form, errors: new Map([['name', 'Dat mag niet.']]) };
    const shown = formRows(wrong, 'nl', formLayout(form.fields, 60));
    expect(shown).toMatchObject([{ kind: 'field' }, { kind: 'error', text: 'Dat mag niet.' }]);
  });

  it('stands under the value when it fits there, else in from the label, and is broken where it must be', () => {
    const [, short] = rows('brood');
    expect(short).toMatchObject({ indent: 8 });
    const [, first, second] = rows('brood en '.repeat(12));
    expect([first, second]).toMatchObject([{ indent: 5 }, { indent: 5 }]);
  });
});

describe('the label of a yes/no', () => {
  it('goes on where the values of the others stand, as far as there is room', () => {
    const label = 'Bericht succesvol versturen facturen verbergen';
    const field: FormField = { name: 'hide', kind: 'yesno', label, help: '' };
    const layout = formLayout([field, name], 57);
    expect(layout.label).toBe(27);
    expect(labelWidthOf(field, layout, 'nl')).toBe(label.length);
    expect(labelWidthOf({ ...field, label: label.repeat(2) }, layout, 'de')).toBe(45);
    expect(labelWidthOf({ ...field, kind: 'text' }, layout, 'nl')).toBe(27);
    const form = withValue(formOf([field], { hide: 'no' }), 'hide', 'yes');
    expect(fieldValue(form, 'hide')).toBe('yes');
  });
});
