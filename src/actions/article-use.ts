import type { Day } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type Invoice, isFinal } from '../domain/invoice.ts';
import type { DataFile } from '../state/data-file.ts';
import { files } from '../state/files.ts';
import { mayMention } from '../state/mentions.ts';
import { readRecords } from '../state/record-reader.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';

/** Where an article is used. Number and date are empty on a draft. */
export interface ArticleUse {
  readonly in: 'delivery' | 'draft' | 'invoice';
  readonly number: string;
  readonly date: Day | null;
}

/** Which content of each file was searched, by path. */
export type Searched = ReadonlyMap<string, string>;

export interface ArticleSearch {
  /** Null: nothing uses it. */
  readonly use: ArticleUse | null;
  readonly searched: Searched;
}

function usedIn({ number, date, lines }: Delivery, code: string): ArticleUse | null {
  return lines.some(({ article }) => article === code) ? { in: 'delivery', number, date } : null;
}

function usedOn(invoice: Invoice, code: string): ArticleUse | null {
  if (!invoice.sections.some(({ lines }) => lines.some(({ article }) => article === code))) return null;
  return isFinal(invoice)
    ? { in: 'invoice', number: invoice.number.text, date: invoice.date }
    : { in: 'draft', number: '', date: null };
}

/** Looks for an article through the whole history, the newest first. */
class ArticleHunt {
  readonly searched = new Map<string, string>();
  readonly #turns = new Turns();

  constructor(
    private readonly context: Context,
    private readonly code: string,
    private readonly known: Searched,
  ) {}

  async find(): Promise<ArticleUse | null> {
    const { company } = this.context;
    for (const month of [...(await company.months('deliveries'))].reverse()) {
      const use = await this.#in(files.deliveries(month), (delivery) => usedIn(delivery, this.code));
      if (use) return use;
    }
    const draft = await this.#in(files.drafts, (one) => usedOn(one, this.code));
    if (draft) return draft;
    for (const month of [...(await company.months('invoices'))].reverse()) {
      const use = await this.#in(files.invoices(month), (invoice) => usedOn(invoice, this.code));
      if (use) return use;
    }
    return null;
  }

  async #in<T>(file: DataFile<readonly T[]>, useOf: (record: T) => ArticleUse | null): Promise<ArticleUse | null> {
    const { company } = this.context;
    const { signature = '' } = (await company.glance(file)) ?? {};
    // What nobody wrote to since it was searched need not be searched again.
    if (signature !== '' && this.known.get(file.path) === signature) return null;
    const others = this.#turns.due();
    if (others) await others;
    if (await mayMention(company, file, 'article', this.code)) {
      const { results } = await readRecords(company, file, useOf, this.#turns);
      const use = results.findLast((one) => one !== null);
      if (use) return use;
    }
    // Noted before it was read: what is written meanwhile has another one.
    this.searched.set(file.path, signature);
    return null;
  }
}

/**
 * Whether any delivery or invoice, open or past, has a line of an article, and which is the newest that does.
 * @param known what an earlier search found nothing in: files that are still the same are passed over
 */
export async function searchArticle(
  context: Context,
  code: string,
  known: Searched = new Map(),
): Promise<ArticleSearch> {
  const hunt = new ArticleHunt(context, code, known);
  const use = await hunt.find();
  return { use, searched: hunt.searched };
}
