import { checkAnswer } from '../../actions/first-set-up.ts';
import type { Language } from '../../domain/debtor.ts';
import { explainError } from '../../i18n/errors.ts';
import { parseCountry, parseNumber, parseTime } from '../kit/parse-field.ts';

const numbers: ReadonlySet<string> = new Set([
  'mail.port',
  'invoices.termDays',
  'schedule.everyMinutes',
  'limits.perMinute',
  'limits.perHour',
  'limits.perDay',
  'limits.perConnection',
  'limits.pauseSeconds',
]);

/** An answer as it is saved: a country in capitals, a time as `HH:MM`, a number without zeros before it. */
export function savedAnswer(key: string, text: string): string {
  if (numbers.has(key)) return String(parseNumber(text) ?? text);
  switch (key) {
    case 'company.country':
    case 'topBakkers.country':
      return parseCountry(text) ?? text;
    case 'schedule.from':
    case 'schedule.until':
      return parseTime(text) ?? text;
    default:
      return text;
  }
}

/** What is wrong with an answer, as a sentence that says what to do; null: nothing. @param key an option key */
export function answerProblem(language: Language, key: string, text: string): string | null {
  const error = checkAnswer(key, savedAnswer(key, text));
  return error === null ? null : explainError(language, error).remedy;
}
