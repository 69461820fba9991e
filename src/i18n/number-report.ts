import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { NamedInvoice, NumberFault, YearOfNumbers } from '../domain/number-report.ts';
import { plainLine } from '../domain/plain-text.ts';
import { type Counted, counted } from './counted.ts';
import { numberReportTexts as de } from './de/number-report.ts';
import { numberReportTexts as en } from './en/number-report.ts';
import { fill } from './fill.ts';
import { formatDay } from './format.ts';
import { numberReportTexts as nl } from './nl/number-report.ts';

/** The report on invoice numbers: gaps, numbers given twice, dates that do not rise. */
export interface NumberReportTexts {
  readonly title: string;
  /** `{company}`, `{date}` */
  readonly heading: string;
  readonly about: string;
  readonly none: string;
  /** Of a year: `{year}`, `{count}`, `{first}`, `{last}`, `{from}`, `{until}` */
  readonly year: Counted;
  readonly right: string;
  readonly allRight: string;
  readonly faults: Counted;
  /** `{year}`, `{from}` */
  readonly gapOne: string;
  /** `{year}`, `{from}`, `{until}`, `{count}` */
  readonly gap: string;
  /** `{year}`, `{sequence}`, `{invoices}` */
  readonly twice: string;
  /** `{number}`, `{invoices}` */
  readonly sameText: string;
  /** An invoice that does not differ by its number: `{year}`, `{sequence}`, `{date}` */
  readonly counted: string;
  /** `{number}`, `{date}`, `{before}`, `{beforeDate}` */
  readonly dateBack: string;
  /** `{year}`, `{number}`, `{date}` */
  readonly otherYear: string;
  /** An invoice among others: `{number}`, `{date}` */
  readonly invoice: string;
  /** `{job}` */
  readonly printed: string;
  /** What to do about it. */
  readonly remedy: string;
}

const tables: Readonly<Record<Language, NumberReportTexts>> = { nl, de, en };

/** The words of the report on invoice numbers. */
export function numberReportTexts(language: Language): NumberReportTexts {
  return tables[language];
}

/** One fault of a year's numbers as a sentence. */
export function numberFaultText(language: Language, year: number, fault: NumberFault): string {
  const texts = tables[language];
  const named = ({ number, date }: NamedInvoice) => ({ number: plainLine(number), date: formatDay(language, date) });
  switch (fault.kind) {
    case 'gap': {
      const { from, until } = fault;
      return fill(from === until ? texts.gapOne : texts.gap, { year, from, until, count: until - from + 1 });
    }
    case 'twice': {
      const invoices = fault.invoices.map((one) => fill(texts.invoice, named(one))).join(', ');
      return fill(texts.twice, { year, sequence: fault.sequence, invoices });
    }
    case 'same-text': {
      const invoices = fault.invoices.map(({ date, ...of }) =>
        fill(texts.counted, { ...of, date: formatDay(language, date) }),
      );
      return fill(texts.sameText, { number: plainLine(fault.number), invoices: invoices.join(', ') });
    }
    case 'date-back': {
      const before = named(fault.before);
      return fill(texts.dateBack, { ...named(fault.invoice), before: before.number, beforeDate: before.date });
    }
    case 'other-year':
      return fill(texts.otherYear, { year, ...named(fault.invoice) });
    default:
      return fault satisfies never;
  }
}

/** More faults of a year than this are only counted. */
const mostShown = 200;

function yearLines(language: Language, { year, count, first, last, faults }: YearOfNumbers): readonly string[] {
  const texts = tables[language];
  const line = counted(texts.year, count, {
    year,
    first: plainLine(first.number),
    from: formatDay(language, first.date),
    last: plainLine(last.number),
    until: formatDay(language, last.date),
  });
  if (faults.length === 0) return [line, `  ${texts.right}`];
  const shown = faults.slice(0, mostShown).map((fault) => `  ${numberFaultText(language, year, fault)}`);
  return [line, ...shown, ...(faults.length > mostShown ? [`  ${counted(texts.faults, faults.length)}`] : [])];
}

/**
 * The whole report as paragraphs; an empty one is a gap, what stands in belongs to the year above it.
 * @param about whose numbers, and on which day they were looked at
 */
export function numberReportLines(
  language: Language,
  years: readonly YearOfNumbers[],
  about: { readonly company: string; readonly date: Day },
): readonly string[] {
  const texts = tables[language];
  const heading = fill(texts.heading, { company: plainLine(about.company), date: formatDay(language, about.date) });
  if (years.length === 0) return [heading, '', texts.none];
  const faults = years.reduce((sum, year) => sum + year.faults.length, 0);
  const end = faults === 0 ? [texts.allRight] : [counted(texts.faults, faults), texts.remedy];
  return [heading, '', texts.about, ...years.flatMap((year) => ['', ...yearLines(language, year)]), '', ...end];
}
