import type { Debtor } from './debtor.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryPlace } from './invoice.ts';
import { byNaturalOrder } from './natural-order.ts';

/** A place with what tells it from another: who ordered, and to which of its addresses. */
export interface OrderedPlace {
  readonly debtor: string;
  readonly address: string | null;
  readonly shown: DeliveryPlace;
}

/**
 * Where a delivery went, as it stands on an invoice to `billed`. A branch is named before its address, since the
 * head office knows its branches, not their doors. An address that was deleted since is shown by its code.
 */
export function placeOf(delivery: Delivery, ordering: Debtor, billed: Debtor): OrderedPlace {
  const found = ordering.deliveryAddresses.find((address) => address.code === delivery.address);
  const place = { debtor: ordering.number, address: delivery.address };
  if (delivery.address === null) {
    return { ...place, shown: { debtor: ordering.number, name: ordering.name, city: ordering.city } };
  }
  const door = found?.name || found?.address || delivery.address;
  const name = ordering.number === billed.number || door === ordering.name ? door : `${ordering.name}, ${door}`;
  return { ...place, shown: { debtor: ordering.number, name, city: found?.city ?? '' } };
}

/** A text that two places share only when they are one place. */
export function keyOfPlace(place: OrderedPlace): string {
  return JSON.stringify([place.debtor, place.address]);
}

/** Places in order of debtor number and address code, the visiting address first. */
export function inPlaceOrder(a: OrderedPlace, b: OrderedPlace): number {
  return (
    byNaturalOrder(a.debtor, b.debtor) ||
    Number(a.address !== null) - Number(b.address !== null) ||
    byNaturalOrder(a.address ?? '', b.address ?? '')
  );
}
