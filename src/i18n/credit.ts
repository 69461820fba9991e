import type { LineLeft } from '../domain/credit.ts';
import type { Language } from '../domain/debtor.ts';
import { plainLine } from '../domain/plain-text.ts';
import { creditTexts as de } from './de/credit.ts';
import { type DoneBy, whenText } from './draft.ts';
import { creditTexts as en } from './en/credit.ts';
import { fill } from './fill.ts';
import { formatQuantity } from './format.ts';
import { creditTexts as nl } from './nl/credit.ts';

/** *Crediteren*, and notes on invoices. */
export interface CreditTexts {
  /** `{number}` */
  readonly title: string;
  readonly untitled: string;
  readonly help: readonly string[];
  readonly facts: Readonly<Record<'invoice' | 'debtor' | 'before' | 'customer' | 'chosen', string>>;
  /** `{number}`, `{date}` */
  readonly mention: string;
  readonly notBefore: string;
  /** What the customer has of the invoice: `{when}`, `{to}`; `{when}`; nothing. */
  readonly sent: string;
  readonly printed: string;
  readonly notSent: string;
  readonly waiting: string;
  readonly uncertain: string;
  /** `{count}`, `{total}` */
  readonly chosenLines: string;
  readonly columns: Readonly<Record<'billed' | 'left' | 'take' | 'credit', string>>;
  readonly hint: string;
  /** `{line}`, `{left}` */
  readonly typing: string;
  readonly noQuantity: string;
  /** `{left}` */
  readonly tooMuch: string;
  readonly unsaved: string;
  /** `{number}`, `{debtor}`, `{amount}` */
  readonly questionWhole: string;
  readonly questionRest: string;
  /** Also `{left}`. */
  readonly questionPart: string;
  /** `{number}`, `{date}` */
  readonly series: string;
  readonly forGood: string;
  /** `{rate}`, `{base}`, `{vat}`; `{base}` */
  readonly perRate: string;
  readonly perRateFree: string;
  /** `{to}`; `{count}`; both. */
  readonly goesByMail: string;
  readonly goesNowhere: string;
  readonly goesOnPaper: string;
  readonly goesBoth: string;
  readonly stillWaiting: string;
  readonly confirm: string;
  readonly confirmLetter: string;
  readonly cancelLetter: string;
  readonly making: string;
  /** `{number}`, `{amount}`, `{original}` */
  readonly made: string;
  readonly wholeNow: string;
  /** `{left}` */
  readonly partNow: string;
  readonly deliverQuestion: string;
  readonly later: string;
  readonly laterLetter: string;
  readonly deliver: string;
  readonly deliverLetter: string;
  readonly look: string;
  readonly lookLetter: string;
  /** `{number}`, `{by}`, `{when}`, `{credit}` */
  readonly takenWhole: string;
  readonly takenPart: string;
  /** `{number}` */
  readonly neverAny: string;
  readonly tooMuchAsked: string;
  /** `{line}`, `{left}` */
  readonly lineLeft: string;
  /** In the history: `{number}` */
  readonly creditedBy: string;
  readonly madeFor: string;
  /** `{note}` */
  readonly noted: string;
  readonly printedInternally: string;
  readonly sentTo: string;
  readonly printedCopies: string;
  readonly note: {
    readonly title: string;
    readonly help: readonly string[];
    readonly intro: string;
    readonly label: string;
    readonly fieldHelp: string;
    readonly saved: string;
  };
  /** On an invoice's screen: `{number}`, `{date}`; `{numbers}` */
  readonly originalLabel: string;
  readonly creditedByLabel: string;
}

const tables: Readonly<Record<Language, CreditTexts>> = { nl, de, en };

/** The words about credit invoices and notes. */
export function creditTexts(language: Language): CreditTexts {
  return tables[language];
}

/** Why an invoice cannot be credited for so much, as `creditInvoice` gives it. */
export interface Exceeded {
  readonly invoice: { readonly number: { readonly text: string } };
  readonly lines: readonly LineLeft[];
  readonly last: (DoneBy & { readonly number: string }) | null;
}

/** Who credited what was wanted, when, and what is left, as sentences. */
export function exceedsText(language: Language, { invoice, lines, last }: Exceeded, now: Date): readonly string[] {
  const texts = tables[language];
  const number = invoice.number.text;
  const left = lines.map(({ billed, left: rest }) =>
    fill(texts.lineLeft, { line: plainLine(billed.description), left: formatQuantity(language, rest) }),
  );
  if (last === null) return [fill(lines.length === 0 ? texts.neverAny : texts.tooMuchAsked, { number }), ...left];
  const by = { number, by: plainLine(last.by), when: whenText(language, last.at, now), credit: last.number };
  return [fill(lines.length === 0 ? texts.takenWhole : texts.takenPart, by), ...left];
}
