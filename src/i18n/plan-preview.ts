import { addDays, dayOf } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { DailyRuns, PlanPreview } from '../domain/dispatch/plan-preview.ts';
import { sum } from '../domain/money.ts';
import { type Counted, counted } from './counted.ts';
import { planPreviewTexts as de } from './de/plan-preview.ts';
import { planPreviewTexts as en } from './en/plan-preview.ts';
import { fill } from './fill.ts';
import { formatDay } from './format.ts';
import { planPreviewTexts as nl } from './nl/plan-preview.ts';

/** What schedule and limits come to. */
export interface PlanPreviewTexts {
  /** `{parts}` */
  readonly plan: Counted;
  /** These have `{count}`. */
  readonly today: string;
  readonly tomorrow: string;
  /** With `{day}`. */
  readonly on: string;
  /** With `{day}`: the last of several days that are not told one by one. */
  readonly after: string;
  readonly never: string;
  /** `{count}`, `{first}`, `{last}` */
  readonly runs: string;
  /** `{first}` */
  readonly oneRun: string;
  readonly direct: string;
  /** When the values are not right yet. */
  readonly unclear: string;
}

const tables: Readonly<Record<Language, PlanPreviewTexts>> = { nl, de, en };

/** The words about what schedule and limits come to. */
export function planPreviewTexts(language: Language): PlanPreviewTexts {
  return tables[language];
}

/** Days that are told one by one. */
const mostDays = 4;

/** "400 berichten: 99 vandaag, 99 morgen, 99 op 16-11-2026, …". @param now for today and tomorrow */
export function planPreviewText(language: Language, { count, days, never }: PlanPreview, now: Date): string {
  const texts = tables[language];
  const today = dayOf(now);
  const told = days.length > mostDays + 1 ? days.slice(0, mostDays) : days;
  const later = days.slice(told.length);
  const last = later.at(-1);
  const parts = [
    ...told.map((one) => {
      if (one.day === today) return fill(texts.today, { count: one.count });
      if (one.day === addDays(today, 1)) return fill(texts.tomorrow, { count: one.count });
      return fill(texts.on, { count: one.count, day: formatDay(language, one.day) });
    }),
    ...(last === undefined
      ? []
      : [fill(texts.after, { count: sum(later.map((one) => one.count)), day: formatDay(language, last.day) })]),
    ...(never === 0 ? [] : [fill(texts.never, { count: never })]),
  ];
  return counted(texts.plan, count, { parts: parts.join(', ') });
}

/** "11 keer per dag, 08:00 t/m 18:00". @param runs null: mail goes at once */
export function dailyRunsText(language: Language, runs: DailyRuns | null): string {
  const texts = tables[language];
  if (runs === null) return texts.direct;
  const { count, first, last } = runs;
  return count === 1 ? fill(texts.oneRun, { first }) : fill(texts.runs, { count, first, last });
}
