import { type Day, dayOf, type Month, monthOf } from '../domain/calendar.ts';
import { type ColumnOf, csvColumns, type ExportKind } from '../domain/csv-file.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import type { BasisPoints } from '../domain/money.ts';
import { byNaturalOrder } from '../domain/natural-order.ts';
import { csvTexts } from '../i18n/csv.ts';
import type { DataFile } from '../state/data-file.ts';
import { files } from '../state/files.ts';
import { readRecords } from '../state/record-reader.ts';
import { Turns } from '../state/turns.ts';
import type { Context, Progress } from './context.ts';
import { byteOrderMark, type Cell, type CsvWords, csvLine } from './csv/cells.ts';
import { invoiceCells, invoiceLineCells, rateCells, rateHeadings } from './csv/invoice-cells.ts';
import { addressCells, articleCells, type Cells, debtorCells, deliveryCells } from './csv/record-cells.ts';
import { writeOutputInPieces } from './write-output.ts';

export interface ExportRequest {
  readonly kind: ExportKind;
  /** First and last day of deliveries and invoices; null: open. Other records have none. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly words: CsvWords;
}

/** How many records were written, and on how many rows below the heading. */
export interface ExportCounts {
  readonly records: number;
  readonly rows: number;
}

export interface ExportSettings {
  readonly signal?: AbortSignal;
  /** Months done of how many, for what is kept by month. */
  readonly progress?: Progress;
}

/** A record as lines of the file, and where it stands among those of its month. */
interface Written {
  readonly order: readonly [string, string];
  readonly lines: readonly string[];
}

/** So many lines are handed over at a time. */
const linesInPiece = 200;

function inOrder(a: Written, b: Written): number {
  return byNaturalOrder(a.order[0], b.order[0]) || byNaturalOrder(a.order[1], b.order[1]);
}

/** What is made of each, when its turn comes. */
function* inTurn<T, Result>(items: readonly T[], make: (item: T) => Result): Generator<Result> {
  for (const item of items) yield make(item);
}

/** An export in the making: its text comes in pieces, month by month, so that a long history is never in memory at once. */
export class CsvExport {
  readonly #turns = new Turns();
  #records = 0;
  #rows = 0;

  constructor(
    private readonly context: Context,
    private readonly request: ExportRequest,
    private readonly settings: ExportSettings = {},
  ) {}

  /** What was written so far. */
  get counts(): ExportCounts {
    return { records: this.#records, rows: this.#rows };
  }

  /** The file's text. @throws UserError as `StoreFolder.read`; whatever the signal was aborted with */
  async *pieces(): AsyncGenerator<string> {
    yield byteOrderMark;
    const { kind } = this.request;
    switch (kind) {
      case 'debtors':
        yield* this.#debtors();
        break;
      case 'addresses':
        yield* this.#addresses();
        break;
      case 'articles':
        yield* this.#articles();
        break;
      case 'deliveries':
        yield* this.#deliveries();
        break;
      case 'invoices':
        yield* this.#invoices();
        break;
      case 'invoice-lines':
        yield* this.#invoiceLines();
        break;
      default:
        kind satisfies never;
    }
  }

  #heading<Kind extends ExportKind>(kind: Kind): readonly string[] {
    const { words } = this.request;
    const names: readonly ColumnOf<Kind>[] = csvColumns[kind];
    if (words === 'names') return names;
    const labels: Readonly<Record<ColumnOf<Kind>, string>> = csvTexts(words).columns[kind];
    return names.map((name) => labels[name]);
  }

  #headingLine(labels: readonly string[]): string {
    return csvLine(labels.map((text) => ({ text, isTyped: false })));
  }

  #line<Kind extends ExportKind>(kind: Kind, cells: Cells<ColumnOf<Kind>>, more: readonly Cell[] = []): string {
    const names: readonly ColumnOf<Kind>[] = csvColumns[kind];
    return csvLine([...names.map((name) => cells[name]), ...more]);
  }

  async #rest(): Promise<void> {
    const others = this.#turns.due();
    if (others) await others;
    this.settings.signal?.throwIfAborted();
  }

  /** Hands the lines of records over, some at a time. */
  async *#written(records: Iterable<readonly string[]>): AsyncGenerator<string> {
    let waiting: string[] = [];
    for (const lines of records) {
      this.#records += 1;
      this.#rows += lines.length;
      waiting.push(...lines);
      if (waiting.length < linesInPiece) continue;
      yield waiting.join('');
      waiting = [];
      await this.#rest();
    }
    if (waiting.length > 0) yield waiting.join('');
  }

  async *#debtors(): AsyncGenerator<string> {
    const debtors = (await this.context.company.read(files.debtors)).toSorted((a, b) =>
      byNaturalOrder(a.number, b.number),
    );
    yield this.#headingLine(this.#heading('debtors'));
    const { words } = this.request;
    yield* this.#written(inTurn(debtors, (debtor) => [this.#line('debtors', debtorCells(debtor, words))]));
  }

  async *#addresses(): AsyncGenerator<string> {
    const debtors = (await this.context.company.read(files.debtors)).toSorted((a, b) =>
      byNaturalOrder(a.number, b.number),
    );
    yield this.#headingLine(this.#heading('addresses'));
    const all = debtors.flatMap(({ number, deliveryAddresses }) =>
      deliveryAddresses.map((address) => ({ number, address })),
    );
    yield* this.#written(
      inTurn(all, ({ number, address }) => [this.#line('addresses', addressCells(number, address))]),
    );
  }

  async *#articles(): AsyncGenerator<string> {
    const articles = (await this.context.company.read(files.articles)).toSorted((a, b) =>
      byNaturalOrder(a.code, b.code),
    );
    yield this.#headingLine(this.#heading('articles'));
    const { words } = this.request;
    const today = dayOf(this.context.now());
    yield* this.#written(
      inTurn(articles, (article) => articleCells(article, words, today).map((cells) => this.#line('articles', cells))),
    );
  }

  async *#deliveries(): AsyncGenerator<string> {
    const { words } = this.request;
    yield this.#headingLine(this.#heading('deliveries'));
    yield* this.#byMonth('deliveries', files.deliveries, (delivery: Delivery) => ({
      order: [delivery.date, delivery.number],
      lines: delivery.lines.map((line) => this.#line('deliveries', deliveryCells(delivery, line, words))),
    }));
  }

  async *#invoices(): AsyncGenerator<string> {
    const { words } = this.request;
    const { rates, ids } = await this.#ratesOf();
    const ofRates = rates.flatMap((rate) => rateHeadings(rate, words));
    yield this.#headingLine([...this.#heading('invoices'), ...ofRates]);
    yield* this.#byMonth('invoices', files.invoices, (invoice: FinalInvoice) => {
      // One that became final since may have a rate without a column.
      if (!ids.has(invoice.id)) return null;
      const line = this.#line('invoices', invoiceCells(invoice, words), rateCells(invoice, rates));
      return { order: orderOf(invoice), lines: [line] };
    });
  }

  async *#invoiceLines(): AsyncGenerator<string> {
    yield this.#headingLine(this.#heading('invoice-lines'));
    yield* this.#byMonth('invoices', files.invoices, (invoice: FinalInvoice) => ({
      order: orderOf(invoice),
      lines: invoice.sections.flatMap((section) =>
        section.lines.map((line) => this.#line('invoice-lines', invoiceLineCells(invoice, section, line))),
      ),
    }));
  }

  /** The rates on the invoices of the period, highest first: each has columns of its own. */
  async #ratesOf(): Promise<{ readonly rates: readonly BasisPoints[]; readonly ids: ReadonlySet<string> }> {
    const rates = new Set<BasisPoints>();
    const ids = new Set<string>();
    for (const month of await this.#months('invoices')) {
      await readRecords(
        this.context.company,
        files.invoices(month),
        (invoice) => {
          if (!this.#isAsked(invoice.date)) return;
          ids.add(invoice.id);
          for (const { rate } of invoice.vatTotals) rates.add(rate);
        },
        this.#turns,
      );
      await this.#rest();
    }
    return { rates: [...rates].sort((a, b) => b - a), ids };
  }

  async #months(folder: 'deliveries' | 'invoices'): Promise<readonly Month[]> {
    const { from, until } = this.request;
    await this.context.company.settle();
    const months = await this.context.company.months(folder);
    return months.filter(
      (month) => (from === null || month >= monthOf(from)) && (until === null || month <= monthOf(until)),
    );
  }

  #isAsked(day: Day): boolean {
    const { from, until } = this.request;
    return (from === null || day >= from) && (until === null || day <= until);
  }

  async *#byMonth<T extends { readonly date: Day }>(
    folder: 'deliveries' | 'invoices',
    fileOf: (month: Month) => DataFile<readonly T[]>,
    write: (record: T) => Written | null,
  ): AsyncGenerator<string> {
    const months = await this.#months(folder);
    for (const [done, month] of months.entries()) {
      this.settings.progress?.(done, months.length);
      const asked = (record: T) => (this.#isAsked(record.date) ? write(record) : null);
      const { results } = await readRecords(this.context.company, fileOf(month), asked, this.#turns);
      const written = results.filter((one) => one !== null).sort(inOrder);
      yield* this.#written(written.map(({ lines }) => lines));
      await this.#rest();
    }
  }
}

function orderOf({ number }: FinalInvoice): Written['order'] {
  return [String(number.year), String(number.sequence)];
}

/**
 * Writes records to a CSV file that spreadsheets open as it is: UTF-8 with its mark, semicolons, decimal commas, CR and LF.
 * What people typed cannot run in it, and imports again as it was. The file is there whole, or not at all.
 * @param mayOverwrite a file of that name may go
 * @throws UserError `file.exists`, `file.not-written`; as `StoreFolder.read`
 */
export async function exportRecords(
  context: Context,
  request: ExportRequest,
  file: string,
  mayOverwrite: boolean,
  settings: ExportSettings = {},
): Promise<ExportCounts> {
  const made = new CsvExport(context, request, settings);
  await writeOutputInPieces(file, made.pieces(), mayOverwrite);
  return made.counts;
}
