import * as z from 'zod';
import { optionsConflict, optionValueProblem } from '../domain/option-rules.ts';
import type { Options } from '../domain/options.ts';
import { sameData } from '../domain/same-data.ts';
import { UserError } from '../domain/user-error.ts';
import { optionShape, optionsSchema } from '../state/schemas/options.ts';
import { isSecretOption } from './secret-purpose.ts';

/** What stands in place of a secret that is set. */
export const hiddenSecret = '********';

type Rubrics = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function rubricsOf(options: Options): Rubrics {
  const { language: _language, ...rubrics } = options;
  return rubrics as unknown as Rubrics;
}

/** Every option by its dotted key, in the order of the rubrics, as it stands: secrets sealed. */
export function optionValues(options: Options): ReadonlyMap<string, unknown> {
  const values = Object.entries(rubricsOf(options)).flatMap(([rubric, fields]) =>
    Object.entries(fields).map(([name, value]) => [`${rubric}.${name}`, value] as const),
  );
  return new Map<string, unknown>([...values, ['language', options.language]]);
}

/** The schema of one option. @throws UserError `option.unknown` */
function schemaOf(key: string): z.ZodType {
  if (key === 'language') return (optionsSchema as unknown as z.ZodObject<{ language: z.ZodType }>).shape.language;
  const [rubric = '', name = '', ...rest] = key.split('.');
  const shapes = optionShape as Readonly<Record<string, z.ZodObject>>;
  const shape = Object.hasOwn(shapes, rubric) ? shapes[rubric]?.shape : undefined;
  const schema = rest.length === 0 && shape && Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (!(schema instanceof z.ZodType)) throw new UserError('option.unknown', { key });
  return schema;
}

const words: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  ja: true,
  on: true,
  '1': true,
  false: false,
  no: false,
  nee: false,
  nein: false,
  off: false,
  '0': false,
};

/** A typed value from what a person wrote: yes/no words, whole numbers, lists separated by comma or semicolon. */
function typedValue(schema: z.ZodType, text: string): unknown {
  if (schema instanceof z.ZodBoolean) return words[text.trim().toLowerCase()] ?? text;
  if (schema instanceof z.ZodNumber) return /^-?\d+$/.test(text.trim()) ? Number(text) : text;
  if (schema instanceof z.ZodArray) return text.split(/[,;]/).flatMap((part) => part.trim() || []);
  return text;
}

function choicesOf(schema: z.ZodType): string | null {
  if (schema instanceof z.ZodEnum) return schema.options.join(', ');
  if (schema instanceof z.ZodArray) return choicesOf(schema.element as z.ZodType);
  return null;
}

/** A value as a person would write it. */
export function writtenValue(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Whether an option's value is the one that a person would write so; what is wrong with it is not asked. */
export function isWritten(key: string, value: unknown, text: string): boolean {
  return writtenValue(value) === text || sameData(value, typedValue(schemaOf(key), text));
}

/**
 * Checks one option by itself.
 * @param text as a person wrote it
 * @returns the value as it is kept
 * @throws UserError `option.unknown`, `option.bad-value`, `option.bad-choice`
 */
export function checkedOption(key: string, text: string): unknown {
  const schema = schemaOf(key);
  return checkedValue(key, schema, typedValue(schema, text), text);
}

/**
 * Checks one option from a file, where numbers, yes or no and lists may stand as such or as a person would write them.
 * @throws UserError as `checkedOption`
 */
export function checkedFileOption(key: string, value: unknown): unknown {
  const schema = schemaOf(key);
  if (typeof value === 'string') return checkedOption(key, value);
  if (Array.isArray(value) && schema instanceof z.ZodArray && value.every((item) => typeof item === 'string')) {
    return checkedValue(key, schema, value, writtenValue(value));
  }
  if (typeof value === 'number' || typeof value === 'boolean') return checkedOption(key, String(value));
  throw new UserError('option.bad-value', { key, value: JSON.stringify(value), problem: 'one-value' });
}

function checkedValue(key: string, schema: z.ZodType, value: unknown, text: string): unknown {
  const result = schema.safeParse(value);
  const shown = isSecretOption(key) ? hiddenSecret : text;
  if (result.success) {
    const problem = optionValueProblem(key, result.data);
    if (problem) throw new UserError('option.bad-value', { key, value: shown, problem });
    return result.data;
  }
  const choices = choicesOf(schema);
  if (choices) throw new UserError('option.bad-choice', { key, value: shown, choices });
  throw new UserError('option.bad-value', { key, value: shown, problem: result.error.issues[0]?.message ?? '' });
}

/** The options with one changed. @param value checked */
function withOption(options: Options, key: string, value: unknown): Options {
  const [rubric = '', name = ''] = key.split('.');
  if (name === '') return { ...options, [rubric]: value };
  return { ...options, [rubric]: { ...rubricsOf(options)[rubric], [name]: value } };
}

/**
 * The options with others in place of those there are.
 * @param values checked, each by itself
 * @throws UserError `option.bad-value` when they do not go together; what was wrong before is let be
 */
export function withOptions(options: Options, values: Iterable<readonly [string, unknown]>): Options {
  const changes = [...values];
  const changed = changes.reduce((all, [key, value]) => withOption(all, key, value), options);
  const conflict = optionsConflict(changed, new Set(changes.map(([key]) => key)));
  if (conflict) {
    const value = writtenValue(optionValues(changed).get(conflict.key));
    throw new UserError('option.bad-value', { key: conflict.key, value, problem: conflict.problem });
  }
  return changed;
}

/**
 * The options as they would be with answers that are not saved. Secrets stay as they are saved: what is in an answer is not
 * sealed.
 * @param answers by option key, as a person wrote them
 * @throws UserError as `checkedOption`
 */
export function withAnswers(options: Options, answers: ReadonlyMap<string, string>): Options {
  const plain = [...answers].filter(([key]) => !isSecretOption(key));
  return plain.reduce((all, [key, text]) => withOption(all, key, checkedOption(key, text)), options);
}
