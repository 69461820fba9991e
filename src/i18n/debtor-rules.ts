import type { Language } from '../domain/debtor.ts';
import { type DebtorProblem, type DebtorRule, type DebtorWarning, debtorRules } from '../domain/debtor-problems.ts';
import { plainLine } from '../domain/plain-text.ts';
import { debtorRuleTexts as de } from './de/debtor-rules.ts';
import { debtorRuleTexts as en } from './en/debtor-rules.ts';
import { fill } from './fill.ts';
import { debtorRuleTexts as nl } from './nl/debtor-rules.ts';

/** What is wrong with a debtor, as sentences that say what to do, and what is worth a look. */
export interface DebtorRuleTexts {
  /** Placeholders are the params of the rule's problem. */
  readonly rules: Readonly<Record<DebtorRule, string>>;
  readonly warnings: Readonly<Record<DebtorWarning, string>>;
}

const tables: Readonly<Record<Language, DebtorRuleTexts>> = { nl, de, en };

/** The sentences about debtors, in a language. */
export function debtorRuleTexts(language: Language): DebtorRuleTexts {
  return tables[language];
}

const shownLength = 60;

function shown(value: string | number): string {
  const text = plainLine(String(value));
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** A rule's sentence with its params; null when there is no such rule. */
export function debtorRuleText(language: Language, rule: string, params: DebtorProblem['params']): string | null {
  const known = debtorRules.find((one) => one === rule);
  if (known === undefined) return null;
  const values = Object.entries(params).map(([name, value]) => [name, shown(value)]);
  return fill(tables[language].rules[known], Object.fromEntries(values));
}

/** What is wrong, as a sentence. */
export function debtorProblemText(language: Language, { rule, params }: DebtorProblem): string {
  return debtorRuleText(language, rule, params) ?? rule;
}
