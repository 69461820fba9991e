import type { Language } from '../domain/debtor.ts';
import type { SettingName } from '../domain/debtor-setting.ts';
import type { Counted } from './counted.ts';
import { debtorBulkTexts as de } from './de/debtor-bulk.ts';
import { debtorBulkTexts as en } from './en/debtor-bulk.ts';
import { debtorBulkTexts as nl } from './nl/debtor-bulk.ts';

/** One setting for several debtors. */
export interface DebtorBulkTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly intro: Counted;
  readonly setting: { readonly label: string; readonly help: string };
  readonly settings: Readonly<Record<SettingName, string>>;
  /** Label of the field for the new value. */
  readonly value: string;
  readonly changes: Counted;
  readonly same: Counted;
  readonly refused: Counted;
  /** `{debtor}`, `{before}` */
  readonly changing: string;
  /** `{debtors}`, `{why}` */
  readonly refusing: string;
  /** `{count}` */
  readonly more: string;
  readonly wrongValue: string;
  readonly listTitle: string;
  /** `{setting}`, `{value}` */
  readonly question: string;
  readonly cancel: { readonly label: string; readonly letter: string };
  readonly change: { readonly label: string; readonly letter: string };
  readonly nothing: string;
  readonly done: Counted;
  readonly conflicts: Counted;
  /** `{debtor}`, `{now}` */
  readonly conflict: string;
  readonly gone: Counted;
}

const tables: Readonly<Record<Language, DebtorBulkTexts>> = { nl, de, en };

/** The words about one setting for several debtors. */
export function debtorBulkTexts(language: Language): DebtorBulkTexts {
  return tables[language];
}
