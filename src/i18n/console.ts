import type { Language } from '../domain/debtor.ts';
import { consoleTexts as de } from './de/console.ts';
import { consoleTexts as en } from './en/console.ts';
import { consoleTexts as nl } from './nl/console.ts';

/** What the console says on every screen. */
export interface ConsoleTexts {
  /** The screens' titles, for the breadcrumb. */
  readonly titles: Readonly<Record<TitleName, string>>;
  readonly practising: string;
  /** `{address}` */
  readonly redirected: string;
  readonly loading: string;
  /** `{first}`, `{last}`, `{total}` */
  readonly range: string;
  /** `{count}` */
  readonly marked: string;
  readonly nothingFound: string;
  readonly tooSmall: string;
  /** `{log}` */
  readonly crashed: string;
  readonly yes: string;
  readonly no: string;
  readonly cancel: string;
  readonly ok: string;
  readonly leaveQuestion: string;
  readonly leave: string;
  readonly stay: string;
  readonly stayLetter: string;
  readonly leaveLetter: string;
  readonly dialogHelp: readonly string[];
  readonly paletteHelp: string;
  /** `{work}` */
  readonly unsaved: string;
  readonly searchHelp: string;
  readonly keysHeading: string;
  readonly start: {
    readonly help: readonly string[];
  };
}

export const titleNames = ['start', 'notice', 'question', 'help', 'palette'] as const;
export type TitleName = (typeof titleNames)[number];

const tables: Readonly<Record<Language, ConsoleTexts>> = { nl, de, en };

/** What the console says, in a language. */
export function consoleTexts(language: Language): ConsoleTexts {
  return tables[language];
}
