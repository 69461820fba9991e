import { byDay } from './calendar.ts';
import { type BillableLine, linesAddedUp, linesOfDelivery, linesOfWeek, weekOf } from './collect-lines.ts';
import type { InvoiceType } from './debtor.ts';
import type { Delivery } from './delivery.ts';
import { inPlaceOrder, keyOfPlace, type OrderedPlace } from './delivery-place.ts';
import { groupBy } from './group-by.ts';
import type { InvoiceSection } from './invoice.ts';

/** A delivery with its place and its lines as they are billed. */
export interface BillableDelivery {
  readonly delivery: Delivery;
  readonly place: OrderedPlace;
  readonly lines: readonly BillableLine[];
}

type Deliveries = readonly BillableDelivery[];

function linesOf(deliveries: Deliveries): readonly BillableLine[] {
  return deliveries.flatMap((delivery) => delivery.lines);
}

interface PlaceGroup {
  readonly place: OrderedPlace;
  readonly lines: readonly BillableLine[];
}

function byPlace(deliveries: Deliveries): readonly PlaceGroup[] {
  return groupBy(deliveries, ({ place }) => keyOfPlace(place))
    .map((group) => ({ place: group[0].place, lines: linesOf(group) }))
    .toSorted((a, b) => inPlaceOrder(a.place, b.place));
}

function totalSections(deliveries: Deliveries): readonly InvoiceSection[] {
  const places = byPlace(deliveries);
  if (places.length < 2) return [{ heading: { kind: 'plain' }, lines: linesAddedUp(linesOf(deliveries)) }];
  return places.map(({ place, lines }) => ({
    heading: { kind: 'place', place: place.shown },
    lines: linesAddedUp(lines),
  }));
}

function deliverySections(deliveries: Deliveries): readonly InvoiceSection[] {
  return deliveries.map(({ delivery, place, lines }) => ({
    heading: {
      kind: 'delivery',
      number: delivery.number,
      date: delivery.date,
      reference: delivery.reference,
      place: place.shown,
    },
    lines: linesOfDelivery(lines),
  }));
}

function weekSections(deliveries: Deliveries): readonly InvoiceSection[] {
  const places = byPlace(deliveries);
  const severalPlaces = places.length > 1;
  return places
    .flatMap(({ place, lines }) =>
      groupBy(lines, weekOf).map((week) => ({ place, monday: weekOf(week[0]), lines: linesOfWeek(week) })),
    )
    .toSorted((a, b) => byDay(a.monday, b.monday) || inPlaceOrder(a.place, b.place))
    .map(({ place, monday, lines }) => ({
      heading: { kind: 'week', monday, place: severalPlaces ? place.shown : null },
      lines,
    }));
}

/**
 * The sections of one invoice, as *Type factuur* asks. A *Totaalfactuur* and a *Weekstaat* name the place only when
 * there is more than one; *Gespecificeerd* always does.
 * @param deliveries what the invoice bills, in order of date and number
 */
export function sectionsOf(type: InvoiceType, deliveries: Deliveries): readonly InvoiceSection[] {
  switch (type) {
    case 'total':
      return totalSections(deliveries);
    case 'specified':
      return deliverySections(deliveries);
    case 'weekly':
      return weekSections(deliveries);
    default:
      return type satisfies never;
  }
}
