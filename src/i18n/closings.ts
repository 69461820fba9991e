import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { closingsTexts as de } from './de/closings.ts';
import { closingsTexts as en } from './en/closings.ts';
import { closingsTexts as nl } from './nl/closings.ts';

/** *Sluitstaat* on the screen, and the list of those that are kept. */
export interface ClosingsTexts {
  readonly listTitle: string;
  readonly listHelp: readonly string[];
  readonly help: readonly string[];
  /** `{when}`, `{by}` */
  readonly run: string;
  /** `{reason}` */
  readonly reason: string;
  readonly onlyProblems: string;
  readonly draft: string;
  readonly noProblems: readonly string[];
  readonly noRows: readonly string[];
  readonly noSheets: readonly string[];
  readonly columns: Readonly<Record<'number' | 'debtor' | 'name' | 'route' | 'outcome' | 'detail', string>>;
  readonly listColumns: Readonly<Record<'at' | 'by' | 'rows' | 'status' | 'counts', string>>;
  readonly statuses: Readonly<Record<'running' | 'interrupted' | 'ended', string>>;
  /** `{job}` */
  readonly printed: string;
  /** `{cause}` */
  readonly notPrinted: string;
  readonly maybePrinted: string;
  readonly uncertainQuestion: string;
  readonly uncertainRemedy: string;
  readonly sendAgain: string;
  readonly sendAgainLetter: string;
  readonly cancelLetter: string;
  readonly facts: Readonly<
    Record<'invoice' | 'debtor' | 'amount' | 'route' | 'to' | 'outcome' | 'at' | 'reply' | 'detail' | 'choice', string>
  >;
  /** `{rows}` */
  readonly rows: Counted;
}

const tables: Readonly<Record<Language, ClosingsTexts>> = { nl, de, en };

/** The words of the closing sheet's screens. */
export function closingsTexts(language: Language): ClosingsTexts {
  return tables[language];
}
