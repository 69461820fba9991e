import type { FormValues } from './form.ts';

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** Options as forms have them: yes or no, and lists with commas. @param options see `getOptions`; secrets are hidden there */
export function optionTexts(options: ReadonlyMap<string, unknown>): FormValues {
  return Object.fromEntries([...options].map(([key, value]) => [key, textOf(value)]));
}
