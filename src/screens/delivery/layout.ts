import { saysAnything } from '../../domain/delivery-problems.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryEntryTexts, deliveryFateText } from '../../i18n/delivery-entry.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { wrapped } from '../kit/cell-text.ts';
import { isOwnFault, whyNotKept } from './keep.ts';
import { linesOf } from './note.ts';
import { type DeliveryScreen, type LineCell, notKept } from './update.ts';

/** Date, debtor, address, reference. */
const headRows = 4;
const headingRows = 1;
/** What one can do, and what it comes to. */
const footRows = 2;
const mostBannerRows = 2;

/** Where one column of the lines stands. */
export interface Place {
  readonly column: number;
  readonly width: number;
}

/** The columns of the lines, from left to right. */
export type LineColumn = 'sequence' | LineCell | 'amount';

export interface DeliveryLayout {
  readonly head: Area;
  readonly banner: readonly string[];
  readonly bannerRow: number;
  readonly headingRow: number;
  readonly lines: Area;
  readonly hintRow: number;
  readonly totalRow: number;
  readonly columns: Readonly<Record<LineColumn, Place>>;
}

const narrow: Readonly<Record<Exclude<LineColumn, 'description'>, number>> = {
  sequence: 4,
  article: 8,
  quantity: 8,
  returned: 6,
  price: 8,
  discount: 6,
  vat: 6,
  amount: 9,
};

const wide: typeof narrow = {
  sequence: 5,
  article: 12,
  quantity: 10,
  returned: 10,
  price: 11,
  discount: 9,
  vat: 9,
  amount: 12,
};

const inOrder: readonly LineColumn[] = [
  'sequence',
  'article',
  'description',
  'quantity',
  'returned',
  'price',
  'discount',
  'vat',
  'amount',
];

function columnsIn(area: Area): DeliveryLayout['columns'] {
  const widths = area.columns >= 110 ? wide : narrow;
  const fixed = Object.values(widths).reduce((sum, width) => sum + width, 0);
  const description = Math.max(4, area.columns - fixed - (inOrder.length - 1) - 1);
  const all = { ...widths, description };
  let column = area.column;
  const places = inOrder.map((name) => {
    const place = { column, width: all[name] };
    column += all[name] + 1;
    return [name, place] as const;
  });
  return Object.fromEntries(places) as Record<LineColumn, Place>;
}

/** What one has to know before going on: notes that could not be kept, or what others did to the one being changed. */
function bannerOf({ screen, language, context, area }: LayoutDesk): readonly string[] {
  const texts = deliveryEntryTexts(language);
  const width = area.columns - 2;
  if (screen.elsewhere !== null) {
    const told = deliveryFateText(language, screen.elsewhere, context.now(), 2);
    const more = screen.elsewhere.outcome === 'conflict' ? ` ${texts.conflict.willAsk}` : '';
    return wrapped(`${told}${more}`, width).slice(0, mostBannerRows);
  }
  const failed = notKept(screen);
  const [first] = failed;
  if (!first?.error) return [];
  if (!isOwnFault(first.error)) {
    const { message, remedy } = explainError(language, first.error);
    const told = counted(texts.waiting, screen.queue.length, { reason: `${message} ${remedy}` });
    return wrapped(told, width).slice(0, mostBannerRows);
  }
  const { debtor } = first.note;
  const count = linesOf(first.note).filter(saysAnything).length;
  const name = screen.records?.debtors.get(debtor)?.name ?? '';
  const told = counted(texts.notKept, count, {
    debtor: `${debtor} ${name}`.trim(),
    reason: whyNotKept(language, first.error),
  });
  const more = failed.length > 1 ? ` ${fill(texts.moreNotKept, { count: failed.length - 1 })}` : '';
  return wrapped(`${told}${more}`, width).slice(0, mostBannerRows);
}

export type LayoutDesk = Pick<Desk<DeliveryScreen>, 'screen' | 'language' | 'area' | 'context'>;

/** Where everything goes. */
export function layoutOf(desk: LayoutDesk): DeliveryLayout {
  const { area } = desk;
  const banner = bannerOf(desk);
  const bannerRow = area.row + headRows;
  const headingRow = bannerRow + banner.length;
  const first = headingRow + headingRows;
  const end = area.row + area.rows - footRows;
  return {
    head: { ...area, rows: headRows },
    banner,
    bannerRow,
    headingRow,
    lines: { ...area, row: first, rows: Math.max(1, end - first) },
    hintRow: end,
    totalRow: end + 1,
    columns: columnsIn(area),
  };
}

/** How many of the note's lines the window shows. */
export function lineRows(desk: LayoutDesk): number {
  return layoutOf(desk).lines.rows;
}
