import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { Outcome } from '../domain/dispatch/closing-sheet.ts';
import { addresseesOf, type OutboxEntry } from '../domain/dispatch/entry.ts';
import type { ProductionMailProblem } from '../domain/dispatch/production-mail.ts';
import { plainLine } from '../domain/plain-text.ts';
import { closingTexts } from './closing.ts';
import type { Counted } from './counted.ts';
import { productionListTexts as de } from './de/production-list.ts';
import { dispatchErrorText, dispatchTexts } from './dispatch.ts';
import { productionListTexts as en } from './en/production-list.ts';
import { fill } from './fill.ts';
import { formatDay, formatMoment, formatWeekday } from './format.ts';
import { productionListTexts as nl } from './nl/production-list.ts';
import type { CauseText } from './smtp.ts';

/** The words of the *Productielijst*: on paper, on the screen, in the outbox. */
export interface ProductionListTexts {
  readonly title: string;
  readonly help: readonly string[];
  /** `{date}` */
  readonly name: string;
  /** The same for a narrow column. */
  readonly shortName: string;
  /** Of its PDF: `{company}`, `{date}`. */
  readonly fileName: string;
  readonly facts: Readonly<Record<'date' | 'deliveries' | 'debtors' | 'asOf', string>>;
  readonly columns: Readonly<
    Record<'article' | 'name' | 'unit' | 'quantity' | 'returned' | 'debtor' | 'debtorName' | 'place', string>
  >;
  readonly total: string;
  /** The head of the screen: `{date}`. */
  readonly head: string;
  readonly articles: Counted;
  readonly deliveries: Counted;
  readonly debtors: Counted;
  /** `{date}` */
  readonly empty: string;
  readonly emptyRemedy: string;
  readonly dateField: { readonly label: string; readonly help: string; readonly wrong: string };
  readonly fileField: { readonly label: string; readonly help: string };
  readonly fileIntro: string;
  /** `{file}` */
  readonly written: string;
  readonly replaceQuestion: string;
  readonly replace: string;
  readonly printed: string;
  /** `{date}` */
  readonly printQuestion: string;
  readonly print: string;
  /** `{date}`, `{to}` */
  readonly mailQuestion: string;
  /** `{copies}` */
  readonly mailCopies: string;
  /** `{to}` */
  readonly mailRedirected: string;
  /** `{when}` */
  readonly mailLater: string;
  readonly mailNever: string;
  readonly mailWithDebtors: string;
  readonly mailWithoutDebtors: string;
  readonly mail: string;
  /** `{when}`, `{to}` */
  readonly againQuestion: string;
  readonly again: string;
  /** Why it goes again, as it is kept. */
  readonly againReason: string;
  readonly toOptions: string;
  readonly mailing: string;
  /** `{outcome}`, `{detail}` */
  readonly mailed: string;
  readonly problems: Readonly<Record<Exclude<ProductionMailProblem, 'mail-disabled'>, CauseText>>;
  /** Letters of the answers. */
  readonly letters: Readonly<Record<'cancel' | 'print' | 'mail' | 'again' | 'toOptions' | 'replace', string>>;
}

const tables: Readonly<Record<Language, ProductionListTexts>> = { nl, de, en };

/** The words of the production list in a language. */
export function productionListTexts(language: Language): ProductionListTexts {
  return tables[language];
}

/** What the list of a day is called: "Productielijst 13-11-2026". */
export function productionListName(language: Language, date: Day): string {
  return fill(tables[language].name, { date: formatDay(language, date) });
}

/** A day with its weekday: `vr 13-11-2026`. */
export function productionDay(language: Language, date: Day): string {
  return `${formatWeekday(language, date)} ${formatDay(language, date)}`;
}

/** Cause and remedy of what keeps a list from being mailed. */
export function productionMailProblem(language: Language, problem: ProductionMailProblem): CauseText {
  return problem === 'mail-disabled' ? dispatchTexts(language).problems[problem] : tables[language].problems[problem];
}

/** What became of a mail with a production list: the problem, or the entry that carries it. */
export interface ToldProductionMail {
  readonly outcome: Outcome;
  readonly problem: ProductionMailProblem | null;
  /** The entry that carries it, or the earlier one for which it does not go. */
  readonly carrier: OutboxEntry | null;
}

/** What there is to know about that outcome: to whom and the server's word, or cause and remedy. */
export function productionMailDetail(language: Language, { problem, carrier }: ToldProductionMail): string {
  if (problem !== null) {
    const { cause, remedy } = productionMailProblem(language, problem);
    const when = carrier === null ? '' : ` (${formatMoment(language, carrier.updatedAt)})`;
    return `${cause}${when} ${remedy}`;
  }
  if (carrier === null) return '';
  if (carrier.error !== null) {
    const { cause, remedy } = dispatchErrorText(language, carrier.route, carrier.error, carrier.state === 'uncertain');
    return plainLine(`${cause} ${remedy}${carrier.error.reply === '' ? '' : ` [${carrier.error.reply}]`}`);
  }
  const to = addresseesOf(carrier).join(', ');
  if (carrier.state !== 'planned') return plainLine(carrier.reply === '' ? to : `${to}: ${carrier.reply}`);
  if (carrier.plannedAt === null) return `${to}: ${closingTexts(language).noMoment}`;
  return `${to}, ${formatMoment(language, carrier.plannedAt)}`;
}
