import type { Language } from '../domain/debtor.ts';
import { runTexts as de } from './de/run.ts';
import { runTexts as en } from './en/run.ts';
import { runTexts as nl } from './nl/run.ts';

/** A run of the outbox while it goes. */
export interface RunTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly starting: string;
  readonly sending: string;
  readonly paused: string;
  readonly stopping: string;
  /** `{user}`, `{pid}` */
  readonly watching: string;
  readonly watchingHint: string;
  /** `{done}`, `{total}` */
  readonly progress: string;
  /** `{failed}`, `{uncertain}` */
  readonly counts: string;
  /** `{what}` */
  readonly current: string;
  /** `{time}` */
  readonly waits: string;
  readonly troubles: string;
  readonly noTroubles: string;
  readonly accepted: string;
  /** `{what}`, `{owner}`, `{to}` */
  readonly acceptedLine: string;
  /** `{done}`, `{total}` */
  readonly work: string;
  readonly stopQuestion: string;
  /** `{done}`, `{total}` */
  readonly stopAt: string;
  readonly stopRemedy: string;
  readonly goOn: string;
  readonly goOnLetter: string;
  readonly stop: string;
  readonly stopLetter: string;
  readonly nothingDue: string;
  /** `{counts}` */
  readonly processed: string;
}

const tables: Readonly<Record<Language, RunTexts>> = { nl, de, en };

/** The words of a run while it goes. */
export function runTexts(language: Language): RunTexts {
  return tables[language];
}
