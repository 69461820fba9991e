import type { CreditOutcome } from '../../actions/credit-invoice.ts';
import type { CreditProspect, CreditView } from '../../actions/credit-view.ts';
import type { CreditContent } from '../../domain/credit.ts';
import type { Language } from '../../domain/debtor.ts';
import { isWaiting } from '../../domain/dispatch/entry.ts';
import type { CreditedLine, FinalInvoice } from '../../domain/invoice.ts';
import { sum } from '../../domain/money.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { creditTexts, exceedsText } from '../../i18n/credit.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay, formatEuro, formatPercent } from '../../i18n/format.ts';
import { missingOriginalsText } from '../../i18n/originals.ts';
import { creditInvoice, creditProspect, creditView } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { type DialogScreen, dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { invoiceOf } from '../invoice/update.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { runSheetOf } from '../run-sheet/update.ts';
import { listRows } from './layout.ts';
import { type CreditScreen, chosenLines, takesAll, withView } from './update.ts';

type CreditDesk = Desk<CreditScreen>;

/** What is left of an invoice with these credit invoices, in cents. */
function grossLeft(invoice: FinalInvoice, credits: readonly { readonly gross: number }[]): number {
  return invoice.gross + sum(credits.map(({ gross }) => gross));
}

function wayText(language: Language, { routes, to, copies }: CreditProspect): string {
  const texts = creditTexts(language);
  const values = { to: to.join(', '), count: copies };
  if (!routes.includes('mail')) return fill(texts.goesOnPaper, values);
  if (to.length === 0) return texts.goesNowhere;
  return fill(routes.includes('print') ? texts.goesBoth : texts.goesByMail, values);
}

function rateLines(language: Language, content: CreditContent, { tax }: FinalInvoice): readonly string[] {
  const texts = creditTexts(language);
  return content.vatTotals.map(({ rate, base, vat }) =>
    fill(tax === 'reverse-charge' ? texts.perRateFree : texts.perRate, {
      rate: formatPercent(language, rate),
      base: formatAmount(language, base),
      vat: formatAmount(language, vat),
    }),
  );
}

interface Asked {
  readonly view: CreditView;
  readonly content: CreditContent;
  readonly isAll: boolean;
}

function questionLines(
  language: Language,
  { view, content, isAll }: Asked,
  prospect: CreditProspect,
): readonly string[] {
  const texts = creditTexts(language);
  const { invoice, credits, entries } = view;
  const question = !isAll ? texts.questionPart : credits.length === 0 ? texts.questionWhole : texts.questionRest;
  return [
    fill(question, {
      number: invoice.number.text,
      debtor: invoice.buyer.name,
      amount: formatEuro(language, content.gross),
      left: formatEuro(language, grossLeft(invoice, [...credits, content])),
    }),
    ...rateLines(language, content, invoice),
    '',
    `${fill(texts.series, { number: prospect.number, date: formatDay(language, prospect.date) })} ${texts.forGood}`,
    wayText(language, prospect),
    ...(entries.some(isWaiting) ? [texts.stillWaiting] : []),
  ];
}

/** What was made, and whether it is to go to the customer now. */
function madeQuestion(
  desk: CreditDesk,
  { invoice, credit, originalMissing }: Extract<CreditOutcome, { readonly outcome: 'credited' }>,
  earlier: readonly FinalInvoice[],
): DialogScreen {
  const { language, open } = desk;
  const texts = creditTexts(language);
  const left = formatEuro(language, grossLeft(invoice, [...earlier, credit]));
  const number = credit.number.text;
  return questionOf(
    [
      fill(texts.made, { number, amount: formatEuro(language, credit.gross), original: invoice.number.text }),
      invoice.status === 'credited' ? texts.wholeNow : fill(texts.partNow, { left }),
      ...missingOriginalsText(language, [{ invoice: credit, originalMissing }]),
      '',
      texts.deliverQuestion,
    ],
    [
      { label: texts.later, letter: texts.laterLetter, run: () => {} },
      { label: texts.deliver, letter: texts.deliverLetter, run: () => open(runSheetOf([credit.id])) },
      { label: texts.look, letter: texts.lookLetter, run: () => open(invoiceOf(credit.id)) },
    ],
  );
}

async function make(desk: CreditDesk, view: CreditView, lines: readonly CreditedLine[]): Promise<void> {
  const { context, language } = desk;
  const outcome = await creditInvoice(context, { invoice: view.invoice.id, lines });
  if (outcome.outcome === 'exceeds') {
    // Somebody else was first: what is left now stands below the notice.
    if (outcome.invoice.status === 'credited') desk.back();
    else {
      const now = await creditView(context, view.invoice.id);
      desk.set((screen) => ({ ...withView(screen, now, listRows(desk)), making: false }));
    }
    desk.open(noticeOf(exceedsText(language, outcome, context.now())));
    return;
  }
  await refreshBelow(desk);
  desk.replace(madeQuestion(desk, outcome, view.credits));
}

/** Asks, with what will be taken back and what the customer gets, and makes the credit invoice. */
export function askToCredit(desk: CreditDesk): void {
  const { context, language, screen } = desk;
  const { view, content } = screen;
  const lines = chosenLines(screen);
  if (view === null || content === null || lines.length === 0) return;
  const texts = creditTexts(language);
  const begin = () => {
    desk.set((now) => ({ ...now, making: true }));
    desk.work(
      () => make(desk, view, lines),
      (now) => ({ ...now, making: false }),
    );
  };
  desk.open(
    dialogAfter(async () => {
      const prospect = await creditProspect(context, view.invoice);
      return questionOf(questionLines(language, { view, content, isAll: takesAll(screen) }, prospect), [
        { label: consoleTexts(language).cancel, letter: texts.cancelLetter, run: () => {} },
        { label: texts.confirm, letter: texts.confirmLetter, run: begin },
      ]);
    }),
  );
}
