import type { CreditView } from '../../actions/credit-view.ts';
import { keyOfPosition } from '../../domain/change-draft.ts';
import { type CreditContent, creditContent, type LineLeft, linesLeft } from '../../domain/credit.ts';
import type { CreditedLine, InvoiceLine, SectionHeading } from '../../domain/invoice.ts';
import type { Thousandths } from '../../domain/quantity.ts';
import type { LineEdit } from '../kit/line-edit.ts';
import { current, type List, listOf, moveTo, withRows } from '../kit/list.ts';

/** A row of an invoice that is being credited: a line with what is left of it and what is taken, or what stands above some. */
export type CreditRow =
  | { readonly kind: 'heading'; readonly id: string; readonly heading: SectionHeading }
  | ({
      readonly kind: 'line';
      readonly id: string;
      /** Of the line's own sign. */
      readonly take: Thousandths;
      /** The line of the credit invoice; null: it takes nothing of this one. */
      readonly credit: InvoiceLine | null;
    } & LineLeft);

export type CreditLineRow = Extract<CreditRow, { readonly kind: 'line' }>;

/** *Crediteren*: an invoice, and how much of which lines is to be taken back. Nothing is kept before it is made. */
export interface CreditScreen {
  readonly kind: 'credit';
  /** Id of the invoice. */
  readonly id: string;
  /** Null until it is read. */
  readonly view: CreditView | null;
  /** By line, how much of it; lines of which nothing is taken are not named. */
  readonly take: ReadonlyMap<string, Thousandths>;
  /** What the credit invoice would say; null until the invoice is read. */
  readonly content: CreditContent | null;
  readonly list: List<CreditRow>;
  /** The quantity for the line under the cursor as it is being typed; null: none is. */
  readonly typing: LineEdit | null;
  /** How often one began to type: each time it is another field, for which keys wait until it is drawn. */
  readonly fields: number;
  /** The credit invoice is being made. */
  readonly making: boolean;
}

/** @param id of a final invoice */
export function creditOf(id: string): CreditScreen {
  return {
    kind: 'credit',
    id,
    view: null,
    take: new Map(),
    content: null,
    list: listOf<CreditRow>([]),
    typing: null,
    fields: 0,
    making: false,
  };
}

export const idOfRow = ({ id }: CreditRow): string => id;

/** All that is left, by line. */
function allOf({ invoice }: CreditView): ReadonlyMap<string, Thousandths> {
  const left = linesLeft(invoice).filter((one) => one.left !== 0);
  return new Map(left.map((one) => [keyOfPosition(one), one.left]));
}

/** What is chosen, as the action takes it. */
export function chosenLines({ view, take }: Pick<CreditScreen, 'view' | 'take'>): readonly CreditedLine[] {
  if (view === null) return [];
  return linesLeft(view.invoice).flatMap(({ section, line }) => {
    const quantity = take.get(keyOfPosition({ section, line })) ?? 0;
    return quantity === 0 ? [] : [{ section, line, quantity }];
  });
}

function rowsOf(view: CreditView, screen: CreditScreen, content: CreditContent): readonly CreditRow[] {
  const credits = content.sections.flatMap(({ lines }) => lines);
  // The credit invoice has its lines in the order of the invoice.
  let taken = 0;
  const lines = linesLeft(view.invoice).map((one): CreditLineRow => {
    const id = keyOfPosition(one);
    const take = screen.take.get(id) ?? 0;
    const credit = take === 0 ? null : (credits[taken] ?? null);
    if (take !== 0) taken += 1;
    return { kind: 'line', id, take, credit, ...one };
  });
  return view.invoice.sections.flatMap(({ heading }, section): readonly CreditRow[] => {
    const own = lines.filter((one) => one.section === section);
    return heading.kind === 'plain' ? own : [{ kind: 'heading', id: `§${section}`, heading }, ...own];
  });
}

/** Other quantities. */
function withTake(
  screen: CreditScreen,
  view: CreditView,
  take: ReadonlyMap<string, Thousandths>,
  height: number,
): CreditScreen {
  const content = creditContent(view.invoice, view.credits, chosenLines({ view, take }));
  const next = { ...screen, view, take, content };
  return { ...next, list: withRows(screen.list, rowsOf(view, next, content), idOfRow, height) };
}

/**
 * The invoice as it is now. Of what somebody else credited meanwhile nothing is taken any more; the rest of what was chosen
 * stays. At first all that is left is chosen.
 */
export function withView(screen: CreditScreen, view: CreditView, height: number): CreditScreen {
  const all = allOf(view);
  if (screen.view === null) {
    const read = withTake(screen, view, all, height);
    const first = read.list.rows.findIndex(({ kind }) => kind === 'line');
    return { ...read, list: moveTo(read.list, Math.max(0, first), height) };
  }
  const before = allOf(screen.view);
  const take = [...screen.take].flatMap(([key, quantity]): readonly [string, Thousandths][] => {
    const left = all.get(key) ?? 0;
    const kept = quantity === before.get(key) || Math.abs(quantity) > Math.abs(left) ? left : quantity;
    return kept === 0 ? [] : [[key, kept]];
  });
  return withTake(screen, view, new Map(take), height);
}

/** The line under the cursor; null when there is none. */
export function lineUnderCursor({ list }: CreditScreen): CreditLineRow | null {
  const row = current(list);
  return row?.kind === 'line' ? row : null;
}

/** Another quantity for a line, of its own sign. */
export function withQuantity(
  screen: CreditScreen,
  { id }: Pick<CreditLineRow, 'id'>,
  quantity: Thousandths,
  height: number,
): CreditScreen {
  if (screen.view === null) return screen;
  const take = new Map(screen.take);
  if (quantity === 0) take.delete(id);
  else take.set(id, quantity);
  return withTake(screen, screen.view, take, height);
}

/** All that is left of every line. */
export function withAll(screen: CreditScreen, height: number): CreditScreen {
  return screen.view === null ? screen : withTake(screen, screen.view, allOf(screen.view), height);
}

/** Nothing of any line. */
export function withNone(screen: CreditScreen, height: number): CreditScreen {
  return screen.view === null ? screen : withTake(screen, screen.view, new Map(), height);
}

/** The cursor on the next line, past what stands above it; on the last it stays. */
export function toNextLine(screen: CreditScreen, height: number): CreditScreen {
  const { rows, cursor } = screen.list;
  const next = rows.findIndex(({ kind }, index) => index > cursor && kind === 'line');
  return next < 0 ? screen : { ...screen, list: moveTo(screen.list, next, height) };
}

/** Whether all that is left of the invoice is chosen. */
export function takesAll({ view, take }: Pick<CreditScreen, 'view' | 'take'>): boolean {
  if (view === null) return false;
  const all = allOf(view);
  return all.size === take.size && [...all].every(([key, left]) => take.get(key) === left);
}
