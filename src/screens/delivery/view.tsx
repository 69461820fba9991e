import type { ReactElement } from 'react';
import { netOfLine, netOfLines, paidFor } from '../../domain/delivery-totals.ts';
import { UserError } from '../../domain/user-error.ts';
import { rateOn, taxTreatment } from '../../domain/vat.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay, formatEuro, formatQuantity, formatWeekday } from '../../i18n/format.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';
import { lineWindow } from '../kit/line-window.ts';
import { PaintedView } from '../kit/painted-view.tsx';
import { TextAreaPort } from '../kit/text-area/port.tsx';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { lineCellText } from './cells.ts';
import { hintText } from './hint.ts';
import { type DeliveryLayout, type LineColumn, layoutOf } from './layout.ts';
import { linesOf, type Row } from './note.ts';
import { type DeliveryScreen, debtorOf, type HeadCell, lineCells } from './update.ts';

type DeliveryDesk = Desk<DeliveryScreen>;

const labelStyle = styleOf({ dim: true });
const boldStyle = styleOf({ bold: true });
const headingStyle = styleOf({ bold: true, underline: true });
const cursorStyle = styleOf({ inverse: true });
const typedStyle = styleOf({ bold: true, underline: true });
const bannerStyle = styleOf({ bold: true, colour: 'yellow' });
const hintStyle = styleOf({ dim: true });

/** Numbers, which stand at the right of their columns. */
const right: ReadonlySet<LineColumn> = new Set(['quantity', 'returned', 'price', 'discount', 'amount']);

/** Everything is painted; what is drawn tells the keys that the screen is there. */
export function DeliveryView({ screen, desk }: ViewProps<DeliveryScreen>): ReactElement {
  const loading = screen.records === null;
  return (
    <>
      <PaintedView desk={desk} loading={loading} />
      {loading ? null : <TextAreaPort />}
    </>
  );
}

/** Where a cell of the head stands. */
interface HeadPlace {
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

const labelWidth = 14;

function headPlaces({ head }: DeliveryLayout): Readonly<Record<HeadCell | 'number', HeadPlace>> {
  const { row, column, columns } = head;
  const third = Math.floor(columns / 3);
  const at = (line: number, from: number, width: number): HeadPlace => ({ row: row + line, column: from, width });
  const left = column + labelWidth;
  return {
    date: at(0, left, 16),
    kind: at(0, column + third + 13, 14),
    number: at(0, column + 2 * third + 11, columns - 2 * third - 12),
    debtor: at(1, left, columns - left - 1),
    address: at(2, left, columns - left - 1),
    reference: at(3, left, columns - left - 1),
  };
}

/** What stands in a cell of the head as one reads it. */
function headText({ screen, language }: DeliveryDesk, cell: HeadCell | 'number'): string {
  const texts = deliveryEntryTexts(language);
  const { note } = screen;
  const debtor = debtorOf(screen);
  switch (cell) {
    case 'date':
      return note.date === '' ? '' : `${formatWeekday(language, note.date)} ${formatDay(language, note.date)}`;
    case 'kind':
      return texts.kinds[note.kind];
    case 'number':
      return screen.base?.number ?? texts.numberLater;
    case 'debtor':
      return debtor ? `${debtor.number}  ${debtor.name}, ${debtor.city}` : note.debtor;
    case 'address': {
      if (!debtor) return '';
      if (note.address === null) return texts.visitingAddress;
      const place = debtor.deliveryAddresses.find(({ code }) => code === note.address);
      return place ? `${place.code}  ${place.name || place.address}, ${place.city}` : note.address;
    }
    case 'reference':
      return note.reference;
    default:
      return cell satisfies never;
  }
}

/** What is being typed in a place, with its cursor. */
function paintTyped(screen: DeliveryScreen, { row, column, width }: HeadPlace): readonly Patch[] {
  const { text, cursor } = screen.typed ?? { text: '', cursor: 0 };
  const plain = cellText(`.${text}.`, widthOf(`.${text}.`)).slice(1, -1);
  const window = lineWindow(plain, Math.min(cursor, plain.length), width);
  let hidden = '';
  let shown = '';
  for (const letter of plain) {
    if (widthOf(hidden) < window.hidden) hidden += letter;
    else if (widthOf(shown) < window.shown) shown += letter;
  }
  return [
    { row, column, width, text: shown, style: typedStyle },
    { row, column: column + window.cursor, width: Math.max(1, widthOf(window.under)), style: cursorStyle },
  ];
}

function paintHead(desk: DeliveryDesk, layout: DeliveryLayout): readonly Patch[] {
  const { head } = deliveryEntryTexts(desk.language);
  const { screen } = desk;
  const places = headPlaces(layout);
  const cells: readonly (HeadCell | 'number')[] = ['date', 'kind', 'number', 'debtor', 'address', 'reference'];
  return cells.flatMap((cell): readonly Patch[] => {
    const place = places[cell];
    const label = cellText(head[cell], cell === 'kind' || cell === 'number' ? 9 : labelWidth - 2);
    const labelColumn = place.column - (cell === 'kind' || cell === 'number' ? 10 : labelWidth - 1);
    const here = screen.place.part === 'head' && screen.place.cell === cell;
    const name: Patch = { row: place.row, column: labelColumn, text: label, style: here ? boldStyle : labelStyle };
    if (here && screen.typed !== null) return [name, ...paintTyped(screen, place)];
    const { row, column, width } = place;
    const value: Patch = { row, column, width, text: cellText(headText(desk, cell), width) };
    return [name, here ? { ...value, style: cursorStyle } : value];
  });
}

function columnText(desk: DeliveryDesk, row: Row, at: number, column: LineColumn): string {
  const { language, screen } = desk;
  switch (column) {
    case 'sequence':
      return row === null ? '' : String(at + 1);
    case 'amount':
      return row === null ? '' : formatAmount(language, netOfLine(row, debtorOf(screen)?.discount ?? 0));
    case 'price':
      return row === null ? '' : formatAmount(language, row.price);
    case 'quantity':
      return row === null ? '' : formatQuantity(language, row.quantity);
    case 'article':
    case 'description':
    case 'returned':
    case 'discount':
    case 'vat':
      return lineCellText(language, row, column);
    default:
      return column satisfies never;
  }
}

const shownColumns: readonly LineColumn[] = ['sequence', ...lineCells, 'amount'];

function paintHeading(desk: DeliveryDesk, { columns, headingRow }: DeliveryLayout): readonly Patch[] {
  const names = deliveryEntryTexts(desk.language).columns;
  return shownColumns.map((column) => {
    const place = columns[column];
    const text = column === 'sequence' ? '' : names[column];
    return {
      row: headingRow,
      column: place.column,
      width: place.width + 1,
      text: cellText(text, place.width, right.has(column)),
      style: headingStyle,
    };
  });
}

/** One line, as one text: a row is rewritten as a whole only when something of it changed. */
function paintRow(desk: DeliveryDesk, { columns, lines }: DeliveryLayout, at: number): readonly Patch[] {
  const { screen } = desk;
  const row = screen.note.rows[at] ?? null;
  const here = screen.place.part === 'line' && screen.place.row === at ? screen.place.cell : null;
  const text = shownColumns
    .map((column) => {
      const { width } = columns[column];
      const value = cellText(columnText(desk, row, at, column), width, right.has(column) || column === 'sequence');
      return column === 'sequence' && here !== null ? `>${value.slice(1)}` : value;
    })
    .join(' ');
  const line = lines.row + at - screen.top;
  const whole: Patch = { row: line, column: lines.column, width: lines.columns, text };
  if (here === null) return [whole];
  const place = { row: line, ...columns[here] };
  if (screen.typed !== null) return [whole, ...paintTyped(screen, place)];
  return [whole, { ...place, style: cursorStyle }];
}

/** What a receipt's customer paid; null: a rate is not known, which its note will say. */
function paidText({ screen, language }: DeliveryDesk): string | null {
  const { records, note } = screen;
  const debtor = debtorOf(screen);
  if (note.kind !== 'receipt' || records === null || !debtor) return null;
  const { rates, country } = records;
  const isDomestic = taxTreatment({ country }, debtor) === 'domestic';
  try {
    const { gross } = paidFor(linesOf(note), debtor.discount, (vat) =>
      isDomestic ? rateOn(rates, country, vat, note.date) : 0,
    );
    return fill(deliveryEntryTexts(language).paid, { amount: formatEuro(language, gross) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}

/** How many lines, what they come to, and what was kept last or is being kept. */
function paintTotal(desk: DeliveryDesk, { totalRow, lines }: DeliveryLayout): readonly Patch[] {
  const { screen, language } = desk;
  const texts = deliveryEntryTexts(language);
  const count = screen.note.rows.filter((row) => row !== null).length;
  const net = netOfLines(linesOf(screen.note), debtorOf(screen)?.discount ?? 0);
  const paid = paidText(desk);
  const total = [
    counted(texts.lines, count),
    fill(texts.net, { amount: formatEuro(language, net) }),
    ...(paid === null ? [] : [paid]),
  ].join('   ');
  const waiting = screen.queue.filter(({ error }) => error === null).length;
  const kept = screen.kept;
  const name = kept ? (screen.records?.debtors.get(kept.delivery.debtor)?.name ?? '') : '';
  const last = kept
    ? fill(texts.lastKept, { number: kept.delivery.number, debtor: name, amount: formatEuro(language, kept.net) })
    : '';
  const note = waiting > 0 ? fill(texts.keeping, { count: waiting }) : last;
  const width = widthOf(total) + 1;
  const room = lines.columns - width - 3;
  return [
    { row: totalRow, column: lines.column + lines.columns - width, text: total, style: boldStyle },
    ...(room < 8 ? [] : [{ row: totalRow, column: lines.column + 1, text: cellText(note, room) }]),
  ];
}

/** The note with the cursor in it, what one can type there, and what it comes to. */
export function paintDelivery(desk: DeliveryDesk): readonly Patch[] {
  const { screen, language } = desk;
  if (screen.records === null) return [];
  const layout = layoutOf(desk);
  const { lines, bannerRow, banner, hintRow } = layout;
  const shown = Math.min(screen.note.rows.length - screen.top, lines.rows);
  return [
    ...paintHead(desk, layout),
    ...banner.map((text, index) => ({
      row: bannerRow + index,
      column: lines.column,
      text: cellText(`${index === 0 ? '!' : ' '} ${text}`, lines.columns),
      style: bannerStyle,
    })),
    ...paintHeading(desk, layout),
    ...Array.from({ length: shown }, (_, index) => paintRow(desk, layout, screen.top + index)).flat(),
    {
      row: hintRow,
      column: lines.column + 1,
      text: cellText(hintText(screen, language), lines.columns - 2),
      style: hintStyle,
    },
    ...paintTotal(desk, layout),
  ];
}
