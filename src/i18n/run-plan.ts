import { format } from 'date-fns';
import { addDays, type Day, dayOf } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { RunPlan } from '../domain/dispatch/run-plan.ts';
import { groupBy } from '../domain/group-by.ts';
import { sum } from '../domain/money.ts';
import { runPlanTexts as de } from './de/run-plan.ts';
import { runPlanTexts as en } from './en/run-plan.ts';
import { fill } from './fill.ts';
import { formatDay } from './format.ts';
import { runPlanTexts as nl } from './nl/run-plan.ts';

/** The parts of the sentence that says when a run's messages go; each has `{count}`. */
export interface RunPlanTexts {
  readonly now: string;
  /** With `{time}`. */
  readonly at: string;
  /** With `{from}` and `{until}`. */
  readonly between: string;
  readonly tomorrow: string;
  /** With `{day}`. */
  readonly on: string;
  readonly never: string;
  readonly prints: string;
  readonly nothing: string;
}

const tables: Readonly<Record<Language, RunPlanTexts>> = { nl, de, en };

/** Moments of today that are told one by one; of more, the first and the last are told. */
const mostMoments = 3;

interface Later {
  readonly count: number;
  readonly date: Date;
}

function timeOf(date: Date): string {
  return format(date, 'HH:mm');
}

function counted(laters: readonly Later[]): number {
  return sum(laters.map(({ count }) => count));
}

function todayTexts(texts: RunPlanTexts, laters: readonly Later[]): readonly string[] {
  const byTime = groupBy(laters, ({ date }) => timeOf(date));
  const last = byTime.at(-1)?.[0];
  if (byTime.length <= mostMoments || !last) {
    return byTime.map((same) => fill(texts.at, { count: counted(same), time: timeOf(same[0].date) }));
  }
  const [[first] = [last]] = byTime;
  return [fill(texts.between, { count: counted(laters), from: timeOf(first.date), until: timeOf(last.date) })];
}

/**
 * When a run's messages go, in words: "63 nu, 36 om 09:00, 12 morgen"; print jobs at the end: "4 op papier".
 * @param prints how many print jobs there are besides
 * @param now the moment at which it is told, for today and tomorrow
 */
export function runPlanText(language: Language, plan: RunPlan, prints: number, now: Date): string {
  const texts = tables[language];
  const today = dayOf(now);
  const laters = plan.later.map(({ at, count }) => ({ count, date: new Date(at) }));
  const dayTexts = groupBy(laters, ({ date }) => dayOf(date)).flatMap((same) => {
    const day: Day = dayOf(same[0].date);
    if (day === today) return todayTexts(texts, same);
    const count = counted(same);
    if (day === addDays(today, 1)) return [fill(texts.tomorrow, { count })];
    return [fill(texts.on, { count, day: formatDay(language, day) })];
  });
  const parts = [
    ...(plan.now > 0 ? [fill(texts.now, { count: plan.now })] : []),
    ...dayTexts,
    ...(plan.never > 0 ? [fill(texts.never, { count: plan.never })] : []),
    ...(prints > 0 ? [fill(texts.prints, { count: prints })] : []),
  ];
  return parts.length === 0 ? texts.nothing : parts.join(', ');
}
