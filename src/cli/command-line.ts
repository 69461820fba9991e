import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Progress } from '../actions/context.ts';
import { type Day, isDay } from '../domain/calendar.ts';
import { type Language, languages } from '../domain/debtor.ts';
import { UserError } from '../domain/user-error.ts';
import { type CommandTexts, commandTexts } from '../i18n/commands.ts';
import { shellWord } from './shell-word.ts';

/** The world outside a command, handed in so that a test can give its own. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a terminal: progress is shown there. */
  readonly showsProgress: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** One line of standard input, which a terminal does not show; null when there is none. */
  readonly readSecret: (prompt: string) => Promise<string | null>;
  /** Aborted when a person or the system asks the program to stop. */
  readonly signal: AbortSignal;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly company?: string;
}

/** A company that a command may make: none · the first of a data folder · also another one, when it is named. */
export type Making = 'none' | 'first' | 'named';

/** done · done with failures named · wrong input · the store is busy or damaged (design § 6). */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a terminal acts upon instead of showing it: control characters, and marks that turn the direction of writing. */
const active = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** A character as JSON writes it with ASCII alone (RFC 8259 § 7). */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The language of the environment, for what is said before a company is known. */
function languageOfEnvironment(env: Surroundings['env']): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return languages.find((language) => language === locale.slice(0, 2).toLowerCase()) ?? 'nl';
}

function dataFolder(options: CommonOptions, env: Surroundings['env']): string {
  const shared = env['XDG_DATA_HOME'] || join(env['HOME'] ?? '.', '.local', 'share');
  return options.data ?? (env['FACTUURPOST_DATA'] || join(shared, 'factuurpost'));
}

/** One command being carried out: where it works, how it speaks, how it ends. */
export class CommandLine {
  exitCode: ExitCode = 0;
  language: Language;
  #knowsCompany = false;

  constructor(
    readonly surroundings: Surroundings,
    private readonly options: CommonOptions,
  ) {
    this.language = languageOfEnvironment(surroundings.env);
  }

  get texts(): CommandTexts {
    return commandTexts(this.language);
  }

  get json(): boolean {
    return this.options.json === true;
  }

  get dataFolder(): string {
    return dataFolder(this.options, this.surroundings.env);
  }

  /** Another command for the same data folder and company, to be copied into a shell. */
  commandFor(words: readonly string[]): string {
    const { data, company } = this.options;
    const place = [...(data ? ['--data', data] : []), ...(company ? ['--company', company] : [])];
    return ['factuurpost', ...place, ...words].map(shellWord).join(' ');
  }

  /**
   * The company to work in. From here on the command speaks the company's language.
   */
  async context(making: Making = 'none'): Promise<Context> {
    const { addCompany, addFirstCompany, findCompany, languageOf, openDataFolder } = await import(
      '../actions/data-folder.ts'
    );
    const store = await openDataFolder(this.dataFolder);
    const wanted = this.options.company ?? null;
    if (making !== 'none') await addFirstCompany(store, wanted);
    if (making === 'named' && wanted !== null) await addCompany(store, wanted);
    const context = { company: await findCompany(store, wanted), now: this.surroundings.now };
    this.language = await languageOf(context);
    this.#knowsCompany = true;
    return context;
  }

  /** Speaks the company's language, if there is a company to be found; for failures that came before it was asked for. */
  async findLanguage(): Promise<void> {
    if (this.#knowsCompany || !existsSync(this.dataFolder)) return;
    try {
      await this.context();
    } catch (error) {
      // None, or several and none chosen, or damaged: the language of the environment will do for the failure at hand.
      if (!(error instanceof UserError)) throw error;
    }
  }

  /** Prints the result: as JSON when asked, else as lines for a person. Nothing in it can do anything to a terminal. */
  show(value: unknown, lines: () => readonly string[]): void {
    const text = this.json
      ? `${JSON.stringify(value).replace(active, escaped)}\n`
      : lines()
          .map((line) => `${line.replace(active, '')}\n`)
          .join('');
    this.surroundings.out(text);
  }

  /** Progress of long work on a terminal's standard error, at most four times a second; it leaves no line behind. */
  progress(label: string): { readonly report: Progress; readonly end: () => void } {
    if (!this.surroundings.showsProgress) return { report: () => {}, end: () => {} };
    let last = 0;
    return {
      report: (done, total) => {
        const now = performance.now();
        if (now - last < 250) return;
        last = now;
        this.surroundings.err(`\r${label} ${done}/${total}\u001b[K`);
      },
      end: () => {
        if (last > 0) this.surroundings.err('\r\u001b[K');
      },
    };
  }
}

/**
 * A day as an argument.
 * @throws UserError `command.bad-date`
 */
export function dayArgument(option: string, value: string): Day {
  if (!isDay(value)) throw new UserError('command.bad-date', { option, value });
  return value;
}

/**
 * One of a list as an argument.
 * @throws UserError `command.bad-choice`
 */
export function choiceArgument<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new UserError('command.bad-choice', { option, value, choices: choices.join(', ') });
  return found;
}
