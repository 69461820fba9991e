import type { MakeRequest } from '../../actions/make-invoices.ts';
import type { MakePreview } from '../../actions/preview-by-debtor.ts';
import { type Day, weekdayOf, weekdays } from '../../domain/calendar.ts';
import type { InvoiceDay, Language } from '../../domain/debtor.ts';
import { formatDay } from '../../i18n/format.ts';
import { makeTexts } from '../../i18n/make.ts';
import { type Form, type FormField, fieldValue, formOf, withValue } from '../kit/form.ts';
import { parseDay } from '../kit/parse-field.ts';

/** *Facturen aanmaken*: until when and for which invoice day, and what that would make. */
export interface MakeScreen {
  readonly kind: 'make';
  readonly form: Form;
  /** What the form asks for; null while it has no date. */
  readonly request: MakeRequest | null;
  readonly preview: { readonly request: MakeRequest; readonly made: MakePreview } | null;
  readonly making: boolean;
  /** The day was chosen before: when it has nothing, it stays. */
  readonly dayGiven: boolean;
  /** First row of the preview that is shown. */
  readonly top: number;
}

function fieldsOf(language: Language): readonly FormField[] {
  const { until, day, everyDay, byHand, weekdays: names } = makeTexts(language);
  const choices = [
    { value: '', label: everyDay },
    ...weekdays.map((value) => ({ value, label: names[value] })),
    { value: 'none', label: byHand },
  ];
  return [
    { name: 'until', kind: 'date', required: true, ...until },
    { name: 'day', kind: 'choice', choices, ...day },
  ];
}

/** The form with today. @param day whose debtors are invoiced; left out: those of today's weekday, or all when it has nothing */
export function makeOf(language: Language, today: Day, day?: InvoiceDay): MakeScreen {
  const form = formOf(fieldsOf(language), { until: formatDay(language, today), day: day ?? weekdayOf(today) });
  const request = requestFrom(form, today);
  return { kind: 'make', form, request, preview: null, making: false, dayGiven: day !== undefined, top: 0 };
}

function isInvoiceDay(text: string): text is InvoiceDay {
  return text === 'none' || (weekdays as readonly string[]).includes(text);
}

/** What the form asks for; null when what stands there is no date. */
export function requestFrom(form: Form, today: Day): MakeRequest | null {
  const until = parseDay(fieldValue(form, 'until'), today);
  const day = fieldValue(form, 'day');
  return until === null ? null : { until, day: isInvoiceDay(day) ? day : null, debtors: null };
}

/** Whether two requests ask for the same. */
export function isSameRequest(a: MakeRequest | null, b: MakeRequest | null): boolean {
  if (a === null || b === null) return a === b;
  return a.until === b.until && a.day === b.day;
}

/** The form asks for every invoice day. */
export function withEveryDay(screen: MakeScreen, today: Day): MakeScreen {
  const form = withValue(screen.form, 'day', '');
  return { ...screen, form, request: requestFrom(form, today) };
}

/** What a request would make, if it still is the one that is asked. */
export function withPreview(screen: MakeScreen, request: MakeRequest, made: MakePreview): MakeScreen {
  if (!isSameRequest(screen.request, request)) return screen;
  return { ...screen, preview: { request, made }, top: 0 };
}

/** What is shown is what the form asks for. */
export function isShown({ request, preview }: MakeScreen): boolean {
  return request === null || (preview !== null && isSameRequest(request, preview.request));
}
