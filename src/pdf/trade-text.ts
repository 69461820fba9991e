import type { Fact, TableSection } from './table-model.ts';
import { type TextTable, textTable } from './text-table.ts';
import { displayWidth, padColumns, wrapColumns } from './text-width.ts';
import type { PaymentDetails, TradeDocument } from './trade-document.ts';

const width = 80;
const columnGap = 2;
const half = (width - columnGap) / 2;
/** What the buyer's address keeps of the line at least; the seller's part takes what it needs of the rest. */
const leastForBuyer = 26;
const thin = '-'.repeat(width);
const thick = '='.repeat(width);

/** Labels in one column, values behind them, broken over lines where they are long. */
export function factLines(facts: readonly Fact[], room: number): readonly string[] {
  const label = facts.reduce((most, fact) => Math.max(most, displayWidth(fact.label)), 0) + 2;
  return facts.flatMap((fact) =>
    wrapColumns(fact.value, room - label).map((line, index) => {
      return padColumns(index === 0 ? fact.label : '', label, 'left') + line;
    }),
  );
}

/** Two blocks beside each other, the left one `room` columns wide. */
function beside(left: readonly string[], right: readonly string[], room: number): readonly string[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) => {
    return `${padColumns(left[row] ?? '', room + columnGap, 'left')}${right[row] ?? ''}`.trimEnd();
  });
}

/** A name and an amount at the right hand; an amount of any length keeps the name before it. */
function sumLine(fact: Fact): string {
  return padColumns(`${fact.label}  ${fact.value}`, width, 'right');
}

/** Both parties, the buyer on the left. */
function partiesLines({ seller, buyer }: TradeDocument): readonly string[] {
  const own = [seller.name, ...seller.lines, ...factLines(seller.facts, Number.POSITIVE_INFINITY)];
  const widest = own.reduce((most, line) => Math.max(most, displayWidth(line)), half);
  const sellerWidth = Math.min(widest, width - columnGap - leastForBuyer);
  const buyerWidth = width - columnGap - sellerWidth;
  const particulars = [
    ...[seller.name, ...seller.lines].flatMap((line) => wrapColumns(line, sellerWidth)),
    ...factLines(seller.facts, sellerWidth),
  ];
  const address = [buyer.name, ...buyer.lines].flatMap((line) => wrapColumns(line, buyerWidth));
  return beside(address, particulars, buyerWidth);
}

/** The rows of a section under its heading, and what they come to. */
export function sectionLines(section: TableSection, table: TextTable): readonly string[] {
  const heading = section.heading === null ? [] : ['', ...wrapColumns(section.heading, width)];
  const subtotal = section.subtotal === null ? [] : [sumLine(section.subtotal)];
  return [...heading, ...section.rows.flatMap((row) => table.row(row.cells)), ...subtotal];
}

function totalsLines(document: TradeDocument): readonly string[] {
  const vat = textTable(document.vat.columns, document.vat.rows, half);
  const amounts = [...document.totals, document.gross];
  const label = amounts.reduce((most, fact) => Math.max(most, displayWidth(fact.label)), 0);
  const value = amounts.reduce((most, fact) => Math.max(most, displayWidth(fact.value)), 0);
  const totals = amounts.map((fact) => {
    return `${padColumns(fact.label, label, 'left')}  ${padColumns(fact.value, value, 'right')}`;
  });
  if (document.vat.rows.length === 0) return totals.map((line) => padColumns(line, width, 'right'));
  const rates = [...vat.header, ...document.vat.rows.flatMap((cells) => vat.row(cells))];
  const fits = rates.every((line) => displayWidth(line) <= half) && label + value + 2 <= half;
  return fits
    ? beside(
        rates,
        totals.map((line) => padColumns(line, half, 'right')),
        half,
      )
    : [...rates, ...totals];
}

function paymentLines(payment: PaymentDetails): readonly string[] {
  return ['', payment.heading, thin, ...wrapColumns(payment.sentence, width), ...factLines(payment.facts, width)];
}

/**
 * A document as plain text, at most 80 columns wide, in the buyer's language: the same words and figures as the PDF, for
 * a terminal. Holds no control characters; a line never ends in a space.
 */
export function tradeText(document: TradeDocument): readonly string[] {
  const { payment } = document;
  const rows = document.sections.flatMap((section) => section.rows.map((row) => row.cells));
  const table = textTable(document.columns, rows, width);
  const lines = [
    ...partiesLines(document),
    '',
    document.title,
    thick,
    ...factLines(document.facts, width),
    '',
    ...table.header,
    thin,
    ...document.sections.flatMap((section) => sectionLines(section, table)),
    thin,
    ...totalsLines(document),
    ...document.notes.flatMap((note) => ['', ...wrapColumns(note, width)]),
    ...(payment === null ? [] : paymentLines(payment)),
    ...(document.footer.length === 0 ? [] : ['', ...document.footer.flatMap((line) => wrapColumns(line, width))]),
  ];
  return lines.flatMap((line) => (displayWidth(line) <= width ? [line.trimEnd()] : wrapColumns(line.trimEnd(), width)));
}
