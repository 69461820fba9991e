import type { Command } from 'commander';
import type { CreditOutcome } from '../actions/credit-invoice.ts';
import { scaledInteger } from '../actions/csv/values.ts';
import { type LineLeft, linesLeft } from '../domain/credit.ts';
import type { CreditedLine, FinalInvoice } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import type { Totals } from '../domain/vat.ts';
import { creditTexts, exceedsText } from '../i18n/credit.ts';
import { fill } from '../i18n/fill.ts';
import { formatAmount, formatEuro, formatPercent } from '../i18n/format.ts';
import { missingOriginalsText } from '../i18n/originals.ts';
import type { CommandLine } from './command-line.ts';
import { originalMissingJson } from './original-missing.ts';
import type { Runner } from './run.ts';

/** Ten million units: more than that is a slip. */
const maxThousandths = 10_000_000_000;

/** A quantity in thousandths; a return is written with a minus or without. Null when it is none. */
function quantityOf(text: string, { left }: LineLeft): number | null {
  const negative = text.startsWith('-');
  const quantity = scaledInteger(negative ? text.slice(1) : text, 3, maxThousandths);
  if (quantity === null) return null;
  return negative || left < 0 ? 0 - quantity : quantity;
}

/**
 * One `--line N=QTY`: the N-th line of the invoice, counted from 1 through all its parts.
 * @throws UserError `command.bad-choice`, `credit.no-line`
 */
function lineArgument(value: string, invoice: FinalInvoice): CreditedLine {
  const [, place, text] = /^(\d{1,6})=(.+)$/.exec(value.trim()) ?? [];
  if (place === undefined || text === undefined) {
    throw new UserError('command.bad-choice', { option: '--line', value, choices: 'N=1, N=2,5' });
  }
  const lines = linesLeft(invoice);
  const line = lines[Number(place) - 1];
  if (!line) {
    throw new UserError('credit.no-line', { number: invoice.number.text, value: place, count: lines.length });
  }
  const quantity = quantityOf(text.trim(), line);
  if (quantity === null) {
    throw new UserError('command.bad-choice', { option: '--line', value, choices: 'N=1, N=2,5' });
  }
  return { section: line.section, line: line.line, quantity };
}

function totalsJson({ net, vat, gross, vatTotals }: Totals) {
  return { net, vat, gross, vatTotals };
}

/** Places of lines as the command counts them. */
function leftJson(invoice: FinalInvoice) {
  return linesLeft(invoice).map(({ billed, left }, index) => ({
    line: index + 1,
    description: billed.description,
    quantity: billed.quantity,
    left,
  }));
}

function outcomeJson({ language }: CommandLine, outcome: CreditOutcome) {
  const { id } = outcome.invoice;
  if (outcome.outcome === 'exceeds') {
    const { last } = outcome;
    return { invoice: id, credit: null, totals: null, last, left: leftJson(outcome.invoice) };
  }
  const { credit, originalMissing } = outcome;
  return {
    invoice: id,
    credit: { id: credit.id, number: credit.number.text },
    totals: totalsJson(credit),
    originalMissing: originalMissingJson(language, originalMissing),
  };
}

function outcomeLines({ language, surroundings }: CommandLine, outcome: CreditOutcome): readonly string[] {
  if (outcome.outcome === 'exceeds') return exceedsText(language, outcome, surroundings.now());
  const { invoice, credit, originalMissing } = outcome;
  const texts = creditTexts(language);
  const perRate = invoice.tax === 'reverse-charge' ? texts.perRateFree : texts.perRate;
  return [
    fill(texts.made, {
      number: credit.number.text,
      amount: formatEuro(language, credit.gross),
      original: invoice.number.text,
    }),
    ...credit.vatTotals.map(({ rate, base, vat }) =>
      fill(`  ${perRate}`, {
        rate: formatPercent(language, rate),
        base: formatAmount(language, base),
        vat: formatAmount(language, vat),
      }),
    ),
    ...(invoice.status === 'credited' ? [texts.wholeNow] : []),
    ...missingOriginalsText(language, [{ invoice: credit, originalMissing }]),
  ];
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** `invoices credit ID [--line N=QTY …]`. */
export function creditCommand(invoices: Command, run: Runner): void {
  invoices
    .command('credit <id>')
    .description('take a final invoice back by a credit invoice: all that is left of it, or so much of some lines')
    .option<readonly string[]>(
      '--line <n=quantity>',
      'a line, counted from 1, and how much of it; again for more',
      collected,
      [],
    )
    .action(
      run(async (line, id: string, options: { line: readonly string[] }) => {
        const { creditedInvoice, creditInvoice } = await import('../actions/credit-invoice.ts');
        const context = await line.context();
        const { invoice } = await creditedInvoice(context, id);
        const lines = options.line.length === 0 ? null : options.line.map((one) => lineArgument(one, invoice));
        const outcome = await creditInvoice(context, { invoice: invoice.id, lines });
        if (outcome.outcome === 'exceeds' || outcome.originalMissing !== null) line.exitCode = 1;
        line.show(outcomeJson(line, outcome), () => outcomeLines(line, outcome));
      }),
    );
}
