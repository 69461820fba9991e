import { addDays, type Day, daysBetween, type Instant } from './calendar.ts';
import { keyOfPosition, lineAt } from './change-draft.ts';
import { paymentReferenceOf } from './final-invoice.ts';
import type {
  CreditedLine,
  FinalInvoice,
  InvoiceBody,
  InvoiceLine,
  InvoiceNumber,
  InvoiceSection,
  LinePosition,
} from './invoice.ts';
import { type BasisPoints, type Cents, shareOf, sum } from './money.ts';
import { priceOf, type Thousandths } from './quantity.ts';
import type { Totals } from './vat.ts';

/** A line of an invoice, and what its credit invoices have left of it. */
export interface LineLeft extends LinePosition {
  /** The line as it stands on the invoice. */
  readonly billed: InvoiceLine;
  /** How much can still be credited, of the line's own sign; 0: nothing. */
  readonly left: Thousandths;
}

type Crediting = Pick<FinalInvoice, 'sections' | 'creditedBy'>;

/** Every line of an invoice with what is left of it, in the order of the invoice. */
export function linesLeft({ sections, creditedBy }: Crediting): readonly LineLeft[] {
  const credited = new Map<string, Thousandths>();
  for (const line of creditedBy.flatMap(({ lines }) => lines)) {
    const key = keyOfPosition(line);
    credited.set(key, (credited.get(key) ?? 0) + line.quantity);
  }
  return sections.flatMap(({ lines }, section) =>
    lines.map((billed, line) => {
      const left = billed.quantity - (credited.get(keyOfPosition({ section, line })) ?? 0);
      return { section, line, billed, left };
    }),
  );
}

/** All that is left of an invoice; empty when there is nothing. */
export function allThatIsLeft(invoice: Crediting): readonly CreditedLine[] {
  return linesLeft(invoice)
    .filter(({ left }) => left !== 0)
    .map(({ section, line, left }) => ({ section, line, quantity: left }));
}

/** What somebody wants credited: each line once, in the order of the invoice, none of them for nothing. */
export function tidyLines(lines: readonly CreditedLine[]): readonly CreditedLine[] {
  const byLine = new Map<string, CreditedLine>();
  for (const one of lines) {
    const before = byLine.get(keyOfPosition(one))?.quantity ?? 0;
    byLine.set(keyOfPosition(one), { ...one, quantity: before + one.quantity });
  }
  return [...byLine.values()]
    .filter(({ quantity }) => quantity !== 0)
    .toSorted((a, b) => a.section - b.section || a.line - b.line);
}

/** The lines of which more is wanted than is left, or of the other sign, with what is left. @param lines see {@link tidyLines} */
export function exceeding(invoice: Crediting, lines: readonly CreditedLine[]): readonly LineLeft[] {
  const wanted = new Map(lines.map((line) => [keyOfPosition(line), line.quantity]));
  return linesLeft(invoice).filter((one) => {
    const quantity = wanted.get(keyOfPosition(one)) ?? 0;
    return quantity < Math.min(0, one.left) || quantity > Math.max(0, one.left);
  });
}

/**
 * How much of an amount a credit takes: what its own part comes to, rounded, as long as what stays then is within a cent of
 * what the rest comes to, and not beyond zero. So rounding never adds up, and where nothing stays, all that is left is taken.
 * @param own what the part comes to @param left what there was before
 * @param rest what stays comes to, rounded, and whether that is an amount above zero, below it, or nothing at all
 */
function amountTaken(own: Cents, left: Cents, rest: { readonly rounded: Cents; readonly sign: number }): Cents {
  const { rounded, sign } = rest;
  const least = sign > 0 ? Math.max(0, rounded - 1) : sign < 0 ? rounded - 1 : 0;
  const most = sign < 0 ? Math.min(0, rounded + 1) : sign > 0 ? rounded + 1 : 0;
  return left - Math.max(least, Math.min(most, left - own));
}

/** The net amounts that earlier credit invoices have left of each line. */
function netsLeft({ sections, creditedBy }: Crediting, earlier: readonly FinalInvoice[]): ReadonlyMap<string, Cents> {
  const nets = new Map<string, Cents>();
  for (const [section, { lines }] of sections.entries()) {
    for (const [line, { net }] of lines.entries()) nets.set(keyOfPosition({ section, line }), net);
  }
  for (const mention of creditedBy) {
    const credit = earlier.find(({ id }) => id === mention.id);
    if (!credit) throw new Error(`credit invoice ${mention.number} is not there`);
    // A credit invoice has its lines in the order in which the mention of it names them.
    const lines = credit.sections.flatMap((section) => section.lines);
    for (const [index, position] of mention.lines.entries()) {
      const key = keyOfPosition(position);
      nets.set(key, (nets.get(key) ?? 0) + (lines[index]?.net ?? 0));
    }
  }
  return nets;
}

/** A number's mirror; of zero, zero. */
function minus(value: number): number {
  return 0 - value;
}

/** The line that takes so much of another back. Of a whole line everything is mirrored, of a part what it is a part of. */
function creditLine(billed: InvoiceLine, quantity: Thousandths, net: Cents): InvoiceLine {
  const whole = quantity === billed.quantity;
  return {
    ...billed,
    quantity: minus(quantity),
    returned: whole ? minus(billed.returned) : 0,
    net: minus(net),
    days: whole && billed.days ? billed.days.map(minus) : null,
  };
}

/** Base and tax of a rate. */
interface Share {
  readonly base: Cents;
  readonly vat: Cents;
}

function sharesOf(invoices: readonly Totals[]): ReadonlyMap<BasisPoints, Share> {
  const shares = new Map<BasisPoints, Share>();
  for (const { rate, base, vat } of invoices.flatMap(({ vatTotals }) => vatTotals)) {
    const before = shares.get(rate) ?? { base: 0, vat: 0 };
    shares.set(rate, { base: before.base + base, vat: before.vat + vat });
  }
  return shares;
}

/** What a credit invoice for these lines says. */
export type CreditContent = Totals & Pick<InvoiceBody, 'sections'>;

/**
 * The lines and totals of a credit invoice. Prices, discounts and rates are those of the invoice, quantities and amounts
 * their mirror. VAT is that of the summed base per rate (spec § 7); a credit that takes the last of a rate takes what is left
 * of its base and tax to the cent, so that an invoice and its credits add up to zero, whatever was rounded on the way.
 * @param earlier the invoice's credit invoices so far
 * @param lines what to credit, see {@link tidyLines}; no more than is left, see {@link exceeding}
 */
export function creditContent(
  original: FinalInvoice,
  earlier: readonly FinalInvoice[],
  lines: readonly CreditedLine[],
): CreditContent {
  const nets = netsLeft(original, earlier);
  const leftOf = new Map(linesLeft(original).map((one) => [keyOfPosition(one), one.left]));
  const taken = lines.map((position) => {
    const { quantity } = position;
    const billed = lineAt(original.sections, position);
    const { price, discount } = billed;
    const key = keyOfPosition(position);
    const stays = (leftOf.get(key) ?? 0) - quantity;
    const rest = { rounded: priceOf(stays, price, discount), sign: Math.sign(stays * price) };
    const net = amountTaken(priceOf(quantity, price, discount), nets.get(key) ?? 0, rest);
    return { section: position.section, line: creditLine(billed, quantity, net) };
  });
  const sections = original.sections.flatMap(({ heading }, at): readonly InvoiceSection[] => {
    const own = taken.filter(({ section }) => section === at).map(({ line }) => line);
    return own.length === 0 ? [] : [{ heading, lines: own }];
  });
  const left = sharesOf([original, ...earlier]);
  const bases = new Map<BasisPoints, Cents>();
  for (const { line } of taken) bases.set(line.rate, (bases.get(line.rate) ?? 0) - line.net);
  const vatTotals = [...bases]
    .sort(([a], [b]) => b - a)
    .map(([rate, base]) => {
      const before = left.get(rate) ?? { base: 0, vat: 0 };
      const stays = before.base - base;
      const rest = { rounded: shareOf(stays, rate), sign: Math.sign(stays) };
      return { rate, base: minus(base), vat: minus(amountTaken(shareOf(base, rate), before.vat, rest)) };
    });
  const net = sum(vatTotals.map(({ base }) => base));
  const vat = sum(vatTotals.map((total) => total.vat));
  return { sections, vatTotals, net, vat, gross: net + vat };
}

/** What makes a credit invoice one of its own. */
export interface Made {
  readonly id: string;
  readonly number: InvoiceNumber;
  readonly date: Day;
  readonly at: Instant;
  readonly by: string;
}

/**
 * The credit invoice for lines of a final invoice: final at once. It names the invoice that it corrects (art. 219 of Directive
 * 2006/112/EC, § 14 Abs. 4 UStG with § 31 Abs. 5 UStDV), between the same parties as they stand on that. It is due at once, since
 * nothing is to be paid on it; one that does ask for money, having taken returns back, gives the term that the invoice gave. It
 * bills no deliveries.
 */
export function creditInvoiceOf(
  original: FinalInvoice,
  earlier: readonly FinalInvoice[],
  lines: readonly CreditedLine[],
  { id, number, date, at, by }: Made,
): FinalInvoice {
  const { debtor, deliveredFrom, deliveredUntil, layout, tax, seller, buyer } = original;
  const content = creditContent(original, earlier, lines);
  const term = content.gross > 0 ? daysBetween(original.date, original.dueDate) : 0;
  return {
    ...content,
    id,
    origin: 'C',
    debtor,
    deliveredFrom,
    deliveredUntil,
    layout,
    tax,
    deliveries: [],
    history: [
      { at, by, what: 'made' },
      { at, by, what: 'finalised' },
    ],
    revision: 1,
    status: 'final',
    number,
    date,
    dueDate: addDays(date, term),
    paymentReference: paymentReferenceOf(number),
    seller,
    buyer,
    original: { id: original.id, number: original.number.text, date: original.date },
    creditedBy: [],
  };
}

/**
 * The invoice when a credit invoice for these lines names it: `credited` when nothing is left of it. What stands on its paper
 * stays as it is.
 */
export function withCredit(
  original: FinalInvoice,
  { id, number, date }: Pick<FinalInvoice, 'id' | 'number' | 'date'>,
  lines: readonly CreditedLine[],
  { at, by }: Pick<Made, 'at' | 'by'>,
): FinalInvoice {
  const creditedBy = [...original.creditedBy, { id, number: number.text, date, lines }];
  const isWhole = allThatIsLeft({ sections: original.sections, creditedBy }).length === 0;
  return {
    ...original,
    status: isWhole ? 'credited' : original.status,
    creditedBy,
    history: [...original.history, { at, by, what: 'credited' }],
    revision: original.revision + 1,
  };
}
