import type { Language } from '../domain/debtor.ts';
import type { RunProblem } from '../domain/dispatch/run-sheet.ts';
import type { Counted } from './counted.ts';
import { runSheetTexts as de } from './de/run-sheet.ts';
import { runSheetTexts as en } from './en/run-sheet.ts';
import { runSheetTexts as nl } from './nl/run-sheet.ts';

/** *Afdrukken (klantexemplaar)*: the run sheet. */
export interface RunSheetTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly columns: Readonly<Record<'number' | 'debtor' | 'name' | 'amount' | 'what', string>>;
  readonly draft: string;
  /** Of all invoices; `{going}`, `{amount}` */
  readonly total: Counted;
  readonly mails: Counted;
  /** `{copies}` */
  readonly prints: Counted;
  /** `{plan}` */
  readonly plan: string;
  /** `{count}`, `{problems}` */
  readonly problems: Counted;
  readonly noProblems: string;
  /** `{count}` */
  readonly problemCounts: Readonly<Record<RunProblem, string>>;
  /** `{to}` */
  readonly byMail: string;
  /** `{count}` */
  readonly onPaper: string;
  /** `{what}`, `{when}` */
  readonly later: string;
  /** `{what}` */
  readonly never: string;
  /** `{what}` */
  readonly switched: string;
  /** `{what}` */
  readonly again: string;
  /** Short, for a row: `{when}`, `{to}`. */
  readonly short: Readonly<Record<RunProblem, string>>;
  /** `{when}`, `{to}` */
  readonly sentMail: string;
  /** `{when}`, `{count}` */
  readonly sentPaper: string;
  readonly reason: string;
  /** `{reason}` */
  readonly reasonGiven: string;
  readonly draftsQuestion: Counted;
  readonly draftsRemedy: string;
  readonly withoutDrafts: string;
  readonly withoutDraftsLetter: string;
  readonly finaliseFirst: string;
  readonly finaliseFirstLetter: string;
  /** `{company}`, `{count}`, `{amount}` */
  readonly question: Counted;
  /** `{ways}`, `{plan}` */
  readonly questionPlan: string;
  readonly questionLeft: Counted;
  /** `{address}` */
  readonly questionRedirect: string;
  /** `{reason}` */
  readonly questionReason: string;
  readonly send: string;
  readonly sendLetter: string;
  readonly cancelLetter: string;
  readonly changedMeanwhile: string;
  readonly nothingChosen: readonly string[];
}

const tables: Readonly<Record<Language, RunSheetTexts>> = { nl, de, en };

/** The words of the run sheet. */
export function runSheetTexts(language: Language): RunSheetTexts {
  return tables[language];
}
