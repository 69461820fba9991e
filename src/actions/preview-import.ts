import { dayOf } from '../domain/calendar.ts';
import type { ImportKind } from '../domain/csv-file.ts';
import { UserError } from '../domain/user-error.ts';
import { sellerVat } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';
import type { ArticleRecord } from './csv/article-rows.ts';
import type { CsvWords } from './csv/cells.ts';
import { addressColumns, articleColumns, type ColumnSpecs, debtorColumns, deliveryColumns } from './csv/columns.ts';
import type { DebtorRecord } from './csv/debtor-fields.ts';
import type { DeliveryRecord } from './csv/delivery-rows.ts';
import {
  addressChanges,
  articleChanges,
  debtorChanges,
  deliveryChanges,
  type FieldChange,
} from './csv/field-changes.ts';
import {
  type ImportPlan,
  outcomeOf,
  type PlannedAddress,
  type PlannedOutcome,
  type PlannedRecord,
  planAddresses,
  planArticles,
  planDebtors,
  planDeliveries,
  planDigest,
} from './csv/import-plan.ts';
import { inTurns, type Pieces } from './csv/pieces.ts';
import { type Table, tablePieces } from './csv/read-table.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { knownForDeliveries } from './import-deliveries.ts';
import type { InputFile } from './read-input.ts';
import { vatRates } from './vat-rates.ts';

/** A record of a file, and what an import would do with it. */
export interface PreviewRow {
  /** Line in the file, from 1. */
  readonly line: number;
  /** Number or code; of an address that of its debtor before it. */
  readonly key: string;
  readonly name: string;
  readonly outcome: PlannedOutcome;
  /** Column by column: what changes, or of a new record what is in it. Made when it is asked for. */
  readonly changes: () => readonly FieldChange[];
}

export type PreviewCounts = Readonly<Record<PlannedOutcome, number>>;

/** What an import would do. */
export interface ImportPreview {
  readonly kind: ImportKind;
  readonly file: string;
  readonly counts: PreviewCounts;
  /** In the order of the lines. As long as there is one, nothing is imported. */
  readonly problems: readonly UserError[];
  /** In the order of the file; those with problems are not among them. */
  readonly rows: readonly PreviewRow[];
  /** Given to the import, it does this and nothing else. */
  readonly seen: string;
}

export interface PreviewSettings {
  /** In which words the changes are told. */
  readonly words: CsvWords;
  /** So many problems are told one by one; left out: as many as an import tells. */
  readonly problemLimit?: number;
  readonly signal?: AbortSignal;
}

/** How the records of one kind are planned and told. */
interface Reading<T> {
  readonly plan: Pieces<ImportPlan<T>>;
  readonly keyOf: (record: T) => string;
  readonly nameOf: (record: T) => string;
  readonly changes: (record: PlannedRecord<T>) => readonly FieldChange[];
}

function* rowsOf<T>(plan: ImportPlan<T>, { keyOf, nameOf, changes }: Omit<Reading<T>, 'plan'>): Pieces<PreviewRow[]> {
  const rows: PreviewRow[] = [];
  for (const record of plan.records) {
    if (rows.length % 200 === 0) yield;
    rows.push({
      line: record.line,
      key: keyOf(record.after),
      name: nameOf(record.after),
      outcome: outcomeOf(record),
      changes: () => changes(record),
    });
  }
  return rows;
}

class Previewer {
  readonly #turns = new Turns();

  constructor(
    private readonly context: Context,
    private readonly input: InputFile,
    private readonly settings: PreviewSettings,
  ) {}

  preview(kind: ImportKind): Promise<ImportPreview> {
    switch (kind) {
      case 'debtors':
        return this.#debtors();
      case 'addresses':
        return this.#addresses();
      case 'articles':
        return this.#articles();
      case 'deliveries':
        return this.#deliveries();
      default:
        return kind satisfies never;
    }
  }

  async #debtors(): Promise<ImportPreview> {
    const { company, language } = await this.context.company.read(files.options);
    const known = await debtorsByNumber(this.context);
    const today = dayOf(this.context.now());
    return this.#made(
      'debtors',
      debtorColumns,
      (table): Reading<DebtorRecord> => ({
        plan: planDebtors(table, known, { country: company.country, language }, today, this.settings),
        keyOf: ({ number }) => number,
        nameOf: ({ name }) => name,
        changes: (record) => debtorChanges(record, this.settings.words),
      }),
    );
  }

  async #addresses(): Promise<ImportPreview> {
    const { company } = await this.context.company.read(files.options);
    const known = await debtorsByNumber(this.context);
    return this.#made(
      'addresses',
      addressColumns,
      (table): Reading<PlannedAddress> => ({
        plan: planAddresses(table, known, { country: company.country }, this.settings),
        keyOf: ({ debtor, address }) => `${debtor} ${address.code}`,
        nameOf: ({ address }) => address.name,
        changes: addressChanges,
      }),
    );
  }

  async #articles(): Promise<ImportPreview> {
    const articles = await this.context.company.read(files.articles);
    const known = new Map(articles.map((article) => [article.code, article]));
    const today = dayOf(this.context.now());
    const { country } = (await this.context.company.read(files.options)).company;
    const seller = sellerVat(await vatRates(), country);
    return this.#made(
      'articles',
      articleColumns,
      (table): Reading<ArticleRecord> => ({
        plan: planArticles(table, known, today, seller, this.settings),
        keyOf: ({ code }) => code,
        nameOf: ({ name }) => name,
        changes: (record) => articleChanges(record, this.settings.words, today),
      }),
    );
  }

  #deliveries(): Promise<ImportPreview> {
    return this.#made('deliveries', deliveryColumns, async (table): Promise<Reading<DeliveryRecord>> => {
      const known = await knownForDeliveries(this.context, table, this.#turns);
      const debtors = await debtorsByNumber(this.context);
      return {
        plan: planDeliveries(table, known, this.settings),
        keyOf: ({ number }) => number,
        nameOf: ({ date, debtor }) => `${date} ${debtor} ${debtors.get(debtor)?.name ?? ''}`,
        changes: (record) => deliveryChanges(record, this.settings.words),
      };
    });
  }

  async #made<Column extends string, T>(
    kind: ImportKind,
    specs: ColumnSpecs<Column>,
    readingOf: (table: Table<Column>) => Reading<T> | Promise<Reading<T>>,
  ): Promise<ImportPreview> {
    const { name, bytes } = this.input;
    const { signal } = this.settings;
    const work = <Result>(pieces: Pieces<Result>) => inTurns(pieces, this.#turns, signal);
    let table: Table<Column>;
    try {
      table = await work(tablePieces(bytes, name, specs));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return this.#refused(kind, error);
    }
    const { plan: pieces, ...reading } = await readingOf(table);
    const plan = await work(pieces);
    const rows = await work(rowsOf(plan, reading));
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const { outcome } of rows) counts[outcome] += 1;
    return { kind, file: name, counts, problems: plan.problems, rows, seen: await work(planDigest(plan)) };
  }

  /** A file that could not be read to its rows. */
  #refused(kind: ImportKind, error: UserError): ImportPreview {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    const problems = [new UserError(error.code, error.params), ...error.others];
    return { kind, file: this.input.name, counts, problems, rows: [], seen: '' };
  }
}

/**
 * What an import of a file would do, planned by the code that imports; nothing is written. Others of this process have their
 * turn meanwhile.
 */
export function previewImport(
  context: Context,
  kind: ImportKind,
  input: InputFile,
  settings: PreviewSettings,
): Promise<ImportPreview> {
  return new Previewer(context, input, settings).preview(kind);
}
