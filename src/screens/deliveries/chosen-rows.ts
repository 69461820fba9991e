import type { Day } from '../../domain/calendar.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import { byNumberText } from '../../domain/number-order.ts';
import { current, type List } from '../kit/list.ts';
import type { DeliveriesScreen } from './update.ts';

type Rows = Pick<DeliveriesScreen, 'list' | 'source'>;

/** The marked deliveries, in the order of the list; those that a search hides come last. */
function markedRows({ list, source }: Rows): readonly DeliveryRow[] {
  const { marks, rows } = list;
  if (marks.size === 0) return [];
  const shown = rows.filter(({ id }) => marks.has(id));
  if (shown.length === marks.size) return shown;
  const seen = new Set(shown.map(({ id }) => id));
  const hidden = (source?.rows ?? []).filter(({ id }) => marks.has(id) && !seen.has(id));
  return [...shown, ...hidden];
}

/** The marked deliveries, or else the one under the cursor. */
export function chosenRows(screen: Rows): readonly DeliveryRow[] {
  const marked = markedRows(screen);
  if (marked.length > 0) return marked;
  const row = current(screen.list);
  return row === undefined ? [] : [row];
}

/** What is shown of one day: a batch, the lowest number first. */
export function shownOfDay({ rows }: List<DeliveryRow>, day: Day): readonly DeliveryRow[] {
  return rows.filter(({ date }) => date === day).sort((a, b) => byNumberText(a.number, b.number));
}

/** Whether a delivery is on no invoice, so that it can be changed and deleted; a paid receipt can, too. */
export function isChangeable({ invoice }: DeliveryRow): boolean {
  return invoice === '';
}
