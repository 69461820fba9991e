import type { FormValues } from './form.ts';

/** The value of an option as a form has it: yes or no, and lists with commas. */
export function optionText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** Options as forms have them. @param options see `getOptions`; secrets are hidden there */
export function optionTexts(options: ReadonlyMap<string, unknown>): FormValues {
  return Object.fromEntries([...options].map(([key, value]) => [key, optionText(value)]));
}
