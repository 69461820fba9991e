import type { Delivery } from '../../domain/delivery.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import type { TextLine } from '../kit/text-page.ts';

/** What is known of a delivery whose note is shown. */
export interface ShownNote {
  readonly delivery: Delivery;
  readonly lines: readonly TextLine[];
}

/** Notes and receipts as text, one after another. */
export interface DeliveryTextScreen {
  readonly kind: 'delivery-text';
  /** As the list had them. */
  readonly rows: readonly DeliveryRow[];
  /** Which of them is shown. */
  readonly at: number;
  /** Null until it is loaded. */
  readonly shown: ShownNote | null;
  readonly top: number;
}

/** Notes and receipts as text. */
export function deliveryTextOf(rows: readonly DeliveryRow[]): DeliveryTextScreen {
  return { kind: 'delivery-text', rows, at: 0, shown: null, top: 0 };
}

/** Another of the notes, from its beginning. */
export function withNoteAt(screen: DeliveryTextScreen, at: number): DeliveryTextScreen {
  return { ...screen, at, shown: null, top: 0 };
}

/** The text, if it still is that of the note one is at. */
export function withShown(screen: DeliveryTextScreen, at: number, shown: ShownNote): DeliveryTextScreen {
  return screen.at === at ? { ...screen, shown } : screen;
}
