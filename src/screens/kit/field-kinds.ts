import type { Day } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { parseAddressList } from '../../domain/email-address.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { formatDay } from '../../i18n/format.ts';
import type { FieldProblem } from '../../i18n/forms.ts';
import { moneyText } from './field-text.ts';
import type { FieldKind } from './form.ts';
import { parseDay, parseMoney, parseNumber, parseQuantity } from './parse-field.ts';

/** Whether one types in a field of this kind; in the others one chooses. */
export function isTyped(kind: FieldKind): boolean {
  return kind !== 'choice' && kind !== 'several' && kind !== 'yesno';
}

/** Days with commas or semicolons between them. */
function daysIn(text: string): readonly string[] {
  return text.split(/[,;]/).flatMap((part) => part.trim() || []);
}

/** Each day in its place as `written` has it; what is no day stays as it is. */
function eachDay(text: string, today: Day | null, written: (day: Day) => string): string {
  return daysIn(text)
    .map((part) => {
      const day = parseDay(part, today);
      return day === null ? plainLine(part) : written(day);
    })
    .join(', ');
}

/** What is wrong with a text that is not empty, as its kind has it; null: nothing. */
export function kindProblem(kind: FieldKind, text: string): FieldProblem | null {
  switch (kind) {
    case 'number':
      return parseNumber(text) === null ? 'number' : null;
    case 'money':
      return parseMoney(text) === null ? 'money' : null;
    case 'quantity':
      return parseQuantity(text) === null ? 'quantity' : null;
    case 'date':
      return parseDay(text) === null ? 'date' : null;
    case 'dates':
      return daysIn(text).some((part) => parseDay(part) === null) ? 'dates' : null;
    case 'addresses':
      return parseAddressList(text).problems.length > 0 ? 'address' : null;
    case 'text':
    case 'password':
    case 'choice':
    case 'several':
    case 'yesno':
      return null;
    default:
      return kind satisfies never;
  }
}

/** The value that a text stands for: plain, without blanks around it; days as `YYYY-MM-DD`, lists with commas. A password stays as it is. */
export function valueFrom(kind: FieldKind, text: string): string {
  switch (kind) {
    case 'password':
      return text;
    case 'date':
      return parseDay(text) ?? plainLine(text);
    case 'dates':
      return eachDay(text, null, (day) => day);
    case 'addresses': {
      const { addresses, problems } = parseAddressList(text);
      return problems.length > 0 ? plainLine(text) : addresses.join(', ');
    }
    case 'money': {
      const cents = parseMoney(text);
      return cents === null ? plainLine(text) : (cents / 100).toFixed(2);
    }
    case 'text':
    case 'number':
    case 'quantity':
    case 'choice':
    case 'several':
    case 'yesno':
      return plainLine(text);
    default:
      return kind satisfies never;
  }
}

/** The text as it is shown when one has left its field: what was understood, in full. Wrong texts stay as they were typed. */
export function writtenOut(kind: FieldKind, text: string, language: Language, today: Day): string {
  if (text.trim() === '') return '';
  switch (kind) {
    case 'date': {
      const day = parseDay(text, today);
      return day === null ? text : formatDay(language, day);
    }
    case 'dates':
      return eachDay(text, today, (day) => formatDay(language, day));
    case 'money': {
      const cents = parseMoney(text);
      return cents === null ? text : moneyText(language, cents);
    }
    case 'addresses':
      return valueFrom(kind, text);
    case 'number':
    case 'quantity':
      return text.trim();
    case 'text':
    case 'password':
    case 'choice':
    case 'several':
    case 'yesno':
      return text;
    default:
      return kind satisfies never;
  }
}
