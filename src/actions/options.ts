import * as z from 'zod';
import { optionValueProblem } from '../domain/option-rules.ts';
import type { Options } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import { optionShape, optionsSchema } from '../state/schemas/options.ts';
import type { Context } from './context.ts';
import { passwordPurpose } from './mail-account.ts';

/** Never shown, exported or recorded. */
const secretKeys: ReadonlySet<string> = new Set(['mail.password', 'mail.oauthToken']);

/** What stands in place of a secret that is set. */
const hidden = '********';

/** Whether an option is a secret: never shown, and not to be given where other people can read it. */
export function isSecretOption(key: string): boolean {
  return secretKeys.has(key);
}

type Rubrics = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function rubricsOf(options: Options): Rubrics {
  const { language: _language, ...rubrics } = options;
  return rubrics as unknown as Rubrics;
}

/** Every option key with its value, in the order of the rubrics; secrets are hidden. */
export async function getOptions(context: Context): Promise<ReadonlyMap<string, unknown>> {
  const options = await context.company.read(files.options);
  const values = new Map<string, unknown>();
  for (const [rubric, fields] of Object.entries(rubricsOf(options))) {
    for (const [name, value] of Object.entries(fields)) {
      const key = `${rubric}.${name}`;
      values.set(key, secretKeys.has(key) && value !== '' ? hidden : value);
    }
  }
  values.set('language', options.language);
  return values;
}

/** The schema of one option. @throws UserError `option.unknown` */
function schemaOf(key: string): z.ZodType {
  if (key === 'language') return (optionsSchema as unknown as z.ZodObject<{ language: z.ZodType }>).shape.language;
  const [rubric = '', name = '', ...rest] = key.split('.');
  const shape = (optionShape as Readonly<Record<string, z.ZodObject>>)[rubric]?.shape;
  const schema = rest.length === 0 ? shape?.[name] : undefined;
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

function checked(key: string, text: string): unknown {
  const schema = schemaOf(key);
  const result = schema.safeParse(typedValue(schema, text));
  if (result.success) {
    const problem = optionValueProblem(key, result.data);
    if (problem) throw new UserError('option.bad-value', { key, value: text, problem });
    return result.data;
  }
  const shown = secretKeys.has(key) ? hidden : text;
  const choices = choicesOf(schema);
  if (choices) throw new UserError('option.bad-choice', { key, value: shown, choices });
  throw new UserError('option.bad-value', { key, value: shown, problem: result.error.issues[0]?.message ?? '' });
}

function withOption(options: Options, key: string, value: unknown): Options {
  const [rubric = '', name = ''] = key.split('.');
  if (name === '') return { ...options, [rubric]: value };
  return { ...options, [rubric]: { ...rubricsOf(options)[rubric], [name]: value } };
}

/**
 * Checks options that are to be set.
 * @throws UserError as `setOptions`
 */
export function checkOptions(settings: readonly (readonly [string, string])[]): void {
  for (const [key, text] of settings) checked(key, text);
}

/**
 * Sets options, all or none. A password is sealed before it comes near the store.
 * @param settings pairs of option key and value as written by a person
 * @throws UserError `option.unknown`, `option.bad-value`, `option.bad-choice`
 */
export async function setOptions(context: Context, settings: readonly (readonly [string, string])[]): Promise<void> {
  const values: [string, unknown][] = [];
  for (const [key, text] of settings) {
    const value = checked(key, text);
    const secret = secretKeys.has(key) && text !== '';
    values.push([key, secret ? await context.company.secrets.seal(passwordPurpose(context.company.id), text) : value]);
  }
  await context.company.change(async (transaction) => {
    const options = await transaction.open(files.options);
    options.data = values.reduce((all, [key, value]) => withOption(all, key, value), options.data);
    await options.write();
    for (const [key, text] of settings) {
      recordDeed(
        transaction,
        { action: 'options.set', subject: key, detail: secretKeys.has(key) ? hidden : text },
        context.now(),
      );
    }
  });
}
