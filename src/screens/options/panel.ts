import type { OptionFacts } from '../../actions/option-facts.ts';
import { addDays, type Day, dayOf, yearOf } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { vatCodes } from '../../domain/vat.ts';
import { type Holiday, holidaysOf } from '../../domain/working-days.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay, formatPercent, formatWeekday } from '../../i18n/format.ts';
import { optionsTexts } from '../../i18n/options.ts';
import { dailyRunsText, planPreviewText, planPreviewTexts } from '../../i18n/plan-preview.ts';
import { printProblem } from '../../i18n/print.ts';
import type { FormValues } from '../kit/form.ts';
import { planFrom } from './plan.ts';
import { draftValues, type OptionsScreen } from './update.ts';

function vatLines({ vatRates }: OptionFacts, values: FormValues, language: Language, today: Day): readonly string[] {
  const { vatToday, vatNone } = optionsTexts(language).panels;
  const { vatCodes: words } = errorWords(language);
  const country = values['company.country'] ?? '';
  const valid = vatRates.filter(
    (rate) => rate.country === country && rate.from <= today && (rate.until === null || today <= rate.until),
  );
  const rates = vatCodes.flatMap((code) => {
    const rate = valid.find((one) => one.code === code);
    return rate ? [`${words[code]} ${formatPercent(language, rate.rate)}`] : [];
  });
  return [rates.length === 0 ? fill(vatNone, { country }) : fill(vatToday, { country, rates: rates.join(', ') })];
}

function printerLines({ asked, form }: OptionsScreen, language: Language): readonly string[] {
  const { panels } = optionsTexts(language);
  const { found } = asked;
  if (form.lines.get('print.method')?.text !== 'cups') return [panels.testPage];
  if (found === null) return [panels.searchingPrinters];
  if (found.problem !== null) {
    const { cause } = printProblem(language, found.problem.code, found.problem.params);
    return [cause, panels.typePrinter];
  }
  if (found.printers.length === 0) return [panels.noPrinters, panels.typePrinter];
  const lines = found.printers.map(({ name, isDefault, state, stoppedBecause }) => {
    const words = [
      ...(isDefault ? [panels.defaultPrinter] : []),
      ...(state === 'stopped'
        ? [[panels.printerStopped, stoppedBecause].filter((part) => part !== '').join(': ')]
        : []),
    ];
    return `  ${name}${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
  });
  return [panels.printers, ...lines, '', panels.testPage];
}

/** Days off and holidays of the next twelve months, the earliest first. */
export function comingHolidays(
  facts: Pick<OptionFacts, 'holidays'>,
  values: FormValues,
  today: Day,
  ownName: string,
): readonly Holiday[] {
  const until = addDays(today, 365);
  const country = values['company.country'] ?? '';
  const national = values['schedule.nationalHolidays'] === 'yes' ? [yearOf(today), yearOf(today) + 1] : [];
  const own = (values['schedule.holidays'] ?? '').split(',').flatMap((day) => day.trim() || []);
  const all = [
    ...national.flatMap((year) => holidaysOf(year, country, facts.holidays)),
    ...own.map((day) => ({ day, name: ownName })),
  ];
  return all.filter(({ day }) => day >= today && day <= until).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function holidayLines(facts: OptionFacts, values: FormValues, language: Language, today: Day): readonly string[] {
  const { panels } = optionsTexts(language);
  const coming = comingHolidays(facts, values, today, panels.ownHoliday);
  if (coming.length === 0) return [panels.noHolidays];
  const lines = coming.map(({ day, name }) => `  ${formatWeekday(language, day)} ${formatDay(language, day)}  ${name}`);
  return [panels.comingHolidays, ...lines];
}

function planLines(facts: OptionFacts, values: FormValues, language: Language, now: Date): readonly string[] {
  const plan = planFrom(values, now, facts.holidays);
  if (plan === null) return [planPreviewTexts(language).unclear];
  return [dailyRunsText(language, plan.runs), planPreviewText(language, plan.preview, now)];
}

/** What there is to know under the form of the rubric, as it is filled in now. @param company the name of the saved company */
export function panelLines(screen: OptionsScreen, language: Language, now: Date, company: string): readonly string[] {
  const { facts, rubric } = screen;
  const { panels } = optionsTexts(language);
  if (facts === null) return [];
  const values = draftValues(screen);
  const today = dayOf(now);
  switch (rubric) {
    case 'invoices':
      return vatLines(facts, values, language, today);
    case 'mail':
      return values['mail.enabled'] === 'no' ? [panels.mailOff] : [];
    case 'folders':
      return [
        fill(panels.archive, { folder: facts.archive }),
        fill(panels.data, { folder: facts.data }),
        '',
        panels.workingCopies,
      ];
    case 'print':
      return printerLines(screen, language);
    case 'workdays':
      return holidayLines(facts, values, language, today);
    case 'schedule':
      return planLines(facts, values, language, now);
    case 'language':
      return [panels.language];
    case 'companies':
      return [fill(panels.company, { company })];
    case 'general':
      return [];
    default:
      return rubric satisfies never;
  }
}
