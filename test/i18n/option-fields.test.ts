import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { optionFields, optionFieldTexts } from '../../src/i18n/option-fields.ts';
import { optionRubrics } from '../../src/i18n/options.ts';
import { rubricFields } from '../../src/screens/options/rubrics.ts';
import { defaultOptions } from '../../src/state/schemas/options.ts';

/** Every key of the store. */
const keys = Object.entries(defaultOptions).flatMap(([rubric, value]) =>
  typeof value === 'object' ? Object.keys(value).map((name) => `${rubric}.${name}`) : [rubric],
);
/** Brought by signing in, and by nothing else. */
const sealed = 'mail.oauthToken';

describe('the options of the store', () => {
  it('stand on a rubric, every one but what signing in seals', () => {
    const onRubrics = new Set<string>(optionRubrics.flatMap((rubric) => rubricFields[rubric]));
    expect(keys.filter((key) => !onRubrics.has(key))).toEqual([sealed]);
    expect([...onRubrics].filter((name) => !keys.includes(name))).toEqual(['clearPassword']);
    expect([...optionFields].toSorted()).toEqual(keys.filter((key) => key !== sealed).toSorted());
  });

  it.each(languages)('have a label and one to three sentences of help each (%s)', (language) => {
    const { fields } = optionFieldTexts(language);
    for (const key of optionFields) {
      const { label, help } = fields[key];
      expect(label.length, key).toBeGreaterThan(1);
      expect(help, key).toMatch(/[.]$/);
      expect(help.split(/\. (?=[A-ZÄÖÜ0])/).length, key).toBeLessThanOrEqual(3);
    }
  });

  it.each(languages)('have names of their own within a rubric (%s)', (language) => {
    const { fields } = optionFieldTexts(language);
    for (const rubric of optionRubrics) {
      const labels = rubricFields[rubric].flatMap((name) => (name === 'clearPassword' ? [] : [fields[name].label]));
      expect(new Set(labels).size, rubric).toBe(labels.length);
    }
  });
});
