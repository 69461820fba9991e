import * as z from 'zod';
import type { MailOptions, Options } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { checkedFileOption, optionValues, withOptions, writtenValue } from './option-values.ts';
import type { InputFile } from './read-input.ts';
import { isSecretOption } from './secret-purpose.ts';

const product = 'Factuurpost';
const content = 'options';
/** Rises when a file could no longer be read by what wrote the files before it. */
const version = 1;

const head = z.object({ product: z.literal(product), content: z.literal(content), version: z.int().min(1) });
const whole = z.object({ options: z.record(z.string(), z.unknown()) });

/** Options out of a file, each checked by itself. */
export type FileOptions = ReadonlyMap<string, unknown>;

/** An option that gets another value. */
export interface OptionChange {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What an import changed, or would change. */
export interface OptionsImport {
  readonly changes: readonly OptionChange[];
  /**
   * What is left to do about logging in, since a file holds no secrets. kept: the saved one stays, for another server or
   * user · missing: none is saved · null: nothing.
   */
  readonly secret: 'kept' | 'missing' | null;
}

/** Characters that a terminal or an editor acts upon instead of showing them. */
const active = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

function escaped(character: string): string {
  return character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The company's options as the text of a JSON file, by dotted key, without its secrets. */
export async function exportOptions(context: Context): Promise<string> {
  const options = await context.company.read(files.options);
  const plain = [...optionValues(options)].filter(([key]) => !isSecretOption(key));
  const file = { product, content, version, options: Object.fromEntries(plain) };
  return `${JSON.stringify(file, null, 2)}\n`.replace(active, escaped);
}

/** @throws UserError `options-file.malformed`, `options-file.newer` */
function entriesOf({ name, bytes }: InputFile): readonly (readonly [string, unknown])[] {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new UserError('options-file.malformed', { file: name });
    }
    throw error;
  }
  const known = head.safeParse(data);
  if (!known.success) throw new UserError('options-file.malformed', { file: name });
  if (known.data.version > version) {
    throw new UserError('options-file.newer', { file: name, version: known.data.version });
  }
  const read = whole.safeParse(data);
  if (!read.success) throw new UserError('options-file.malformed', { file: name });
  return Object.entries(read.data.options);
}

/**
 * Reads a file that `exportOptions` made, perhaps with values changed or options taken out.
 * @throws UserError `options-file.malformed`, `options-file.newer`, `options-file.secret`, `option.unknown`,
 * `option.bad-value`, `option.bad-choice`; all problems at once
 */
export function readOptionsFile(file: InputFile): FileOptions {
  const values = new Map<string, unknown>();
  const problems: UserError[] = [];
  for (const [key, value] of entriesOf(file)) {
    if (isSecretOption(key)) {
      problems.push(new UserError('options-file.secret', { file: file.name, key }));
      continue;
    }
    try {
      values.set(key, checkedFileOption(key, value));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
    }
  }
  const [first, ...others] = problems;
  if (first) throw new UserError(first.code, first.params, others);
  return values;
}

function changesBetween(before: Options, after: Options): readonly OptionChange[] {
  const old = optionValues(before);
  return [...optionValues(after)]
    .filter(([key, to]) => writtenValue(old.get(key)) !== writtenValue(to))
    .map(([key, to]) => ({ key, from: old.get(key), to }));
}

function secretOf(mail: MailOptions): string | null {
  switch (mail.method) {
    case 'smtp':
      return mail.anonymous ? null : mail.password;
    case 'oauth2':
      return mail.oauthToken;
    case 'sendmail':
    case 'folder':
      return null;
    default:
      return mail.method satisfies never;
  }
}

/** Where a secret is shown to, and whose it is. */
const secretsBelong: ReadonlySet<string> = new Set([
  'mail.server',
  'mail.user',
  'mail.method',
  'mail.oauthIssuer',
  'mail.oauthClientId',
]);

function imported(before: Options, after: Options): OptionsImport {
  const changes = changesBetween(before, after);
  const secret = after.mail.enabled ? secretOf(after.mail) : null;
  if (secret === null) return { changes, secret: null };
  if (secret === '') return { changes, secret: 'missing' };
  return { changes, secret: changes.some(({ key }) => secretsBelong.has(key)) ? 'kept' : null };
}

/**
 * What an import would change; nothing is written.
 * @throws UserError `option.bad-value` when options do not go together
 */
export async function previewImport(context: Context, values: FileOptions): Promise<OptionsImport> {
  const before = await context.company.read(files.options);
  return imported(before, withOptions(before, values));
}

/**
 * Puts options out of a file in place of those that are there, all or none. Saved secrets stay, and options that the file
 * does not have.
 * @throws UserError `option.bad-value` when options do not go together
 */
export function importOptions(context: Context, values: FileOptions): Promise<OptionsImport> {
  return context.company.change(async (transaction) => {
    const options = await transaction.open(files.options);
    const result = imported(options.data, withOptions(options.data, values));
    if (result.changes.length === 0) return result;
    options.data = withOptions(options.data, values);
    await options.write();
    for (const { key, to } of result.changes) {
      const deed = { action: 'options.import', subject: key, detail: writtenValue(to) };
      recordDeed(transaction, deed, context.now());
    }
    return result;
  });
}
