import { addDays, type Day } from '../../domain/calendar.ts';
import type { ProductionArticle, ProductionList, ProductionShare } from '../../domain/production-list.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { current, type List, listOf, moveTo, withRows } from '../kit/list.ts';

/** A row of the list: an article, or one debtor's part of the article above it. */
export type ProductionRow =
  | { readonly kind: 'article'; readonly id: string; readonly article: ProductionArticle }
  | { readonly kind: 'share'; readonly id: string; readonly parent: string; readonly share: ProductionShare };

/** A line of text that is asked for: another day, or where the PDF goes. */
export interface AskedLine {
  readonly what: 'date' | 'file';
  readonly line: LineEdit;
}

/** *Productielijst*: what has to be made for a day. */
export interface ProductionListScreen {
  readonly kind: 'production-list';
  /** Null: the day of today, as long as nothing was read. */
  readonly date: Day | null;
  readonly loading: boolean;
  /** What was read; null: nothing yet, or it could not be. */
  readonly list: ProductionList | null;
  /** Every article says for whom it is, those that were toggled excepted; so does the list on paper. */
  readonly perDebtor: boolean;
  /** Articles that are shown otherwise than `perDebtor` says, by their rows' ids. */
  readonly toggled: ReadonlySet<string>;
  readonly rows: List<ProductionRow>;
  readonly asked: AskedLine | null;
  /** The last jump of a line that was asked for: the next one is another field, and keys wait until it is drawn. */
  readonly lastJump: number;
}

/** The production list of a day, before it was read. @param date left out: today */
export function productionListOf(date?: Day): ProductionListScreen {
  return {
    kind: 'production-list',
    date: date ?? null,
    loading: true,
    list: null,
    perDebtor: false,
    toggled: new Set(),
    rows: listOf<ProductionRow>([]),
    asked: null,
    lastJump: 0,
  };
}

export const idOfRow = ({ id }: ProductionRow): string => id;

function idOfArticle({ article, name, unit }: ProductionArticle): string {
  return JSON.stringify([article, unit, article === '' ? name : '']);
}

function rowsOf({ list, perDebtor, toggled }: ProductionListScreen): readonly ProductionRow[] {
  return (list?.articles ?? []).flatMap((article): readonly ProductionRow[] => {
    const id = idOfArticle(article);
    const row: ProductionRow = { kind: 'article', id, article };
    if (perDebtor === toggled.has(id)) return [row];
    const shares = article.shares.map((share): ProductionRow => {
      const { debtor, place, text } = share;
      return { kind: 'share', id: JSON.stringify([id, debtor, place, text]), parent: id, share };
    });
    return [row, ...shares];
  });
}

function laidOut(screen: ProductionListScreen, height: number): ProductionListScreen {
  return { ...screen, rows: withRows(screen.rows, rowsOf(screen), idOfRow, height) };
}

/** The list of a day was read. */
export function withProductionList(
  screen: ProductionListScreen,
  list: ProductionList,
  height: number,
): ProductionListScreen {
  const toggled = screen.list === null ? new Set<string>() : screen.toggled;
  return laidOut({ ...screen, date: list.date, list, toggled, loading: false }, height);
}

/** Another day, of which nothing was read yet. */
export function atDay(screen: ProductionListScreen, date: Day): ProductionListScreen {
  return { ...screen, date, loading: true, list: null, rows: listOf<ProductionRow>([]), asked: null };
}

/** So many days further, or back. */
export function dayBy({ date }: ProductionListScreen, by: number, today: Day): Day {
  return addDays(date ?? today, by);
}

/** The row's article with its debtors, or without them; the cursor stays on the article when its debtors go. */
export function withToggled(screen: ProductionListScreen, height: number): ProductionListScreen {
  const row = current(screen.rows);
  if (row === undefined) return screen;
  const id = row.kind === 'article' ? row.id : row.parent;
  const toggled = new Set(screen.toggled);
  if (!toggled.delete(id)) toggled.add(id);
  const next = laidOut({ ...screen, toggled }, height);
  const at = next.rows.rows.findIndex((one) => one.id === id);
  return row.kind === 'article' ? next : { ...next, rows: moveTo(next.rows, at, height) };
}

/** All articles with their debtors, or all without. */
export function withAllToggled(screen: ProductionListScreen, height: number): ProductionListScreen {
  const row = current(screen.rows);
  const id = row?.kind === 'share' ? row.parent : row?.id;
  const next = laidOut({ ...screen, perDebtor: !screen.perDebtor, toggled: new Set() }, height);
  const at = next.rows.rows.findIndex((one) => one.id === (row?.id ?? ''));
  if (at >= 0) return next;
  const parent = next.rows.rows.findIndex((one) => one.id === id);
  return { ...next, rows: moveTo(next.rows, Math.max(0, parent), height) };
}

/** Asks for a line of text. */
export function asking(screen: ProductionListScreen, what: AskedLine['what'], text: string): ProductionListScreen {
  const jump = screen.lastJump + 1;
  return { ...screen, asked: { what, line: { ...lineEdit(text), jump } }, lastJump: jump };
}

/** Another text in the line that is asked for. */
export function withAskedLine(screen: ProductionListScreen, line: LineEdit): ProductionListScreen {
  const { asked, lastJump } = screen;
  if (asked === null) return screen;
  return { ...screen, asked: { ...asked, line }, lastJump: Math.max(lastJump, line.jump) };
}

/** Nothing is delivered on the day that is shown. */
export function isEmptyDay({ list }: ProductionListScreen): boolean {
  return list === null || list.deliveries === 0;
}
