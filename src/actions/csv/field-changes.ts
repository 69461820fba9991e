import type { Article } from '../../domain/article.ts';
import type { Day } from '../../domain/calendar.ts';
import type { ArticleRecord } from './article-rows.ts';
import { type Cell, type CsvWords, dayCell, moneyCell } from './cells.ts';
import type { DebtorRecord } from './debtor-fields.ts';
import type { DeliveryRecord } from './delivery-rows.ts';
import type { PlannedAddress, PlannedRecord } from './import-plan.ts';
import { addressCells, articleCells, type Cells, debtorCells, deliveryCells } from './record-cells.ts';

/** A column in which a record differs from what it was, as a file has it; of a new record, what stands in it. */
export interface FieldChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

function differences<Column extends string>(
  before: Cells<Column> | null,
  after: Cells<Column>,
): readonly FieldChange[] {
  return Object.entries<Cell>(after)
    .map(([column, { text }]) => ({ column, before: before?.[column as Column].text ?? '', after: text }))
    .filter((change) => change.before !== change.after);
}

/** What an import does to a debtor, column by column. */
export function debtorChanges({ before, after }: PlannedRecord<DebtorRecord>, words: CsvWords): readonly FieldChange[] {
  return differences(before && debtorCells(before, words), debtorCells(after, words));
}

/** What an import does to a delivery address, column by column. */
export function addressChanges({ before, after }: PlannedRecord<PlannedAddress>): readonly FieldChange[] {
  const cells = ({ debtor, address }: PlannedAddress) => addressCells(debtor, address);
  return differences(before && cells(before), cells(after));
}

/** Dated prices that differ: each with its day before it. */
function priceChanges(before: Article['prices'], after: Article['prices']): readonly FieldChange[] {
  const days = [...new Set([...before, ...after].map(({ from }) => from))].sort();
  return days.flatMap((day) => {
    const shown = (prices: Article['prices']) => {
      const price = prices.find(({ from }) => from === day)?.price;
      return price === undefined ? '' : `${dayCell(day).text}: ${moneyCell(price).text}`;
    };
    const change = { column: 'newPrice', before: shown(before), after: shown(after) };
    return change.before === change.after ? [] : [change];
  });
}

/** What an import does to an article, column by column. @param today the day whose price is its price */
export function articleChanges(
  { before, after }: PlannedRecord<ArticleRecord>,
  words: CsvWords,
  today: Day,
): readonly FieldChange[] {
  // Dated prices are told one by one; the price of today is a column of its own.
  const later = (article: ArticleRecord) => article.prices.filter(({ from }) => from > today);
  const row = (article: ArticleRecord) => {
    const past = article.prices.filter(({ from }) => from <= today);
    const [cells] = articleCells({ ...article, prices: past }, words, today);
    return cells ?? null;
  };
  const now = row(after);
  const own = now ? differences(before && row(before), now) : [];
  return [...own, ...priceChanges(before ? later(before) : [], later(after))];
}

/** What a new delivery has: its head, and each of its lines as article, quantity and price. */
export function deliveryChanges({ after }: PlannedRecord<DeliveryRecord>, words: CsvWords): readonly FieldChange[] {
  const heads = new Set(['number', 'kind', 'date', 'debtor', 'address', 'reference']);
  const [first] = after.lines;
  if (!first) return [];
  const head = differences(null, deliveryCells(after, first, words)).filter(({ column }) => heads.has(column));
  const lines = after.lines.map((line): FieldChange => {
    const { article, description, quantity, returned, price } = deliveryCells(after, line, words);
    const back = line.returned === 0 ? '' : ` (-${returned.text})`;
    return {
      column: 'article',
      before: '',
      after: `${quantity.text}${back} × ${article.text} ${description.text}, ${price.text}`,
    };
  });
  return [...head, ...lines];
}
