import { readDebtorWorld } from '../../actions/debtor-world.ts';
import { type DeleteDeliveryOutcome, deleteDelivery } from '../../actions/delete-delivery.ts';
import { findDeliveries } from '../../actions/find-deliveries.ts';
import type { Language } from '../../domain/debtor.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import { netOfLines } from '../../domain/delivery-totals.ts';
import { type Cents, sum } from '../../domain/money.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveryFateText } from '../../i18n/delivery-entry.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import { deliveryName } from '../../i18n/delivery-note.ts';
import { fill } from '../../i18n/fill.ts';
import { formatEuro } from '../../i18n/format.ts';
import type { Desk } from '../app/screen.ts';
import { type DialogScreen, dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { isChangeable } from './chosen-rows.ts';

type Asking = Pick<Desk<unknown>, 'open' | 'say' | 'context' | 'language'>;
type Kept = Exclude<DeleteDeliveryOutcome, { readonly outcome: 'deleted' }>;

/** Deliveries that stayed that a notice has room for. */
const mostTold = 3;

function goneText(language: Language, gone: readonly Delivery[]): string {
  const { remove } = deliveryListTexts(language);
  const [one, ...others] = gone;
  return one && others.length === 0
    ? fill(remove.goneOne, { name: deliveryName(language, one) })
    : counted(remove.gone, gone.length);
}

function keptLines(language: Language, kept: readonly (readonly [Delivery, Kept])[], now: Date): readonly string[] {
  const { remove } = deliveryListTexts(language);
  const told = kept.slice(0, mostTold).map(([delivery, fate]) => {
    return `${deliveryName(language, delivery)}: ${deliveryFateText(language, fate, now)}`;
  });
  const more = kept.length - told.length;
  return [counted(remove.kept, kept.length), ...told, ...(more > 0 ? [fill(remove.more, { count: more })] : [])];
}

/** Deletes the deliveries as they were when the question was asked. */
function remove({ open, say, context, language }: Asking, deliveries: readonly Delivery[]): void {
  open(
    dialogAfter(async () => {
      const gone: Delivery[] = [];
      const kept: (readonly [Delivery, Kept])[] = [];
      for (const delivery of deliveries) {
        const outcome = await deleteDelivery(context, delivery);
        if (outcome.outcome === 'deleted') gone.push(delivery);
        else kept.push([delivery, outcome]);
      }
      const told = goneText(language, gone);
      if (kept.length === 0) {
        say({ level: 'good', text: told });
        return null;
      }
      return noticeOf([...(gone.length === 0 ? [] : [told, '']), ...keptLines(language, kept, context.now())]);
    }),
  );
}

/** @param net what the deliveries come to as they are now: the list may not show yet what somebody changed just before */
function questionFor(
  desk: Asking,
  rows: readonly DeliveryRow[],
  deliveries: readonly Delivery[],
  net: Cents,
): DialogScreen {
  const { language } = desk;
  const { remove: texts } = deliveryListTexts(language);
  const [first, ...others] = rows.filter(isChangeable);
  if (!first) return noticeOf([texts.onlyBilled]);
  const amount = formatEuro(language, net);
  const billed = rows.length - others.length - 1;
  const asked =
    others.length > 0
      ? fill(texts.several, { count: others.length + 1, amount })
      : fill(texts.one, { name: deliveryName(language, first), debtor: first.debtorName || first.debtor, amount });
  return questionOf(
    [asked, texts.numberStays, ...(billed === 0 ? [] : ['', counted(texts.billedStay, billed)])],
    [
      { label: consoleTexts(language).cancel, letter: texts.cancelLetter, run: () => {} },
      { label: texts.remove, letter: texts.removeLetter, run: () => remove(desk, deliveries) },
    ],
  );
}

/** *Verwijderen*: asks, with what will go, and deletes those that are on no invoice. */
export function askRemove(desk: Asking, rows: readonly DeliveryRow[]): void {
  desk.open(
    dialogAfter(async () => {
      const deliveries = await findDeliveries(desk.context, rows.filter(isChangeable));
      const { debtors } = await readDebtorWorld(desk.context);
      const nets = deliveries.map(({ debtor, lines }) => netOfLines(lines, debtors.get(debtor)?.discount ?? 0));
      return questionFor(desk, rows, deliveries, sum(nets));
    }),
  );
}
