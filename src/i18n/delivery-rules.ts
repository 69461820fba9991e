import type { Language } from '../domain/debtor.ts';
import { type DeliveryProblem, type DeliveryRule, deliveryRules } from '../domain/delivery-problems.ts';
import { plainLine } from '../domain/plain-text.ts';
import { deliveryRuleTexts as de } from './de/delivery-rules.ts';
import { deliveryRuleTexts as en } from './en/delivery-rules.ts';
import { fill } from './fill.ts';
import { formatQuantity } from './format.ts';
import { deliveryRuleTexts as nl } from './nl/delivery-rules.ts';

/** What is wrong with a delivery, as sentences that say what to do. Placeholders are the params of the rule's problem. */
export type DeliveryRuleTexts = Readonly<Record<DeliveryRule, string>>;

const tables: Readonly<Record<Language, DeliveryRuleTexts>> = { nl, de, en };

const shownLength = 60;

function shown(language: Language, name: string, value: string | number): string {
  if (typeof value === 'number' && name === 'max') return formatQuantity(language, value * 1000);
  const text = plainLine(String(value));
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** A rule's sentence with its params; null when there is no such rule. */
export function deliveryRuleText(language: Language, rule: string, params: DeliveryProblem['params']): string | null {
  const known = deliveryRules.find((one) => one === rule);
  if (known === undefined) return null;
  const values = Object.entries(params).map(([name, value]) => [name, shown(language, name, value)]);
  return fill(tables[language][known], Object.fromEntries(values));
}
