import type { BakeryWeek, Row } from './bakery-week.ts';

/**
 * What a week's invoices must come to, worked out from the rows of the CSV files alone, in arithmetic of its own: whole
 * numbers of any size, nothing taken from the program.
 */
export interface ExpectedInvoice {
  /** The billed debtor. */
  readonly debtor: Row<'debtors'>;
  readonly from: string;
  readonly until: string;
  /** Each line as one text, sorted: article, description, quantity, returned, price, discount, rate, amount. */
  readonly lines: readonly string[];
  /** Highest rate first; rates in percent, amounts in cents. */
  readonly vat: readonly { readonly rate: bigint; readonly base: bigint; readonly vat: bigint }[];
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
}

interface Line {
  readonly article: string;
  readonly description: string;
  readonly unit: string;
  readonly quantity: bigint;
  readonly returned: bigint;
  readonly price: bigint;
  readonly discount: bigint;
  readonly rate: bigint;
}

interface Note {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly lines: readonly Line[];
}

/** The rates of the Netherlands in November 2026, in percent. */
const rates: Readonly<Record<string, bigint>> = { high: 21n, low: 9n };

/** `12,5` with two decimals is 1250. */
function scaled(text: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = text.split(',');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

/** Half away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -whole : whole;
}

function netOf({ quantity, price, discount }: Line): bigint {
  return rounded(quantity * price * (10_000n - discount), 10_000_000n);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function found<T>(items: ReadonlyMap<string, T>, key: string): T {
  const item = items.get(key);
  if (item === undefined) throw new Error(`nothing under ${key}`);
  return item;
}

function isoDay(text: string): string {
  return /^\d{4}/.test(text) ? text : text.split('-').reverse().join('-');
}

function owesTheTax({ country, vatId }: Row<'debtors'>): boolean {
  return country !== 'NL' && vatId !== '';
}

/** The lines that are added up into one have all of this in common. */
function sameKey(line: Line): string {
  return [line.article, line.description, line.unit, line.price, line.discount, line.rate].join('|');
}

function added(lines: readonly Line[]): readonly Line[] {
  return grouped(lines, sameKey).flatMap(([first, ...others]) => {
    if (!first) return [];
    const total = (of: (line: Line) => bigint) => others.reduce((sum, line) => sum + of(line), of(first));
    return [{ ...first, quantity: total((line) => line.quantity), returned: total((line) => line.returned) }];
  });
}

/** The lines as they stand on the invoice: as delivered, or added up per place. */
function linesOn(type: string, notes: readonly Note[]): readonly Line[] {
  if (type === 'specified') return notes.flatMap((note) => note.lines);
  return grouped(notes, (note) => note.place).flatMap((group) => added(group.flatMap((note) => note.lines)));
}

/** A line as one text. */
export function lineText(line: {
  readonly article: string;
  readonly description: string;
  readonly quantity: bigint | number;
  readonly returned: bigint | number;
  readonly price: bigint | number;
  readonly discount: bigint | number;
  /** Percent. */
  readonly rate: bigint | number;
  readonly net: bigint | number;
}): string {
  const { article, description, quantity, returned, price, discount, rate, net } = line;
  return [article, description, quantity, returned, price, discount, rate, net].join(' | ');
}

function invoiceOf(debtor: Row<'debtors'>, notes: readonly Note[]): ExpectedInvoice {
  const lines = linesOn(debtor.invoiceType, notes).map((line) => ({ ...line, net: netOf(line) }));
  const bases = new Map<bigint, bigint>();
  for (const { rate, net } of lines) bases.set(rate, (bases.get(rate) ?? 0n) + net);
  const vat = [...bases]
    .map(([rate, base]) => ({ rate, base, vat: rounded(base * rate, 100n) }))
    .sort((a, b) => Number(b.rate - a.rate));
  const dates = notes.map((note) => note.date).sort();
  const net = vat.reduce((sum, one) => sum + one.base, 0n);
  const tax = vat.reduce((sum, one) => sum + one.vat, 0n);
  return {
    debtor,
    from: dates[0] ?? '',
    until: dates.at(-1) ?? '',
    lines: lines.map(lineText).sort(),
    vat,
    net,
    tax,
    gross: net + tax,
  };
}

/** The invoices that a week makes when all that was delivered is invoiced, by billed debtor. */
export function expectedInvoices(week: BakeryWeek): ReadonlyMap<string, readonly ExpectedInvoice[]> {
  const debtors = new Map(week.debtors.map((debtor) => [debtor.number, debtor]));
  const articles = new Map(week.articles.map((article) => [article.code, article]));
  const billed = (debtor: Row<'debtors'>): Row<'debtors'> =>
    debtor.consolidateTo === '' ? debtor : billed(found(debtors, debtor.consolidateTo));

  const notesOf = new Map<string, Note[]>();
  const open = week.deliveries.filter((row) => row.kind === 'deliverynote');
  for (const rows of grouped(open, (row) => row.number)) {
    const [head] = rows;
    if (!head) continue;
    const ordering = found(debtors, head.debtor);
    const payer = billed(ordering);
    if (payer.invoiceDay === 'none') continue;
    const lines = rows.map((row): Line => {
      const article = found(articles, row.article);
      const returned = scaled(row.returned || '0', 3);
      return {
        article: row.article,
        description: row.description || article.name,
        unit: article.unit,
        quantity: scaled(row.quantity, 3) - returned,
        returned,
        price: scaled(row.price || article.price, 2),
        discount: scaled(row.discount || ordering.discount || '0', 2),
        rate: owesTheTax(payer) ? 0n : (rates[row.vat || article.vat] ?? -1n),
      };
    });
    const note = { number: head.number, date: isoDay(head.date), place: `${head.debtor} ${head.address}`, lines };
    notesOf.set(payer.number, [...(notesOf.get(payer.number) ?? []), note]);
  }

  const togetherBy: Readonly<Record<string, (note: Note) => string>> = {
    none: (note) => note.number,
    address: (note) => note.place,
    all: () => '',
  };
  return new Map(
    [...notesOf].map(([number, notes]) => {
      const debtor = found(debtors, number);
      const key = togetherBy[debtor.collect];
      if (!key) throw new Error(`no such way to collect: ${debtor.collect}`);
      return [number, grouped(notes, key).map((group) => invoiceOf(debtor, group))];
    }),
  );
}
