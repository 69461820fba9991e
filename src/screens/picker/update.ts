import type { Context } from '../../actions/context.ts';
import { articlesInUse, debtorsInUse } from '../../actions/records-in-use.ts';
import { type Article, priceOn } from '../../domain/article.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { Debtor } from '../../domain/debtor.ts';
import { articlesMatching, debtorsMatching, learnArticles, learnDebtors } from '../../domain/find-records.ts';
import type { Cents } from '../../domain/money.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { type List, listOf } from '../kit/list.ts';

/** A record to choose. */
export interface PickerRow {
  /** Number or code. */
  readonly id: string;
  readonly name: string;
  /** Where a debtor is; by what an article is sold. */
  readonly beside: string;
  /** Of an article. */
  readonly price: Cents | null;
  /** Hands the record over to who asked for it. */
  readonly take: () => void;
}

/** What was typed, as rows, best first. */
export type PickerSearch = (typed: string) => readonly PickerRow[];

/** A debtor or an article, found by its number or a few letters of its name. */
export interface PickerScreen {
  readonly kind: 'picker';
  readonly of: 'debtors' | 'articles';
  readonly load: (context: Context) => Promise<PickerSearch>;
  /** Null until the records are read. */
  readonly search: PickerSearch | null;
  readonly query: LineEdit;
  /** Nothing is ever marked in it. */
  readonly list: List<PickerRow>;
}

/** Makes each row once, however often it is found. */
function rowsBy<Row extends object>(make: (row: Row) => PickerRow): (rows: readonly Row[]) => readonly PickerRow[] {
  const made = new WeakMap<Row, PickerRow>();
  return (rows) =>
    rows.map((row) => {
      const before = made.get(row);
      if (before) return before;
      const now = make(row);
      made.set(row, now);
      return now;
    });
}

function pickerOf(of: PickerScreen['of'], typed: string, load: PickerScreen['load']): PickerScreen {
  return { kind: 'picker', of, load, search: null, query: lineEdit(typed), list: listOf<PickerRow>([]) };
}

/** A debtor to choose; closed ones are left out. @param typed what was typed already */
export function debtorPickerOf(typed: string, chosen: (debtor: Debtor) => void): PickerScreen {
  return pickerOf('debtors', typed, async (context) => {
    const debtors = await debtorsInUse(context);
    learnDebtors(debtors);
    const rows = rowsBy<Debtor>((debtor) => {
      const { number, name, city } = debtor;
      return { id: number, name, beside: city, price: null, take: () => chosen(debtor) };
    });
    return (text) => rows(debtorsMatching(debtors, text));
  });
}

/**
 * An article to choose; closed ones are left out.
 * @param typed what was typed already @param day whose prices are shown; left out: today's
 */
export function articlePickerOf(typed: string, chosen: (article: Article) => void, day?: Day): PickerScreen {
  return pickerOf('articles', typed, async (context) => {
    const articles = await articlesInUse(context);
    learnArticles(articles);
    const date = day ?? dayOf(context.now());
    const rows = rowsBy<Article>((article) => {
      const { code, name, unit } = article;
      return { id: code, name, beside: unit, price: priceOn(article, date), take: () => chosen(article) };
    });
    return (text) => rows(articlesMatching(articles, text));
  });
}

export const idOfPick = ({ id }: PickerRow): string => id;

/** Another text: what fits it best is under the cursor. */
export function withTyped(screen: PickerScreen, query: LineEdit): PickerScreen {
  if (query.text === screen.query.text) return { ...screen, query };
  return { ...screen, query, list: listOf(screen.search?.(query.text) ?? []) };
}

/** The records are read, or read anew: the cursor stays on its record if that is still found. */
export function withSearch(screen: PickerScreen, search: PickerSearch): PickerScreen {
  const rows = search(screen.query.text);
  const { list } = screen;
  const under = list.rows[list.cursor]?.id;
  const cursor = rows.findIndex(({ id }) => id === under);
  return { ...screen, search, list: { ...list, rows, cursor: Math.max(0, cursor) } };
}
